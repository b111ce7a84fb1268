"""A library with what a document brings along laid over it: the profile it was made with, its pictures."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from planforge.loading import Library
from planforge.source import TextFile

CARRIED_PROFILE = "（文件里带着的学校.yaml）"
"""What the school profile in a document is called."""


class Overlaid:
    """Everything is asked of ``library``, but for the ``pictures`` beside a spec and, where given, the profile."""

    def __init__(
        self,
        library: Library,
        *,
        profile: str | None = None,
        pictures: Mapping[str, bytes] = MappingProxyType({}),
    ) -> None:
        self._library = library
        self._profile = profile
        self.pictures = pictures
        self.template, self.template_names = library.template, library.template_names
        self.style, self.style_names = library.style, library.style_names
        self.built_in = library.built_in
        self.word_lists = library.word_lists
        self.codes = library.codes

    def profile(self, spec: str) -> TextFile | None:
        """The profile laid over (none where it is empty), else the one nearest to the spec."""
        if self._profile is None:
            return self._library.profile(spec)
        return TextFile(CARRIED_PROFILE, self._profile.encode()) if self._profile else None

    def beside(self, origin: str, name: str) -> bytes | None:
        """A picture of the document, else a file beside the spec."""
        return self.pictures.get(name) or self._library.beside(origin, name)
