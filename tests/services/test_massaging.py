"""Massages over a real diary: what today allows, and what is kept of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare.domain.clock import today
from footcare.domain.finding import Extra, Finding, FindingKind
from footcare.domain.foot import Foot, Side, Spot, Zone
from footcare.domain.gate import GateQuestion, GateReply, GateResult, decide
from footcare.domain.inspection import Answer, Inspection, StepAnswer, check_order
from footcare.domain.massage import DoneStep, Ended, MassageRecord
from footcare.domain.person import Facts, Known, Person
from footcare.domain.record import stamp_now
from footcare.domain.session import Session
from footcare.services.massaging import Massaging, fitted, plan_for
from tests.builders import make_house
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from footcare.services.house import House

INTACT = Facts(loss_of_feeling=Known.NO, poor_circulation=Known.NO)
NO = dict.fromkeys(GateQuestion, GateReply.NO)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def house(tmp_path: Path, clock: FakeClock) -> Iterator[House]:
    with make_house(tmp_path / "profile", clock) as made:
        yield made


@pytest.fixture
def massaging(house: House) -> Massaging:
    know(house, INTACT)
    return house.massaging


def know(house: House, facts: Facts) -> None:
    with house.diary.writing() as books:
        books.persons.put(Person(house.person_id, facts=facts))


def look(house: House, clock: FakeClock, *findings: Finding) -> None:
    answers = tuple(StepAnswer(step, foot, Answer.NOTHING_NEW) for step, foot in check_order())
    with house.diary.writing() as books:
        books.inspections.add(Inspection(stamp_now(clock, house.person_id), answers, findings))


def found(clock: FakeClock, kind: FindingKind, side: Side, *extras: Extra) -> Finding:
    return Finding(kind, Zone.HEEL_BOTTOM, side, today(clock), extras=frozenset(extras))


def play(massaging: Massaging, clock: FakeClock, seconds: int) -> Session:
    """Play so many seconds of the five-minute routine on both feet and stop, if not at its end."""
    routine = massaging.routine("calm5")
    assert routine is not None
    plan = plan_for(routine, decide(massaging.gate(), NO))
    assert plan is not None
    session = Session(plan, clock)
    session.start()
    for _ in range(seconds):
        clock.advance(1)
        session.tick()
    session.stop()
    return session


def kept(house: House, clock: FakeClock) -> list[MassageRecord]:
    with house.diary.reading() as books:
        return books.sessions.between(house.person_id, today(clock), today(clock))


def test_the_bundled_routines_are_offered(massaging: Massaging) -> None:
    assert {"calm5", "bedtime8", "everyday10", "cream6", "toes5"} <= {
        routine.id for routine in massaging.routines
    }
    assert massaging.routine("nothing") is None


def test_without_a_check_today_the_questions_are_asked(massaging: Massaging) -> None:
    gate = massaging.gate()
    assert not gate.checked
    assert gate.questions == tuple(GateQuestion)
    assert decide(gate, NO).feet == set(Foot)


def test_a_check_that_saw_everything_answers_for_itself(
    massaging: Massaging, house: House, clock: FakeClock
) -> None:
    look(house, clock)
    gate = massaging.gate()
    assert gate.checked
    assert gate.questions == ()
    assert decide(gate, {}).open


def test_a_check_of_yesterday_does_not_count(
    massaging: Massaging, house: House, clock: FakeClock
) -> None:
    look(house, clock)
    clock.advance(86_400)
    assert massaging.gate().questions


def test_a_blister_leaves_its_foot_out(
    massaging: Massaging, house: House, clock: FakeClock
) -> None:
    look(house, clock, found(clock, FindingKind.BLISTER, Side.LEFT))
    result = decide(massaging.gate(), {})
    assert result.feet == {Foot.RIGHT}
    assert "Left foot" in " ".join(result.refusals)
    routine = massaging.routine("everyday10")
    assert routine is not None
    plan = plan_for(routine, result)
    assert plan is not None
    assert Foot.LEFT not in {planned.foot for planned in plan.steps}
    assert plan.total_seconds == 360


def test_level_three_today_refuses_all(
    massaging: Massaging, house: House, clock: FakeClock
) -> None:
    look(house, clock, found(clock, FindingKind.REDNESS, Side.LEFT, Extra.SPREADING))
    assert decide(massaging.gate(), {}).refused


def test_poor_circulation_needs_the_teams_agreement(massaging: Massaging, house: House) -> None:
    know(house, Facts(loss_of_feeling=Known.NO, poor_circulation=Known.YES))
    assert massaging.gate().refused
    know(
        house,
        Facts(loss_of_feeling=Known.NO, poor_circulation=Known.YES, massage_agreed=True),
    )
    assert decide(massaging.gate(), NO).open


def test_a_stopped_session_is_kept_as_stopped(
    massaging: Massaging, house: House, clock: FakeClock
) -> None:
    record = massaging.keep(play(massaging, clock, 70), before=6)
    assert record is not None
    assert kept(house, clock) == [record]
    assert (record.routine, record.ended, record.before) == ("calm5", Ended.STOPPED, 6)
    assert (record.planned_seconds, record.done_seconds) == (300, 70)
    assert record.steps == (
        DoneStep(0, None, 40),
        DoneStep(1, Foot.RIGHT, 20),
        DoneStep(2, Foot.RIGHT, 10),
    )


def test_a_session_played_to_its_end_is_finished(massaging: Massaging, clock: FakeClock) -> None:
    record = massaging.keep(play(massaging, clock, 300))
    assert record is not None
    assert (record.ended, record.done_seconds) == (Ended.FINISHED, 300)
    assert massaging.last_done() == record


def test_nothing_played_is_nothing_kept(
    massaging: Massaging, house: House, clock: FakeClock
) -> None:
    assert massaging.keep(play(massaging, clock, 0)) is None
    assert kept(house, clock) == []
    assert massaging.last_done() is None


def test_how_the_feet_feel_afterwards_is_added_to_the_one_record(
    massaging: Massaging, house: House, clock: FakeClock
) -> None:
    record = massaging.keep(play(massaging, clock, 300), before=6)
    assert record is not None
    told = massaging.add_after(record, 3)
    assert kept(house, clock) == [told]
    assert (told.before, told.after, told.steps) == (6, 3, record.steps)
    with house.diary.reading() as books:
        assert len(books.sessions.all()) == 2


def test_a_massage_can_be_taken_back(massaging: Massaging, house: House, clock: FakeClock) -> None:
    record = massaging.keep(play(massaging, clock, 60))
    assert record is not None
    assert massaging.withdraw(record.stamp.id)
    assert kept(house, clock) == []


def around(*spots: Spot) -> GateResult:
    return GateResult(frozenset(Foot), around=frozenset(spots))


def test_a_place_to_leave_out_takes_its_steps_along_and_the_time_with_them(
    massaging: Massaging,
) -> None:
    routine = massaging.routine("everyday10")
    assert routine is not None
    result = around(Spot(Foot.RIGHT, Zone.BALL_INNER))
    plan, whole = plan_for(routine, result), plan_for(routine, around())
    assert plan is not None
    assert whole is not None
    gone = [(one.step.title, one.foot) for one in plan.left_out]
    assert gone == [("Circles on the ball of the foot", Foot.RIGHT)]
    assert whole.total_seconds - plan.total_seconds == 40
    strokes = [one.step for one in plan.steps if one.step.title == "Slow strokes to end"]
    assert [step.caution for step in strokes] == [
        "Go round this place: Ball of the foot, inner (big toe side).",
        "",
    ], "flat hands go round it on the right, and the left needs no word"


def test_a_foot_on_which_nothing_is_left_is_left_out_and_said(massaging: Massaging) -> None:
    routine = massaging.routine("calm5")
    assert routine is not None
    result = fitted(routine, around(Spot(Foot.LEFT, Zone.WHOLE_FOOT)))
    assert result.feet == {Foot.RIGHT}
    assert "left foot" in result.refusals[0]
    nothing = fitted(routine, around(*(Spot(foot, Zone.WHOLE_FOOT) for foot in Foot)))
    assert nothing.refused
    assert plan_for(routine, nothing) is None
    assert "another massage" in nothing.to_do[-1]


def test_a_foot_with_itching_skin_is_done_last(
    massaging: Massaging, house: House, clock: FakeClock
) -> None:
    look(house, clock, found(clock, FindingKind.ATHLETES_FOOT, Side.RIGHT))
    routine = massaging.routine("everyday10")
    assert routine is not None
    plan = plan_for(routine, decide(massaging.gate(), {}), Foot.RIGHT)
    assert plan is not None
    assert plan.feet == (Foot.LEFT, Foot.RIGHT)


def test_the_overview_tells_when_each_massage_was_done_last(
    massaging: Massaging, house: House, clock: FakeClock
) -> None:
    first = today(clock)
    for routine, days in (("calm5", 0), ("toes5", 31), ("calm5", 1), ("lift8", 59)):
        clock.advance(days * 86_400)
        record = MassageRecord(stamp_now(clock, house.person_id), routine, 300, 300, Ended.FINISHED)
        with house.diary.writing() as books:
            books.sessions.add(record)
    seen = massaging.overview()
    assert seen.last is not None
    assert seen.last.routine == "lift8"
    day = today(clock)
    assert (day - first).days == 91
    assert {routine: (day - done).days for routine, done in seen.done.items()} == {
        "lift8": 0,
        "calm5": 59,
        "toes5": 60,
    }
    clock.advance(31 * 86_400)
    later = massaging.overview()
    assert later.last is None
    assert "lift8" in later.done
