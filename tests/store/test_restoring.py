"""A backup put back: by rows of our own tables, atomically, and what was there is kept."""

from __future__ import annotations

import gzip
import os
import shutil
import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from footcare.assembly import examine_diary, open_backups, open_diary
from footcare.domain.backup import Backup, Reason
from footcare.domain.preferences import Preferences
from footcare.paths import Profile
from footcare.services.backup_ports import BackupUnusable, NoSuchBackup
from footcare.services.keeping import Everything, Integrity, everything
from footcare.services.ports import DiaryBusy, DiaryUnusable
from footcare.store.backups import shelf_beside
from footcare.store.manifest import digest_of, write_manifest
from tests import records
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from footcare.services.backing_up import BackingUp
    from footcare.store.database import SqlDiary

FIXTURES = Path(__file__).parent / "fixtures"


def fill(diary: SqlDiary) -> None:
    with diary.writing() as books:
        books.inspections.add(records.an_inspection())
        books.symptoms.add(records.a_symptom())
        books.sessions.add(records.a_session())
        reminder = records.a_reminder()
        books.reminders.add(reminder)
        books.occurrences.claim(records.an_occurrence(reminder))
        books.persons.put(records.a_person())
        books.drafts.put("p1", "check", '{"step": 3}', records.AT)


def held(profile: Profile) -> Everything:
    with closing(open_diary(profile)) as diary:
        return everything(diary, Preferences())


def one_more(profile: Profile, number: int = 500) -> None:
    with closing(open_diary(profile)) as diary, diary.writing() as books:
        books.symptoms.add(records.a_symptom(records.a_stamp(number)))


@pytest.fixture
def backing_up(profile: Profile) -> BackingUp:
    """Backups of a diary that holds one of everything; the first is made."""
    with closing(open_diary(profile)) as diary:
        fill(diary)
    backing_up = open_backups(profile, FakeClock())
    backing_up.make()
    return backing_up


def test_what_was_kept_is_there_again(profile: Profile, backing_up: BackingUp) -> None:
    before = held(profile)
    one_more(profile)
    now = held(profile)
    done = backing_up.restore(backing_up.named("1"))
    assert held(profile) == before
    assert done.set_aside is None
    assert done.before is not None
    assert (done.before.sequence, done.before.reason) == (2, Reason.BEFORE_RESTORE)
    # And back again: a restore is undone by the copy it made.
    backing_up.restore(backing_up.named("2"))
    assert held(profile) == now
    assert {file.name for file in profile.root.iterdir()} == {"footcare.db", "backups"}


def test_the_plan_says_what_would_be_gone(profile: Profile, backing_up: BackingUp) -> None:
    one_more(profile)
    before = profile.database.read_bytes()
    plan = backing_up.plan(backing_up.named("1"))
    assert plan.holds["symptoms"] == 1
    assert plan.lost is not None
    assert {name: count for name, count in plan.lost.items() if count} == {"symptoms": 1}
    assert (plan.first_day, plan.last_day) == (records.DAY, records.DAY)
    assert profile.database.read_bytes() == before
    assert {file.name for file in profile.root.iterdir()} == {"footcare.db", "backups"}


def test_a_damaged_diary_is_set_aside(profile: Profile, backing_up: BackingUp) -> None:
    before = held(profile)
    profile.database.write_bytes(b"not a diary any more")
    done = backing_up.restore(backing_up.named("1"))
    assert done.before is None
    assert done.set_aside == profile.damaged / "2026-11-22"
    (kept,) = done.set_aside.iterdir()
    assert kept.read_bytes() == b"not a diary any more"
    assert kept.stat().st_mode & 0o077 == 0
    assert held(profile) == before


@pytest.mark.skipif(os.name != "posix", reason="a folder may not be open there")
def test_a_folder_in_its_place_is_moved_aside(profile: Profile, backing_up: BackingUp) -> None:
    before = held(profile)
    profile.database.unlink()
    profile.database.mkdir()
    (profile.database / "mine.txt").write_text("kept", encoding="utf-8")
    done = backing_up.restore(backing_up.named("1"))
    assert held(profile) == before
    assert done.set_aside is not None
    assert done.set_aside.parent == profile.root / "damaged"
    moved = done.set_aside / profile.database.name / "mine.txt"
    assert moved.read_text(encoding="utf-8") == "kept"


