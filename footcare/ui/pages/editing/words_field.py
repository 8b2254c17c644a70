"""A few lines of words with their label; they are kept as one paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QPlainTextEdit

from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.ui.theme import Theme

_LINE: Final = 26
_AROUND: Final = 34


class WordsField(Box):
    """Tab leaves the field; a line break counts as a space.

    Signals:
        typed: the words at every letter.
    """

    typed = Signal(str)

    def __init__(
        self, theme: Theme, words: str, longest: int, *, lines: int, hint: str = ""
    ) -> None:
        """Make a field for at most ``longest`` characters, ``lines`` high at 100 % text."""
        super().__init__(theme, gap=4)
        self._longest = longest
        self._lines = lines
        label = Label(words, "bold")
        self.edit = QPlainTextEdit()
        self.edit.setAccessibleName(words)
        self.edit.setTabChangesFocus(True)
        label.setBuddy(self.edit)
        self.edit.textChanged.connect(self._type)
        self.add(label, self.edit)
        if hint:
            self.add(Label(hint, "small"))
            self.edit.setAccessibleDescription(hint)
        self._fit()
        theme.changed.connect(self._fit)

    @property
    def words(self) -> str:
        """What stands in the field, in one paragraph."""
        return " ".join(self.edit.toPlainText().split())[: self._longest].strip()

    def set_words(self, words: str) -> None:
        """Fill the field by program; nothing is told."""
        if words != self.words:
            with QSignalBlocker(self.edit):
                self.edit.setPlainText(words)

    def _fit(self) -> None:
        self.edit.setFixedHeight(self._theme.px(_AROUND + self._lines * _LINE))

    def _type(self) -> None:
        self.typed.emit(self.words)
