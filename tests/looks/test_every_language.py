"""Every page in a language 40 % longer, in one read from right to left, and in every real one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtWidgets import QApplication
from translating.catalogues import languages

from footcare import i18n
from footcare.domain.foot import Foot
from footcare.domain.inspection import Answer
from footcare.domain.preferences import Preferences
from footcare.domain.rules import rules_to_read, sources_named
from footcare.ui.main_window import MainWindow
from footcare.ui.pages import PAGES
from footcare.ui.pages.check_page import CheckPage
from footcare.ui.pages.checking.ask_panel import AskPanel
from footcare.ui.pages.reminders_page import RemindersPage
from footcare.ui.pages.settings_page import TOPICS, SettingsPage
from tests.builders import make_desk
from tests.looks.a_day import words_for
from tests.looks.inspecting_widgets import faults, filled_buttons
from tests.looks.speaking_languages import MADE, plain_words, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.services.house import House
    from footcare.ui.page import Page
    from tests.fakes import FakeClock

SIZES: Final = ((1280, 800), (1024, 640))
ALL_LOOKS: Final = {
    f"{language}-{text_size}-{size[0]}": (language, text_size, size)
    for language in (*MADE, *languages())
    for text_size in (100, 200)
    for size in SIZES
}
EVERY_DAY: Final = {
    "xx-100-1024",
    "xx_RTL-200-1280",
    *(f"{language}-200-1024" for language in languages()),
}
"""All languages, both sizes of text and of the window, though not each with each."""
LOOKS: Final = [
    name if name in EVERY_DAY else pytest.param(name, marks=pytest.mark.soak) for name in ALL_LOOKS
]
NAMES: Final = [row.name for row in PAGES]
OWN_WORDS: Final = (
    "Bartholomew-Alexander Featherstonehaugh",
    "Diabetic foot protection service",
    "The new shoes rubbed on the way to the market.",
)
"""What the person of these tests wrote, which no language changes."""
RULES: Final = (
    *sorted((f"{rule.id}: " for rule in rules_to_read()), key=len, reverse=True),
    *sorted(sources_named(), key=len, reverse=True),
)
"""Rules and guidelines are named alike in every language."""


@pytest.fixture(params=LOOKS)
def window(
    request: pytest.FixtureRequest, qapp: QApplication, clock: FakeClock, lived: House
) -> Iterator[MainWindow]:
    """The window in one of the languages and sizes."""
    language, text_size, size = ALL_LOOKS[request.param]
    with spoken(qapp, language):
        known = Preferences(first_run_done=True, text_size=text_size)
        desk = make_desk(qapp, clock=clock, house=lived, text_size=text_size, preferences=known)
        made = MainWindow(desk)
        made.resize(*size)
        made.show()
        yield made
        made.close()
        made.deleteLater()


def is_in_order(page: Page) -> None:
    # A card that turns from a row into a column asks its parents once more for room.
    for _turn in range(6):
        QApplication.processEvents()
    assert faults(page) == []
    if i18n.language() == "en":
        # One of those made: only there a text without a translation can be told from one with it.
        licences = (f"{one.name}: {one.terms}" for one in page.desk.licences())
        assert plain_words(page, (*OWN_WORDS, *RULES, *licences, *i18n.languages().values())) == []
    assert len(filled_buttons(page)) <= 1


@pytest.mark.parametrize("name", NAMES)
def test_every_page_has_room_and_speaks(window: MainWindow, lived: House, name: str) -> None:
    window.open_page(name, words_for(name, lived))
    assert window.current.name == name
    is_in_order(window.current)


@pytest.mark.parametrize("topic", [topic for topic, *_rest in TOPICS])
def test_every_topic_of_the_settings_has_room_and_speaks(window: MainWindow, topic: str) -> None:
    window.open_page("settings", {"topic": topic})
    page = window.current
    assert isinstance(page, SettingsPage)
    is_in_order(page)


def test_every_question_of_a_check_has_room_and_speaks(house: House, window: MainWindow) -> None:
    window.desk.door.open(house)
    window.open_page("check", {})
    page = window.current
    assert isinstance(page, CheckPage)
    asked = 0
    while isinstance(page.panel, AskPanel):
        is_in_order(page)
        page.panel.buttons[Answer.NOTHING_NEW].click()
        asked += 1
    assert asked > len(Foot)
    is_in_order(page)


def test_the_rooms_of_the_reminders_have_room_and_speak(window: MainWindow) -> None:
    window.open_page("reminders", {})
    page = window.current
    assert isinstance(page, RemindersPage)
    page.rows[0].button.click()
    page.editor.more_button.click()
    is_in_order(page)
    page.side.week_button.click()
    is_in_order(page)
    page.side.peace_button.click()
    is_in_order(page)


def test_the_guide_beside_a_page_speaks(window: MainWindow) -> None:
    window.open_page("check", {})
    window._guide.switch()
    for _turn in range(6):
        QApplication.processEvents()
    if i18n.language() == "en":
        assert plain_words(window, OWN_WORDS) == []
