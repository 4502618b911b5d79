"""One module a format: what is read from it, as entries of a base."""
