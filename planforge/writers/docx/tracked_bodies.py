"""Two bodies made fit to be merged: their pictures and charts in one store, the footers of every section named."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from planforge.writers.docx.body import Body
from planforge.writers.docx.charts import ChartPart
from planforge.writers.docx.pictures import Media
from planforge.writers.docx.tracked_properties import SECTION

_SHOWN = re.compile(r'(?<=<a:blip r:embed=")rIdP\d+(?=")|(?<= r:id=")rIdG\d+(?=")')
_REFERENCE = re.compile(r"<w:footerReference [^>]*/>")
_DRAWING = re.compile(r'(<wp:docPr id=")0(?=")')
_NUMBER = re.compile(r'(<(?:wp:docPr|pic:cNvPr) id=")\d+')


class Store(NamedTuple):
    """The pictures and charts of a package; the same bytes are kept once."""

    pictures: dict[bytes, Media]
    charts: dict[tuple[str, bytes], ChartPart]

    def taken(self, body: Body) -> str:
        """Take the pictures and charts of a body in; its XML, which shows them under their names here."""
        names: dict[str, str] = {}
        for picture in body.pictures:
            number = len(self.pictures) + 1
            ending = picture.name.rpartition(".")[2]
            media = Media(f"rIdP{number}", f"image{number}.{ending}", picture.data)
            names[picture.relationship] = self.pictures.setdefault(picture.data, media).relationship
        for chart in body.charts:
            number = len(self.charts) + 1
            part = replace(chart, relationship=f"rIdG{number}", number=number)
            names[chart.relationship] = self.charts.setdefault((chart.xml, chart.workbook), part).relationship
        xml = _NUMBER.sub(r"\g<1>0", body.xml)  # the same drawing, wherever it stands
        return _SHOWN.sub(lambda match: names.get(match[0], match[0]), xml)


def new_store() -> Store:
    """A store without pictures."""
    return Store({}, {})


def with_footers(xml: str) -> str:
    """The body with the footers of every section named: one that went on with those before it may lose these."""
    known = ""

    def named(match: re.Match[str]) -> str:
        nonlocal known
        own = "".join(_REFERENCE.findall(match[0]))
        known = own or known
        return match[0] if own else f"<w:sectPr>{known}{match[0].removeprefix('<w:sectPr>')}"

    return SECTION.sub(named, xml)


def numbered_anew(xml: str) -> str:
    """The body with a number of its own for every drawing."""
    numbers = count(1)
    return _DRAWING.sub(lambda match: f"{match[1]}{next(numbers)}", xml)
