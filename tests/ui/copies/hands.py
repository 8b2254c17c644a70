"""Eyes and hands for the page with the copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from footcare.ui.pages.copies_page import CopiesPage
from tests.ui.toasts import standing_toast

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.ui.desk import Desk


def opened(qtbot: QtBot, desk: Desk) -> CopiesPage:
    page = CopiesPage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter()
    return page


def toast_words(page: CopiesPage) -> str:
    toast = standing_toast(page)
    assert toast is not None
    return "".join(label.text() for label in toast.findChildren(QLabel))


def undo(page: CopiesPage) -> None:
    toast = standing_toast(page)
    assert toast is not None
    assert toast.undo_button is not None
    toast.undo_button.click()
