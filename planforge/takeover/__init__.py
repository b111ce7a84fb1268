"""What was changed by hand in a document of ours: told, and taken over into its spec by edits on the spec's text."""
