"""A date to type, shown back in full, so that nobody has to find it in a calendar."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal

from footcare.domain.typed_date import read_date
from footcare.i18n import _
from footcare.ui.when import date_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from datetime import date

    from footcare.ui.theme import Theme

_MONTHS = range(1, 13)
_AWAY = timedelta(days=40)


class DateField(Box):
    """A field for a date in the past or one to come.

    Signals:
        chosen: the date, or None when the field was emptied.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, words: str, *, coming: bool) -> None:
        """Make a field; ``coming`` says that the date lies ahead, otherwise it is past."""
        super().__init__(theme, gap=0)
        self._coming = coming
        self._now: date | None = None
        self.field = TextField(theme, words, width=320)
        self.field.kept.connect(self._read)
        self.add(self.field)

    def show_date(self, day: date | None, now: date) -> None:
        """Show a date, or an empty field."""
        self._now = now
        example = now + _AWAY if self._coming else now - _AWAY
        self.field.set_hint(_("For example {date}").format(date=date_words(example)))
        self.field.set_words("" if day is None else date_words(day))

    def _read(self, typed: str) -> None:
        if not typed:
            self.field.complain("")
            self.chosen.emit(None)
            return
        if self._now is None:
            return
        locale = QLocale()
        months = [locale.standaloneMonthName(month) for month in _MONTHS]
        pattern = locale.dateFormat(QLocale.FormatType.ShortFormat)
        day_first = pattern.find("d") < pattern.find("M")
        day = read_date(typed, self._now, months, day_first=day_first)
        if day is None:
            self.field.complain(
                _("That is not a date yet. {hint}").format(hint=self.field.hint.text())
            )
        elif self._coming and day < self._now:
            self.field.complain(_("That day is past. Add the year if it is a later one."))
        elif not self._coming and day > self._now:
            self.field.complain(_("That day has not come yet."))
        else:
            self.field.set_words(date_words(day))
            self.chosen.emit(day)
