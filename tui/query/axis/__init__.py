"""Time drawn in cells: a scale, its ticks, marks, densities and lanes, the same for every face.

Standard library only. What is drawn comes out as lines of pieces: text, a role of the theme, and the role of
the ground it stands on.
"""
