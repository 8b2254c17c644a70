"""Who listens to the cues of a massage beside the screen: tones, voice, screen reader and light.

All take the same stream, so what is heard and what is seen cannot disagree. Counts are tones and
never spoken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.cue import CueKind
from footcare.domain.moment import State
from footcare.i18n import _
from footcare.services.desktop_ports import Tone
from footcare.ui.pages.massage.words import announced, instruction, lead_in_count, next_words
from footcare.ui.widgets.text import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.cue import Cue
    from footcare.domain.moment import Moment
    from footcare.domain.plan import Plan
    from footcare.domain.routine import PlannedStep
    from footcare.ui.desk import Desk

_TONES: Final = {
    CueKind.STEP: Tone.STEP,
    CueKind.HALF: Tone.HALF,
    CueKind.LAST: Tone.COUNT,
    CueKind.END: Tone.END,
}
LIGHT_IN_PAUSE: Final = 180.0
"""Seconds of a pause after which the screen may go dark: a forgotten massage lights no night."""


class TonePlayer:
    """Sounds a tone at each step, at its half, in its last seconds, and at the end."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._counted = 0

    def take(self, cue: Cue) -> None:
        """Sound what belongs to a cue."""
        tone = _TONES.get(cue.kind)
        if tone is not None:
            self._play(tone)

    def look(self, moment: Moment) -> None:
        """Count the seconds until a paused massage runs on; they are no part of its stream."""
        count = lead_in_count(moment) if moment.state is State.LEAD_IN else 0
        if count and count != self._counted:
            self._play(Tone.COUNT)
        self._counted = count

    def _play(self, tone: Tone) -> None:
        if self._desk.preferences.current.sounds:
            self._desk.sounds.play(tone)


class Narrator:
    """Says each step in full when it begins, and what comes next near its end.

    What begins beats what is still being said; what only comes next is left out while the step is
    still being explained. It never waits for the voice.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._explaining: PlannedStep | None = None
        self._cut: PlannedStep | None = None

    def prepare(self) -> None:
        """Let the voice begin what takes a while."""
        if self._desk.preferences.current.massage_voice:
            self._desk.voice().prepare()

    def take(self, cue: Cue, plan: Plan) -> None:
        """Say what belongs to a cue."""
        if not self._desk.preferences.current.massage_voice:
            return
        match cue.kind:
            case CueKind.STEP:
                self.explain(plan.steps[cue.step])
            case CueKind.NEXT:
                if not self._desk.voice().saying:
                    self._say(next_words(plan.steps[cue.step + 1]))
            case CueKind.END:
                self._say(_("The massage is over. Look at both feet once more."))
            case CueKind.HALF | CueKind.LAST:
                pass

    def explain(self, planned: PlannedStep) -> None:
        """Say a step in full, from its beginning."""
        if self._desk.preferences.current.massage_voice:
            self._say(instruction(planned))
            self._explaining = planned

    def pause(self) -> None:
        """Break off, and say that it is paused; a step cut off is explained again afterwards."""
        if not self._desk.preferences.current.massage_voice:
            return
        cut = self._explaining if self._desk.voice().saying else None
        self._say(_("Paused."))
        self._cut = cut

    def go_on(self, planned: PlannedStep) -> None:
        """Go on after a pause."""
        if self._cut is not None and self._cut.index == planned.index:
            self.explain(planned)
        elif self._desk.preferences.current.massage_voice:
            self._say(_("Going on."))

    def hush(self) -> None:
        """Say nothing more."""
        self._explaining = self._cut = None
        self._desk.voice().stop()

    def _say(self, words: str) -> None:
        self._explaining = self._cut = None
        self._desk.voice().say(words)


class Announcer:
    """Tells a screen reader each step, also where the voice says it.

    Braille needs the words, and a voice that nobody hears must not keep them from who listens
    elsewhere. Who hears two voices turns ours off, once: it is remembered.
    """

    def __init__(self, page: QWidget) -> None:
        self._page = page

    def take(self, cue: Cue, plan: Plan) -> None:
        """Announce the beginning of a step."""
        if cue.kind is CueKind.STEP:
            self.say(announced(plan, plan.steps[cue.step]))

    def say(self, words: str) -> None:
        """Announce something that cannot wait."""
        announce(self._page, words, urgent=True)


class Light:
    """Keeps the screen on while a massage runs, and for the first minutes of a pause."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._on = False
        self._moved = 0.0

    def look(self, moment: Moment) -> None:
        """Light the screen, or let it go, as the massage goes."""
        now = self._desk.clock.monotonic()
        if moment.state in (State.RUNNING, State.LEAD_IN):
            self._moved = now
        if moment.state is State.ENDED or now - self._moved > LIGHT_IN_PAUSE:
            self.let_go()
        elif not self._on:
            self._on = True
            self._desk.screen().stay_on()

    def let_go(self) -> None:
        """Let the screen go dark when the computer wants to."""
        if self._on:
            self._on = False
            self._desk.screen().let_go()


def hint_words(desk: Desk) -> str:
    """Return the line below the player: what cannot be heard here, or how it is played."""
    preferences = desk.preferences.current
    if preferences.sounds and not desk.sounds.ability().ok:
        return _("No sound here. The words stay on the screen.")
    if preferences.massage_voice and not desk.voice().ability().ok:
        return _("Nothing can speak here. Tones lead you, and the words stay on the screen.")
    if preferences.letter_keys:
        return _(
            "Space pauses. Left and right arrows change the step. R repeats it, V is the voice. "
            "The whole bar is a button."
        )
    return _("Space pauses. Left and right arrows change the step. The whole bar is a button.")
