"""Fields to type into: words above, a hint below, and a sentence when something is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from footcare.ui.theme import Theme

LONGEST = 200
"""More than this in one line is no name and no number."""


class TextField(Box):
    """One line of words with its label.

    Signals:
        kept: the words, when they are new and the person left the field or pressed Enter.
        typed: the words at every letter.
    """

    kept = Signal(str)
    typed = Signal(str)

    def __init__(self, theme: Theme, words: str, hint: str = "", width: int = 420) -> None:
        """Make a field; ``width`` is the most it takes for text at 100 %."""
        super().__init__(theme, gap=4)
        self._width = width
        self._kept = ""
        self._label = Label(words, "bold")
        self.edit = QLineEdit()
        self.edit.setMaxLength(LONGEST)
        self.edit.setAccessibleName(words)
        self._label.setBuddy(self.edit)
        self.hint = Label("", "small")
        self.fault = Label("", "danger")
        self.fault.hide()
        self.add(self._label, self.edit, self.hint, self.fault)
        # Only now: a label without a parent that is shown is a window of its own for a moment.
        self.set_hint(hint)
        self.edit.editingFinished.connect(self._finish)
        self.edit.textEdited.connect(self._type)
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self.edit.setMaximumWidth(self._theme.px(self._width))
        self.edit.setMinimumHeight(self._theme.px(52))

    @property
    def words(self) -> str:
        """What stands in the field, without spaces around it."""
        return self.edit.text().strip()

    def set_label(self, words: str) -> None:
        """Say above the field what goes into it."""
        self._label.setText(words)
        self.edit.setAccessibleName(words)

    def set_hint(self, hint: str) -> None:
        """Say below the field what it is for, or nothing."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self._describe()

    def _describe(self) -> None:
        """Tell a screen reader with the field what is wrong, then what it is for."""
        said = [part for part in (self.fault.text(), self.hint.text()) if part]
        self.edit.setAccessibleDescription(" ".join(said))

    def set_words(self, words: str) -> None:
        """Fill the field by program; nothing is told."""
        self._kept = words
        self.edit.setText(words)
        self.complain("")

    def complain(self, fault: str) -> None:
        """Say what is wrong below the field, or nothing."""
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self._describe()
        if fault:
            announce(self, fault)

    def focus(self) -> None:
        """Put the cursor into the field."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.selectAll()

    def _type(self, words: str) -> None:
        self.typed.emit(words.strip())

    def _finish(self) -> None:
        if self.words != self._kept:
            self._kept = self.words
            self.kept.emit(self.words)
