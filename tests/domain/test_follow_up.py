"""Which questions a marked finding needs."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.content.checklist import read_checklist
from footcare.domain.checklist import Gate
from footcare.domain.finding import Change, Extra, Finding, FindingKind
from footcare.domain.follow_up import ASKED, LOWERING, Reply, cautious, to_ask, unanswered
from footcare.domain.foot import Side, Zone
from footcare.domain.person import Facts, Known
from footcare.domain.triage import Case, assess

OPENS = {gate: words.opens for gate, words in read_checklist().gates.items()}


def test_every_kind_has_its_questions() -> None:
    assert set(ASKED) == set(FindingKind)


def test_a_gate_answered_no_opens_nothing() -> None:
    gates = {Gate.AROUND: Reply.NO, Gate.FLUID: Reply.NO}
    assert to_ask(FindingKind.CORN, OPENS, gates) == ASKED[FindingKind.CORN]


def test_an_unsure_gate_is_asked_again_in_its_parts() -> None:
    asked = to_ask(FindingKind.CORN, OPENS, {Gate.AROUND: Reply.NOT_SURE})
    assert set(OPENS[Gate.AROUND]) <= set(asked)
    assert Extra.PUS not in asked


def test_what_is_not_answered_is_still_to_be_asked() -> None:
    gates = {Gate.AROUND: Reply.NO, Gate.FLUID: Reply.YES}
    given_so_far = {Extra.BLOOD_UNDER: Reply.NO, Extra.OPEN: Reply.NOT_SURE, Extra.PUS: Reply.YES}
    left = unanswered(FindingKind.CALLUS, OPENS, gates, given_so_far)
    assert left == (Extra.DISCHARGE, Extra.SMELL)


@given(st.sampled_from(FindingKind), st.dictionaries(st.sampled_from(Gate), st.sampled_from(Reply)))
def test_no_question_is_asked_twice(kind: FindingKind, gates: dict[Gate, Reply]) -> None:
    asked = to_ask(kind, OPENS, gates)
    assert len(asked) == len(set(asked))


@given(st.sampled_from(Extra))
def test_not_sure_is_the_careful_reading(extra: Extra) -> None:
    assert (extra in cautious({extra: Reply.NOT_SURE})) is (extra not in LOWERING)
    assert cautious({extra: Reply.NO}) == frozenset()
    assert cautious({extra: Reply.YES}) == {extra}


LESIONS = frozenset(
    {
        FindingKind.BLISTER,
        FindingKind.CUT,
        FindingKind.ULCER,
        FindingKind.CALLUS,
        FindingKind.CORN,
        FindingKind.CRACK,
        FindingKind.MACERATION,
        FindingKind.ATHLETES_FOOT,
        FindingKind.INGROWN_NAIL,
        FindingKind.BURN,
        FindingKind.FOREIGN_BODY,
        FindingKind.WART,
        FindingKind.NAIL_THICK,
        FindingKind.NAIL_BLACK,
        FindingKind.NAIL_LONG,
        FindingKind.OTHER,
    }
)
WHOLE = Facts(loss_of_feeling=Known.NO, poor_circulation=Known.NO)
NUMB = Facts(loss_of_feeling=Known.YES, poor_circulation=Known.NO)
ISCHAEMIC = Facts(loss_of_feeling=Known.YES, poor_circulation=Known.YES)
DAY = date(2026, 11, 22)


def reachable(kind: FindingKind) -> set[Extra]:
    """Return every detail that can be told of a kind."""
    asked = to_ask(kind, OPENS, dict.fromkeys(Gate, Reply.YES))
    return {item for item in asked if isinstance(item, Extra)}


@pytest.mark.parametrize("kind", sorted(LESIONS))
def test_signs_of_inflammation_are_asked_of_every_lesion(kind: FindingKind) -> None:
    assert {*OPENS[Gate.AROUND], *OPENS[Gate.FLUID]} <= reachable(kind)


@pytest.mark.parametrize("kind", FindingKind)
def test_every_question_can_change_the_level_for_somebody(kind: FindingKind) -> None:
    """A question that never changes anything would only tire the person."""

    def levels(extras: frozenset[Extra], change: Change, side: Side) -> list[tuple[int, bool]]:
        finding = Finding(kind, Zone.TOE2, side, DAY - timedelta(days=20), change, extras)
        advices = [
            assess(Case(DAY, facts=facts, findings=(finding,)))
            for facts in (WHOLE, NUMB, ISCHAEMIC)
        ]
        return [(advice.level, advice.emergency) for advice in advices]

    told = reachable(kind)
    depth = 2 if kind is FindingKind.DISCHARGE else 1
    ways = [
        (frozenset(others), change, side)
        for others in [(), *combinations(sorted(told), depth)]
        for change in (Change.NEW, Change.SAME)
        for side in (Side.LEFT, Side.BOTH)
    ]
    dull = [
        extra
        for extra in told
        if all(
            levels(others | {extra}, change, side) == levels(others, change, side)
            for others, change, side in ways
        )
    ]
    assert dull == []
