"""`footcare record`: what it says is saved is saved, and a bad line stops nothing."""

from __future__ import annotations

import io
import json
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from typing_extensions import override

from footcare import cli
from footcare.assembly import open_diary
from footcare.cli import record
from footcare.cli.lines import LONGEST, lines_of
from footcare.domain.intake import IntakeKind
from footcare.paths import Profile
from footcare.reading.records import Kind
from footcare.services.ports import DiaryBusy
from footcare.services.recording import keep
from tests import records
from tests.reading.test_records import LEAST

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.shell import Shell

ID = "b7c3a7b2-0d1f-4a55-9e0c-0f6a1a3c9d11"
SYMPTOM = {"day": "2026-11-20", "quality": "burning"}
BAD = {"day": "2026-11-20", "quality": "heavenly"}


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_is_kept(kind: Kind, shell: Shell) -> None:
    ran = shell.record(kind, LEAST[kind], LEAST[kind])
    assert (ran.code, ran.err) == (0, "")
    assert [one["id"] for one in shell.exported()[IntakeKind(kind).listed]] == ran.saved
    assert len(set(ran.saved)) == 2


def test_a_given_id_is_saved_once(shell: Shell) -> None:
    for _ in range(2):
        ran = shell.record("symptom", SYMPTOM | {"id": ID})
        assert (ran.code, ran.out) == (0, f"saved {ID}\n")
        shell.clock.advance(60)
    (kept,) = shell.exported()["symptoms"]
    assert kept["entered_at"] == "2026-11-22T07:30:00Z"


def test_other_words_under_a_taken_id_are_refused(shell: Shell) -> None:
    ran = shell.record("symptom", SYMPTOM | {"id": ID}, SYMPTOM | {"id": ID, "note": "no"})
    assert (ran.code, ran.saved) == (1, [ID])
    assert ran.err == f"line 2: id: {ID} is taken by a record with other words\n"
    assert [one["note"] for one in shell.exported()["symptoms"]] == [""]


def test_a_bad_line_is_named_and_stops_nothing(shell: Shell) -> None:
    ran = shell.record("symptom", SYMPTOM, BAD | {"levle": 3}, SYMPTOM)
    assert (ran.code, len(ran.saved)) == (1, 2)
    said = ran.err.splitlines()
    assert [line.split(": ")[:2] for line in said] == [["line 2", "levle"], ["line 2", "quality"]]


def test_when_every_line_is_bad_nothing_is_written(shell: Shell) -> None:
    ran = shell.record("symptom", BAD, BAD)
    assert (ran.code, ran.out) == (2, "")
    assert shell.exported()["symptoms"] == []


def test_an_empty_file_is_done_at_once(shell: Shell) -> None:
    ran = shell.run("record", "symptom", "-", typed=b"\n  \r\n")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (b"\xff\xfe{}", "line 1: is not UTF-8 text"),
        (b"\0\0\0", "line 1: input: is not JSON"),
        (b'{"day": "2026-11-20", "quality": "burn\0ing"}', "line 1: input: is not JSON"),
        (b"[" * 200_000, "line 1: input: is not read: it is nested too deeply"),
        (b"x" * (LONGEST + 1), "line 1: is longer than 1000000 bytes"),
        (b'"' + b"x" * 3 * LONGEST, "line 1: is longer than 1000000 bytes"),
    ],
    ids=["no text", "zeros", "a zero", "deep", "long", "very long"],
)
def test_a_line_of_anything_is_refused_and_the_next_is_read(
    shell: Shell, line: bytes, fault: str
) -> None:
    good = json.dumps(SYMPTOM).encode()
    ran = shell.run("record", "symptom", "-", typed=line + b"\r\n" + good)
    assert (ran.code, len(ran.saved)) == (1, 1)
    assert ran.err.startswith(fault)
    assert ran.err.count("\n") == 1


def test_a_byte_order_mark_is_no_fault(shell: Shell) -> None:
    typed = b"\xef\xbb\xbf" + json.dumps(SYMPTOM).encode() + b"\r\n"
    assert shell.run("record", "symptom", "-", typed=typed).code == 0


def test_an_endless_line_is_read_in_small_pieces() -> None:
    class Endless(io.BytesIO):
        most = 0

        @override
        def readline(self, size: int | None = -1, /) -> bytes:
            assert size is not None
            self.most = max(self.most, size)
            return super().readline(size)

    file = Endless(b"x" * 1000 + b"\n{}\n")
    assert [(line.number, line.text) for line in lines_of(file, 10)] == [(1, ""), (2, "{}\n")]
    assert file.most == 11


