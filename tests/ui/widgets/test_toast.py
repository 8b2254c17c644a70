"""The line in passing: it stays, waits, keeps every Undo, and covers nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel

from footcare.domain.preferences import Preferences
from footcare.ui.main_window import MainWindow
from footcare.ui.page import Page
from footcare.ui.widgets.buttons import WordButton
from footcare.ui.widgets.toast import STAYS_MS, Toast
from tests.builders import make_desk
from tests.ui.toasts import standing_toast

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock

LEAST_MS = 10_000
LONG = "Your changes of the reminder for the urea cream after the evening massage were not saved."


class Deeds:
    """Things done, each of which can be taken back by itself."""

    def __init__(self) -> None:
        self.taken_back: list[str] = []

    def back_of(self, name: str) -> TakesBack:
        return TakesBack(self, name)


class TakesBack:
    """Takes back one thing."""

    def __init__(self, deeds: Deeds, name: str) -> None:
        self._deeds = deeds
        self._name = name

    def __call__(self) -> None:
        self._deeds.taken_back.append(self._name)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Page:
    """A page with a filled button at the end of its column."""
    made = Page(desk)
    qtbot.addWidget(made)
    made.column.addStretch(1)
    save = WordButton(desk.theme, desk.icons, "Save", "primary")
    save.setObjectName("save")
    made.column.addWidget(save)
    made.resize(1024, 640)
    made.show()
    return made


def line(page: Page) -> Toast:
    standing = standing_toast(page)
    assert standing is not None
    return standing


def words(page: Page) -> list[str]:
    return [
        label.text() for label in line(page).findChildren(QLabel) if label.isVisibleTo(line(page))
    ]


def hover(toast: Toast) -> None:
    at = QPoint(4, 4).toPointF()
    QApplication.sendEvent(toast, QEnterEvent(at, at, at))


# -- how long it stays -----------------------------------------------------------------------------


def test_it_stays_long_enough_and_passes(page: Page) -> None:
    page.toast("Copied")
    assert line(page).timer.isActive()
    assert line(page).timer.interval() == STAYS_MS >= LEAST_MS
    line(page).timer.timeout.emit()
    assert standing_toast(page) is None


def test_the_pointer_stops_the_time(page: Page) -> None:
    page.toast("Deleted", Deeds().back_of("one"))
    toast = line(page)
    hover(toast)
    assert not toast.timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.timer.isActive()


def test_the_focus_stops_the_time(page: Page) -> None:
    page.activateWindow()
    page.toast("Deleted", Deeds().back_of("one"))
    toast = line(page)
    button = toast.undo_button
    assert button is not None
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert not toast.timer.isActive()
    hover(toast)
    button.clearFocus()
    assert not toast.timer.isActive(), "the pointer is still there"
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.timer.isActive()


def test_it_takes_no_focus(page: Page) -> None:
    page.activateWindow()
    save = page.findChild(WordButton, "save")
    assert save is not None
    save.setFocus()
    page.toast("Deleted", Deeds().back_of("one"))
    assert save.hasFocus()


# -- several in a row ------------------------------------------------------------------------------


def test_no_undo_is_lost_among_several(page: Page) -> None:
    deeds = Deeds()
    for name in ("one", "two", "three"):
        page.toast(f"Deleted: {name}", deeds.back_of(name))
    assert words(page) == [
        "Deleted: three",
        "The last 3 changes can be undone, one after the other.",
    ]
    page.take_back()
    assert words(page)[0] == "Deleted: two"
    button = line(page).undo_button
    assert button is not None
    button.click()
    assert words(page) == ["Deleted: one"]
    page.take_back()
    assert standing_toast(page) is None
    assert deeds.taken_back == ["three", "two", "one"]


def test_a_plain_line_passes_before_what_can_be_undone(page: Page) -> None:
    deeds = Deeds()
    page.toast("Deleted: one", deeds.back_of("one"))
    page.toast("Copied")
    assert words(page) == ["Copied"]
    assert line(page).undo_button is None
    line(page).timer.timeout.emit()
    assert words(page) == ["Deleted: one"]
    assert line(page).timer.isActive()
    line(page).timer.timeout.emit()
    assert standing_toast(page) is None


def test_the_key_reaches_past_a_plain_line(page: Page) -> None:
    deeds = Deeds()
    page.toast("Deleted: one", deeds.back_of("one"))
    page.toast("Copied")
    page.take_back()
    assert deeds.taken_back == ["one"]


def test_a_plain_line_takes_the_place_of_a_plain_line(page: Page) -> None:
    page.toast("Copied: 01632 960142")
    page.toast("Copied: 01632 960911")
    line(page).timer.timeout.emit()
    assert standing_toast(page) is None


def test_nothing_to_take_back_is_no_fault(page: Page) -> None:
    page.take_back()
    page.toast("Copied")
    page.take_back()
    assert standing_toast(page) is None


class Says:
    """Taking back fails and says so on the same page."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def __call__(self) -> None:
        self._page.toast("This could not be taken back.", self)


def test_what_cannot_be_taken_back_can_be_tried_again(page: Page) -> None:
    page.toast("Deleted", Says(page))
    page.take_back()
    assert words(page) == ["This could not be taken back."]
    assert line(page).undo_button is not None


# -- where it stands -------------------------------------------------------------------------------


def test_the_key_takes_back_on_the_page_shown(qtbot: QtBot, desk: Desk) -> None:
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show_page("today")
    window.show()
    deeds = Deeds()
    window.current.toast("Deleted", deeds.back_of("one"))
    window.show_page("journal")
    window._take_back()
    assert deeds.taken_back == [], "what is not in sight is not taken back"
    window.show_page("today")
    window._take_back()
    assert deeds.taken_back == ["one"]


@pytest.mark.parametrize("name", ["today", "journal", "reminders", "settings", "help", "check"])
def test_it_covers_nothing_in_the_largest_text(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock, house: House, name: str
) -> None:
    settings = Preferences(first_run_done=True, text_size=200)
    desk = make_desk(qapp, clock=clock, house=house, text_size=200, preferences=settings)
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show_page(name)
    window.show()
    window.activateWindow()
    for _turn in range(3):
        qapp.processEvents()
    page = window.current
    seen = [*page._needed_in_sight()]
    page.toast(LONG, Deeds().back_of("one"))
    toast = line(page)
    assert toast.geometry().bottom() <= page.rect().bottom()
    area = page.scroller.beside.geometry()
    assert not area.intersects(toast.geometry())
    assert toast.height() >= toast.heightForWidth(toast.width()), "no word of it is cut"
    for widget in seen:
        top = widget.mapTo(page, QPoint(0, 0)).y()
        shown = min(widget.height(), area.height())
        assert area.top() <= top
        assert top + shown <= area.bottom() + 1, widget.accessibleName()
