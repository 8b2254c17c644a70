"""Looks at a laid-out page as a careful reviewer would, and names each fault."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.ui.guide.panel import GuidePanel
    from footcare.ui.page import Page
    from footcare.ui.question import Question

LEAST_TARGET = 44
FIELDS = (QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox, QAbstractItemView)


def shown(page: QWidget) -> Iterator[QWidget]:
    """The widgets of a page that are visible."""
    return (widget for widget in page.findChildren(QWidget) if widget.isVisibleTo(page))


def faults(page: Page | Question | GuidePanel) -> list[str]:
    """Everything wrong with a page as it stands, each with the widget it is about."""
    found = [*_overflow(page)]
    for widget in shown(page):
        if isinstance(widget, QScrollBar):
            continue
        found += _cut_words(widget)
        found += _small_target(widget)
        found += _no_name(widget)
    return found


def filled_buttons(page: Page) -> list[str]:
    """The words of the filled buttons of a page: there is one at most."""
    return [
        button.text()
        for button in page.findChildren(QAbstractButton)
        if button.isVisibleTo(page) and getattr(button, "_kind", "") in {"primary", "danger"}
    ]


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
            yield f"{_name(widget)} runs from {left} to {right} of {content.width()}"


def _is_for_people(widget: QWidget) -> bool:
    return isinstance(widget, (QLabel, QAbstractButton, *FIELDS))


def _cut_words(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel) and widget.text() and widget.wordWrap():
        need = widget.heightForWidth(widget.width())
        if need > widget.height() + 1:
            yield f"{_name(widget)} needs {need} px of height and has {widget.height()}"
        words = (widget.fontMetrics().horizontalAdvance(word) for word in _pieces(widget.text()))
        if max(words, default=0) > widget.width() + 1:
            yield f"{_name(widget)} has a word wider than its {widget.width()} px"
    elif isinstance(widget, QLabel) and widget.text():
        need = widget.fontMetrics().horizontalAdvance(widget.text())
        if need > widget.width() + 1:
            yield f"{_name(widget)} is cut: {need} px in {widget.width()}"
    if isinstance(widget, QAbstractButton) and widget.hasHeightForWidth():
        need = widget.heightForWidth(widget.width())
        if need > widget.height() + 1:
            yield f"{_name(widget)} needs {need} px of height and has {widget.height()}"
        if widget.width() < widget.minimumSizeHint().width() - 1:
            yield f"{_name(widget)} is {widget.width()} px wide, its words need more"


def _pieces(words: str) -> list[str]:
    """What a line can be broken into."""
    return re.findall(r"[^\s\u200b-]+-?", words)


def _small_target(widget: QWidget) -> Iterator[str]:
    if not isinstance(widget, (QAbstractButton, *FIELDS)) or not widget.isEnabled():
        return
    if isinstance(widget, QLineEdit) and isinstance(widget.parent(), (QAbstractSpinBox, QComboBox)):
        return
    if widget.width() < LEAST_TARGET or widget.height() < LEAST_TARGET:
        yield f"{_name(widget)} is a target of {widget.width()} x {widget.height()} px"


def _no_name(widget: QWidget) -> Iterator[str]:
    takes_focus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    if not takes_focus or not widget.isEnabled():
        return
    if isinstance(widget, QLineEdit) and isinstance(widget.parent(), (QAbstractSpinBox, QComboBox)):
        return
    words = widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        words = words or widget.text()
    if not words and not _has_buddy(widget):
        yield f"{_name(widget)} takes the focus and has no name"


def _has_buddy(widget: QWidget) -> bool:
    return any(label.buddy() is widget for label in widget.window().findChildren(QLabel))


def _name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
    return f"{type(widget).__name__} {widget.objectName()!r} {words[:50]!r}"
