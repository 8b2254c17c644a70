"""What stands round the three answers: as last time, not seen since, a helper's day, who looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from footcare.domain.clock import today
from footcare.domain.finding import FindingKind
from footcare.domain.foot import Foot, Zone
from footcare.domain.inspection import FOOT_STEPS, Answer, InspectionStep
from footcare.domain.reminder import ReminderKind, RepeatUnit
from footcare.ui.pages.checking.ask_panel import AskPanel
from footcare.ui.pages.checking.beside_answers import TogetherOffer, WaysToSee, WhoLine
from footcare.ui.pages.checking.helper_panel import HelperPanel
from footcare.ui.pages.checking.review_panel import ReviewPanel
from footcare.ui.pages.checking.who_panel import HELPER, MYSELF, OTHER, WhoPanel
from footcare.ui.widgets.text import Label
from tests.ui.pages.checking import BLISTER, SOLE, Hand, P, saved

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock

TOP = (InspectionStep.TOPS_ANKLES, Foot.RIGHT)
A_DAY = 24 * 3600
OF_A_FOOT = len(FOOT_STEPS)


def checked(hand: Hand, clock: FakeClock, days: float = 1) -> None:
    """Answer nothing new everywhere that is left, save, and let some days go by."""
    while isinstance(hand.page.panel, AskPanel):
        hand.press()
    hand.page.save.click()
    clock.advance(days * A_DAY)


def part(hand: Hand, kind: type[P]) -> P | None:
    """Return a part of the panel shown, if it is there."""
    panel = hand.page.panel
    assert panel is not None
    return panel.findChild(kind)


def needed(hand: Hand, kind: type[P]) -> P:
    found = part(hand, kind)
    assert found is not None, f"no {kind.__name__} is shown"
    return found


def lines(hand: Hand) -> list[str]:
    panel = hand.page.panel
    assert panel is not None
    return [label.text() for label in panel.findChildren(Label)]


# -- as last time -------------------------------------------------------------------------------


@pytest.fixture
def next_day(qtbot: QtBot, desk: Desk, clock: FakeClock, hand: Hand) -> Hand:
    """A hand at the check a day after everything was looked at by itself."""
    checked(hand, clock)
    return Hand(qtbot, desk)


def test_the_rest_of_a_foot_is_answered_with_one_press_after_a_look(
    next_day: Hand, house: House
) -> None:
    next_day.go_to(TOP)
    offer = needed(next_day, TogetherOffer)
    assert offer.button.accessibleDescription() == (
        "Only after a look at each: top and ankle, sole, heel, toes, between the toes and nails."
    )
    offer.button.click()
    assert next_day.page.keeper.draft.where == (InspectionStep.TOPS_ANKLES, Foot.LEFT)
    needed(next_day, TogetherOffer).button.click()
    assert next_day.step is InspectionStep.FEELING_PAIN
    next_day.press(times=3)
    next_day.page.save.click()
    together = [given for given in saved(house).answers if given.together]
    assert len(together) == 2 * OF_A_FOOT
    assert {given.answer for given in together} == {Answer.NOTHING_NEW}


def test_it_can_be_taken_back(next_day: Hand) -> None:
    next_day.go_to(TOP)
    before = next_day.page.keeper.draft
    needed(next_day, TogetherOffer).button.click()
    next_day.page.take_back()
    assert next_day.page.keeper.draft == before


def test_the_first_focus_stays_on_the_answer_by_itself(next_day: Hand) -> None:
    next_day.go_to(TOP)
    assert next_day.page.first_focus() is next_day.panel(AskPanel).buttons[Answer.NOTHING_NEW]


def test_it_is_offered_for_a_week_and_then_the_reason_is_said(
    qtbot: QtBot, desk: Desk, clock: FakeClock, hand: Hand
) -> None:
    checked(hand, clock, days=8)
    late = Hand(qtbot, desk)
    late.go_to(SOLE)
    assert part(late, TogetherOffer) is None
    assert "Sole: last looked at by itself 8 days ago." in lines(late)


def test_a_first_check_says_nothing_of_it(hand: Hand) -> None:
    hand.go_to(TOP)
    assert part(hand, TogetherOffer) is None
    assert not [line for line in lines(hand) if "itself" in line]


def test_a_place_with_something_open_is_left_out_and_says_so(
    qtbot: QtBot, desk: Desk, clock: FakeClock, hand: Hand
) -> None:
    hand.go_to(SOLE)
    hand.mark(Zone.BALL_INNER, FindingKind.BLISTER, *BLISTER)
    checked(hand, clock)
    later = Hand(qtbot, desk)
    later.go_to(TOP)
    needed(later, TogetherOffer).button.click()
    assert later.page.keeper.draft.where == SOLE


# -- what could not be seen ---------------------------------------------------------------------


@pytest.fixture
def missed(qtbot: QtBot, desk: Desk, clock: FakeClock, hand: Hand) -> Hand:
    """A hand at the right sole that was seen, then missed, and is asked again on the third day."""
    checked(hand, clock)
    second = Hand(qtbot, desk)
    second.go_to(SOLE)
    second.press(Answer.COULD_NOT_LOOK)
    checked(second, clock, days=2)
    third = Hand(qtbot, desk)
    third.go_to(SOLE)
    return third


def test_what_was_missed_is_the_first_thing_said_next_time(missed: Hand) -> None:
    assert lines(missed)[0] == "Not seen for 3 days, since 22 November 2026."
    assert missed.panel(AskPanel).notice == lines(missed)[0]
    assert missed.page.keeper.draft.answer_at(SOLE) is None, "nothing is taken over"


def test_once_seen_it_is_a_place_like_any_other(
    qtbot: QtBot, desk: Desk, clock: FakeClock, missed: Hand
) -> None:
    checked(missed, clock)
    later = Hand(qtbot, desk)
    later.go_to(SOLE)
    assert not later.panel(AskPanel).notice
    assert part(later, WaysToSee) is None


def test_a_place_never_seen_says_so(qtbot: QtBot, desk: Desk, clock: FakeClock, hand: Hand) -> None:
    hand.go_to(SOLE)
    hand.press(Answer.COULD_NOT_LOOK)
    checked(hand, clock)
    later = Hand(qtbot, desk)
    later.go_to(SOLE)
    assert lines(later)[0] == "Not seen in any foot check so far."


def test_a_helper_s_day_becomes_a_reminder_told_once(
    missed: Hand, house: House, clock: FakeClock
) -> None:
    needed(missed, WaysToSee).buttons["helper"].click()
    panel = missed.panel(HelperPanel)
    assert [day > today(clock) for day in panel.days] == [True] * 6
    panel.group.button(panel.days[1].isoformat()).click()
    (reminder,) = house.reminding.reminders(house.person_id)
    assert (reminder.kind, reminder.repeat.unit) == (ReminderKind.CUSTOM, RepeatUnit.ONCE)
    assert (reminder.starts, reminder.title) == (
        panel.days[1],
        "Somebody looks in your place: right foot sole",
    )
    assert missed.page.keeper.draft.where == SOLE, "the question waits where it was"
    missed.page.take_back()
    assert house.reminding.reminders(house.person_id) == []


def test_the_look_back_offers_it_for_all_that_was_not_seen(hand: Hand, house: House) -> None:
    hand.go_to(TOP)
    hand.press(Answer.COULD_NOT_LOOK, times=4)
    while not isinstance(hand.page.panel, ReviewPanel):
        hand.press()
    needed(hand, WaysToSee).buttons["helper"].click()
    panel = hand.panel(HelperPanel)
    panel.group.button(panel.days[0].isoformat()).click()
    (reminder,) = house.reminding.reminders(house.person_id)
    assert reminder.title == "Somebody looks at what you could not see of your feet"
    hand.panel(ReviewPanel)


def test_escape_leaves_the_day_unchosen(missed: Hand, house: House) -> None:
    needed(missed, WaysToSee).buttons["helper"].click()
    QTest.keyClick(missed.page, Qt.Key.Key_Escape)
    missed.panel(AskPanel)
    assert house.reminding.reminders(house.person_id) == []


# -- who looks ----------------------------------------------------------------------------------


def somebody_looks(hand: Hand, initials: str = "AB") -> None:
    needed(hand, WhoLine).button.click()
    panel = hand.panel(WhoPanel)
    panel.group.button(OTHER).click()
    panel.field.edit.setText(initials)
    panel.done.click()


def test_whoever_looks_for_the_person_gives_initials_once(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock, hand: Hand
) -> None:
    house.knowing.call_me("Ann")
    hand = Hand(qtbot, desk)
    somebody_looks(hand)
    assert hand.page.subheading.text() == "1 of 19. AB is looking, on behalf of Ann"
    checked(hand, clock)
    (entry,) = [day.entries[0] for day in house.journaling.days(None).days]
    assert getattr(entry, "looked_by", "") == "AB"
    later = Hand(qtbot, desk)
    assert later.page.subheading.text() == "1 of 19. AB is looking, on behalf of Ann", (
        "it is remembered"
    )
    needed(later, WhoLine).button.click()
    later.panel(WhoPanel).group.button(MYSELF).click()
    assert later.page.subheading.text() == "1 of 19"
    needed(later, WhoLine).button.click()
    later.panel(WhoPanel).group.button(HELPER).click()
    assert later.page.keeper.draft.looked_by == "AB", "one press brings the helper back"


def test_initials_are_needed(hand: Hand) -> None:
    somebody_looks(hand, "  ")
    assert hand.panel(WhoPanel).field.fault.text() == "Please type the initials."
    assert hand.page.keeper.draft.looked_by == ""


def test_a_saved_check_keeps_who_looked_when_it_is_changed(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock, hand: Hand
) -> None:
    somebody_looks(hand)
    checked(hand, clock, days=0)
    desk.preferences.change(helper_looks=False)
    again = Hand(qtbot, desk, change=saved(house).stamp.id)
    again.panel(ReviewPanel)
    again.page.save.click()
    assert saved(house).looked_by == "AB"


def test_it_is_only_asked_at_the_beginning(hand: Hand) -> None:
    hand.press()
    assert part(hand, WhoLine) is None
