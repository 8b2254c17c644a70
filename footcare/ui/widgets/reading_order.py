"""Lets the Tab key go through a page as it is read, also where parts came later than others."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_in_order(*panels: QWidget) -> None:
    """Give the Tab key the order of these panels; inside each one its own order stays.

    They are parts of one window. The first one stays where it is.
    """
    stops = list(_stops(panels[0].window()))
    wanted = [
        stop for panel in panels for stop in stops if stop is panel or panel.isAncestorOf(stop)
    ]
    for before, after in pairwise(wanted):
        QWidget.setTabOrder(before, after)


def first_stop(panel: QWidget) -> QWidget | None:
    """Return the first thing of a panel that the Tab key comes to, or None."""
    return next(
        (
            stop
            for stop in _stops(panel.window())
            if panel.isAncestorOf(stop)
            and stop.isVisible()
            and stop.isEnabled()
            and stop.focusPolicy() & Qt.FocusPolicy.TabFocus
        ),
        None,
    )


def _stops(window: QWidget) -> Iterator[QWidget]:
    """Yield what can have the focus in a window, in the order of the Tab key."""
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            yield widget
        widget = widget.nextInFocusChain()
