"""A copy of a foreign Word file with comments at the places of findings; all its other parts byte for byte."""
