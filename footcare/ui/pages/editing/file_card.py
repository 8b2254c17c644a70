"""Own massages as files: one is brought in, and what is wrong with a file is told whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication

from footcare.i18n import _, ngettext
from footcare.ui.forms.file_choice import FileChoice
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.ui.desk import Desk

MOST_SHOWN: Final = 6
"""So many faults can be read without losing heart; all of them can be copied."""


class FileCard(Card):
    """Brings in a massage, shown first as a draft, and tells of files that cannot be used.

    Signals:
        chosen: the path of a file to look at.
        copied: the list of faults is in the clipboard.
    """

    chosen = Signal(str)
    copied = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        theme, icons = desk.theme, desk.icons
        self._faults: tuple[str, ...] = ()
        self.choice = FileChoice(desk, _("Choose a massage"), _("Massages (*.toml)"), "secondary")
        self.choice.chosen.connect(self.chosen)
        words = _(
            "A massage that somebody saved to a file, here or on another computer. Its name ends "
            "in .toml. You see it first; it is kept when you press Save."
        )
        self._sign = Box(theme, across=True, gap=12)
        self.title = Label("", "bold")
        self._sign.add_at_top(Sign(theme, icons, "circle-alert", "warn"))
        self._sign.add(self.title, stretch=1)
        self.list = Label("")
        self.more = Label("", "bold")
        self.copy = hug(WordButton(theme, icons, _("Copy the list"), "small", "copy"))
        self.copy.clicked.connect(self._copy)
        self.told = Box(theme, gap=10).add(self._sign, self.list, self.more, self.copy)
        self.told.box.setAlignment(self.copy, Qt.AlignmentFlag.AlignLeading)
        self.told.hide()
        body = Box(theme, gap=14).add(Label(_("Bring in a massage from a file"), "h2"))
        body.add(Label(words), self.choice, self.told)
        self.column.addWidget(body)

    def tell(self, title: str, faults: Sequence[str], *, aloud: bool = True) -> None:
        """Tell what is wrong with a file; without faults nothing stands there."""
        self._faults = tuple(faults)
        self.title.setText(title)
        self.list.setText("\n".join(faults[:MOST_SHOWN]))
        more = len(faults) - MOST_SHOWN
        words = ngettext("And {number} more.", "And {number} more.", max(0, more))
        self.more.setText(words.format(number=more))
        self.more.setVisible(more > 0)
        self.told.setVisible(bool(faults))
        if faults and aloud:
            announce(self, f"{title} {faults[0]}")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._faults))
        self.copied.emit()
