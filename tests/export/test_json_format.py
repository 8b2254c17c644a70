"""The export is the whole diary, in the words of the schemas, and always the same for the same."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footcare.cli.schema import schema_of
from footcare.domain.person import Asked, Facts, Person
from footcare.domain.preferences import Preferences
from footcare.export import FORMATS, words
from footcare.export.json_format import diary_words
from footcare.services.keeping import Everything
from tests import records
from tests.schemas import fits

GOLDEN = Path(__file__).parent / "golden.json"
AT = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)


def a_household() -> Everything:
    reminder = records.a_reminder()
    withdrawn = records.a_symptom(replace(records.a_stamp(5), withdrawn_at=AT))
    return Everything(
        persons=[Person("p1"), records.a_person()],
        inspections=[records.an_inspection()],
        symptoms=[records.a_symptom(), withdrawn],
        sessions=[records.a_session()],
        reminders=[reminder],
        occurrences=[records.an_occurrence(reminder)],
        preferences=Preferences(),
    )


def test_the_export_is_as_it_was_agreed() -> None:
    text = "".join(FORMATS["json"](a_household(), AT))
    # The version of the program changes with each release, the format does not.
    shown = json.loads(text) | {"app": "footcare"}
    assert shown == json.loads(GOLDEN.read_text(encoding="utf-8"))


def test_the_text_has_one_record_a_line() -> None:
    text = "".join(FORMATS["json"](a_household(), AT))
    assert json.loads(text) == diary_words(a_household(), AT)
    lines = [line for line in text.splitlines() if '"entered_at"' in line]
    assert len(lines) == 5
    assert "42½" in text, "letters are written as letters"


def test_an_empty_diary_is_exported_too() -> None:
    empty = Everything((), (), (), (), (), (), Preferences())
    exported = json.loads("".join(FORMATS["json"](empty, AT)))
    assert exported["inspections"] == []
    assert fits(exported, schema_of("export"))


def test_what_is_exported_fits_its_schema() -> None:
    exported = diary_words(a_household(), AT)
    assert fits(exported, schema_of("export"))
    broken: dict[str, Any] = json.loads(json.dumps(exported))
    broken["inspections"][0]["findings"][0]["kind"] = "plague"
    assert not fits(broken, schema_of("export")), "the judge has no teeth"


@settings(max_examples=40, deadline=None)
@given(
    inspection=records.inspections(),
    symptom=records.symptoms(),
    session=records.sessions(),
    reminder=records.reminders(),
    data=st.data(),
)
def test_any_record_fits_its_schema(
    inspection: Any,  # noqa: ANN401 - drawn
    symptom: Any,  # noqa: ANN401 - drawn
    session: Any,  # noqa: ANN401 - drawn
    reminder: Any,  # noqa: ANN401 - drawn
    data: st.DataObject,
) -> None:
    kept = Everything(
        [Person("p1")],
        [inspection],
        [symptom],
        [session],
        [reminder],
        [data.draw(records.occurrences(reminder))],
        Preferences(),
    )
    assert fits(diary_words(kept, AT), schema_of("export"))
    assert fits(words.inspection_words(inspection), schema_of("inspection"))
    assert fits(words.symptom_words(symptom), schema_of("symptom"))
    assert fits(words.session_words(session), schema_of("session"))
    assert fits(words.reminder_words(reminder), schema_of("reminder"))


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (Facts(), "left out"),
        (Facts(asked=Asked.NEVER), None),
        (records.a_person().facts, "2026-05-01"),
    ],
)
def test_a_check_that_never_was_is_not_one_that_nobody_asked_for(
    facts: Facts, expected: str | None
) -> None:
    assert words.facts_words(facts).get("last_foot_check", "left out") == expected
