"""The gate before a massage: what is asked, what refuses, and on which foot."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.advice import MassageAdvice, MassageAnswer
from footcare.domain.foot import Foot
from footcare.domain.gate import (
    GateQuestion,
    GateReply,
    GateResult,
    GateToday,
    decide,
    gate_today,
    question_words,
    replies_to,
    reply_words,
)
from footcare.domain.inspection import Answer, Inspection, InspectionStep, StepAnswer
from footcare.domain.person import Facts, Known
from footcare.domain.record import stamp_now
from footcare.domain.routine import COMFORTABLE, LIGHT
from tests.fakes import FakeClock

ALLOWED, ASK = MassageAnswer.ALLOWED, MassageAnswer.ASK
BLOCKED, AROUND = MassageAnswer.BLOCKED, MassageAnswer.WORK_AROUND
BOTH = frozenset(Foot)
NO = dict.fromkeys(GateQuestion, GateReply.NO)
INTACT = Facts(loss_of_feeling=Known.NO, poor_circulation=Known.NO)


def advice(left: MassageAnswer, right: MassageAnswer, *why: str) -> MassageAdvice:
    barring = tuple(one for one in why if "no massage" in one.lower())
    asking = tuple(one for one in why if "questions" in one)
    return MassageAdvice({Foot.LEFT: left, Foot.RIGHT: right}, why, barring, asking)


def check(answer: Answer = Answer.NOTHING_NEW) -> Inspection:
    answers = (StepAnswer(InspectionStep.WHOLE_YOU, None, answer),)
    return Inspection(stamp_now(FakeClock(), "me"), answers)


def asked(**replies: GateReply) -> GateResult:
    """Decide without a check, everything answered with no but these."""
    today = gate_today(advice(ASK, ASK, "Answer the questions.", "Look first."), INTACT, None)
    return decide(today, NO | {GateQuestion(name): reply for name, reply in replies.items()})


def test_with_a_whole_check_of_today_nothing_is_asked() -> None:
    today = gate_today(advice(ALLOWED, AROUND, "Work around the heel."), INTACT, check())
    result = decide(today, {})
    assert today.questions == ()
    assert result.open
    assert result.feet == BOTH
    assert result.cautions == ("Work around the heel.",)


@pytest.mark.parametrize(
    "today",
    [
        gate_today(advice(ASK, ASK), INTACT, None),
        gate_today(advice(ALLOWED, ASK), INTACT, check()),
        gate_today(advice(ALLOWED, ALLOWED), INTACT, check(Answer.COULD_NOT_LOOK)),
        gate_today(MassageAdvice({}), INTACT, None),
    ],
)
def test_what_today_left_open_is_asked(today: GateToday) -> None:
    assert today.questions == tuple(GateQuestion)
    assert not decide(today, {}).open
    assert not decide(today, {GateQuestion.SKIN: GateReply.NO}).complete
    assert decide(today, NO).open


def test_only_positive_answers_refuse() -> None:
    assert asked().feet == BOTH
    assert asked().cautions == ("Look first.",)
    unseen = asked(skin=GateReply.COULD_NOT_LOOK, redness=GateReply.COULD_NOT_LOOK)
    assert unseen.open
    assert [caution for caution in unseen.cautions if "mirror" in caution] == [
        "Use a mirror or ask someone to look before you touch that skin."
    ]


@pytest.mark.parametrize("question", ["breathless", "unwell", "calf", "colour"])
def test_what_concerns_the_whole_person_refuses_all(question: str) -> None:
    result = asked(**{question: GateReply.YES})
    assert result.refused
    assert len(result.refusals) == len(result.to_do) == 1
    assert result.urgent == (question != "unwell")


@pytest.mark.parametrize("question", ["skin", "redness"])
@pytest.mark.parametrize(
    ("reply", "left"),
    [
        (GateReply.LEFT, frozenset({Foot.RIGHT})),
        (GateReply.RIGHT, frozenset({Foot.LEFT})),
        (GateReply.BOTH, frozenset()),
    ],
)
def test_what_concerns_a_foot_refuses_that_foot_and_names_it(
    question: str, reply: GateReply, left: frozenset[Foot]
) -> None:
    result = asked(**{question: reply})
    assert result.feet == left
    assert reply.value in result.refusals[0]
    assert "foot check" in result.to_do[0]


def test_breathless_calls_for_the_emergency_number_first() -> None:
    result = asked(breathless=GateReply.YES, skin=GateReply.LEFT)
    assert result.to_do[0] == "Call the emergency number now."


def test_a_foot_blocked_by_todays_check_stays_blocked_whatever_is_answered() -> None:
    today = gate_today(
        advice(BLOCKED, ALLOWED, "Left foot: no massage today.", "Be light."), INTACT, check()
    )
    result = decide(today, {})
    assert result.feet == {Foot.RIGHT}
    assert result.refusals == ("Left foot: no massage today.",)
    assert result.cautions == ("Be light.",)
    assert result.to_do == ("Do what today's check says first.",)


def test_blocked_feet_need_no_questions() -> None:
    today = gate_today(advice(BLOCKED, BLOCKED, "Get help first."), INTACT, check())
    assert today.refused
    assert decide(today, {}).refused


def test_poor_circulation_names_the_way_to_agreement() -> None:
    facts = Facts(poor_circulation=Known.YES)
    result = decide(gate_today(advice(BLOCKED, BLOCKED, "No massage."), facts, None), {})
    assert "foot team" in result.to_do[0]


@pytest.mark.parametrize(
    ("facts", "cap"),
    [
        (INTACT, COMFORTABLE),
        (Facts(), LIGHT),
        (Facts(loss_of_feeling=Known.YES, poor_circulation=Known.NO), LIGHT),
        (Facts(loss_of_feeling=Known.NO, poor_circulation=Known.UNKNOWN), LIGHT),
        (
            Facts(loss_of_feeling=Known.NO, poor_circulation=Known.NO, anticoagulant=True),
            LIGHT,
        ),
        (Facts(loss_of_feeling=Known.NO, poor_circulation=Known.NO, previous_ulcer=True), LIGHT),
    ],
)
def test_cautious_facts_cap_the_pressure(facts: Facts, cap: int) -> None:
    assert decide(gate_today(advice(ALLOWED, ALLOWED), facts, check()), {}).pressure_cap == cap


def test_a_past_charcot_foot_moves_no_joints() -> None:
    facts = Facts(loss_of_feeling=Known.NO, poor_circulation=Known.NO, past_charcot=True)
    result = decide(gate_today(advice(ALLOWED, ALLOWED), facts, check()), {})
    assert not result.joints
    assert result.pressure_cap == LIGHT


REPLIES = st.fixed_dictionaries(
    {question: st.sampled_from(replies_to(question)) for question in GateQuestion}
)
ANSWERS = st.sampled_from(list(MassageAnswer))


@given(left=ANSWERS, right=ANSWERS, replies=REPLIES, more=st.sampled_from(list(GateQuestion)))
def test_another_yes_never_opens_the_gate(
    left: MassageAnswer,
    right: MassageAnswer,
    replies: dict[GateQuestion, GateReply],
    more: GateQuestion,
) -> None:
    today = gate_today(advice(left, right), INTACT, None)
    worst = GateReply.BOTH if GateReply.BOTH in replies_to(more) else GateReply.YES
    before, after = decide(today, replies), decide(today, replies | {more: worst})
    assert after.feet <= before.feet
    assert not (before.urgent and not after.urgent)
    blocked = {foot for foot, answer in today.answers.items() if answer is BLOCKED}
    assert not blocked & before.feet


def test_every_question_and_answer_has_words() -> None:
    for question in GateQuestion:
        assert question_words(question).endswith("?")
        assert replies_to(question)[0] is GateReply.NO
    assert len({reply_words(reply) for reply in GateReply}) == len(GateReply)
