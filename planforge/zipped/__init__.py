"""Zip files: written without the clock, read whoever made them, copied with some parts replaced."""
