"""How each place went: the places to choose from, a sentence, the chart, and the same as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from footcare.domain.foot import Foot
from footcare.domain.naming import foot_name, sentence_case
from footcare.domain.temperature import ALL_SITES
from footcare.domain.temperature_course import course_of
from footcare.domain.triage.case import Site
from footcare.domain.triage.warm_sites import site_name
from footcare.i18n import _
from footcare.ui.degrees import degrees_of
from footcare.ui.pages.measuring.course_chart import CourseChart, FootSample
from footcare.ui.pages.measuring.course_words import course_sentence, day_line
from footcare.ui.when import day_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.text import Label, LineLabel, announce

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from footcare.domain.temperature import SiteTenths, TemperatureRecord
    from footcare.domain.temperature_course import Course, CourseDay
    from footcare.ui.desk import Desk

MONTH: Final = 30
QUARTER: Final = 90
"""Days that the chart can show."""
_FOUR: Final = 860
_TWO: Final = 520
"""The page's width at 100 % text from which so many places stand side by side."""


class CourseCard(Card):
    """Shows one place at a time; the one furthest above the limit first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._records: Sequence[TemperatureRecord] = ()
        self._today: date | None = None
        self._course: Course | None = None
        self.column.addWidget(Label(_("Place by place, over the days"), "h2"))
        asked = _("Which place?")
        options = [(site.value, sentence_case(site_name(site)), "") for site in ALL_SITES]
        self.places = ChoiceGroup(desk.theme, desk.icons, asked, options, columns=4)
        self.places.chosen.connect(self._choose)
        self.column.addWidget(self.places)
        spans = [(str(MONTH), _("30 days"), ""), (str(QUARTER), _("3 months"), "")]
        self.span = ChoiceGroup(desk.theme, desk.icons, _("How far back?"), spans, columns=2)
        self.span.set_current(str(MONTH))
        self.span.chosen.connect(self._choose)
        self.sentence = Label("", "bold")
        self._said = Box(desk.theme, across=True, gap=20)
        self._said.add(self.sentence, stretch=1).add_at_top(self.span)
        self.column.addWidget(self._said)
        self._feet = Box(desk.theme, across=True, gap=10)
        for foot in (Foot.LEFT, Foot.RIGHT):
            self._feet.add(FootSample(desk, foot))
            self._feet.add(LineLabel(sentence_case(foot_name(foot)), "small"))
            self._feet.box.addSpacing(desk.theme.px(14))
        self._feet.add_stretch()
        self.column.addWidget(self._feet)
        self.chart = CourseChart(desk)
        self.chart.pointed.connect(self._say_day)
        self.column.addWidget(self.chart)
        self.pointed = Label("", "body")
        self.pointed.hide()
        self.column.addWidget(self.pointed)
        self.turn = hug(WordButton(desk.theme, desk.icons, "", "quiet", "table"))
        self.turn.setObjectName("show_days")
        self.turn.clicked.connect(self._turn)
        self.column.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignLeading)
        self.days = Box(desk.theme, gap=10)
        self.days.hide()
        self.column.addWidget(self.days)
        self._say_turn()
        desk.preferences.changed.connect(self._reshow)

    def show_records(self, records: Sequence[TemperatureRecord], today: date) -> None:
        """Show what was measured up to today; hidden where there is nothing to show."""
        self._records, self._today = records, today
        measured = [one.site for record in records for one in record.sites]
        self.setVisible(bool(measured))
        if not measured:
            return
        self.places.show_only({site.value for site in measured})
        current = self.places.current
        if current is None or current not in measured:
            newest = max(records[-1].sites, key=_size, default=None)
            self.places.set_current((measured[0] if newest is None else newest.site).value)
        self._show()

    def arrange(self, width: float) -> None:
        """Stand so many places side by side as a page of this width at 100 % text has room for."""
        self.places.set_columns(4 if width >= _FOUR else 2 if width >= _TWO else 1)
        self._said.set_across(across=width >= _FOUR)
        self._feet.set_across(across=width >= _TWO)

    def _reshow(self, _preferences: object) -> None:
        if self._course is not None:
            self._show()

    def _choose(self, _option: str) -> None:
        self._show()
        announce(self, self.sentence.text())

    def _show(self) -> None:
        if self._today is None or self.places.current is None:
            return
        site, length = Site(self.places.current), int(self.span.current or MONTH)
        degrees = degrees_of(self._desk)
        self._course = course_of(site, self._records, self._today, length)
        sentence = course_sentence(self._course, degrees)
        self.sentence.setText(sentence)
        self.chart.show_course(self._course, sentence)
        self.chart.setVisible(bool(self._course.days))
        self.pointed.hide()
        self._fill_days()

    def _fill_days(self) -> None:
        """Make the list anew where it is shown: the newest day first, all that the chart shows."""
        self.days.take_all_out()
        if self._course is None or self.days.isHidden():
            return
        degrees = degrees_of(self._desk)
        for one in reversed(self._course.days):
            row = Box(self._desk.theme, gap=0)
            row.add(Label(day_words(one.day), "bold"), Label(day_line(one, degrees), "body"))
            self.days.add(row)

    def _say_day(self, one: CourseDay) -> None:
        line = day_line(one, degrees_of(self._desk))
        words = _("{day}: {line}").format(day=day_words(one.day), line=line)
        self.pointed.setText(words)
        self.pointed.show()
        self.chart.describe(words)
        announce(self.chart, words)

    def _turn(self) -> None:
        self.days.setVisible(self.days.isHidden())
        self._fill_days()
        self._say_turn()

    def _say_turn(self) -> None:
        hidden = self.days.isHidden()
        self.turn.setText(_("Show the days as a list") if hidden else _("Hide the list"))


def _size(measured: SiteTenths) -> int:
    return abs(measured.difference)
