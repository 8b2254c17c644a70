"""A pause lasts until the morning of its date, or until it is ended."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from footcare.domain.pause import Pause, pause_at
from footcare.domain.today import DayState, week_of
from tests import records

BEGUN = datetime(2026, 11, 24, 15, tzinfo=UTC)
UNTIL = date(2026, 11, 27)
PAUSE = Pause(records.a_stamp(1, day=BEGUN.date(), at=BEGUN), UNTIL, "Hospital")
INSTANT = timedelta(microseconds=1)


def test_it_is_over_when_its_day_begins_wherever_the_person_is() -> None:
    over = datetime(2026, 11, 26, 22, tzinfo=UTC)
    assert PAUSE.over_at("Europe/Helsinki") == over
    assert PAUSE.over_at("America/New_York") == over + timedelta(hours=7)
    assert not PAUSE.covers(BEGUN - INSTANT, "Europe/Helsinki")
    assert PAUSE.covers(BEGUN, "Europe/Helsinki")
    assert PAUSE.covers(over - INSTANT, "Europe/Helsinki")
    assert not PAUSE.covers(over, "Europe/Helsinki")


def test_it_can_be_ended_before_but_not_after() -> None:
    ended = replace(PAUSE, ended_at=BEGUN + timedelta(hours=2))
    assert not ended.covers(BEGUN + timedelta(hours=2), "UTC")
    late = replace(PAUSE, ended_at=BEGUN + timedelta(days=30))
    assert late.over_at("UTC") == PAUSE.over_at("UTC")


def test_of_several_the_one_that_lasts_longest_is_told() -> None:
    longer = replace(PAUSE, until=date(2026, 12, 1))
    assert pause_at([PAUSE, longer], BEGUN, "UTC") == longer
    assert pause_at([PAUSE, longer], BEGUN - INSTANT, "UTC") is None


def test_the_days_it_touches_are_neither_done_nor_missed() -> None:
    monday = date(2026, 11, 23)
    touched = PAUSE.touched(monday, date(2026, 11, 29), "UTC")
    assert touched == {date(2026, 11, day) for day in (24, 25, 26)}
    checked = {date(2026, 11, 25)}
    week = week_of(date(2026, 11, 28), checked, monday, touched)
    assert [one.state for one in week] == [
        DayState.MISSED,
        DayState.PAUSED,
        DayState.CHECKED,
        DayState.PAUSED,
        DayState.MISSED,
        DayState.OPEN,
        DayState.AHEAD,
    ]


def test_before_the_diary_began_nothing_is_paused() -> None:
    week = week_of(date(2026, 11, 28), set(), None, {date(2026, 11, 24)})
    assert week[1].state is DayState.BEFORE
