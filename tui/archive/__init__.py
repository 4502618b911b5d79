"""Sources beyond the base: fetching them, their saved copies, and whether their quotes still stand."""
