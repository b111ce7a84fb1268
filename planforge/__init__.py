"""planforge: school work plans and summaries, from a YAML spec to a Word document."""

__version__ = "0.1.0"
