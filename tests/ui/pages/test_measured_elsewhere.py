"""What is measured, on the pages that do not measure: Today, the journal, the reminders."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel

from footcare.domain.clock import today
from footcare.domain.falls import FallsQuestion
from footcare.domain.finding import Finding, FindingKind
from footcare.domain.foot import Side, Zone
from footcare.domain.occurrence import OccurrenceState
from footcare.domain.person import Facts, Known
from footcare.domain.record import stamp_now
from footcare.domain.reminder import Reminder, ReminderKind, Repeat, RepeatUnit, new_reminder
from footcare.domain.temperature import SiteTenths, Spoiler
from footcare.domain.touch_test import ORDER, Touch
from footcare.domain.triage.case import Site
from footcare.ui.pages.journal_page import JournalPage
from footcare.ui.pages.reminders_page import RemindersPage
from footcare.ui.pages.today_page import TodayPage
from footcare.ui.pages.touch_test_page import TouchTestPage
from footcare.ui.widgets.buttons import WordButton
from tests.checks import check

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from footcare.ui.page import Page
    from footcare.ui.pages.today.day import Day
    from tests.fakes import FakeClock

DAY = 86_400.0
WARM = [SiteTenths(Site.HEEL, 316, 290)]


def shown(qtbot: QtBot, page: Page) -> None:
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter()
    QApplication.processEvents()


def today_shown(qtbot: QtBot, desk: Desk) -> tuple[TodayPage, Day]:
    page = TodayPage(desk)
    shown(qtbot, page)
    assert page.day is not None
    return page, page.day


@pytest.fixture(autouse=True)
def known(house: House) -> None:
    house.knowing.keep_facts(Facts(loss_of_feeling=Known.NO, poor_circulation=Known.NO))


def warm_twice(house: House, clock: FakeClock) -> None:
    house.measuring.keep_temperatures(WARM)
    clock.advance(DAY)
    house.measuring.keep_temperatures(WARM)


def test_today_keeps_a_call_in_sight_that_a_measurement_asks_for(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    warm_twice(house, clock)
    page, day = today_shown(qtbot, desk)
    assert day.measured.isVisible()
    assert not day.standing.isVisible()
    assert "next working day" in day.measured.headline.text()
    assert page.first_focus() is day.measured.button
    assert day.measured.button.filled
    assert not page.hero.button.filled
    asked = QSignalSpy(page.open_page)
    day.measured.button.click()
    day.measured.why.click()
    assert [asked.at(place) for place in range(2)] == [
        ["temperature", {}],
        ["rules", {"rule": "T2"}],
    ]


def test_after_the_call_today_keeps_the_calm_line(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    warm_twice(house, clock)
    house.measuring.i_have_called()
    page, day = today_shown(qtbot, desk)
    assert page.hero.button.filled
    assert not day.measured.button.filled
    assert day.measured.headline.text() == "You called at 07:30."
    assert day.measured.button.text() == "Until you are seen"


def test_the_calm_line_names_the_day_of_the_call_and_goes_with_the_measurement(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    warm_twice(house, clock)
    house.measuring.i_have_called()
    clock.advance(DAY)
    _page, day = today_shown(qtbot, desk)
    words = "You called on Monday 23 November at 07:30."
    assert day.measured.headline.text() == words
    clock.advance(DAY)
    desk.door.records_changed.emit()
    assert not day.measured.isVisible()


def test_what_is_more_urgent_stands_first(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    house.knowing.keep_facts(Facts(loss_of_feeling=Known.YES, poor_circulation=Known.NO))
    check(house, clock, Finding(FindingKind.BLISTER, Zone.SOLE, Side.LEFT, today(clock)))
    house.measuring.keep_temperatures(WARM)
    page, day = today_shown(qtbot, desk)
    assert day.measured.headline.text().startswith("Get help today")
    cards = (day.measured, day.standing, page.hero)
    assert sorted(cards, key=page.column.indexOf) == list(cards)
    assert [card.button.filled for card in cards] == [True, False, False]
    assert page.first_focus() is day.measured.button

    house.measuring.i_have_called()
    desk.door.records_changed.emit()
    cards = (day.standing, day.measured, page.hero)
    assert sorted(cards, key=page.column.indexOf) == list(cards)
    assert [card.button.filled for card in cards] == [True, False, False]


def test_a_touch_test_leads_to_its_own_page(qtbot: QtBot, desk: Desk, house: House) -> None:
    house.measuring.keep_touches([Touch(spot, felt=False) for spot in ORDER])
    page, day = today_shown(qtbot, desk)
    asked = QSignalSpy(page.open_page)
    day.measured.button.click()
    assert asked.at(0)[0] == "touch_test"
    assert page.hero.button.filled, "a word at the next visit is no call"


def test_where_only_a_record_is_kept_today_says_nothing_of_it(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    warm_twice(house, clock)
    desk.preferences.change(record_only=True)
    page, day = today_shown(qtbot, desk)
    assert not day.measured.isVisible()
    assert page.hero.button.filled


def test_a_page_shows_what_was_measured_there_and_every_call(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    house.measuring.keep_temperatures(WARM)
    page = TouchTestPage(desk)
    shown(qtbot, page)
    assert not page.action.place.isVisible()
    assert not page.action.why.isVisible()
    house.measuring.keep_touches([Touch(spot, felt=False) for spot in ORDER])
    page.enter()
    assert page.action.card is not None
    clock.advance(DAY)
    house.measuring.keep_temperatures(WARM)
    page.enter()
    assert page.action.card is not None
    assert "next working day" in page.action.card.headline.text()


def test_today_ends_with_the_way_to_all_that_is_measured(qtbot: QtBot, desk: Desk) -> None:
    page, day = today_shown(qtbot, desk)
    asked = QSignalSpy(page.open_page)
    day.measures.button.click()
    assert asked.at(0) == ["measures", {}]


@pytest.mark.parametrize(
    ("kind", "page_name"),
    [
        (ReminderKind.TEMPERATURE, "temperature"),
        (ReminderKind.TOUCH_TEST, "touch_test"),
        (ReminderKind.FALLS, "falls"),
    ],
)
def test_the_plan_of_the_day_begins_what_its_row_names(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock, kind: ReminderKind, page_name: str
) -> None:
    house.reminding.keep(new_reminder(kind, stamp_now(clock, house.person_id)))
    clock.advance(DAY / 6)
    house.reminding.resync()
    page, day = today_shown(qtbot, desk)
    asked = QSignalSpy(page.open_page)
    start = day.plan.findChild(WordButton, page_name)
    assert start is not None
    start.click()
    assert asked.at(0)[0] == page_name


@pytest.mark.parametrize("kind", [ReminderKind.TEMPERATURE, ReminderKind.FALLS])
def test_what_was_measured_is_done_in_the_plan_of_the_day(
    house: House, clock: FakeClock, kind: ReminderKind
) -> None:
    reminder = new_reminder(kind, stamp_now(clock, house.person_id))
    house.reminding.keep(reminder)
    (before,) = house.planning.look().plan
    assert before.state is not OccurrenceState.DONE
    if kind is ReminderKind.FALLS:
        house.measuring.keep_falls(dict.fromkeys(FallsQuestion, False))
    else:
        house.measuring.keep_temperatures(WARM)
    (after,) = house.planning.look().plan
    assert after.state is OccurrenceState.DONE


def test_the_journal_tells_what_was_measured_and_takes_it_back(
    qtbot: QtBot, desk: Desk, house: House
) -> None:
    house.measuring.keep_temperatures([*WARM, SiteTenths(Site.TOE1, 300, 300)], [Spoiler.BATH])
    house.measuring.keep_touches([Touch(spot, felt=True) for spot in ORDER], "AV")
    house.measuring.keep_falls({FallsQuestion.UNSTEADY: True})
    page = JournalPage(desk)
    shown(qtbot, page)
    told = "\n".join(label.text() for label in page.findChildren(QLabel))
    told = told.replace("\N{NO-BREAK SPACE}", " ")
    for words in (
        "2 places measured.",
        "Heel: left 31.6 °C, right 29.0 °C. Left foot 2.6 °C warmer.",
        "May have spoiled it: a bath or shower shortly before",
        "6 of 6 touches felt. Still keep your yearly check.",
        "Helper: AV",
        "Unsteady when standing or walking: yes",
        "Fallen in the past year: not answered",
    ):
        assert words in told
    for _entry in range(3):
        (card,) = page.cards
        back = card.rows[0].back
        assert back is not None
        back.click()
    assert page.cards == []
    seen = house.measuring.newest()
    assert (seen.temperature, seen.touch_test, seen.falls) == (None, None, None)


def test_a_new_reminder_of_what_is_done_monthly_comes_monthly(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    page = RemindersPage(desk)
    shown(qtbot, page)
    page.new.click()
    page.editor.kinds.button(ReminderKind.TOUCH_TEST.value).click()
    monthly = page.editor.reminder
    assert monthly is not None
    assert (monthly.repeat, monthly.times) == (Repeat(1, RepeatUnit.MONTH), (time(10),))
    page.editor.kinds.button(ReminderKind.TEMPERATURE.value).click()
    daily = page.editor.reminder
    assert daily is not None
    assert (daily.repeat, daily.times) == (Repeat(), (time(9),))
    page.editor.kinds.button(ReminderKind.FALLS.value).click()
    page.editor.save.click()
    kept: list[Reminder] = house.reminding.reminders(house.person_id)
    assert [(one.kind, one.repeat.unit) for one in kept] == [(ReminderKind.FALLS, RepeatUnit.MONTH)]
    assert kept[0].starts == today(clock)
