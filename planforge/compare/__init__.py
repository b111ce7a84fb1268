"""Two documents compared: fields and lines paired by what they say, and what became of each."""
