"""The third and fourth step: name and facts, and whom to call. All of it may stay empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from footcare.domain.clock import today
from footcare.domain.first_run import FirstRunStep
from footcare.i18n import N_, _
from footcare.ui.forms.contacts_form import ContactsForm
from footcare.ui.forms.facts_form import FactsForm
from footcare.ui.pages.first_run.step import Step
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.person import Contacts, Facts
    from footcare.ui.desk import Desk


class AboutStep(Step):
    """Name and facts."""

    id = FirstRunStep.ABOUT
    heading = N_("About you")
    below = N_("Answer what you like. What is not known counts as a reason for more care.")
    heading_of_other = N_("About the person")
    below_of_other = N_("Answer what you know. What is not known counts as a reason for more care.")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.name = TextField(
            desk.theme, _("What shall we call you?"), _("Leave it empty if you like.")
        )
        self.facts = FactsForm(desk.theme, desk.icons, visits=False)
        self.name.typed.connect(self.answered)
        self.facts.changed.connect(self.answered)
        for form in (self.name, self.facts):
            card = Card(desk.theme)
            card.column.addWidget(form)
            self.add(card)

    @override
    def ask_of_other(self, *, of_other: bool) -> None:
        super().ask_of_other(of_other=of_other)
        yours, theirs = _("What shall we call you?"), _("What shall we call the person?")
        self.name.set_label(theirs if of_other else yours)
        self.facts.ask_of_other(of_other=of_other)

    @override
    def first_focus(self) -> QWidget:
        return self.name.edit

    def show_person(self, name: str, facts: Facts) -> None:
        """Fill the step with what is known already."""
        self.name.set_words(name)
        self.facts.show_facts(facts, today(self.desk.clock))

    @override
    def arrange(self, width: float) -> None:
        self.facts.set_columns(3 if width >= 560 else 1)  # noqa: PLR2004 - what fits


class NumbersStep(Step):
    """Whom to call."""

    id = FirstRunStep.NUMBERS
    heading = N_("Whom can you call?")
    below = N_("Your own numbers, shown large when you need them. Footcare suggests none.")
    heading_of_other = N_("Whom can they call?")
    below_of_other = N_(
        "Their own numbers, shown large when they need them. Footcare suggests none."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.contacts = ContactsForm(desk.theme)
        self.contacts.typed.connect(self.answered)
        card = Card(desk.theme)
        card.column.addWidget(self.contacts)
        self.add(card)

    @override
    def ask_of_other(self, *, of_other: bool) -> None:
        super().ask_of_other(of_other=of_other)
        self.contacts.ask_of_other(of_other=of_other)

    @override
    def first_focus(self) -> QWidget:
        return self.contacts.fields["team_name"].edit

    def show_contacts(self, contacts: Contacts) -> None:
        """Fill the step with what is known already."""
        self.contacts.show_contacts(contacts)
