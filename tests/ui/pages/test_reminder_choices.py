"""More choices: every plan can be set, and what is said of it is always true."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from footcare.domain.reminder import (
    After,
    Again,
    Reminder,
    ReminderKind,
    Repeat,
    RepeatUnit,
    Weekday,
    Window,
)
from tests.ui.pages.test_reminders_page import kept, opened, planned

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from footcare.ui.pages.reminders.editor import ReminderEditor
    from footcare.ui.pages.reminders.more_choices import MoreChoices
    from footcare.ui.pages.reminders_page import RemindersPage
    from footcare.ui.widgets.fields import TextField
    from tests.fakes import FakeClock

CREAM, DRINK = ReminderKind.CREAM, ReminderKind.DRINK


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, house: House, clock: FakeClock) -> RemindersPage:
    """The page with a daily cream at half past seven, on Sunday 22 November, half past seven."""
    planned(house, clock, CREAM)
    return opened(qtbot, desk)


@pytest.fixture
def editor(page: RemindersPage) -> ReminderEditor:
    return page.editor


def unfold(editor: ReminderEditor) -> MoreChoices:
    editor.more_button.click()
    QApplication.processEvents()
    assert editor.more is not None
    assert editor.more.isVisible()
    return editor.more


def typed(field: TextField, words: str) -> None:
    field.edit.setFocus()
    field.edit.clear()
    QTest.keyClicks(field.edit, words)
    QTest.keyClick(field.edit, Qt.Key.Key_Return)


def saved(editor: ReminderEditor, house: House) -> Reminder:
    editor.save.click()
    return next(one for one in kept(house) if one.kind is CREAM)


def test_the_simple_choices_come_first_and_come_back(editor: ReminderEditor) -> None:
    assert editor.time.isVisible()
    assert editor.more is None, "the forms are made when they are asked for"
    unfold(editor)
    assert not editor.time.isVisible()
    assert editor.more_button.text() == "Fewer choices"
    editor.more_button.click()
    assert editor.time.isVisible()
    assert not editor.changed


@pytest.mark.parametrize(
    ("shape", "repeat", "words"),
    [
        ("every_days", Repeat(2), "Every 2 days at 07:30."),
        ("weeks", Repeat(2, RepeatUnit.WEEK), "Every 2 weeks on Sunday at 07:30."),
        ("month_days", Repeat(1, RepeatUnit.MONTH), "Every month on day 22 at 07:30."),
        ("month_weeks", Repeat(1, RepeatUnit.MONTH), "Every month on the fourth Sunday at 07:30."),
        ("once", Repeat(1, RepeatUnit.ONCE), "Once on 22 November 2026 at 07:30."),
    ],
)
def test_each_shape_is_set_said_and_kept(
    editor: ReminderEditor, house: House, shape: str, repeat: Repeat, words: str
) -> None:
    more = unfold(editor)
    more.days.shapes.button(shape).click()
    assert editor.preview.text() == words
    assert saved(editor, house).repeat == repeat


def test_the_second_and_last_tuesday_of_every_third_month(
    editor: ReminderEditor, house: House
) -> None:
    more = unfold(editor)
    more.days.shapes.button("month_weeks").click()
    for _press in range(2):
        more.days.every.stepper.more.click()
    for day in ("sun", "tue"):
        more.days.days.group.button(day).click()
    for week in ("4", "2", "-1"):
        more.days.weeks.button(week).click()
    assert editor.preview.text() == "Every 3 months on the second and last Tuesday at 07:30."
    one = saved(editor, house)
    assert (one.month_weeks, one.weekdays) == ((2, -1), frozenset({Weekday.TUE}))
    assert one.repeat == Repeat(3, RepeatUnit.MONTH)


def test_days_of_the_month_are_typed(editor: ReminderEditor, house: House) -> None:
    more = unfold(editor)
    more.days.shapes.button("month_days").click()
    typed(more.days.month_days, "1, 40")
    assert "no days of a month" in more.days.month_days.fault.text()
    typed(more.days.month_days, "1, 15 and last")
    assert editor.preview.text() == "Every month on day 1, day 15 and the last day at 07:30."
    assert saved(editor, house).month_days == (1, 15, -1)


def test_once_on_a_day_to_come(editor: ReminderEditor, house: House) -> None:
    more = unfold(editor)
    more.days.shapes.button("once").click()
    typed(more.days.first.field, "24 December 2026")
    assert editor.next_line.text() == "Next: on Thursday 24 December at 07:30"
    one = saved(editor, house)
    assert (one.starts, one.repeat.unit) == (date(2026, 12, 24), RepeatUnit.ONCE)
    assert not more.limits.ends.isVisible()


def test_several_times_and_all_through_the_day(editor: ReminderEditor, house: House) -> None:
    more = unfold(editor)
    more.times.ways.button("several").click()
    typed(more.times.times, "8 pm, 8:00 and 12.30")
    assert editor.preview.text() == "Every day at 08:00, 12:30 and 20:00."
    assert saved(editor, house).times == (time(8), time(12, 30), time(20))
    more.times.ways.button("window").click()
    typed(more.times.begin, "9")
    typed(more.times.end, "8")
    assert more.times.end.fault.text() == "The end must be later than the beginning."
    editor.save.click()
    assert kept(house)[0].window is None, "nothing is kept that is not understood"
    typed(more.times.end, "18")
    assert editor.preview.text() == "Every day, every 90 minutes from 09:00 to 18:00."
    assert saved(editor, house).window == Window(time(9), time(18), 90)


def test_after_another_reminder(qtbot: QtBot, desk: Desk, house: House, clock: FakeClock) -> None:
    cream = planned(house, clock, CREAM)
    bath = planned(house, clock, ReminderKind.CUSTOM, title="Foot bath")
    page = opened(qtbot, desk)
    page.rows[0].button.click()
    more = unfold(page.editor)
    assert page.editor.title.text() == "Foot cream"
    more.days.shapes.button("after").click()
    assert page.editor.preview.text() == "20 minutes after another reminder is done."
    assert page.editor.next_line.text() == "Comes after “Foot bath” is done."
    more.days.minutes.stepper.more.click()
    assert not more.times.isVisible()
    one = saved(page.editor, house)
    assert one.after == After(str(bath.stamp.id), 25)
    # What follows it already cannot be followed by it.
    page.rows[[row.reminder.stamp.id for row in page.rows].index(bath.stamp.id)].button.click()
    more = unfold(page.editor)
    more.days.shapes.button("after").click()
    assert more.days.none_to_follow.isVisible()
    assert cream.stamp.id == one.stamp.id


def test_an_end_lateness_and_gentle_repeats(editor: ReminderEditor, house: House) -> None:
    more = unfold(editor)
    more.limits.ends.button("until").click()
    typed(more.limits.last.field, "31 December 2026")
    more.limits.late.button("60").click()
    more.limits.again.button("2").click()
    assert editor.preview.text() == (
        "Every day at 07:30, until 31 December 2026. "
        "Not shown when it is more than 60 minutes late. "
        "Shown up to 2 times more, 15 minutes apart, if nobody answers."
    )
    one = saved(editor, house)
    assert (one.ends, one.late_minutes, one.again) == (date(2026, 12, 31), 60, Again(2, 15))
    more.limits.ends.button("so_often").click()
    more.limits.count.stepper.more.click()
    one = saved(editor, house)
    assert (one.ends, one.count) == (None, 11)


def test_what_can_never_come_due_says_why_and_is_not_kept(
    editor: ReminderEditor, house: House
) -> None:
    more = unfold(editor)
    more.days.shapes.button("weeks").click()
    typed(more.days.first.field, "24 December 2026")
    more.limits.ends.button("until").click()
    typed(more.limits.last.field, "1 December 2026")
    assert "It ends before it starts." in editor.preview.text()
    editor.save.click()
    assert kept(house)[0].ends is None
    assert kept(house)[0].repeat == Repeat()


def test_without_a_day_of_the_week_nothing_is_said_to_come(
    editor: ReminderEditor, house: House
) -> None:
    more = unfold(editor)
    more.days.shapes.button("weeks").click()
    more.days.days.group.button("sun").click()
    assert editor.preview.text() == "On no day yet. Choose at least one."
    editor.save.click()
    assert more.days.days.fault.isVisible()
    assert kept(house)[0].repeat == Repeat()


def test_what_was_typed_last_counts_when_it_is_saved(editor: ReminderEditor, house: House) -> None:
    more = unfold(editor)
    more.times.times.edit.setFocus()
    more.times.times.edit.clear()
    QTest.keyClicks(more.times.times.edit, "9:15")
    assert saved(editor, house).times == (time(9, 15),)
