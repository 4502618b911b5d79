"""The one query language and the results every face reads."""