def test_a_file_is_read(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "lines.jsonl"
    file.write_text(json.dumps(SYMPTOM), encoding="utf-8")
    assert shell.run("record", "symptom", str(file)).code == 0


@pytest.mark.parametrize("name", ["missing.jsonl", ".", "a\0b"])
def test_a_file_that_cannot_be_read_is_named(shell: Shell, tmp_path: Path, name: str) -> None:
    ran = shell.run("record", "symptom", str(tmp_path / name))
    assert (ran.code, ran.out) == (2, "")
    assert "cannot be read" in ran.err
    assert ran.err.count("\n") == 1
    assert not shell.root.exists(), "bad input creates no profile"


def test_the_profile_and_person_are_taken_before_and_after_the_verb(
    shell: Shell, tmp_path: Path
) -> None:
    typed, out = json.dumps(SYMPTOM).encode(), io.StringIO()
    words = ["record", "symptom", "-", "--profile", str(tmp_path / "other"), "--person", "p1"]
    assert cli.main(words, io.BytesIO(typed), out, io.StringIO()) == 0
    assert (tmp_path / "other" / "footcare.db").exists()
    assert not shell.root.exists()


def test_whom_it_is_about(shell: Shell) -> None:
    with closing(open_diary(Profile(shell.root))) as diary, diary.writing() as books:
        books.persons.put(records.a_person())
    typed = json.dumps(SYMPTOM).encode()
    unnamed = shell.run("record", "symptom", "-", typed=typed)
    assert unnamed.code == 2
    assert unnamed.err == "line 1: person: is missing, this diary is about p1, p2\n"
    unknown = shell.run("--person", "p3", "record", "symptom", "-", typed=typed)
    assert unknown.code == 2
    assert "knows nobody called 'p3'" in unknown.err
    assert shell.run("--person", "p2", "record", "symptom", "-", typed=typed).code == 0
    assert shell.record("symptom", SYMPTOM | {"person": "p1"}).code == 0
    assert [one["person"] for one in shell.exported()["symptoms"]] == ["p2", "p1"]


def test_saved_is_said_after_the_commit(shell: Shell) -> None:
    profile = Profile(shell.root)
    open_diary(profile).close()

    class Witness(io.StringIO):
        seen: list[int]

        @override
        def write(self, text: str, /) -> int:
            with closing(open_diary(profile)) as diary:
                self.seen.append(diary.counts()["symptoms"])
            return super().write(text)

    witness = Witness()
    witness.seen = []
    typed = (json.dumps(SYMPTOM) + "\n").encode() * 3
    words = ["--profile", str(shell.root), "record", "symptom", "-"]
    assert cli.main(words, io.BytesIO(typed), witness, io.StringIO()) == 0
    assert witness.seen == [1, 2, 3]


def test_when_nobody_reads_the_answers_it_stops(shell: Shell) -> None:
    class Gone(io.StringIO):
        @override
        def write(self, text: str, /) -> int:
            raise BrokenPipeError

    typed = (json.dumps(SYMPTOM) + "\n").encode() * 3
    words, err = ["--profile", str(shell.root), "record", "symptom", "-"], io.StringIO()
    assert cli.main(words, io.BytesIO(typed), Gone(), err) == 1
    assert err.getvalue().count("\n") == 1
    assert len(shell.exported()["symptoms"]) == 1


def test_a_diary_in_use_too_long_is_said_with_the_line(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record, "COMMAND_WAIT", 0)
    with closing(open_diary(Profile(shell.root))) as diary, diary.writing():
        ran = shell.record("symptom", SYMPTOM)
    assert (ran.code, ran.out) == (4, "")
    assert ran.err.startswith("line 1: Another program is using the diary.")


def test_a_diary_that_takes_no_more_midway_keeps_what_was_said(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = iter(range(9))

    def fills_up(*arguments: Any, **more: Any) -> bool:  # noqa: ANN401 - passed on
        if next(calls) == 2:
            message = "There is no space left on the disk. This was not saved."
            raise DiaryBusy(message)
        return keep(*arguments, **more)

    monkeypatch.setattr(record, "keep", fills_up)
    ran = shell.record("symptom", SYMPTOM, SYMPTOM, SYMPTOM)
    assert ran.code == 4
    assert ran.err.startswith("line 3: There is no space left")
    assert [one["id"] for one in shell.exported()["symptoms"]] == ran.saved


def test_a_profile_that_is_a_file_is_refused(shell: Shell) -> None:
    shell.root.write_text("not a folder", encoding="utf-8")
    ran = shell.record("symptom", SYMPTOM)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.count("\n") == 1


def test_a_foreign_or_newer_diary_is_refused_and_kept(shell: Shell) -> None:
    shell.root.mkdir()
    database = shell.root / "footcare.db"
    database.write_bytes(b"Dear diary " * 1000)
    ran = shell.record("symptom", SYMPTOM)
    assert (ran.code, ran.out) == (3, "")
    assert database.read_bytes() == b"Dear diary " * 1000
