"""What can still be read of a damaged diary is read; the rest is said to be missing."""

from __future__ import annotations

import os
import random
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from footcare.assembly import examine_diary, open_diary, open_rescue
from footcare.domain.preferences import Preferences
from footcare.services.keeping import Everything, Integrity, everything
from footcare.store.mending import PAGE
from footcare.store.salvaging import salvage
from tests import records
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.domain.backup import Salvaged
    from footcare.paths import Profile

CHECKS = 60


@pytest.fixture
def whole(profile: Profile) -> bytes:
    """All bytes of a diary with a few months of records."""
    with closing(open_diary(profile)) as diary, diary.writing() as books:
        books.persons.put(records.a_person())
        for number in range(CHECKS):
            books.inspections.add(records.an_inspection(records.a_stamp(number + 1)))
            books.symptoms.add(records.a_symptom(records.a_stamp(number + 1001)))
    return profile.database.read_bytes()


def held(profile: Profile) -> Everything:
    with closing(open_diary(profile)) as diary:
        return everything(diary, Preferences())


def salvaged(profile: Profile, data: bytes) -> Salvaged:
    """Salvage a damaged file for good, and see that what came of it is a whole diary."""
    profile.database.write_bytes(data)
    found = open_rescue(profile, FakeClock())
    readable = found.look().readable
    found.salvage()
    assert examine_diary(profile).integrity is Integrity.OK
    with closing(open_diary(profile)) as diary:
        counts = diary.counts()
    assert counts | {"persons": 0} == dict(readable.holds) | {"persons": 0}
    assert counts["persons"] >= 1
    kept = [file.read_bytes() for file in profile.damaged.glob("*/footcare.db")]
    assert data in kept
    return readable


def overwritten(data: bytes, first_page: int, pages: int = 1) -> bytes:
    gap = slice(first_page * PAGE, (first_page + pages) * PAGE)
    changed = bytearray(data)
    changed[gap] = random.Random(first_page).randbytes(len(changed[gap]))  # noqa: S311 - seeded
    return bytes(changed)


@pytest.mark.parametrize(
    "lost",
    [
        pytest.param(100, id="the header"),
        pytest.param(PAGE, id="the first page"),
        pytest.param(2 * PAGE, id="the first two pages"),
    ],
)
def test_a_lost_beginning_is_mended(profile: Profile, whole: bytes, lost: int) -> None:
    before = held(profile)
    readable = salvaged(profile, bytes(lost) + whole[lost:])
    assert readable.holds["inspections"] == CHECKS
    after = held(profile)
    assert after.inspections == before.inspections
    assert after.symptoms == before.symptoms


def test_one_bad_page_costs_what_was_on_it(profile: Profile, whole: bytes) -> None:
    before = held(profile)
    pages = len(whole) // PAGE
    for page in range(pages // 2, pages, 7):
        readable = salvaged(profile, overwritten(whole, page))
        after = held(profile)
        for kind in ("inspections", "symptoms"):
            kept, meant = getattr(after, kind), getattr(before, kind)
            assert len(kept) > CHECKS * 0.5
            assert {one.stamp.id for one in kept} <= {one.stamp.id for one in meant}
        if after != before:
            assert readable.gaps or readable.dropped


def test_a_file_cut_off_gives_what_it_has(profile: Profile, whole: bytes) -> None:
    readable = salvaged(profile, whole[: len(whole) * 9 // 10])
    assert 0 < readable.holds["inspections"] < CHECKS
    assert readable.gaps


def test_a_lost_person_becomes_one_of_whom_nothing_is_known(profile: Profile, whole: bytes) -> None:
    profile.database.write_bytes(whole)
    with closing(sqlite3.connect(profile.database)) as connection:
        connection.execute("UPDATE person SET loss_of_feeling = 'no' WHERE id = 'p1'")
        connection.commit()
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'person'"
        ).fetchone()
    salvaged(profile, overwritten(profile.database.read_bytes(), page - 1))
    (person,) = held(profile).persons
    assert (person.id, person.name, person.facts.loss_of_feeling.value) == ("p1", "", "unknown")
    assert len(held(profile).inspections) == CHECKS


def test_an_id_with_a_zero_in_it_is_nobodys(profile: Profile, whole: bytes) -> None:
    profile.database.write_bytes(whole)
    with closing(sqlite3.connect(profile.database)) as connection:
        connection.execute("UPDATE inspection SET person = char(0) || 'p1' WHERE entry = 1")
        connection.commit()
    readable = salvaged(profile, profile.database.read_bytes())
    assert readable.holds["inspections"] == CHECKS - 1
    assert {person.id for person in held(profile).persons} == {"p1", "p2"}


def test_a_word_that_nobody_knows_costs_its_record_alone(profile: Profile, whole: bytes) -> None:
    profile.database.write_bytes(whole)
    with closing(sqlite3.connect(profile.database)) as connection:
        connection.execute("UPDATE symptom SET quality = 'joyful' WHERE entry = 7")
        connection.execute("UPDATE symptom SET day = 'someday' WHERE entry = 8")
        connection.commit()
    readable = salvaged(profile, profile.database.read_bytes())
    assert readable.holds["symptoms"] == CHECKS - 2
    assert readable.dropped >= 2


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"Dear diary " * 4000, id="text"),
        pytest.param(b"\0" * PAGE * 40, id="zeros"),
        pytest.param(os.urandom(PAGE * 5), id="noise"),
    ],
)
def test_where_nothing_can_be_read_nothing_is_promised(
    profile: Profile, tmp_path: Path, data: bytes
) -> None:
    profile.make()
    profile.database.write_bytes(data)
    assert salvage(profile.database, tmp_path / "work.db").records == 0
    assert open_rescue(profile, FakeClock()).look().readable.records == 0
    assert profile.database.read_bytes() == data


def test_a_view_in_the_place_of_a_table_is_not_read(profile: Profile, whole: bytes) -> None:
    profile.database.write_bytes(whole)
    with closing(sqlite3.connect(profile.database)) as connection:
        connection.execute("DROP TABLE symptom_spot")
        connection.execute("ALTER TABLE symptom RENAME TO hidden")
        connection.execute("CREATE VIEW symptom AS SELECT * FROM hidden")
        connection.commit()
    assert open_rescue(profile, FakeClock()).look().readable.holds["symptoms"] == 0


@pytest.mark.parametrize("seed", range(12))
def test_any_damage_gives_a_whole_diary_or_none(profile: Profile, whole: bytes, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - can be repeated
    data = bytearray(whole)
    for _blow in range(chance.choice((1, 3, 10))):
        at = chance.randrange(len(data))
        size = min(chance.choice((1, 8, 500, PAGE)), len(data) - at)
        data[at : at + size] = chance.randbytes(size)
    profile.database.write_bytes(data)
    rescue = open_rescue(profile, FakeClock())
    if rescue.look().readable.records:
        rescue.salvage()
        assert examine_diary(profile).integrity is Integrity.OK
    else:
        rescue.begin_anew()
        with closing(open_diary(profile)) as diary:
            assert diary.counts()["inspections"] == 0
    assert list(profile.damaged.glob("*/footcare.db"))
