"""A window over a real day, and what a person does to get somewhere in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from tests.looks.a_day import words_for

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.services.house import House
    from footcare.ui.main_window import MainWindow
    from footcare.ui.page import Page
    from tests.fakes import FakeClock

P = TypeVar("P", bound=QWidget)


class Scene:
    """A window over a diary in a folder, and what a person does to get somewhere in it."""

    def __init__(self, window: MainWindow, house: House, clock: FakeClock, folder: Path) -> None:
        self.window = window
        self.house = house
        self.clock = clock
        self.folder = folder

    def open(self, page: str, **words: object) -> Page:
        """Open a page and let it come to rest."""
        self.window.open_page(page, {**words_for(page, self.house), **words})
        settle()
        return self.window.current

    def page(self, kind: type[P]) -> P:
        """Return the page shown, which is of this kind."""
        page = self.window.current
        assert isinstance(page, kind)
        return page


def settle() -> None:
    """Let layouts come to rest."""
    for _turn in range(8):
        QApplication.processEvents()
