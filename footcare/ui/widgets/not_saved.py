"""What stands beside a form that could not be saved: why, and another try."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme


class NotSaved(Box):
    """One sentence and a button; hidden while all is saved. The form itself stays as it is.

    Signals:
        retried: the person wants it to be tried once more.
    """

    retried = Signal()

    def __init__(self, theme: Theme, icons: Icons, *, button: bool = True) -> None:
        """Make the line; without ``button`` the form has one that does the same."""
        super().__init__(theme, gap=8)
        told = Box(theme, across=True, gap=12)
        told.add_at_top(Sign(theme, icons, "triangle-alert", "warn"))
        self.words = Label("", "warn")
        told.add(self.words, stretch=1)
        self.add(told)
        self.again = hug(WordButton(theme, icons, _("Try again"), "small", "rotate-ccw"))
        self.again.setObjectName("save_again")
        self.again.clicked.connect(self.retried)
        self.box.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeading)
        self.again.setVisible(button)
        self.hide()

    def say(self, why: str) -> None:
        """Say why it is not saved yet; each failed try is said once."""
        self.words.setText(
            _("Not saved yet. {why} What you entered is still here.").format(why=why)
        )
        self.show()
        announce(self, self.words.text(), urgent=True)

    def clear(self) -> None:
        """All is saved: say nothing."""
        self.words.setText("")
        self.hide()
