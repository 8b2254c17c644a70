"""Brings together what sends a trial of the reminders: the real ways, one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.desktop.naming import desktop_name
from footcare.domain.trial import Way
from footcare.i18n import _
from footcare.services.ports import Ability, Notice, Tone
from footcare.services.trying_out import TryingOut
from footcare.store.trials_file import JsonTrialsFile
from footcare.ui.trial_window import TrialWindow

if TYPE_CHECKING:
    from footcare.paths import Profile
    from footcare.services.ports import Notifier, Sounds
    from footcare.services.trying_out import Messenger
    from footcare.ui.desk import Desk
    from footcare.ui.preferences_keeper import PreferencesKeeper

_KEY: Final = "trial"
"""The notice of a trial; no reminder is named so."""


class NoticeMessenger:
    """Sends a notification of the computer."""

    def __init__(self, notifier: Notifier) -> None:
        self._notifier = notifier

    def ability(self) -> Ability:
        """Tell what the notifier knows."""
        return self._notifier.ability()

    def send(self) -> None:
        """Show the notification."""
        words = _("If you can read this, notifications reach you. Nothing is recorded.")
        self._notifier.show(Notice(_KEY, _("A test of your reminders"), words))

    def take_back(self) -> None:
        """Take the notification away."""
        self._notifier.close(_KEY)


class ToneMessenger:
    """Plays the tone of reminders."""

    def __init__(self, sounds: Sounds, preferences: PreferencesKeeper) -> None:
        self._sounds = sounds
        self._preferences = preferences

    def ability(self) -> Ability:
        """Tell whether a reminder would be heard."""
        if not self._preferences.current.sounds:
            return Ability(ok=False, why=_("Tones are switched off in Settings, Notifications."))
        return self._sounds.ability()

    def send(self) -> None:
        """Play the tone."""
        self._sounds.play(Tone.REMINDER)

    def take_back(self) -> None:
        """A tone is over by itself."""


def make_trying_out(profile: Profile, desk: Desk, notifier: Notifier) -> TryingOut:
    """Return the trials of this desktop."""
    messengers: dict[Way, Messenger] = {
        Way.NOTIFICATION: NoticeMessenger(notifier),
        Way.WINDOW: TrialWindow(desk.theme, desk.icons),
        Way.TONE: ToneMessenger(desk.sounds, desk.preferences),
    }
    return TryingOut(desk.clock, messengers, JsonTrialsFile(profile.trials), desktop_name())
