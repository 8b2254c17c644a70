"""A line is a record, or every fault in it is named."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footcare.domain.foot import Foot, Side
from footcare.domain.inspection import Answer, Inspection, InspectionStep, Pain
from footcare.domain.record import Source
from footcare.domain.reminder import Reminder, RepeatUnit
from footcare.domain.symptom import Symptom
from footcare.export import words
from footcare.reading.records import Kind, Line, read_line
from footcare.reading.stamp import Here
from tests import measurements, records

NOW = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)
HERE = Here(NOW, "Europe/Helsinki", ("p1",), "p1")

INSPECTION = {"day": "2026-11-20"}
SYMPTOM = {"day": "2026-11-20", "quality": "burning"}
SESSION = {
    "day": "2026-11-20",
    "routine": "calm5",
    "planned_seconds": 300,
    "done_seconds": 120,
    "ended": "stopped",
}
TEMPERATURE = {"day": "2026-11-20", "sites": [{"site": "toe1", "left": 31.6, "right": 29.0}]}
TOUCH_TEST = {
    "day": "2026-11-20",
    "touches": [{"foot": "right", "zone": "toe1", "felt": True}],
}
FALLS = {"day": "2026-11-20"}
REMINDER = {"kind": "foot_check", "times": ["08:30"]}
LEAST: dict[Kind, dict[str, Any]] = {
    Kind.INSPECTION: INSPECTION,
    Kind.SYMPTOM: SYMPTOM,
    Kind.SESSION: SESSION,
    Kind.TEMPERATURE: TEMPERATURE,
    Kind.TOUCH_TEST: TOUCH_TEST,
    Kind.FALLS: FALLS,
    Kind.REMINDER: REMINDER,
}
FINDING = {
    "kind": "blister",
    "zone": "heel",
    "side": "left",
    "noticed": "2026-11-18",
    "change": "new",
}
every_kind = pytest.mark.parametrize("kind", Kind)


def read(kind: Kind, value: object, here: Here = HERE) -> Line:
    return read_line(kind, json.dumps(value), here)


def faults(kind: Kind, here: Here = HERE, /, **more: object) -> tuple[str, ...]:
    line = read(kind, LEAST[kind] | more, here)
    assert (line.record is None) is bool(line.faults)
    return line.faults


@settings(max_examples=60, deadline=None)
@given(
    record=st.one_of(
        records.inspections(),
        records.symptoms(),
        records.sessions(),
        measurements.temperatures(),
        measurements.touch_tests(),
        measurements.falls(),
        records.reminders(),
    )
)
def test_what_the_export_writes_is_read_as_it_was(record: Any) -> None:  # noqa: ANN401 - any kind
    write: dict[Kind, Any] = {
        Kind.INSPECTION: words.inspection_words,
        Kind.SYMPTOM: words.symptom_words,
        Kind.SESSION: words.session_words,
        Kind.TEMPERATURE: words.temperature_words,
        Kind.TOUCH_TEST: words.touch_test_words,
        Kind.FALLS: words.falls_words,
        Kind.REMINDER: words.reminder_words,
    }
    named = {
        "Inspection": "inspection",
        "Symptom": "symptom",
        "MassageRecord": "session",
        "TemperatureRecord": "temperature",
        "TouchRecord": "touch_test",
        "FallsRecord": "falls",
    }
    kind = Kind(named.get(type(record).__name__, "reminder"))
    assert read(kind, write[kind](record)) == Line(record, (), dated=True)


@every_kind
def test_the_least_line_is_a_record_of_now(kind: Kind) -> None:
    line = read(kind, LEAST[kind])
    assert line.faults == ()
    assert line.record is not None
    stamp = line.record.stamp
    assert (stamp.person, stamp.time_zone, stamp.entered_at) == ("p1", "Europe/Helsinki", NOW)
    assert (stamp.source, stamp.withdrawn_at) == (Source.CLI, None)
    assert not line.dated


def test_a_past_day_without_an_instant_means_its_noon_and_today_means_now() -> None:
    past, today = read(Kind.SYMPTOM, SYMPTOM), read(Kind.SYMPTOM, SYMPTOM | {"day": "2026-11-22"})
    assert past.record is not None
    assert past.record.stamp.at == datetime(2026, 11, 20, 10, tzinfo=UTC)
    assert today.record is not None
    assert today.record.stamp.at == NOW


def test_today_is_the_day_of_the_records_own_zone() -> None:
    # At 11:00 UTC it is tomorrow already on Kiritimati, and still yesterday twelve hours west.
    late = HERE.now.replace(hour=11)
    here = Here(late, "UTC", ("p1",), "p1")
    assert faults(Kind.SYMPTOM, here, day="2026-11-23") != ()
    assert faults(Kind.SYMPTOM, here, day="2026-11-23", time_zone="Pacific/Kiritimati") == ()
    assert faults(Kind.SYMPTOM, here, day="2026-11-22", time_zone="Etc/GMT+12") != ()


def test_a_reminder_starts_today_and_repeats_daily() -> None:
    reminder = read(Kind.REMINDER, REMINDER).record
    assert isinstance(reminder, Reminder)
    assert reminder.starts == reminder.stamp.day == date(2026, 11, 22)
    assert (reminder.repeat.every, reminder.repeat.unit) == (1, RepeatUnit.DAY)
    assert (reminder.times, reminder.enabled) == ((time(8, 30),), True)


def test_a_foot_check_is_read_whole() -> None:
    check = read(
        Kind.INSPECTION,
        INSPECTION
        | {
            "id": "B7C3A7B2-0d1f-4a55-9e0c-0f6a1a3c9d11",
            "at": "2026-11-20T08:00:00+02:00",
            "answers": [
                {"step": "warmth", "answer": "nothing_new"},
                {"step": "soles", "foot": "left", "answer": "could_not_look"},
            ],
            "findings": [FINDING],
            "signs": {"fever": False},
            "pain": {"level": 3, "side": "left"},
            "note": "Tired.",
        },
    ).record
    assert isinstance(check, Inspection)
    assert str(check.stamp.id) == "b7c3a7b2-0d1f-4a55-9e0c-0f6a1a3c9d11"
    assert check.stamp.at == datetime(2026, 11, 20, 6, tzinfo=UTC)
    assert check.answer_to(InspectionStep.SOLES, Foot.LEFT) is Answer.COULD_NOT_LOOK
    assert check.answer_to(InspectionStep.SOLES, Foot.RIGHT) is None
    assert check.pain == Pain(3, side=Side.LEFT)
    assert check.signs == frozenset()


def test_a_word_is_never_turned_into_a_number() -> None:
    symptom = read(Kind.SYMPTOM, SYMPTOM | {"severity": "severe", "level": None}).record
    assert isinstance(symptom, Symptom)
    assert symptom.level is None


@pytest.mark.parametrize(
    ("kind", "more", "named"),
    [
        (Kind.INSPECTION, {"day": "2026-11-23"}, "day: '2026-11-23' lies after 2026-11-22"),
        (Kind.INSPECTION, {"day": "2026-02-30"}, "day: '2026-02-30' is a date that does not"),
        (Kind.INSPECTION, {"day": "0001-01-01"}, "day: '0001-01-01' lies before 1900"),
        (Kind.INSPECTION, {"day": 20261120}, "day: 20261120 is not a date"),
        (Kind.INSPECTION, {"id": "7"}, "id: '7' is not a UUID"),
        (Kind.INSPECTION, {"id": None}, "id: null is not a text"),
        (Kind.INSPECTION, {"person": "p2"}, "person: 'p2' is not one of p1"),
        (Kind.INSPECTION, {"person": 1}, "person: 1 is not a text"),
        (Kind.INSPECTION, {"at": "2026-11-20T08:00:00"}, "at: '2026-11-20T08:00:00' is not an"),
        (Kind.INSPECTION, {"at": "2026-11-22T08:00:00Z"}, "at: '2026-11-22T08:00:00Z' lies in"),
        (Kind.INSPECTION, {"at": "2026-11-01T08:00:00Z"}, "at: lies on 2026-11-01, but day is"),
        (Kind.INSPECTION, {"at": "2026-11-20T25:00:00Z"}, "at: '2026-11-20T25:00:00Z' is an inst"),
        (Kind.INSPECTION, {"at": "0001-01-01T00:00:00+14:00"}, "at: '0001-01-01T00:00:00+14:00'"),
        (Kind.INSPECTION, {"at": "0001-01-01T00:00:00Z"}, "at: lies on 0001-01-01"),
        (Kind.INSPECTION, {"time_zone": "Mars/Base"}, "time_zone: 'Mars/Base' is not an IANA"),
        (Kind.INSPECTION, {"time_zone": "../../etc/passwd"}, "time_zone: "),
        (Kind.INSPECTION, {"time_zone": "Europe"}, "time_zone: 'Europe' is not an IANA"),
        (Kind.INSPECTION, {"source": "dream"}, "source: 'dream' is not one of window, cli"),
        (Kind.INSPECTION, {"not_seen": []}, "not_seen: is not a known key"),
        (Kind.INSPECTION, {"note": "a\0b"}, "note: holds the character U+0000"),
        (Kind.INSPECTION, {"note": "\ud800"}, "note: holds the character U+D800"),
        (Kind.INSPECTION, {"note": "x" * 10_001}, "note: has 10001 characters"),
        (Kind.INSPECTION, {"pain": {"level": 11}}, "pain.level: 11 is not from 0 to 10"),
        (Kind.INSPECTION, {"pain": {"level": 1, "days": 10**30}}, "pain.days: is more than"),
        (Kind.INSPECTION, {"findings": [FINDING | {"zone": "heal"}]}, "findings[0].zone: 'heal'"),
        (
            Kind.INSPECTION,
            {"findings": [FINDING, FINDING | {"noticed": "2026-11-21"}]},
            "findings[1].noticed: '2026-11-21' lies after 2026-11-20",
        ),
        (
            Kind.INSPECTION,
            {"findings": [FINDING | {"extras": {"opne": True}}]},
            "findings[0].extras.opne: is not a known key",
        ),
        (
            Kind.INSPECTION,
            {"answers": [{"step": "soles", "answer": "marked"}]},
            "answers[0].foot: is needed, 'soles' is answered for each foot",
        ),
        (
            Kind.INSPECTION,
            {"answers": [{"step": "ready", "foot": "left", "answer": "marked"}]},
            "answers[0].foot: is not wanted",
        ),
        (
            Kind.INSPECTION,
            {"answers": [{"step": "ready", "foot": None, "answer": "marked"}] * 2},
            "answers[1]: answers a step that is answered already",
        ),
        (Kind.SYMPTOM, {"level": 10.5}, "level: 10.5 is not a whole number"),
        (Kind.SYMPTOM, {"level": True}, "level: true is not a whole number"),
        (Kind.SYMPTOM, {"spots": [{"foot": "left"}]}, "spots[0].zone: is missing"),
        (Kind.SESSION, {"routine": ""}, "routine: is empty"),
        (Kind.SESSION, {"done_seconds": -1}, "done_seconds: -1 is not from 0"),
        (Kind.SESSION, {"ended": "tired"}, "ended: 'tired' is not one of finished, stopped"),
        (Kind.SESSION, {"steps": [{"index": 0}]}, "steps[0].seconds: is missing"),
        (Kind.REMINDER, {"times": ["8:30"]}, "times[0]: '8:30' is not a time as HH:MM"),
        (Kind.REMINDER, {"times": ["24:00"]}, "times[0]: '24:00' is not a time"),
        (Kind.REMINDER, {"times": ["08:30", "08:30"]}, "times[1]: '08:30' is given twice"),
        (Kind.REMINDER, {"times": []}, "this reminder can never come due. No time"),
        (Kind.REMINDER, {"weekdays": ["mon", "mon"]}, "weekdays[1]: 'mon' is given twice"),
        (Kind.REMINDER, {"weekdays": ["monday"]}, "weekdays[0]: 'monday' is not one of mon"),
        (Kind.REMINDER, {"month_days": [0]}, "month_days[0]: 0 is no day of a month"),
        (Kind.REMINDER, {"month_days": [1, 1]}, "month_days[1]: 1 is given twice"),
        (Kind.REMINDER, {"month_days": [32]}, "month_days[0]: 32 is not from -1 to 31"),
        (Kind.REMINDER, {"repeat": {"every": 0}}, "repeat.every: 0 is not from 1"),
        (Kind.REMINDER, {"ends": "2026-11-01"}, "this reminder can never come due"),
        (Kind.REMINDER, {"count": 0}, "count: 0 is not from 1"),
        (
            Kind.REMINDER,
            {"window": {"from": "18:00", "to": "09:00", "every_minutes": 90}},
            "window.to: is not after from",
        ),
        (
            Kind.REMINDER,
            {"after": {"reminder": "lunch", "minutes": 5}},
            "after.reminder: 'lunch' is not a UUID",
        ),
    ],
)
def test_a_fault_is_named_by_its_path(kind: Kind, more: dict[str, object], named: str) -> None:
    found = read(kind, LEAST[kind] | more)
    assert found.record is None
    assert any(named in fault for fault in found.faults), found.faults


def test_every_fault_of_a_line_is_named() -> None:
    found = faults(Kind.SYMPTOM, quality="bad", level=11, spots=[{"foot": "up", "zone": "x"}])
    assert [fault.split(":")[0] for fault in found] == [
        "quality",
        "level",
        "spots[0].foot",
        "spots[0].zone",
    ]


@every_kind
def test_what_must_be_there_is_missed(kind: Kind) -> None:
    least = dict(LEAST[kind])
    least.pop("times", None)
    for key in least:
        left = {name: value for name, value in least.items() if name != key}
        assert f"{key}: is missing" in read(kind, left).faults


def test_a_line_must_say_whom_it_is_about_when_there_are_several() -> None:
    several = Here(NOW, "UTC", ("p1", "p2"), None)
    assert faults(Kind.SYMPTOM, several) == ("person: is missing, this diary is about p1, p2",)
    assert faults(Kind.SYMPTOM, several, person="p2") == ()


@every_kind
@pytest.mark.parametrize(
    "text", ["", "null", "[]", "7", '"text"', "{", "[" * 100_000, '{"day": NaN}', "1" * 5000]
)
def test_what_is_no_object_is_a_fault(kind: Kind, text: str) -> None:
    found = read_line(kind, text, HERE)
    assert found.record is None
    assert found.faults


@settings(max_examples=150, deadline=None)
@given(
    kind=st.sampled_from(Kind),
    key=st.sampled_from(
        ["id", "at", "day", "time_zone", "answers", "findings", "pain", "spots", "steps", "times"]
    ),
    value=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["step", "kind", "zone", "level"]), inner, max_size=3)
        ),
        max_leaves=6,
    ),
)
def test_no_value_makes_the_reader_stumble(kind: Kind, key: str, value: object) -> None:
    line = read(kind, LEAST[kind] | {key: value})
    assert (line.record is None) is bool(line.faults)


@pytest.mark.parametrize(("told", "readable"), [("2026-11-22", True), ("2026-11-23", False)])
def test_the_team_can_be_told_after_the_day_of_the_check(told: str, readable: bool) -> None:  # noqa: FBT001 - one row a case
    found = faults(Kind.INSPECTION, findings=[FINDING | {"told": told}])
    assert (found == ()) is readable
