"""What the triage says: every sentence it can make, and what may never be said."""

from __future__ import annotations

import ast
import random
import re
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

import footcare.domain.triage
from footcare.domain import naming
from footcare.domain.finding import Change, Extra, FindingKind
from footcare.domain.foot import Foot, Side, Spot, Zone
from footcare.domain.person import Contacts
from footcare.domain.triage import Case, assess
from tests.domain.triage.cases import DAY, EMPTY, INTACT, NUMB, ill, mark, marked
from tests.domain.triage.firing_cases import FIRES

if TYPE_CHECKING:
    from footcare.domain.advice import Advice

NEVER: Final = (
    "normal", "healthy", "all clear", "safe", "no problem", "low risk", "you have", "can wait",
    "infect", "cure", "heal", "repair", "regenerat", "boost", "inflam", "detox", "replace",
    "proven", "guarantee", "dose", "medicine", "don't worry", "harmless", "fine",
)  # fmt: skip
"""Clinical base 7: what may never be said, and the stems of it."""

DISEASES: Final = (
    "gangrene", "ischaemi", "thrombos", "dvt", "sepsis", "cellulitis", "osteomyelitis", "ulcer",
    "neuropath", "artery", "arterial", "fungus", "fungal", "melanoma", "cancer", "fracture",
    "embol", "clot", "stroke", "gout", "diabet",
)  # fmt: skip
"""No disease is named as a result. A past Charcot foot is a fact that the person told."""


