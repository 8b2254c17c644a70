"""What works on this computer is asked again once the watch over reminders has begun."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from footcare.services.ports import Ability
from footcare.ui.forms.abilities import AbilityLines

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.ui.desk import Desk


def said(lines: AbilityLines) -> list[str]:
    return [one.text() for one in lines.findChildren(QLabel) if one.isVisibleTo(lines)]


def test_a_page_opened_before_the_watch_began_learns_what_works(qtbot: QtBot, desk: Desk) -> None:
    known = {"notifications": Ability(ok=False, why="Not known yet.")}
    lines = AbilityLines(replace(desk, abilities=lambda: known))
    qtbot.addWidget(lines)
    lines.look()
    assert "Not known yet." in said(lines)
    known["notifications"] = Ability(ok=True)
    desk.door.watched.emit()
    assert "Notifications of the computer work." in said(lines)
    assert "Not known yet." not in said(lines)