def test_each_damaged_diary_is_kept_once(profile: Profile, backing_up: BackingUp) -> None:
    for data in (b"one", b"two", b"two", b"one"):
        profile.database.write_bytes(data)
        backing_up.restore(backing_up.named("1"))
    kept = {file.parent.name: file.read_bytes() for file in profile.damaged.glob("*/footcare.db")}
    assert kept == {"2026-11-22": b"one", "2026-11-22-2": b"two"}


def test_the_journal_of_a_diary_that_is_gone_does_not_ruin_the_new_one(
    profile: Profile, backing_up: BackingUp
) -> None:
    before = held(profile)
    journal = profile.root / "footcare.db-journal"
    with closing(sqlite3.connect(profile.database, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE symptom SET note = zeroblob(200000)")
        hot = journal.read_bytes()
        connection.execute("ROLLBACK")
    assert len(hot) > 4096
    profile.database.unlink()
    journal.write_bytes(hot)
    backing_up.restore(backing_up.named("1"))
    assert not journal.exists()
    assert examine_diary(profile).integrity is Integrity.OK
    assert held(profile) == before


def test_a_missing_diary_is_put_back(profile: Profile, backing_up: BackingUp) -> None:
    before = held(profile)
    profile.database.unlink()
    done = backing_up.restore(backing_up.named("1"))
    assert (done.before, done.set_aside) == (None, None)
    assert held(profile) == before


def test_a_copy_from_another_place_is_put_back(
    profile: Profile, backing_up: BackingUp, tmp_path: Path
) -> None:
    before = held(profile)
    stick = tmp_path / "stick"
    shutil.copytree(profile.backups, stick)
    other = Profile(tmp_path / "other")
    other.make()
    elsewhere = open_backups(other, FakeClock())
    elsewhere.restore(elsewhere.named(str(stick / "footcare-000001.db")))
    assert held(other) == before
    assert backing_up.all()


@pytest.mark.parametrize("words", ["7", "0", "9" * 5000, "", "nowhere.db", "notes.json", "-1"])
def test_a_backup_that_is_none_is_named(backing_up: BackingUp, words: str) -> None:
    with pytest.raises(NoSuchBackup) as caught:
        backing_up.named(words)
    assert str(caught.value).endswith(".")


def explained(profile: Profile, backup: Backup) -> None:
    """Let the manifest fit the copy again, as somebody who prepares a file would."""
    copy = shelf_beside(profile.database).copy_of(backup)
    fits = replace(backup, sha256=digest_of(copy), size=copy.stat().st_size)
    write_manifest(copy.with_suffix(".json"), fits)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON symptom BEGIN DELETE FROM symptom; END",
        "CREATE VIEW v AS SELECT * FROM symptom",
        "CREATE TABLE more (x)",
        "CREATE VIRTUAL TABLE f USING fts5(x)",
        "PRAGMA writable_schema=ON; UPDATE sqlite_master SET sql='CREATE TABLE draft(x)'",
        "PRAGMA user_version=99",
        "PRAGMA application_id=1",
        "UPDATE symptom SET quality='joyful'",
        "UPDATE symptom SET day='2026-02-31'",
        "UPDATE symptom SET id='nobody'",
        "PRAGMA foreign_keys=OFF; UPDATE symptom SET person='stranger'",
        "PRAGMA ignore_check_constraints=ON; UPDATE symptom SET level=99",
        "DROP TABLE session",
        "UPDATE alembic_version SET version_num='0000'; PRAGMA user_version=0",
    ],
)
def test_a_prepared_copy_is_refused_and_the_diary_stays(
    profile: Profile, backing_up: BackingUp, statement: str
) -> None:
    (backup,) = backing_up.all()
    copy = shelf_beside(profile.database).copy_of(backup)
    with closing(sqlite3.connect(copy)) as connection:
        connection.executescript(statement)
        connection.commit()
    explained(profile, backup)
    before = profile.database.read_bytes()
    with pytest.raises(BackupUnusable, match="Nothing was changed"):
        backing_up.restore(backing_up.named("1"))
    assert profile.database.read_bytes() == before
    assert {file.name for file in profile.root.iterdir()} == {"footcare.db", "backups"}


