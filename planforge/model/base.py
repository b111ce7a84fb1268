"""The strict base of every model: frozen, no unknown keys, Chinese keys as aliases."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """A closed mapping: an unknown key is an error, values never change after validation.

    Fields are named in English and read by their Chinese alias; descriptions (Chinese) become
    the JSON schema's help.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        str_strip_whitespace=False,
        protected_namespaces=(),
    )
