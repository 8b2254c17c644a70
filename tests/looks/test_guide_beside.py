"""The guide beside every page, and in its place where the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from footcare.domain.preferences import Preferences, ThemeChoice
from footcare.ui.main_window import MainWindow
from footcare.ui.pages import PAGES
from tests.builders import make_desk
from tests.looks.a_day import words_for
from tests.looks.inspecting_widgets import faults, filled_buttons

if TYPE_CHECKING:
    from footcare.services.house import House
    from tests.fakes import FakeClock

LOOKS = {
    "light": (ThemeChoice.LIGHT, 100, (1280, 800)),
    "small-window": (ThemeChoice.DARK, 100, (1024, 640)),
    "largest-in-small": (ThemeChoice.CONTRAST_LIGHT, 200, (1024, 640)),
}


def settle() -> None:
    for _turn in range(3):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("look", LOOKS)
def test_with_the_guide_open_nothing_is_cut_small_or_nameless(
    qapp: QApplication, clock: FakeClock, lived: House, look: str
) -> None:
    theme, text_size, (wide, high) = LOOKS[look]
    own = Preferences(first_run_done=True, theme=theme, text_size=text_size)
    desk = make_desk(
        qapp, clock=clock, house=lived, theme=theme, text_size=text_size, preferences=own
    )
    window = MainWindow(desk)
    window.resize(wide, high)
    window.show()
    for row in PAGES:
        window.open_page(row.name, words_for(row.name, lived))
        window._guide.open()
        settle()
        panel = window._guide.panel
        assert panel is not None
        assert panel.isVisible(), row.name
        assert faults(panel) == [], f"the guide of {row.name}"
        if window._stack.isVisible():
            assert faults(window.current) == [], row.name
            assert len(filled_buttons(window.current)) <= 1, row.name
    panel = window._guide.panel
    assert panel is not None
    for words in ("number", "xyzzy"):
        panel.search.edit.setText(words)
        panel.search.edit.textEdited.emit(words)
        panel._later.stop()
        settle()
        assert faults(panel) == [], words
    window.close()
    window.deleteLater()
