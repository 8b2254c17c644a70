"""The diary of a newer footcare: read where that can be done, and never written."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from footcare.assembly import open_diary, open_whole_diary
from footcare.services.keeping import FIRST_PERSON
from footcare.services.ports import DiaryNewer, DiaryReadOnly
from footcare.store.schema import SCHEMA
from tests import records
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from footcare.paths import Profile

NEXT = f"""
ALTER TABLE symptom ADD COLUMN weather TEXT;
CREATE TABLE cream (id INTEGER PRIMARY KEY, name TEXT);
PRAGMA user_version={SCHEMA + 1};
"""
"""What the next release may well do: new columns, new tables."""


@pytest.fixture
def newer(profile: Profile) -> Profile:
    """A profile whose diary was taken on by the next footcare."""
    with closing(open_diary(profile)) as diary, diary.writing() as books:
        books.symptoms.add(records.a_symptom())
        books.inspections.add(records.an_inspection(records.a_stamp(2)))
    change(profile, NEXT)
    return profile


def change(profile: Profile, statements: str) -> None:
    with closing(sqlite3.connect(profile.database)) as connection:
        connection.executescript(statements)


def test_it_is_read_and_never_written(newer: Profile) -> None:
    before = newer.database.read_bytes()
    with closing(open_whole_diary(newer, FakeClock())) as diary:
        assert "newer footcare" in diary.read_only
        with diary.reading() as books:
            assert books.symptoms.all() == [records.a_symptom()]
            assert books.inspections.latest(FIRST_PERSON, records.DAY) is not None
        with pytest.raises(DiaryReadOnly, match="update footcare"), diary.writing() as books:
            books.symptoms.add(records.a_symptom(records.a_stamp(9)))
    assert newer.database.read_bytes() == before
    assert {file.name for file in newer.root.iterdir()} == {"footcare.db"}


def test_commands_leave_it_alone(newer: Profile) -> None:
    """An export of what only a newer program understands would not be whole."""
    before = newer.database.read_bytes()
    with pytest.raises(DiaryNewer, match="not touched"):
        open_diary(newer)
    assert newer.database.read_bytes() == before


def test_what_is_kept_in_another_way_is_refused_and_explained(newer: Profile) -> None:
    change(newer, "ALTER TABLE symptom RENAME COLUMN quality TO kind;")
    before = newer.database.read_bytes()
    with pytest.raises(DiaryNewer, match="in a form that this one cannot read"):
        open_whole_diary(newer, FakeClock())
    assert newer.database.read_bytes() == before


def test_a_word_of_tomorrow_is_no_damage(newer: Profile) -> None:
    change(newer, "UPDATE symptom SET quality = 'itching'")
    with closing(open_whole_diary(newer, FakeClock())) as diary:
        with pytest.raises(DiaryNewer, match="cannot be read here"), diary.reading() as books:
            books.symptoms.all()
        with diary.reading() as books:
            assert len(books.inspections.all()) == 1
