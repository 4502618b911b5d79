"""Frozen values of a fact base; nothing here reads a file or draws."""
