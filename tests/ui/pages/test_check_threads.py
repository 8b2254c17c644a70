"""The check and what is followed: the story of a finding, coming for it, and what is back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel

from footcare.domain.clock import today
from footcare.domain.finding import Change
from footcare.domain.follow_up import Reply
from footcare.domain.foot import Foot
from footcare.domain.inspection import Answer, InspectionStep
from footcare.domain.looked import identity
from footcare.domain.mark import StillThere
from footcare.ui.pages.checking.ask_panel import AskPanel
from footcare.ui.pages.checking.details_panel import DetailsPanel
from footcare.ui.pages.checking.review_panel import ReviewPanel
from footcare.ui.pages.checking.still_panel import StillPanel
from tests.checks import A_DAY, blister, check
from tests.ui.pages.checking import BLISTER, Hand, saved

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.domain.finding import Finding
    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock

HEEL = (InspectionStep.HEELS, Foot.RIGHT)


def followed(house: House, clock: FakeClock, *changes: Change) -> Finding:
    """Keep a check a day of a blister; the first marks it new."""
    found = blister(clock)
    check(house, clock, found)
    for change in changes:
        check(house, clock, replace(found, change=change))
    return found


def said(panel: StillPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel))


def test_it_is_asked_with_how_it_was_last_time(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = followed(house, clock, Change.BETTER)
    hand = Hand(qtbot, desk)
    hand.go_to(HEEL)
    still = hand.panel(StillPanel)
    assert "Last looked at yesterday: better" in said(still)
    assert "Still open" not in said(still)
    still.story.click()
    assert list(hand.opened.at(0)) == ["finding", {"finding": identity(found)}]


def test_what_lasts_long_is_said_where_it_is_asked(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    followed(house, clock)
    clock.advance(9 * A_DAY)
    hand = Hand(qtbot, desk)
    hand.go_to(HEEL)
    assert "Still open after 10 days" in said(hand.panel(StillPanel))


def test_who_comes_for_a_finding_is_asked_about_it_first(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = followed(house, clock)
    hand = Hand(qtbot, desk, look_at=identity(found))
    assert hand.page.heading.text() == "Look at the heel of your right foot"
    hand.panel(StillPanel).group.button(StillThere.GONE.value).click()
    hand.panel(AskPanel)  # then the check begins where it stands
    hand.go_to(HEEL)
    hand.panel(AskPanel)  # and it is not asked twice


def test_in_a_day_that_is_checked_the_saved_check_is_changed(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = followed(house, clock)
    before = check(house, clock, replace(found, change=Change.SAME))
    clock.advance(-A_DAY)
    hand = Hand(qtbot, desk, look_at=identity(found))
    hand.panel(StillPanel).group.button(StillThere.BETTER.value).click()
    hand.panel(ReviewPanel)
    hand.page.save.click()
    after = saved(house)
    assert after.stamp.id != before.stamp.id
    assert [one.change for one in after.findings] == [Change.BETTER]
    assert after.stamp.day == before.stamp.day
    assert len(house.following.one(identity(found)).days) == 2


def test_what_went_lately_is_offered_as_back_and_its_days_go_on(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = followed(house, clock, Change.HEALED)
    hand = Hand(qtbot, desk)
    hand.go_to(HEEL)
    hand.press(Answer.MARKED)
    hand.choose_place(found.zone)
    hand.choose_kind(found.kind)
    details = hand.panel(DetailsPanel)
    assert details.back is not None
    assert details.first_focus() is details.back.tab_stops()[0]
    details.back.group.button("back").click()
    assert details.since is not None
    assert details.since.isHidden(), "since when is known"
    hand.reply(Reply.NO, BLISTER)
    details.add_button.click()
    hand.go_to_the_end()
    hand.page.save.click()
    (finding,) = saved(house).findings
    assert identity(finding) == identity(found)
    thread = house.following.one(identity(found))
    assert thread.back_on == (today(clock),)
    assert thread.open


def test_another_one_at_the_same_place_begins_anew(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = followed(house, clock, Change.HEALED)
    hand = Hand(qtbot, desk)
    hand.go_to(HEEL)
    hand.press(Answer.MARKED)
    hand.choose_place(found.zone)
    hand.choose_kind(found.kind)
    details = hand.panel(DetailsPanel)
    assert details.back is not None
    details.back.group.button("back").click()
    details.back.group.button("other").click()
    assert details.since is not None
    assert not details.since.isHidden()
    hand.since()
    hand.reply(Reply.NO, BLISTER)
    details.add_button.click()
    hand.go_to_the_end()
    hand.page.save.click()
    (finding,) = saved(house).findings
    assert finding.noticed == today(clock)
    assert house.following.one(identity(finding)).earlier == identity(found)


def test_what_went_long_ago_is_not_asked_about(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = followed(house, clock, Change.HEALED)
    clock.advance(40 * A_DAY)
    hand = Hand(qtbot, desk)
    hand.go_to(HEEL)
    hand.press(Answer.MARKED)
    hand.choose_place(found.zone)
    hand.choose_kind(found.kind)
    assert hand.panel(DetailsPanel).back is None


def test_it_is_back_opens_the_check_with_its_details(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = followed(house, clock, Change.HEALED)
    hand = Hand(qtbot, desk, back=house.following.one(identity(found)))
    details = hand.panel(DetailsPanel)
    assert hand.page.heading.text() == "Look at the heel of your right foot"
    assert details.back is not None
    assert details.back.group.current == "back", "it was said already"
    hand.reply(Reply.NO, BLISTER)
    asked = QSignalSpy(hand.page.keeper.written)
    details.add_button.click()
    assert asked.count() == 1, "it is kept like every answer"
    (mark,) = hand.page.keeper.draft.marks
    assert mark.identity == identity(found)


def test_what_is_back_after_long_is_told_from_when(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = followed(house, clock, Change.HEALED)
    clock.advance(40 * A_DAY)
    hand = Hand(qtbot, desk, back=house.following.one(identity(found)))
    details = hand.panel(DetailsPanel)
    assert details.back is None
    hand.reply(Reply.NO, BLISTER)
    details.add_button.click()
    assert details.since is not None
    assert not details.since.missing.isHidden()


def test_a_finding_that_is_gone_meanwhile_opens_the_plain_check(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = followed(house, clock, Change.HEALED)
    hand = Hand(qtbot, desk, look_at=identity(found))
    hand.panel(AskPanel)
