"""What is said around a trial: what is sent, what is asked, and what to do when nothing comes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from footcare.domain.trial import Way
from footcare.i18n import N_, _
from footcare.ui.when import date_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.domain.trial import Confirmation


@dataclass(frozen=True)
class WayWords:
    """The words about one way.

    Attributes:
        icon: stands beside the name.
        name, about: what it is.
        inside: the name inside a sentence.
        asked: the question after a trial.
        advice: what to do when it did not arrive.
    """

    icon: str
    name: str
    inside: str
    about: str
    asked: str
    advice: str


WORDS: Final = {
    Way.NOTIFICATION: WayWords(
        "bell",
        N_("Notification"),
        N_("notification"),
        N_("A message of your computer, mostly at an edge of the screen."),
        N_("A notification was sent. Did you see it?"),
        N_(
            "In the settings of your computer, look whether notifications of Footcare are "
            "allowed, and whether “do not disturb” is on."
        ),
    ),
    Way.WINDOW: WayWords(
        "monitor",
        N_("Small window"),
        N_("small window"),
        N_("A window of Footcare itself. It stays until you answer it."),
        N_("A small window was opened. Did you see it?"),
        N_(
            "Look at the lower end of your main screen, and behind a program that fills the screen."
        ),
    ),
    Way.TONE: WayWords(
        "volume-2",
        N_("Tone"),
        N_("tone"),
        N_("A short tone together with the reminder."),
        N_("A tone was played. Did you hear it?"),
        N_("Turn up the volume, and look which loudspeaker or earphones your computer uses."),
    ),
    Way.VOICE: WayWords(
        "volume-2",
        N_("Voice"),
        N_("voice"),
        N_("A sentence that the computer says aloud, if you switch this on in Settings."),
        N_("A sentence was spoken. Did you hear it?"),
        N_("Turn up the volume, and look which loudspeaker or earphones your computer uses."),
    ),
}


def past_words(said: Confirmation | None) -> str:
    """Return what was said of a way before."""
    if said is None:
        return _("Not tried on this desktop yet.")
    day = date_words(said.day)
    if said.arrived:
        return _("You confirmed on {day} that it reaches you.").format(day=day)
    return _("On {day} it did not reach you.").format(day=day)


def verdict_words(said: Sequence[Confirmation]) -> tuple[str, str]:
    """Return what works on this desktop, and what to do about the rest; maybe nothing.

    Args:
        said: what the person said of each way that was tried here.
    """
    arrived = [one.way for one in said if one.arrived]
    if not said:
        return _("Nothing was tried on this desktop yet."), ""
    today = _("What is due also stands on Today, whatever else happens.")
    if not arrived:
        rest = _(
            "Until something does, leave the window of Footcare open and look at it when it suits "
            "you. {today}"
        )
        return _("None of it reached you."), rest.format(today=today)
    names = _(", ").join(_(WORDS[way].inside) for way in arrived)
    day = date_words(max(one.day for one in said if one.arrived))
    works = _("On this desktop you confirmed: {names} (last on {day}).").format(
        names=names, day=day
    )
    if set(arrived) <= {Way.TONE, Way.VOICE}:
        return works, _("What is only heard is easily missed. {today}").format(today=today)
    return works, today
