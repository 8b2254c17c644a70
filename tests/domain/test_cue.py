"""Cues: the one stream that screen and tones read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.cue import Cue, CueKind, CueStream, compile_cues
from footcare.domain.moment import State
from footcare.domain.timing import Pace
from tests.domain.test_session import Played, plan_of

STEP, HALF, NEXT, LAST, END = CueKind


def kinds(cues: tuple[Cue, ...]) -> list[tuple[CueKind, int]]:
    return [(cue.kind, cue.step) for cue in cues]


def test_cues_of_a_plan_stand_in_the_order_of_time() -> None:
    cues = compile_cues(plan_of(20, 10))
    assert [(cue.at, cue.kind) for cue in cues] == [
        (0, STEP), (10, HALF), (14, NEXT), (17, LAST), (18, LAST), (19, LAST),
        (20, STEP), (27, LAST), (28, LAST), (29, LAST), (30, END),
    ]  # fmt: skip
    assert [cue.at for cue in cues] == sorted(cue.at for cue in cues)
    assert [cue.count for cue in cues if cue.kind is LAST] == [3, 2, 1] * 2


def test_each_cue_comes_once_while_the_session_runs() -> None:
    played = Played(20, 10)
    stream = CueStream(played.session.plan)
    played.session.start()
    heard: list[tuple[CueKind, int]] = []
    while not played.session.ended:
        heard += kinds(stream.due(played.wait(0.1)))
    assert heard == kinds(compile_cues(played.session.plan))


def test_a_jump_begins_the_step_and_leaves_out_what_was_jumped_over() -> None:
    played = Played(20, 20, 20)
    stream = CueStream(played.session.plan)
    played.session.start()
    assert kinds(stream.due(played.session.tick())) == [(STEP, 0)]
    played.session.next()
    played.session.next()
    assert kinds(stream.due(played.session.tick())) == [(STEP, 2)]
    played.session.back()
    assert kinds(stream.due(played.session.tick())) == [(STEP, 1)]
    assert kinds(stream.due(played.wait(10.05))) == [(HALF, 1)]


def test_continuing_after_a_pause_says_nothing_twice() -> None:
    played = Played(20)
    stream = CueStream(played.session.plan)
    played.session.start()
    stream.due(played.wait(10.5))
    played.session.pause()
    played.session.resume()
    assert stream.due(played.wait(4)) == ()


def test_ending_by_next_tells_the_end() -> None:
    played = Played(20, 20)
    stream = CueStream(played.session.plan)
    played.session.start()
    stream.due(played.session.tick())
    played.session.next()
    played.session.next()
    assert kinds(stream.due(played.session.tick()))[-1] == (END, 1)


def test_another_pace_tells_nothing_twice_and_leaves_nothing_out() -> None:
    played = Played(20, 20)
    stream = CueStream(played.session.plan)
    played.session.start()
    heard = kinds(stream.due(played.wait(10.5)))
    played.session.change_pace(Pace.GENTLE)
    stream.take_pace(played.session.plan, played.session.tick())
    while not played.session.ended:
        heard += kinds(stream.due(played.wait(0.1)))
    assert heard == kinds(compile_cues(played.session.plan))


def test_repeating_tells_the_step_again() -> None:
    played = Played(20, 20)
    stream = CueStream(played.session.plan)
    played.session.start()
    stream.due(played.wait(25))
    played.session.repeat()
    assert kinds(stream.due(played.session.tick())) == [(STEP, 1)]


def test_a_slower_pace_does_not_tell_what_comes_next_again() -> None:
    played = Played(7, 20)
    session = played.session
    stream = CueStream(session.plan)
    session.start()
    assert (NEXT, 0) in kinds(stream.due(played.wait(2.1)))
    session.change_pace(Pace.GENTLE)
    stream.take_pace(session.plan, session.tick())
    assert (NEXT, 0) not in kinds(stream.due(played.wait(4)))


ACTIONS = st.one_of(
    st.sampled_from(["pause", "resume", "next", "back", "repeat", "sleep", *Pace]),
    st.integers(1, 19),
)


@given(st.lists(st.integers(1, 30), min_size=1, max_size=4), st.lists(ACTIONS, max_size=40))
def test_whatever_is_pressed_no_cue_of_a_run_is_lost_or_told_twice(
    seconds: list[int], actions: list[str | int]
) -> None:
    """Between two jumps every step is told once, in order; so is whatever else it has."""
    played = Played(*seconds)
    session, clock = played.session, played.clock
    stream = CueStream(session.plan)
    session.start()
    heard = list(stream.due(session.tick()))
    jumps = session.tick().jumps
    for action in actions:
        if isinstance(action, Pace):
            session.change_pace(action)
            stream.take_pace(session.plan, session.tick())
        elif isinstance(action, int):
            clock.advance(action / 10)
        elif action == "sleep":
            clock.jump(3600)
        else:
            getattr(session, action)()
        moment = session.tick()
        fresh = list(stream.due(moment))
        if moment.jumps != jumps:
            jumps, heard = moment.jumps, []
            assert moment.state is State.ENDED or fresh[0].kind is STEP
        heard += fresh
        told = [(cue.step, cue.kind, cue.count) for cue in heard]
        assert len(set(told)) == len(told)
        begun = [cue.step for cue in heard if cue.kind is STEP]
        assert begun == list(range(begun[0], begun[0] + len(begun))) if begun else not heard
        assert [cue.step for cue in heard] == sorted(cue.step for cue in heard)
