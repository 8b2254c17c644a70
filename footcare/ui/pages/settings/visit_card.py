"""The next check of the feet by a professional, and how often one is usual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.domain.clock import today
from footcare.domain.visit import care_group, next_visit
from footcare.i18n import _
from footcare.ui.visit_words import SOURCE, group_words, visit_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.person import Facts
    from footcare.domain.preferences import Preferences
    from footcare.ui.desk import Desk


class VisitCard(Card):
    """Says when the next check is due, from the answers above it.

    Signals:
        was_there: a professional looked at the feet today.
    """

    was_there = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._facts: Facts | None = None
        self.due = Label("", "bold")
        self.group = Label("", "body")
        self.source = Label(_(SOURCE), "small")
        theirs = Label(_("The date your own team gave always counts before it."), "small")
        self._usual = Box(desk.theme, gap=4).add(self.group, self.source, theirs)
        self.there = hug(WordButton(desk.theme, desk.icons, _("I was there today"), icon="check"))
        self.there.setObjectName("was_there")
        self.there.clicked.connect(self.was_there)
        self.column.addWidget(Label(_("Checks by a professional"), "h2"))
        for part in (self.due, self._usual, self.there):
            self.column.addWidget(part)
        desk.preferences.changed.connect(self._preferences_changed)

    def show_facts(self, facts: Facts) -> None:
        """Show what follows from the facts; only a record of dates where that is the choice."""
        self._facts = facts
        record_only = self._desk.preferences.current.record_only
        visit = next_visit(facts, today(self._desk.clock))
        told = visit is not None and (visit.given or not record_only)
        words = visit_words(visit) if visit is not None and told else ""
        self.due.setText(words or _("No day of a next check is known."))
        self._usual.setVisible(not record_only)
        self.group.setText(group_words(care_group(facts)))

    def _preferences_changed(self, _preferences: Preferences) -> None:
        if self._facts is not None:
            self.show_facts(self._facts)
