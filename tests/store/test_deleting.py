"""Delete everything: all of it, nothing else, and never half a life."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from footcare.assembly import deletion_of, open_backups, open_diary
from footcare.domain.preferences import Preferences
from footcare.services.deleting import Deleted, Deletion, answer_of, question_of
from footcare.services.ports import DiaryBusy, DiaryReadOnly, DiaryUnusable
from footcare.store.deleting import delete_everything, finish_deletion, survey
from footcare.store.preferences_file import JsonPreferencesFile
from tests import records
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.paths import Profile

OURS = (
    "footcare.db.upgrade",
    "backups/footcare-000001.db",
    "backups/footcare-000001.json",
    "footcare.db.coming.given",
    "backups/incoming.part",
    "damaged/2026-11-22/footcare.db",
    "photos/0f8fad5b-d9cb-469f-a165-70867728950e.jpg",
    "routines/mine.toml",
    "logs/footcare.log",
    "logs/footcare.log.1",
    "preferences.part",
    "preferences.4711.part",
)
THEIRS = ("holiday.jpg", "backups/recipe.txt", "letters/clinic.odt", "footcare copy.db")
DYING = """
import os, signal, sys
from pathlib import Path
from footcare.paths import Profile
from footcare.store.deleting import delete_everything

profile, step = Profile(Path(sys.argv[1])), int(sys.argv[2])
changes = 0

def watch(event, arguments):
    global changes
    made = event == "open" and str(arguments[0]) == str(profile.deleting)
    if made or event in ("os.remove", "os.rename", "os.rmdir"):
        if changes == step:
            os.kill(os.getpid(), signal.SIGKILL)
        changes += 1

