"""The pages of ``planforge explain``: why each finding matters, a snippet that has it and one that has not.

Pages are data, one file a subject: code → {为什么, 错, 对, 改}, and 级 where it is more than a 提醒. In a snippet ⇥ stands for a tab, which nobody would see.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from planforge.source import Mapping, Scalar, TextFile, read_source

MENDING: Final = {
    "自动": "可以自动改：planforge fix 就会改",
    "问过再改": "有改法，要人点头：planforge fix 会先问",
    "手工": "自己改，改完再检查一次",
}
"""What may stand beside 改, and what it tells the reader."""


LEVELS: Final = {
    "提醒": "提醒，不妨碍生成；能用“# 忽略”“不查”关掉",
    "错误": "错误，改好才能生成",
    "错误或提醒": "有把握的是错误，改好才能生成；拿不准的是提醒",
}
"""What may stand beside 级, and what it tells the reader."""


class Page(NamedTuple):
    """One page: ``wrong`` and ``right`` are snippets of a spec or of a file beside it, often empty.

    ``profile`` is what 学校.yaml must say for the mistake to show; ``case`` names the folder of
    tests/cases/mistakes that the snippets stand in, where they are no part of a spec alone.
    """

    code: str
    subject: str
    why: str
    wrong: str
    right: str
    mending: str
    profile: str = ""
    case: str = ""
    level: str = ""

    @property
    def gist(self) -> str:
        """The first sentence of the reason."""
        return self.why.partition("。")[0]


_FIELDS: Final = ("为什么", "错", "对", "改", "学校", "案例", "级")


def read_pages(files: Iterable[TextFile]) -> tuple[Page, ...]:
    """The pages of files that are named 1-时间.yaml, their place and their subject; a file that cannot be read has none."""
    pages: list[Page] = []
    for file in files:
        source, _ = read_source(file)
        if source is not None:
            subject = file.name.partition("-")[2].removesuffix(".yaml")
            pages += [
                _page(key.text, subject, value) for key, value in source.root.pairs if type(value) is Mapping
            ]
    return tuple(pages)


def _page(code: str, subject: str, node: Mapping) -> Page:
    texts = {key.text: value.text.strip("\n") for key, value in node.pairs if type(value) is Scalar}
    why, *others = (texts.get(field, "") for field in _FIELDS)
    page = Page(code, subject, "".join(why.split("\n")), *others)
    return page if page.level else page._replace(level="提醒")


def page_text(page: Page) -> str:
    """A page as a person reads it."""
    parts = [f"{page.code}（{page.subject}）\n\n轻重：{LEVELS[page.level]}。\n\n为什么：{page.why}\n"]
    if page.profile:
        parts.append(f"\n学校.yaml 里写着：\n\n{_indented(page.profile)}")
    for name, snippet in (("错", page.wrong), ("对", page.right)):
        if snippet:
            parts.append(f"\n{name}：\n\n{_indented(snippet)}")
    parts.append(f"\n怎么改：{MENDING[page.mending]}。\n")
    return "".join(parts)


def pages_list(pages: Iterable[Page]) -> str:
    """All codes by subject, each with the first sentence of its reason."""
    parts: list[str] = []
    subject = ""
    for page in pages:
        if page.subject != subject:
            subject = page.subject
            parts.append(f"\n{subject}：\n" if parts else f"{subject}：\n")
        parts.append(f"  {page.code}{'　' * max(1, 6 - len(page.code))}{page.gist}\n")
    return "".join(parts)


def page_record(page: Page) -> dict[str, str]:
    """A page for programs."""
    return {
        "code": page.code,
        "subject": page.subject,
        "level": page.level,
        "why": page.why,
        "wrong": page.wrong,
        "right": page.right,
        "mending": page.mending,
        "profile": page.profile,
    }


def _indented(snippet: str) -> str:
    return "".join(f"    {line}\n" if line else "\n" for line in snippet.split("\n"))
