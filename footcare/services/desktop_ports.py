"""What the program needs to know of the desktop around it, and of its sounds, as Protocols."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from footcare.services.ports import DiaryProblem

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.domain.speech import Speech
    from footcare.services.ports import Ability


class AutostartProblem(DiaryProblem):
    """Starting by itself could not be switched; the message is a sentence for a person."""


class Starting(StrEnum):
    """What will happen when the person logs in."""

    ON = "on"
    OFF = "off"
    BROKEN = "broken"


class AutostartState(NamedTuple):
    """Whether the program will start by itself, as it was read back from the system.

    Attributes:
        starting: on and found in order, off, or set but without effect.
        why: for broken, the reason in a sentence; empty otherwise.
    """

    starting: Starting
    why: str = ""


class Autostart(Protocol):
    """Starts the program, without its window, when the person logs in."""

    def ability(self) -> Ability:
        """Tell whether this can be switched from here at all."""
        ...

    def state(self) -> AutostartState:
        """Read back what the system has been told, and look whether it can work."""
        ...

    def turn(self, *, on: bool) -> None:
        """Switch it on or off, and read back that it is so.

        Raises:
            AutostartProblem: it is not as it should be; what stood before may still stand.
        """
        ...


class Busy(StrEnum):
    """Why a reminder had better wait a little."""

    NO = "no"
    DO_NOT_DISTURB = "do_not_disturb"
    FULL_SCREEN = "full_screen"


class Attention(Protocol):
    """Whether the person asks not to be disturbed just now. Nothing here may block."""

    def ability(self) -> Ability:
        """Tell what can be seen here, and what cannot."""
        ...

    def ask(self, told: Callable[[Busy], None]) -> None:
        """Look now, and call ``told`` once on the caller's own thread, after two seconds at most.

        What cannot be found out counts as ``Busy.NO``: a reminder is never held back on a guess.
        """
        ...


class MotionWish(Protocol):
    """Whether the person asks the computer for less motion. Nothing here may block."""

    def ask(self, told: Callable[[bool | None], None]) -> None:
        """Look now, and call ``told`` once at most, on the caller's own thread.

        It is told True for less motion, False for as much as there is, None where the desktop
        does not tell.
        """
        ...

    def finish(self) -> None:
        """Let go of whatever was needed to ask; nobody is told any more."""
        ...


class Voice(Protocol):
    """Says short sentences aloud. Nothing here may block, and everything spoken is also shown."""

    def ability(self) -> Ability:
        """Tell whether words can be spoken here, as far as the system tells."""
        ...

    @property
    def saying(self) -> str:
        """The sentence that is being said, or waits to be; empty when it is quiet."""
        ...

    @property
    def voices(self) -> tuple[str, ...]:
        """The names of voices to choose from, as far as they are known."""
        ...

    def tune(self, speech: Speech) -> None:
        """Speak so from the next sentence on."""
        ...

    def prepare(self) -> None:
        """Begin what takes a while, so that the first sentence is not late."""
        ...

    def say(self, words: str) -> None:
        """Say a sentence, in place of one that is still being said; returns at once."""
        ...

    def stop(self) -> None:
        """Be quiet at once."""
        ...


class Dialling(Protocol):
    """Hands a number to the program that the person's own system names for calls.

    Footcare calls nobody and connects to nothing: what the program does is between it and the
    person, and it is started only by a press.
    """

    def can_dial(self) -> str | None:
        """Return the name of that program, or None where the system names none that is there.

        It reads files of the system: ask on the worker.
        """
        ...

    def dial(self, number: str) -> bool:
        """Start the program that was named last with a number; return whether it was started.

        Args:
            number: what is dialled, as ``to_dial`` returns it.
        """
        ...


class Screen(Protocol):
    """The light of the screen. Nothing here may block, and a desktop that refuses is no trouble."""

    def stay_on(self) -> None:
        """Keep the screen on from now on; a second call changes nothing."""
        ...

    def let_go(self) -> None:
        """Let the screen go dark again when the computer wants to."""
        ...


class Tone(StrEnum):
    """The sounds of the program, each a short bundled file."""

    STEP = "step"
    HALF = "half"
    COUNT = "count"
    END = "end"
    REMINDER = "reminder"


class Sounds(Protocol):
    """Plays tones. Without a sound device it stays silent and says so when asked."""

    def ability(self) -> Ability:
        """Tell whether tones can be heard here, as far as the system tells."""
        ...

    def play(self, tone: Tone) -> None:
        """Play a tone; returns at once."""
        ...
