"""Only a diary of ours is opened; anything else is refused in a sentence and left as it is."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from multiprocessing import get_context
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Engine, event

from footcare.assembly import examine_diary, open_diary
from footcare.services.keeping import FIRST_PERSON, Integrity
from footcare.services.ports import DiaryUnusable
from footcare.store.database import open_database
from footcare.store.schema import APPLICATION_ID, SCHEMA, revision_of
from tests import records

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.paths import Profile


def fill(profile: Profile) -> None:
    with closing(open_diary(profile)) as diary, diary.writing() as books:
        books.inspections.add(records.an_inspection())
        books.symptoms.add(records.a_symptom())
        books.sessions.add(records.a_session())
        books.reminders.add(records.a_reminder())


def put(profile: Profile, data: bytes) -> None:
    profile.make()
    profile.database.write_bytes(data)


def pragma(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA {statement}")


def test_a_new_diary_is_stamped_and_about_one_person(profile: Profile) -> None:
    with closing(open_diary(profile)) as diary, diary.reading() as books:
        assert [person.id for person in books.persons.all()] == [FIRST_PERSON]
    with closing(sqlite3.connect(profile.database)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
        assert connection.execute("SELECT * FROM alembic_version").fetchall() == [
            (revision_of(SCHEMA),)
        ]
    assert [file.name for file in profile.root.iterdir()] == ["footcare.db"]


def test_an_empty_file_becomes_a_diary(profile: Profile) -> None:
    put(profile, b"")
    with closing(open_diary(profile)) as diary:
        assert diary.counts()["persons"] == 1


def _open(profile: Profile) -> int:
    with closing(open_diary(profile, wait_seconds=20)) as diary:
        return diary.counts()["persons"]


def test_processes_that_create_at_once_make_one_diary(profile: Profile) -> None:
    with get_context().Pool(4) as pool:
        assert pool.map(_open, [profile] * 8, chunksize=1) == [1] * 8
    assert examine_diary(profile).integrity is Integrity.OK


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"Dear diary, today my feet were cold.\n" * 200, id="text"),
        pytest.param(b"\0" * 8192, id="zeros"),
        pytest.param(b"SQLite format 3\0" + b"\xff" * 5000, id="a false header"),
        pytest.param(b"S", id="one byte"),
    ],
)
def test_what_is_no_database_is_refused_and_kept(profile: Profile, data: bytes) -> None:
    put(profile, data)
    with pytest.raises(DiaryUnusable):
        open_diary(profile)
    assert profile.database.read_bytes() == data
    assert examine_diary(profile).integrity is Integrity.DAMAGED
    assert [file.name for file in profile.root.iterdir()] == ["footcare.db"]


@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
def test_a_database_of_somebody_else_is_refused_and_kept(profile: Profile, journal: str) -> None:
    profile.make()
    with closing(sqlite3.connect(profile.database)) as connection:
        connection.execute(f"PRAGMA journal_mode={journal}")
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
        connection.commit()
    before = profile.database.read_bytes()
    with pytest.raises(DiaryUnusable, match="not a footcare diary"):
        open_diary(profile)
    assert profile.database.read_bytes() == before
    assert [file.name for file in profile.root.iterdir()] == ["footcare.db"]


def test_a_newer_diary_is_refused_and_kept(profile: Profile) -> None:
    fill(profile)
    pragma(profile.database, f"user_version={SCHEMA + 1}")
    before = profile.database.read_bytes()
    with pytest.raises(DiaryUnusable, match="newer footcare"):
        open_diary(profile)
    found = examine_diary(profile)
    assert (found.integrity, found.schema) == (Integrity.NEWER, SCHEMA + 1)
    assert profile.database.read_bytes() == before


def test_a_folder_in_the_diarys_place_is_refused(profile: Profile) -> None:
    profile.database.mkdir(parents=True)
    with pytest.raises(DiaryUnusable, match="it is no file"):
        open_diary(profile)


def test_a_file_in_the_profiles_place_is_refused(profile: Profile) -> None:
    profile.root.write_text("not a folder", encoding="utf-8")
    with pytest.raises(DiaryUnusable, match="cannot be used"):
        open_diary(profile)


def test_a_missing_table_is_damage(profile: Profile) -> None:
    fill(profile)
    with closing(sqlite3.connect(profile.database)) as connection:
        connection.execute("DROP TABLE finding")
    with (
        closing(open_diary(profile)) as diary,
        pytest.raises(DiaryUnusable, match="damaged"),
        diary.reading() as books,
    ):
        books.inspections.all()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE inspection SET at = 'yesterday'",
        "UPDATE inspection SET day = 7",
        "UPDATE finding SET kind = 'plague'",
        "UPDATE inspection_answer SET foot = 'up' WHERE foot = 'left'",
        "UPDATE inspection SET id = 'x'",
        "UPDATE inspection SET id = 7",
        "UPDATE inspection SET note = CAST(x'ff' AS TEXT)",
    ],
)
def test_a_value_nobody_knows_is_damage(profile: Profile, damage: str) -> None:
    fill(profile)
    with closing(sqlite3.connect(profile.database)) as connection:
        connection.execute("PRAGMA ignore_check_constraints=ON")
        connection.execute(damage)
        connection.commit()
    with (
        closing(open_diary(profile)) as diary,
        pytest.raises(DiaryUnusable, match="damaged"),
        diary.reading() as books,
    ):
        books.inspections.all()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_writer_killed_midway_leaves_the_diary_as_it_was(profile: Profile) -> None:
    fill(profile)
    child = os.fork()
    if child == 0:
        # A hot journal and pages already in the file: as killed in the middle of a commit.
        connection = sqlite3.connect(profile.database, isolation_level=None)
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE inspection SET note = ?", ("lost" * 9000,))
        connection.execute("PRAGMA user_version=999")
        for number in range(200):
            connection.execute(
                "INSERT INTO draft VALUES ('p1', ?, ?, '')", (str(number), "x" * 999)
            )
        os._exit(9)
    os.waitpid(child, 0)
    assert (profile.root / "footcare.db-journal").exists(), "the trial had no teeth"
    with closing(open_diary(profile)) as diary, diary.reading() as books:
        assert books.inspections.all() == [records.an_inspection()]
        assert books.drafts.get("p1", "1") is None
    assert examine_diary(profile).integrity is Integrity.OK


@pytest.mark.parametrize("page", [b"\0" * 100, b"not a diary" * 10], ids=["zeros", "letters"])
def test_a_first_page_half_written_is_undone_from_the_journal(
    profile: Profile, page: bytes
) -> None:
    fill(profile)
    journal = profile.root / "footcare.db-journal"
    with closing(sqlite3.connect(profile.database, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("PRAGMA user_version=7")
        writer.execute("UPDATE person SET name = 'nobody'")
        # Pages are written before the commit, as under a small cache or at its beginning.
        writer.execute("PRAGMA cache_spill=1")
        writer.execute("PRAGMA cache_size=1")
        for number in range(50):
            writer.execute("INSERT INTO draft VALUES ('p1', ?, ?, '')", (str(number), "x" * 3000))
        begun, whole = journal.read_bytes(), profile.database.read_bytes()
        writer.execute("ROLLBACK")
    profile.database.write_bytes(page + whole[len(page) :])
    journal.write_bytes(begun)
    with closing(open_diary(profile)) as diary:
        assert diary.counts()["inspections"] == 1
        assert diary.faults() == ()


def test_a_making_cut_off_at_its_last_moment_is_begun_again(profile: Profile) -> None:
    other = profile.root.with_name("other.db")
    journal = other.with_name("other.db-journal")
    with closing(sqlite3.connect(other, isolation_level=None)) as writer:
        writer.execute("PRAGMA cache_size=1")
        writer.execute("BEGIN IMMEDIATE")
        for number in range(50):
            writer.execute(f"CREATE TABLE page{number} (words TEXT)")
        begun = journal.read_bytes()
        writer.execute("ROLLBACK")
    # All of the new diary is in the file; its commit, which takes the journal away, is not done.
    fill(profile)
    (profile.root / "footcare.db-journal").write_bytes(begun)
    with closing(open_diary(profile)) as diary:
        assert diary.counts()["inspections"] == 0
        assert diary.counts()["persons"] == 1
    fill(profile)
    (profile.root / "footcare.db-journal").write_bytes(begun)
    assert examine_diary(profile).integrity is Integrity.MISSING


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("statements", [0, 1, 3, 12, 24, 27])
def test_a_creator_killed_midway_leaves_room_for_the_next(
    profile: Profile, statements: int
) -> None:
    profile.make()
    child = os.fork()
    if child == 0:
        left = iter(range(statements))

        def count(*_: object) -> None:
            if next(left, None) is None:
                os._exit(9)

        event.listen(Engine, "before_cursor_execute", count)
        open_database(profile.database, wait_seconds=0)
        os._exit(0)
    os.waitpid(child, 0)
    with closing(open_diary(profile)) as diary:
        assert diary.counts()["persons"] == 1
    assert examine_diary(profile).integrity is Integrity.OK
