"""Reading assess cases: what is refused and with which path, what is left out, what is rounded."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footcare.domain.finding import Change, Extra, Finding, FindingKind
from footcare.domain.foot import Side, Zone
from footcare.domain.inspection import Pain, Sign
from footcare.domain.person import Asked, Facts, Known
from footcare.domain.triage import Case, NotSeen, Site, SiteReading, TouchTest, tenths
from footcare.reading.case import read_cases

DAY = "2026-11-22"
FINDING = {"kind": "blister", "zone": "heel_back", "side": "left", "noticed": DAY, "change": "new"}
READING = {"day": DAY, "site": "toe1", "left": 31.6, "right": 29}
FULL: dict[str, Any] = {
    "id": "any text",
    "day": DAY,
    "person": {
        "diabetes": True,
        "loss_of_feeling": "yes",
        "poor_circulation": "no",
        "dialysis": True,
        "last_foot_check": "2026-05-01",
        "next_foot_check": "2027-01-15",
    },
    "signs": {"fever": True, "unwell": False},
    "findings": [{**FINDING, "told": DAY, "extras": {"open": True, "deep": False, "red_cm": 1.5}}],
    "pain": {"level": 5, "new": True, "side": "both", "days": 2},
    "temperatures": [READING],
    "touch_tests": [{"day": DAY, "felt": 4, "of": 6}],
    "not_seen": [{"zone": "sole", "side": "both", "days": 8}],
    "shoes": {"object_found": True},
}


def faults(text: str) -> list[str]:
    return list(read_cases(text).faults)


def faults_of(**values: object) -> list[str]:
    return faults(json.dumps({"day": DAY, **values}))


def test_everything_that_can_be_told_is_read() -> None:
    day = date(2026, 11, 22)
    read = read_cases(json.dumps(FULL))
    assert read.faults == ()
    assert not read.as_list
    assert read.cases == (
        Case(
            day=day,
            id="any text",
            facts=Facts(
                diabetes=True,
                loss_of_feeling=Known.YES,
                poor_circulation=Known.NO,
                dialysis=True,
                asked=Asked.ON,
                last_foot_check=date(2026, 5, 1),
                next_foot_check=date(2027, 1, 15),
            ),
            findings=(
                Finding(
                    FindingKind.BLISTER,
                    Zone.HEEL_BACK,
                    Side.LEFT,
                    day,
                    Change.NEW,
                    frozenset({Extra.OPEN}),
                    1.5,
                    day,
                ),
            ),
            signs=frozenset({Sign.FEVER}),
            pain=Pain(5, new=True, side=Side.BOTH, days=2),
            temperatures=(SiteReading(day, Site.TOE1, 316, 290),),
            touch_tests=(TouchTest(day, 4),),
            not_seen=(NotSeen(Zone.SOLE, Side.BOTH, 8),),
            object_in_shoe=True,
        ),
    )


def test_what_is_left_out_is_unknown() -> None:
    assert read_cases(json.dumps({"day": DAY})).cases == (Case(date(2026, 11, 22)),)


def test_no_check_and_an_empty_check_differ() -> None:
    assert read_cases(json.dumps({"day": DAY, "findings": []})).cases[0].findings == ()
    assert read_cases(json.dumps({"day": DAY})).cases[0].findings is None


def test_null_says_there_never_was_a_check() -> None:
    case = read_cases(json.dumps({"day": DAY, "person": {"last_foot_check": None}})).cases[0]
    assert case.facts.asked is Asked.NEVER


def test_an_empty_list_is_an_empty_list() -> None:
    read = read_cases("[]")
    assert (read.cases, read.as_list, read.faults) == ((), True, ())


def test_a_list_keeps_its_order_and_numbers_its_paths() -> None:
    read = read_cases(json.dumps([{"day": DAY, "id": "b"}, {"day": DAY, "id": "a"}]))
    assert [case.id for case in read.cases] == ["b", "a"]
    wrong = [{"day": DAY}, {"day": DAY, "findings": [{**FINDING, "zone": "heal"}]}]
    assert faults(json.dumps(wrong))[0].startswith("[1].findings[0].zone: 'heal' is not one of ")


@pytest.mark.parametrize(
    ("values", "fault"),
    [
        ({"findings": [{**FINDING, "kind": "sore"}]}, "findings[0].kind: 'sore' is not one of "),
        ({"findings": [{**FINDING, "zone": "none"}]}, "findings[0].zone: 'none' is not one of "),
        ({"findings": [{**FINDING, "zone": "foot"}]}, "findings[0].zone: 'foot' is not one of "),
        ({"findings": [{**FINDING, "side": "Left"}]}, "findings[0].side: 'Left' is not one of "),
        ({"findings": [{**FINDING, "extras": {"opne": True}}]},
         "findings[0].extras.opne: is not a known key"),
        ({"findings": [{**FINDING, "extras": {"open": 1}}]},
         "findings[0].extras.open: 1 is not true or false"),
        ({"findings": [{**FINDING, "extras": {"open": None}}]},
         "findings[0].extras.open: null is not true or false"),
        ({"findings": [{**FINDING, "extras": []}]}, "findings[0].extras: a list is not an object"),
        ({"findings": [{**FINDING, "extras": {"red_cm": 30.1}}]},
         "findings[0].extras.red_cm: 30.1 is not from 0 to 30"),
        ({"findings": [{**FINDING, "extras": {"red_cm": True}}]},
         "findings[0].extras.red_cm: true is not a number"),
        ({"findings": [{**FINDING, "extras": {"red_cm": "2"}}]},
         "findings[0].extras.red_cm: '2' is not a number"),
        ({"findings": [{**FINDING, "noticed": "2026-11-23"}]},
         "findings[0].noticed: '2026-11-23' lies after 2026-11-22"),
        ({"findings": [{**FINDING, "told": "2026-11-23"}]},
         "findings[0].told: '2026-11-23' lies after 2026-11-22"),
        ({"findings": [{**FINDING, "noticed": "2026-02-30"}]},
         "findings[0].noticed: '2026-02-30' is a date that does not exist"),
        ({"findings": [{**FINDING, "noticed": "20261122"}]},
         "findings[0].noticed: '20261122' is not a date as YYYY-MM-DD"),
        ({"findings": [{**FINDING, "noticed": 20261122}]},
         "findings[0].noticed: 20261122 is not a date as YYYY-MM-DD"),
        ({"findings": [{**FINDING, "told": None}]},
         "findings[0].told: null is not a date as YYYY-MM-DD"),
        ({"findings": None}, "findings: null is not a list"),
        ({"findings": {}}, "findings: an object is not a list"),
        ({"findings": ["blister"]}, "findings[0]: 'blister' is not an object"),
        ({"id": 7}, "id: 7 is not a text"),
        ({"id": None}, "id: null is not a text"),
        ({"day": "2026-11-31"}, "day: '2026-11-31' is a date that does not exist"),
        ({"day": "0000-01-01"}, "day: '0000-01-01' is a date that does not exist"),
        ({"day": "2026-11-22T08:00"}, "day: '2026-11-22T08:00' is not a date as YYYY-MM-DD"),
        ({"day": "\uff12026-11-22"}, "day: '\uff12026-11-22' is not a date as YYYY-MM-DD"),
        ({"person": {"loss_of_feeling": True}}, "person.loss_of_feeling: true is not a text"),
        ({"person": {"dialysis": "yes"}}, "person.dialysis: 'yes' is not true or false"),
        ({"person": {"age": 7}}, "person.age: is not a known key"),
        ({"person": {"last_foot_check": "2026-11-23"}},
         "person.last_foot_check: '2026-11-23' lies after 2026-11-22"),
        ({"person": {"next_foot_check": None}},
         "person.next_foot_check: null is not a date as YYYY-MM-DD"),
        ({"signs": {"chills": True}}, "signs.chills: is not a known key"),
        ({"signs": None}, "signs: null is not an object"),
        ({"pain": {"new": True}}, "pain.level: is missing"),
        ({"pain": {"level": 11}}, "pain.level: 11 is not from 0 to 10"),
        ({"pain": {"level": -1}}, "pain.level: -1 is not from 0 to 10"),
        ({"pain": {"level": 5.5}}, "pain.level: 5.5 is not a whole number"),
        ({"pain": {"level": True}}, "pain.level: true is not a whole number"),
        ({"pain": {"level": 5, "days": -1}}, "pain.days: -1 is not at least 0"),
        ({"pain": {"level": 5, "side": None}}, "pain.side: null is not a text"),
        ({"temperatures": [{**READING, "left": 45.1}]},
         "temperatures[0].left: 45.1 is not from 10 to 45"),
        ({"temperatures": [{**READING, "right": 9.99}]},
         "temperatures[0].right: 9.99 is not from 10 to 45"),
        ({"temperatures": [{**READING, "site": "toe2"}]},
         "temperatures[0].site: 'toe2' is not one of toe1, toe3, toe5, "),
        ({"temperatures": [{**READING, "day": "2026-11-23"}]},
         "temperatures[0].day: '2026-11-23' lies after 2026-11-22"),
        ({"touch_tests": [{"day": DAY, "felt": 7, "of": 6}]},
         "touch_tests[0].felt: 7 is not from 0 to 6"),
        ({"touch_tests": [{"day": DAY, "felt": 4, "of": 8}]},
         "touch_tests[0].of: 8 is not from 6 to 6"),
        ({"touch_tests": [{"day": DAY, "felt": 4}]}, "touch_tests[0].of: is missing"),
        ({"not_seen": [{"zone": "sole", "side": "both", "days": 1.5}]},
         "not_seen[0].days: 1.5 is not a whole number"),
        ({"shoes": {"object": True}}, "shoes.object: is not a known key"),
        ({"shoe": {}}, "shoe: is not a known key"),
        ({"two words\n": 1}, "['two words\\n']: is not a known key"),
    ],
)  # fmt: skip
def test_a_fault_names_its_path(values: dict[str, object], fault: str) -> None:
    found = faults_of(**values)
    assert len(found) == 1
    assert found[0].startswith(fault)
    assert "\n" not in found[0]


@pytest.mark.parametrize("key", ["kind", "zone", "side", "noticed", "change"])
def test_a_finding_needs_its_words(key: str) -> None:
    finding = {name: value for name, value in FINDING.items() if name != key}
    assert faults_of(findings=[finding]) == [f"findings[0].{key}: is missing"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{}", "day: is missing"),
        ('{"day": "2026-11-22", "day": "2026-11-22"}', "day: is given twice"),
        (
            (
                '{"day": "2026-11-22", "findings": [{"kind": "cut", "kind": "corn", "zone": "top", '
                '"side": "left", "noticed": "2026-11-22", "change": "new"}]}'
            ),
            "findings[0].kind: is given twice",
        ),
        ('{"day": "2026-11-22", "pain": {"level": NaN}}', "pain.level: NaN is not a whole number"),
        (
            (
                '{"day": "2026-11-22", "temperatures": [{"day": "2026-11-22", "site": "heel", '
                '"left": Infinity, "right": 1e999}]}'
            ),
            "temperatures[0].left: Infinity is not a number",
        ),
        ("7", "input: 7 is not an object"),
        ("null", "input: null is not an object"),
        ("[7]", "[0]: 7 is not an object"),
        ("[[]]", "[0]: a list is not an object"),
        ("", "input: is not JSON: "),
        ("{", "input: is not JSON: "),
        ("[" * 100_000, "input: is not read: it is nested too deeply"),
        ('{"day": ' + "9" * 5000 + "}", "input: is not read: a number in it has too many digits"),
    ],
)
def test_what_is_no_case_is_refused(text: str, fault: str) -> None:
    assert faults(text)[0].startswith(fault)


def test_every_fault_is_told_at_once() -> None:
    assert len(faults_of(id=7, pain={}, findings=[{}], shoes=[])) == 8


@pytest.mark.parametrize(
    ("celsius", "expected"),
    [(31.25, 313), (30.65, 307), (29.95, 300), (31.249, 312), (31, 310), (10.0, 100), (44.96, 450)],
)
def test_temperatures_are_rounded_half_up_to_tenths(celsius: float, expected: int) -> None:
    assert tenths(celsius) == expected


def json_values() -> st.SearchStrategy[object]:
    leaves = (
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
        | st.sampled_from(["left", "both", DAY, "blister", "toe1", "yes", "new", "worse"])
    )  # fmt: skip
    keys = st.sampled_from([*FULL, *FINDING, "extras", "open", "level", "felt", "of"]) | st.text()
    return st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4),
        max_leaves=12,
    )


@settings(max_examples=100, deadline=None)
@given(value=json_values())
def test_anything_is_read_or_refused_but_never_breaks(value: object) -> None:
    read = read_cases(json.dumps(value))
    assert bool(read.faults) != bool(read.cases) or value == []


@settings(max_examples=100, deadline=None)
@given(path=st.sampled_from(list(FULL)), value=json_values())
def test_a_spoilt_case_is_read_or_refused(path: str, value: object) -> None:
    read = read_cases(json.dumps({**FULL, path: value}))
    assert bool(read.faults) != bool(read.cases)
    assert all("\n" not in fault for fault in read.faults)


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    read = read_cases(text)
    assert bool(read.faults) != (bool(read.cases) or read.as_list)
