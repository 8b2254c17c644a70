"""A calendar says what the reminders say, as far as it has words, and can be read again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from footcare.domain.person import Person
from footcare.domain.preferences import Preferences
from footcare.domain.reminder import After, Repeat, RepeatUnit, Weekday, Window
from footcare.export import FORMATS
from footcare.export.icalendar import escaped, folded
from footcare.services.keeping import Everything
from tests import records
from tests.export.calendar_reader import Component, read_calendar, text_of, times_of
from tests.plans import laid_out, plans, remind

if TYPE_CHECKING:
    from footcare.domain.reminder import Reminder

GOLDEN = Path(__file__).parent / "golden.ics"
AT = datetime(2026, 11, 22, 7, 30, 15, 999, tzinfo=UTC)
BATH = UUID(int=7)


def written(*reminders: Reminder, persons: tuple[Person, ...] = (Person("p1"),)) -> str:
    kept = Everything(persons, (), (), (), reminders, (), Preferences())
    return "".join(FORMATS["ics"](kept, AT))


def events(*reminders: Reminder) -> list[Component]:
    return read_calendar(written(*reminders)).parts


def a_household() -> list[Reminder]:
    bath = remind(title="Bath; warm, not hot", repeat=Repeat(1, RepeatUnit.ONCE))
    bath = replace(bath, stamp=replace(bath.stamp, id=BATH))
    appointment = remind(
        repeat=Repeat(3, RepeatUnit.MONTH), weekdays=frozenset({Weekday.TUE}), month_weeks=(2,)
    )
    return [
        records.a_reminder(),
        appointment,
        bath,
        remind(times=(), after=After(str(BATH), 20)),
        remind(enabled=False),
        replace(bath, stamp=bath.stamp.withdrawn(AT)),
    ]


def test_the_calendar_is_as_it_was_agreed() -> None:
    text = written(*a_household(), persons=(Person("p1", "Aino"), Person("ann", "Åke")))
    assert text.replace("\r\n", "\n") == GOLDEN.read_text(encoding="utf-8")


def test_a_diary_without_reminders_is_a_calendar_without_events() -> None:
    assert events() == []


@settings(max_examples=300, deadline=None)
@given(reminder=plans())
def test_the_events_come_when_the_plan_does(reminder: Reminder) -> None:
    whole = read_calendar(written(reminder))
    last = reminder.starts + timedelta(days=1200)
    wanted = laid_out(reminder, reminder.starts, last)
    if "X-FOOTCARE-LEFT-OUT" in whole.properties:
        few_weeks = reminder.repeat.unit is RepeatUnit.WEEK and reminder.repeat.every > 1
        both_ends = min((*reminder.month_days, *reminder.month_weeks), default=1) < 0
        assert whole.parts == []
        assert not wanted or few_weeks or both_ends
        return
    found = sorted(at for event in whole.parts for at in times_of(event, last))
    assert found == [datetime.combine(day, at) for day, at in wanted]


@given(reminder=records.reminders())
def test_any_reminder_makes_a_calendar_that_can_be_read(reminder: Reminder) -> None:
    whole = read_calendar(written(replace(reminder, window=None)))
    for event in whole.parts:
        assert event.name == "VEVENT"
        assert set(event.properties) >= {"UID", "DTSTAMP", "DTSTART", "SUMMARY"}
        assert [part.name for part in event.parts] == ["VALARM"]
        if reminder.title:
            assert text_of(event.one("SUMMARY")) == reminder.title


def test_each_time_of_a_window_has_an_id_that_stays() -> None:
    reminder = remind(times=(), window=Window(time(9), time(18), 270), count=5)
    ids = [event.one("UID") for event in events(reminder)]
    assert ids == [f"{reminder.stamp.id}-{at}" for at in ("0900", "1330", "1800")]
    assert [event.one("RRULE") for event in events(reminder)] == [
        "FREQ=DAILY;COUNT=2", "FREQ=DAILY;COUNT=2", "FREQ=DAILY;COUNT=1",
    ]  # fmt: skip
    later = replace(reminder, title="Water", times=(time(7),))
    assert ids == [event.one("UID") for event in events(later)][1:]


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ({}, "FREQ=DAILY"),
        ({"repeat": Repeat(10)}, "FREQ=DAILY;INTERVAL=10"),
        ({"weekdays": frozenset({Weekday.SUN, Weekday.MON})}, "FREQ=DAILY;BYDAY=MO,SU"),
        ({"repeat": Repeat(2, RepeatUnit.WEEK)}, "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU"),
        ({"repeat": Repeat(1, RepeatUnit.MONTH)}, "FREQ=MONTHLY;BYMONTHDAY=22"),
        (
            {"repeat": Repeat(1, RepeatUnit.MONTH), "month_days": (1, -1)},
            "FREQ=MONTHLY;BYMONTHDAY=1,-1",
        ),
        (
            {
                "repeat": Repeat(1, RepeatUnit.MONTH),
                "weekdays": frozenset({Weekday.FRI}),
                "month_weeks": (2, -1),
            },
            "FREQ=MONTHLY;BYDAY=2FR,-1FR",
        ),
        (
            {"weekdays": frozenset({Weekday.FRI}), "month_weeks": (5,)},
            "FREQ=DAILY;BYDAY=FR;BYMONTHDAY=29,30,31",
        ),
        (
            {"weekdays": frozenset({Weekday.FRI}), "month_weeks": (-1,)},
            "FREQ=DAILY;BYDAY=FR;BYMONTHDAY=-7,-6,-5,-4,-3,-2,-1",
        ),
        (
            {
                "repeat": Repeat(1, RepeatUnit.WEEK),
                "month_days": (1, 8, 15),
                "month_weeks": (2, 3),
            },
            "FREQ=DAILY;BYDAY=SU;BYMONTHDAY=8,15",
        ),
        ({"ends": date(2026, 12, 24)}, "FREQ=DAILY;UNTIL=20261224T080000"),
        ({"ends": date(2026, 12, 24), "count": 40}, "FREQ=DAILY;UNTIL=20261224T080000"),
        ({"ends": date(2026, 12, 24), "count": 3}, "FREQ=DAILY;COUNT=3"),
    ],
)
def test_rules(words: dict[str, object], rule: str) -> None:
    (event,) = events(remind(**words))
    assert event.one("RRULE") == rule


def test_what_a_calendar_cannot_say_is_named() -> None:
    reminder = remind(title="Cream, thin", times=(), after=After(str(BATH), 20))
    whole = read_calendar(written(reminder))
    assert whole.parts == []
    said = text_of(whole.one("X-FOOTCARE-LEFT-OUT"))
    assert said == "Cream, thin. It comes after another reminder is done."


@given(st.text(st.characters(exclude_categories=["Cs"])))
@example("Cream " * 60)
@example("Füße ☎ " * 40)
@example("One; two, three \\ four\r\nfive\n\x00six")
def test_any_words_survive_escaping_and_folding(words: str) -> None:
    line = folded(f"SUMMARY:{escaped(words)}")
    assert all(len(piece.encode()) <= 75 for piece in line.split("\r\n"))
    said = text_of(line.replace("\r\n ", "").removeprefix("SUMMARY:"))
    lines = words.replace("\r\n", "\n").replace("\r", "\n")
    assert said == "".join(
        " " if ("\x00" <= c < " " and c != "\n") or c == "\x7f" else c for c in lines
    )
