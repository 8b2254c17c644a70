"""An exported diary is read whole, or every fault in it is named by its path."""

from __future__ import annotations

import io
import json
import os
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from footcare.cli.schema import schema_of
from footcare.domain.body import Loss
from footcare.domain.foot import Foot
from footcare.export.json_format import FORMAT, VERSION, diary_words
from footcare.export.words import person_words
from footcare.reading import diary as reading
from footcare.reading.diary import MOST_FAULTS, MOST_PERSONS, read_diary, read_diary_at
from tests.households import (
    EXPORTED_AT,
    a_household,
    a_person_after_amputations,
    export_of,
    file_of,
    households,
)
from tests.schemas import fits

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.services.intake_planning import DiaryRead
    from footcare.services.keeping import Everything

LEAST = {"format": FORMAT, "version": VERSION, "exported_at": "2026-11-21T19:00:00Z"}


def exported() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(export_of(a_household()))
    return read


def read(value: object) -> DiaryRead:
    return read_diary(io.BytesIO(json.dumps(value).encode()))


@settings(max_examples=60)
@given(kept=households())
def test_any_export_is_read_as_it_was_meant(kept: Everything) -> None:
    again = file_of(kept)
    assert again.exported_at == EXPORTED_AT
    assert diary_words(again.kept, EXPORTED_AT) == diary_words(kept, EXPORTED_AT)


def test_writer_and_reader_mean_the_same_format() -> None:
    assert (reading.FORMAT, reading.VERSION) == (FORMAT, VERSION)


def test_what_is_left_out_is_not_in_it() -> None:
    assert fits(LEAST, schema_of("export"))
    again = read(LEAST).diary
    assert again is not None
    assert (again.kept.persons, again.kept.occurrences) == ([], [])


def changed(path: str, value: object) -> dict[str, Any]:
    """Return the export with another value at a path such as ``inspections.0.day``."""
    whole = exported()
    place: Any = whole
    *way, last = path.split(".")
    for step in way:
        place = place[int(step) if isinstance(place, list) else step]
    if value is ...:
        del place[last]
    elif isinstance(place, list):
        place[int(last)] = value
    else:
        place[last] = value
    return whole


