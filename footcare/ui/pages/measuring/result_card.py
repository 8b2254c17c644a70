"""What was measured today: how much, what lies above the limit, and what may have spoiled it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.domain.measured_words import is_above, measurement_lines, spoiler_name
from footcare.domain.plan_words import join
from footcare.domain.temperature import Spoiler
from footcare.i18n import _
from footcare.ui.degrees import degrees_of
from footcare.ui.pages.measuring.newest_card import NewestCard
from footcare.ui.saying import day_heading, instant_words
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.temperature import TemperatureRecord
    from footcare.ui.desk import Desk


class ResultCard(NewestCard):
    """The newest measurement in words; it never says that feet are as they should be."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Measure again"), "measured")

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
                self.add_line(words, "bold", "triangle-alert", "warn")
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