def literals() -> list[str]:
    """Return every text marked for translation in the triage and in the plain names."""
    rooms = list(Path(footcare.domain.triage.__file__).parent.glob("*.py"))
    calls = (
        node
        for room in [*rooms, Path(naming.__file__)]
        for node in ast.walk(ast.parse(room.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if node.func.id in {"_", "N_"}
    )
    words = (call.args[0] for call in calls)
    return [str(word.value) for word in words if isinstance(word, ast.Constant)]


def sentences(advice: Advice) -> list[str]:
    """Return everything a person reads of an advice but the sources."""
    return [
        advice.headline,
        *(rule.says for rule in advice.rules),
        *advice.next_steps,
        *advice.massage.why,
    ]


ALL_CASES = [case for rows in FIRES.values() for _level, case in rows]


def test_the_texts_are_found() -> None:
    assert len(literals()) > 200


@pytest.mark.parametrize("never", NEVER)
def test_no_text_says_what_may_never_be_said(never: str) -> None:
    assert [text for text in literals() if never in text.lower()] == []


@pytest.mark.parametrize("disease", DISEASES)
def test_no_disease_is_a_result(disease: str) -> None:
    said = [sentence for case in ALL_CASES for sentence in sentences(assess(case))]
    assert [sentence for sentence in said if disease in sentence.lower()] == []


def test_every_sentence_is_whole() -> None:
    for case in ALL_CASES:
        for sentence in sentences(assess(case)):
            assert not re.search(r"[{}]", sentence)
            assert sentence[0].isupper()
            assert sentence.endswith(".")


def test_two_equal_findings_are_named_once() -> None:
    rule = assess(marked(mark("callus"), mark("callus"), facts=NUMB)).rules[0]
    assert rule.says.count("Hard skin, left foot") == 1


def test_two_findings_of_a_rule_are_both_named() -> None:
    rule = assess(marked(mark("ulcer"), mark("ulcer", side="right", zone="heel"))).rules[0]
    assert "left foot, top of the foot" in rule.says
    assert "right foot, heel" in rule.says


@pytest.mark.parametrize(
    ("case", "headline"),
    [
        (EMPTY, "Nothing here asks for a call today."),
        (marked(mark("numbness")), "Tell your team at the next visit."),
        (marked(mark("ulcer")), "Call your foot team by the end of the next working day."),
        (marked(mark("numbness", "sudden")),
         "Get help today. Do not walk on it if you can avoid it."),
        (ill(EMPTY, "breathless"), "Call the emergency number now."),
    ],
)  # fmt: skip
def test_the_headlines_are_those_of_the_clinical_base(case: Case, headline: str) -> None:
    assert assess(case).headline == headline


ALWAYS = (
    "Stay off the foot as far as you can.",
    "Cover any break in the skin with a clean, dry dressing.",
    "Do not pop, cut, soak or massage it.",
    "Note down what you marked, and take it with you.",
)


@pytest.mark.parametrize("kind", ["ulcer", "colour_black"])
def test_levels_two_and_three_always_say_the_same_things(kind: str) -> None:
    steps = assess(marked(mark(kind))).next_steps
    assert set(ALWAYS) <= set(steps)
    assert any("foot team" in step for step in steps)
    assert any("out-of-hours" in step for step in steps)


@pytest.mark.parametrize("case", [EMPTY, marked(mark("numbness"))])
def test_lower_levels_do_not_alarm(case: Case) -> None:
    steps = assess(case).next_steps
    assert not set(ALWAYS) & set(steps)


def test_an_empty_check_says_what_the_app_cannot_do() -> None:
    steps = assess(EMPTY).next_steps
    assert steps == (
        "You marked nothing new today. The app cannot see your feet.",
        "Carry on with your daily care and look again tomorrow.",
    )
    assert steps[0] not in assess(replace(EMPTY, findings=None)).next_steps


def test_the_numbers_are_the_person_s_own_and_the_emergency_comes_first() -> None:
    case = ill(EMPTY, "breathless")
    contacts = Contacts("Foot clinic", "01 23", "04 56", "112")
    steps = assess(case, contacts).next_steps
    assert steps[0] == "Call the emergency number now: 112"
    assert [step for step in steps if step.endswith(("01 23", "04 56"))]
    assert not re.search(r"\d", " ".join(assess(case).next_steps))


@pytest.mark.parametrize(
    ("weekday", "hour", "first"),
    [
        (0, 9, "team"),
        (4, 11, "team"),
        (4, 12, "out-of-hours"),
        (4, None, "team"),
        (5, None, "out-of-hours"),
        (6, 20, "out-of-hours"),
    ],
)
def test_the_out_of_hours_line_comes_first_from_friday_noon_to_sunday(
    weekday: int, hour: int | None, first: str
) -> None:
    day = DAY + timedelta(days=weekday - DAY.weekday())
    case = replace(marked(mark("ulcer")), day=day)
    read_at = None if hour is None else datetime.combine(day, time(hour))
    steps = assess(case, read_at=read_at).next_steps
    assert first in steps[0]
    if weekday == 4 and hour is None:
        assert "From noon on Friday" in steps[1]


def test_every_word_of_the_domain_has_its_own_name() -> None:
    names = [
        [naming.zone_name(zone) for zone in Zone],
        [naming.kind_name(kind) for kind in FindingKind],
        [naming.change_name(change) for change in Change],
        [naming.side_name(side) for side in Side],
        [naming.extra_question(extra) for extra in Extra],
    ]
    for named in names:
        assert all(named)
        assert len(set(named)) == len(named)


def test_places_say_the_side_and_the_plain_zone() -> None:
    spot = Spot(Foot.LEFT, Zone.BALL_INNER)
    assert naming.spot_name(spot) == "left foot, ball of the foot, inner (big toe side)"
    assert naming.feet_name([Foot.RIGHT]) == "right foot"
    assert naming.feet_name(Foot) == "both feet"
    assert naming.sentence_case("") == ""


def test_random_cases_say_nothing_forbidden() -> None:
    mixed = random.Random(7)  # noqa: S311 - picks test data
    for _ in range(300):
        marks = [
            mark(
                mixed.choice(list(FindingKind)).value,
                *(extra.value for extra in mixed.sample(list(Extra), 2)),
                side=mixed.choice(list(Side)).value,
                zone=mixed.choice(list(Zone)).value,
                change=mixed.choice(list(Change)).value,
            )
            for _ in range(3)
        ]
        case = ill(marked(*marks, facts=mixed.choice([INTACT, NUMB])), "fever")
        text = " ".join(sentences(assess(case))).lower()
        assert [never for never in (*NEVER, *DISEASES) if never in text] == []
