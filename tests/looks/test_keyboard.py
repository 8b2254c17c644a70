"""Every page by keyboard alone: Tab reaches all of it, shows where it is, and is never trapped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from footcare.domain.preferences import Preferences
from footcare.ui.focus_ring import FocusRing
from footcare.ui.main_window import MainWindow
from footcare.ui.pages import PAGES
from tests.builders import make_desk
from tests.looks.a_day import words_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.services.house import House
    from tests.fakes import FakeClock

MOST_STOPS = 400


@pytest.fixture
def window(qapp: QApplication, clock: FakeClock, lived: House) -> Iterator[MainWindow]:
    """The window over a diary with a day in it."""
    settled = Preferences(first_run_done=True)
    made = MainWindow(make_desk(qapp, clock=clock, house=lived, preferences=settled))
    made.resize(1280, 800)
    yield made
    made.close()
    made.deleteLater()


def test_the_ring_shows_where_the_keyboard_is_and_hides_from_the_mouse(
    window: MainWindow, lived: House
) -> None:
    window.open_page("today", words_for("today", lived))
    window.show()
    window.activateWindow()
    # It begins once the window is painted.
    QApplication.processEvents()
    QApplication.processEvents()
    ring = window.findChild(FocusRing)
    assert ring is not None
    assert not ring.isVisible()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert ring.isVisible()
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert not ring.isVisible()


def test_pages_follow_their_keys(window: MainWindow) -> None:
    window.show_page("today")
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    for key, page in (
        (Qt.Key.Key_2, "massage"),
        (Qt.Key.Key_4, "journal"),
        (Qt.Key.Key_5, "reminders"),
        (Qt.Key.Key_Comma, "settings"),
    ):
        QTest.keyClick(window.windowHandle(), key, Qt.KeyboardModifier.ControlModifier)
        assert window.current.name == page
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F1)
    assert window.current.name == "help"
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.current.name == "settings"


def test_text_grows_by_its_keys_and_the_rail_becomes_a_menu(window: MainWindow) -> None:
    window.show_page("today")
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    assert window._rail.isVisible()
    for _step in range(5):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.preferences.current.text_size == 200
    window.desk.theme.choose(window.desk.preferences.current.theme, 200)
    window.desk.theme.changed.emit()
    assert not window._rail.isVisible()
    assert window._bar.isVisible()


def test_f6_goes_between_the_rail_and_the_page(window: MainWindow) -> None:
    window.show_page("today")
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    for side in (window._rail, window.current):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert side.isAncestorOf(focus)