BROKEN: list[tuple[str, object, str]] = [
    ("format", "diary", "format: is not footcare-diary"),
    ("format", 5, "format: 5 is not a text"),
    ("format", ..., "format: is missing"),
    ("version", 2, "version: is not 1"),
    ("version", "1", "version: '1' is not a whole number"),
    ("version", True, "version: true is not a whole number"),
    ("version", [1], "version: is a list"),
    ("exported_at", ..., "exported_at: is missing"),
    ("exported_at", "yesterday", "exported_at: 'yesterday' is not an instant"),
    ("creams", [], "creams: is not a known key"),
    ("creams", {"a": 1}, "creams: is not a known key"),
    ("inspections", {}, "inspections: an object is not a list"),
    ("inspections", None, "inspections: null is not a list"),
    ("persons", "p1", "persons: 'p1' is not a list"),
    ("persons.0", 7, "persons[0]: 7 is not an object"),
    ("persons.0.id", "", "persons[0].id: is empty"),
    ("persons.0.id", ..., "persons[0].id: is missing"),
    ("persons.0.id", "x" * 61, "persons[0].id: has 61 characters"),
    ("persons.0.name", "x" * 201, "persons[0].name: has 201 characters"),
    ("persons.0.facts", [], "persons[0].facts: a list is not an object"),
    ("persons.0.facts.dialysis", 1, "persons[0].facts.dialysis: 1 is not true or false"),
    ("persons.0.contacts.fax", "1", "persons[0].contacts.fax: is not a known key"),
    ("persons.0.contacts.team_phone", 112, "persons[0].contacts.team_phone: 112 is not a text"),
    ("persons.0.feet", "none", "persons[0].feet: 'none' is not one of left, right, both"),
    ("persons.0.missing", ["toe1"], "persons[0].missing: a list is not an object"),
    ("persons.0.missing", {"both": []}, "persons[0].missing.both: is not a known key"),
    ("persons.0.missing", {"left": ["toe6"]}, "persons[0].missing.left[0]: 'toe6' is not one of"),
    ("persons.0.missing", {"left": ["stump"]}, "persons[0].missing.left[0]: a stump is what is"),
    ("inspections.0.id", ..., "inspections[0].id: is missing"),
    ("inspections.0.person", ..., "inspections[0].person: is missing"),
    ("inspections.0.entered_at", ..., "inspections[0].entered_at: is missing"),
    ("inspections.0.source", "fax", "inspections[0].source: 'fax' is not one of"),
    ("inspections.0.mood", 1, "inspections[0].mood: is not a known key"),
    ("inspections.0.time_zone", "../../etc", "inspections[0].time_zone: '../../etc' is not an"),
    ("inspections.0.findings.0.zone", "heal", "inspections[0].findings[0].zone: 'heal' is not"),
    ("inspections.0.findings.1.red_cm", 1, "inspections[0].findings[1].red_cm: is not a known"),
    ("inspections.0.note", "a\ud800", "inspections[0].note: holds the character U+D800"),
    ("inspections.0.note", "a\0", "inspections[0].note: holds the character U+0000"),
    ("inspections.0.at", "2999-01-01T00:00:00Z", "inspections[0].at: '2999-01-01T00:00:00Z' lies"),
    ("symptoms.0.level", 10**400, "symptoms[0].level: 1000000"),
    ("sessions.0.done_seconds", -1, "sessions[0].done_seconds: -1 is not from 0"),
    ("reminders.0.starts", ..., "reminders[0].starts: is missing"),
    ("reminders.0.day", ..., "reminders[0].day: is missing"),
    ("reminders.0.times.0", "25:00", "reminders[0].times[0]: '25:00' is not a time"),
    ("occurrences.0.state", "lost", "occurrences[0].state: 'lost' is not one of"),
    ("occurrences.0.slot", "x" * 21, "occurrences[0].slot: has 21 characters"),
    ("occurrences.0.due_at", None, "occurrences[0].due_at: null is not a text"),
    ("occurrences.0.reminder", "7", "occurrences[0].reminder: '7' is not a UUID"),
    ("preferences", [], "preferences: is a list"),
    ("preferences.theme", "pink", "preferences.theme: 'pink' is not one of"),
    ("preferences.text_size", 101, "preferences.text_size: 101 is not one of"),
    ("preferences.window", [1, 2], "preferences.window: does not hold x, y, width, height"),
    ("preferences.reduced_motion", "no", "preferences.reduced_motion: 'no' is not one of"),
    ("preferences.sounds", "on", "preferences.sounds: 'on' is not true or false"),
]


@pytest.mark.parametrize(("path", "value", "fault"), BROKEN)
def test_a_fault_is_named_by_its_path(path: str, value: object, fault: str) -> None:
    found = read(changed(path, value))
    assert found.diary is None
    assert [one[: len(fault)] for one in found.faults] == [fault]


ONLY_READ = ("../../etc", "a\ud800", "a\0", "2999-01-01T00:00:00Z", [1, 2], True)
"""What our small judge of schemas lets pass."""


@pytest.mark.parametrize(
    ("path", "value"),
    [
        *((path, value) for path, value, _fault in BROKEN if value not in ONLY_READ),
        ("persons.0.facts.last_foot_check", None),
        ("preferences.colour_of_the_year", "teal"),
        ("inspections.0.findings.0.told", "2026-11-21"),
        ("inspections.0.findings.0.noticed", "2027-11-21"),
        ("reminders.0.times", []),
        ("symptoms.0.note", "\x0b"),
        ("occurrences.0.answered_by", None),
    ],
)
def test_reader_and_schema_judge_alike(path: str, value: object) -> None:
    whole = changed(path, value)
    assert fits(whole, schema_of("export")) is (not read(whole).faults)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("inspections.0.at", "2200-01-01T00:00:00Z"),
        ("inspections.0.day", "2200-01-01"),
        ("reminders.0.ends", "2026-11-01"),
    ],
    ids=["a wrong clock", "a wrong day", "a plan that is over"],
)
def test_what_a_diary_kept_comes_in_as_it_is(path: str, value: str) -> None:
    assert read(changed(path, value)).faults == ()


