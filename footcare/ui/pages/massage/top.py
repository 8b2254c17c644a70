"""The head of the player: the way out, what is played on which foot, and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from footcare.domain.moment import State
from footcare.i18n import _
from footcare.ui.pages.massage.words import lead_in_count, place_words, player_title
from footcare.ui.widgets.buttons import WordButton, hug, turn_quietly
from footcare.ui.widgets.ring_timer import clock_digits
from footcare.ui.widgets.segments import Segments
from footcare.ui.widgets.text import Label, LineLabel

if TYPE_CHECKING:
    from footcare.domain.moment import Moment
    from footcare.domain.plan import Plan
    from footcare.domain.preferences import Preferences
    from footcare.ui.desk import Desk
    from footcare.ui.pages.massage.room import PlayerRoom


class PlayerTop(QWidget):
    """Leave, the title with the side, the step of how many, and a bar for each step.

    Signals:
        voice_turned: the person wants the voice on, or off again.
        whole_asked: the person wants the whole window to pause.
    """

    voice_turned = Signal()
    whole_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._brief = self._crowded = False
        self._shown: tuple[Plan, Moment] | None = None
        self._column = QVBoxLayout(self)
        row = QHBoxLayout()
        row.setSpacing(16)
        self.leave_button = hug(WordButton(desk.theme, desk.icons, _("Leave"), icon="x"))
        self.leave_button.setObjectName("leave_massage")
        self.title = Label("", "h2")
        self.place = Label("", "body")
        self.place.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.whole_button = hug(
            WordButton(desk.theme, desk.icons, _("Press anywhere"), icon="hand")
        )
        self.whole_button.setObjectName("whole_window")
        self.whole_button.setAccessibleDescription(
            _("A press anywhere in the window pauses; digits are larger.")
        )
        self.whole_button.clicked.connect(self.whole_asked)
        self.voice_button = hug(WordButton(desk.theme, desk.icons, _("Voice on"), icon="volume-2"))
        self.voice_button.setObjectName("voice")
        self.voice_button.setCheckable(True)
        self.voice_button.toggled.connect(self.voice_turned)
        self.time = LineLabel("", "timer")
        # a fixed name: a label that reads out each second would drown the words of the step
        self.time.setAccessibleName(_("Time left in this step"))
        row.addWidget(self.leave_button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.title, 3)
        row.addWidget(self.place, 2)
        row.addWidget(self.whole_button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.voice_button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.time)
        self.segments = Segments(desk.theme, _("Steps of the massage"))
        self._column.addLayout(row)
        self._column.addWidget(self.segments)
        self._show_voice(desk.preferences.current)
        desk.preferences.changed.connect(self._show_voice)

    def _show_voice(self, preferences: Preferences) -> None:
        """Say whether the voice reads the steps."""
        on = preferences.massage_voice
        turn_quietly(self.voice_button, on=on)
        self.voice_button.setText(_("Voice on") if on else _("Voice off"))
        self.voice_button.set_icon_name("volume-2" if on else "volume-x")

    def show_moment(self, plan: Plan, moment: Moment) -> None:
        """Show where the massage is."""
        self._shown = (plan, moment)
        self.title.setText(player_title(plan, moment.planned))
        self.place.setText(self._place(plan, moment))
        self.time.setText(clock_digits(moment.left_in_step))
        self.segments.show_place(moment.planned.index, moment.in_step / moment.planned.seconds)

    def _place(self, plan: Plan, moment: Moment) -> str:
        if moment.state is State.PAUSED:
            return _("Paused")
        if moment.state is State.LEAD_IN:
            return _("Going on in {n}").format(n=lead_in_count(moment))
        if self._crowded:
            return ""
        return place_words(plan, moment, brief=self._brief)

    def arrange(self, room: PlayerRoom, margins: tuple[int, int], *, whole: bool) -> None:
        """Take the margins of the page; the time stands here where there is no ring.

        Args:
            room: what fits.
            margins: at the sides and above, in pixels.
            whole: the whole window pauses: no button stands here, and the time is elsewhere.
        """
        buttons = room.head and not whole
        self._brief = room.tight
        self._crowded = room.compact and buttons
        if self._shown is not None:
            self.place.setText(self._place(*self._shown))
        self.leave_button.set_icon_name("" if room.tight else "x")
        self.title.set_role("bold" if room.tight or self._crowded else "h2")
        self.time.set_role("display" if room.tight else "timer")
        self._column.setContentsMargins(margins[0], margins[1], margins[0], 0)
        self._column.setSpacing(self._desk.theme.px(14))
        self.time.setVisible(room.compact and not whole)
        self.leave_button.setVisible(not whole)
        for button in (self.voice_button, self.whole_button):
            button.setVisible(buttons)
