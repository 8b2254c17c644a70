"""At which times of the day: one, several, or all through the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.domain.plan_shape import Clockwork, clockwork_of, with_times, with_window
from footcare.domain.reminder import Window
from footcare.domain.time_of_day import read_time
from footcare.domain.typed_list import read_times
from footcare.i18n import N_, _, ngettext
from footcare.ui.forms.number_form import NumberForm, Range
from footcare.ui.when import time_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.fields import TextField
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.reminder import Reminder
    from footcare.ui.desk import Desk

_WAYS: Final = {
    Clockwork.ONE: N_("Once a day"),
    Clockwork.SEVERAL: N_("Several times"),
    Clockwork.WINDOW: N_("All through the day"),
}
_EVENING: Final = time(20)
_ALL_DAY: Final = Window(time(9), time(18), 90)


class TimesForm(Box):
    """Works on a copy of a reminder.

    Signals:
        changed: the times changed; ask for ``reminder``.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=14)
        self._reminder: Reminder | None = None
        theme, icons = desk.theme, desk.icons
        asked = _("At which times?")
        options = [(way.value, _(words), "") for way, words in _WAYS.items()]
        self.ways = ChoiceGroup(theme, icons, asked, options, columns=3)
        self.ways.chosen.connect(self._take_way)
        self.times = TextField(theme, _("Times"), "", width=420)
        self.times.kept.connect(self._read_times)
        self.begin = TextField(theme, _("From"), _("For example 9:00"), width=200)
        self.end = TextField(theme, _("To"), _("For example 18:00"), width=200)
        self.begin.kept.connect(self._read_window)
        self.end.kept.connect(self._read_window)
        self.every = NumberForm(theme, icons, _("Every"), Range(15, 480, 15), _minutes)
        self.every.changed.connect(self._take_every)
        self._span = Box(theme, across=True, gap=16).add_at_top(self.begin, 1)
        self._span.add_at_top(self.end, 1)
        self._window = Box(theme, gap=14).add(self._span, self.every)
        self.add(Label(asked, "tag"), self.ways, self.times, self._window)

    @property
    def reminder(self) -> Reminder | None:
        """The reminder with the times as they stand."""
        return self._reminder

    def show_reminder(self, reminder: Reminder) -> None:
        """Show the times of a reminder that has one way of counting them."""
        self._reminder = reminder
        self._fill(reminder)

    def take_days(self, reminder: Reminder) -> None:
        """Go on with other days and the same times."""
        if self._reminder is not None:
            own = self._reminder
            self._reminder = replace(reminder, times=own.times, window=own.window)

    def set_room(self, width: float) -> None:
        """Lay out for a width, given for text at 100 %."""
        self.ways.set_columns(3 if width >= 520 else 1)  # noqa: PLR2004 - what fits
        self._span.set_across(across=width >= 380)  # noqa: PLR2004 - what fits

    def finish(self) -> bool:
        """Take what was typed last; return False when it is no time, which is said."""
        if self.ways.current == Clockwork.WINDOW:
            return self._understood_window()
        return self._understood(self.times.words)

    def _fill(self, reminder: Reminder) -> None:
        way = clockwork_of(reminder) or Clockwork.SEVERAL
        self.ways.set_current(way.value)
        window = reminder.window or _ALL_DAY
        self.times.setVisible(way is not Clockwork.WINDOW)
        self._window.setVisible(way is Clockwork.WINDOW)
        one = way is Clockwork.ONE
        self.times.set_hint(
            _("For example 8:30, 8.30 pm or 20:30")
            if one
            else _("For example 8:00, 12:30 and 20:00")
        )
        self.times.set_words(_(", ").join(time_words(at) for at in reminder.times))
        self.begin.set_words(time_words(window.start))
        self.end.set_words(time_words(window.end))
        self.every.set_number(window.every_minutes)

    def _become(self, reminder: Reminder) -> None:
        self._reminder = reminder
        self.changed.emit()

    def _take_way(self, chosen: str) -> None:
        if self._reminder is None:
            return
        times = self._reminder.times or (_ALL_DAY.start,)
        match Clockwork(chosen):
            case Clockwork.ONE:
                changed = with_times(self._reminder, times[:1])
            case Clockwork.SEVERAL:
                several = times if len(times) > 1 else (*times, _EVENING)
                changed = with_times(self._reminder, several)
            case Clockwork.WINDOW:
                changed = with_window(self._reminder, self._reminder.window or _ALL_DAY)
        self._fill(changed)
        # The one time of "several" is still several here.
        self.ways.set_current(chosen)
        self._become(changed)

    def _take_every(self, minutes: int) -> None:
        if self._reminder is not None and self._reminder.window is not None:
            window = replace(self._reminder.window, every_minutes=minutes)
            self._become(with_window(self._reminder, window))

    def _read_times(self, typed: str) -> None:
        self._understood(typed)

    def _read_window(self, _typed: str) -> None:
        self._understood_window()

    def _understood(self, typed: str) -> bool:
        times = read_times(typed, [_("and")])
        if times is not None and self.ways.current == Clockwork.ONE and len(times) > 1:
            self.times.complain(_("These are several times. Choose “Several times” for that."))
            return False
        if times is None:
            self.times.complain(
                _("That is not a time yet. {hint}").format(hint=self.times.hint.text())
            )
            return False
        self.times.complain("")
        if self._reminder is not None and times != self._reminder.times:
            self._become(with_times(self._reminder, times))
        return True

    def _understood_window(self) -> bool:
        read: list[time] = []
        for field in (self.begin, self.end):
            at = read_time(field.words)
            fault = _("That is not a time yet. {hint}").format(hint=field.hint.text())
            field.complain(fault if at is None else "")
            if at is None:
                return False
            read.append(at)
        begin, end = read
        if end <= begin:
            self.end.complain(_("The end must be later than the beginning."))
            return False
        window = Window(begin, end, self.every.number)
        if self._reminder is not None and window != self._reminder.window:
            self._become(with_window(self._reminder, window))
        return True


def _minutes(number: int) -> str:
    return ngettext("{number} minute", "{number} minutes", number).format(number=number)
