"""Today, over a real diary."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from footcare.domain.clock import today
from footcare.domain.finding import Finding, FindingKind
from footcare.domain.foot import Side, Zone
from footcare.domain.inspection import Inspection
from footcare.domain.record import stamp_now
from footcare.domain.reminder import ReminderKind, new_reminder
from footcare.domain.symptom import Severity
from footcare.domain.today import DayState
from footcare.ui.pages.today_page import TodayPage
from footcare.ui.widgets.buttons import WordButton
from tests.builders import make_desk
from tests.looks.inspecting_widgets import filled_buttons
from tests.ui.toasts import standing_toast

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from footcare.ui.pages.today.day import Day
    from tests.fakes import FakeClock


def opened(qtbot: QtBot, desk: Desk) -> TodayPage:
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter()
    return page


def day_of(page: TodayPage) -> Day:
    assert page.day is not None, "the diary has not spoken"
    return page.day


def check_feet(house: House, clock: FakeClock) -> Inspection:
    check = Inspection(stamp_now(clock, house.person_id))
    with house.diary.writing() as books:
        books.inspections.add(check)
    return check


def test_before_the_diary_is_open_nothing_remembered_is_shown(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock
) -> None:
    page = opened(qtbot, make_desk(qapp, clock=clock))
    assert page.hero.title.text() == ""
    page.hero.patience.timer.timeout.emit()
    assert page.hero.title.text() == "Opening your diary..."
    assert not page.hero.button.isVisible()
    assert page.day is None


def test_the_page_fills_itself_when_the_diary_opens(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock, house: House
) -> None:
    desk = make_desk(qapp, clock=clock)
    page = opened(qtbot, desk)
    house.knowing.call_me("Ruth")
    desk.door.open(house)
    assert page.heading.text() == "Good morning, Ruth"
    assert page.hero.title.text() == "Let's look at your feet for the first time"


def test_a_diary_that_does_not_open_says_why(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock
) -> None:
    desk = make_desk(qapp, clock=clock)
    page = opened(qtbot, desk)
    desk.door.stay_closed("The diary is newer than this program. Nothing was changed.")
    assert page.hero.line.text().startswith("The diary is newer than this program. Nothing was")
    assert page.day is None


def test_the_hero_leads_to_the_check(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    spy = QSignalSpy(page.open_page)
    qtbot.mouseClick(page.hero.button, Qt.MouseButton.LeftButton)
    assert spy.at(0)[0] == "check"


def test_after_the_check_a_planned_massage_is_next(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    check_feet(house, clock)
    stamp = stamp_now(clock, house.person_id)
    house.reminding.keep(new_reminder(ReminderKind.MASSAGE, stamp))
    page = opened(qtbot, desk)
    assert page.hero.title.text() == "A gentle foot massage"


def test_when_all_is_done_no_button_is_filled(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    check_feet(house, clock)
    page = opened(qtbot, desk)
    assert page.hero.title.text() == "All done for today"


def test_one_press_keeps_how_the_feet_feel_and_undo_takes_it_back(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    page = opened(qtbot, desk)
    qtbot.mouseClick(day_of(page).feel.group.button("mild"), Qt.MouseButton.LeftButton)
    day = today(clock)
    with house.diary.reading() as books:
        (felt,) = books.symptoms.between(house.person_id, day, day)
    assert (felt.severity, felt.level) == ("mild", None), "a word is never turned into a number"
    assert page._toast is not None
    assert page._toast.undo_button is not None
    page._toast.undo_button.click()
    with house.diary.reading() as books:
        assert books.symptoms.between(house.person_id, day, day) == []
    assert day_of(page).feel.group.current is None


def test_a_missed_day_is_no_reproach(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    clock.advance(-timedelta(days=2).total_seconds())
    check_feet(house, clock)
    clock.advance(timedelta(days=2).total_seconds())
    page = opened(qtbot, desk)
    states = [each.state for each in house.planning.look().week]
    assert states[4:] == [DayState.CHECKED, DayState.MISSED, DayState.OPEN]
    assert states[:4] == [DayState.BEFORE] * 4
    assert day_of(page).week.sentence.text() == (
        "1 foot check. Not checked: Saturday. A missed day is fine, just carry on."
    )


def test_a_diary_that_did_not_open_can_be_tried_again(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock, house: House
) -> None:
    desk = make_desk(qapp, clock=clock)
    page = opened(qtbot, desk)
    desk.door.stay_closed("Another program is using the diary.")
    spy = QSignalSpy(desk.door.asked_again)
    page.hero.again.click()
    assert spy.count() == 1
    page.hero.patience.timer.timeout.emit()
    assert page.hero.title.text() == "Opening your diary..."
    desk.door.open(house)
    assert not page.hero.patience.timer.isActive()
    assert not page.hero.again.isVisible()
    assert day_of(page).feel.isEnabled()


def test_a_call_not_made_yet_comes_before_a_massage(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    stamp = stamp_now(clock, house.person_id)
    sore = Finding(FindingKind.ULCER, Zone.HEEL_BACK, Side.LEFT, today(clock))
    with house.diary.writing() as books:
        books.inspections.add(Inspection(stamp, findings=(sore,)))
    house.reminding.keep(new_reminder(ReminderKind.MASSAGE, stamp))
    page = opened(qtbot, desk)
    assert day_of(page).standing.isVisible()
    assert filled_buttons(page) == ["What to do"]
    assert page.first_focus() is day_of(page).standing.button
    house.inspecting.i_have_called(stamp.id)
    desk.door.records_changed.emit()
    card = day_of(page).standing
    assert card.headline.text() == "You called at 07:30."
    assert (card.property("card"), card.button.text()) == ("plain", "Until you are seen")
    assert filled_buttons(page) == ["Choose a massage"]
    assert page.first_focus() is page.hero.button


def test_over_midnight_yesterdays_check_is_not_todays(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    check_feet(house, clock)
    page = opened(qtbot, desk)
    assert page.hero.title.text() != "Check your feet"
    before = page.subheading.text()
    clock.advance(24 * 3600)
    desk.door.records_changed.emit()
    assert page.hero.title.text() == "Check your feet"
    assert page.subheading.text() != before


def test_while_all_is_well_nothing_is_said_of_the_copies(
    qtbot: QtBot, desk: Desk, house: House
) -> None:
    page = opened(qtbot, desk)
    house.journaling.feel(Severity.MILD)
    house.backing_up.keep_up()
    desk.door.copies_changed.emit()
    assert not day_of(page).copies.isVisible()


def test_a_copy_that_could_not_be_made_is_told_quietly_until_one_is(
    qtbot: QtBot, desk: Desk, house: House, tmp_path: Path
) -> None:
    page = opened(qtbot, desk)
    in_the_way = tmp_path / "profile" / "backups" / "incoming.part"
    in_the_way.mkdir(parents=True)
    house.journaling.feel(Severity.MILD)
    house.backing_up.keep_up()
    desk.door.copies_changed.emit()
    words = day_of(page).copies.words.text()
    assert words.startswith("A copy of your diary could not be made.")
    assert words.count("Your diary is as it was.") == 1
    assert day_of(page).copies.property("card") == "plain", "no colour of an alarm"
    asked = QSignalSpy(page.open_page)
    day_of(page).copies.button.click()
    assert asked.count() == 1
    assert asked.at(0)[0] == "copies"
    in_the_way.rmdir()
    house.backing_up.keep_up()
    desk.door.copies_changed.emit()
    assert not day_of(page).copies.isVisible()


def test_it_stands_there_when_the_page_is_opened_again(
    qtbot: QtBot, desk: Desk, house: House, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "profile" / "backups" / "incoming.part"
    in_the_way.mkdir(parents=True)
    house.journaling.feel(Severity.MILD)
    house.backing_up.keep_up()
    page = opened(qtbot, desk)
    assert day_of(page).copies.isVisible()


def names_of(buttons: list[WordButton]) -> list[str]:
    return [button.accessibleName() for button in buttons]


def proposed(page: TodayPage) -> list[WordButton]:
    buttons = day_of(page).plan._rows.findChildren(WordButton)
    return [one for one in buttons if one.accessibleName().startswith("Turn on")]


def test_on_the_first_day_the_plan_shows_proposals(qtbot: QtBot, desk: Desk, house: House) -> None:
    page = opened(qtbot, desk)
    assert page.hero.title.text() == "Let's look at your feet for the first time"
    assert names_of(proposed(page)) == ["Turn on: Foot check", "Turn on: Foot massage"]
    proposed(page)[1].click()
    (one,) = house.reminding.reminders(house.person_id)
    assert one.kind is ReminderKind.MASSAGE
    assert names_of(proposed(page)) == ["Turn on: Foot check"], "the other is still offered"
    toast = standing_toast(page)
    assert toast is not None
    assert toast.undo_button is not None
    toast.undo_button.click()
    assert house.reminding.reminders(house.person_id) == []
    assert names_of(proposed(page)) == ["Turn on: Foot check", "Turn on: Foot massage"]


def test_nothing_is_proposed_to_who_chose_already(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    house.reminding.keep(new_reminder(ReminderKind.FOOT_CHECK, stamp_now(clock, house.person_id)))
    page = opened(qtbot, desk)
    assert proposed(page) == []


def test_proposals_are_for_the_first_day(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    check_feet(house, clock)
    clock.advance(24 * 3600)
    page = opened(qtbot, desk)
    assert proposed(page) == []


def test_undo_of_an_earlier_feeling_leaves_the_later_one_chosen(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    page = opened(qtbot, desk)
    group = day_of(page).feel.group
    group.button("mild").click()
    first = standing_toast(page)
    group.button("severe").click()
    assert first is not None
    page.take_back()
    assert group.current is None
    page.take_back()
    day = today(clock)
    with house.diary.reading() as books:
        assert books.symptoms.between(house.person_id, day, day) == []
