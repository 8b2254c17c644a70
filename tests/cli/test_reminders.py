"""`footcare reminders preview`: what it prints, what it refuses, and that it touches no diary."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from footcare.cli import reminders
from footcare.cli.lines import LONGEST
from footcare.cli.reminders import MOST_DAYS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.shell import Ran, Shell

RULE: dict[str, Any] = {"kind": "foot_check", "times": ["02:30"]}
ALL_DAY = {"from": "00:00", "to": "23:59", "every_minutes": 1}


def preview(shell: Shell, *rules: object, **options: str) -> Ran:
    words = [word for name, value in options.items() for word in (f"--{name}", value)]
    return shell.run("reminders", "preview", "-", *words, typed=json.dumps(rules).encode())


def test_the_answer_has_the_keys_of_the_format_in_their_order(shell: Shell) -> None:
    ran = preview(shell, RULE, **{"from": "2026-03-28"}, days="2", zone="Europe/Berlin")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "[\n"
        '{"kind": "foot_check", "date": "2026-03-28", "slot": "02:30",'
        ' "local": "2026-03-28T02:30:00+01:00", "utc": "2026-03-28T01:30:00Z"},\n'
        '{"kind": "foot_check", "date": "2026-03-29", "slot": "02:30",'
        ' "local": "2026-03-29T03:00:00+02:00", "utc": "2026-03-29T01:00:00Z"}\n'
        "]\n"
    )


def test_a_file_is_read_too(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "rules.json"
    file.write_text(json.dumps([RULE]), encoding="utf-8-sig")
    ran = shell.run("reminders", "preview", str(file), "--from", "2026-03-27", "--days", "5")
    assert [one["date"][-2:] for one in json.loads(ran.out)] == ["27", "28", "29", "30", "31"]


def test_a_week_from_today_in_the_zone_of_this_computer_if_nothing_else_is_said(
    shell: Shell,
) -> None:
    shell.clock.zone = "Pacific/Kiritimati"
    found = json.loads(preview(shell, RULE | {"times": ["12:00"]}).out)
    assert [one["date"] for one in found] == [f"2026-11-{day}" for day in range(22, 29)]
    assert found[0]["local"] == "2026-11-22T12:00:00+14:00"
    # It is 7:30 in the morning in London: in Honolulu it is the evening before.
    found = json.loads(preview(shell, RULE, zone="Pacific/Honolulu").out)
    assert found[0]["date"] == "2026-11-21"


def test_a_date_that_never_was_has_its_times_too(shell: Shell) -> None:
    options = {"from": "2011-12-30", "days": "1", "zone": "Pacific/Apia"}
    (one,) = json.loads(preview(shell, RULE, **options).out)
    assert (one["date"], one["local"]) == ("2011-12-30", "2011-12-31T00:00:00+14:00")


@pytest.mark.parametrize(
    "rules",
    [
        [],
        [RULE | {"enabled": False}],
        [RULE | {"starts": "2100-01-01"}],
        [RULE | {"ends": "2026-01-01"}],
    ],
)
def test_nothing_due_is_an_empty_array(shell: Shell, rules: list[object]) -> None:
    ran = preview(shell, *rules)
    assert (ran.code, ran.out, ran.err) == (0, "[]\n", "")


def test_faulty_rules_are_one_line_a_fault(shell: Shell) -> None:
    ran = preview(shell, RULE, RULE | {"repeat": {"unit": "fortnight"}}, {"kind": "cream"})
    assert (ran.code, ran.out) == (2, "")
    first, second = ran.err.splitlines()
    assert first == "[1].repeat.unit: 'fortnight' is not one of day, week, month, once"
    assert second == "[2]: this reminder can never come due. No time of day is set."


def test_faulty_options_are_one_line_a_fault(shell: Shell) -> None:
    ran = preview(shell, RULE, **{"from": "2026-02-30"}, days="0", zone="Mars/Olympus")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        "--zone: 'Mars/Olympus' is not an IANA time zone",
        "--from: '2026-02-30' is a date that does not exist",
        f"--days: 0 is not from 1 to {MOST_DAYS}",
    ]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"days": "many"}, "--days"),
        ({"days": str(MOST_DAYS + 1)}, "--days"),
        ({"from": "1899-12-31"}, "--from"),
        ({"from": "3000-01-01"}, "--from"),
        ({"from": "27.3.2026"}, "--from"),
        ({"zone": ""}, "--zone"),
        ({"zone": "../etc/passwd"}, "--zone"),
        ({"zone": "Europe"}, "--zone"),
    ],
)
def test_a_faulty_option_is_one_sentence(shell: Shell, options: dict[str, str], said: str) -> None:
    ran = preview(shell, RULE, **options)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert said in ran.err


@pytest.mark.parametrize("words", [["reminders"], ["reminders", "count"], ["reminders", "preview"]])
def test_bad_use_is_one_sentence(shell: Shell, words: list[str]) -> None:
    ran = shell.run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (b"", "is not JSON"),
        (b"{}", "is not a list"),
        (b"\xff", "cannot be read as UTF-8"),
        (b" " * (LONGEST + 1), "is longer than"),
    ],
)
def test_what_is_no_array_is_one_sentence(shell: Shell, typed: bytes, said: str) -> None:
    ran = shell.run("reminders", "preview", "-", typed=typed)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert said in ran.err


def test_a_file_that_is_not_there_is_one_sentence(shell: Shell) -> None:
    ran = shell.run("reminders", "preview", "gone.json")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "gone.json: cannot be read: No such file or directory.\n"


def test_an_answer_without_end_is_refused_before_it_begins(shell: Shell) -> None:
    ran = preview(shell, {"kind": "drink", "window": ALL_DAY}, days="3660")
    assert (ran.code, ran.out) == (2, "")
    assert "Ask for fewer days." in ran.err


def test_a_hundred_years_of_a_day_have_an_end(shell: Shell) -> None:
    ran = preview(shell, RULE, **{"from": "2999-12-31"}, days=str(MOST_DAYS), zone="Etc/GMT+12")
    assert len(json.loads(ran.out)) == MOST_DAYS


def test_no_profile_is_made_and_none_is_read(shell: Shell) -> None:
    shell.root.write_bytes(b"not a folder")
    assert preview(shell, RULE).code == 0
    assert shell.root.read_bytes() == b"not a folder"


def test_what_is_previewed_is_what_the_diary_would_keep(shell: Shell) -> None:
    shell.record("reminder", RULE | {"repeat": {"every": 3}, "month_days": [1, -1]})
    exported = shell.exported()["reminders"]
    ran = preview(shell, *exported, **{"from": "2026-11-22"}, days="40")
    assert [one["date"] for one in json.loads(ran.out)] == ["2026-12-01", "2026-12-31"]


def test_every_word_of_a_rule_is_kept(shell: Shell) -> None:
    more = {
        "weekdays": ["tue"],
        "month_weeks": [2],
        "late_minutes": 90,
        "again": {"times": 2, "minutes": 15},
    }
    assert shell.record("reminder", RULE | more).code == 0
    (kept,) = shell.exported()["reminders"]
    assert {key: kept[key] for key in more} == more


def test_it_needs_neither_qt_nor_sql() -> None:
    heavy = "{'PySide6', 'sqlalchemy', 'alembic', 'apscheduler', 'sqlite3'}"
    code = f"import {reminders.__name__}, sys; sys.exit(len({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
