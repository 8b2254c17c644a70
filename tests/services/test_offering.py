"""What the list offers today: never a routine, a foot or a pressure that the gate refuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.content.routines import load_routines
from footcare.domain.advice import MassageAdvice, MassageAnswer
from footcare.domain.firm import FirmLock
from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.gate import GateToday, decide
from footcare.domain.person import Facts, Known
from footcare.domain.routine import Position, RoutineKind
from footcare.services.massaging import Overview, fitted, locked
from footcare.services.offering import Because, Offer, offers_of, offers_unread, suggested

ROUTINES = load_routines()
IDS = [routine.id for routine in ROUTINES]
TESTED = Facts(loss_of_feeling=Known.NO, poor_circulation=Known.NO)
ALLOWED = MassageAdvice(dict.fromkeys(Foot, MassageAnswer.ALLOWED))
LEFT_OUT = MassageAdvice(
    {Foot.LEFT: MassageAnswer.BLOCKED, Foot.RIGHT: MassageAnswer.ALLOWED}, marked=True
)
REFUSED = MassageAdvice(dict.fromkeys(Foot, MassageAnswer.BLOCKED), marked=True)


def offers(
    advice: MassageAdvice = ALLOWED, facts: Facts = TESTED, **done: date
) -> tuple[Offer, ...]:
    gate = GateToday(advice, facts, checked=True, questions=())
    return offers_of(ROUTINES, Overview(gate, None, done))


def named(routine: str, given: tuple[Offer, ...]) -> Offer:
    return next(offer for offer in given if offer.routine.id == routine)


def test_a_foot_left_out_takes_no_part_in_any_offer() -> None:
    for offer in offers(LEFT_OUT):
        assert offer.plan is not None
        assert offer.plan.feet == (Foot.RIGHT,)
        assert offer.plan.total_seconds < offer.routine.total_seconds


def test_nothing_is_suggested_when_the_gate_refuses() -> None:
    given = offers(REFUSED)
    assert all(offer.plan is None for offer in given)
    assert suggested(given, "calm5", IDS) is None


def test_a_firm_routine_waits_for_its_question() -> None:
    assert named("firm12", offers()).locks == (FirmLock.CLOT_UNKNOWN,)
    assert FirmLock.FINDING in named("firm12", offers(LEFT_OUT)).locks
    assert all(not one.locks for one in offers(LEFT_OUT) if not one.routine.firm)


@pytest.mark.parametrize(
    ("last", "favourites", "expected"),
    [
        (None, (), ("calm5", Because.FIRST)),
        ("bedtime8", ("lift8",), ("bedtime8", Because.DONE_LAST)),
        (None, ("everyday10", "lift8"), ("lift8", Because.FAVOURITE)),
        ("medicated4", (), ("calm5", Because.FITS)),
        ("firm12", (), ("calm5", Because.FITS)),
        ("partner20", (), ("partner20", Because.DONE_LAST)),
        ("gone", (), ("calm5", Because.FITS)),
    ],
)
def test_what_is_suggested_and_why(
    last: str | None, favourites: tuple[str, ...], expected: tuple[str, Because]
) -> None:
    told = suggested(offers(everyday10=date(2026, 11, 20)), last, favourites)
    assert told is not None
    assert (told.offer.routine.id, told.because) == expected


@given(
    blocked=st.sets(st.sampled_from(Foot)),
    around=st.frozensets(st.builds(Spot, st.sampled_from(Foot), st.sampled_from(Zone)), max_size=4),
    facts=st.builds(
        Facts,
        loss_of_feeling=st.sampled_from(Known),
        poor_circulation=st.sampled_from(Known),
        past_charcot=st.booleans(),
        anticoagulant=st.booleans(),
    ),
    last=st.none() | st.sampled_from(IDS),
    favourites=st.sets(st.sampled_from(IDS), max_size=3),
)
def test_a_suggestion_never_goes_against_the_gate(
    blocked: set[Foot],
    around: frozenset[Spot],
    facts: Facts,
    last: str | None,
    favourites: set[str],
) -> None:
    answers = {
        foot: MassageAnswer.BLOCKED if foot in blocked else MassageAnswer.ALLOWED for foot in Foot
    }
    advice = replace(MassageAdvice(answers), around=around, marked=bool(around or blocked))
    gate = GateToday(advice, facts, checked=True, questions=())
    given_offers = offers(advice, facts)
    told = suggested(given_offers, last, favourites)
    if told is None:
        assert not any(
            one.open
            and one.routine.kind is not RoutineKind.MEDICATION_HELPER
            and not one.routine.needs_partner
            for one in given_offers
        )
        return
    routine, plan = told.offer.routine, told.offer.plan
    assert plan is not None
    assert set(plan.feet) == fitted(routine, decide(gate, {})).feet
    assert not blocked & set(plan.feet)
    assert not told.offer.locks
    assert routine.kind is not RoutineKind.MEDICATION_HELPER


def test_a_diary_that_cannot_be_read_opens_no_lock() -> None:
    given = offers_unread(ROUTINES)
    assert [one.routine.id for one in given if one.locks] == ["firm12"]


def test_a_lock_refuses_both_feet_and_says_what_to_record() -> None:
    gate = GateToday(ALLOWED, Facts(), checked=True, questions=())
    allowed = decide(gate, {})
    assert locked(allowed, ()) is allowed
    result = locked(allowed, (FirmLock.FEELING_UNKNOWN, FirmLock.ANTICOAGULANT))
    assert result.refused
    assert "Missing: that the feeling in your feet was tested intact." in result.refusals
    assert "Record it in Settings, About me, if a professional tested it." in result.to_do
    assert not any("Record it" in one for one in locked(allowed, (FirmLock.CLOT,)).to_do)


def test_a_refusal_says_nothing_against_a_medicine() -> None:
    gate = GateToday(LEFT_OUT, TESTED, checked=True, questions=())
    for offer in offers(LEFT_OUT):
        told = fitted(offer.routine, decide(gate, {})).to_do
        medicine = "For your medicine, keep to its label and ask your pharmacist or team."
        assert (medicine in told) == (offer.routine.id == "medicated4")


def test_joints_that_are_not_moved_are_given_as_the_reason() -> None:
    facts = replace(TESTED, past_charcot=True)
    gate = GateToday(ALLOWED, facts, checked=True, questions=())
    exercise = named("exercise10", offers(facts=facts))
    assert exercise.plan is None
    (why,) = fitted(exercise.routine, decide(gate, {})).refusals
    assert why == "Both feet: nothing of it is left to do, because joints are not moved."


def test_someone_who_may_fall_is_suggested_what_is_done_in_a_chair() -> None:
    given = offers()
    lying = [offer.routine for offer in given if offer.routine.position is not Position.CHAIR]
    for routine in lying:
        free = suggested(given, routine.id, IDS)
        assert free is not None
        assert free.offer.routine is routine or routine.needs_partner
        chosen = suggested(given, routine.id, IDS, seated_only=True)
        assert chosen is not None
        assert chosen.offer.routine.position is Position.CHAIR
    assert lying
