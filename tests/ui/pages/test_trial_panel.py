"""Test my reminders: sent one by one, asked, answered, and judged by what the person said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from footcare.domain.preferences import Preferences, ThemeChoice
from footcare.domain.trial import Way
from footcare.services.ports import Ability
from footcare.services.trying_out import TryingOut
from footcare.ui.main_window import MainWindow
from footcare.ui.pages.reminders_page import RemindersPage
from tests.builders import make_desk
from tests.fakes import FakeClock, FakeConfirmations, FakeMessenger
from tests.looks.inspecting_widgets import faults, filled_buttons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from footcare.ui.pages.reminders.trial import TrialPanel, WayCard

LOOKS = {
    "light": (ThemeChoice.LIGHT, 100, (1280, 800)),
    "small-window": (ThemeChoice.DARK, 100, (1024, 640)),
    "large-text": (ThemeChoice.LIGHT, 150, (1280, 800)),
    "largest-text": (ThemeChoice.CONTRAST_DARK, 200, (1280, 800)),
    "largest-in-small": (ThemeChoice.CONTRAST_LIGHT, 200, (1024, 640)),
}


@pytest.fixture
def messengers() -> dict[Way, FakeMessenger]:
    return {way: FakeMessenger() for way in Way}


@pytest.fixture
def kept() -> FakeConfirmations:
    return FakeConfirmations()


@pytest.fixture
def page(
    qtbot: QtBot, desk: Desk, messengers: dict[Way, FakeMessenger], kept: FakeConfirmations
) -> RemindersPage:
    desk.door.trying_out = TryingOut(desk.clock, messengers, kept, "linux")
    page = RemindersPage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter()
    return page


def opened(page: RemindersPage) -> TrialPanel:
    page.side.test.click()
    assert page.side.trial is not None
    return page.side.trial


def card_of(panel: TrialPanel, way: Way) -> WayCard:
    return next(card for card in panel.cards if card.way is way)


def said(panel: TrialPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def answer(panel: TrialPanel, way: Way, *, arrived: bool) -> None:
    card = card_of(panel, way)
    card.send.click()
    (card.yes if arrived else card.no).click()


def test_it_takes_the_place_of_the_list_and_gives_it_back(page: RemindersPage) -> None:
    panel = opened(page)
    assert panel.isVisible()
    assert not page.panes.isVisible()
    assert page.heading.text() == "Test my reminders"
    panel.back.click()
    assert not panel.isVisible()
    assert page.panes.isVisible()
    assert page.heading.text() == "Reminders"


def test_what_changes_meanwhile_leaves_it_standing(page: RemindersPage, desk: Desk) -> None:
    opened(page)
    desk.door.records_changed.emit()
    assert page.heading.text() == "Test my reminders"


def test_without_anything_to_send_it_is_not_offered(qtbot: QtBot, desk: Desk) -> None:
    page = RemindersPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.enter()
    assert not page.side.test.isVisible()


def test_one_way_after_the_other_is_sent_asked_and_judged(
    page: RemindersPage, messengers: dict[Way, FakeMessenger]
) -> None:
    panel = opened(page)
    assert "Nothing was tried on this desktop yet." in said(panel)
    card = card_of(panel, Way.NOTIFICATION)
    assert not card.yes.isVisible()
    card.send.click()
    assert messengers[Way.NOTIFICATION].stands
    assert messengers[Way.WINDOW].sent == 0
    assert "Did you see it?" in said(panel)
    card.yes.click()
    assert not messengers[Way.NOTIFICATION].stands
    answer(panel, Way.WINDOW, arrived=True)
    answer(panel, Way.TONE, arrived=False)
    assert (
        "On this desktop you confirmed: notification, small window (last on 22 November 2026)."
        in said(panel)
    )
    assert "Turn up the volume" in said(panel)
    panel.back.click()
    assert "you confirmed: notification, small window" in page.side.confirmed.text()


def test_when_nothing_arrives_it_says_what_to_do(page: RemindersPage) -> None:
    panel = opened(page)
    for way in Way:
        answer(panel, way, arrived=False)
    assert "None of it reached you." in said(panel)
    assert "stands on Today" in said(panel)


def test_a_tone_alone_is_not_enough(page: RemindersPage) -> None:
    panel = opened(page)
    answer(panel, Way.TONE, arrived=True)
    assert "What is only heard is easily missed." in said(panel)


def test_what_cannot_be_sent_says_why_and_asks_nothing(
    page: RemindersPage, messengers: dict[Way, FakeMessenger]
) -> None:
    messengers[Way.NOTIFICATION].works = Ability(ok=False, why="No notification service runs.")
    panel = opened(page)
    card = card_of(panel, Way.NOTIFICATION)
    card.send.click()
    assert "It could not be sent. No notification service runs." in said(panel)
    assert not card.yes.isVisible()


def test_trouble_that_shows_late_is_told_with_the_advice(
    page: RemindersPage, messengers: dict[Way, FakeMessenger]
) -> None:
    panel = opened(page)
    card = card_of(panel, Way.NOTIFICATION)
    card.send.click()
    messengers[Way.NOTIFICATION].works = Ability(ok=False, why="The service does not answer.")
    card.no.click()
    assert "The service does not answer. In the settings" in said(panel)


def test_what_was_said_before_is_shown_with_its_day(
    page: RemindersPage, desk: Desk, qtbot: QtBot, kept: FakeConfirmations
) -> None:
    panel = opened(page)
    answer(panel, Way.WINDOW, arrived=True)
    answer(panel, Way.TONE, arrived=False)
    desk.door.trying_out = TryingOut(desk.clock, {w: FakeMessenger() for w in Way}, kept, "linux")
    later = RemindersPage(desk)
    qtbot.addWidget(later)
    later.show()
    later.enter()
    words = said(opened(later))
    assert "You confirmed on 22 November 2026 that it reaches you." in words
    assert "On 22 November 2026 it did not reach you." in words
    assert "Not tried on this desktop yet." in words


def test_a_full_disk_is_told(page: RemindersPage, kept: FakeConfirmations) -> None:
    kept.broken = True
    panel = opened(page)
    answer(panel, Way.WINDOW, arrived=True)
    assert "until Footcare ends" in said(panel)


def test_leaving_the_page_takes_the_trials_away(
    page: RemindersPage, messengers: dict[Way, FakeMessenger]
) -> None:
    card_of(opened(page), Way.WINDOW).send.click()
    page.leave()
    assert not messengers[Way.WINDOW].stands


def test_the_keyboard_is_led_from_the_question_to_the_next_trial(
    page: RemindersPage, qtbot: QtBot
) -> None:
    page.activateWindow()
    panel = opened(page)
    qtbot.waitUntil(card_of(panel, Way.NOTIFICATION).send.hasFocus)
    card_of(panel, Way.NOTIFICATION).send.click()
    assert card_of(panel, Way.NOTIFICATION).yes.hasFocus()
    card_of(panel, Way.NOTIFICATION).yes.click()
    assert card_of(panel, Way.WINDOW).send.hasFocus()
    names = {card.send.accessibleName() for card in panel.cards}
    assert len(names) == len(panel.cards), "each button is named after what it sends"


@pytest.fixture(params=LOOKS)
def window(
    request: pytest.FixtureRequest, qapp: QApplication, house: House, kept: FakeConfirmations
) -> Iterator[MainWindow]:
    theme, text_size, (wide, high) = LOOKS[request.param]
    settled = Preferences(first_run_done=True, theme=theme, text_size=text_size)
    desk = make_desk(
        qapp,
        clock=FakeClock(),
        house=house,
        theme=theme,
        text_size=text_size,
        preferences=settled,
    )
    messengers = {way: FakeMessenger() for way in Way}
    desk.door.trying_out = TryingOut(desk.clock, messengers, kept, "linux")
    made = MainWindow(desk)
    made.resize(wide, high)
    yield made
    made.close()
    made.deleteLater()


def test_nothing_is_cut_small_or_nameless_at_any_step(window: MainWindow) -> None:
    window.show_page("reminders")
    window.show()
    page = window.current
    assert isinstance(page, RemindersPage)
    panel = opened(page)

    def looks_right() -> None:
        # Words that wrap anew in boxes within boxes take Qt a few turns.
        for _turn in range(8):
            QApplication.processEvents()
        assert faults(page) == []
        assert len(filled_buttons(page)) <= 1

    looks_right()
    for way in Way:
        card_of(panel, way).send.click()
    looks_right()
    for way in Way:
        card_of(panel, way).no.click()
    looks_right()
