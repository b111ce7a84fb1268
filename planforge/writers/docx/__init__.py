"""The Word writer: ``write`` at once, or ``render_body``, prove, ``package``."""

from planforge.writers.docx.body import Body, render_body
from planforge.writers.docx.carried import Carried, read_carried
from planforge.writers.docx.package import adopted, package, write
from planforge.writers.docx.pictures import picture_size
from planforge.writers.docx.readback import digest_of, paragraph_texts, text_digest

__all__ = [
    "Body",
    "Carried",
    "adopted",
    "digest_of",
    "package",
    "paragraph_texts",
    "picture_size",
    "read_carried",
    "render_body",
    "text_digest",
    "write",
]
