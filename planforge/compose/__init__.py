"""Model and template to the document tree: numbers, words, order; nothing of how it looks."""
