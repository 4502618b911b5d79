"""Rich renderables for the printed faces."""
