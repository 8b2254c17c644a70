"""Rules of a file are read like reminders, each fault named by its path, and judged together."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given, settings

from footcare.cli.schema import schema_of
from footcare.domain.reminder import Reminder, ReminderKind, Weekday
from footcare.export.words import reminder_words
from footcare.reading.rules import MOST_RULES, Rules, read_rules
from footcare.reading.stamp import STAMP_KEYS
from tests import records
from tests.plans import laid_out, plans
from tests.schemas import fits

FIRST = date(2026, 3, 27)
RULE: dict[str, Any] = {"kind": "cream", "times": ["08:30"]}
BATH = "00000000-0000-4000-8000-00000000000a"
CREAM = "00000000-0000-4000-8000-00000000000B"
"""In capitals, which mean the same."""


def read(*rules: object) -> Rules:
    return read_rules(json.dumps(rules), FIRST, "Europe/Helsinki")


def after(reminder: str) -> dict[str, Any]:
    return {"kind": "cream", "after": {"reminder": reminder, "minutes": 20}}


def test_a_rule_needs_little_and_starts_on_the_first_day_shown() -> None:
    (rule,) = read(RULE).reminders
    assert (rule.kind, rule.times, rule.starts) == (ReminderKind.CREAM, (time(8, 30),), FIRST)


def test_a_rule_that_ended_before_the_first_day_is_no_fault() -> None:
    assert read(RULE | {"ends": "2026-03-20", "weekdays": ["mon"]}).faults == ()


def test_an_empty_array_is_no_fault() -> None:
    assert read() == Rules((), ())


def test_weeks_of_the_month_are_read() -> None:
    (rule,) = read(RULE | {"weekdays": ["tue"], "month_weeks": [2, -1]}).reminders
    assert (rule.weekdays, rule.month_weeks) == (frozenset({Weekday.TUE}), (2, -1))


@settings(max_examples=60, deadline=None)
@given(reminder=records.reminders())
def test_a_reminder_of_an_export_is_a_rule(reminder: Reminder) -> None:
    words = reminder_words(reminder) | {"after": None}
    (rule,) = read(words).reminders
    assert _plan(rule) == _plan(replace(reminder, after=None))
    assert (rule.stamp.withdrawn_at is None) is (reminder.stamp.withdrawn_at is None)


@settings(max_examples=100, deadline=None)
@given(reminder=plans())
def test_every_word_of_a_plan_survives_export_and_reading(reminder: Reminder) -> None:
    words = reminder_words(reminder)
    rules = read(words)
    assert fits([words], schema_of("rules"))
    if rules.faults:
        assert "can never come due" in rules.faults[0]
        assert not laid_out(reminder, reminder.starts, date(2030, 1, 1))
    else:
        assert _plan(rules.reminders[0]) == _plan(reminder)


def _plan(reminder: Reminder) -> dict[str, Any]:
    return {key: word for key, word in reminder_words(reminder).items() if key not in STAMP_KEYS}


def test_what_every_record_carries_is_not_looked_at_but_for_id_and_withdrawal() -> None:
    odd = {
        "person": 7,
        "at": "then",
        "day": None,
        "time_zone": "Mars",
        "source": [],
        "entered_at": 1,
    }
    standing, withdrawn = read(RULE | odd | {"id": BATH}, RULE | {"withdrawn_at": "yes"}).reminders
    assert str(standing.stamp.id) == BATH
    assert standing.stamp.withdrawn_at is None
    assert withdrawn.stamp.withdrawn_at == datetime(2026, 3, 27, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        ([], "[0]: a list is not an object"),
        ({"times": ["08:30"]}, "[0].kind: is missing"),
        (RULE | {"id": "bath"}, "[0].id: 'bath' is not a UUID"),
        (RULE | {"tmies": []}, "[0].tmies: is not a known key"),
        (RULE | {"repeat": {"unit": "fortnight"}}, "[0].repeat.unit: 'fortnight' is not one of"),
        (RULE | {"times": ["24:00"]}, "[0].times[0]: '24:00' is not a time as HH:MM"),
        (RULE | {"weekdays": ["tuesday"]}, "[0].weekdays[0]: 'tuesday' is not one of mon"),
        (RULE | {"month_weeks": [2]}, "[0].month_weeks: says which of the weekdays, but"),
        (RULE | {"weekdays": ["tue"], "month_weeks": [0]}, "[0].month_weeks[0]: 0 is no week"),
        (RULE | {"weekdays": ["tue"], "month_weeks": [6]}, "[0].month_weeks[0]: 6 is not from"),
        (RULE | {"weekdays": ["tue"], "month_weeks": [1, 1]}, "[0].month_weeks[1]: 1 is given tw"),
        (RULE | {"weekdays": ["tue"], "month_weeks": 2}, "[0].month_weeks: 2 is not a list"),
        (
            RULE | {"weekdays": ["tue"], "month_weeks": [2], "month_days": [1]},
            "[0]: this reminder can never come due. No day fits",
        ),
        (
            RULE | {"starts": "2026-03-27", "ends": "2026-03-26"},
            "[0]: this reminder can never come due. It ends before",
        ),
        (after(BATH), f"[0].after.reminder: '{BATH}' is not the id of a rule here"),
        (after(BATH) | {"id": BATH}, "[0].after.reminder: leads in a circle back to this rule"),
    ],
)
def test_a_fault_is_named_by_its_path(rule: object, fault: str) -> None:
    rules = read(rule)
    assert len(rules.faults) == 1
    assert rules.faults[0].startswith(fault)


def test_every_fault_of_every_rule_is_named_in_order() -> None:
    rules = read(
        {"kind": "x", "count": 0},
        RULE | {"starts": "2021-01-01", "ends": "2020-01-01"},
        RULE | {"id": BATH},
        RULE | {"id": BATH.upper()},
    )
    paths = [fault.split(":")[0] for fault in rules.faults]
    assert paths == ["[0].kind", "[0].count", "[1]", "[3].id"]


def test_a_circle_is_the_fault_of_those_in_it() -> None:
    rules = read(
        after(CREAM) | {"id": BATH}, after(BATH) | {"id": CREAM}, after(CREAM), RULE | {"id": None}
    )
    paths = [fault.split(":")[0] for fault in rules.faults]
    assert paths == ["[0].after.reminder", "[1].after.reminder", "[3].id"]


def test_a_rule_that_follows_a_faulty_one_is_not_blamed() -> None:
    rules = read(RULE | {"id": BATH, "count": 0}, after(BATH))
    assert [fault.split(":")[0] for fault in rules.faults] == ["[0].count"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "input: is not JSON"),
        ("{}", "input: an object is not a list"),
        ("[" * 100_000, "input: is not read: it is nested too deeply"),
        ('[{"kind": "cream", "kind": "cream", "times": ["08:00"]}]', "[0].kind: is given twice"),
        ('[{"kind": "cream", "month_weeks": [], "month_weeks": []}]', "[0].month_weeks: is given"),
        ("[" + "0," * MOST_RULES + "0]", f"input: has {MOST_RULES + 1} rules, the most are"),
    ],
)
def test_what_is_no_array_of_rules_is_said(text: str, fault: str) -> None:
    assert read_rules(text, FIRST, "UTC").faults[0].startswith(fault)


GOOD_OR_BAD: list[object] = [
    RULE,
    RULE | {"person": 7, "at": None},
    RULE | {"id": "7"},
    RULE | {"weekdays": ["mon"], "month_weeks": [5, -1]},
    RULE | {"weekdays": ["mon"], "month_weeks": [6]},
    RULE | {"weekdays": ["mon"], "month_weeks": [-2]},
    RULE | {"weekdays": ["mon"], "month_weeks": ["2"]},
    RULE | {"month_week": [2]},
    RULE | {"window": None, "after": None, "ends": None, "count": None},
    RULE | {"starts": None},
    {"times": ["08:30"]},
    "daily",
]


@pytest.mark.parametrize("rule", GOOD_OR_BAD)
def test_reader_and_schema_judge_alike(rule: object) -> None:
    assert fits([rule], schema_of("rules")) is not bool(read(rule).faults)
