"""Dateline: a terminal timeline and fact browser over a plain TOML fact base."""

VERSION = "0.1.0"
