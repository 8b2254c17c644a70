"""The sheet that asks one question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSlider, QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from footcare.ui.focus_ring import FocusRing
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton
from footcare.ui.widgets.scroller import Scroller
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from footcare.ui.asking import Choice
    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme

_WIDTH = 480
_EDGE = 28
_OF_WINDOW = 0.94
"""A sheet is never larger than this part of the window; words that do not fit are scrolled."""


class Question(QDialog):
    """A sheet with one question, and one button for each answer.

    The answers can always be seen. Page Up and Page Down move the words where they do not fit.
    """

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
        self.setAccessibleDescription(words)
        self._edge = theme.px(_EDGE)
        self._wished = theme.px(_WIDTH) + 2 * self._edge
        column = QVBoxLayout(self)
        column.setContentsMargins(*[self._edge] * 4)
        column.setSpacing(theme.px(16))
        self._said = Box(theme, gap=12).add(Label(title, "h2"))
        self._said.add(*[Label(paragraph) for paragraph in words.split("\n")])
        self.scroller = Scroller(self._said)
        column.addWidget(self.scroller.beside, 1)
        self._answers = Box(theme, gap=16)
        column.addWidget(self._answers)
        for choice in choices:
            button = WordButton(theme, icons, choice.words)
            button.set_kind("primary" if choice.filled else "secondary")
            button.setObjectName(choice.id)
            button.clicked.connect(self._choose)
            self._answers.add(button)
        self.finished.connect(self._tell)
        self._ring = FocusRing(self, theme)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        over = self.parentWidget()
        below = over.findChild(FocusRing) if over is not None else None
        self._ring.begin(shown=below is not None and below.isVisible())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
            Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
        else:
            self.scroller.bar.triggerAction(move)

    def _fit(self) -> None:
        """Be as high as the words ask for, but no larger than the window."""
        window = self.parentWidget()
        room = window.size() * _OF_WINDOW if window is not None else self.maximumSize()
        width = min(self._wished, room.width())
        words = self._said.heightForWidth(width - 2 * self._edge)
        if words + self._around_words() > room.height():
            self._answers.set_across(across=True)
        self.resize(width, min(words + self._around_words(), room.height()))

    def _around_words(self) -> int:
        """Return the height of everything but the words."""
        return self.sizeHint().height() - self.scroller.beside.sizeHint().height()

    def _choose(self) -> None:
        self._answer = self.sender().objectName()
        self.accept()

    def _tell(self) -> None:
        self._answered(self._answer)
