"""Brings together what sends a trial of the reminders: the real ways, one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.desktop.naming import desktop_name
from footcare.domain.trial import Way
from footcare.i18n import _
from footcare.services.desktop_ports import Tone
from footcare.services.ports import Ability, Notice
from footcare.services.trying_out import TryingOut
from footcare.store.trials_file import JsonTrialsFile
from footcare.ui.trial_window import TrialWindow

if TYPE_CHECKING:
    from footcare.paths import Profile
    from footcare.services.desktop_ports import Sounds, Voice
    from footcare.services.ports import Notifier
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


class VoiceMessenger:
    """Says a sentence as a reminder is said."""

    def __init__(self, voice: Voice, preferences: PreferencesKeeper) -> None:
        self._voice = voice
        self._preferences = preferences

    def ability(self) -> Ability:
        """Tell whether a reminder would be spoken."""
        if not self._preferences.current.spoken_reminders:
            why = _("Spoken reminders are switched off in Settings, Notifications.")
            return Ability(ok=False, why=why)
        return self._voice.ability()

    def send(self) -> None:
        """Say the sentence."""
        self._voice.say(_("This is a test of your reminders."))

    def take_back(self) -> None:
        """Say no more of it."""
        self._voice.stop()


def make_trying_out(profile: Profile, desk: Desk, notifier: Notifier, voice: Voice) -> TryingOut:
    """Return the trials of this desktop."""
    messengers: dict[Way, Messenger] = {
        Way.NOTIFICATION: NoticeMessenger(notifier),
        Way.WINDOW: TrialWindow(desk.theme, desk.icons),
        Way.TONE: ToneMessenger(desk.sounds, desk.preferences),
        Way.VOICE: VoiceMessenger(voice, desk.preferences),
    }
    return TryingOut(desk.clock, messengers, JsonTrialsFile(profile.trials), desktop_name())
