"""The three cards below the hero: the plan, the week, and how the feet feel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from footcare.domain.clock import today
from footcare.domain.occurrence import OccurrenceState
from footcare.domain.reminder import KINDS, PROPOSED, title_of
from footcare.domain.symptom import Severity
from footcare.domain.today import DayState
from footcare.i18n import N_, _, ngettext
from footcare.ui.resting_words import pause_words
from footcare.ui.when import time_words, weekday_letter, weekday_name
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.not_saved import NotSaved
from footcare.ui.widgets.text import Label
from footcare.ui.widgets.week_dots import WeekDots

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from footcare.domain.pause import Pause
    from footcare.domain.reminder import Reminder
    from footcare.domain.today import PlanRow, Today
    from footcare.ui.desk import Desk

_DONE: Final = frozenset(
    {OccurrenceState.DONE, OccurrenceState.DONE_ELSEWHERE, OccurrenceState.ON_PAPER}
)
_STATES: Final = {
    OccurrenceState.DUE: N_("{time}, now due"),
    OccurrenceState.TOLD: N_("{time}, now due"),
    OccurrenceState.SNOOZED: N_("{time}, again at {later}"),
    OccurrenceState.DONE: N_("Done at {later}"),
    OccurrenceState.DONE_ELSEWHERE: N_("{time}, done elsewhere"),
    OccurrenceState.ON_PAPER: N_("{time}, done on paper"),
    OccurrenceState.SKIPPED: N_("{time}, not today"),
    OccurrenceState.MISSED: N_("{time}, missed"),
}
_PAGES_TO_START: Final = frozenset({"check", "massage"})


class Disc(QWidget):
    """An icon in a round ground: a tick when done, the thing's own sign otherwise."""

    def __init__(self, desk: Desk, icon: str, *, done: bool) -> None:
        super().__init__()
        self._desk = desk
        self._icon = "check" if done else icon
        self._done = done
        self.setFixedSize(self.sizeHint())

    @override
    def sizeHint(self) -> QSize:
        edge = self._desk.theme.px(46)
        return QSize(edge, edge)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._desk.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("ok_soft" if self._done else "surface2"))
        painter.drawEllipse(QRectF(self.rect()))
        size = theme.px(24)
        picture = self._desk.icons.pixmap(self._icon, "ok" if self._done else "ink", size)
        painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, picture)
        painter.end()


