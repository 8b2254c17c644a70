"""Whom to call, as the person types it. No number is ever suggested."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.domain.person import Contacts
from footcare.i18n import N_, _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from footcare.ui.theme import Theme

_FIELDS = (
    ("team_name", N_("Name of your foot team or practice"), ""),
    ("team_phone", N_("Their number"), N_("During opening hours")),
    ("out_of_hours_phone", N_("Out-of-hours number"), N_("In the evening and at weekends")),
    ("emergency_phone", N_("Emergency number"), N_("The number for an ambulance where you live")),
)


_OF_OTHER = {
    "team_name": (N_("Name of their foot team or practice"), ""),
    "emergency_phone": (
        N_("Emergency number"),
        N_("The number for an ambulance where they live"),
    ),
}
"""What is asked otherwise of somebody who answers for the person."""


class ContactsForm(Box):
    """Four fields; each counts when the person leaves it.

    Signals:
        changed: the new ``Contacts``.
        typed: something was typed into one of the fields.
    """

    changed = Signal(object)
    typed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, gap=18)
        self._contacts = Contacts()
        self.fields: dict[str, TextField] = {}
        for name, words, hint in _FIELDS:
            field = TextField(theme, _(words), _(hint) if hint else "")
            field.setObjectName(name)
            field.kept.connect(self._take)
            field.typed.connect(self.typed)
            self.fields[name] = field
            self.add(field)

    def ask_of_other(self, *, of_other: bool) -> None:
        """Ask of the person, or of somebody who answers for the person."""
        for name, words, hint in _FIELDS:
            said, below = _OF_OTHER.get(name, (words, hint)) if of_other else (words, hint)
            self.fields[name].set_label(_(said))
            self.fields[name].set_hint(_(below) if below else "")

    def show_contacts(self, contacts: Contacts) -> None:
        """Fill the form; nothing is told."""
        self._contacts = contacts
        for name, field in self.fields.items():
            field.set_words(getattr(contacts, name))

    @property
    def contacts(self) -> Contacts:
        """What stands in the fields now."""
        return Contacts(**{name: field.words for name, field in self.fields.items()})

    def _take(self, words: str) -> None:
        contacts = replace(self._contacts, **{self.sender().objectName(): words})
        if contacts != self._contacts:
            self._contacts = contacts
            self.changed.emit(contacts)
