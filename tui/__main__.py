"""`python -m tui` is `dateline`."""

from tui.cli.main import run

if __name__ == "__main__":
    run()
