"""One module a format: what it carries of a base, and how it is written."""
