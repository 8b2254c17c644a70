"""The contact sheets of the tour: one page in every look on one picture, and the index of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

from footcare.app.sheets import ContactSheets
from footcare.app.visitor import Visitor
from footcare.ui.main_window import MainWindow
from tests.builders import make_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

LOOKS = 4 * 3 * 2
"""Themes, text sizes and directions."""


@pytest.fixture
def window(qapp: QApplication) -> Iterator[MainWindow]:
    made = MainWindow(make_desk(qapp))
    made.resize(640, 480)
    made.show_page("settings")
    made.show()
    yield made
    made.close()
    made.deleteLater()


def test_a_sheet_shows_every_look_and_leaves_the_window_as_it_was(
    window: MainWindow, tmp_path: Path
) -> None:
    sheets = ContactSheets(Visitor(window), tmp_path)
    sheets.add(window, "01-settings")
    sheets.finish()
    assert sheets.written == ["sheets/01-settings.png", "sheets/00-index.png"]
    sheet, index = (QImage(str(tmp_path / path)) for path in sheets.written)
    assert sheet.width() > 4 * 480
    assert len(_middles(sheet)) > LOOKS // 4, "dark and light, each in its own colours"
    assert not index.isNull()
    assert (window.desk.theme.name, window.desk.theme.scale) == ("light", 1.0)
    assert QGuiApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight


def _middles(sheet: QImage) -> set[int]:
    """The colours of a line down through the sheet."""
    return {sheet.pixel(sheet.width() // 12, down) for down in range(sheet.height())}


def test_a_folder_that_is_a_file_is_said(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "sheets").write_text("in the way", encoding="utf-8")
    with pytest.raises(OSError, match="exist"):
        ContactSheets(Visitor(window), tmp_path)
