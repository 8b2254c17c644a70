"""The files of the pictures: private, whole, found again after a crash, and never a stranger's."""

from __future__ import annotations

import hashlib
import stat
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from footcare.services.ports import DiaryReadOnly
from footcare.services.watching_folder import Watched
from footcare.store.photo_files import PhotoFiles, carry
from footcare.store.watched_file import JsonWatchedFile
from tests import records

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

ONE, OTHER = records.an_id(1), records.an_id(2)
DATA = b"a picture"
LATER = datetime(2200, 1, 1, tzinfo=UTC)
DIGEST = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def files(tmp_path: Path) -> PhotoFiles:
    return PhotoFiles(tmp_path / "photos")


def keep(files: PhotoFiles, photo: UUID = ONE) -> Path:
    files.put(photo, DATA)
    files.settle(photo)
    return files.folder / f"{photo}.jpg"


def nobody() -> frozenset[UUID]:
    return frozenset()


def test_a_picture_is_kept_for_its_owner_alone(files: PhotoFiles) -> None:
    kept = keep(files)
    assert files.read(ONE, DIGEST) == DATA
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(files.folder.stat().st_mode) == 0o700
    assert [path.name for path in files.folder.iterdir()] == [f"{ONE}.jpg"]


def test_one_that_was_changed_is_not_shown_and_told(files: PhotoFiles) -> None:
    keep(files).write_bytes(b"another picture")
    assert files.read(ONE, DIGEST) is None
    state = files.state({ONE: DIGEST, OTHER: DIGEST})
    assert (state.whole, state.missing, state.changed) == (0, (OTHER,), (ONE,))
    assert not state.all_well


def test_after_a_crash_before_the_commit_nothing_of_it_stays(files: PhotoFiles) -> None:
    files.put(ONE, DATA)
    assert files.tidy({}, nobody, LATER) == 1
    assert list(files.folder.iterdir()) == []


def test_after_a_crash_behind_the_commit_the_picture_is_there(files: PhotoFiles) -> None:
    files.put(ONE, DATA)
    assert files.read(ONE, DIGEST) == DATA
    assert files.tidy({ONE: True}, nobody, LATER) == 0
    assert [path.name for path in files.folder.iterdir()] == [f"{ONE}.jpg"]


def test_what_only_a_copy_of_the_diary_knows_is_spared(files: PhotoFiles) -> None:
    kept = keep(files)
    assert files.tidy({}, lambda: frozenset({ONE}), LATER) == 0
    assert files.tidy({}, lambda: None, LATER) == 0, "the copies cannot be read now"
    assert kept.exists()
    assert files.tidy({}, nobody, LATER) == 1
    assert not kept.exists()


def test_what_nobody_knows_stays_while_it_is_young(files: PhotoFiles) -> None:
    kept = keep(files)
    assert files.tidy({}, nobody, datetime(2020, 1, 1, tzinfo=UTC)) == 0
    assert kept.exists(), "an older diary may have been put back"


def test_a_damaged_picture_is_carried_again(files: PhotoFiles, tmp_path: Path) -> None:
    keep(files)
    elsewhere = PhotoFiles(tmp_path / "elsewhere")
    assert carry(files, elsewhere, {ONE: DIGEST}) == 1
    assert carry(files, elsewhere, {ONE: DIGEST}) == 0
    (elsewhere.folder / f"{ONE}.jpg").write_bytes(b"rotten")
    assert carry(files, elsewhere, {ONE: DIGEST}) == 1
    assert elsewhere.read(ONE, DIGEST) == DATA


def test_a_picture_deleted_for_good_goes_even_if_a_crash_came_first(files: PhotoFiles) -> None:
    kept = keep(files)
    assert files.tidy({ONE: False}, lambda: frozenset({ONE}), LATER) == 1
    assert not kept.exists()


def test_files_of_others_stay(files: PhotoFiles) -> None:
    keep(files)
    mine = files.folder / "grandchild.jpg"
    mine.write_bytes(b"x")
    files.tidy({}, nobody, LATER)
    assert [path.name for path in files.folder.iterdir()] == ["grandchild.jpg"]


def test_a_link_is_neither_read_nor_written_through(files: PhotoFiles, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / f"{ONE}.jpg").write_bytes(DATA)
    files.folder.symlink_to(elsewhere)
    assert files.read(ONE, DIGEST) is None
    with pytest.raises(DiaryReadOnly, match="takes no changes"):
        files.put(OTHER, DATA)
    assert [path.name for path in elsewhere.iterdir()] == [f"{ONE}.jpg"]


def test_pictures_are_carried_once_and_only_whole(files: PhotoFiles, tmp_path: Path) -> None:
    keep(files)
    keep(files, OTHER).write_bytes(b"changed")
    there = PhotoFiles(tmp_path / "stick" / "photos")
    wanted = {ONE: DIGEST, OTHER: DIGEST}
    assert carry(files, there, wanted) == 1
    assert carry(files, there, wanted) == 0
    assert there.read(ONE, DIGEST) == DATA
    assert not there.has(OTHER)


def test_the_watched_folder_is_remembered_until_it_is_left(tmp_path: Path) -> None:
    file = JsonWatchedFile(tmp_path / "photos")
    assert file.read() is None
    file.write(Watched("/somewhere/Füße", (12, "a.jpg")))
    assert JsonWatchedFile(tmp_path / "photos").read() == Watched("/somewhere/Füße", (12, "a.jpg"))
    file.write(None)
    file.write(None)
    assert file.read() is None


@pytest.mark.parametrize(
    "text", ["", "[]", '{"folder": "", "seen": [1, "a"]}', '{"folder": "x", "seen": [1]}', "["]
)
def test_a_file_that_says_something_else_watches_nothing(tmp_path: Path, text: str) -> None:
    file = JsonWatchedFile(tmp_path)
    (tmp_path / "folder.json").write_text(text)
    assert file.read() is None
