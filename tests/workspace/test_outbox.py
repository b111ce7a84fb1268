import os
from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.errors import PlanforgeError
from planforge.workspace.outbox import Delivered, Outbox, Outcome, Refused
from planforge.workspace.saving import draft


@pytest.fixture
def output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "output"


def untouched(_old: bytes, _spec: str) -> bool:
    return False


def edited(_old: bytes, _spec: str) -> bool:
    return True


def deliver(
    output: Path, *parcels: tuple[str, str, bytes], by_hand: Callable[[bytes, str], bool] = untouched
) -> list[Delivered | Refused]:
    with Outbox(by_hand) as outbox:
        for spec, title, data in parcels:
            outbox.add(spec, output, title, data)
        return list(outbox.deliver())


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_document_is_new_then_the_same_then_changed(output: Path) -> None:
    path = output / "计划.docx"
    assert deliver(output, ("a.yaml", "计划", b"1")) == [Delivered("a.yaml", path, Outcome.NEW)]
    written = path.stat().st_mtime_ns, path.stat().st_ino
    assert deliver(output, ("a.yaml", "计划", b"1")) == [Delivered("a.yaml", path, Outcome.SAME)]
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == written
    assert deliver(output, ("a.yaml", "计划", b"2")) == [Delivered("a.yaml", path, Outcome.CHANGED)]
    assert names(output) == ["计划.docx"]


@pytest.mark.parametrize("other", ["Plan É", "plan e\u0301"])
def test_two_specs_that_meet_in_one_file_are_both_refused_in_one_sentence(output: Path, other: str) -> None:
    output.mkdir()
    (output / "plan É.docx").write_bytes(b"old")
    results = deliver(output, ("a.yaml", "plan É", b"1"), ("b.yaml", other, b"2"), ("c.yaml", "丙", b"3"))
    refused = [result for result in results if isinstance(result, Refused)]
    assert [result.spec for result in refused] == ["a.yaml"]
    assert refused[0].reason.startswith("“a.yaml”和“b.yaml”会写进同一个文件")
    assert (output / "plan É.docx").read_bytes() == b"old"
    assert names(output) == ["plan É.docx", "丙.docx"]


def test_of_many_that_meet_only_two_are_named(output: Path) -> None:
    (refused,) = deliver(output, *((f"{number}.yaml", "计划", b"1") for number in range(23)))
    assert isinstance(refused, Refused)
    assert refused.reason.startswith("“0.yaml”、“1.yaml”等 23 份会写进同一个文件“output/计划.docx”，都没有写")
    assert names(output) == []


def test_the_same_name_in_two_workspaces_is_no_clash(tmp_path: Path) -> None:
    with Outbox(untouched) as outbox:
        outbox.add("a", tmp_path / "甲", "计划", b"1")
        outbox.add("b", tmp_path / "乙", "计划", b"2")
        assert all(isinstance(result, Delivered) for result in outbox.deliver())


def test_a_document_edited_by_hand_is_kept_beside_the_new_one(output: Path) -> None:
    deliver(output, ("a.yaml", "计划", b"1"))
    path, kept = output / "计划.docx", output / "计划（手改 1）.docx"
    path.write_bytes(b"by hand")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    result = deliver(output, ("a.yaml", "计划", b"2"), by_hand=edited)
    assert result == [Delivered("a.yaml", path, Outcome.CHANGED, kept)]
    assert (path.read_bytes(), kept.read_bytes()) == (b"2", b"by hand")
    assert kept.stat().st_mtime == 1_700_000_000


def test_every_hand_edited_version_is_kept_once(output: Path) -> None:
    for number, text in enumerate([b"first", b"second", b"first"]):
        deliver(output, ("a.yaml", "计划", b"%d" % number))
        (output / "计划.docx").write_bytes(text)
        deliver(output, ("a.yaml", "计划", b"new %d" % number), by_hand=edited)
    assert names(output) == ["计划.docx", "计划（手改 1）.docx", "计划（手改 2）.docx"]


def test_the_judge_of_hand_edits_sees_what_is_there(output: Path) -> None:
    seen: list[tuple[bytes, str]] = []

    def judge(old: bytes, spec: str) -> bool:
        seen.append((old, spec))
        return False

    deliver(output, ("a.yaml", "计划", b"1"), by_hand=judge)
    deliver(output, ("a.yaml", "计划", b"2"), by_hand=judge)
    assert seen == [(b"1", "a.yaml")]


def test_an_unchanged_document_may_be_open_in_word(output: Path) -> None:
    deliver(output, ("a.yaml", "工作计划", b"1"))
    (output / "~$工作计划.docx").write_bytes(b"")
    assert deliver(output, ("a.yaml", "工作计划", b"1"))[0] == Delivered(
        "a.yaml", output / "工作计划.docx", Outcome.SAME
    )
    with pytest.raises(PlanforgeError, match="请先关闭"):
        deliver(output, ("a.yaml", "工作计划", b"2"))


def test_one_document_that_cannot_be_placed_does_not_stop_the_others(output: Path) -> None:
    with Outbox(untouched) as outbox:
        outbox.add("a.yaml", output, "年度工作计划", b"1")
        outbox.add("b.yaml", output, "总结", b"2")
        (output / "~$年度工作计划.docx").write_bytes(b"")
        first, second = outbox.deliver()
    assert isinstance(first, Refused)
    assert "请先关闭" in first.reason
    assert second == Delivered("b.yaml", output / "总结.docx", Outcome.NEW)


def test_what_is_not_delivered_leaves_no_trace(output: Path) -> None:
    with Outbox(untouched) as outbox:
        outbox.add("a.yaml", output, "计划", b"1")
        assert len(names(output)) == 1
    assert names(output) == []


def test_nothing_is_written_outside_the_output_folder(output: Path) -> None:
    output.mkdir()
    outside = output.parent / "outside.docx"
    outside.write_bytes(b"mine")
    (output / "计划.docx").symlink_to(outside)
    with pytest.raises(PlanforgeError, match="通向别处的链接"):
        deliver(output, ("a.yaml", "计划", b"1"))
    deliver(output, ("a.yaml", "../计划", b"1"))
    assert outside.read_bytes() == b"mine"
    assert names(output) == ["计划.docx", "／计划.docx"]


def test_an_output_folder_that_is_a_link_to_a_share_is_followed(output: Path) -> None:
    (output.parent / "share").mkdir()
    output.symlink_to(output.parent / "share")
    deliver(output, ("a.yaml", "计划", b"1"))
    assert (output.parent / "share" / "计划.docx").read_bytes() == b"1"


def test_a_draft_that_an_interrupt_left_unnoted_goes_with_the_outbox(tmp_path: Path) -> None:
    with Outbox(lambda data, spec: False) as outbox:
        outbox.add("a.yaml", tmp_path, "计划", b"1")
        draft(tmp_path / "别的.docx", b"2")  # made, but not noted
        list(outbox.deliver())
    assert [path.name for path in tmp_path.iterdir()] == ["计划.docx"]
