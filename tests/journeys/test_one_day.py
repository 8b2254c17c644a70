"""One real day, and one that is interrupted."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from footcare.domain.checking import PLACES
from footcare.domain.clock import today
from footcare.domain.finding import FindingKind
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.inspection import Answer, InspectionStep
from footcare.domain.massage import Ended
from footcare.domain.occurrence import OccurrenceState
from footcare.services.desktop_ports import Tone
from footcare.services.ports import NoticeAnswer
from footcare.ui.pages.player_page import PlayerPage
from tests.journeys.household import Household

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from footcare.app.visitor import Visitor

LEFT_SOLE = 11


@pytest.fixture
def household(tmp_path: Path, qtbot: QtBot) -> Iterator[Household]:
    """A new computer on Sunday 22 November 2026, half past seven in the morning."""
    del qtbot
    made = Household(tmp_path / "profile")
    yield made
    if made.window is not None:
        made.stop()


def walk_in(visitor: Visitor) -> None:
    """The first run, with a name and both proposed reminders."""
    visitor.press("Continue")
    visitor.press_each("I understand")
    visitor.press("Continue")
    visitor.type_into("What shall we call you?", "Ruth")
    for _step in range(2):
        visitor.press("Continue")
    visitor.press("Start Footcare")


def check_feet(visitor: Visitor, *, blister: bool = False) -> None:
    """Answer all nineteen, maybe with a blister on the ball of the left foot."""
    for place in range(PLACES):
        if blister and place == LEFT_SOLE:
            visitor.press("marked")
            visitor.choose("Ball of the foot, inner")
            visitor.press("Next: what is it?")
            visitor.press("blister")
            visitor.press("today")
            for button in visitor.named("no"):
                button.click()
            visitor.settle()
            visitor.press("add_mark")
        visitor.press("nothing_new")
    visitor.press("save_check")


def play_to_the_end(household: Household) -> None:
    """Follow a massage without touching anything."""
    assert household.visitor is not None
    player = household.visitor.window.current
    assert isinstance(player, PlayerPage)
    for _half_second in range(2 * 400):
        household.clock.advance(0.5)
        player.tick()
        if household.visitor.sees("close_massage"):
            return
    pytest.fail("the massage did not come to its end")


def be_reminded(household: Household) -> None:
    """At eight the reminder comes; snoozed, it comes again, and Start leads to the check."""
    household.wait(30 * 60)
    (notice,) = household.notifier.history
    assert "blister" not in notice.body.lower()
    assert household.bell is not None
    assert household.bell.window.isVisible()
    assert household.sounds.heard == [Tone.REMINDER]
    household.notifier.answer(notice.key, NoticeAnswer.SNOOZE)
    assert household.notifier.shown == {}
    assert not household.bell.window.isVisible()
    household.wait(10 * 60)
    (again,) = household.notifier.shown
    household.notifier.answer(again, NoticeAnswer.START)


def expect_the_blister(household: Household) -> None:
    """The diary holds the check as it was answered, and the reminder is done."""
    assert household.house is not None
    day = today(household.clock)
    person = household.house.person_id
    with household.house.diary.reading() as books:
        (check,) = books.inspections.between(person, day, day)
        states = {one.state for one in books.occurrences.between(person, day, day)}
    (finding,) = check.findings
    assert (finding.kind, finding.zone, finding.side) == (
        FindingKind.BLISTER,
        Zone.BALL_INNER,
        Side.LEFT,
    )
    assert check.answer_to(InspectionStep.SOLES, Foot.LEFT) is Answer.MARKED
    assert states == {OccurrenceState.DONE}, "doing the thing is the answer"


def massage_the_other_foot(household: Household) -> None:
    """To its end, with a number before and after; the foot with the blister is left out."""
    assert household.house is not None
    assert household.visitor is not None
    visitor = household.visitor
    visitor.window.show_page("massage")
    visitor.settle()
    visitor.press("choose_calm5")
    visitor.press("Start this massage")
    visitor.press("4")
    visitor.press("begin_massage")
    play_to_the_end(household)
    visitor.press("2")
    visitor.press("close_massage")
    day = today(household.clock)
    with household.house.diary.reading() as books:
        (session,) = books.sessions.between(household.house.person_id, day, day)
    assert (session.ended, session.before, session.after) == (Ended.FINISHED, 4, 2)
    assert {step.foot for step in session.steps} == {None, Foot.RIGHT}
    assert {Tone.STEP, Tone.HALF, Tone.END} <= set(household.sounds.heard)


def test_a_whole_day(household: Household) -> None:
    visitor = household.start()
    walk_in(visitor)
    assert visitor.window.current.heading.text() == "Good morning, Ruth"

    be_reminded(household)
    assert visitor.window.current.name == "check"

    # The check with a blister on a foot that may not feel: call the team, no massage there.
    check_feet(visitor, blister=True)
    assert visitor.window.current.name == "advice"
    expect_the_blister(household)
    visitor.window.show_page("today")
    visitor.settle()
    assert visitor.sees("open_advice"), "it stays on Today until somebody called"

    massage_the_other_foot(household)

    # Tomorrow all of it is there.
    household.stop()
    household.clock.advance(timedelta(days=1).total_seconds())
    visitor = household.start()
    visitor.window.show_page("journal")
    visitor.settle()
    said = " ".join(visitor.words())
    for words in ("Blister", "Five-minute calm feet"):
        assert words in said


def test_a_day_interrupted_by_a_crash(household: Household) -> None:
    visitor = household.start()
    walk_in(visitor)
    visitor.window.show_page("check")
    visitor.settle()
    for _place in range(7):
        visitor.press("nothing_new")
    household.pull_the_plug()

    visitor = household.start()
    assert visitor.window.current.name == "today"
    visitor.press("hero_button")
    assert "8 of 19" in " ".join(visitor.words())
    for _place in range(PLACES - 7):
        visitor.press("nothing_new")
    visitor.press("save_check")
    assert household.house is not None
    check = household.house.inspecting.todays()
    assert check is not None
    assert len(check.answers) == PLACES


def test_what_came_due_while_the_computer_was_off_is_one_card(household: Household) -> None:
    visitor = household.start()
    walk_in(visitor)
    household.stop()
    household.notifier.history.clear()
    household.clock.advance(timedelta(hours=14).total_seconds())
    household.start()
    assert len(household.notifier.history) == 1
    assert household.bell is not None
    assert len(household.bell.window.keys) == 2
