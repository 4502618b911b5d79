"""Other programs' formats: what leaves a base and what comes in, every loss announced."""
