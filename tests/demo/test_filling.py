"""Filling a diary with the story: whole or not at all, in every zone, as a person would have."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footcare.assembly import open_diary
from footcare.content.routines import load_routines
from footcare.demo.filling import MOST_DAYS, DiaryInUse, Life, fill, live
from footcare.domain.finding import Change
from footcare.domain.foot import Foot
from footcare.domain.looked import identity
from footcare.domain.person import Person
from footcare.domain.preferences import Preferences
from footcare.paths import Profile
from footcare.services.importing import Importing
from footcare.services.inspecting import Inspecting
from footcare.services.keeping import FIRST_PERSON, Everything, everything
from footcare.services.reminding import Reminding
from tests import records
from tests.dying import lives_through, needs_fork
from tests.fakes import FakeClock
from tests.households import file_of
from tests.photographs import every_picture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from footcare.domain.clock import Clock
    from footcare.services.ports import Books
    from footcare.store.database import SqlDiary
    from footcare.store.kept import Stamped

ROUTINES = load_routines()
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
ZONES = (
    "Europe/Helsinki", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Kiritimati", "Etc/GMT-3",
)  # fmt: skip


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[SqlDiary]:
    with closing(open_diary(Profile(tmp_path / "profile"))) as made:
        yield made


def stamped(life: Life) -> list[Stamped]:
    return [
        *life.inspections, *life.symptoms, *life.sessions, *life.reminders, *life.pauses,
        *life.temperatures, *life.touch_tests, *life.falls,
    ]  # fmt: skip


@pytest.mark.parametrize("days", [1, 2, 30, 365])
def test_what_is_kept_is_the_story_and_comes_in_elsewhere(
    diary: SqlDiary, tmp_path: Path, days: int
) -> None:
    clock = FakeClock(NOON)
    life = fill(diary, ROUTINES, clock, days=days)
    kept = everything(diary, Preferences())
    assert diary.faults() == ()
    assert kept.persons == [life.person]
    assert kept.inspections == life.inspections
    assert kept.symptoms == life.symptoms
    assert kept.sessions == life.sessions
    assert kept.reminders == life.reminders
    assert set(kept.occurrences) == set(life.occurrences)
    assert kept.pauses == life.pauses
    assert kept.temperatures == life.temperatures
    assert kept.touch_tests == life.touch_tests
    assert kept.falls == life.falls
    with closing(open_diary(Profile(tmp_path / "other"))) as other:
        importing = Importing(other, clock, list, every_picture)
        file = file_of(kept)
        importing.bring_in(file, importing.plan(file))
        assert everything(other, Preferences()) == kept


@pytest.mark.parametrize("zone", ZONES)
def test_every_day_is_lived_by_the_clock_of_the_place(zone: str) -> None:
    clock = FakeClock(NOON, zone=zone)
    life = live(FIRST_PERSON, ROUTINES, clock, days=260, seed=5)
    today = NOON.astimezone(ZoneInfo(zone)).date()
    for record in stamped(life):
        stamp = record.stamp
        assert stamp.at.astimezone(ZoneInfo(zone)).date() == stamp.day
        assert today - timedelta(days=259) <= stamp.day <= today
        assert stamp.at <= stamp.entered_at <= NOON
        assert stamp.withdrawn_at is None or stamp.entered_at <= stamp.withdrawn_at <= NOON
    ids = [record.stamp.id for record in stamped(life)]
    assert len(set(ids)) == len(ids)
    for one in life.occurrences:
        assert one.due_at <= NOON
        assert one.answered_at is None or one.answered_at <= NOON
        assert one.told_at is None or one.due_at <= one.told_at <= NOON


@settings(max_examples=25)
@given(
    at=st.datetimes(datetime(1971, 1, 1), datetime(2199, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001 - the strategy adds the zone
    zone=st.sampled_from(ZONES),
    days=st.integers(1, 40),
    seed=st.integers(-9, 10**12),
)
def test_any_story_goes_out_and_in(at: datetime, zone: str, days: int, seed: int) -> None:
    life = live(FIRST_PERSON, ROUTINES, FakeClock(at, zone=zone), days=days, seed=seed)
    file = file_of(
        Everything(
            [life.person],
            life.inspections,
            life.symptoms,
            life.sessions,
            life.reminders,
            life.occurrences,
            Preferences(),
            life.pauses,
            life.temperatures,
            life.touch_tests,
            life.falls,
        ),
    )
    kept = file.kept
    assert kept.persons == [life.person]
    assert kept.inspections == life.inspections
    assert kept.symptoms == life.symptoms
    assert kept.sessions == life.sessions
    assert kept.reminders == life.reminders
    assert kept.occurrences == life.occurrences
    assert kept.pauses == life.pauses
    assert kept.temperatures == life.temperatures
    assert kept.touch_tests == life.touch_tests
    assert kept.falls == life.falls


@pytest.mark.parametrize("hour", range(0, 24, 3))
def test_a_single_day_is_told_as_far_as_it_has_come(hour: int) -> None:
    now = NOON.replace(hour=hour, minute=10)
    life = live(FIRST_PERSON, ROUTINES, FakeClock(now), days=1, seed=2)
    assert all(record.stamp.entered_at <= now for record in stamped(life))
    assert len(life.reminders) == 6


def test_years_of_it_are_as_whole(diary: SqlDiary) -> None:
    _fill_years(diary, 500)


@pytest.mark.soak
def test_the_longest_is_as_whole(diary: SqlDiary) -> None:
    _fill_years(diary, MOST_DAYS)


def _fill_years(diary: SqlDiary, days: int) -> None:
    life = fill(diary, ROUTINES, FakeClock(NOON), days=days, seed=4)
    assert diary.counts() == {
        "persons": 1,
        "photos": 0,
        **{kind.listed: count for kind, count in life.counts().items() if kind != "pause"},
    }
    lived = {check.stamp.day for check in life.inspections}
    assert 0.8 * days < len(lived) < 0.92 * days


@pytest.mark.parametrize("at", ["2026-11-22T07:10", "2026-04-20T21:50", "2026-08-19T10:00"])
def test_the_running_program_finds_nothing_to_add(diary: SqlDiary, at: str) -> None:
    """What came due has its row, and what was done is answered, as if the program had run."""
    clock = FakeClock(datetime.fromisoformat(at).replace(tzinfo=UTC))
    life = fill(diary, ROUTINES, clock, days=120)
    Reminding(diary, clock).resync()
    with diary.reading() as books:
        assert set(books.occurrences.all()) == set(life.occurrences)


@pytest.mark.parametrize("at", ["2026-11-22T07:10", "2026-04-20T21:50", "2026-01-30T21:00"])
def test_the_next_check_asks_about_what_stands(diary: SqlDiary, at: str) -> None:
    clock = FakeClock(datetime.fromisoformat(at).replace(tzinfo=UTC))
    life = fill(diary, ROUTINES, clock, days=120)
    last = [one for one in life.inspections if one.stamp.withdrawn_at is None][-1]
    left = {identity(one) for one in last.findings if one.change is not Change.HEALED}
    marks = Inspecting(diary, clock, FIRST_PERSON).begin(Foot.RIGHT).marks
    assert marks
    assert {identity(mark.finding()) for mark in marks} == left


def test_a_call_is_kept_as_the_advice_page_keeps_it(diary: SqlDiary) -> None:
    life = live(FIRST_PERSON, ROUTINES, FakeClock(NOON), days=365, seed=71)
    calls = [one for one in life.inspections if one.stamp.withdrawn_at is not None]
    for old in calls:
        asked = replace(old, stamp=replace(old.stamp, withdrawn_at=None))
        with diary.writing() as books:
            books.inspections.add(asked)
        assert old.stamp.withdrawn_at is not None
        inspecting = Inspecting(diary, FakeClock(old.stamp.withdrawn_at), FIRST_PERSON)
        called = inspecting.i_have_called(old.stamp.id)
        (ours,) = [
            one
            for one in life.inspections
            if one.stamp.at == old.stamp.at and one.stamp.withdrawn_at is None
        ]
        assert ours == replace(called, stamp=replace(called.stamp, id=ours.stamp.id))


def test_advice_that_was_followed_waits_no_longer(diary: SqlDiary) -> None:
    clock = FakeClock(datetime(2026, 2, 17, 21, tzinfo=UTC))
    life = fill(diary, ROUTINES, clock, days=40)
    standing = Inspecting(diary, clock, FIRST_PERSON).standing_advice()
    assert standing is not None
    assert (standing.check.stamp.id, standing.called_at) == life.last_call
    assert not standing.open


USES: dict[str, Callable[[Books], object]] = {
    "a name": lambda books: books.persons.put(Person(FIRST_PERSON, "Ann")),
    "another person": lambda books: books.persons.put(Person("p2")),
    "a check": lambda books: books.inspections.add(records.an_inspection()),
    "a reminder": lambda books: books.reminders.add(records.a_reminder()),
    "a draft": lambda books: books.drafts.put(FIRST_PERSON, "any", "{}", NOON),
}


@pytest.mark.parametrize("use", USES)
def test_a_diary_in_use_is_left_as_it_is(diary: SqlDiary, use: str) -> None:
    with diary.writing() as books:
        USES[use](books)
    before = everything(diary, Preferences())
    with pytest.raises(DiaryInUse, match="Nothing was changed"):
        fill(diary, ROUTINES, FakeClock(NOON), days=3)
    assert everything(diary, Preferences()) == before


def test_it_is_filled_only_once(diary: SqlDiary) -> None:
    fill(diary, ROUTINES, FakeClock(NOON), days=3)
    with pytest.raises(DiaryInUse):
        fill(diary, ROUTINES, FakeClock(NOON), days=3)


@needs_fork
@pytest.mark.parametrize("statements", [3, 9, 14, 17])
def test_a_killed_filling_leaves_an_empty_diary(tmp_path: Path, statements: int) -> None:
    profile = Profile(tmp_path / "profile")
    clock: Clock = FakeClock(NOON)
    open_diary(profile).close()

    def work() -> None:
        with closing(open_diary(profile)) as opened:
            fill(opened, ROUTINES, clock, days=40)

    assert not lives_through(statements, work)
    with closing(open_diary(profile)) as opened:
        assert everything(opened, Preferences()).persons == [Person(FIRST_PERSON)]
        life = fill(opened, ROUTINES, clock, days=40)
        assert everything(opened, Preferences()).inspections == life.inspections
