"""The disk: where a school's files lie, what they are called, and how they are read and saved."""
