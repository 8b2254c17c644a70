"""The privacy room and its question, in the themes and sizes people use."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from footcare.services.deleting import Deletion, question_of
from footcare.services.ground import Ground
from footcare.ui.asking import Choice
from footcare.ui.main_window import MainWindow
from footcare.ui.pages.settings_page import SettingsPage
from footcare.ui.question import Question
from tests.builders import make_desk
from tests.looks.every_look import EACH_LOOK, LOOKS
from tests.looks.inspecting_widgets import faults, filled_buttons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.services.house import House
    from tests.fakes import FakeClock

PLACE = "/srv/bartholomew-alexander/.local/share/footcare/default"
COPY = "footcare (conflicted copy 2026-11-22 073000).db"
COUNTS = {"inspections": 7300, "sessions": 2190, "symptoms": 1, "reminders": 12}


def unwise() -> Ground:
    return Ground("Nextcloud", "fuse.rclone", "exfat", (COPY,))


@pytest.fixture(params=EACH_LOOK)
def window(
    request: pytest.FixtureRequest, qapp: QApplication, clock: FakeClock, lived: House
) -> Iterator[MainWindow]:
    """The window in one of the looks, with the most that the room can have to say."""
    theme, text_size, size = LOOKS[request.param]
    desk = make_desk(qapp, clock=clock, house=lived, theme=theme, text_size=text_size)
    desk = replace(desk, diary_place=PLACE, ground=unwise, deletion=Deletion)
    made = MainWindow(desk)
    made.resize(*size)
    made.open_page("settings", {"topic": "privacy"})
    made.show()
    for _turn in range(3):
        QApplication.processEvents()
    yield made
    made.close()
    made.deleteLater()


def test_nothing_of_the_room_is_cut_small_or_nameless(window: MainWindow) -> None:
    page = window.current
    assert isinstance(page, SettingsPage)
    assert faults(page) == []
    assert filled_buttons(page) == [], "the way out is quiet"


def test_nothing_of_the_question_is_cut(window: MainWindow) -> None:
    words = question_of(
        Deletion(COUNTS, 30, {"/media/stick": 24}, ("/media/away",), ("holiday.jpg", "letters"))
    )
    choices = (Choice("keep", "Keep my diary", filled=True), Choice("go", "Delete everything"))
    desk = window.desk
    sheet = Question(desk.theme, desk.icons, window, ("Delete everything?", words, choices, print))
    sheet.open()
    for _turn in range(3):
        QApplication.processEvents()
    assert faults(sheet) == []
    assert sheet.height() <= window.height()
    assert sheet.width() <= window.width()
    sheet.close()
