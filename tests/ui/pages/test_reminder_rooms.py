"""The rooms beside the list: the next seven days, a pause, quiet hours."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from footcare.domain.occurrence import OccurrenceState
from footcare.domain.quiet import Quiet
from footcare.domain.reminder import ReminderKind
from footcare.ui.pages.today_page import TodayPage
from footcare.ui.widgets.text import Label
from tests.ui.pages.test_reminders_page import opened, planned

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from footcare.ui.pages.reminders.peace import PeacePanel
    from footcare.ui.pages.reminders.week import WeekPanel
    from footcare.ui.pages.reminders_page import RemindersPage
    from tests.fakes import FakeClock

CREAM, MEDICINE = ReminderKind.CREAM, ReminderKind.MEDICINE


def week_of(page: RemindersPage) -> WeekPanel:
    page.side.week_button.click()
    QApplication.processEvents()
    assert page.side.week is not None
    assert page.side.week.isVisible()
    return page.side.week


def peace_of(page: RemindersPage) -> PeacePanel:
    page.side.peace_button.click()
    QApplication.processEvents()
    assert page.side.peace is not None
    assert page.side.peace.isVisible()
    return page.side.peace


def words(week: WeekPanel) -> list[str]:
    return [one.text() for one in week._days.findChildren(Label) if not one.isHidden()]


def test_the_week_stands_in_the_place_of_the_list_and_gives_it_back(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    planned(house, clock, CREAM, times=(time(8),))
    page = opened(qtbot, desk)
    week = week_of(page)
    assert page.heading.text() == "The next seven days"
    assert not page.panes.isVisible()
    assert words(week)[:3] == [
        "Today, Sunday 22 November",
        "08:00 Foot cream",
        "Monday 23 November",
    ]
    assert len(week.rows) == 7
    week.back.click()
    assert page.panes.isVisible()
    assert page.heading.text() == "Reminders"


def test_the_next_time_is_skipped_and_taken_back_in_place(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    planned(house, clock, CREAM, times=(time(8),))
    planned(house, clock, MEDICINE, times=(time(9),))
    page = opened(qtbot, desk)
    week = week_of(page)
    names = [one.button.text() for one in week.rows if one.button is not None]
    assert names == ["Skip this one"] * 2, "only the next of each"
    first = week.rows[0].button
    assert first is not None
    assert first.accessibleName() == "Skip this one, 08:00 Foot cream"
    first.click()
    QApplication.processEvents()
    assert "Skipped" in words(week)
    with house.diary.reading() as books:
        assert [one.state for one in books.occurrences.all()] == [OccurrenceState.SKIPPED]
    undo = week.rows[0].button
    assert undo is not None
    assert undo.text() == "Do not skip it"
    assert week.window().focusWidget() is undo
    undo.click()
    with house.diary.reading() as books:
        assert books.occurrences.all() == []


def test_an_empty_week_is_said(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    week = week_of(page)
    assert week.none.isVisible()
    assert week.rows == []


def test_a_pause_begins_is_shown_and_ends(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    planned(house, clock, CREAM, times=(time(8),))
    page = opened(qtbot, desk)
    pause = peace_of(page).pause
    assert pause.words.text() == "Reminders come again on Monday 23 November."
    pause.lengths.button("week").click()
    assert pause.words.text() == "Reminders come again on Sunday 29 November."
    QTest.keyClicks(pause.why.edit, "Holiday")
    pause.button.click()
    assert pause.words.text() == "Paused until Sunday 29 November (Holiday)."
    assert pause.button.text() == "End the pause now"
    assert "Paused until Sunday 29 November (Holiday)." in page.side.state.text()
    running = house.foreseeing.outlook(house.person_id).pause
    assert running is not None
    assert running.until == date(2026, 11, 29)
    week = week_of(page)
    assert [one.ahead.fate.value for one in week.rows[:2]] == ["paused", "paused"]
    today = TodayPage(desk)
    qtbot.addWidget(today)
    today.show()
    today.enter()
    assert today.day is not None
    assert today.day.plan.paused.text() == "Paused until Sunday 29 November (Holiday)."
    peace_of(page).pause.button.click()
    assert house.foreseeing.outlook(house.person_id).pause is None
    assert pause.button.text() == "Pause all reminders"


def test_a_pause_until_a_typed_date(qtbot: QtBot, desk: Desk, house: House) -> None:
    page = opened(qtbot, desk)
    pause = peace_of(page).pause
    pause.lengths.button("date").click()
    pause.button.click()
    assert house.foreseeing.outlook(house.person_id).pause is None
    assert pause.words.text() == "Say on which day reminders come again."
    QTest.keyClicks(pause.until.field.edit, "1 December")
    QTest.keyClick(pause.until.field.edit, Qt.Key.Key_Return)
    pause.button.click()
    running = house.foreseeing.outlook(house.person_id).pause
    assert running is not None
    assert running.until == date(2026, 12, 1)


def test_a_pause_that_is_refused_says_why(qtbot: QtBot, desk: Desk, house: House) -> None:
    page = opened(qtbot, desk)
    panel = peace_of(page)
    panel.pause.lengths.button("date").click()
    QTest.keyClicks(panel.pause.until.field.edit, "1 December 2029")
    QTest.keyClick(panel.pause.until.field.edit, Qt.Key.Key_Return)
    panel.pause.button.click()
    assert "A pause lasts a year at most." in panel.not_saved.words.text()
    assert house.foreseeing.outlook(house.person_id).pause is None


def test_quiet_hours_count_at_once(qtbot: QtBot, desk: Desk, house: House) -> None:
    page = opened(qtbot, desk)
    quiet = peace_of(page).quiet
    assert not quiet.hours.isVisible()
    assert page.side.state.text() == "No quiet hours: reminders are shown at any time."
    quiet.switch.click()
    assert quiet.hours.isVisible()
    assert house.foreseeing.outlook(house.person_id).quiet == Quiet(
        time(22), time(7), frozenset({MEDICINE})
    )
    quiet.begin.stepper.less.click()
    quiet.spared.button("cream").click()
    quiet.spared.button("medicine").click()
    kept = house.foreseeing.outlook(house.person_id).quiet
    assert kept == Quiet(time(21, 45), time(7), frozenset({CREAM}))
    assert page.side.state.text() == "Quiet from 21:45 to 07:00."
    quiet.switch.click()
    assert house.foreseeing.outlook(house.person_id).quiet is None
    quiet.switch.click()
    assert house.foreseeing.outlook(house.person_id).quiet == kept, "the hours are remembered"


def test_the_editor_tells_no_time_that_lies_in_the_pause(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    planned(house, clock, CREAM, times=(time(8),))
    house.pausing.pause(house.person_id, date(2026, 11, 27))
    page = opened(qtbot, desk)
    assert page.editor.next_line.text() == (
        "Next: on Friday at 08:00, on Saturday at 08:00 and on Sunday 29 November at 08:00"
    )
    house.pausing.end(house.person_id)
    desk.door.records_changed.emit()
    assert page.editor.next_line.text().startswith("Next: today at 08:00")
