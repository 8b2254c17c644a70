"""What was measured speaks: on Today without a check, in the advice of a check, at the gate."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from footcare.domain.advice import Level, MassageAnswer
from footcare.domain.clock import today
from footcare.domain.falls import FallsQuestion, falls_due
from footcare.domain.finding import Change, Finding, FindingKind
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.inspection import Answer, Inspection, StepAnswer, check_order
from footcare.domain.person import Contacts, Facts, Known
from footcare.domain.record import EntryKind, stamp_now
from footcare.domain.temperature import SiteTenths, TemperatureRecord
from footcare.domain.touch_test import ORDER, Touch, TouchRecord
from footcare.domain.triage.case import Site
from tests.builders import make_house
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from footcare.domain.advice import Advice
    from footcare.services.house import House

INTACT = Facts(loss_of_feeling=Known.NO, poor_circulation=Known.NO)
DAY = 86_400.0


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def house(tmp_path: Path, clock: FakeClock) -> Iterator[House]:
    with make_house(tmp_path / "profile", clock) as made:
        made.knowing.keep_facts(INTACT)
        made.knowing.keep_contacts(Contacts(team_phone="01632 960 123"))
        yield made


def measure(house: House, left: int, right: int, site: Site = Site.TOE1) -> TemperatureRecord:
    return house.measuring.keep_temperatures([SiteTenths(site, left, right)])


def touch(house: House, *, felt: int) -> TouchRecord:
    return house.measuring.keep_touches(
        [Touch(spot, felt=place < felt) for place, spot in enumerate(ORDER)]
    )


def check(house: House, clock: FakeClock, *findings: Finding) -> Inspection:
    answers = tuple(StepAnswer(step, foot, Answer.NOTHING_NEW) for step, foot in check_order())
    made = Inspection(stamp_now(clock, house.person_id), answers, findings)
    with house.diary.writing() as books:
        books.inspections.add(made)
    return made


def told(house: House) -> Advice:
    measured = house.measuring.advice()
    assert measured is not None
    return measured.advice


def fired(advice: Advice) -> list[str]:
    return [rule.id for rule in advice.rules]


def test_nothing_measured_asks_for_nothing(house: House) -> None:
    assert house.measuring.advice() is None
    assert house.planning.look().measured is None


def test_one_warm_day_asks_for_rest_and_another_measurement(house: House) -> None:
    measure(house, 316, 290)
    advice = told(house)
    assert (fired(advice), advice.level) == (["T1"], Level.NEXT_VISIT)
    assert any("measure again tomorrow" in step for step in advice.next_steps)
    assert house.planning.look().measured == advice


def test_the_limit_itself_asks_for_nothing(house: House, clock: FakeClock) -> None:
    for _day in range(2):
        measure(house, 312, 290)
        clock.advance(DAY)
    clock.advance(-DAY)
    assert told(house).level is Level.CARRY_ON
    assert house.planning.look().measured is None


def test_two_warm_days_in_a_row_ask_for_a_call(house: House, clock: FakeClock) -> None:
    measure(house, 316, 290)
    clock.advance(DAY)
    measure(house, 320, 290)
    advice = told(house)
    assert (fired(advice), advice.level) == (["T2"], Level.NEXT_WORKING_DAY)
    assert any("01632 960 123" in step for step in advice.next_steps)


@pytest.mark.parametrize("between", ["a day without", "the other foot", "another place"])
def test_only_two_days_in_a_row_at_the_same_place_count(
    house: House, clock: FakeClock, between: str
) -> None:
    if between == "the other foot":
        measure(house, 290, 316)
    elif between == "another place":
        measure(house, 316, 290, Site.HEEL)
    else:
        measure(house, 316, 290)
        clock.advance(DAY)
    clock.advance(DAY)
    measure(house, 316, 290)
    assert fired(told(house)) == ["T1"]


def test_a_warm_day_is_told_until_the_day_after(house: House, clock: FakeClock) -> None:
    measure(house, 316, 290)
    clock.advance(DAY)
    assert fired(told(house)) == ["T1"]
    clock.advance(DAY)
    assert told(house).level is Level.CARRY_ON
    clock.advance(DAY)
    assert house.measuring.advice() is None


def test_what_is_marked_on_the_warmer_foot_counts(house: House, clock: FakeClock) -> None:
    redness = Finding(FindingKind.REDNESS, Zone.TOP, Side.LEFT, today(clock), change=Change.NEW)
    check(house, clock, redness)
    clock.advance(DAY)
    measure(house, 290, 316)
    assert told(house).level is Level.NEXT_VISIT
    measure(house, 316, 290)
    assert (fired(told(house)), told(house).level) == (["T1"], Level.TODAY)


def test_a_past_charcot_foot_is_looked_at_the_same_day(house: House) -> None:
    house.knowing.keep_facts(replace(INTACT, past_charcot=True))
    measure(house, 316, 290)
    assert told(house).level is Level.TODAY


def test_a_check_of_the_day_tells_it_and_today_says_it_once(house: House, clock: FakeClock) -> None:
    measure(house, 316, 290)
    made = check(house, clock)
    assert "T1" in fired(house.inspecting.advice_for(made))
    assert house.planning.look().measured is None
    clock.advance(DAY)
    measure(house, 316, 290)
    assert fired(house.planning.look().measured or told(house)) == ["T2"]


def test_a_call_about_the_check_covers_what_was_measured_before_it(
    house: House, clock: FakeClock
) -> None:
    measure(house, 316, 290)
    clock.advance(DAY)
    measure(house, 316, 290)
    house.inspecting.i_have_called(check(house, clock).stamp.id)
    assert house.planning.look().measured is None
    clock.advance(3600)
    measure(house, 320, 290)
    assert house.planning.look().measured is not None


def test_a_call_is_kept_taken_back_and_not_for_what_comes_after(
    house: House, clock: FakeClock
) -> None:
    measure(house, 316, 290)
    clock.advance(DAY)
    measure(house, 316, 290)
    kept = house.measuring.i_have_called()
    assert kept is not None
    assert not kept.open
    seen = house.planning.look()
    assert (seen.measured, seen.measured_called_at) == (kept.advice, kept.called_at)
    assert not seen.measured_call_waits
    back = house.measuring.take_back_call()
    assert back is not None
    assert back.open
    assert house.planning.look().measured_call_waits
    house.measuring.i_have_called()
    clock.advance(DAY)
    measure(house, 316, 290)
    again = house.measuring.advice()
    assert again is not None
    assert again.open


def test_a_withdrawn_measurement_says_nothing(house: House) -> None:
    record = measure(house, 316, 290)
    house.journaling.withdraw(EntryKind.TEMPERATURE, record.stamp.id)
    assert house.measuring.advice() is None


def test_the_warm_foot_is_not_massaged(house: House) -> None:
    measure(house, 316, 290)
    _check, massage = house.inspecting.massage_today()
    assert massage.feet[Foot.LEFT] is MassageAnswer.BLOCKED
    assert massage.feet[Foot.RIGHT] is not MassageAnswer.BLOCKED


def test_missed_touches_are_told_on_their_day(house: House, clock: FakeClock) -> None:
    touch(house, felt=4)
    assert (fired(told(house)), told(house).level) == (["M1"], Level.NEXT_VISIT)
    clock.advance(DAY)
    assert house.measuring.advice() is None


def test_one_missed_touch_asks_for_nothing(house: House) -> None:
    touch(house, felt=5)
    assert told(house).level is Level.CARRY_ON


def test_three_touches_fewer_than_before_ask_for_a_call(house: House, clock: FakeClock) -> None:
    touch(house, felt=6)
    clock.advance(40 * DAY)
    touch(house, felt=3)
    advice = told(house)
    assert advice.level is Level.NEXT_WORKING_DAY
    assert set(fired(advice)) == {"M1", "M3"}


def test_a_call_that_was_asked_for_stays_until_it_is_made(house: House, clock: FakeClock) -> None:
    touch(house, felt=6)
    clock.advance(40 * DAY)
    touch(house, felt=2)
    for _day in range(10):
        advice = house.measuring.advice()
        assert advice is not None
        assert advice.open
        assert "M3" in fired(advice.advice)
        clock.advance(DAY)
    called = house.measuring.i_have_called()
    assert called is None or not called.open
    clock.advance(DAY)
    assert house.measuring.advice() is None


def test_feeling_lost_in_a_test_counts_for_the_check_before_it(
    house: House, clock: FakeClock
) -> None:
    blister = Finding(FindingKind.BLISTER, Zone.BALL_OUTER, Side.LEFT, today(clock))
    check(house, clock, blister)
    before = house.inspecting.standing_advice()
    clock.advance(DAY)
    touch(house, felt=3)
    after = house.inspecting.standing_advice()
    assert before is not None
    assert after is not None
    assert before.advice.level < Level.NEXT_WORKING_DAY <= after.advice.level


def test_a_test_never_switches_off_a_known_loss(house: House, clock: FakeClock) -> None:
    house.knowing.keep_facts(replace(INTACT, loss_of_feeling=Known.YES))
    touch(house, felt=6)
    assert house.knowing.person().facts.loss_of_feeling is Known.YES
    cut = Finding(FindingKind.CUT, Zone.BALL_OUTER, Side.LEFT, today(clock))
    advice = house.inspecting.advice_for(check(house, clock, cut))
    assert advice.level >= Level.NEXT_WORKING_DAY


def test_a_poor_test_of_long_ago_still_counts_as_loss(house: House, clock: FakeClock) -> None:
    corn = Finding(FindingKind.CORN, Zone.TOE5, Side.LEFT, today(clock) + timedelta(days=100))
    touch(house, felt=3)
    clock.advance(100 * DAY)
    touch_then = house.inspecting.advice_for(check(house, clock, corn))
    with house.diary.writing() as books:
        for record in books.touch_tests.all():
            books.touch_tests.withdraw(record.stamp.id, clock.now())
    without = house.inspecting.advice_for(check(house, clock, corn))
    assert touch_then.level >= without.level
    assert touch_then.massage.minding != without.massage.minding


def test_nothing_empty_is_kept(house: House) -> None:
    with pytest.raises(ValueError, match="at least one site"):
        house.measuring.keep_temperatures([])
    with pytest.raises(ValueError, match="at least one touch"):
        house.measuring.keep_touches([])


def test_the_newest_of_everything_is_found(house: House, clock: FakeClock) -> None:
    seen = house.measuring.newest()
    assert (seen.temperature, seen.touch_test, seen.falls) == (None, None, None)
    measure(house, 300, 300)
    clock.advance(DAY)
    newest = measure(house, 301, 300)
    test = touch(house, felt=6)
    answers = house.measuring.keep_falls({FallsQuestion.FALLEN: False})
    seen = house.measuring.newest()
    assert (seen.temperature, seen.touch_test, seen.falls) == (newest, test, answers)
    assert [one.stamp.day for one in house.measuring.temperatures()] == sorted(
        {newest.stamp.day, newest.stamp.day - timedelta(days=1)}
    )


def test_a_yes_about_falls_keeps_suggestions_in_a_chair(house: House, clock: FakeClock) -> None:
    assert not house.massaging.overview().seated_only
    house.measuring.keep_falls({FallsQuestion.UNSTEADY: True, FallsQuestion.FALLEN: False})
    assert house.massaging.overview().seated_only
    clock.advance(DAY)
    house.measuring.keep_falls({FallsQuestion.FALLEN: False})
    assert house.massaging.overview().seated_only, "the other yes was not asked again"
    clock.advance(DAY)
    house.measuring.keep_falls(dict.fromkeys(FallsQuestion, False))
    assert not house.massaging.overview().seated_only


def test_the_questions_about_falls_come_back_after_four_weeks(clock: FakeClock) -> None:
    day = today(clock)
    assert not falls_due(day - timedelta(days=27), day)
    assert falls_due(day - timedelta(days=28), day)
