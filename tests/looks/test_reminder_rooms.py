"""The rooms of the reminders page, in the themes and sizes people use."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from footcare.domain.clock import today
from footcare.domain.record import stamp_now
from footcare.domain.reminder import ReminderKind, new_reminder
from footcare.ui.main_window import MainWindow
from footcare.ui.pages.reminders_page import RemindersPage
from tests.builders import make_desk
from tests.looks.every_look import EACH_LOOK, LOOKS
from tests.looks.inspecting_widgets import faults, filled_buttons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.services.house import House
    from tests.fakes import FakeClock


@pytest.fixture(params=EACH_LOOK)
def page(
    request: pytest.FixtureRequest, qapp: QApplication, clock: FakeClock, lived: House
) -> Iterator[RemindersPage]:
    """The page in one of the looks, with a reminder to follow."""
    theme, text_size, size = LOOKS[request.param]
    stamp = stamp_now(clock, lived.person_id)
    lived.reminding.keep(new_reminder(ReminderKind.MEDICINE, stamp))
    desk = make_desk(qapp, clock=clock, house=lived, theme=theme, text_size=text_size)
    made = MainWindow(desk)
    made.resize(*size)
    made.open_page("reminders", {})
    made.show()
    settle()
    found = made.current
    assert isinstance(found, RemindersPage)
    yield found
    made.close()
    made.deleteLater()


def settle() -> None:
    for _turn in range(8):
        QApplication.processEvents()


def test_nothing_of_the_week_is_cut_small_or_nameless(page: RemindersPage) -> None:
    page.side.week_button.click()
    settle()
    assert faults(page) == []
    assert filled_buttons(page) == []


def test_nothing_of_a_pause_is_cut_small_or_nameless(page: RemindersPage, lived: House) -> None:
    page.side.peace_button.click()
    settle()
    peace = page.side.peace
    assert peace is not None
    peace.quiet.switch.click()
    peace.pause.lengths.button("date").click()
    settle()
    assert faults(page) == []
    assert len(filled_buttons(page)) == 1
    until = today(page.desk.clock) + timedelta(days=30)
    lived.pausing.pause(lived.person_id, until, "A long stay in hospital and then by the sea")
    peace.look()
    settle()
    assert faults(page) == []
    peace.back.click()
    settle()
    assert faults(page) == []


@pytest.mark.parametrize("shape", ["weeks", "month_days", "month_weeks", "once", "after"])
def test_nothing_of_the_choices_is_cut_small_or_nameless(page: RemindersPage, shape: str) -> None:
    page.rows[0].button.click()
    editor = page.editor
    editor.more_button.click()
    settle()
    more = editor.more
    assert more is not None
    more.days.shapes.button(shape).click()
    if shape == "weeks":
        more.times.ways.button("window").click()
        more.limits.ends.button("so_often").click()
    settle()
    assert faults(page) == []
    assert len(filled_buttons(page)) == 1