class PlanCard(Card):
    """Today's plan, one row for each time of a reminder.

    Signals:
        started: the page of a row to open.
        turned_on: a ``Reminder`` that was proposed and is wanted.
        all_reminders: the person has none today and wants to set one.
    """

    started = Signal(str)
    turned_on = Signal(object)
    all_reminders = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self.column.addWidget(Label(_("Today's plan"), "h2"))
        self._rows = Box(desk.theme)
        self.column.addWidget(self._rows)
        self._proposing = Label(
            _("Nothing is planned. These two are proposals; both are off."), "body"
        )
        self._proposing.hide()
        self.column.insertWidget(1, self._proposing)
        self.paused = Label("", "body")
        self.paused.hide()
        self.column.addWidget(self.paused)
        self._none = Label(
            _("No reminders for today. A set time makes it easier to remember."), "muted"
        )
        self.column.addWidget(self._none)
        self._more = hug(WordButton(desk.theme, desk.icons, _("Set a reminder"), icon="bell"))
        self._more.setObjectName("set_a_reminder")
        self._more.clicked.connect(self.all_reminders)
        self.column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        # Until the diary has spoken nothing is said about the day.
        self._none.hide()
        self._more.hide()
        self._proposed: tuple[Reminder, ...] = ()
        self.column.addStretch(1)

    def show_plan(
        self, rows: Sequence[PlanRow], pause: Pause | None, proposed: Sequence[Reminder] = ()
    ) -> None:
        """Show the plan of the day, what is proposed for it, and that reminders are paused."""
        self._proposed = tuple(proposed) if pause is None else ()
        self.column.removeWidget(self._rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = Box(self._desk.theme).add(*(self._row(row) for row in rows))
        for place, reminder in enumerate(self._proposed):
            self._rows.add(self._proposal(place, reminder))
        self.column.insertWidget(2, self._rows)
        self._proposing.setVisible(not rows and len(self._proposed) == len(PROPOSED))
        self._none.setVisible(not (rows or self._proposed) and pause is None)
        self._more.setVisible(not (rows or self._proposed) or pause is not None)
        self._more.setText(_("Set a reminder") if pause is None else _("Reminders"))
        self.paused.setVisible(pause is not None)
        if pause is not None:
            self.paused.setText(_("{words}.").format(words=pause_words(pause)))

    def _proposal(self, place: int, reminder: Reminder) -> QWidget:
        theme, title = self._desk.theme, title_of(reminder)
        words = Box(theme, gap=0).add(
            Label(title, "bold"), Label(time_words(reminder.times[0]), "small")
        )
        turn_on = hug(WordButton(theme, self._desk.icons, _("Turn on"), "small"))
        turn_on.setObjectName(str(place))
        turn_on.setAccessibleName(_("Turn on: {title}").format(title=title))
        turn_on.clicked.connect(self._turn_on)
        return Box(theme, across=True, gap=14).add(words, stretch=1).add_at_top(turn_on)

    def _turn_on(self) -> None:
        self.turned_on.emit(self._proposed[int(self.sender().objectName())])

    def _row(self, row: PlanRow) -> QWidget:
        info = KINDS[row.kind]
        theme = self._desk.theme
        line = Box(theme, across=True, gap=14)
        line.add_at_top(Disc(self._desk, info.icon, done=row.state in _DONE))
        words = Box(theme, gap=0).add(
            Label(row.title, "bold"), Label(state_words(row, today(self._desk.clock)), "small")
        )
        line.add(words, stretch=1)
        waits = row.state is not None and row.state.open
        if waits and info.page in _PAGES_TO_START:
            start = hug(WordButton(theme, self._desk.icons, _("Start"), "small"))
            start.setObjectName(info.page)
            start.setAccessibleName(_("Start: {title}").format(title=row.title))
            start.clicked.connect(self._start)
            line.add_at_top(start)
        return line

    def _start(self) -> None:
        self.started.emit(self.sender().objectName())


def state_words(row: PlanRow, now: date) -> str:
    """Return the plan of a row and what became of it, as a short line; ``now`` is today."""
    at = time_words(row.at)
    if row.at.date() < now:
        at = _("{day}, {time}").format(day=weekday_name(row.at.date()), time=at)
    later = time_words(row.changed_at) if row.changed_at else at
    template = _(_STATES[row.state]) if row.state else "{time}"
    if row.state is OccurrenceState.SNOOZED and row.changed_at:
        tomorrow = row.changed_at.date() > now
        template = _("{time}, again tomorrow at {later}") if tomorrow else template
    return template.format(time=at, later=later)


class WeekCard(Card):
    """The seven days of this week, as signs and as one sentence.

    Signals:
        calendar_asked: the person wants to see more than the week.
    """

    calendar_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self.column.addWidget(Label(_("This week"), "h2"))
        self.dots = WeekDots(desk.theme, desk.icons)
        self.column.addWidget(self.dots)
        self.sentence = Label("", "body")
        self.column.addWidget(self.sentence)
        self.calendar = hug(
            WordButton(desk.theme, desk.icons, _("Calendar"), "quiet", "calendar-days")
        )
        self.calendar.setObjectName("to_calendar")
        self.calendar.clicked.connect(self.calendar_asked)
        self.column.addWidget(self.calendar, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)

    def show_week(self, seen: Today) -> None:
        """Show the week of a day."""
        self.dots.show_days([(weekday_letter(each.day), each.state) for each in seen.week])
        self.sentence.setText(week_sentence(seen))


def week_sentence(seen: Today) -> str:
    """Return the week as words; a missed day is no matter for reproach."""
    checked = sum(each.state is DayState.CHECKED for each in seen.week)
    missed = [weekday_name(each.day) for each in seen.week if each.state is DayState.MISSED]
    paused = [weekday_name(each.day) for each in seen.week if each.state is DayState.PAUSED]
    if not (checked or seen.massages or missed or paused):
        return _("Nothing yet this week.")
    # What was not done this week is not counted at the person.
    parts = []
    if checked:
        words = ngettext("{count} foot check.", "{count} foot checks.", checked)
        parts.append(words.format(count=checked))
    if seen.massages:
        words = ngettext("{count} massage.", "{count} massages.", seen.massages)
        parts.append(words.format(count=seen.massages))
    if missed:
        parts.append(_("Not checked: {days}.").format(days=_(", ").join(missed)))
        parts.append(_("A missed day is fine, just carry on."))
    if paused:
        parts.append(_("Paused: {days}.").format(days=_(", ").join(paused)))
    return " ".join(parts)


class FeelCard(Card):
    """How the feet feel right now, in one press.

    Signals:
        felt: the severity pressed.
    """

    felt = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self.column.addWidget(Label(_("How do your feet feel?"), "h2"))
        self.column.addWidget(Label(_("Burning, tingling or pain right now"), "small"))
        self.group = ChoiceGroup(
            desk.theme,
            desk.icons,
            _("How do your feet feel?"),
            [
                (Severity.NONE.value, _("None"), ""),
                (Severity.MILD.value, _("Mild"), ""),
                (Severity.MODERATE.value, _("Moderate"), ""),
                (Severity.SEVERE.value, _("Severe"), ""),
            ],
            columns=2,
        )
        self.group.chosen.connect(self.felt)
        self.column.addWidget(self.group)
        self._kept = Label("", "ok")
        self._kept.hide()
        self.not_saved = NotSaved(desk.theme, desk.icons)
        self.not_saved.retried.connect(self._feel_again)
        self.column.addWidget(self._kept)
        self.column.addWidget(self.not_saved)
        self.column.addStretch(1)

    def kept(self) -> None:
        """Say that the feeling is saved."""
        self.not_saved.clear()
        self._kept.setText(_("Saved"))
        self._kept.show()

    def refused(self, why: str) -> None:
        """Say why the feeling is not saved; the choice stands."""
        self._kept.hide()
        self.not_saved.say(why)

    def clear(self) -> None:
        """Show nothing as chosen."""
        self.group.set_current(None)
        self.not_saved.clear()
        self._kept.hide()

    def _feel_again(self) -> None:
        if self.group.current is not None:
            self.felt.emit(self.group.current)
