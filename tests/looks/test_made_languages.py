"""Every page in a language 40 % longer, and in one read from right to left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare import i18n
from footcare.domain.preferences import Preferences, ThemeChoice
from footcare.ui.main_window import MainWindow
from footcare.ui.pages import PAGES
from tests.builders import make_desk
from tests.looks.inspecting_widgets import faults, filled_buttons
from tests.looks.made_languages import LANGUAGES, plain_words, spoken
from tests.looks.test_every_page import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from footcare.services.house import House
    from tests.fakes import FakeClock

LOOKS = {
    f"{language}-{text_size}-{size[0]}": (language, text_size, size)
    for language in LANGUAGES
    for text_size in (100, 200)
    for size in ((1280, 800), (1024, 640))
}
OWN_WORDS = (
    "Bartholomew-Alexander Featherstonehaugh",
    "Diabetic foot protection service",
    "The new shoes rubbed on the way to the market.",
)
"""What the person of these tests wrote, which no language changes."""
NAMES = [row.name for row in PAGES]


@pytest.fixture
def window(
    request: pytest.FixtureRequest, qapp: QApplication, clock: FakeClock, lived: House
) -> Iterator[MainWindow]:
    language, text_size, size = LOOKS[request.param]
    with spoken(qapp, language):
        desk = make_desk(
            qapp,
            clock=clock,
            house=lived,
            text_size=text_size,
            preferences=Preferences(
                first_run_done=True, theme=ThemeChoice.LIGHT, text_size=text_size
            ),
        )
        made = MainWindow(desk)
        made.resize(*size)
        yield made
        made.close()
        made.deleteLater()


@pytest.mark.parametrize("window", LOOKS, indirect=True)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_cut_or_untranslated(window: MainWindow, lived: House, name: str) -> None:
    page = opened(window, name, lived)
    assert faults(page) == []
    assert plain_words(page, (*OWN_WORDS, *i18n.languages().values())) == []
    assert len(filled_buttons(page)) <= 1
