"""One running massage and all who listen to it: what the page only has to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.domain.cue import CueStream
from footcare.domain.moment import State
from footcare.domain.pace import Pace
from footcare.domain.session import Session
from footcare.i18n import _
from footcare.ui.pages.massage.listeners import Announcer, Light, Narrator, TonePlayer
from footcare.ui.widgets.ring_timer import spoken_time

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.moment import Moment
    from footcare.domain.plan import Plan
    from footcare.ui.desk import Desk


class Playing:
    """Looks at the session, and hands each cue of its one stream to everyone.

    Attributes:
        session: the running massage, or the one just ended.
        just_slept: whether the last look found that the computer had slept.
    """

    def __init__(self, desk: Desk, page: QWidget, plan: Plan) -> None:
        """Begin; ``page`` is where a screen reader listens."""
        self._desk = desk
        self.session = Session(plan, desk.clock)
        self.just_slept = False
        self._cues = CueStream(plan)
        self._tones = TonePlayer(desk)
        self._narrator = Narrator(desk)
        self._announcer = Announcer(page)
        self._light = Light(desk)
        self._was_going = False

    def start(self) -> None:
        """Begin with the first step."""
        self._narrator.prepare()
        self.session.start()

    def look(self) -> Moment:
        """Look at the clocks, and let everyone hear what came due."""
        was_going = self._was_going
        moment = self.session.tick()
        self._was_going = moment.state in (State.RUNNING, State.LEAD_IN)
        for cue in self._cues.due(moment):
            self._tones.take(cue)
            self._announcer.take(cue, self.session.plan)
            self._narrator.take(cue, self.session.plan)
        self._tones.look(moment)
        self._light.look(moment)
        self.just_slept = was_going and moment.slept and moment.state is not State.ENDED
        if self.just_slept:
            self._narrator.pause()
        return moment

    def say(self, words: str) -> None:
        """Tell a screen reader something that cannot wait."""
        self._announcer.say(words)

    def toggle(self) -> None:
        """Pause, or go on after a lead-in, and say so."""
        if self.session.tick().state in (State.RUNNING, State.LEAD_IN):
            self.pause()
        else:
            self.resume()

    def pause(self) -> None:
        """Pause and say so, unless it is paused already."""
        if self.session.going:
            self.session.pause()
            left = spoken_time(self.look().left_in_step)
            self._narrator.pause()
            self.say(_("Paused. {time} left.").format(time=left))

    def resume(self) -> None:
        """Go on after a lead-in and say so."""
        if self.session.ended is None and not self.session.going:
            self.session.resume()
            self._narrator.go_on(self.look().planned)
            self.say(_("Going on."))

    def tell_time(self) -> None:
        """Say how much of the step is left."""
        left = spoken_time(self.session.tick().left_in_step)
        self.say(_("{time} left in this step.").format(time=left))

    def use_voice(self, *, on: bool) -> None:
        """Let the voice read the steps, the present one at once, or let it be quiet."""
        if not on:
            self._narrator.hush()
        self._desk.preferences.change(massage_voice=on)
        if on:
            self._narrator.explain(self.session.tick().planned)

    def turn_pace(self) -> Pace:
        """Give this massage and the next ones more time for each movement, or the usual one."""
        gentle = self.session.plan.pace is Pace.NORMAL
        pace = Pace.GENTLE if gentle else Pace.NORMAL
        self.session.change_pace(pace)
        self._cues.take_pace(self.session.plan, self.session.tick())
        self._desk.preferences.change(massage_pace=pace)
        self.say(_("Gentle pace.") if gentle else _("Usual pace."))
        return pace

    def leave(self) -> None:
        """Be quiet and let the screen go dark: the person went elsewhere."""
        self._narrator.hush()
        self._light.let_go()
