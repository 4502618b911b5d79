"""What may come next on a command line: found from the declarations and the base at hand, said as a shell takes it."""
