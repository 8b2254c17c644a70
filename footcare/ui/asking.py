"""Questions to the person, without ever stopping the event loop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from footcare.ui.widgets.buttons import WordButton
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme


@dataclass(frozen=True)
class Choice:
    """One answer that can be chosen: its id, its words, and whether it is the filled button."""

    id: str
    words: str
    filled: bool = False


class Asker(Protocol):
    """Asks; the answer comes later as a call with the chosen id, or an empty string for Escape."""

    def ask(
        self,
        title: str,
        words: str,
        choices: Sequence[Choice],
        answered: Callable[[str], None],
    ) -> None:
        """Show a question. ``answered`` is a bound method."""
        ...


class WindowAsker:
    """Asks in a sheet over the window."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self._theme = theme
        self._icons = icons
        self.window: QWidget | None = None

    def ask(
        self,
        title: str,
        words: str,
        choices: Sequence[Choice],
        answered: Callable[[str], None],
    ) -> None:
        """Show a question in a sheet that belongs to the window."""
        Question(self._theme, self._icons, self.window, (title, words, choices, answered)).open()


class Question(QDialog):
    """A sheet with one question, and one button for each answer."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        parent: QWidget | None,
        question: tuple[str, str, Sequence[Choice], Callable[[str], None]],
    ) -> None:
        super().__init__(parent)
        title, words, choices, self._answered = question
        self._answer = ""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(480))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(28)] * 4)
        column.setSpacing(theme.px(16))
        column.addWidget(Label(title, "h2"))
        column.addWidget(Label(words, "body"))
        for choice in choices:
            button = WordButton(theme, icons, choice.words)
            button.set_kind("primary" if choice.filled else "secondary")
            button.setObjectName(choice.id)
            button.clicked.connect(self._choose)
            column.addWidget(button)
        self.finished.connect(self._tell)

    def _choose(self) -> None:
        self._answer = self.sender().objectName()
        self.accept()

    def _tell(self) -> None:
        self._answered(self._answer)
