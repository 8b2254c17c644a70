"""The bell: carries outcomes of reminding to screen, desktop and alarm, and answers back.

Deciding is done on the worker that owns the diary; showing, closing and setting the alarm here, on
the GUI thread. Whoever changes something, every outcome comes through the same listener.
"""

from __future__ import annotations

import logging
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal, Slot

from footcare.domain.clock import today
from footcare.domain.occurrence import Occurrence, OccurrenceKey
from footcare.domain.reminder import KINDS, title_of
from footcare.domain.snooze import Snooze, offered
from footcare.i18n import _
from footcare.services.desktop_ports import Busy, Tone
from footcare.services.notices import card_title, notice_of
from footcare.services.outcome import Card, Due
from footcare.services.ports import DiaryBusy, NoticeAnswer
from footcare.ui.reminder_window import CardLine, ReminderWindow
from footcare.ui.resting_words import pause_words, snooze_words
from footcare.ui.saying import coming_words
from footcare.ui.when import day_words, time_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from footcare.domain.pause import Pause
    from footcare.domain.reminder import Reminder
    from footcare.services.desktop_ports import Attention
    from footcare.services.outcome import Outcome
    from footcare.services.ports import Alarm, Notifier
    from footcare.services.reminding import Reminding
    from footcare.ui.desk import Desk

_log = logging.getLogger(__name__)

_NEXT: Final = "next"
_SEVERAL: Final = "several"
_TRIAL: Final = "trial"
"""The slot of a reminder that is only tried out; no plan has such a time."""
_TRY_AGAIN: Final = timedelta(minutes=1)


