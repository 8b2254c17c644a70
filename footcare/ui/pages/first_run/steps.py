"""The five steps together: what was told in them, as a draft and as what counts at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from footcare.domain.first_run import FirstRunDraft, Told, step_named
from footcare.ui.pages.first_run.look import LookStep
from footcare.ui.pages.first_run.person import AboutStep, NumbersStep
from footcare.ui.pages.first_run.reminders import RemindersStep
from footcare.ui.pages.first_run.understand import UnderstandStep

if TYPE_CHECKING:
    from footcare.services.welcoming import Arrival
    from footcare.ui.desk import Desk
    from footcare.ui.pages.first_run.step import Step


class Steps(QObject):
    """All steps in their order.

    Signals:
        answered: something was told that is to be kept.
    """

    answered = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.look = LookStep(desk)
        self.understand = UnderstandStep(desk)
        self.about = AboutStep(desk)
        self.numbers = NumbersStep(desk)
        self.reminders = RemindersStep(desk)
        self.all: tuple[Step, ...] = (
            self.look,
            self.understand,
            self.about,
            self.numbers,
            self.reminders,
        )
        self._touched: set[Step] = set()
        self.understand.for_other.connect(self.ask_of_other)
        for step in self.all:
            step.answered.connect(self._touch)

    @property
    def touched(self) -> bool:
        """Whether anything was told since the diary said what it knows."""
        return bool(self._touched)

    def place_of(self, name: str) -> int:
        """Return the place of a step by its stored name; that of the first for anything else."""
        return [step.id for step in self.all].index(step_named(name))

    def _touch(self) -> None:
        source = self.sender()
        self._touched.update(step for step in self.all if step is source)
        self.answered.emit()

    def ask_of_other(self, of_other: bool) -> None:  # noqa: FBT001 - as the signal gives it
        """Speak to the person, or to somebody who answers for the person."""
        for step in self.all:
            step.ask_of_other(of_other=of_other)

    def draft(self) -> FirstRunDraft:
        """Return what was told so far."""
        return FirstRunDraft(
            for_other=self.understand.of_other,
            understood=self.understand.understood,
            name=self.about.name.words,
            facts=self.about.facts.facts,
            contacts=self.numbers.contacts.contacts,
            wishes=self.reminders.wishes,
            skipped=frozenset(step.id for step in self.all if step.skipped),
        )

    def told(self) -> Told:
        """Return what counts at the end."""
        about, numbers, reminders = self.about, self.numbers, self.reminders
        return Told(
            None if about.skipped else about.name.words,
            None if about.skipped else about.facts.facts,
            None if numbers.skipped else numbers.contacts.contacts,
            () if reminders.skipped else tuple(reminders.plans),
        )

    def show_known(self, arrival: Arrival, place: int) -> None:
        """Show what the diary knows, but nothing over what was told meanwhile.

        Args:
            arrival: what it knows of the person, and what was told in the first run before.
            place: where the person is; who is past the cards has agreed to them.
        """
        draft, person = arrival.draft or FirstRunDraft(), arrival.person
        if not self._touched:
            self.ask_of_other(draft.for_other)
            past = place > self.all.index(self.understand)
            understood = [past] * len(self.understand.ticks) if past else draft.understood
            self.understand.show_understood(understood)
            for step in self.all:
                step.skipped = step.id in draft.skipped
        if self.about not in self._touched:
            name = person.name if draft.name is None else draft.name
            self.about.show_person(name, draft.facts or person.facts)
        if self.numbers not in self._touched:
            self.numbers.show_contacts(draft.contacts or person.contacts)
        self.reminders.show_wishes(draft.wishes, arrival.reminded_of)

    def forget_touches(self) -> None:
        """What is shown is what the diary knows, or will be read from it anew."""
        self._touched.clear()
