"""The parts of the page that `export --format html` writes."""
