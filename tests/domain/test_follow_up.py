"""Which questions a marked finding needs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from footcare.content.checklist import read_checklist
from footcare.domain.checklist import Gate
from footcare.domain.finding import Extra, FindingKind
from footcare.domain.follow_up import ASKED, LOWERING, Reply, cautious, to_ask, unanswered

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
