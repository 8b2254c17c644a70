"""Looks at what can be pressed or filled in: large enough, apart, and one filled button at most."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea

from tests.looks.naming_widgets import FIELDS, is_part_of_a_field, named, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

LEAST_TARGET: Final = 44
LEAST_GAP: Final = 8
LEAST_FILLED: Final = 60


def small_target(widget: QWidget) -> Iterator[str]:
    """Yield a target that a trembling hand would miss."""
    if not _is_target(widget):
        return
    if widget.width() < LEAST_TARGET or widget.height() < LEAST_TARGET:
        yield f"{named(widget)} is a target of {widget.width()} x {widget.height()} px"


def close_targets(page: QWidget) -> Iterator[str]:
    """Yield each two targets that stand too close together."""
    targets = [widget for widget in shown(page) if _is_target(widget)]
    places = [(one, QRect(one.mapTo(page, QPoint(0, 0)), one.size())) for one in targets]
    for (one, its), (other, that) in combinations(places, 2):
        if one.isAncestorOf(other) or other.isAncestorOf(one) or _view(one) is not _view(other):
            continue
        gap = _gap(its, that)
        if gap < LEAST_GAP:
            yield f"{named(one)} and {named(other)} are {gap} px apart"


def _view(widget: QWidget) -> QWidget | None:
    """What the widget is scrolled in: things in it may lie beneath what stands still beside it."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QAbstractScrollArea):
        above = above.parentWidget()
    return above


def _is_target(widget: QWidget) -> bool:
    if not isinstance(widget, (QAbstractButton, *FIELDS)) or not widget.isEnabled():
        return False
    return not is_part_of_a_field(widget)


def _gap(one: QRect, other: QRect) -> int:
    """The pixels between two places, or less than nothing where they overlap."""
    across = max(one.left(), other.left()) - min(one.right(), other.right()) - 1
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom()) - 1
    return max(across, down)


def filled_buttons(page: QWidget) -> list[str]:
    """The words of the filled buttons of a page: there is one at most."""
    return [button.text() for button in _filled(page)]


def low_filled_buttons(page: QWidget) -> Iterator[str]:
    """Yield a filled button that is not the largest thing to press."""
    for button in _filled(page):
        if button.height() < LEAST_FILLED:
            yield f"{named(button)} is filled and only {button.height()} px high"


def _filled(page: QWidget) -> list[QAbstractButton]:
    return [
        button
        for button in page.findChildren(QAbstractButton)
        if button.isVisibleTo(page) and getattr(button, "_kind", "") in {"primary", "danger"}
    ]
