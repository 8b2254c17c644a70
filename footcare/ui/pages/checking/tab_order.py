"""The Tab key follows the screen, also where things came later than what stands below them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable


def in_tab_order(widgets: Iterable[QWidget]) -> None:
    """Let the Tab key go through these in this order."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def last_inside(panel: QWidget) -> QWidget:
    """Return the last thing of a panel that can have the focus, or the panel itself."""
    last = panel
    widget = panel.nextInFocusChain()
    while widget is not None and widget is not panel:
        if panel.isAncestorOf(widget) and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            last = widget
        widget = widget.nextInFocusChain()
    return last
