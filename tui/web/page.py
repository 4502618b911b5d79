"""The page a visitor gets: the terminal, and what stands there before it begins and after it has ended.

Textual's own page asks a font of another host; this one asks nothing of any host but the one it comes from.
"""

from __future__ import annotations

from html import escape

_SIZES = range(8, 41)
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/static/css/xterm.css">
<script src="/static/js/textual.js"></script>
<style>
@font-face {{
  font-family: "Roboto Mono"; font-weight: 100 700; src: url("/static/fonts/RobotoMono-VariableFont_wght.ttf");
}}
@font-face {{
  font-family: "Roboto Mono"; font-weight: 100 700; font-style: italic;
  src: url("/static/fonts/RobotoMono-Italic-VariableFont_wght.ttf");
}}
body {{ background: #14171a; color: #e6e6e6; font-family: "Roboto Mono", monospace; margin: 0; }}
.said {{ position: absolute; inset: 0; display: flex; align-items: center; justify-content: center; z-index: 1; }}
.said a {{ color: inherit; margin-left: 1em; }}
.ended, body.-first-byte .begins {{ display: none; }}
body.-closed .ended {{ display: flex; background: #14171a; }}
.textual-terminal {{ width: 100vw; height: 100vh; }}
</style>
</head>
<body>
<div class="said begins">{title}</div>
<div class="said ended" role="status">The session has ended. <a href="">Begin another</a></div>
<div id="terminal" class="textual-terminal" data-session-websocket-url="ws://{host}/ws" data-font-size="{size}"></div>
<noscript>This page is a terminal, which needs JavaScript.</noscript>
</body>
</html>
"""


def page(title: str, host: str, size: str) -> str:
    """Return the page; `host` is where it comes from, `size` that of its letters in pixels."""
    pixels = int(size) if size.isascii() and size.isdigit() and int(size) in _SIZES else 16
    return _PAGE.format(title=escape(title), host=escape(host), size=pixels)


def policy(host: str) -> str:
    """Return the Content-Security-Policy of the page: what it may ask, and whom."""
    return (
        f"default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
        f" connect-src 'self' ws://{host}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    )
