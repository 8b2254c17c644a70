"""Walks a window by the Tab key as a person does, and names whatever is wrong on the way."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from footcare.ui.focus_ring import FocusRing
from footcare.ui.widgets.arrow_keys import ArrowKeys
from footcare.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_STOPS = 400
RING_ROOM = 48
"""Pixels above and below what has the focus that are kept in sight with it."""

FOR_THE_MOUSE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)


def name(widget: QWidget) -> str:
    """Return a widget's kind, id and name, for a sentence about it."""
    words = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} {widget.objectName()!r} {words!r}"


def settle() -> None:
    """Let layouts and the ring come to rest."""
    for _turn in range(2):
        QApplication.processEvents()


def focused() -> QWidget:
    """Return what has the focus; the keys always have somewhere to go."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def press(window: QWidget, key: Qt.Key, *held: Qt.KeyboardModifier) -> QWidget:
    """Press a key where the window system would; return what has the focus then."""
    modifiers = Qt.KeyboardModifier.NoModifier
    for modifier in held:
        modifiers |= modifier
    QTest.keyClick(window.windowHandle(), key, modifiers)
    settle()
    return focused()


class Walk:
    """One way round a window by Tab, with the faults seen on it."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.stops: list[QWidget] = []
        self.faults: list[str] = []
        self._places: dict[QWidget, QRect] = {}

    def go_round(self) -> Walk:
        """Press Tab until the first stop comes again; look at every stop."""
        for _press in range(MOST_STOPS):
            stop = press(self.window, Qt.Key.Key_Tab)
            if stop in self.stops:
                if stop is not self.stops[0]:
                    self.faults.append(f"a trap: Tab comes back to {name(stop)}")
                break
            self.stops.append(stop)
            self.faults += self._seen_whole(stop)
            self._places[stop] = place_on_page(stop, self.window)
        self.faults += self._order()
        return self

    def go_back(self) -> Walk:
        """Press Shift+Tab all the way round: the same stops, the other way."""
        first = press(self.window, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        back = [first]
        for _press in range(len(self.stops) - 1):
            stop = press(self.window, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
            back.append(stop)
        forth = list(reversed(self.stops))
        turned = back.index(forth[0]) if forth[0] in back else 0
        if back[turned:] + back[:turned] != forth:
            self.faults.append(
                f"Shift+Tab goes {[name(one) for one in back]}, Tab {[name(one) for one in forth]}"
            )
        return self

    def visit_groups(self) -> Walk:
        """Enter each group at its stop and walk it by the arrows, to both ends."""
        for keys in self._groups():
            stops = [stop for stop in self.stops if stop in keys.members]
            if len(stops) != 1:
                self.faults.append(f"a group of {len(stops)} stops: {list(map(name, stops))}")
                continue
            reached = set(self._by_arrows(keys, stops[0]))
            open_ones = {one for one in keys.members if one.isVisible() and one.isEnabled()}
            for missed in open_ones - reached:
                self.faults.append(f"arrows do not reach {name(missed)}")
            after = press(self.window, Qt.Key.Key_Tab)
            if after in keys.members and len(self.stops) > 1:
                self.faults.append(f"Tab stays in the group of {name(stops[0])}")
        return self

    def look_for_missed(self) -> Walk:
        """Find what a mouse could press and no key can reach."""
        in_groups = {one for keys in self._groups() for one in keys.members}
        for widget in self._shown(FOR_THE_MOUSE):
            inside = any(stop.isAncestorOf(widget) for stop in self.stops)
            if widget not in self.stops and widget not in in_groups and not inside:
                self.faults.append(f"no key reaches {name(widget)}")
        return self

    def _groups(self) -> list[ArrowKeys]:
        return [
            keys
            for keys in self.window.findChildren(ArrowKeys)
            if any(one.isVisible() and one.isEnabled() for one in keys.members)
        ]

    def _by_arrows(self, keys: ArrowKeys, start: QWidget) -> Iterator[QWidget]:
        start.setFocus(Qt.FocusReason.TabFocusReason)
        yield press(self.window, Qt.Key.Key_Home)
        mirrored = self.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        onward = Qt.Key.Key_Left if mirrored else Qt.Key.Key_Right
        for _press in keys.members[1:]:
            yield press(self.window, onward)

    def _shown(self, kinds: tuple[type[QWidget], ...]) -> Iterable[QWidget]:
        return (
            widget
            for widget in self.window.findChildren(QWidget)
            if isinstance(widget, kinds) and widget.isVisible() and widget.isEnabled()
        )

    def _seen_whole(self, stop: QWidget) -> Iterator[str]:
        """Name what hides a stop, and a ring that is not where the focus is."""
        ring = self.window.findChild(FocusRing)
        if ring is not None and not (ring.isVisible() and ring.target is stop):
            yield f"no ring round {name(stop)}"
        seen = seen_part(stop, self.window)
        whole = QRect(stop.mapTo(self.window, QPoint(0, 0)), stop.size())
        needed = whole.size().boundedTo(_room(stop, self.window))
        if seen.width() < needed.width() - 1 or seen.height() < needed.height() - 1:
            yield f"{name(stop)} shows {seen.width()} x {seen.height()} of {whole.size()}"
        for point in (seen.center(), seen.topLeft() + _IN, seen.bottomRight() - _IN):
            over = self.window.childAt(point)
            if over is not None and over is not stop and not stop.isAncestorOf(over):
                yield f"{name(stop)} is covered by {name(over)} at {point.toTuple()}"
                break

    def _order(self) -> Iterator[str]:
        """Name each step that goes against the way a page is read: down, and along a line."""
        mirrored = self.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for before, after in pairwise(self._from_the_top()):
            if isinstance(after.parentWidget(), Toast):
                continue  # it lies over the page, and comes last
            here, there = self._places[before], self._places[after]
            onward = there.right() < here.left() if mirrored else there.left() > here.right()
            above = there.bottom() < here.top()
            beside = there.top() <= here.center().y() <= there.bottom()
            if (above or beside) and not onward and not here.contains(there):
                yield f"{name(after)} at {there} is read before {name(before)} at {here}"

    def _from_the_top(self) -> list[QWidget]:
        """Return the stops from the first on the screen; the walk begins where the focus was."""
        chain = [self.window]
        widget = self.window.nextInFocusChain()
        while widget is not None and widget is not self.window:
            chain.append(widget)
            widget = widget.nextInFocusChain()
        first = min(range(len(self.stops)), key=lambda at: chain.index(self.stops[at]), default=0)
        return self.stops[first:] + self.stops[:first]


_IN = QPoint(6, 6)


def _room(stop: QWidget, window: QWidget) -> QSize:
    """Return the most of a widget that can be seen at once: as much as its column shows."""
    edge = QSize(0, 2 * RING_ROOM)
    views = [
        area.viewport() for area in window.findChildren(QScrollArea) if area.isAncestorOf(stop)
    ]
    rooms = (view.size() - edge for view in views)
    return min(rooms, key=QSize.height, default=window.size())


def seen_part(stop: QWidget, window: QWidget) -> QRect:
    """Return the part of a widget that nothing round it cuts off, in the window's pixels."""
    part = QRect(stop.mapTo(window, QPoint(0, 0)), stop.size())
    above = stop.parentWidget()
    while above is not None and above is not window:
        part &= QRect(above.mapTo(window, QPoint(0, 0)), above.size())
        above = above.parentWidget()
    return part & window.rect()


def place_on_page(stop: QWidget, window: QWidget) -> QRect:
    """Return where a widget would be if every scrolled column were shown from its beginning."""
    place = QRect(stop.mapTo(window, QPoint(0, 0)), stop.size())
    for area in window.findChildren(QScrollArea):
        if not area.isVisible():
            continue
        if area.isAncestorOf(stop):
            place.translate(0, area.verticalScrollBar().value())
        elif place.top() >= area.mapTo(window, area.rect().bottomLeft()).y():
            place.translate(0, area.verticalScrollBar().maximum())
    return place