sys.addaudithook(watch)
delete_everything(profile)
"""
posix = pytest.mark.skipif(os.name != "posix", reason="links and signals of POSIX")


@pytest.fixture
def lived_in(profile: Profile) -> Profile:
    """A profile with something of every kind in it."""
    with closing(open_diary(profile)) as diary, diary.writing() as books:
        books.inspections.add(records.an_inspection())
        books.symptoms.add(records.a_symptom())
    JsonPreferencesFile(profile.preferences).write(Preferences(first_run_done=True))
    put(profile, *OURS)
    return profile


def put(profile: Profile, *names: str) -> None:
    for name in names:
        path = profile.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"words of a person")


def left(profile: Profile) -> set[str]:
    """Everything below a profile: files, links and empty folders."""
    found = (path for path in profile.root.rglob("*") if path.is_symlink() or not path.is_dir())
    empty = (path for path in profile.root.rglob("*") if path.is_dir() and not any(path.iterdir()))
    return {str(path.relative_to(profile.root)) for path in (*found, *empty)}


def checks_in(profile: Profile) -> int:
    with closing(open_diary(profile)) as diary:
        assert diary.faults() == ()
        return diary.counts()["inspections"]


def test_nothing_of_ours_is_left(lived_in: Profile) -> None:
    assert delete_everything(lived_in) == Deleted()
    assert left(lived_in) == set()
    assert checks_in(lived_in) == 0, "a new diary begins"
    assert JsonPreferencesFile(lived_in.preferences).read() == Preferences()


def test_what_others_put_there_stays_and_is_named(lived_in: Profile) -> None:
    put(lived_in, *THEIRS)
    told = {"holiday.jpg", "backups/recipe.txt", "letters", "footcare copy.db"}
    assert set(deletion_of(lived_in).kept) == told
    assert set(delete_everything(lived_in).kept) == told
    assert left(lived_in) == set(THEIRS)


def test_what_would_go_is_counted_and_nothing_is_changed(lived_in: Profile) -> None:
    before = left(lived_in)
    deletion = deletion_of(lived_in)
    assert (deletion.counts["inspections"], deletion.counts["symptoms"]) == (1, 1)
    assert (deletion.backups, deletion.kept) == (1, ())
    assert left(lived_in) == before


def test_a_damaged_diary_is_deleted_too(lived_in: Profile) -> None:
    lived_in.database.write_bytes(b"no diary at all" * 1000)
    assert deletion_of(lived_in).counts == {}
    assert delete_everything(lived_in) == Deleted()
    assert left(lived_in) == set()


def test_an_empty_profile_has_nothing_to_delete(profile: Profile) -> None:
    profile.make()
    assert delete_everything(profile) == Deleted()
    assert left(profile) == set()


@posix
def test_no_link_is_followed(lived_in: Profile, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    names = ("footcare-000002.db", "footcare.log", "0f8fad5b.jpg")
    for name in names:
        (outside / name).write_bytes(b"somebody's")
    (lived_in.root / "backups" / "footcare-000003.db").symlink_to(outside / "footcare-000002.db")
    (lived_in.root / "logs" / "footcare.log.2").symlink_to(outside / "footcare.log")
    (lived_in.root / "backups" / "more").symlink_to(outside)
    for path in (lived_in.root / "photos").iterdir():
        path.unlink()
    (lived_in.root / "photos").rmdir()
    (lived_in.root / "photos").symlink_to(outside)
    told = delete_everything(lived_in)
    assert sorted(path.name for path in outside.iterdir()) == sorted(names)
    assert told.kept == ("backups/more",)
    assert left(lived_in) == {"backups/more"}


@posix
def test_where_a_link_of_ours_leads_is_told(lived_in: Profile, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.db"
    lived_in.database.replace(elsewhere)
    lived_in.database.symlink_to(elsewhere)
    assert survey(lived_in).kept == (str(elsewhere),)
    delete_everything(lived_in)
    assert elsewhere.exists()
    assert not lived_in.database.is_symlink()


def test_copies_in_a_second_place_go_too(lived_in: Profile, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    backing_up = open_backups(lived_in, FakeClock())
    backing_up.make()
    backing_up.choose_second_place(str(stick))
    (folder,) = stick.iterdir()
    (folder / "holiday.jpg").write_bytes(b"x")
    assert survey(lived_in).elsewhere == {str(folder): 2}
    assert delete_everything(lived_in).out_of_reach == ()
    assert [path.name for path in folder.iterdir()] == ["holiday.jpg"]


def test_a_second_place_that_is_away_is_named(lived_in: Profile, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    backing_up = open_backups(lived_in, FakeClock())
    backing_up.make()
    backing_up.choose_second_place(str(stick))
    (folder,) = stick.iterdir()
    stick.rename(tmp_path / "away")
    assert survey(lived_in).out_of_reach == (str(folder),)
    assert delete_everything(lived_in).out_of_reach == (str(folder),)
    assert (tmp_path / "away" / folder.name / "footcare-000002.db").exists()


def test_a_diary_in_use_is_left_alone(lived_in: Profile) -> None:
    before = left(lived_in)
    with closing(sqlite3.connect(lived_in.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DiaryBusy, match="Another program"):
            delete_everything(lived_in, wait_seconds=0)
    assert left(lived_in) == before
    assert checks_in(lived_in) == 1


def test_whoever_still_has_it_open_notices(lived_in: Profile) -> None:
    with closing(open_diary(lived_in)) as diary:
        delete_everything(lived_in)
        with pytest.raises(DiaryUnusable, match="removed"), diary.writing() as books:
            books.symptoms.add(records.a_symptom(records.a_stamp(9)))


def test_a_folder_that_takes_no_changes_keeps_everything(
    lived_in: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(_path: Path, _target: Path) -> Path:
        raise OSError(30, "Read-only file system")

    before = left(lived_in)
    with monkeypatch.context() as broken:
        broken.setattr(type(lived_in.root), "replace", refuses)
        with pytest.raises(DiaryReadOnly, match="takes no changes: Read-only"):
            delete_everything(lived_in)
    assert left(lived_in) == before
    assert checks_in(lived_in) == 1


def test_what_cannot_be_deleted_is_named(
    lived_in: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlink = type(lived_in.root).unlink

    def refuses(path: Path, *, missing_ok: bool = False) -> None:
        if path.name == "footcare-000001.db":
            raise PermissionError(13, "Permission denied")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(type(lived_in.root), "unlink", refuses)
    told = delete_everything(lived_in)
    assert told.stuck == (str(lived_in.backups / "footcare-000001.db"),)
    assert left(lived_in) == {"backups/footcare-000001.db"}
    assert answer_of(told)[0] == "Not everything could be deleted"


@posix
def test_killed_at_any_step_the_next_start_finds_all_or_nothing(lived_in: Profile) -> None:
    """Kill the deletion before its first change, its second, ... until it comes to its end."""
    step, old_lives = 0, 0
    while _killed_before(step, lived_in):
        step += 1
        gone = not lived_in.database.exists()
        checks = checks_in(lived_in)
        assert checks == (0 if gone else 1)
        assert not lived_in.deleting.exists()
        old_lives += checks
        if gone:
            assert left(lived_in) == {"footcare.db"}, f"the work of step {step} was not finished"
            with closing(open_diary(lived_in)) as diary, diary.writing() as books:
                books.inspections.add(records.an_inspection())
        put(lived_in, *OURS)
    assert step > len(OURS)
    assert old_lives == 2, "only before the mark was made, and before the diary lost its name"


def _killed_before(step: int, profile: Profile) -> bool:
    """Delete everything in a process that dies before a change; return whether it died."""
    ran = subprocess.run(
        [sys.executable, "-c", DYING, str(profile.root), str(step)],
        capture_output=True,
        check=False,
        timeout=30,
    )
    assert ran.returncode in (0, -signal.SIGKILL), ran.stderr.decode()
    return ran.returncode != 0


@posix
def test_while_it_goes_on_nobody_opens_the_diary(lived_in: Profile) -> None:
    import fcntl  # noqa: PLC0415 - not on every system

    handle = os.open(lived_in.deleting, os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        with pytest.raises(DiaryBusy, match="at this moment"):
            open_diary(lived_in)
        with pytest.raises(DiaryBusy, match="at this moment"):
            delete_everything(lived_in)
    finally:
        os.close(handle)
    assert checks_in(lived_in) == 1, "the deletion had not begun"


def test_a_mark_that_could_not_be_removed_costs_no_new_diary(lived_in: Profile) -> None:
    before = left(lived_in)
    lived_in.deleting.touch()
    assert finish_deletion(lived_in) is None
    assert left(lived_in) == before


@posix
def test_a_mark_that_is_a_link_marks_nothing(lived_in: Profile, tmp_path: Path) -> None:
    lived_in.deleting.symlink_to(tmp_path / "elsewhere")
    assert finish_deletion(lived_in) is None
    assert checks_in(lived_in) == 1


@posix
def test_the_mark_is_for_its_owner_only(lived_in: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    modes = []
    replace = type(lived_in.root).replace

    def looks(path: Path, target: Path) -> Path:
        modes.append(stat.S_IMODE(lived_in.deleting.stat().st_mode))
        return replace(path, target)

    monkeypatch.setattr(type(lived_in.root), "replace", looks)
    mask = os.umask(0)
    try:
        delete_everything(lived_in)
    finally:
        os.umask(mask)
    assert modes == [0o600]


def test_the_question_says_everything_that_will_be_gone() -> None:
    asked = question_of(
        Deletion(
            counts={"inspections": 214, "sessions": 1, "symptoms": 0, "persons": 1},
            backups=9,
            elsewhere={"/media/stick": 4},
            out_of_reach=("/media/other",),
            kept=tuple(f"{number}.jpg" for number in range(7)),
        )
    )
    for words in (
        "214 foot checks, 1 massage, 9 copies of the diary",
        "4 files of Footcare in /media/stick go too",
        "/media/other cannot be reached now",
        "0.jpg, 1.jpg, 2.jpg, 3.jpg, 4.jpg, 2 others",
        "cannot be taken back",
    ):
        assert words in asked


def test_the_answer_says_what_became_of_it() -> None:
    assert answer_of(Deleted(refused="Busy.")) == ("Nothing was deleted", "Busy.")
    title, words = answer_of(Deleted(kept=("a.jpg",), out_of_reach=("/media/x",)))
    assert title == "Everything is deleted"
    assert "a.jpg" in words
    assert "/media/x" in words
