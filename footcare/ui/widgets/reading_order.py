"""Lets the Tab key go through a page as it is read, also where parts came later than others."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_in_order(*panels: QWidget) -> None:
    """Give the Tab key the order of these panels; inside each one its own order stays."""
    stops = [stop for panel in panels for stop in _stops(panel)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(panel: QWidget) -> Iterator[QWidget]:
    """Yield what can have the focus in a panel, itself first."""
    if panel.focusPolicy() is not Qt.FocusPolicy.NoFocus:
        yield panel
    widget = panel.nextInFocusChain()
    while widget is not None and widget is not panel:
        inside = panel.isAncestorOf(widget)
        if inside and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            yield widget
        widget = widget.nextInFocusChain()
