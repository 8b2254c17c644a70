"""Peace from reminders: a pause until a date, and quiet hours every day."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from typing_extensions import override

from footcare.domain.clock import today
from footcare.domain.quiet import Quiet
from footcare.domain.reminder import KINDS, ReminderKind
from footcare.i18n import N_, _
from footcare.ui.forms.date_field import DateField
from footcare.ui.forms.time_form import TimeForm
from footcare.ui.pages.reminders.side_panel import DiaryPanel
from footcare.ui.resting_words import pause_words
from footcare.ui.when import day_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug, turn_quietly
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.fields import TextField
from footcare.ui.widgets.many import ManyGroup
from footcare.ui.widgets.switch import Switch
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.pause import Pause
    from footcare.services.foreseeing import Outlook
    from footcare.ui.desk import Desk

_A_DATE: Final = "date"
_LENGTHS: Final = {
    "tomorrow": (1, N_("Until tomorrow")),
    "three_days": (3, N_("For 3 days")),
    "week": (7, N_("For a week")),
    _A_DATE: (0, N_("Until a date")),
}
_NIGHT: Final = Quiet(time(22), time(7))


class PauseCard(Card):
    """Begins a pause, or ends the one that runs."""

    def __init__(self, desk: Desk, panel: PeacePanel) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._panel = panel
        self._until: date | None = None
        self.running: Pause | None = None
        theme, icons = desk.theme, desk.icons
        self.words = Label("", "lead")
        asked = _("How long?")
        options = [(key, _(words), "") for key, (_days, words) in _LENGTHS.items()]
        self.lengths = ChoiceGroup(theme, icons, asked, options, columns=4)
        self.lengths.chosen.connect(self._take_length)
        self.until = DateField(theme, _("Reminders come again on"), coming=True)
        self.until.chosen.connect(self._take_date)
        self.why = TextField(theme, _("Why, if you like"), _("For example: hospital, holiday"))
        self._asking = Box(theme, gap=14).add(self.lengths, self.until, self.why)
        self.button = hug(WordButton(theme, icons, "", "primary", "pause"))
        self.button.clicked.connect(self._press)
        self.column.addWidget(Label(_("A pause from all reminders"), "h2"))
        about = _("Nothing is shown in a pause, and no day of it counts as missed.")
        self.column.addWidget(Label(about, "small"))
        self.column.addWidget(self.words)
        self.column.addWidget(self._asking)
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_pause(self, pause: Pause | None) -> None:
        """Show the pause that runs, or ask how long one is to be."""
        self.running = pause
        self._asking.setVisible(pause is None)
        self.button.setText(_("End the pause now") if pause else _("Pause all reminders"))
        self.button.set_icon_name("play" if pause else "pause")
        if pause is not None:
            self.words.setText(_("{words}.").format(words=pause_words(pause)))
        elif self.lengths.current is None:
            self.lengths.set_current("tomorrow")
            self.why.set_words("")
            self._take_length("tomorrow")
        else:
            self._say()

    def set_columns(self, columns: int) -> None:
        """Stand so many lengths side by side."""
        self.lengths.set_columns(columns)

    def _take_length(self, chosen: str) -> None:
        days, _words = _LENGTHS[chosen]
        now = today(self._desk.clock)
        self.until.setVisible(chosen == _A_DATE)
        self._until = now + timedelta(days=days) if days else None
        if chosen == _A_DATE:
            self.until.show_date(None, now)
        self._say()

    def _take_date(self, day: date | None) -> None:
        self._until = day
        self._say()

    def _say(self) -> None:
        words = _("Reminders come again on {day}.")
        if self._until is None:
            self.words.setText(_("Say on which day reminders come again."))
        else:
            self.words.setText(words.format(day=day_words(self._until)))
        announce(self, self.words.text())

    def _press(self) -> None:
        pausing, person = self._desk.house.pausing, self._desk.house.person_id
        if self.running is not None:
            self._panel.run(partial(pausing.end, person))
        elif self._until is None:
            announce(self, self.words.text(), urgent=True)
            self.until.field.focus()
        else:
            self.lengths.set_current(None)
            self._panel.run(partial(pausing.pause, person, self._until, self.why.words))


class QuietCard(Card):
    """The quiet hours: on or off, from, to, and what is shown all the same."""

    def __init__(self, desk: Desk, panel: PeacePanel) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._panel = panel
        self._quiet = _NIGHT
        theme, icons = desk.theme, desk.icons
        name = _("Quiet hours")
        self.switch = Switch(theme, name)
        self.switch.toggled.connect(self._switch)
        head = Box(theme, across=True, gap=20).add(Label(name, "h2"), stretch=1).add(self.switch)
        about = _(
            "What comes due in quiet hours is shown once, on one card, when they end. "
            "It waits on Today meanwhile."
        )
        self.begin = TimeForm(theme, icons, _("From"))
        self.end = TimeForm(theme, icons, _("To"))
        self.begin.changed.connect(self._take_begin)
        self.end.changed.connect(self._take_end)
        spared = _("Shown all the same")
        options = [(kind.value, _(info.name), "") for kind, info in KINDS.items()]
        self.spared = ManyGroup(theme, icons, spared, options, columns=3)
        self.spared.many_chosen.connect(self._take_spared)
        self.same = Label(_("From and to are the same, so no hour is quiet."), "warn")
        self.hours = Box(theme, gap=16).add(
            Box(theme, gap=6).add(Label(_("From"), "tag"), self.begin),
            Box(theme, gap=6).add(Label(_("To"), "tag"), self.end),
            self.same,
            Box(theme, gap=6).add(Label(spared, "tag"), self.spared),
        )
        self.column.addWidget(head)
        self.column.addWidget(Label(about, "small"))
        self.column.addWidget(self.hours)

    def show_quiet(self, quiet: Quiet | None) -> None:
        """Show the quiet hours in force."""
        turn_quietly(self.switch, on=quiet is not None)
        self.hours.setVisible(quiet is not None)
        self._quiet = quiet or self._quiet
        self.begin.set_time(self._quiet.start)
        self.end.set_time(self._quiet.end)
        self.same.setVisible(self._quiet.start == self._quiet.end)
        self.spared.set_all_chosen([kind.value for kind in self._quiet.spared])

    def set_room(self, width: float) -> None:
        """Lay out for a width, given for text at 100 %."""
        self.spared.set_columns(3 if width >= 620 else 1)  # noqa: PLR2004 - what fits
        for form in (self.begin, self.end):
            form.set_wide(wide=width >= 460)  # noqa: PLR2004 - what fits

    def _switch(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self._keep(self._quiet if on else None)

    def _take_begin(self, at: time) -> None:
        self._keep(replace(self._quiet, start=at))

    def _take_end(self, at: time) -> None:
        self._keep(replace(self._quiet, end=at))

    def _take_spared(self, kinds: frozenset[str]) -> None:
        self._keep(replace(self._quiet, spared=frozenset(ReminderKind(kind) for kind in kinds)))

    def _keep(self, quiet: Quiet | None) -> None:
        self._quiet = quiet or self._quiet
        house = self._desk.house
        self._panel.run(partial(house.pausing.set_quiet, house.person_id, quiet))


class PeacePanel(DiaryPanel):
    """Pause and quiet hours, in the place of the list. What is set here counts at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.pause = PauseCard(desk, self)
        self.quiet = QuietCard(desk, self)
        self.add(self.pause, self.quiet)

    @override
    def look(self) -> None:
        """Show what is in force now."""
        house = self._desk.house
        work = partial(house.foreseeing.outlook, house.person_id)
        self._desk.background.run(work, self._show, self._failed)

    @override
    def arrange(self, width: float) -> None:
        """Lay out for a width, given for text at 100 %."""
        self.pause.set_columns(4 if width >= 780 else 2 if width >= 420 else 1)  # noqa: PLR2004 - what fits
        self.quiet.set_room(width)

    def _show(self, outlook: Outlook) -> None:
        self.not_saved.clear()
        self.pause.show_pause(outlook.pause)
        self.quiet.show_quiet(outlook.quiet)
