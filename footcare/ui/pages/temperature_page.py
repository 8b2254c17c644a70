"""Skin temperature: both feet, place by place, what the difference means, and how it went."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from typing_extensions import override

from footcare.domain.body import WHOLE
from footcare.domain.clock import today
from footcare.domain.record import EntryKind
from footcare.i18n import N_, _
from footcare.services.ports import DiaryProblem
from footcare.ui.page import Page
from footcare.ui.pages.measuring.action_card import MeasuredAction
from footcare.ui.pages.measuring.course_card import CourseCard
from footcare.ui.pages.measuring.end_card import EndCard
from footcare.ui.pages.measuring.reading_form import ReadingForm
from footcare.ui.pages.measuring.result_card import ResultCard
from footcare.ui.pages.measuring.sites_card import SitesCard
from footcare.ui.pages.measuring.thermometer_card import ThermometerCard
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.reading_order import read_in_order

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from footcare.domain.body import Body
    from footcare.domain.temperature import TemperatureRecord
    from footcare.ui.desk import Desk

_FORM_NARROW = 560

_BEFORE: Final = N_(
    "Sit for five to ten minutes first, socks off, feet off the floor. Not just after "
    "a bath or a walk."
)
_NO_PAIR: Final = N_(
    "A temperature is compared with the same place of the other foot. Here no two can be compared."
)


class TemperaturePage(Page):
    """The fields until something is measured today, then what came of it; always the chart."""

    name: ClassVar[str] = "temperature"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._records: Sequence[TemperatureRecord] = ()
        self._body = WHOLE
        self._measuring_again = False
        self.action = MeasuredAction(self)
        self.action.shown.connect(self._show_asks)
        self.result = ResultCard(desk)
        self.result.again.connect(self._measure_again)
        self.result.done.connect(self._finish)
        self.sites = SitesCard(desk)
        self.form = ReadingForm(desk)
        self.sites.spot_chosen.connect(self.form.focus_spot)
        self.form.spot_come.connect(self.sites.show_spot)
        self.end = EndCard(desk)
        self.form.typed.connect(self._go_to_save)
        self.end.wanted.connect(self._keep)
        self.pair = Box(desk.theme, across=True, gap=20)
        self.pair.add_at_top(self.sites, 2)
        self.pair.add_at_top(self.form, 3)
        self.thermometer = ThermometerCard(desk)
        self.course = CourseCard(desk)
        self._parts = (
            self.action.place,
            self.result,
            self.action.why,
            self.pair,
            self.end,
            self.course,
            self.thermometer,
        )
        for part in self._parts:
            self.column.addWidget(part)
        self.column.addStretch(1)
        read_in_order(*self._parts)
        self.result.hide()
        self.course.hide()
        desk.preferences.changed.connect(self._take_preferences)
        desk.door.records_changed.connect(self._reread)

    @override
    def enter(self, **words: object) -> None:
        self._measuring_again = False
        self.set_heading(_("Skin temperature"), _(_BEFORE))
        self.read()

    @override
    def first_focus(self) -> QWidget:
        if self.action.card is not None and self.action.card.call is not None:
            return self.action.card.call
        if self.pair.isVisibleTo(self):
            return self.form.first_field()
        return self.result.to_today if self.result.isVisibleTo(self) else self.heading

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        width = (self.width() - 2 * theme.margin(36)) / theme.scale
        narrow = self.narrow
        self.pair.set_across(across=not narrow, last_first=True)
        self.sites.arrange(low=narrow or self.short)
        self.form.set_narrow(narrow=(width if narrow else width * 3 / 5) < _FORM_NARROW)
        self.end.arrange(width)
        self.thermometer.set_narrow(narrow=narrow)
        self.result.set_narrow(narrow=narrow)
        self.action.set_narrow(narrow=narrow)
        self.course.arrange(width)

    # -- reading ---------------------------------------------------------------------------------

    def read(self) -> None:
        """Read what was measured, and what the table says of it."""
        self.desk.background.run(self._ask, self._take, self._not_read)
        self.action.read()

    def _ask(self) -> tuple[Sequence[TemperatureRecord], Body]:
        house = self.desk.house
        return house.measuring.temperatures(), house.knowing.person().body

    def _take(self, read: tuple[Sequence[TemperatureRecord], Body]) -> None:
        records, body = read
        if body != self._body:
            self._body = body
            self.form.show_body(body)
            self.sites.show_body(body)
        self._show(records)

    def _reread(self) -> None:
        if self.isVisible():
            self.read()

    def _show(self, records: Sequence[TemperatureRecord]) -> None:
        self._records = records
        day = today(self.desk.clock)
        newest = records[-1] if records and records[-1].stamp.day == day else None
        if newest is not None:
            self.result.show_record(newest, day)
        result = newest is not None and not self._measuring_again
        self.result.setVisible(result)
        # Two feet that were compared once may be one by now; what was measured still shows.
        pairs = bool(self.form.rows)
        self.result.once_more.setVisible(pairs)
        self.subheading.setText(_(_BEFORE) if pairs else _(_NO_PAIR))
        for part in (self.pair, self.end, self.thermometer):
            part.setVisible(pairs and not result)
        self.course.show_records(records, day)
        self._fill_one()
        self.arrange()

    def _not_read(self, error: Exception) -> None:
        self.toast(
            str(error) if isinstance(error, DiaryProblem) else _("The diary did not answer.")
        )

    def _show_asks(self, _asks: object) -> None:
        """Let the keys come to what is asked for first, though it came last."""
        self._fill_one()
        read_in_order(*self._parts)

    def _fill_one(self) -> None:
        """Leave one filled button on the page."""
        result = not self.result.isHidden()
        self.result.show_filled(filled=not self.action.fills)
        self.end.save.set_kind("secondary" if self.action.fills and not result else "primary")
        self.arrange()

    def _take_preferences(self, _preferences: object) -> None:
        self.form.lay_out()
        self.sites.show_sites()
        if self.desk.door.house is not None and self.isVisible():
            self._show(self._records)

    # -- doing -----------------------------------------------------------------------------------

    def _go_to_save(self) -> None:
        self.end.save.setFocus(Qt.FocusReason.TabFocusReason)

    def _keep(self) -> None:
        if self.form.complain():
            return
        keep = partial(
            self.desk.house.measuring.keep_temperatures, self.form.readings, self.end.spoilers
        )
        self.end.save.setEnabled(False)  # once, however often it is pressed
        self.desk.background.run(keep, self._kept, self._not_kept)

    def _kept(self, record: TemperatureRecord) -> None:
        self.end.save.setEnabled(True)
        self.form.clear()
        self.end.clear()
        self._measuring_again = False
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        self.desk.door.records_changed.emit()
        self.scroll_to_top()
        self.toast(_("Saved: skin temperature."), partial(self._take_back, record.stamp.id))

    def _not_kept(self, error: Exception) -> None:
        self.end.save.setEnabled(True)
        self.end.not_saved.say(str(error))

    def _take_back(self, record: UUID) -> None:
        back = partial(self.desk.house.journaling.withdraw, EntryKind.TEMPERATURE, record)
        self.desk.background.run(back, self._taken_back, self._not_read)

    def _taken_back(self, _found: object) -> None:
        self.desk.door.records_changed.emit()

    def _measure_again(self) -> None:
        self._measuring_again = True
        self._show(self._records)
        self.form.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self) -> None:
        self.open_page.emit("today", {})
