"""Since when: today, yesterday, or some days ago, counted or typed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale, Signal

from footcare.i18n import _, ngettext
from footcare.ui.when import date_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.fields import TextField
from footcare.ui.widgets.stepper import Stepper
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.ui.desk import Desk

_LONGEST: Final = 3650
_EARLIER_FIRST: Final = 2


class SinceChooser(Box):
    """The first day something was noticed; nothing is chosen at first.

    Signals:
        chosen: the person chose a day.
    """

    chosen = Signal()

    def __init__(self, desk: Desk, today: date, noticed: date | None) -> None:
        super().__init__(desk.theme, gap=10)
        self._today = today
        self._days: int | None = None
        self.add(Label(_("Since when?"), "bold"))
        options = [
            ("today", _("Today"), ""),
            ("yesterday", _("Yesterday"), ""),
            ("earlier", _("Longer"), ""),
        ]
        self.group = ChoiceGroup(desk.theme, desk.icons, _("Since when?"), options, columns=3)
        self.group.chosen.connect(self._pick)
        self.missing = Label(_("Please say since when."), "danger")
        self.missing.hide()
        self.add(self.group, self.missing)
        self._more = Box(desk.theme, gap=10)
        names = (_("Days ago"), _("One day less"), _("One day more"))
        self.stepper = Stepper(desk.theme, desk.icons, names, role="h2")
        self.stepper.keep_room_for(self._count(999))
        self.stepper.stepped.connect(self._step)
        self.field = TextField(
            desk.theme,
            _("Or type the day"),
            _("For example {day}").format(day=self._short(today - timedelta(days=10))),
            width=260,
        )
        self.field.kept.connect(self._typed)
        self._more.add(self.stepper, self.field)
        self._more.hide()
        self.add(self._more)
        if noticed is not None:
            self._show_days((today - noticed).days)

    @property
    def noticed(self) -> date | None:
        """The day chosen, or None."""
        return None if self._days is None else self._today - timedelta(days=self._days)

    def tab_stops(self) -> list[QWidget]:
        """Return everything that can have the focus, in the order on the screen."""
        options = [self.group.button(option) for option in ("today", "yesterday", "earlier")]
        return [*options, self.stepper.less, self.stepper.more, self.field.edit]

    def show_day(self, noticed: date) -> None:
        """Choose a day by program; no signal."""
        self.missing.hide()
        self._show_days((self._today - noticed).days)

    def forget(self) -> None:
        """Choose nothing, as at first."""
        self._days = None
        self.group.set_current(None)
        self._more.hide()

    def complain(self) -> None:
        """Say that a day has to be chosen."""
        self.missing.show()

    def _pick(self, option: str) -> None:
        days = {"today": 0, "yesterday": 1}.get(option)
        if days is None:
            days = max(self._days or 0, _EARLIER_FIRST)
        self._take(days)

    def _step(self, by: int) -> None:
        self._take((self._days or 0) + by)

    def _typed(self, words: str) -> None:
        if not words:
            return
        day = self._read(words)
        if day is None:
            self.field.complain(_("This is not a day. Write it like the example."))
        elif day > self._today:
            self.field.complain(_("This day is still to come."))
        else:
            self._take(min((self._today - day).days, _LONGEST))

    def _take(self, days: int) -> None:
        self.missing.hide()
        self._show_days(days)
        self.chosen.emit()

    def _show_days(self, days: int) -> None:
        self._days = days
        option = {0: "today", 1: "yesterday"}.get(days, "earlier")
        self.group.set_current(option)
        self._more.setVisible(option == "earlier")
        self.stepper.show_value(
            self._count(days), least=days <= _EARLIER_FIRST, most=days >= _LONGEST
        )
        noticed = self._today - timedelta(days=days)
        self.field.set_words(self._short(noticed))
        self.stepper.value.setAccessibleName(f"{self._count(days)}, {date_words(noticed)}")

    @staticmethod
    def _count(days: int) -> str:
        return ngettext("{days} day ago", "{days} days ago", days).format(days=days)

    @staticmethod
    def _short(day: date) -> str:
        return QLocale().toString(QDate(day.year, day.month, day.day), _day_format())

    @staticmethod
    def _read(words: str) -> date | None:
        """Return the day behind typed words, in the system's way or as 2026-11-22."""
        read = QLocale().toDate(words, _day_format())
        if read.isValid():
            return date(read.year(), read.month(), read.day())
        try:
            return date.fromisoformat(words)
        except ValueError:
            return None


def _day_format() -> str:
    """Return the system's short date with the whole year, so that 26 is not read as 1926."""
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")
