"""Screens: the browser itself, and what is laid over it."""
