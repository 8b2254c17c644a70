"""The fifth step: two reminders, proposed; each can be changed or turned off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from typing_extensions import override

from footcare.domain.first_run import FirstRunStep, Wish
from footcare.domain.plain_plan import EVERY_DAY, PlainPlan
from footcare.domain.reminder import KINDS, PROPOSED, ReminderKind
from footcare.i18n import N_, _
from footcare.ui.forms.time_form import TimeForm
from footcare.ui.forms.weekdays import WeekdayDiscs
from footcare.ui.pages.first_run.step import Step
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import turn_quietly
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.switch import Switch
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtWidgets import QWidget

    from footcare.ui.desk import Desk


class Proposal(Card):
    """One proposed reminder.

    Signals:
        changed: it was turned on or off, or its plan was changed.
    """

    changed = Signal()

    def __init__(self, desk: Desk, kind: ReminderKind) -> None:
        super().__init__(desk.theme)
        theme, icons = desk.theme, desk.icons
        self.kind = kind
        info = KINDS[kind]
        self.switch = Switch(theme, _(info.name), on=True)
        self.switch.toggled.connect(self._show)
        head = Box(theme, across=True, gap=14)
        head.add(Sign(theme, icons, info.icon, disc="surface2"))
        head.add(Label(_(info.name), "h2"), stretch=1).add(self.switch)
        self.time = TimeForm(theme, icons)
        self.time.set_time(info.proposed)
        self.days = WeekdayDiscs(theme, icons)
        self.days.set_days(EVERY_DAY)
        self.time.changed.connect(self.changed)
        self.days.changed.connect(self.changed)
        self.when = Box(theme, gap=12).add(self.time, self.days)
        self._there = Label(_("This reminder is set already. You find it under Reminders."))
        self._there.hide()
        self.column.addWidget(head)
        self.column.addWidget(self.when)
        self.column.addWidget(self._there)

    def _show(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self.when.setVisible(on)
        self.changed.emit()

    def show_there(self, *, there: bool) -> None:
        """Propose nothing where there is such a reminder already."""
        self.switch.setVisible(not there)
        self.when.setVisible(not there and self.switch.isChecked())
        self._there.setVisible(there)

    @property
    def wish(self) -> Wish:
        """The proposal as it stands."""
        return Wish(self.kind, self.switch.isChecked(), self.time.at, self.days.days)

    def show_wish(self, wish: Wish) -> None:
        """Show it as it stood before."""
        turn_quietly(self.switch, on=wish.on)
        self.when.setVisible(wish.on)
        self.time.set_time(wish.at)
        self.days.set_days(wish.days)

    @property
    def plan(self) -> PlainPlan | None:
        """What was chosen, or None when it is off."""
        if not self._wanted:
            return None
        return PlainPlan(self.kind, "", self.time.at, self.days.days)

    @property
    def _wanted(self) -> bool:
        return self._there.isHidden() and self.switch.isChecked()

    def fault(self) -> str:
        """Return what is wrong with the choice, or nothing."""
        if not self._wanted:
            return ""
        if not self.time.finish():
            self.time.field.focus()
            return _("That is not a time yet.")
        if not self.days.days:
            self.days.complain(_("Choose at least one day."))
            return _("Choose at least one day, or turn the reminder off.")
        return ""


class RemindersStep(Step):
    """The two proposals."""

    id = FirstRunStep.REMINDERS
    heading = N_("Shall we remind you?")
    below = N_("A small message at these times. Change or turn off what does not suit you.")
    heading_of_other = N_("Shall we remind them?")
    below_of_other = N_("A small message at these times. Change or turn off what does not suit.")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.proposals = [Proposal(desk, kind) for kind in PROPOSED]
        for proposal in self.proposals:
            proposal.changed.connect(self.answered)
        self.add(*self.proposals)

    @property
    def wishes(self) -> tuple[Wish, ...]:
        """The proposals as they stand."""
        return tuple(proposal.wish for proposal in self.proposals)

    def show_wishes(self, wishes: Sequence[Wish], there: Collection[ReminderKind]) -> None:
        """Show the proposals as they stood before, but none of a kind that is there already."""
        for proposal in self.proposals:
            for wish in wishes:
                if wish.kind is proposal.kind:
                    proposal.show_wish(wish)
            proposal.show_there(there=proposal.kind in there)

    @property
    def plans(self) -> list[PlainPlan]:
        """The reminders wanted."""
        return [plan for proposal in self.proposals if (plan := proposal.plan) is not None]

    @override
    def first_focus(self) -> QWidget:
        shown = (one.switch for one in self.proposals if not one.switch.isHidden())
        return next(shown, self)

    @override
    def fault(self) -> str:
        return next((words for one in self.proposals if (words := one.fault())), "")

    @override
    def arrange(self, width: float) -> None:
        for proposal in self.proposals:
            proposal.days.set_columns(7 if width >= 520 else 4)  # noqa: PLR2004 - what fits
            proposal.time.set_wide(wide=width >= 520)  # noqa: PLR2004 - what fits
