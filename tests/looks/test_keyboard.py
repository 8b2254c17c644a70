"""The keys of the window: where they lead, where the focus goes, and what is said on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from footcare.app.asking import WindowAsker
from footcare.domain.preferences import Preferences
from footcare.domain.symptom import Severity
from footcare.ui.asking import Choice
from footcare.ui.focus_ring import FocusRing
from footcare.ui.main_window import MainWindow
from footcare.ui.pages import PAGES
from footcare.ui.pages.reminders_page import RemindersPage
from footcare.ui.pages.today_page import TodayPage
from footcare.ui.question import Question
from tests.builders import make_desk
from tests.ears import Ears
from tests.looks.a_day import words_for
from tests.looks.scene import Scene
from tests.looks.states import STATES
from tests.looks.walking import focused, press, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from footcare.services.house import House
    from tests.fakes import FakeClock

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
ONE_QUESTION = {"check", "first_run", "player"}
"""Pages that are one question or one thing to do: the focus goes to it at once."""


@pytest.fixture
def window(qapp: QApplication, clock: FakeClock, lived: House) -> Iterator[MainWindow]:
    """The window over a diary with a day in it, showing Today."""
    settled = Preferences(first_run_done=True)
    made = MainWindow(make_desk(qapp, clock=clock, house=lived, preferences=settled))
    made.resize(1280, 800)
    made.show_page("today")
    made.show()
    made.activateWindow()
    settle()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def ears(monkeypatch: pytest.MonkeyPatch) -> Ears:
    """Whoever listens to the announcements."""
    return Ears(monkeypatch)


def button(window: MainWindow, name: str) -> QPushButton:
    """Return a button of the page shown by its id."""
    found = window.current.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


# Where the focus goes


@pytest.mark.parametrize("name", [row.name for row in PAGES if row.name != "today"])
def test_a_page_that_opens_is_read_once(
    window: MainWindow, lived: House, ears: Ears, name: str
) -> None:
    window.open_page(name, words_for(name, lived))
    settle()
    heading = window.current.heading
    if name in ONE_QUESTION:
        assert window.current.isAncestorOf(focused())
        assert ears.words.count(window.current.accessibleName()) <= 1
        assert any(window.current.accessibleName() in words for words in ears.words)
    else:
        # A reader reads what has the focus: said as well, it would be heard twice.
        assert heading.hasFocus()
        assert heading.text() not in ears.words


def test_tab_goes_from_the_heading_to_the_first_thing_to_do(window: MainWindow) -> None:
    window.show_page("reminders")
    page = window.current
    assert isinstance(page, RemindersPage)
    assert press(window, Qt.Key.Key_Tab) is button(window, "open_guide")
    assert press(window, Qt.Key.Key_Tab) is page.new
    for _back in range(2):
        press(window, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert focused() is window._rail.first_button()


def test_enter_on_today_does_the_one_next_thing(window: MainWindow) -> None:
    page = window.current
    assert isinstance(page, TodayPage)
    assert page.heading.hasFocus()
    assert page.day is not None
    assert page.day.call_first, "a blister that hurts more is to be seen first"
    press(window, Qt.Key.Key_Return)
    assert window.current.name == "advice"


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Escape])
def test_back_returns_to_what_opened_the_page(window: MainWindow, key: Qt.Key) -> None:
    opener = button(window, "get_help")
    opener.setFocus()
    press(window, Qt.Key.Key_Return)
    assert window.current.name == "help"
    held = [ALT] if key == Qt.Key.Key_Left else []
    assert press(window, key, *held) is opener


def test_back_returns_to_the_card_of_a_massage(window: MainWindow) -> None:
    window.show_page("massage")
    settle()
    opener = button(window, "choose_calm5")
    opener.setFocus()
    press(window, Qt.Key.Key_Return)
    assert window.current.name == "routine"
    assert press(window, Qt.Key.Key_Escape) is opener


def test_back_returns_to_the_rail(window: MainWindow) -> None:
    window._rail.first_button().setFocus()
    opener = press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return)
    assert window.current.name == "massage"
    assert window.current.heading.hasFocus()
    assert press(window, Qt.Key.Key_Left, ALT) is opener


def test_escape_does_not_close_what_has_to_be_read(window: MainWindow, lived: House) -> None:
    window.open_page("advice", words_for("advice", lived))
    press(window, Qt.Key.Key_Escape)
    assert window.current.name == "advice"


def test_a_deletion_leaves_the_focus_on_the_list_not_on_delete(window: MainWindow) -> None:
    window.show_page("reminders")
    page = window.current
    assert isinstance(page, RemindersPage)
    settle()
    page.editor.delete.setFocus()
    assert press(window, Qt.Key.Key_Return) is page.rows[0].button


def test_undo_has_a_key(window: MainWindow, lived: House) -> None:
    page = window.current
    assert isinstance(page, TodayPage)
    assert page.day is not None
    before = lived.journaling.felt_today()
    page.day.feel.group.button(Severity.MILD.value).click()
    settle()
    assert lived.journaling.felt_today() != before
    press(window, Qt.Key.Key_Z, CONTROL)
    assert lived.journaling.felt_today() == before


def test_the_line_in_passing_gives_way_to_the_focus(window: MainWindow) -> None:
    window.show_page("settings")
    window.current.toast("Saved.")
    settle()
    toast = window.current._toast
    assert toast is not None
    for _press in range(40):
        stop = press(window, Qt.Key.Key_Tab)
        place = window.current.mapFromGlobal(stop.mapToGlobal(stop.rect().center()))
        assert not toast.geometry().contains(place)


# One press, one deed


def test_a_held_enter_presses_once(window: MainWindow) -> None:
    window.show_page("settings")
    settle()
    pressed = window.current.findChildren(QPushButton)[0]
    heard = QSignalSpy(pressed.clicked)
    for repeated in (False, True, True):
        kind, none = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(kind, Qt.Key.Key_Return, none, "\r", repeated)
        QApplication.sendEvent(pressed, event)
    assert heard.count() == 1


# Between rail, menu, page and question


def test_f6_comes_back_to_where_one_was(window: MainWindow) -> None:
    help_button = button(window, "get_help")
    help_button.setFocus()
    assert window._rail.isAncestorOf(press(window, Qt.Key.Key_F6))
    assert press(window, Qt.Key.Key_F6) is help_button


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
def test_the_menu_of_a_narrow_window_by_keys(window: MainWindow) -> None:
    window.resize(700, 640)
    settle()
    assert press(window, Qt.Key.Key_F6) is window._bar.menu_button
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    settle()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction().objectName() == "today"
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    settle()
    assert focused() is window._bar.menu_button
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    settle()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle()
    assert window.current.name == "massage"
    assert window.current.heading.hasFocus()
    assert press(window, Qt.Key.Key_Left, ALT) is window._bar.menu_button


class Answers:
    """Whoever asked."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def take(self, answer: str) -> None:
        self.given.append(answer)


