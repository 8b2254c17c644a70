"""What was measured today: how much, what lies above the limit, and what may have spoiled it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.domain.measured_words import is_above, measurement_lines, spoiler_name
from footcare.domain.plan_words import join
from footcare.domain.temperature import Spoiler
from footcare.i18n import _
from footcare.ui.degrees import degrees_of
from footcare.ui.saying import day_heading, instant_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.temperature import TemperatureRecord
    from footcare.ui.desk import Desk


class ResultCard(Card):
    """The newest measurement in words; it never says that feet are as they should be.

    Signals:
        again: the person wants to measure once more.
        done: the person is through.
    """

    again = Signal()
    done = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self.title = Label("", "h2")
        self.lines = Box(desk.theme, gap=8)
        self.to_today = hug(
            WordButton(desk.theme, desk.icons, _("Back to Today"), "primary", "check")
        )
        self.to_today.setObjectName("measured_done")
        self.to_today.clicked.connect(self.done)
        self.once_more = hug(
            WordButton(desk.theme, desk.icons, _("Measure again"), "secondary", "rotate-ccw")
        )
        self.once_more.setObjectName("measure_again")
        self.once_more.clicked.connect(self.again)
        self._row = Box(desk.theme, across=True, gap=12)
        self._row.add(self.to_today, self.once_more).add_stretch()
        self.column.addWidget(self.title)
        self.column.addWidget(self.lines)
        self.column.addSpacing(desk.theme.px(4))
        self.column.addWidget(self._row)

    def show_record(self, record: TemperatureRecord, today: date) -> None:
        """Show a measurement."""
        self.lines.take_all_out()
        stamp = record.stamp
        self.title.setText(
            _("{day}, {time}").format(
                day=day_heading(stamp.day, today), time=instant_words(stamp.at, stamp.time_zone)
            )
        )
        degrees = degrees_of(self._desk)
        judged = degrees.judged
        above = judged and any(is_above(one) for one in record.sites)
        told = measurement_lines(record.sites, degrees.unit, degrees.point, judged=judged)
        for place, words in enumerate(told):
            if place > 1 and above:
                self._add_above(words)
            else:
                self.lines.add(Label(words, "body"))
        if record.spoilers:
            named = [spoiler_name(one) for one in Spoiler if one in record.spoilers]
            self.lines.add(Label(_("May have spoiled it: {what}").format(what=join(named)), "body"))
        if not above:
            self.lines.add(
                Label(
                    _(
                        "Feet can be in trouble while both are equally warm. Go on with the "
                        "daily foot check."
                    ),
                    "muted",
                )
            )

    def show_filled(self, *, filled: bool) -> None:
        """Have the filled button of the page, or leave that to the call above."""
        self.to_today.set_kind("primary" if filled else "secondary")

    def set_narrow(self, *, narrow: bool) -> None:
        """Stand the buttons below each other."""
        self._row.set_across(across=not narrow)

    def _add_above(self, words: str) -> None:
        row = Box(self._desk.theme, across=True, gap=12)
        row.add_at_top(Sign(self._desk.theme, self._desk.icons, "triangle-alert", "warn", size=24))
        self.lines.add(row.add(Label(words, "bold"), stretch=1))
