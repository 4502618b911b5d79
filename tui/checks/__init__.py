"""What may be amiss in a base: one module a family, each check with a code, a title, a reason and an example."""
