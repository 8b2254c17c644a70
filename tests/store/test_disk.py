"""A disk that is full and a disk that takes no writing: said, and nothing lost."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from footcare.assembly import examine_diary, open_diary
from footcare.paths import Profile
from footcare.services.keeping import Integrity
from footcare.services.ports import DiaryBusy, DiaryProblem, DiaryReadOnly
from tests import records
from tests.disks import set_writable, small_disk
from tests.records import a_stamp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from footcare.store.database import SqlDiary

_SIZE = 400
"""KiB."""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, 400 KiB in size."""
    with small_disk(tmp_path / "disk", _SIZE) as place:
        yield place


def _write_until_full(diary: SqlDiary) -> int:
    """Return how many records were acknowledged before the disk took no more."""
    for number in range(2000):
        try:
            with diary.writing() as books:
                books.inspections.add(records.an_inspection(a_stamp(number)))
        except DiaryBusy as busy:
            assert "no space" in str(busy)  # noqa: PT017 - the loop ends with it
            return number
    pytest.fail("the disk never filled")


def test_a_full_disk_loses_nothing_and_takes_more_once_there_is_room(disk: Path) -> None:
    profile = Profile(disk / "profile")
    ballast = disk / "ballast"
    ballast.write_bytes(bytes(60_000))
    with closing(open_diary(profile)) as diary:
        acknowledged = _write_until_full(diary)
        assert acknowledged > 0
        assert diary.counts()["inspections"] == acknowledged
        ballast.unlink()
        with diary.writing() as books:
            assert books.symptoms.add(records.a_symptom(a_stamp(9999)))
        assert diary.faults() == ()


@pytest.mark.parametrize("kibibytes", [4, 40, 80, 120])
def test_a_disk_too_small_for_a_diary_says_so(tmp_path: Path, kibibytes: int) -> None:
    with small_disk(tmp_path / "disk", kibibytes) as place:
        with pytest.raises(DiaryProblem) as caught:
            open_diary(Profile(place / "profile")).close()
        assert str(caught.value).endswith(".")


def test_a_disk_that_takes_no_writing_is_read(disk: Path) -> None:
    profile = Profile(disk / "profile")
    with closing(open_diary(profile)) as diary, diary.writing() as books:
        books.symptoms.add(records.a_symptom())
    set_writable(disk, writable=False)
    with closing(open_diary(profile)) as diary:
        assert diary.counts()["symptoms"] == 1
        with pytest.raises(DiaryReadOnly), diary.writing() as books:
            books.symptoms.add(records.a_symptom(a_stamp(9)))
    assert examine_diary(profile).integrity is Integrity.OK


def test_a_disk_that_takes_writing_again_is_written_again(disk: Path) -> None:
    with closing(open_diary(Profile(disk / "profile"))) as diary:
        diary.close()  # no file may be open for writing while a disk turns read-only
        set_writable(disk, writable=False)
        with pytest.raises(DiaryReadOnly), diary.writing() as books:
            books.symptoms.add(records.a_symptom())
        assert diary.counts()["symptoms"] == 0
        set_writable(disk, writable=True)
        with diary.writing() as books:
            books.symptoms.add(records.a_symptom())
        assert diary.counts()["symptoms"] == 1
