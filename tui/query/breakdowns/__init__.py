"""What each breakdown shows, as rows of values: the same for the pipe, the printed tables and the browser."""
