"""A list with what was chosen from it: side by side, or one after the other where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.reading_order import first_stop

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme

_NO_LIMIT = 16_777_215


class Panes(Box):
    """Two panes. Where there is no room for both, the second takes the place of the first.

    There the focus goes with the person: to the way back, and to where it was in the list.

    Signals:
        returned: the person went back to the list by its button.
    """

    returned = Signal()

    def __init__(
        self, theme: Theme, icons: Icons, panes: tuple[QWidget, QWidget], back: str, width: int
    ) -> None:
        """Make the panes.

        Args:
            theme: the look.
            icons: where icons come from.
            panes: the list and what is chosen.
            back: the words of the way back to the list.
            width: how wide the list is beside the other, for text at 100 %.
        """
        super().__init__(theme, across=True, gap=24)
        self._list, detail = panes
        self._width = width
        self._both = True
        self._inside = False
        self.back = hug(WordButton(theme, icons, back, "quiet", "arrow-left"))
        self.back.clicked.connect(self._return)
        self._detail = Box(theme, gap=12).add(self.back, detail)
        self._detail.box.setAlignment(self.back, Qt.AlignmentFlag.AlignLeading)
        self.add_at_top(self._list).add_at_top(self._detail, stretch=1)
        # Not _show: what is told to be visible before its page is, Qt dresses and lays out twice.
        self.back.hide()
        self._fit_list()

    @property
    def list_only(self) -> bool:
        """Whether only the list can be seen."""
        return not self._both and not self._inside

    @property
    def list_hidden(self) -> bool:
        """Whether what was chosen has taken the place of the list."""
        return not self._both and self._inside

    def set_both(self, *, both: bool) -> None:
        """Show both panes side by side, or one of them."""
        if both is not self._both:
            self._both = both
            self._show()
        self._fit_list()

    def go_in(self) -> None:
        """Show what was chosen."""
        self._inside = True
        self._show()

    def go_out(self) -> None:
        """Show the list."""
        self._inside = False
        self._show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.list_hidden:
            self._return()
            return
        super().keyPressEvent(event)

    def _return(self) -> None:
        self.go_out()
        self.returned.emit()

    def _show(self) -> None:
        focus = QApplication.focusWidget()
        gone_in = self.list_hidden and focus is not None and self._list.isAncestorOf(focus)
        gone_out = self.list_only and focus is not None and self._detail.isAncestorOf(focus)
        self._list.setVisible(self._both or not self._inside)
        self._detail.setVisible(self._both or self._inside)
        self.back.setVisible(not self._both)
        if gone_in:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        elif gone_out:
            last: QWidget | None = self._list.focusWidget()
            chosen = first_stop(self._list) if last is None else last
            if chosen is not None:
                chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_list(self) -> None:
        self._list.setMinimumWidth(self._theme.px(self._width) if self._both else 0)
        self._list.setMaximumWidth(self._theme.px(self._width) if self._both else _NO_LIMIT)
        self.box.setStretchFactor(self._list, 0 if self._both else 1)
