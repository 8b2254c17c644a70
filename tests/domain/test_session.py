"""A running massage: pause, lead-in, back, next, sleep; time is computed and always sums."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.massage import DoneStep, Ended
from footcare.domain.moment import Moment, State
from footcare.domain.pace import Pace
from footcare.domain.plan import Plan, make_plan
from footcare.domain.routine import StepSides
from footcare.domain.session import Session
from tests.domain.test_plan import routine, step
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Sequence


def plan_of(*seconds: int) -> Plan:
    return make_plan(routine(*(step(StepSides.ONCE, seconds=one) for one in seconds)))


class Played:
    """A session with its clock, looked at ten times a second as the window does."""

    def __init__(self, *seconds: int) -> None:
        self.clock = FakeClock()
        self.session = Session(plan_of(*seconds), self.clock)

    def wait(self, seconds: float) -> Moment:
        moment = self.session.tick()
        left = seconds
        while left > 1e-9:
            self.clock.advance(min(0.1, left))
            left -= 0.1
            moment = self.session.tick()
        return moment


@pytest.fixture
def played() -> Played:
    started = Played(20, 30, 10)
    started.session.start()
    return started


def test_it_waits_until_it_is_started() -> None:
    waiting = Played(20)
    assert waiting.wait(30).state is State.READY
    assert waiting.session.done() == ()


def test_it_walks_through_the_steps_by_itself_and_finishes(played: Played) -> None:
    moment = played.wait(25)
    assert (moment.planned.index, round(moment.in_step), round(moment.left)) == (1, 5, 35)
    assert played.wait(40).state is State.ENDED
    assert played.session.ended is Ended.FINISHED
    assert [one.seconds for one in played.session.done()] == [20, 30, 10]


def test_a_pause_stops_the_clock_and_continuing_leads_in_for_three_seconds(played: Played) -> None:
    played.wait(5)
    played.session.pause()
    paused = played.wait(600)
    assert (paused.state, round(paused.in_step)) == (State.PAUSED, 5)
    played.session.resume()
    leading = played.wait(2)
    assert (leading.state, round(leading.in_step)) == (State.LEAD_IN, 5)
    assert leading.lead_in == pytest.approx(1.0)
    running = played.wait(3)
    assert (running.state, round(running.in_step)) == (State.RUNNING, 7)


def test_pausing_within_the_lead_in_plays_nothing(played: Played) -> None:
    played.wait(5)
    played.session.toggle()
    played.session.toggle()
    played.wait(2)
    played.session.toggle()
    assert played.wait(9).state is State.PAUSED
    assert played.session.done_seconds == 5


def test_next_goes_on_without_lead_in_and_from_the_last_step_to_the_end(played: Played) -> None:
    played.wait(5)
    played.session.next()
    moment = played.session.tick()
    assert (moment.planned.index, moment.in_step, moment.state) == (1, 0, State.RUNNING)
    played.session.next()
    played.wait(4)
    played.session.next()
    assert played.session.tick().state is State.ENDED
    assert [(one.index, one.seconds) for one in played.session.done()] == [(0, 5), (2, 4)]


@pytest.mark.parametrize(("seconds", "ended"), [(31, Ended.FINISHED), (29, Ended.STOPPED)])
def test_a_plan_skipped_through_to_its_end_is_not_finished(
    played: Played, seconds: int, ended: Ended
) -> None:
    played.wait(seconds)
    for _ in range(3):
        played.session.next()
    assert played.session.ended is ended


def test_back_begins_the_step_anew_or_goes_to_the_one_before(played: Played) -> None:
    played.wait(30)
    played.session.back()
    assert played.session.tick().planned.index == 1
    played.wait(2)
    played.session.back()
    assert played.session.tick().planned.index == 0
    played.session.back()
    assert played.session.tick().planned.index == 0
    assert [one.seconds for one in played.session.done()] == [20, 12]


def test_repeat_begins_the_step_anew_also_in_its_first_seconds(played: Played) -> None:
    played.wait(21)
    played.session.repeat()
    moment = played.session.tick()
    assert (moment.planned.index, moment.in_step, moment.state) == (1, 0, State.RUNNING)
    played.session.pause()
    played.session.repeat()
    assert played.wait(60).state is State.PAUSED


def test_another_pace_keeps_the_share_of_the_step_and_gives_the_rest_more_time(
    played: Played,
) -> None:
    played.wait(10)
    played.session.change_pace(Pace.GENTLE)
    moment = played.session.tick()
    assert moment.planned.seconds == 25
    assert moment.in_step == pytest.approx(12.5)
    assert moment.left == pytest.approx(12.5 + 38 + 12)
    played.wait(63)
    assert played.session.ended is Ended.FINISHED
    assert played.session.done_seconds == pytest.approx(10 + 12.5 + 38 + 12, abs=1)


def test_there_and_back_is_the_same_plan(played: Played) -> None:
    before = played.session.plan
    played.session.change_pace(Pace.GENTLE)
    played.session.change_pace(Pace.NORMAL)
    assert played.session.plan == before


def test_a_step_chosen_while_paused_waits(played: Played) -> None:
    played.session.pause()
    played.session.next()
    moment = played.wait(60)
    assert (moment.planned.index, moment.in_step, moment.state) == (1, 0, State.PAUSED)


@pytest.mark.parametrize("counts_sleep", [True, False])
def test_a_sleep_of_the_computer_pauses_it_where_it_was_last_seen(
    played: Played, *, counts_sleep: bool
) -> None:
    played.wait(5)
    if counts_sleep:
        played.clock.advance(3600)
    else:
        played.clock.jump(3600)
    moment = played.session.tick()
    assert (moment.state, moment.slept, round(moment.in_step)) == (State.PAUSED, True, 5)
    assert played.session.done_seconds == 5
    played.session.resume()
    assert not played.wait(4).slept


def test_a_key_pressed_after_a_sleep_does_not_run_on_unseen(played: Played) -> None:
    played.wait(5)
    played.clock.jump(3600)
    played.session.toggle()
    assert played.session.tick().state is State.PAUSED


def test_a_clock_set_back_is_no_sleep(played: Played) -> None:
    played.wait(5)
    played.clock.jump(-3600)
    assert played.session.tick().state is State.RUNNING


def test_stopping_keeps_what_was_done_and_nothing_moves_afterwards(played: Played) -> None:
    played.wait(25)
    played.session.stop()
    played.session.resume()
    played.session.next()
    played.session.back()
    assert played.wait(30).state is State.ENDED
    assert played.session.ended is Ended.STOPPED
    assert played.session.done() == (DoneStep(0, None, 20), DoneStep(1, None, 5))


def test_the_next_step_shows_over_the_last_six_seconds(played: Played) -> None:
    assert played.wait(13.5).coming is None
    coming = played.wait(1).coming
    assert coming is not None
    assert coming.index == 1
    played.session.next()
    played.session.next()
    assert played.wait(9).coming is None


ACTIONS = st.one_of(
    st.sampled_from(
        ["pause", "resume", "toggle", "next", "back", "repeat", "sleep", "tick", *Pace]
    ),
    st.integers(1, 20),
)


@given(st.lists(st.integers(1, 30), min_size=1, max_size=5), st.lists(ACTIONS, max_size=30))
def test_whatever_is_pressed_the_steps_sum_to_the_time_played(
    seconds: list[int], actions: Sequence[str | int]
) -> None:
    played = Played(*seconds)
    session, clock = played.session, played.clock
    session.start()
    ran = 0.0
    before = session.tick()
    for action in actions:
        if isinstance(action, int):
            clock.advance(action / 10)
            moment = session.tick()
            ran += moment.position - before.position
        elif action == "sleep":
            clock.jump(3600)
            moment = session.tick()
            assert not session.going
        elif isinstance(action, Pace):
            session.change_pace(action)
            moment = session.tick()
        else:
            getattr(session, action)()
            moment = session.tick()
        assert 0 <= moment.position <= session.plan.total_seconds
        assert moment.position + moment.left == pytest.approx(session.plan.total_seconds)
        assert moment.in_step + moment.left_in_step == pytest.approx(moment.planned.seconds)
        before = moment
    assert abs(session.done_seconds - ran) <= 0.5 + 1e-6
    assert all(one.seconds > 0 for one in session.done())


@given(
    st.lists(st.integers(1, 30), min_size=1, max_size=5),
    st.lists(st.tuples(st.floats(0, 1.9), st.booleans()), max_size=40),
)
def test_pauses_alone_change_nothing_about_the_total(
    seconds: list[int], waits: list[tuple[float, bool]]
) -> None:
    played = Played(*seconds)
    played.session.start()
    for wait, pause in waits:
        played.wait(wait)
        if pause:
            played.session.toggle()
    if not played.session.going:
        played.session.resume()
    played.wait(sum(seconds) + 4)
    assert played.session.ended is Ended.FINISHED
    assert [one.seconds for one in played.session.done()] == seconds
