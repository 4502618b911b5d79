"""The browser in a web browser: a server for it, which each visitor's session is a process of."""
