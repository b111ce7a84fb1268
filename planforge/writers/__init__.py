"""The tree to what a school reads: Word, plain text."""
