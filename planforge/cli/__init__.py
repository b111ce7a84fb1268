"""The command line: one module a command; nothing else of planforge prints."""
