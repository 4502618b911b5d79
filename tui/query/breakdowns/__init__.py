"""What each breakdown shows, as rows of values: the same for the pipe, the printed tables and the browser."""

# Ids of the rows that add up the others, which stand last however these are sorted. No entry has such an id.
SUM, FACTS = "(sum)", "(facts)"
FEET = (SUM, FACTS)
