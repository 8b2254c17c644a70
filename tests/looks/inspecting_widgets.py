"""Looks at a laid-out page as a careful reviewer would, and names each fault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollBar, QWidget

from tests.looks.inspecting_targets import (
    close_targets,
    filled_buttons,
    low_filled_buttons,
    small_target,
)
from tests.looks.inspecting_words import cut_words, elided_words, words_at_an_edge
from tests.looks.naming_widgets import FIELDS, is_part_of_a_field, named, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.ui.guide.panel import GuidePanel
    from footcare.ui.page import Page
    from footcare.ui.question import Question

__all__ = ["faults", "filled_buttons"]

BAR_WIDTH: Final = 20


def faults(page: Page | Question | GuidePanel) -> list[str]:
    """Everything wrong with a page as it stands, each with the widget it is about."""
    found = [*_overflow(page), *close_targets(page), *low_filled_buttons(page)]
    for widget in shown(page):
        if isinstance(widget, QScrollBar):
            found += _unfit_bar(widget)
            continue
        found += cut_words(widget)
        found += elided_words(widget)
        found += words_at_an_edge(widget)
        found += small_target(widget)
        found += _no_name(widget)
    return found


def _overflow(page: Page | Question | GuidePanel) -> Iterator[str]:
    view, content = page.scroller.viewport(), page.scroller.widget()
    assert content is not None
    if content.width() > view.width() + 1:
        yield f"content is {content.width()} wide in a view of {view.width()}"
    if content.minimumSizeHint().width() > view.width() + 1:
        yield f"content asks for {content.minimumSizeHint().width()}, view has {view.width()}"
    for widget in shown(content):
        right = widget.mapTo(content, QPoint(widget.width(), 0)).x()
        left = widget.mapTo(content, QPoint(0, 0)).x()
        if (left < 0 or right > content.width() + 1) and _is_for_people(widget):
            yield f"{named(widget)} runs from {left} to {right} of {content.width()}"


def _is_for_people(widget: QWidget) -> bool:
    return isinstance(widget, (QLabel, QAbstractButton, *FIELDS))


def _unfit_bar(bar: QScrollBar) -> Iterator[str]:
    if bar.orientation() is Qt.Orientation.Horizontal:
        yield f"{named(bar)} scrolls sideways"
    elif bar.width() != BAR_WIDTH:
        yield f"{named(bar)} is {bar.width()} px wide, not {BAR_WIDTH}"


def _no_name(widget: QWidget) -> Iterator[str]:
    takes_focus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    if not takes_focus or not widget.isEnabled() or is_part_of_a_field(widget):
        return
    words = widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        words = words or widget.text()
    if not words and not _has_buddy(widget):
        yield f"{named(widget)} takes the focus and has no name"


def _has_buddy(widget: QWidget) -> bool:
    return any(label.buddy() is widget for label in widget.window().findChildren(QLabel))