def test_only_our_own_tables_come_back(profile: Profile, backing_up: BackingUp) -> None:
    """An index with somebody's own words is not taken over, the rows are."""
    before = held(profile)
    (backup,) = backing_up.all()
    copy = shelf_beside(profile.database).copy_of(backup)
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("CREATE INDEX odd ON symptom (note, level)")
        connection.commit()
    explained(profile, backup)
    backing_up.restore(backing_up.named("1"))
    assert held(profile) == before
    with closing(sqlite3.connect(profile.database)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE name = 'odd'")
        assert names.fetchall() == []


@pytest.mark.parametrize("released", sorted(FIXTURES.glob("schema*.db.gz")), ids=lambda p: p.name)
def test_a_copy_of_every_released_schema_is_put_back(profile: Profile, released: Path) -> None:
    profile.make()
    profile.database.write_bytes(gzip.decompress(released.read_bytes()))
    upgraded = Profile(profile.root.parent / "upgraded")
    upgraded.make()
    shutil.copy(profile.database, upgraded.database)
    backing_up = open_backups(profile, FakeClock())
    backing_up.make()
    backing_up.restore(backing_up.named("1"))
    assert held(profile) == held(upgraded)


def test_an_open_diary_notices_that_it_was_replaced(
    profile: Profile, backing_up: BackingUp
) -> None:
    with closing(open_diary(profile)) as diary:
        backing_up.restore(backing_up.named("1"))
        with pytest.raises(DiaryUnusable, match="replaced"), diary.writing() as books:
            books.symptoms.add(records.a_symptom(records.a_stamp(77)))


def test_a_restore_waits_for_a_writer(profile: Profile, backing_up: BackingUp) -> None:
    impatient = open_backups(profile, FakeClock(), wait_seconds=0)
    before = held(profile)
    with closing(open_diary(profile)) as diary, diary.writing(), pytest.raises(DiaryBusy):
        impatient.restore(backing_up.named("1"))
    assert held(profile) == before


STEPS = ("open", "os.rename", "os.remove", "os.mkdir", "sqlite3.connect", "shutil.copyfile")
"""What Python tells of, as it happens: the moments at which a restore is cut off."""


def _restore_cut_off(profile: Profile, step: int) -> bool:
    """Restore in a process that dies at its n-th step; tell whether it lived."""
    child = os.fork()
    if child == 0:
        left = iter(range(step))

        def count(name: str, _words: object) -> None:
            if name in STEPS and next(left, None) is None:
                os._exit(9)

        sys.addaudithook(count)
        code = 1
        try:
            backing_up = open_backups(profile, FakeClock())
            backing_up.restore(backing_up.named("1"))
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, 9), "the restore failed instead of being killed"
    return code == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("damaged", [False, True], ids=["whole", "damaged"])
def test_a_restore_cut_off_anywhere_leaves_the_old_or_the_new_diary(
    profile: Profile, backing_up: BackingUp, *, damaged: bool
) -> None:
    before = held(profile)
    one_more(profile)
    now = profile.database.read_bytes()
    if damaged:
        now = now[:5000]
    shelf = profile.root.parent / "shelf"
    shutil.copytree(profile.backups, shelf)
    for step in range(0, 400, 3):
        profile.database.write_bytes(now)
        shutil.rmtree(profile.backups)
        shutil.copytree(shelf, profile.backups)
        lived = _restore_cut_off(profile, step)
        assert backing_up.unexplained() == []
        assert all(backing_up.faults(backup) == () for backup in backing_up.all())
        if profile.database.read_bytes() != now:
            assert examine_diary(profile).integrity is Integrity.OK
            assert held(profile) == before
        else:
            assert not lived
        if lived:
            break
    assert lived, "it never came to its end"
    assert step > 20, "the trial had no teeth"
    if damaged:
        kept = [file.read_bytes() for file in profile.damaged.glob("*/footcare.db")]
        assert now in kept


def test_the_weekly_trial_changes_nothing(profile: Profile, backing_up: BackingUp) -> None:
    before = profile.database.read_bytes()
    (backup,) = backing_up.all()
    assert backing_up._backups.drill(backup) == ()
    assert profile.database.read_bytes() == before
    copy = shelf_beside(profile.database).copy_of(backup)
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("DELETE FROM symptom_spot")
        connection.execute("DELETE FROM symptom")
        connection.commit()
    explained(profile, backup)
    (changed,) = backing_up.all()
    assert backing_up._backups.drill(changed) != ()
