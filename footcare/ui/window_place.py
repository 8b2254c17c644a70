"""Where the window was, and where that is on the screens of today."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class WindowPlace(NamedTuple):
    """The corner of a window with its frame, its size without, and whether it filled its screen."""

    rect: QRect
    maximised: bool


def place_of(window: QWidget) -> WindowPlace:
    """Return where a window is; of one that fills its screen, where it would be otherwise.

    The corner is that of the frame: it is the frame that is moved, and a window put back by its
    inner corner would creep down by its title with every start.
    """
    maximised = bool(window.windowState() & Qt.WindowState.WindowMaximized)
    if maximised or window.isMinimized() or window.isFullScreen():
        return WindowPlace(window.normalGeometry(), maximised)
    return WindowPlace(QRect(window.pos(), window.size()), maximised)


def put(window: QWidget, place: WindowPlace) -> None:
    """Put a window that is not shown yet where it was, as far as the screens allow."""
    screens = QGuiApplication.screens()
    first = QGuiApplication.primaryScreen()
    rooms = [screen.availableGeometry() for screen in (first, *screens)]
    rect = fitted(place.rect, rooms)
    window.resize(rect.size())
    window.move(rect.topLeft())
    if place.maximised:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def size_at_first(wished: QSize) -> QSize:
    """Return the size of a window that was never anywhere: as wished, where the screen has room."""
    return wished.boundedTo(QGuiApplication.primaryScreen().availableGeometry().size())


def fitted(rect: QRect, rooms: Sequence[QRect]) -> QRect:
    """Return a place wholly in one of the rooms: the one it lies in most, or the first.

    Args:
        rect: where something was.
        rooms: where something can be seen today; at least one, the usual one first. Screens that
            stand to the left or above have negative corners.
    """
    room = max(rooms, key=lambda each: _shared(rect, each))
    if not _shared(rect, room):
        size = rect.size().boundedTo(rooms[0].size())
        return _centred(size, rooms[0])
    size = rect.size().boundedTo(room.size())
    left = min(max(rect.left(), room.left()), room.left() + room.width() - size.width())
    top = min(max(rect.top(), room.top()), room.top() + room.height() - size.height())
    return QRect(left, top, size.width(), size.height())


def _shared(one: QRect, other: QRect) -> int:
    """Return how many pixels two places share."""
    both = one.intersected(other)
    return 0 if both.isEmpty() else both.width() * both.height()


def _centred(size: QSize, room: QRect) -> QRect:
    left = room.left() + (room.width() - size.width()) // 2
    top = room.top() + (room.height() - size.height()) // 2
    return QRect(left, top, size.width(), size.height())
