"""Checks by a professional: when the next one is due, "I was there today", and what comes after."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy

from footcare.domain.clock import today
from footcare.domain.person import Asked, Facts, Known
from footcare.ui.pages.settings.me import MeRoom
from footcare.ui.pages.settings_page import SettingsPage
from footcare.ui.pages.today_page import TodayPage
from tests.ui.toasts import standing_toast

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from footcare.ui.pages.today.visit_line import VisitLine

A_DAY = timedelta(days=1)
TESTED = Facts(loss_of_feeling=Known.YES, poor_circulation=Known.NO)


def line_of(qtbot: QtBot, desk: Desk) -> tuple[TodayPage, VisitLine]:
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter()
    assert page.day is not None
    return page, page.day.visit


def me_of(qtbot: QtBot, desk: Desk) -> tuple[SettingsPage, MeRoom]:
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter(topic="me")
    assert isinstance(page.room, MeRoom)
    return page, page.room


@pytest.fixture
def now(desk: Desk) -> date:
    return today(desk.clock)


@pytest.mark.parametrize(("days", "told"), [(15, False), (14, True), (1, True), (0, True)])
def test_today_tells_of_a_visit_when_it_is_near(
    qtbot: QtBot, desk: Desk, house: House, now: date, days: int, *, told: bool
) -> None:
    house.knowing.next_visit_on(now + days * A_DAY)
    _page, line = line_of(qtbot, desk)
    assert line.isVisible() is told
    assert not line.why.isVisible(), "their own team gave the day"


def test_the_day_the_team_gave_counts_before_the_usual_one(
    qtbot: QtBot, desk: Desk, house: House, now: date
) -> None:
    house.knowing.keep_facts(replace(TESTED, asked=Asked.ON, last_foot_check=now - 400 * A_DAY))
    page, line = line_of(qtbot, desk)
    assert line.words.text().startswith("A check of your feet by a professional was due on ")
    spy = QSignalSpy(page.open_page)
    line.why.click()
    assert spy.at(0) == ["rules", {"rule": "O"}]
    house.knowing.next_visit_on(now + 60 * A_DAY)
    desk.door.records_changed.emit()
    assert not line.isVisible(), "a visit that is planned is not overdue"


def test_i_was_there_today_asks_for_the_next_visit_and_can_be_taken_back(
    qtbot: QtBot, desk: Desk, house: House, now: date
) -> None:
    house.knowing.next_visit_on(now)
    page, line = line_of(qtbot, desk)
    assert line.words.text() == "Your visit to the foot team is today."
    line.there.click()
    facts = house.knowing.person().facts
    assert (facts.asked, facts.last_foot_check, facts.next_foot_check) == (Asked.ON, now, None)
    assert line.asking
    assert line.next_day.isVisible()
    line.next_day.field.set_words("1 March 2027")
    line.next_day.field.kept.emit("1 March 2027")
    assert house.knowing.person().facts.next_foot_check == date(2027, 3, 1)
    assert not line.isVisible(), "it is far away now"
    toast = standing_toast(page)
    assert toast is not None
    assert toast.undo_button is not None
    toast.undo_button.click()
    assert house.knowing.person().facts.next_foot_check is None


def test_who_does_not_know_the_next_visit_is_asked_no_more(
    qtbot: QtBot, desk: Desk, house: House, now: date
) -> None:
    house.knowing.next_visit_on(now)
    _page, line = line_of(qtbot, desk)
    line.there.click()
    line.later.click()
    assert not line.isVisible()
    assert house.knowing.person().facts.last_foot_check == now


def test_where_only_a_record_is_kept_no_day_is_counted(
    qtbot: QtBot, desk: Desk, house: House, now: date
) -> None:
    desk.preferences.change(record_only=True)
    house.knowing.keep_facts(replace(TESTED, asked=Asked.NEVER))
    _page, line = line_of(qtbot, desk)
    assert not line.isVisible()
    house.knowing.next_visit_on(now + A_DAY)
    desk.door.records_changed.emit()
    assert line.words.text().startswith("Your visit to the foot team is near: ")


def test_settings_say_how_often_and_on_which_guidance_that_stands(
    qtbot: QtBot, desk: Desk, house: House, now: date
) -> None:
    house.knowing.keep_facts(replace(TESTED, asked=Asked.ON, last_foot_check=now))
    _page, room = me_of(qtbot, desk)
    assert room.visit.due.text() == (
        "The next check of your feet by a professional is due on 22 November 2027."
    )
    assert room.visit.group.text() == (
        "The group your team would probably use: 1 of 0 to 3. A check every 6 to 12 months."
    )
    assert room.visit.source.text() == "Source: IWGDF 2023 prevention guideline."
    desk.preferences.change(record_only=True)
    assert not room.visit.group.isVisible()
    assert room.visit.due.text() == "No day of a next check is known."


def test_i_was_there_today_fills_the_form_above_it(
    qtbot: QtBot, desk: Desk, house: House, now: date
) -> None:
    house.knowing.keep_facts(replace(TESTED, asked=Asked.NEVER, next_foot_check=now))
    _page, room = me_of(qtbot, desk)
    room.visit.there.click()
    assert house.knowing.person().facts == replace(TESTED, asked=Asked.ON, last_foot_check=now)
    assert room.facts.facts.last_foot_check == now
    assert room.visit.due.text().startswith("The next check of your feet")
