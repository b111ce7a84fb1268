"""The spec language: source nodes to tagged content by the three rules (LANGUAGE.md)."""