def test_feet_that_are_not_whole_come_in_as_they_went_out() -> None:
    person = a_person_after_amputations()
    told = person_words(person)
    assert told["missing"]["left"] == ["toe2", "toe3", "nail2", "nail3", "web1", "web2", "web3"]
    # Words of others: what lies beyond counts too, and tells of an amputation.
    forefoot = {"id": "p5", "missing": {"right": ["ball_inner"]}}
    again = read(LEAST | {"persons": [told, forefoot]}).diary
    assert again is not None
    same, other = again.kept.persons
    assert same == person
    assert other.body.loss(Foot.RIGHT) is Loss.FOREFOOT
    assert other.facts.amputation


def test_every_fault_is_named() -> None:
    whole = exported() | {"creams": [1], "version": 3}
    whole["symptoms"][0]["level"] = 11
    whole["occurrences"][0]["state"] = "lost"
    assert [fault.split(":")[0] for fault in read(whole).faults] == [
        "version",
        "symptoms[0].level",
        "occurrences[0].state",
        "creams",
    ]


@pytest.mark.parametrize(
    ("kind", "key"),
    [("persons", "id"), ("inspections", "id"), ("reminders", "id"), ("occurrences", "slot")],
)
def test_an_id_can_be_there_only_once(kind: str, key: str) -> None:
    whole = exported()
    whole[kind] += whole[kind]
    assert read(whole).faults == (f"{kind}[1].{key}: is that of {kind}[0] too",)


def test_what_json_does_not_have_and_what_is_written_twice_are_faults() -> None:
    text = export_of(a_household()).decode()
    text = text.replace('"level": 4', '"level": NaN').replace('"level": 5', '"level": Infinity')
    text = text.replace('"kind": "cream"', '"kind": "cream", "kind": "massage"')
    text = text.replace('"version": 1', '"version": 1, "version": 1')
    assert read_diary(io.BytesIO(text.encode())).faults == (
        "version: is given twice",
        "inspections[0].pain.level: Infinity is not a whole number",
        "symptoms[0].level: NaN is not a whole number",
        "reminders[0].kind: is given twice",
    )


def test_a_text_that_breaks_off_is_named_after_the_faults_before_it() -> None:
    whole = json.dumps(changed("inspections.0.day", "2026-13-01")).encode()
    faults = read_diary(io.BytesIO(whole[:-200])).faults
    assert faults[0].startswith("inspections[0].day")
    assert faults[-1].startswith("The file cannot be read as JSON")


def test_a_hopeless_file_is_given_up() -> None:
    found = read(LEAST | {"inspections": [{}] * 5_000})
    assert found.diary is None
    assert found.given_up
    assert len(found.faults) == MOST_FAULTS


@pytest.mark.parametrize(
    "record",
    [
        {f"k{number}": 1 for number in range(60_000)},
        {"answers": [{}] * 90_000},
        {"note": "x" * 900_000},
        {"x" * 900_000: 1},
    ],
    ids=["keys", "answers", "note", "key"],
)
def test_a_bomb_of_a_record_costs_little(record: dict[str, Any]) -> None:
    found = read(LEAST | {"inspections": [record]})
    assert found.faults
    assert max(map(len, found.faults)) < 2_000


def test_a_household_of_thousands_is_none() -> None:
    people = [{"id": f"p{number}"} for number in range(MOST_PERSONS + 1)]
    assert read(LEAST | {"persons": people[1:]}).diary is not None
    assert read(LEAST | {"persons": people}).faults == ("persons: there are more than 1000.",)


def test_keys_that_are_doubled_by_the_thousand_cost_no_more() -> None:
    pairs = ",".join(f'"k{number}":1,"k{number}":1' for number in range(30_000))
    text = json.dumps(LEAST)[:-1] + f', "preferences": {{{pairs}}}}}'
    assert read_diary(io.BytesIO(text.encode())).given_up


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "shut").write_bytes(b"{}")
    (tmp_path / "shut").chmod(0)
    places = [tmp_path / "pipe", tmp_path, tmp_path / "no" / "such", tmp_path / "a\0b"]
    for place in [*places, type(tmp_path)("/dev/zero")]:
        found = read_diary_at(place)
        assert found.diary is None
        assert found.faults[0].startswith("The file cannot be read: "), place
