"""The worked examples of the assess format, each as a test."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from footcare.domain.foot import Side, Zone
from footcare.domain.inspection import Sign
from footcare.domain.person import Asked, Facts, Known
from footcare.domain.triage import Case, NotSeen, Site, SiteReading, assess
from tests.domain.triage.cases import DAY, INTACT, NUMB, ago, mark, marked, reading

SORE = mark("ulcer", zone="ball_outer", days=2)
KEPT = mark("ulcer", "under_care", zone="ball_outer", days=20, told=3, change="same")
DIALYSIS = replace(NUMB, dialysis=True)
CHECKED = replace(NUMB, asked=Asked.ON, last_foot_check=ago(61))

EXAMPLES = {
    "nothing marked, feeling lost, checked two months ago": (marked(facts=CHECKED), 0, {}),
    "new open sore, feeling lost": (marked(SORE, facts=NUMB), 2, {"U1": 2}),
    "the same with dialysis": (marked(SORE, facts=DIALYSIS), 3, {"U2": 3, "U1": 2}),
    "the same under care, told three days ago": (marked(KEPT, facts=DIALYSIS), 1, {"U3": 1}),
    "graze on the shin after eight days": (
        marked(mark("cut", zone="shin", days=8, change="same")),
        2,
        {"S0": 2},
    ),
    "split soggy skin, nothing known": (
        marked(mark("maceration", "open", zone="web2"), facts=Facts()),
        2,
        {"WEB": 2},
    ),
    "both feet warm, not at risk": (marked(mark("warmth", side="both")), 0, {"C3": 0}),
    "left and right warm by themselves, feeling lost": (
        marked(mark("warmth"), mark("warmth", side="right"), facts=NUMB),
        2,
        {"C2": 2},
    ),
    "redness that stays and swelling, both intact": (
        marked(mark("redness"), mark("swelling", zone="ankle_outer")),
        3,
        {"C1": 3, "R": 1},
    ),
    "2.3 degrees on two days": (
        replace(marked(), temperatures=(reading(1, 330, 307), reading(0, 331, 308))),
        2,
        {"T2": 2},
    ),
    "exactly 2.2 degrees on two days": (
        replace(marked(), temperatures=(reading(1, 330, 308), reading(0, 330, 308))),
        0,
        {},
    ),
    "swollen calf, breathless": (
        replace(
            marked(mark("calf_swelling", side="right", zone="calf"), facts=Facts()),
            signs=frozenset({Sign.BREATHLESS}),
        ),
        3,
        {"E1": 3, "D1": 3},
    ),
    "fever alone, soles not seen for a day": (
        Case(
            day=DAY,
            findings=(),
            signs=frozenset({Sign.FEVER}),
            not_seen=(NotSeen(Zone.SOLE, Side.BOTH, 1),),
        ),
        2,
        {"E6": 2},
    ),
    "fever, stable hard skin": (
        replace(
            marked(mark("callus", days=30, change="same"), facts=NUMB),
            signs=frozenset({Sign.FEVER}),
        ),
        2,
        {"E6": 2, "K": 1},
    ),
    "open hard skin at risk": (marked(mark("callus", "open"), facts=NUMB), 2, {"U1": 2, "K": 1}),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_example(name: str) -> None:
    case, level, rules = EXAMPLES[name]
    advice = assess(case)
    assert advice.level == level
    assert [(rule.id, rule.level) for rule in advice.rules] == list(rules.items())


def test_the_swollen_calf_with_breathlessness_is_an_emergency() -> None:
    case, _level, _rules = EXAMPLES["swollen calf, breathless"]
    advice = assess(case)
    assert advice.emergency
    assert advice.headline == "Call the emergency number now."


def test_only_one_example_is_an_emergency() -> None:
    assert [name for name, (case, *_) in EXAMPLES.items() if assess(case).emergency] == [
        "swollen calf, breathless"
    ]


@pytest.mark.parametrize(
    ("facts", "says", "source"),
    [
        (replace(INTACT, poor_circulation=Known.YES), "poor circulation", "NICE NG19 1.4.1"),
        (replace(INTACT, dialysis=True), "dialysis", "Our own conservative choice (policy)"),
        (replace(INTACT, immunosuppressed=True), "immune", "Our own conservative choice (policy)"),
    ],
)
def test_the_words_and_the_source_fit_the_case(facts: Facts, says: str, source: str) -> None:
    rule = assess(marked(SORE, facts=facts)).rules[0]
    assert rule.id == "U2"
    assert says in rule.says
    assert rule.source == source
    assert "circulation" not in rule.says or facts.poor_circulation is Known.YES


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_break_nothing(day: date) -> None:
    case = Case(
        day=day,
        facts=replace(INTACT, asked=Asked.ON, last_foot_check=day),
        temperatures=(SiteReading(day, Site.HEEL, 323, 300),),
    )
    assert [rule.id for rule in assess(case).rules] == ["T1"]
