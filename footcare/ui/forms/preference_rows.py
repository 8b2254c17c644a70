"""The settings of the program as a table, and the rows made from it: one field, one row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.domain.foot import Foot
from footcare.domain.preferences import Preferences, ReducedMotion, ThemeChoice
from footcare.domain.speech import VoiceRate, VoiceVolume
from footcare.domain.timing import Pace
from footcare.i18n import N_, _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import turn_quietly
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.switch import Switch
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from enum import StrEnum

    from footcare.ui.desk import Desk


@dataclass(frozen=True)
class Setting:
    """A setting as it is shown.

    Attributes:
        field: its name in ``Preferences``.
        topic: where it stands in the settings.
        words, why: what it does, and a line about it.
        options: the values to choose from with their words; none makes a switch.
        columns: how many options stand side by side.
    """

    field: str
    topic: str
    words: str
    why: str
    options: tuple[tuple[StrEnum, str], ...] = ()
    columns: int = 3


SETTINGS: Final = (
    Setting(
        "theme",
        "look",
        N_("Colours"),
        N_("High contrast draws everything in a few strong colours."),
        (
            (ThemeChoice.SYSTEM, N_("As the computer")),
            (ThemeChoice.LIGHT, N_("Light")),
            (ThemeChoice.DARK, N_("Dark")),
            (ThemeChoice.CONTRAST_LIGHT, N_("High contrast, light")),
            (ThemeChoice.CONTRAST_DARK, N_("High contrast, dark")),
        ),
    ),
    Setting(
        "reduced_motion",
        "look",
        N_("Moving pictures"),
        N_("Only the picture of the massage moves. It can stand still."),
        (
            (ReducedMotion.SYSTEM, N_("As the computer")),
            (ReducedMotion.OFF, N_("Moving")),
            (ReducedMotion.ON, N_("Still")),
        ),
    ),
    Setting(
        "neutral_notifications",
        "telling",
        N_("Quiet notification text"),
        N_("A notification says only that it is time for foot care, whoever sees the screen."),
    ),
    Setting(
        "sounds",
        "telling",
        N_("Tones"),
        N_("A short tone with reminders and at each step of a massage."),
    ),
    Setting(
        "spoken_reminders",
        "telling",
        N_("Spoken reminders"),
        N_("The words at the top of a reminder are also read aloud."),
    ),
    Setting(
        "massage_voice",
        "voice",
        N_("The massage is read aloud"),
        N_("Each step with its side, and what comes next. V turns it on and off in the massage."),
    ),
    Setting(
        "check_voice",
        "voice",
        N_("The foot check is read aloud"),
        N_("Each question with what to look for. V turns it on and off in the check, R repeats."),
    ),
    Setting(
        "voice_rate",
        "voice",
        N_("How fast"),
        N_("Also for reminders."),
        (
            (VoiceRate.SLOW, N_("Slower")),
            (VoiceRate.NORMAL, N_("As usual")),
            (VoiceRate.FAST, N_("Faster")),
        ),
    ),
    Setting(
        "voice_volume",
        "voice",
        N_("How loud"),
        N_("The loudness of the computer counts as well."),
        (
            (VoiceVolume.QUIET, N_("Quieter")),
            (VoiceVolume.NORMAL, N_("As usual")),
            (VoiceVolume.LOUD, N_("Louder")),
        ),
    ),
    Setting(
        "massage_pace",
        "care",
        N_("Pace of a massage"),
        N_("The gentle pace gives each movement a quarter more time."),
        ((Pace.NORMAL, N_("Usual pace")), (Pace.GENTLE, N_("Gentle pace"))),
    ),
    Setting(
        "whole_window",
        "care",
        N_("A press anywhere pauses"),
        N_("In the massage the whole window is one button, with very large digits."),
    ),
    Setting(
        "first_foot",
        "care",
        N_("Begin with"),
        N_("Every check and every massage begins with this foot."),
        ((Foot.RIGHT, N_("Right foot")), (Foot.LEFT, N_("Left foot"))),
    ),
    Setting(
        "letter_keys",
        "care",
        N_("Single letter keys"),
        N_("In the check and in the massage a letter alone does something, such as M for mark."),
    ),
    Setting(
        "record_only",
        "advice",
        N_("Only keep a record"),
        N_(
            "What you mark is kept, but Footcare does not say what to do about it. For places "
            "where such advice may only come from a medical device."
        ),
    ),
)
"""The settings that need no form of their own."""

SHOWN_ELSEWHERE: Final = frozenset(
    {
        "text_size",
        "skin_tone",
        "first_run_done",
        "first_run_step",
        "favourites",
        "helper",
        "helper_looks",
        "language",
        "voice",
        "window",
        "window_maximised",
    }
)
"""Fields with a form of their own, or that the program keeps for itself."""


class PreferenceRow(Box):
    """One setting with its control.

    Signals:
        chosen: the name of the field and its new value.
    """

    chosen = Signal(str, object)

    def __init__(self, desk: Desk, setting: Setting) -> None:
        super().__init__(
            desk.theme, across=not setting.options, gap=20 if not setting.options else 8
        )
        self._setting = setting
        words = Box(desk.theme, gap=2)
        words.add(Label(_(setting.words), "bold"), Label(_(setting.why), "small"))
        self.group: ChoiceGroup | None = None
        self.switch: Switch | None = None
        if setting.options:
            options = [(value.value, _(name), "") for value, name in setting.options]
            self.group = ChoiceGroup(
                desk.theme, desk.icons, _(setting.words), options, columns=setting.columns
            )
            self.group.chosen.connect(self._choose)
            self.add(words, self.group)
        else:
            self.switch = Switch(desk.theme, _(setting.words))
            self.switch.setAccessibleDescription(_(setting.why))
            self.switch.toggled.connect(self._switch)
            self.add(words, stretch=1).add(self.switch)
        self.show_value(desk.preferences.current)

    def show_value(self, preferences: Preferences) -> None:
        """Show the value in force."""
        value = getattr(preferences, self._setting.field)
        if self.group is not None:
            self.group.set_current(str(value))
        if self.switch is not None:
            turn_quietly(self.switch, on=value)

    def set_columns(self, columns: int) -> None:
        """Stand at most so many options side by side."""
        if self.group is not None:
            self.group.set_columns(min(columns, self._setting.columns))

    def _choose(self, option: str) -> None:
        for value, _words in self._setting.options:
            if value.value == option:
                self.chosen.emit(self._setting.field, value)

    def _switch(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self.chosen.emit(self._setting.field, on)
