"""What an import says: to a person in Chinese, to a program as JSON."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from planforge.importing import Aside, Imported, ImportedSpec
from planforge.readers.evidence import PARTED, SOFT
from planforge.recognize.coverage import Coverage
from planforge.reporting import records
from planforge.returning import Difference
from planforge.takeover.replacing import shared_ends
from planforge.takeover.spec_edits import bare_line

_TOLD_APART = ("乱码", SOFT, PARTED)
_MOST = 40  # lines of one list
_LONGEST = 40  # characters of a text that is quoted
_LONGEST_ASIDE = 200  # of one that no spec holds: as long as words that are set aside can be
_LONGEST_PLACE = 16  # of one that only tells a place
_BESIDE = 10  # characters quoted beside what was changed


def import_text(name: str, imported: Imported, paths: list[str], *, whole: bool = False) -> str:
    """The report of a foreign file; ``paths`` are those of the specs, a ``whole`` one leaves nothing out."""
    lines: list[str] = []
    most = sys.maxsize if whole else _MOST
    for spec, path in zip(imported.specs, paths, strict=True):
        lines.extend(_spec_lines(f"{name} → {path}", spec, imported.unit, most))
    lines.extend(f"  提醒 {each.text}。" for each in imported.asides if each.kind == "乱码")
    aside = (each for each in imported.asides if each.kind not in _TOLD_APART)
    lines.extend(_listed("放在一边的", aside, imported.unit, most))
    lines.extend(_listed("接好的断行", imported.healed, imported.unit, most))
    parted = (each for each in imported.asides if each.kind == PARTED)
    lines.extend(_listed("一行里写着几条的，分成了几行", parted, imported.unit, most))
    kept = (each for each in imported.asides if each.kind == SOFT)
    lines.extend(_listed("没有接的软回车，各成一行", kept, imported.unit, most))
    titles = Counter(spec.title for spec in imported.specs)
    lines.extend(
        f"有 {many} 份的标题都是“{title}”，会写进同一个文件，一起生成时都不写：请在“标题”里写出不同，不要的就删掉。"
        for title, many in titles.items()
        if many > 1
    )
    if imported.more:
        lines.append(f"文件里还有 {imported.more} 份文件，文字放在“未归类”里：加上 --split 就一份一个规格。")
    return "\n".join(lines) + "\n"


def _spec_lines(head: str, spec: ImportedSpec, unit: str, most: int) -> Iterator[str]:
    yield f"{head}：{spec.title}"
    path = head.rpartition(" → ")[2]
    yield f"  {_counted(spec.coverage)}"
    for place in spec.placements[:most]:
        where = (
            f"第 {place.at} {unit}"
            if place.at
            else "文首"
            if place.key in ("标题", "文号", "主送")
            else "全文"
        )
        yield f"  {where}　{_short(place.key, 24)}：{_short(place.what)}（{place.why}；把握{place.sure}）"
    if len(spec.placements) > most:
        yield f"  ……另有 {len(spec.placements) - most} 项没有列出来，加上 --全部 就都列出来"
    for at, text in spec.coverage.missing[:most]:
        yield f"  第 {at} {unit}没有印出来，放在“未归类”：{_short(text)}"
    doubts = [finding for finding in spec.diagnostics if finding.code != "未归类"]
    for finding in doubts[:most]:
        position = finding.position  # of the profile or a template, too, which have lines of their own
        file = path if position.file == spec.target else position.file
        yield f"  {finding.severity.value} {file}:{position.line}：{finding.message}"


def _counted(coverage: Coverage) -> str:
    """The proof in a line; where not all is printed, where the rest is."""
    share, lost = coverage.printed_share, coverage.total - coverage.found - coverage.bucket
    begin = f"核对：原文 {coverage.total + coverage.aside} 字（不计空白和编号）"
    if coverage.found == coverage.total and not coverage.aside:
        return f"{begin}，新规格印出来有 {share:.1%}"
    parts = [f"印出来 {coverage.found} 字"]
    parts += [f"在“未归类”里 {coverage.bucket} 字"] if coverage.bucket else []
    parts += [f"放在一边 {coverage.aside} 字"] if coverage.aside else []
    parts += [f"找不到 {lost} 字"] if lost else []
    rest = "其余的都在“未归类”里，没有丢字" if coverage.bucket else "没有丢字"
    return f"{begin}：{'，'.join(parts)}；该印的印出来有 {share:.1%}{'' if lost else f'，{rest}'}"


def _listed(title: str, asides: Iterable[Aside], unit: str, most: int) -> Iterator[str]:
    found = list(asides)
    if not found:
        return
    yield f"{title}（{len(found)} 处）："
    for aside in found[:most]:
        where = f"第 {aside.at} {unit}　" if aside.at else ""
        yield f"  {where}{aside.kind}{'：' if aside.text else ''}{_short(aside.text, _LONGEST_ASIDE)}"
    if len(found) > most:
        yield f"  ……另有 {len(found) - most} 处没有列出来，加上 --全部 就都列出来"


def differences_text(differences: Iterable[Difference], *, tried: bool) -> str:
    """What was changed by hand, paragraph by paragraph."""
    lines = []
    for each in differences:
        done = (
            ("（已取回）" if each.taken else "（没能取回，请手工改）")
            if tried and each.kind != "编号"
            else ""
        )
        said = _edit(each) if each.kind != "编号" or not tried else _number(each)
        lines.append(f"  {_place(each)} {each.kind}{done}  {said}")
        if each.why and (tried or each.kind == "编号"):
            lines.append(f"    {each.why}")
    return "\n".join(lines) + "\n"


def _place(each: Difference) -> str:
    """Where something was changed, for who looks for it in Word; what is gone stood before that paragraph."""
    inside = f"（{_short(each.chapter)}）" if each.chapter else ""
    spot = "的表格" if "\t" in (each.new or each.old) else "前" if each.kind == "删除" else ""
    return f"第 {each.at} 段{spot}{inside}"


def _edit(each: Difference) -> str:
    """What was done to a paragraph: the words before and now, of one that was only moved where it came from."""
    old, new = shown_change(each.old, each.new)
    parts = [f"原来：{old}"] if old else []
    parts += [f"现在：{new}"] if new else []
    if each.kind == "移动":
        parts = parts if bare_line(each.old) != bare_line(each.new) else [_short(each.new)]
        parts += [f"连同后面的，一共 {each.paragraphs} 段"] if each.paragraphs > 1 else []
        parts.append(_origin(each))
    return "  ".join(parts)


def _number(each: Difference) -> str:
    """A line that Word shows with another number than the spec prints now: nothing was so "before"."""
    old, new = shown_change(each.old, each.new)
    return f"Word 里：{new}  印出来：{old}"


def _origin(each: Difference) -> str:
    chapter = f"“{_short(each.was_below, _LONGEST_PLACE)}”里的" if each.was_below != each.chapter else ""
    return f"原在{chapter}“{_short(each.above, _LONGEST_PLACE)}”后面" if each.above else "原在最前面"


def shown_change(old: str, new: str) -> tuple[str, str]:
    """Two texts as they are quoted: long ones around the spot where they differ."""
    old, new = _plain(old), _plain(new)
    if not old or not new or max(len(old), len(new)) <= _LONGEST:
        return _short(old), _short(new)
    head, tail = shared_ends(old, new)
    return _around(old, head, len(old) - tail), _around(new, head, len(new) - tail)


def _around(text: str, begin: int, end: int) -> str:
    """The part of a text that differs, with some words before and behind it."""
    first, last = max(0, begin - _BESIDE), min(len(text), end + _BESIDE)
    middle = text[first:last]
    if end - begin > _LONGEST:
        middle = f"{text[first : begin + _LONGEST // 2]}……{text[end - _LONGEST // 2 : last]}"
    return f"{'…' if first else ''}{middle}{'…' if last < len(text) else ''}"


def _short(text: str, most: int = _LONGEST) -> str:
    plain = _plain(text)
    return plain if len(plain) <= most else f"{plain[:most]}…"


def import_records(imported: Imported, paths: list[str]) -> dict[str, object]:
    """The report as plain data."""
    return {
        "specs": [_spec_record(spec, path) for spec, path in zip(imported.specs, paths, strict=True)],
        "unit": imported.unit,
        "set_aside": [aside._asdict() for aside in imported.asides if aside.kind not in (SOFT, PARTED)],
        "parted": [aside._asdict() for aside in imported.asides if aside.kind == PARTED],
        "healed": [aside._asdict() for aside in imported.healed],
        "soft_breaks": [aside._asdict() for aside in imported.asides if aside.kind == SOFT],
        "more_documents": imported.more,
        "refused": records([imported.refusal])[0] if imported.refusal else None,
    }


def _spec_record(spec: ImportedSpec, path: str) -> dict[str, object]:
    return {
        "path": path,
        "title": spec.title,
        "coverage": {
            "characters": spec.coverage.total,
            "source": spec.coverage.total + spec.coverage.aside,
            "found": spec.coverage.found + spec.coverage.bucket,
            "printed": spec.coverage.found,
            "unplaced": spec.coverage.bucket,
            "set_aside": spec.coverage.aside,
            "share": round(spec.coverage.share, 4),
            "missing": [{"at": at, "text": text} for at, text in spec.coverage.missing],
        },
        "pictures": [name for name, _ in spec.pictures],
        "placements": [place._asdict() for place in spec.placements],
        "diagnostics": records(spec.diagnostics),
    }


def _plain(text: str) -> str:
    """A text on one line; the cells of a row stay apart, empty ones too."""
    return "｜".join(" ".join(cell.split()) for cell in text.split("\t"))
