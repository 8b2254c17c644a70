"""The guide beside a page, by keyboard: opened, searched, closed, and back to where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from footcare.domain.preferences import Preferences
from footcare.ui.main_window import MainWindow
from tests.builders import make_desk
from tests.ui.pages.playing import BOTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.services.house import House
    from footcare.ui.guide.panel import GuidePanel
    from tests.fakes import FakeClock

SHIFT = Qt.KeyboardModifier.ShiftModifier
WIDE, NARROW = (1280, 800), (900, 700)


@pytest.fixture
def window(qapp: QApplication, clock: FakeClock, house: House) -> Iterator[MainWindow]:
    made = MainWindow(
        make_desk(qapp, clock=clock, house=house, preferences=Preferences(first_run_done=True))
    )
    made.resize(*WIDE)
    made.show_page("today")
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    yield made
    made.close()
    made.deleteLater()


def press(
    window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(window.windowHandle(), key, modifier)
    QApplication.processEvents()


def guide_key(window: MainWindow) -> GuidePanel:
    """Press the key of the guide; return the guide."""
    press(window, Qt.Key.Key_F1, SHIFT)
    panel = window._guide.panel
    assert panel is not None
    return panel


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def asked(panel: GuidePanel, words: str) -> list[str]:
    """Type words into the search; return what is found."""
    panel.search.focus()
    QTest.keyClicks(panel.search.edit, words)
    panel._later.stop()
    assert panel.results is not None
    return [button.text() for button in panel.results.buttons]


def test_it_opens_beside_the_page_and_the_focus_comes_back(window: MainWindow) -> None:
    before = focus()
    panel = guide_key(window)
    assert panel.heading.text() == "Guide: Today"
    assert focus() is panel.heading
    assert window._stack.isVisible()
    assert window._rail.isVisible()
    press(window, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert focus() is before


def test_the_focus_comes_back_to_the_list_of_pages_too(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F6)
    before = focus()
    assert window._rail.isAncestorOf(before)
    guide_key(window)
    press(window, Qt.Key.Key_Escape)
    assert focus() is before


def test_its_key_goes_to_and_fro_between_page_and_guide(window: MainWindow) -> None:
    before = focus()
    panel = guide_key(window)
    guide_key(window)
    assert focus() is before
    assert panel.isVisible()
    guide_key(window)
    assert focus() is panel.heading


def test_the_button_of_the_page_opens_it_and_close_goes_back_there(window: MainWindow) -> None:
    button = window.current.guide_button
    button.setFocus()
    press(window, Qt.Key.Key_Space)
    assert window._guide.panel is not None
    window._guide.panel.close_button.setFocus()
    press(window, Qt.Key.Key_Space)
    assert not window._guide.is_open
    assert focus() is button


def test_where_it_is_narrow_it_takes_the_place_of_the_page(window: MainWindow) -> None:
    window.resize(*NARROW)
    panel = guide_key(window)
    assert not window._stack.isVisible()
    assert panel.close_button.text() == "Back to the page"
    press(window, Qt.Key.Key_F6)
    assert focus() is window._bar.menu_button
    press(window, Qt.Key.Key_F6)
    assert focus() is panel.heading
    guide_key(window)
    assert window._stack.isVisible()
    assert not panel.isVisible()
    guide_key(window)
    window.resize(*WIDE)
    QApplication.processEvents()
    assert window._stack.isVisible()
    assert panel.close_button.text() == "Close"


def test_it_follows_from_page_to_page(window: MainWindow) -> None:
    panel = guide_key(window)
    press(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert panel.heading.text() == "Guide: Reminders"
    assert not panel.isAncestorOf(focus()), "the page has the focus, not what stands beside it"


def test_a_search_finds_over_all_guides_and_leads_to_the_page(window: MainWindow) -> None:
    panel = guide_key(window)
    found = asked(panel, "REMINDER add")
    assert found[0] == "Reminders: Add a reminder"
    assert panel.results is not None
    panel.results.buttons[0].setFocus()
    press(window, Qt.Key.Key_Space)
    assert panel.heading.text() == "Guide: Reminders"
    assert panel.article is not None
    assert focus() is panel.article.titles[0]
    assert panel.own.isVisible()
    panel.open_page.setFocus()
    press(window, Qt.Key.Key_Space)
    assert window.current.name == "reminders"
    assert not panel.open_page.isVisible(), "the page is open"


def test_where_it_is_narrow_the_page_found_is_seen(window: MainWindow) -> None:
    window.resize(*NARROW)
    panel = guide_key(window)
    asked(panel, "quiet for a while")
    assert panel.results is not None
    panel.results.buttons[0].click()
    panel.open_page.click()
    assert window.current.isVisible()
    assert window.current.name == "reminders"


def test_the_count_is_said_once_and_what_is_not_found_is_said_kindly(
    window: MainWindow,
) -> None:
    panel = guide_key(window)
    assert asked(panel, "stick") != []
    assert panel.results is not None
    assert panel.results.said == f"{len(panel.results.buttons)} places were found."
    panel.search.edit.clear()
    assert asked(panel, "xyzzy") == []
    assert panel.results.said == "Nothing was found for “xyzzy”."
    assert panel._later.isSingleShot()


def test_escape_leaves_the_search_first_and_then_the_guide(window: MainWindow) -> None:
    panel = guide_key(window)
    asked(panel, "number")
    press(window, Qt.Key.Key_Escape)
    assert panel.isVisible()
    assert panel.article is not None
    assert panel.search.words == ""
    press(window, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_the_keys_of_all_pages_are_one_press_away(window: MainWindow) -> None:
    panel = guide_key(window)
    panel.keys.click()
    assert panel.heading.text() == "Guide: All pages"
    panel.own.click()
    assert panel.heading.text() == "Guide: Today"


def test_in_the_player_it_pauses_and_the_massage_is_gone_on_with(window: MainWindow) -> None:
    window.open_page("player", {"routine": "calm5", "allowed": BOTH})
    session = getattr(window.current, "session", None)
    assert session is not None
    assert not window.current.guide_button.isVisible()
    panel = guide_key(window)
    assert not session.going
    assert panel.heading.text() == "Guide: During the massage"
    press(window, Qt.Key.Key_Escape)
    press(window, Qt.Key.Key_Space)
    assert session.going
    guide_key(window)
    guide_key(window)
    press(window, Qt.Key.Key_Space)
    assert session.going
    guide_key(window)
    assert not session.going, "who reads does not massage"


def test_a_massage_that_begins_has_the_whole_window(window: MainWindow) -> None:
    guide_key(window)
    window.open_page("player", {"routine": "calm5", "allowed": BOTH})
    assert not window._guide.is_open


@pytest.mark.parametrize("name", ["check", "settings", "help"])
def test_tab_goes_from_the_page_through_the_guide_and_round(window: MainWindow, name: str) -> None:
    window.show_page(name)
    panel = guide_key(window)
    seen: list[QWidget] = []
    for _press in range(400):
        press(window, Qt.Key.Key_Tab)
        if seen and focus() is seen[0]:
            break
        seen.append(focus())
    assert len(seen) == len(set(seen))
    assert {panel.close_button, panel.search.edit, panel.keys} <= set(seen)
    assert window.current.guide_button in seen


SPELT = {
    "comma": ",",
    "Plus": "+",
    "Minus": "-",
    " arrow": "",
    "Page Up": "PgUp",
    "Page Down": "PgDown",
}
OF_QT = {"Tab", "Arrow keys", "Enter", "Space", "Esc"}
"""What every control of Qt does by itself, and Esc, which belongs to whatever lies on top."""


def shortcuts(window: MainWindow) -> set[str]:
    """The keys that the window and its page listen to."""
    return {listener.key().toString() for listener in window.findChildren(QShortcut)}


def spelt(press: str) -> list[str]:
    """The keys that a guide names, as Qt spells them."""
    for words, key in SPELT.items():
        press = press.replace(words, key)
    return [one.strip() for part in press.split(" or ") for one in part.split(" and ")]


@pytest.mark.parametrize(
    ("guide", "page"),
    [
        ("everywhere", "today"),
        ("check", "check"),
        ("player", "player"),
        ("gate", "player"),
        ("help", "help"),
    ],
)
def test_every_key_that_a_guide_names_is_listened_to(
    window: MainWindow, guide: str, page: str
) -> None:
    window.open_page(page, {"routine": "calm5", "allowed": BOTH} if page == "player" else {})
    heard = shortcuts(window)
    named = [key for entry in window.desk.guides()[guide].entries for key in entry.keys]
    assert named
    for key in named:
        assert set(spelt(key.press)) - OF_QT <= heard, key.press