class ReminderBell(QObject):
    """Rings, shows, and takes answers. Lives as long as the diary is open.

    Connect the alarm's ``rang`` and the sentinel's ``woke`` to ``look``; call ``look`` once at
    the start.

    Signals:
        page_asked: the name of the page on which the person wants to start.
        open_asked: the person wants to see the window.
        changed: the newest ``Outcome``.
        shown: a card is shown; the words above it, neutral unless the person chose otherwise.
        answered: something shown was answered, here or elsewhere.
    """

    page_asked = Signal(str)
    open_asked = Signal()
    changed = Signal(object)
    shown = Signal(str)
    answered = Signal()
    _decided = Signal(object)

    def __init__(
        self,
        desk: Desk,
        reminding: Reminding,
        person: str,
        alarm: Alarm,
        notifier: Notifier,
        attention: Attention | None = None,
    ) -> None:
        """Make a bell; without ``attention`` nothing is held back for a busy desktop."""
        super().__init__()
        self._attention = attention
        self._desk = desk
        self._reminding = reminding
        self._person = person
        self._alarm = alarm
        self._notifier = notifier
        self._known: dict[OccurrenceKey, Due] = {}
        self._notices: dict[str, set[OccurrenceKey]] = {}
        self._outcome: Outcome | None = None
        self._telling = False
        self.window = ReminderWindow(desk.theme, desk.icons)
        self.window.start.connect(self._start)
        self.window.done.connect(self._done)
        self.window.snooze.connect(self._snooze)
        self.window.not_today.connect(self._not_today)
        self.window.looked_at.connect(self._offer)
        self._decided.connect(self._apply)
        desk.door.records_changed.connect(self._records_changed)
        desk.door.reminder_tried.connect(self.try_out)
        notifier.listen(self._answered)
        reminding.listen(self._hear)

    def finish(self) -> None:
        """Show nothing any more. Call it after the worker has finished."""
        self._alarm.clear()
        self.window.close()
        self.window.deleteLater()

    @property
    def waiting(self) -> tuple[Due, ...]:
        """What waits for an answer, for the badge."""
        return self._outcome.waiting if self._outcome is not None else ()

    @property
    def next_words(self) -> str:
        """What comes next and when, for the tray; empty when nothing does."""
        upcoming = self._outcome.upcoming if self._outcome is not None else None
        if upcoming is None:
            return ""
        clock = self._desk.clock
        when = coming_words(upcoming.due_at, clock.time_zone(), today(clock))
        neutral = self._desk.preferences.current.neutral_notifications
        name = _("Foot care") if neutral else title_of(upcoming.reminder)
        return _("Next: {what} {when}").format(what=name, when=when)

    @property
    def paused_words(self) -> str:
        """Until when reminders are paused, for the tray; empty when they are not."""
        paused = self._outcome.paused if self._outcome is not None else ()
        theirs = [one for one in paused if one.stamp.person == self._person]
        return pause_words(max(theirs, key=_until)) if theirs else ""

    @Slot()
    def look(self) -> None:
        """Look whether something came due, and first whether the person asks for quiet."""
        if self._attention is None:
            self._look_up(Busy.NO)
        else:
            self._attention.ask(self._look_up)

    @Slot(bool)
    def pause_until_tomorrow(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's own
        """Pause all reminders until tomorrow, or end the pause that runs."""
        pausing = self._desk.house.pausing
        tomorrow = today(self._desk.clock) + timedelta(days=1)
        if wanted:
            self._run(partial(pausing.pause, self._person, tomorrow))
        else:
            self._run(partial(pausing.end, self._person))

    def _look_up(self, busy: Busy) -> None:
        look = partial(self._reminding.resync, busy=busy is not Busy.NO)
        self._desk.background.run(look, self._took, self._failed)

    def _hear(self, outcome: Outcome) -> None:
        """Carry an outcome over from the worker's thread."""
        self._decided.emit(outcome)

    def _took(self, _outcome: Outcome) -> None:
        """The outcome comes through the listener, as all of them do."""

    def _failed(self, error: Exception) -> None:
        """The diary refused: nothing was claimed, so nothing is shown.

        A busy diary is asked again soon; one that cannot be written at all is not.
        """
        _log.warning("Reminders could not be looked up: %s", type(error).__name__)
        if isinstance(error, DiaryBusy):
            self._alarm.set(_NEXT, self._desk.clock.now() + _TRY_AGAIN)

    def _records_changed(self) -> None:
        if not self._telling:
            self.look()

    @Slot(object)
    def _apply(self, outcome: Outcome) -> None:
        self._outcome = outcome
        self._known = {due.key: due for due in outcome.waiting}
        self._close(outcome.closed)
        if outcome.card is not None:
            self._show(outcome.card)
        if outcome.ring is None:
            self._alarm.clear()
        else:
            self._alarm.set(_NEXT, outcome.ring)
        self._offer()
        self.changed.emit(outcome)
        if outcome.card is not None or outcome.closed:
            self._telling = True
            self._desk.door.records_changed.emit()
            self._telling = False

    def _close(self, keys: Iterable[OccurrenceKey]) -> None:
        closed = set(keys)
        self.window.drop(closed)
        if any(shown & closed for shown in self._notices.values()):
            self.answered.emit()
        for notice, shown in list(self._notices.items()):
            shown.difference_update(closed)
            if not shown:
                del self._notices[notice]
                self._notifier.close(notice)

    @Slot(object)
    def try_out(self, reminder: Reminder) -> None:
        """Show a reminder once on every layer, as it will be shown; nothing of it is recorded."""
        clock = self._desk.clock
        key = OccurrenceKey(reminder.stamp.id, today(clock), _TRIAL)
        trial = Occurrence(key, self._person, clock.now(), clock.time_zone())
        self._present(Card((Due(reminder, trial),), away=False))

    def _show(self, card: Card) -> None:
        keys = [due.key for due in card.items]
        self._present(card)
        self._desk.background.run(lambda: self._reminding.told(keys), self._did, self._failed)

    def _present(self, card: Card) -> None:
        """Show a card on every layer."""
        preferences = self._desk.preferences.current
        neutral = preferences.neutral_notifications
        keys = [due.key for due in card.items]
        alone = len(keys) == 1
        title = card_title(card, neutral=neutral)
        # Of several, each needs its name to be answered; one alone can stay neutral here too.
        lines = [
            CardLine(due.key, title if alone else title_of(due.reminder), self._when(due))
            for due in card.items
        ]
        self.window.tell(title, lines)
        self._offer()
        notice = str(keys[0]) if alone else _SEVERAL
        self._notices.setdefault(notice, set()).update(keys)
        self._notifier.show(notice_of(card, notice, self._when, neutral=neutral))
        if preferences.sounds:
            self._desk.sounds.play(Tone.REMINDER)
        self.shown.emit(title)

    @Slot()
    def _offer(self) -> None:
        """Offer the named times that lie ahead now, and before anything shown comes due again."""
        keys = self.window.keys
        if not keys:
            return
        clock = self._desk.clock
        known = [self._known[key].following for key in keys if key in self._known]
        following = min((one for one in known if one is not None), default=None)
        found = offered(clock.now(), following, clock.time_zone())
        self.window.offer([(snooze, snooze_words(snooze, at, clock)) for snooze, at in found])

    def _when(self, due: Due) -> str:
        if due.key.slot == _TRIAL:
            return _("This is a try. Nothing is recorded.")
        clock = self._desk.clock
        wall = due.occurrence.due_at.astimezone(ZoneInfo(clock.time_zone()))
        time = time_words(wall)
        days = (today(clock) - wall.date()).days
        if days == 0:
            return _("Due at {time}").format(time=time)
        if days == 1:
            return _("Due yesterday at {time}").format(time=time)
        return _("Due on {day} at {time}").format(day=day_words(wall.date()), time=time)

    def _answered(self, notice: str, answer: NoticeAnswer) -> None:
        keys = sorted(self._notices.get(notice, ()))
        if answer is NoticeAnswer.OPEN:
            self.open_asked.emit()
        elif keys:
            match answer:
                case NoticeAnswer.START:
                    self._start(keys)
                case NoticeAnswer.SNOOZE:
                    self._snooze(keys, Snooze.TEN_MINUTES)
                case NoticeAnswer.DONE:
                    self._done(keys)
                case NoticeAnswer.NOT_TODAY:
                    self._not_today(keys)

    def _start(self, keys: list[OccurrenceKey]) -> None:
        due = self._known.get(keys[0])
        self._run(lambda: self._reminding.start(keys))
        if due is not None:
            self.page_asked.emit(KINDS[due.reminder.kind].page)

    def _done(self, keys: list[OccurrenceKey]) -> None:
        self._run(lambda: self._reminding.done(keys, self._person))

    def _snooze(self, keys: list[OccurrenceKey], snooze: Snooze) -> None:
        self._run(lambda: self._reminding.snooze(keys, snooze))

    def _not_today(self, keys: list[OccurrenceKey]) -> None:
        self._run(lambda: self._reminding.not_today(keys, self._person))

    def _run(self, work: Callable[[], object]) -> None:
        self._desk.background.run(work, self._did, self._not_kept)

    def _did(self, _result: object) -> None:
        """What followed comes through the listener."""

    def _not_kept(self, error: Exception) -> None:
        """The diary refused an answer: what was shown stays, and says so."""
        _log.warning("An answer to a reminder was not kept: %s", type(error).__name__)
        self.window.say(_("Your answer is not saved yet. {why}").format(why=error))


def _until(pause: Pause) -> date:
    return pause.until
