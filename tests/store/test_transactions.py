"""One block is one transaction: kept whole or not at all, and said so truly."""

from __future__ import annotations

import os
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event

from footcare.assembly import open_diary
from footcare.services.ports import DiaryBusy, DiaryReadOnly, DiaryUnusable
from footcare.store.database import open_database
from footcare.store.engine import PRAGMAS
from tests import records
from tests.records import AT, a_stamp, an_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.paths import Profile
    from footcare.store.database import SqlDiary

THREADS = 16


@pytest.fixture
def impatient(diary: SqlDiary, profile: Profile) -> Iterator[SqlDiary]:
    """A second opening of the diary that does not wait for locks."""
    del diary
    impatient = open_database(profile.database, wait_seconds=0)
    yield impatient
    impatient.close()


def _fail_midway(diary: SqlDiary) -> None:
    with diary.writing() as books:
        books.inspections.add(records.an_inspection())
        books.reminders.replace(records.a_reminder())


def test_a_block_that_fails_keeps_nothing(diary: SqlDiary) -> None:
    with pytest.raises(LookupError):
        _fail_midway(diary)
    assert diary.counts()["inspections"] == 0


def test_what_one_block_kept_another_opening_sees(diary: SqlDiary, impatient: SqlDiary) -> None:
    with diary.writing() as books:
        books.symptoms.add(records.a_symptom())
    assert impatient.counts()["symptoms"] == 1


def test_every_connection_is_set_as_decided(diary: SqlDiary) -> None:
    found = {}
    with diary._engine.connect() as connection:
        for name in PRAGMAS:
            row = connection.exec_driver_sql(f"PRAGMA {name}").first()
            found[name] = None if row is None else row[0]
    assert found == {
        "journal_mode": "delete",
        "synchronous": 3,
        "fullfsync": 1,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "temp_store": 2,
        "mmap_size": 0,
    }


def test_a_connection_that_cannot_be_set_so_is_refused(profile: Profile) -> None:
    open_diary(profile).close()
    with closing(sqlite3.connect(profile.database, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM person").fetchone()
        # The other one holds the file, so its journal mode cannot be changed back.
        with pytest.raises((DiaryBusy, DiaryUnusable)):
            open_database(profile.database, wait_seconds=0)


def test_writes_take_the_lock_at_once_and_reads_wait_for_nobody(diary: SqlDiary) -> None:
    said: list[str] = []

    def listen(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        said.append(statement)

    event.listen(diary._engine, "before_cursor_execute", listen)
    with diary.writing():
        pass
    with diary.reading():
        pass
    assert [words for words in said if words.startswith("BEGIN")] == ["BEGIN IMMEDIATE", "BEGIN"]


def test_a_read_is_possible_while_another_writes(diary: SqlDiary, impatient: SqlDiary) -> None:
    with diary.writing() as books:
        books.symptoms.add(records.a_symptom())
        assert impatient.counts()["symptoms"] == 0
    assert impatient.counts()["symptoms"] == 1


def test_a_write_that_waited_too_long_says_busy(diary: SqlDiary, impatient: SqlDiary) -> None:
    with (
        diary.writing(),
        pytest.raises(DiaryBusy, match="Another program"),
        impatient.writing(),
    ):
        pytest.fail("two writers at once")


def test_after_waiting_in_turns_the_connection_is_as_patient_as_before(
    diary: SqlDiary, profile: Profile
) -> None:
    def patience(one: SqlDiary) -> int:
        # Below SQLAlchemy: a block of its own would set it anew.
        with closing(one._engine.raw_connection()) as connection:
            found: int = connection.cursor().execute("PRAGMA busy_timeout").fetchone()[0]
            return found

    with closing(open_database(profile.database, wait_seconds=0.1)) as other:
        with diary.writing(), pytest.raises(DiaryBusy), other.writing():
            pytest.fail("two writers at once")
        assert patience(other) == 100
    assert patience(diary) == 5000


def test_a_reading_block_refuses_to_write(diary: SqlDiary) -> None:
    with pytest.raises(DiaryReadOnly), diary.reading() as books:
        books.symptoms.add(records.a_symptom())
    with diary.writing() as books:
        assert books.symptoms.add(records.a_symptom())


def test_a_diary_that_was_replaced_takes_no_more(diary: SqlDiary, profile: Profile) -> None:
    copy = profile.root / "copy.db"
    copy.write_bytes(profile.database.read_bytes())
    copy.replace(profile.database)
    with pytest.raises(DiaryUnusable, match="replaced or removed"), diary.writing() as books:
        books.symptoms.add(records.a_symptom())


def test_a_diary_that_was_removed_takes_no_more(diary: SqlDiary, profile: Profile) -> None:
    with diary.reading() as books:
        books.persons.all()
    profile.database.unlink()
    with pytest.raises(DiaryUnusable, match="replaced or removed"), diary.writing() as books:
        books.symptoms.add(records.a_symptom())


def test_many_threads_lose_nothing_and_readers_see_whole_records(diary: SqlDiary) -> None:
    each = 6

    def write(thread: int) -> None:
        for number in range(each):
            record = records.an_inspection(a_stamp(thread * 100 + number))
            with diary.writing() as books:
                assert books.inspections.add(record)

    def read(_thread: int) -> None:
        for _ in range(each):
            with diary.reading() as books:
                for kept in books.inspections.all():
                    assert len(kept.answers) == len(records.an_inspection().answers)
                    assert len(kept.findings) == 2

    with ThreadPoolExecutor(THREADS) as pool:
        jobs = [pool.submit(write, thread) for thread in range(THREADS - 2)]
        jobs += [pool.submit(read, thread) for thread in range(2)]
        for job in jobs:
            job.result()
    with diary.reading() as books:
        kept = {record.stamp.id for record in books.inspections.all()}
    assert kept == {an_id(t * 100 + n) for t in range(THREADS - 2) for n in range(each)}
    assert diary.faults() == ()


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_everything_is_for_its_owner_only(diary: SqlDiary, profile: Profile) -> None:
    with diary.writing() as books:
        books.drafts.put("p1", "check", "{}", AT)
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in profile.root.iterdir()}
    assert modes == {"footcare.db": 0o600, "footcare.db-journal": 0o600}
    assert stat.S_IMODE(profile.root.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_a_diary_others_could_read_is_closed_to_them(profile: Profile) -> None:
    open_diary(profile).close()
    profile.database.chmod(0o644)
    profile.root.chmod(0o755)
    open_diary(profile).close()
    assert stat.S_IMODE(profile.database.stat().st_mode) == 0o600
    assert stat.S_IMODE(profile.root.stat().st_mode) == 0o700
