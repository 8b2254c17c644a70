"""What Today shows once the diary has spoken: what stands, the plan, the week, how the feet feel.

Imported when the diary opens: the first paint waits for none of it.
"""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from footcare.domain.advice import Level
from footcare.domain.record import EntryKind
from footcare.domain.reminder import title_of
from footcare.domain.symptom import Severity
from footcare.domain.triage.table import FOOT_CHECK_DUE
from footcare.i18n import _
from footcare.ui.pages.measuring.about import page_about
from footcare.ui.pages.today.cards import FeelCard, PlanCard, WeekCard
from footcare.ui.pages.today.copies_line import CopiesLine
from footcare.ui.pages.today.measures_line import MeasuresLine
from footcare.ui.pages.today.open_line import OpenLine
from footcare.ui.pages.today.record_line import RecordLine
from footcare.ui.pages.today.setting_up_line import SettingUpLine
from footcare.ui.pages.today.standing import StandingCard
from footcare.ui.pages.today.visit_line import VisitLine
from footcare.ui.pages.today.visits import Visits
from footcare.ui.saying import called_words
from footcare.ui.when import day_words, time_words

if TYPE_CHECKING:
    from uuid import UUID

    from footcare.domain.reminder import Reminder
    from footcare.domain.today import Today
    from footcare.services.following import Followed
    from footcare.ui.page import Page
    from footcare.ui.widgets.buttons import WordButton

_PAIR: Final = 2


