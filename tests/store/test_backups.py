"""A backup counts once it was read back whole; what is damaged later is noticed."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from footcare.assembly import open_backups, open_diary
from footcare.domain.backup import Backup, Reason
from footcare.services.ports import DiaryBusy, DiaryDamaged, DiaryUnusable
from footcare.store.backups import make_backup, shelf_beside
from footcare.store.checking import faults_of
from footcare.store.database import open_database
from tests import records
from tests.fakes import MORNING, FakeClock

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.paths import Profile
    from footcare.store.database import SqlDiary


def fill(diary: SqlDiary, number: int = 1) -> None:
    with diary.writing() as books:
        books.inspections.add(records.an_inspection(records.a_stamp(number)))
        books.symptoms.add(records.a_symptom(records.a_stamp(number + 1000)))


def make(profile: Profile, reason: Reason = Reason.BY_HAND) -> Backup:
    return make_backup(profile.database, reason, FakeClock(), 1)


def damage(path: Path, at: int = 20_000) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 0x10
    path.write_bytes(data)


def test_a_backup_says_what_it_is(diary: SqlDiary, profile: Profile) -> None:
    fill(diary)
    backup = make(profile)
    assert (backup.sequence, backup.reason, backup.made_at) == (1, Reason.BY_HAND, MORNING)
    assert backup.counts == diary.counts()
    shelf = shelf_beside(profile.database)
    assert shelf.all() == [backup]
    assert shelf.faults(backup) == ()
    copy = shelf.copy_of(backup)
    with closing(open_database(copy, wait_seconds=0)) as opened, opened.reading() as books:
        assert books.inspections.all() == [records.an_inspection(records.a_stamp(1))]


def test_withdrawn_records_are_copied_and_not_counted(diary: SqlDiary, profile: Profile) -> None:
    fill(diary)
    with diary.writing() as books:
        books.symptoms.withdraw(records.an_id(1001), records.AT)
    backup = make(profile)
    assert backup.counts["symptoms"] == 0
    with closing(sqlite3.connect(shelf_beside(profile.database).copy_of(backup))) as copy:
        assert copy.execute("SELECT count(*) FROM symptom").fetchone() == (1,)


def test_backups_are_for_their_owner_only(diary: SqlDiary, profile: Profile) -> None:
    old = os.umask(0)
    try:
        fill(diary)
        make(profile)
    finally:
        os.umask(old)
    found = [profile.backups, *profile.backups.iterdir()]
    assert len(found) == 3
    for path in found:
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_numbers_go_up_past_what_is_damaged_or_foreign(diary: SqlDiary, profile: Profile) -> None:
    fill(diary)
    make(profile)
    (profile.backups / "footcare-000041.db").write_bytes(b"nobody knows")
    (profile.backups / "holiday.jpg").write_bytes(b"")
    assert make(profile).sequence == 42
    shelf = shelf_beside(profile.database)
    assert [backup.sequence for backup in shelf.all()] == [42, 1]
    assert shelf.unexplained() == [profile.backups / "footcare-000041.db"]


def test_a_changed_byte_is_noticed_although_sqlite_sees_nothing(
    diary: SqlDiary, profile: Profile
) -> None:
    fill(diary)
    backup = make(profile)
    shelf = shelf_beside(profile.database)
    copy = shelf.copy_of(backup)
    data = copy.read_bytes()
    # A letter of a person's words: the structure of the file stays whole.
    assert data.count(b"burning") >= 1
    copy.write_bytes(data.replace(b"burning", b"burninG", 1))
    assert faults_of(copy, 0) == ()
    assert shelf.faults(backup) == ("The copy is not what it was when it was made.",)


def test_a_copy_that_is_gone_is_noticed(diary: SqlDiary, profile: Profile) -> None:
    fill(diary)
    backup = make(profile)
    shelf = shelf_beside(profile.database)
    shelf.copy_of(backup).unlink()
    assert shelf.all() == []
    assert shelf.faults(backup) == ("The copy is gone.",)
    assert not shelf.copy_of(backup).exists(), "looking at it must not make one"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        "[" * 5000,
        '{"format": "footcare-backup", "version": 2}',
        '{"format": "something", "version": 1}',
    ],
)
def test_a_manifest_that_cannot_be_understood_makes_a_copy_not_count(
    diary: SqlDiary, profile: Profile, text: str
) -> None:
    fill(diary)
    make(profile)
    (profile.backups / "footcare-000001.json").write_text(text, encoding="utf-8")
    shelf = shelf_beside(profile.database)
    assert shelf.all() == []
    assert len(shelf.unexplained()) == 1


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("sequence", 7),
        ("sequence", True),
        ("size", -1),
        ("size", "large"),
        ("sha256", "short"),
        ("made_at", "2026-11-22T07:30:00"),
        ("made_at", "yesterday"),
        ("made_at", "0001-01-01T00:00:00+23:59"),
        ("made_at", "9999-12-31T23:59:59Z"),
        ("day", 5),
        ("reason", "why not"),
        ("counts", [1]),
        ("counts", {"inspections": "many"}),
        ("counts", {"\x1b[2J": 1}),
    ],
)
def test_a_manifest_with_a_wrong_value_does_not_count(
    diary: SqlDiary, profile: Profile, key: str, value: object
) -> None:
    fill(diary)
    make(profile)
    path = profile.backups / "footcare-000001.json"
    words = json.loads(path.read_text(encoding="utf-8")) | {key: value}
    path.write_text(json.dumps(words), encoding="utf-8")
    assert shelf_beside(profile.database).all() == []


def test_no_backup_is_made_of_a_damaged_diary(diary: SqlDiary, profile: Profile) -> None:
    for number in range(40):
        fill(diary, number)
    diary.close()
    data = bytearray(profile.database.read_bytes())
    data[-4096 * 3 :] = os.urandom(4096 * 3)
    profile.database.write_bytes(data)
    with pytest.raises(DiaryUnusable):
        make(profile)
    assert shelf_beside(profile.database).all() == []
    assert [*profile.backups.iterdir()] == []


def test_a_backup_waits_for_a_writer(diary: SqlDiary, profile: Profile) -> None:
    with diary.writing(), pytest.raises(DiaryBusy):
        make_backup(profile.database, Reason.BY_HAND, FakeClock(), 0)


def test_thinning_leaves_damaged_copies_and_counts_none_of_them(
    diary: SqlDiary, profile: Profile
) -> None:
    shelf = shelf_beside(profile.database)
    clock = FakeClock()
    fill(diary)
    for _number in range(4):
        make_backup(profile.database, Reason.BY_HAND, clock, 1)
    assert [backup.sequence for backup in shelf.all()] == [4, 3, 2]
    damage(shelf.copy_of(shelf.all()[0]))
    for _number in range(3):
        make_backup(profile.database, Reason.BY_HAND, clock, 1)
    # Seven, six and five are whole; four is damaged and stays for whoever wants to look at it.
    assert [backup.sequence for backup in shelf.all()] == [7, 6, 5, 4]


def test_nothing_begins_anew_where_copies_lie(diary: SqlDiary, profile: Profile) -> None:
    fill(diary)
    make(profile)
    diary.close()
    for loss in (profile.database.unlink, lambda: profile.database.write_bytes(b"")):
        loss()
        with pytest.raises(DiaryDamaged, match="copies"):
            open_diary(profile)
    assert profile.database.read_bytes() == b""


def test_a_copy_cut_off_is_cleared_by_the_next(diary: SqlDiary, profile: Profile) -> None:
    fill(diary)
    profile.backups.mkdir(mode=0o700)
    (profile.backups / "incoming.part").write_bytes(b"half")
    make(profile)
    assert not (profile.backups / "incoming.part").exists()


def test_whether_anything_changed_is_read_from_the_file(diary: SqlDiary, profile: Profile) -> None:
    fill(diary)
    backups = open_backups(profile, FakeClock())._backups
    backup = make(profile)
    assert not backups.changed_since(backup)
    fill(diary, 2)
    assert backups.changed_since(backup)
