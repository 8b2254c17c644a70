"""What keeps watch while the program runs: tray, alarm, sentinel, notices and the bell.

None of it is needed to paint the window or to fill Today: it is imported and begun after both.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

# What the voice is made of comes along on the worker; it is made on the window's thread.
import footcare.desktop.speaking
import footcare.ui.tuning  # noqa: F401 - as above
from footcare.app.staying import Closing, when_closed, words_on_closing
from footcare.app.trying import make_trying_out
from footcare.desktop.alarm import SchedulerAlarm
from footcare.desktop.attention import choose_attention
from footcare.desktop.notifying import choose_notifier
from footcare.desktop.sentinel import Sentinel
from footcare.desktop.tray import Tray
from footcare.desktop.wake import WakeSignals
from footcare.i18n import _
from footcare.services.ports import Notice
from footcare.ui.reminder_bell import ReminderBell
from footcare.ui.spoken_reminders import SpokenReminders

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from footcare.paths import Profile
    from footcare.services.house import House
    from footcare.services.outcome import Outcome
    from footcare.services.ports import Ability
    from footcare.ui.desk import Desk

_STAYS: Final = "stays"
"""The notice that says, once a run, that closing the window did not end the program."""


class Watch(QObject):
    """Lives from the opened diary to the end of the program.

    Signals:
        window_asked: the person wants to see the window.
        page_asked: the name of the page the person wants to see.
        quit_asked: the person wants the program to end.
        tray_changed: a place for the small icon came or went.
        new_day: it is another day than at the last look.
        looked: the sentinel looked at the clocks; nothing else happens just now.
    """

    window_asked = Signal()
    page_asked = Signal(str)
    quit_asked = Signal()
    tray_changed = Signal()
    new_day = Signal()
    looked = Signal()

    def __init__(self, desk: Desk, profile: Profile, house: House, icon: QIcon) -> None:
        super().__init__()
        self._told_of_staying = False
        self._alarm = SchedulerAlarm(self)
        self._sentinel = Sentinel(desk.clock, self)
        self._wake = WakeSignals(self) if sys.platform == "linux" else None
        self._notifier = choose_notifier(self)
        self._voice = desk.voice()
        self._tray = Tray(icon, self)
        self._tray.open_asked.connect(self.window_asked)
        self._tray.quit_asked.connect(self.quit_asked)
        self._tray.changed.connect(self.tray_changed)
        self._attention = choose_attention(self)
        self._bell = ReminderBell(
            desk, house.reminding, house.person_id, self._alarm, self._notifier, self._attention
        )
        self._tray.pause_asked.connect(self._bell.pause_until_tomorrow)
        desk.door.trying_out = make_trying_out(profile, desk, self._notifier, self._voice)
        self._bell.page_asked.connect(self.page_asked)
        self._bell.open_asked.connect(self.window_asked)
        self._bell.changed.connect(self._tell_tray)
        self._spoken = SpokenReminders(self._voice, desk.preferences, self)
        self._bell.shown.connect(self._spoken.say)
        self._bell.answered.connect(self._spoken.hush)
        self._alarm.rang.connect(self._bell.look)
        self._sentinel.woke.connect(self._bell.look)
        if self._wake is not None:
            self._wake.woke.connect(self._bell.look)
        self._sentinel.new_day.connect(desk.door.records_changed)
        self._sentinel.new_day.connect(self.new_day)
        self._sentinel.looked.connect(self.looked)

    def begin(self) -> None:
        """Look at the clocks and at what is due, and show the icon."""
        self._sentinel.start()
        if self._wake is not None:
            self._wake.start()
        self._tray.start()
        self._bell.look()

    def finish(self) -> None:
        """Watch no more. Call it after the worker has finished."""
        self._sentinel.stop()
        if self._wake is not None:
            self._wake.finish()
        self._tray.finish()
        self._bell.finish()
        self._attention.finish()
        self._spoken.hush()
        self._alarm.finish()
        self._notifier.finish()

    def abilities(self) -> dict[str, Ability]:
        """Return what works on this desktop, by the name of the mechanism."""
        return {
            "notifications": self._notifier.ability(),
            "tray": self._tray.ability(),
            "voice": self._voice.ability(),
        }

    @property
    def has_icon(self) -> bool:
        """Whether the small icon is there, so that a closed window can be found again."""
        return self._tray.ability().ok

    def closing(self, *, background: bool) -> Closing:
        """Tell what follows when the window is closed now.

        Args:
            background: whether the person chose that the program runs without its window.
        """
        return when_closed(
            tray=self.has_icon, background=background, told=self._notifier.ability().ok
        )

    def tell_it_stays(self, closing: Closing) -> None:
        """Say, once a run, that closing the window did not end the program."""
        if not self._told_of_staying:
            self._told_of_staying = True
            words = words_on_closing(closing)
            self._notifier.show(Notice(_STAYS, _("Footcare keeps running"), words, ()))

    def window_shown(self) -> None:
        """The window is there again: what was said about its being gone goes."""
        self._notifier.close(_STAYS)

    @Slot(object)
    def _tell_tray(self, _outcome: Outcome) -> None:
        self._tray.set_next(self._bell.next_words)
        self._tray.set_paused(self._bell.paused_words)
