"""Finds the widgets of a page, and names one in the sentence of a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

FIELDS: Final = (QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox, QAbstractItemView)


def shown(page: QWidget) -> Iterator[QWidget]:
    """The widgets of a page that are visible."""
    return (widget for widget in page.findChildren(QWidget) if widget.isVisibleTo(page))


def is_part_of_a_field(widget: QWidget) -> bool:
    """Whether it is the line inside a spin box or a combo box."""
    return isinstance(widget, QLineEdit) and isinstance(
        widget.parent(), (QAbstractSpinBox, QComboBox)
    )


def named(widget: QWidget) -> str:
    """Say which widget is meant."""
    words = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
    return f"{type(widget).__name__} {widget.objectName()!r} {words[:50]!r}"