class Day(QObject):
    """The card above the hero, the line and the three below it, and what is done with them.

    Signals:
        page_asked: the name of a page and the words for its ``enter``.
    """

    page_asked = Signal(str, object)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self._shown: Today | None = None
        self._felt: UUID | None = None
        self._going_back: deque[UUID] = deque()
        self._proposes = False
        self._turned_on: Reminder | None = None
        self.setting_up = SettingUpLine(self._desk)
        self.standing = StandingCard(self._desk)
        self.measured = StandingCard(self._desk)
        self.measured.button.setObjectName("open_measured")
        self.measured.why.setObjectName("why_measured")
        self.measures = MeasuresLine(self._desk)
        self.marked = OpenLine(self._desk)
        self.recorded = RecordLine(self._desk)
        self.visit = VisitLine(self._desk)
        self.copies = CopiesLine(self._desk)
        self.lines = (self.marked, self.recorded, self.visit, self.setting_up, self.copies)
        self.plan = PlanCard(self._desk)
        self.week = WeekCard(self._desk)
        self.feel = FeelCard(self._desk)
        self.standing.opened.connect(self._open_standing)
        self.measured.opened.connect(self._open_measured)
        self.measured.rule_asked.connect(self._open_rule)
        self.measures.opened.connect(self._open_measures)
        self.standing.rule_asked.connect(self._open_rule)
        self.recorded.opened.connect(self._open_standing)
        self.visit.rule_asked.connect(self._open_rule)
        self.visits = Visits(page, self.visit)
        self.marked.opened.connect(self._open_marked)
        self.week.calendar_asked.connect(self._open_calendar)
        self.copies.opened.connect(self._open_copies)
        self.setting_up.resumed.connect(self._set_up)
        self.plan.started.connect(self._open)
        self.plan.turned_on.connect(self._turn_on)
        self.plan.all_reminders.connect(self._open_reminders)
        self.feel.felt.connect(self._feel)
        self.cards = QWidget()
        self.cards.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._grid = QGridLayout(self.cards)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._desk.door.copies_changed.connect(self._reread_copies)

    @property
    def call_first(self) -> bool:
        """Whether a call that nobody has made yet comes before everything else."""
        return self.call_button is not None

    @property
    def call_button(self) -> WordButton | None:
        """The way to the call that comes first, or None when none waits."""
        seen = self._shown
        if seen is None or self._record_only or not (seen.call_waits or seen.measured_call_waits):
            return None
        return self.advised[0].button

    @property
    def advised(self) -> tuple[StandingCard, StandingCard]:
        """The cards of advice, the one to be followed first at the beginning."""
        if self._shown is not None and self._shown.measured_first:
            return self.measured, self.standing
        return self.standing, self.measured

    @property
    def _record_only(self) -> bool:
        return self._desk.preferences.current.record_only

    def show_day(self, seen: Today) -> None:
        """Show a day as the diary has it now."""
        self._shown = seen
        # Whoever turns one on is still offered the other.
        self._proposes = self._proposes or not seen.reminded
        self.plan.show_plan(seen.plan, seen.pause, seen.proposals if self._proposes else ())
        self.week.show_week(seen)
        self.feel.setEnabled(True)
        self._show_standing(seen)
        self._show_measured(seen)
        self.recorded.show_check(record_only=self._record_only, checked=seen.standing is not None)
        self.visit.show_visit(seen.visit, record_only=self._record_only)
        self._read_marked()

    def _show_standing(self, seen: Today) -> None:
        advice, check = seen.advice, seen.standing
        shown = advice is not None and advice.level > Level.CARRY_ON and not self._record_only
        if advice is not None and advice.asks_only_for(FOOT_CHECK_DUE):
            shown = False  # the line of the next visit says it, and what to do about it
        if shown and advice is not None and check is not None:
            called = ""
            if seen.called_at is not None:
                called = called_words(seen.called_at, check.stamp.time_zone, seen.day)
            told = _("From your last foot check")
            if check.stamp.day != seen.day:
                day = day_words(check.stamp.day)
                told = _("From your foot check of {day}").format(day=day)
            self.standing.show_advice(advice, told, called)
            if self.call_first and self.call_button is not self.standing.button:
                self.standing.button.set_kind("secondary")
        self.standing.setVisible(shown)

    def _show_measured(self, seen: Today) -> None:
        """Show what a measurement asks for, where the foot check does not say it."""
        shown = seen.measured is not None and not self._record_only
        if seen.measured is not None:
            called = ""
            if seen.measured_called_at is not None:
                zone = self._desk.clock.time_zone()
                called = called_words(seen.measured_called_at, zone, seen.day)
            self.measured.show_advice(seen.measured, _("From what you measured"), called)
            if self.call_button is not self.measured.button:
                self.measured.button.set_kind("secondary")
        self.measured.setVisible(shown)

    def arrange(self, columns: int) -> None:
        """Lay the cards out in so many columns."""
        self.measured.set_narrow(narrow=columns == 1)
        self.standing.set_narrow(narrow=columns == 1)
        self._grid.setSpacing(self._desk.theme.px(20))
        for place, card in enumerate((self.plan, self.week, self.feel)):
            row, column = divmod(place, columns)
            # The third of two columns has a row of its own.
            span = columns if row and columns > 1 else 1
            self._grid.addWidget(card, row, column, 1, span)
        for column in range(3):
            self._grid.setColumnStretch(column, int(column < columns))
        self.feel.group.set_columns(4 if columns == _PAIR else 2)

    def _open(self, name: str) -> None:
        self.page_asked.emit(name, {})

    def _set_up(self) -> None:
        self.page_asked.emit("first_run", {})

    def _open_reminders(self) -> None:
        self.page_asked.emit("reminders", {})

    def _open_standing(self) -> None:
        if self._shown is not None and self._shown.standing is not None:
            self.page_asked.emit("advice", {"inspection": self._shown.standing.stamp.id})

    def _open_measured(self) -> None:
        if self._shown is not None and self._shown.measured is not None:
            self.page_asked.emit(page_about(self._shown.measured), {})

    def _open_measures(self) -> None:
        self.page_asked.emit("measures", {})

    def _open_rule(self, rule: str) -> None:
        self.page_asked.emit("rules", {"rule": rule})

    def _open_copies(self) -> None:
        self.page_asked.emit("copies", {})

    def _open_calendar(self) -> None:
        self.page_asked.emit("calendar", {})

    # -- what was marked and is open ---------------------------------------------------------------

    def _read_marked(self) -> None:
        """Ask what is open, once the day is shown: the first look at Today does not wait for it."""
        following = self._desk.house.following
        self._desk.background.run(following.all, self._show_marked, self._marked_unread)

    def _show_marked(self, followed: Followed) -> None:
        self.marked.show_followed(followed, beside_a_card=self.call_first)

    def _marked_unread(self, _error: Exception) -> None:
        """What is open cannot be told now; the day itself speaks for the diary."""

    def _open_marked(self) -> None:
        self.page_asked.emit("findings", {})

    # -- the copies of the diary ------------------------------------------------------------------

    def _reread_copies(self) -> None:
        if self._page.isVisible():
            self.read_copies()

    def read_copies(self) -> None:
        """Ask how the copies of the diary stand, and tell what is to be known of them."""
        house = self._desk.door.house
        if house is not None:
            self._desk.background.run(
                house.backing_up.state, self.copies.show_state, self._copies_unread
            )

    def _copies_unread(self, _error: Exception) -> None:
        """How the copies stand cannot be told; the diary itself speaks for itself."""

    # -- what is proposed on the first day ---------------------------------------------------------

    def _turn_on(self, reminder: Reminder) -> None:
        self._turned_on = reminder
        keep = partial(self._desk.house.reminding.keep, reminder)
        self._desk.background.run(keep, self._is_turned_on, self._not_turned_on)

    def _is_turned_on(self, _outcome: object) -> None:
        reminder = self._turned_on
        if reminder is None:
            return
        self._desk.door.records_changed.emit()
        words = _("Turned on: {title}, every day at {time}.").format(
            title=title_of(reminder), time=time_words(reminder.times[0])
        )
        self._page.toast(words, partial(self._turn_off, reminder))

    def _turn_off(self, reminder: Reminder) -> None:
        remove = partial(self._desk.house.reminding.remove, reminder.stamp.id)
        self._desk.background.run(remove, self._is_turned_off, self._not_turned_on)

    def _is_turned_off(self, _outcome: object) -> None:
        self._desk.door.records_changed.emit()

    def _not_turned_on(self, error: Exception) -> None:
        self._page.toast(_("This could not be saved. {reason}").format(reason=error))

    # -- how the feet feel -------------------------------------------------------------------------

    def _feel(self, severity: str) -> None:
        self._feeling = Severity(severity)
        self._desk.background.run(self._keep_feeling, self._felt_kept, self._feeling_refused)

    def _keep_feeling(self) -> UUID:
        return self._desk.house.journaling.feel(self._feeling)

    def _felt_kept(self, symptom: UUID) -> None:
        self._felt = symptom
        self._desk.door.records_changed.emit()
        self.feel.kept()
        back = partial(self._take_back_feeling, symptom)
        self._page.toast(_("Saved: how your feet feel."), back)

    def _feeling_refused(self, error: Exception) -> None:
        self.feel.refused(str(error))

    def _take_back_feeling(self, symptom: UUID) -> None:
        self._going_back.append(symptom)
        withdraw = partial(self._desk.house.journaling.withdraw, EntryKind.SYMPTOM, symptom)
        self._desk.background.run(withdraw, self._feeling_withdrawn, self._feeling_stands)

    def _feeling_stands(self, error: Exception) -> None:
        # The worker answers in the order in which it was asked.
        again = partial(self._take_back_feeling, self._going_back.popleft())
        words = _("This could not be taken back. {reason}").format(reason=error)
        self._page.toast(words, again)

    def _feeling_withdrawn(self, _done: object) -> None:
        if self._going_back.popleft() == self._felt:
            self.feel.clear()
        self._desk.door.records_changed.emit()
