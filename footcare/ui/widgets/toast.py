"""A line in passing below what scrolls on a page, with Undo where something can be taken back.

It stands in the page's own layout and lies over nothing, so that it covers neither what has the
focus nor what is to be pressed, at any size of text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from footcare.i18n import _, ngettext
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QEnterEvent

    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme

STAYS_MS: Final = 12_000
"""Long enough to read, to find the button and to press it; the pointer or the focus keeps it."""

_WIDEST: Final = 640
_MOST: Final = 20
"""Nobody takes back more than that one by one."""


class Said(NamedTuple):
    """What was said, and what takes it back."""

    words: str
    undo: Callable[[], None] | None


class Toast(QWidget):
    """The place of a page for such lines. It never blocks and never takes the focus.

    Of several deeds in a row none loses its Undo: the line shows the newest, and taking that back
    brings the one before, until the newest has stood its time. A line without Undo passes before
    those, and they begin their time anew.
    """

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._said: list[Said] = []
        self._kept_by: set[str] = set()
        self._card = QFrame()
        self._card.setProperty("card", "toast")
        self._words = Label("", "body")
        self._more = Label("", "small")
        self._undo = WordButton(theme, icons, _("Undo"), "secondary", "undo-2")
        self._undo.setAccessibleDescription(_("Also with Control and Z."))
        self._undo.clicked.connect(self.take_back)
        self._undo.installEventFilter(self)
        self._row = QHBoxLayout(self._card)
        self._row.addWidget(Box(theme, gap=0).add(self._words, self._more), 1)
        self._row.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignVCenter)
        self._middle = QHBoxLayout(self)
        self._middle.addStretch(1)
        self._middle.addWidget(self._card, 1000)
        self._middle.addStretch(1)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(STAYS_MS)
        self.timer.timeout.connect(self._pass)
        self._space()
        theme.changed.connect(self._space)
        self.hide()

    def _space(self) -> None:
        px, side = self._theme.px, self._theme.margin(24)
        self._middle.setContentsMargins(side, px(8), side, px(12))
        self._row.setContentsMargins(px(20), px(8), px(8), px(8))
        self._row.setSpacing(px(12))
        self._card.setMaximumWidth(px(_WIDEST))

    @property
    def stands(self) -> bool:
        """Whether there is a line."""
        return bool(self._said)

    @property
    def undo_button(self) -> WordButton | None:
        """What takes back what the line tells of, or None."""
        return self._undo if self._said and self._said[-1].undo is not None else None

    def say(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Show a line and say it once; ``undo`` takes back what it tells of."""
        self._drop_plain()
        self._said.append(Said(words, undo))
        del self._said[:-_MOST]
        self._show_newest()
        if undo is not None:
            # A line that is not a sentence would run into the next one when it is read out.
            end = "" if words.endswith((".", "?")) else "."
            words = _("{words} Control and Z takes it back.").format(words=words + end)
        announce(self, words)

    def take_back(self) -> None:
        """Take back the newest thing that can be."""
        self._drop_plain()
        undo = self._said.pop().undo if self._said else None
        self._show_newest()
        if undo is not None:
            undo()

    def clear(self) -> None:
        """Take the line away, and with it what could be taken back."""
        self._said.clear()
        self._show_newest()

    def _drop_plain(self) -> None:
        """A line without Undo has nothing to lose when something else happens."""
        while self._said and self._said[-1].undo is None:
            self._said.pop()

    def _pass(self) -> None:
        plain = self.undo_button is None
        self._drop_plain()
        if plain:
            self._show_newest()
        else:
            self.clear()

    def _show_newest(self) -> None:
        if not self._said:
            self.timer.stop()
            self._kept_by.clear()
            self.hide()
            return
        newest = self._said[-1]
        back = sum(one.undo is not None for one in self._said)
        several = newest.undo is not None and back > 1
        self._words.setText(newest.words)
        self._more.setText(
            ngettext(
                "The last {count} change can be undone.",
                "The last {count} changes can be undone, one after the other.",
                back,
            ).format(count=back)
            if several
            else ""
        )
        self._more.setVisible(several)
        self._undo.setVisible(newest.undo is not None)
        self.show()
        self._count_down()

    # -- the person is at it -----------------------------------------------------------------------

    def _count_down(self) -> None:
        if self._kept_by:
            self.timer.stop()
        elif self._said:
            self.timer.start()

    def _keep(self, by: str, *, keeps: bool) -> None:
        if keeps:
            self._kept_by.add(by)
        else:
            self._kept_by.discard(by)
        self._count_down()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._keep("pointer", keeps=True)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._keep("pointer", keeps=False)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._keep("focus", keeps=event.type() is QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)
