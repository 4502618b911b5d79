"""Widgets: lines drawn as strips, one list for all rows, one page for all details."""
