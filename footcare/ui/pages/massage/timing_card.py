"""How long a massage is to take: its minutes, and the pace of its movements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.domain.pace import Pace
from footcare.domain.timing import Timing, minutes_of, possible_minutes
from footcare.i18n import N_, _, ngettext
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.stepper import Stepper
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.routine import Routine
    from footcare.ui.desk import Desk

_PACES: Final = ((Pace.NORMAL, N_("Usual pace")), (Pace.GENTLE, N_("Gentle pace")))


class TimingCard(Card):
    """A stepper for the minutes and two buttons for the pace.

    The pace is a person's own and kept for every massage; the minutes count for this one.

    Signals:
        changed: the massage takes another time now.
    """

    changed = Signal()

    def __init__(self, desk: Desk, routine: Routine) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._routine = routine
        self._minutes: int | None = None
        self._possible = possible_minutes(routine)
        self.column.addWidget(Label(_("How long"), "h2"))
        names = (_("Minutes of this massage"), _("Less time"), _("More time"))
        self.stepper = Stepper(desk.theme, desk.icons, names, "h2")
        self.stepper.stepped.connect(self._step)
        self.why = Label(
            _("Only movements get shorter or longer. Getting ready and looking keep their time."),
            "small",
        )
        options = [(pace.value, _(words), "") for pace, words in _PACES]
        self.paces = ChoiceGroup(desk.theme, desk.icons, _("Pace"), options, columns=2)
        self.paces.chosen.connect(self._choose)
        self.gentle = Label(
            _("The gentle pace gives each movement a quarter more time, and the pictures follow."),
            "small",
        )
        self._row = Box(desk.theme, across=True, gap=32)
        self._row.add(Box(desk.theme, gap=6).add(self.stepper, self.why), stretch=1)
        self._row.add(Box(desk.theme, gap=6).add(self.paces, self.gentle), stretch=1)
        self.column.addWidget(self._row)
        self._show()

    @property
    def timing(self) -> Timing:
        """What is chosen."""
        return Timing(self._minutes, self._desk.preferences.current.massage_pace)

    def arrange(self, *, narrow: bool) -> None:
        """Put pace and minutes side by side, or one below the other."""
        self._row.set_across(across=not narrow)

    def look(self) -> None:
        """Show the pace in force, which may have been changed elsewhere."""
        self._show()
        self.changed.emit()

    def _step(self, step: int) -> None:
        """Go to the next whole minute: from 9.5 minutes one step up is 10."""
        present = minutes_of(self._routine, self.timing)
        wanted = int(present) + 1 if step > 0 else -int(-present) - 1
        self._minutes = min(max(wanted, self._possible[0]), self._possible[-1])
        self._show()
        self.changed.emit()

    def _choose(self, pace: str) -> None:
        self._desk.preferences.change(massage_pace=Pace(pace))
        self._minutes = None
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        minutes = minutes_of(self._routine, self.timing)
        shown = max(1, round(minutes))
        words = ngettext("{n} minute", "{n} minutes", shown).format(n=shown)
        self.stepper.setVisible(bool(self._possible))
        if self._possible:
            self.stepper.keep_room_for(ngettext("{n} minute", "{n} minutes", 88).format(n=88))
            least, most = self._possible[0], self._possible[-1]
            self.stepper.show_value(words, least=minutes <= least, most=minutes >= most)
        self.paces.set_current(self.timing.pace.value)
