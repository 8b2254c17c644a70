"""F1 from everywhere: Get help lies over the page, which waits as it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from footcare.domain.clock import today
from footcare.domain.massage import Ended
from footcare.domain.preferences import Preferences
from footcare.ui.main_window import MainWindow
from footcare.ui.pages.first_run_page import FirstRunPage
from footcare.ui.pages.help_page import HelpPage
from footcare.ui.pages.player_page import PlayerPage
from footcare.ui.pages.settings_page import SettingsPage
from tests.builders import FakeAsker, make_desk
from tests.ui.pages.playing import BOTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.domain.massage import MassageRecord
    from footcare.services.house import House
    from tests.fakes import FakeClock


@pytest.fixture
def window(qapp: QApplication, clock: FakeClock, house: House) -> Iterator[MainWindow]:
    made = MainWindow(
        make_desk(qapp, clock=clock, house=house, preferences=Preferences(first_run_done=True))
    )
    made.resize(1280, 800)
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


def back(window: MainWindow) -> None:
    press(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)


@pytest.fixture
def player(window: MainWindow, clock: FakeClock) -> PlayerPage:
    """A massage, twenty seconds old."""
    window.open_page("player", {"routine": "calm5", "allowed": BOTH})
    page = window.current
    assert isinstance(page, PlayerPage)
    play(page, clock, 20)
    return page


def play(page: PlayerPage, clock: FakeClock, seconds: int) -> None:
    for _half in range(seconds * 2):
        clock.advance(0.5)
        page.tick()


def kept(house: House, clock: FakeClock) -> list[MassageRecord]:
    with house.diary.reading() as books:
        return books.sessions.between(house.person_id, today(clock), today(clock))


def test_a_massage_waits_paused_and_is_gone_on_with(
    window: MainWindow, player: PlayerPage, clock: FakeClock, house: House
) -> None:
    session = player.session
    assert session is not None
    press(window, Qt.Key.Key_F1)
    help_page = window.current
    assert isinstance(help_page, HelpPage)
    assert help_page.back.text() == "Back to the massage"
    assert not help_page.change.isVisible(), "going to Settings would leave the massage"
    assert not window._rail.isVisible()
    play(player, clock, 60)
    help_page.back.click()
    assert window.current is player
    assert player.session is session
    assert not session.going
    assert session.tick().position == pytest.approx(20)
    assert kept(house, clock) == []
    press(window, Qt.Key.Key_Space)
    play(player, clock, 10)
    assert session.tick().position > 20


def test_from_the_card_too_the_way_leads_back_into_the_massage(
    window: MainWindow, player: PlayerPage
) -> None:
    press(window, Qt.Key.Key_F1)
    help_page = window.current
    assert isinstance(help_page, HelpPage)
    help_page.card.click()
    assert window.current.name == "card"
    back(window)
    assert window.current.name == "help"
    back(window)
    assert window.current is player
    assert player.session is not None


def test_who_is_asked_whether_to_leave_can_get_help_instead(
    window: MainWindow, player: PlayerPage
) -> None:
    press(window, Qt.Key.Key_Escape)
    asker = window.desk.asker
    assert isinstance(asker, FakeAsker)
    asker.answer("help")
    assert window.current.name == "help"
    back(window)
    assert window.current is player
    assert player.session is not None
    assert not player.session.going


def test_who_goes_on_elsewhere_has_stopped_the_massage_and_that_is_kept(
    window: MainWindow, player: PlayerPage, clock: FakeClock, house: House
) -> None:
    press(window, Qt.Key.Key_F1)
    window.show_page("journal")
    (record,) = kept(house, clock)
    assert (record.ended, record.done_seconds) == (Ended.STOPPED, 20)
    assert player.session is None
    back(window)
    assert window.current.name == "help"
    back(window)
    assert window.current.name == "today", "a massage that was left does not come back"


def test_a_window_closed_over_a_waiting_massage_keeps_it(
    window: MainWindow, player: PlayerPage, clock: FakeClock, house: House
) -> None:
    assert player.session is not None
    press(window, Qt.Key.Key_F1)
    window.close()
    (record,) = kept(house, clock)
    assert record.done_seconds == 20


def test_the_first_run_waits_at_its_step(window: MainWindow) -> None:
    window.show_page("first_run")
    page = window.current
    assert isinstance(page, FirstRunPage)
    page.bar.go_on.click()
    press(window, Qt.Key.Key_F1)
    assert window.current.name == "help"
    press(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.current.name == "help", "the first run has the whole window"
    back(window)
    assert window.current is page
    assert page.step is page.steps.understand


def test_words_that_are_being_typed_and_the_cursor_stay_where_they_were(
    window: MainWindow,
) -> None:
    window.open_page("settings", {"topic": "team"})
    page = window.current
    assert isinstance(page, SettingsPage)
    field = QApplication.focusWidget()
    press(window, Qt.Key.Key_Tab)
    field = QApplication.focusWidget()
    press(window, Qt.Key.Key_F1)
    press(window, Qt.Key.Key_F1)
    back(window)
    assert window.current is page
    assert QApplication.focusWidget() is field


def test_a_page_left_for_good_is_opened_anew(window: MainWindow) -> None:
    window.show_page("reminders")
    press(window, Qt.Key.Key_F1)
    press(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert window.current.name == "journal"
    assert window._trail.waiting == ""
    back(window)
    back(window)
    assert window.current.name == "reminders"
