"""The Tab key follows the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from footcare.ui.widgets.reading_order import read_in_order

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def panel(*names: str) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    for name in names:
        column.addWidget(QPushButton(name))
    return made


def names_in_chain(top: QWidget) -> list[str]:
    found = []
    widget = top.nextInFocusChain()
    while widget is not None and widget is not top:
        if isinstance(widget, QPushButton):
            found.append(widget.text())
        widget = widget.nextInFocusChain()
    return found


def test_what_came_later_but_stands_above_is_read_first(qtbot: QtBot) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    column = QVBoxLayout(top)
    below, above = panel("c", "d"), panel("a", "b")
    column.addWidget(below)
    column.insertWidget(0, above)
    assert names_in_chain(top) == ["c", "d", "a", "b"]
    read_in_order(above, below)
    order = names_in_chain(top)
    start = order.index("a")
    assert order[start:] + order[:start] == ["a", "b", "c", "d"]
