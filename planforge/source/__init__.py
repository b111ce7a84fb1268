"""YAML text as plain nodes: every scalar as text, a place for every key and value.

The only room that imports ``yaml``. ``read_source`` is the door.
"""

from planforge.source.nodes import Mapping, Node, Scalar, Sequence, Source, Text, TextFile
from planforge.source.reading import read_source, read_text

__all__ = ["Mapping", "Node", "Scalar", "Sequence", "Source", "Text", "TextFile", "read_source", "read_text"]