def test_a_question_by_keys_and_the_focus_comes_back(window: MainWindow) -> None:
    opener = button(window, "get_help")
    opener.setFocus()
    press(window, Qt.Key.Key_Tab)
    before = press(window, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    answers = Answers()
    asker = WindowAsker(window.desk.theme, window.desk.icons)
    asker.window = window
    choices = (Choice("stay", "Keep it", filled=True), Choice("go", "Delete it"))
    asker.ask("Delete it?", "It cannot be brought back.", choices, answers.take)
    settle()
    sheet = window.findChild(Question)
    assert isinstance(sheet, Question)
    ring = sheet.findChild(FocusRing)
    assert ring is not None
    assert ring.isVisible(), "a window opened by a key begins with its ring"
    walked = [press(sheet, Qt.Key.Key_Tab).objectName() for _press in range(3)]
    assert walked == ["go", "stay", "go"]
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    settle()
    assert answers.given == [""]
    window.activateWindow()
    settle()
    assert focused() is before


def test_escape_leaves_an_inner_panel_first(
    window: MainWindow, lived: House, clock: FakeClock, tmp_path: Path
) -> None:
    STATES["reminders-week"](Scene(window, lived, clock, tmp_path))
    settle()
    page = window.current
    assert isinstance(page, RemindersPage)
    assert press(window, Qt.Key.Key_Escape) is page.side.week_button
    assert page.panes.isVisible()


def test_one_after_the_other_the_focus_goes_in_and_out(window: MainWindow) -> None:
    window.resize(800, 700)
    window.show_page("reminders")
    settle()
    page = window.current
    assert isinstance(page, RemindersPage)
    row = page.rows[2].button
    row.setFocus()
    assert press(window, Qt.Key.Key_Return) is page.panes.back
    assert press(window, Qt.Key.Key_Escape) is row


# The ring and the keys of the window


def test_the_ring_shows_where_the_keyboard_is_and_hides_from_the_mouse(
    window: MainWindow,
) -> None:
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
    assert window._rail.isVisible()
    for _step in range(5):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.preferences.current.text_size == 200
    window.desk.theme.choose(window.desk.preferences.current.theme, 200)
    window.desk.theme.changed.emit()
    assert not window._rail.isVisible()
    assert window._bar.isVisible()


def test_f6_goes_between_the_rail_and_the_page(window: MainWindow) -> None:
    for side in (window._rail, window.current):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert side.isAncestorOf(focus)
