"""Looks at a window as a screen reader does: roles, names and states, without the bus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6 import QtGui
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget

from tests.looks.walking import name

if TYPE_CHECKING:
    from collections.abc import Iterator

Role = QtGui.QAccessible.Role
FOR_FOCUS: Final = frozenset(
    {
        Role.Button,
        Role.CheckBox,
        Role.RadioButton,
        Role.EditableText,
        Role.SpinBox,
        Role.ComboBox,
        Role.List,
        Role.Table,
        Role.StaticText,  # a heading, where one arrives
        Role.Client,  # a drawing: it has a list beside it that does the same
    }
)


def interface(widget: QWidget) -> QtGui.QAccessibleInterface:
    """Return what Qt tells a screen reader about a widget."""
    return QtGui.QAccessible.queryAccessibleInterface(widget)


def words(widget: QWidget) -> str:
    """Return the name a screen reader says."""
    return interface(widget).text(QtGui.QAccessible.Text.Name).strip()


def said_below(widget: QWidget) -> str:
    """Return the description a screen reader says after the name."""
    return interface(widget).text(QtGui.QAccessible.Text.Description).strip()


def unsaid(window: QWidget) -> Iterator[str]:
    """Name everything that a screen reader could not say, or would say wrongly."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        heard = interface(widget)
        if heard.state().focusable and widget.isEnabled():
            yield from _focusable(widget, heard)
        if heard.role() is Role.RadioButton and not _group_of(heard):
            yield f"{name(widget)} is a choice of nothing"


def _focusable(widget: QWidget, heard: QtGui.QAccessibleInterface) -> Iterator[str]:
    role, state = heard.role(), heard.state()
    if not words(widget):
        yield f"{name(widget)} has no name"
    if role not in FOR_FOCUS:
        yield f"{name(widget)} is a {role.name}"
    if role in {Role.CheckBox, Role.RadioButton} and not state.checkable:
        yield f"{name(widget)} has no state"
    if isinstance(widget, QLineEdit) and not _labels(heard):
        yield f"{name(widget)} has no label"
    if isinstance(widget, QAbstractItemView) and not heard.childCount():
        yield f"{name(widget)} has no rows"


def _labels(heard: QtGui.QAccessibleInterface) -> list[str]:
    relation = QtGui.QAccessible.RelationFlag.Label
    return [
        other.text(QtGui.QAccessible.Text.Name)
        for other, kind in heard.relations(relation)
        if kind & relation
    ]


def _group_of(heard: QtGui.QAccessibleInterface) -> str:
    """Return the name of the group that something stands in, or nothing."""
    above: QtGui.QAccessibleInterface | None = heard.parent()
    while above is not None and above.isValid():
        if above.role() is Role.Grouping:
            return above.text(QtGui.QAccessible.Text.Name)
        above = above.parent()
    return ""
