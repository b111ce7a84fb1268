"""A document that is no spec, read as a careful colleague reads it: findings at its paragraphs, or as comments in a copy.

``proofread`` is the door.
"""

from planforge.proofreading.checking import Proofread, Remark, proofread

__all__ = ["Proofread", "Remark", "proofread"]
