"""The parts of a report in Markdown."""
