"""The schemas say what the readers read: the same words, the same examples."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from footcare import cli
from footcare.cli.options import SCHEMAS
from footcare.cli.schema import schema_of
from footcare.domain.finding import Change, Extra, FindingKind
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.inspection import Answer, InspectionStep, Sign
from footcare.domain.massage import Ended
from footcare.domain.occurrence import OccurrenceState
from footcare.domain.person import Known
from footcare.domain.record import Source
from footcare.domain.reminder import ReminderKind, RepeatUnit, Weekday
from footcare.domain.symptom import Quality, Severity, When
from footcare.domain.temperature import Spoiler
from footcare.domain.triage.case import Site
from footcare.reading.case import read_cases
from footcare.reading.records import Kind
from footcare.resources import resource
from tests.reading.test_records import FINDING, LEAST, read
from tests.schemas import fits

VOCABULARIES = {
    "answer": Answer,
    "change": Change,
    "ended": Ended,
    "foot": Foot,
    "kind": FindingKind,
    "known": Known,
    "quality": Quality,
    "reminder_kind": ReminderKind,
    "severity": Severity,
    "side": Side,
    "site": Site,
    "source": Source,
    "spoiler": Spoiler,
    "state": OccurrenceState,
    "step": InspectionStep,
    "unit": RepeatUnit,
    "weekday": Weekday,
    "when": When,
    "zone": Zone,
}

CASE = {"day": "2026-11-22", "findings": [FINDING], "pain": {"level": 3}, "person": {}}

GOOD_OR_BAD: list[tuple[str, dict[str, Any]]] = [
    ("inspection", {"answers": [{"step": "soles", "foot": "left", "answer": "marked"}]}),
    ("inspection", {"answers": [{"step": "soles", "foot": "both", "answer": "marked"}]}),
    ("inspection", {"findings": [FINDING]}),
    ("inspection", {"findings": [FINDING | {"extras": {"opne": True}}]}),
    ("inspection", {"findings": [FINDING | {"extras": {"red_cm": 31}}]}),
    ("inspection", {"findings": [{"kind": "blister"}]}),
    ("inspection", {"signs": {"fever": True}}),
    ("inspection", {"signs": {"fever": "yes"}}),
    ("inspection", {"pain": {"level": 11}}),
    ("inspection", {"pain": {"usual": True}}),
    ("inspection", {"shoes": {"object_found": True}}),
    ("inspection", {"id": "7"}),
    ("inspection", {"withdrawn_at": None}),
    ("inspection", {"person": None}),
    ("inspection", {"not_seen": []}),
    ("inspection", {"at": "2026-11-20T08:00:00"}),
    ("inspection", {"at": "2026-11-20T08:00:00Z"}),
    ("symptom", {"severity": None, "level": None, "when": None}),
    ("symptom", {"severity": "awful"}),
    ("symptom", {"level": 4.5}),
    ("symptom", {"spots": [{"foot": "left", "zone": "sole"}]}),
    ("symptom", {"spots": [{"foot": "left"}]}),
    ("symptom", {"note": "x" * 10_001}),
    ("session", {"before": 0, "after": None}),
    ("session", {"routine": ""}),
    ("session", {"steps": [{"index": 0, "foot": None, "seconds": 20}]}),
    ("session", {"steps": [{"index": 0, "foot": "both", "seconds": 20}]}),
    ("session", {"done_seconds": 90_000}),
    ("temperature", {"sites": [{"site": "heel", "left": 45, "right": 10}], "spoilers": ["bath"]}),
    ("temperature", {"sites": [{"site": "heel", "left": 45.1, "right": 30}]}),
    ("temperature", {"sites": [{"site": "heel", "left": 30}]}),
    ("temperature", {"spoilers": ["rain"]}),
    ("touch_test", {"helper": "AV", "note": "x"}),
    ("touch_test", {"touches": []}),
    ("temperature", {"sites": []}),
    ("touch_test", {"touches": [{"foot": "left", "zone": "toe2", "felt": True}]}),
    ("touch_test", {"touches": [{"foot": "left", "zone": "toe5", "felt": "yes"}]}),
    ("touch_test", {"helper": "A" * 61}),
    ("falls", {"fallen": True, "unsteady": False, "worried": None}),
    ("falls", {"fallen": "no"}),
    ("reminder", {"times": ["8:30"]}),
    ("reminder", {"times": ["08:30", "08:30"]}),
    ("reminder", {"month_days": [1, -1]}),
    ("reminder", {"month_days": [0]}),
    ("reminder", {"weekdays": ["mon"], "count": 3, "ends": None, "window": None}),
    ("reminder", {"window": {"from": "09:00", "to": "18:00", "every_minutes": 90}}),
    ("reminder", {"window": {"from": "09:00"}}),
    ("reminder", {"repeat": {"every": 2, "unit": "week"}}),
    ("reminder", {"repeat": {"every": 0}}),
    (
        "assess",
        {"temperatures": [{"day": "2026-11-22", "site": "toe1", "left": 31, "right": 29.5}]},
    ),
    (
        "assess",
        {"temperatures": [{"day": "2026-11-22", "site": "toe2", "left": 31, "right": 29.5}]},
    ),
    ("assess", {"touch_tests": [{"day": "2026-11-22", "felt": 4, "of": 6}]}),
    ("assess", {"touch_tests": [{"day": "2026-11-22", "felt": 4, "of": 10}]}),
    ("assess", {"person": {"last_foot_check": None, "dialysis": True}}),
    ("assess", {"person": {"dialysis": 1}}),
    ("assess", {"not_seen": [{"zone": "sole", "side": "both", "days": 8}]}),
    ("assess", {"id": 5}),
    ("assess", {"pain": None}),
]


def test_the_vocabularies_are_those_of_the_domain() -> None:
    defined = json.loads(resource("schema", "words.json").read_text(encoding="utf-8"))["$defs"]
    written = {name: one["enum"] for name, one in defined.items() if "enum" in one}
    assert written == {name: [word.value for word in words] for name, words in VOCABULARIES.items()}
    assert list(defined["extras"]["properties"]) == [*(extra.value for extra in Extra), "red_cm"]
    assert list(defined["signs"]["properties"]) == [sign.value for sign in Sign]


@pytest.mark.parametrize(("name", "more"), GOOD_OR_BAD)
def test_reader_and_schema_judge_alike(name: str, more: dict[str, Any]) -> None:
    if name == "assess":
        value = CASE | more
        readable = not read_cases(json.dumps(value)).faults
    else:
        value = LEAST[Kind(name)] | more
        readable = not read(Kind(name), value).faults
    assert fits(value, schema_of(name)) is readable


def test_the_examples_are_both_good_and_bad() -> None:
    verdicts = [
        fits((CASE if name == "assess" else LEAST[Kind(name)]) | more, schema_of(name))
        for name, more in GOOD_OR_BAD
    ]
    assert 15 < sum(verdicts) < len(verdicts) - 15


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_printed_and_stands_on_its_own(name: str) -> None:
    out = io.StringIO()
    assert cli.main(["schema", name], io.BytesIO(), out, io.StringIO()) == 0
    printed = json.loads(out.getvalue())
    assert printed["$schema"].endswith("2020-12/schema")
    assert "words.json" not in out.getvalue()


def test_every_schema_file_can_be_printed() -> None:
    files = {file.stem for file in resource("schema").glob("*.json")}
    assert files == {*SCHEMAS, "words"}
