"""Writers for the pipe: standard library only."""
