"""Where the files that travel with Dateline lie: a wheel keeps them in the package, a checkout beside it."""

import os


def path(name: str) -> str:
    """Return the path of a shipped file or folder, as `facts.toml` or `themes`; it may not exist."""
    package = os.path.dirname(os.path.abspath(__file__))
    packed = os.path.join(package, "shipped", name)
    return packed if os.path.exists(packed) else os.path.join(os.path.dirname(package), name)
