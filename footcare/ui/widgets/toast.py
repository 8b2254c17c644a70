"""A line in passing at the foot of a page, with Undo where something can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from footcare.i18n import _
from footcare.ui.widgets.buttons import WordButton
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme

STAYS_MS: Final = 12_000
"""Long enough to read, to find the button and to press it; hovering or focus keeps it."""


class Toast(QFrame):
    """One line over the foot of its parent. It never blocks and never takes the focus.

    Where the focus comes under it, it goes to the top of its parent, and back.
    """

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        parent: QWidget,
        content: tuple[str, Callable[[], None] | None],
    ) -> None:
        super().__init__(parent)
        words, self._undo = content
        self._words = words
        self._over = parent
        self._theme = theme
        self.setProperty("card", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(8), theme.px(8), theme.px(8))
        row.setSpacing(theme.px(12))
        row.addWidget(Label(words, "body"), 1)
        self.undo_button: WordButton | None = None
        if self._undo is not None:
            self.undo_button = WordButton(theme, icons, _("Undo"), "secondary", "undo-2")
            self.undo_button.clicked.connect(self._take_back)
            row.addWidget(self.undo_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self._pass)
        self._at_top = False
        self._dodging = QTimer(self)
        self._dodging.setSingleShot(True)
        self._dodging.setInterval(0)
        self._dodging.timeout.connect(self._dodge)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            # Later: what has the focus is scrolled into view first.
            app.focusChanged.connect(self._dodging.start)

    def appear(self) -> None:
        """Show the line and say it once."""
        self.place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, self._words)

    def place(self) -> None:
        """Sit at the foot of the parent, in the middle, or at its top."""
        parent = self._over
        width = min(parent.width() - 2 * self._theme.px(24), self._theme.px(640))
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        left = (parent.width() - width) // 2
        gap = self._theme.px(20)
        top = gap if self._at_top else parent.height() - height - gap
        self.setGeometry(left, top, width, height)

    def _dodge(self) -> None:
        """Give way to what has the focus."""
        focus = QApplication.focusWidget()
        if focus is None or self.isAncestorOf(focus) or not self._over.isAncestorOf(focus):
            return
        room = QRect(focus.mapTo(self._over, QPoint(0, 0)), focus.size())
        if room.intersects(self.geometry()):
            self._at_top = not self._at_top
            self.place()

    def _pass(self) -> None:
        if self.underMouse() or (self.undo_button is not None and self.undo_button.hasFocus()):
            self._timer.start()
            return
        self.close_now()

    def _take_back(self) -> None:
        undo = self._undo
        self.close_now()
        if undo is not None:
            undo()

    def close_now(self) -> None:
        """Take the line away."""
        self._timer.stop()
        self.hide()
        self.deleteLater()
