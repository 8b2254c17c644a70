"""Who looks today: the person, or somebody who looks for them and gives initials."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.fields import TextField
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.ui.desk import Desk

MYSELF: Final = "myself"
HELPER: Final = "helper"
OTHER: Final = "other"
LONGEST: Final = 12
"""Initials, or a short name."""


class WhoPanel(Box):
    """Asks who looks. Whoever looked before is one press away.

    Signals:
        chosen: the initials of whoever looks for the person, or empty for the person.
    """

    chosen = Signal(str)

    def __init__(self, desk: Desk, looked_by: str, known: str) -> None:
        """Make the panel.

        Args:
            desk: the desk.
            looked_by: who looks at present, by initials; empty for the person.
            known: the initials of whoever looked for the person last, or empty.
        """
        super().__init__(desk.theme, gap=14)
        self._known = known
        words = _(
            "Whoever looks in your place gives initials. They stand in the diary with the check."
        )
        self.add(Label(words, "body"))
        options = [(MYSELF, _("I look"), "user")]
        if known:
            looks = _("{initials} looks in my place").format(initials=known)
            options.append((HELPER, looks, "heart-handshake"))
        other = _("Somebody else looks in my place") if known else _("Somebody looks in my place")
        options.append((OTHER, other, "plus"))
        name = _("Who looks today?")
        self.setAccessibleName(name)
        self.group = ChoiceGroup(desk.theme, desk.icons, name, options, columns=1, kind="tile")
        self.group.set_current(HELPER if looked_by else MYSELF)
        self.group.chosen.connect(self._choose)
        self.add(self.group)
        self._typed = Box(desk.theme, gap=10)
        self.field = TextField(desk.theme, _("Initials"), _("For example AB"), width=220)
        self.field.edit.setMaxLength(LONGEST)
        self.field.edit.returnPressed.connect(self._finish)
        self.done = hug(WordButton(desk.theme, desk.icons, _("Go on"), "primary", "arrow-right"))
        self.done.setObjectName("panel_done")
        self.done.clicked.connect(self._finish)
        self._typed.add(self.field, self.done)
        self.add(self._typed)
        self._typed.hide()

    def first_focus(self) -> QWidget:
        """Return what is chosen at present."""
        return self.group.button(self.group.current or MYSELF)

    def _choose(self, option: str) -> None:
        if option == OTHER:
            self._typed.show()
            self.field.focus()
        else:
            self.chosen.emit(self._known if option == HELPER else "")

    def _finish(self) -> None:
        initials = " ".join(self.field.words.split())
        if initials:
            self.chosen.emit(initials)
        else:
            self.field.complain(_("Please type the initials."))
            self.field.focus()
