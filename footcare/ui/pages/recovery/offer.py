"""One way back to a diary: what it brings, what it does not, and its button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from footcare.ui.desk import Desk

_ROOM_ACROSS = 760


class OfferCard(Card):
    """A way back. The first one shown is suggested or was chosen, and has the filled button.

    Signals:
        taken: the person goes this way.
        changed: the person wants to choose another file, where one was chosen.
    """

    taken = Signal()
    changed = Signal()

    def __init__(self, desk: Desk, icon: str, name: str) -> None:
        super().__init__(desk.theme)
        theme = desk.theme
        self._row = Box(theme, across=True, gap=18)
        told = Box(theme, across=True, gap=18)
        told.add_at_top(Sign(theme, desk.icons, icon, disc="soft"))
        words = Box(theme, gap=4)
        self._best = Label("", "tag")
        self.title = Label("", "h2")
        self.lines = Label("", "body")
        words.add(self._best, self.title, self.lines)
        told.add(words, stretch=1)
        self.button = hug(WordButton(theme, desk.icons, "", icon="arrow-right"))
        self.button.setObjectName(name)
        self.button.clicked.connect(self.taken)
        self.other = hug(WordButton(theme, desk.icons, _("Choose another file"), "quiet"))
        self.other.clicked.connect(self.changed)
        self.other.hide()
        buttons = Box(theme, gap=8).add(self.button, self.other)
        side = Qt.AlignmentFlag.AlignLeading
        buttons.box.setAlignment(self.button, side)
        buttons.box.setAlignment(self.other, side)
        self._row.add(told, stretch=1).add(buttons)
        self._row.box.setAlignment(buttons, Qt.AlignmentFlag.AlignVCenter)
        self.column.addWidget(self._row)
        self.hide()

    def say(self, title: str, lines: Sequence[str], button: str, *, other: bool = False) -> None:
        """Offer the way in these words; ``other`` adds the way to choose another file."""
        self._best.setText(_("What you chose") if other else _("Suggested"))
        self.title.setText(title)
        self.setAccessibleName(title)
        self.lines.setText("\n".join(lines))
        self.button.setText(button)
        self.button.setAccessibleDescription(f"{title}. {' '.join(lines)}")
        self.other.setVisible(other)
        self.show()

    def set_best(self, *, best: bool) -> None:
        """Say by word and by the filled button that this way comes first, or not."""
        self._best.setVisible(best)
        self.button.set_kind("primary" if best else "secondary")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._row.set_across(across=self.width() >= self._theme.px(_ROOM_ACROSS))
