"""What the player shows while a massage runs: the picture, the words, the ring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from footcare.domain.moment import State
from footcare.domain.pace import Pace
from footcare.i18n import _
from footcare.ui.pages.massage.picture import StepPicture
from footcare.ui.pages.massage.words import lead_in_count, next_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug, turn_quietly
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.pips import PressurePips
from footcare.ui.widgets.ring_timer import RingTimer
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.tag import Tag
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.moment import Moment
    from footcare.domain.routine import PlannedStep
    from footcare.ui.desk import Desk
    from footcare.ui.pages.massage.room import PlayerRoom

LAST_SECONDS: Final = 3
_PICTURE_LEAST: Final = 240
_SHARES: Final = (56, 44)
"""Of the width: picture and words."""
_KEEPS_ITS_LINE: Final = "\N{NO-BREAK SPACE}"


class Guide(QWidget):
    """The middle of the player: picture at the left or above, words and time beside or below.

    Signals:
        repeat_asked: the step is to begin anew.
        pace_turned: the person wants the gentle pace, or the usual one again.
    """

    repeat_asked = Signal()
    pace_turned = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[int, bool] | None = None
        self._tight = self._whole = False
        self._roomy = True
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.picture = StepPicture(desk)
        self._frame = Card(desk.theme, "map")
        self._frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._frame_head()
        self._words = QWidget()
        self._fill_words()
        self._box.addWidget(self._frame)
        self._box.addWidget(self._words)

    def _frame_head(self) -> None:
        desk = self._desk
        self.tag = Tag(desk.theme)
        self.repeat_button = hug(
            WordButton(desk.theme, desk.icons, _("Repeat"), "quiet", "rotate-ccw")
        )
        self.repeat_button.setObjectName("repeat_step")
        self.repeat_button.setAccessibleName(_("Repeat this step"))
        self.repeat_button.clicked.connect(self.repeat_asked)
        self.pace_button = hug(WordButton(desk.theme, desk.icons, _("Gentle pace"), "quiet"))
        self.pace_button.setObjectName("gentle_pace")
        self.pace_button.setCheckable(True)
        self.pace_button.toggled.connect(self.pace_turned)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._frame.column.addLayout(self._grid, 1)
        self._place_picture(across=True)

    def _fill_words(self) -> None:
        desk = self._desk
        self._column = QVBoxLayout(self._words)
        column = self._column
        self.coming = Label(_KEEPS_ITS_LINE, "tag")
        self.title = Label("", "h1")
        self.words = Label("", "lead")
        self.caution = Label("", "bold")
        self._caution_row = Box(desk.theme, across=True, gap=10)
        self._caution_row.add_at_top(Sign(desk.theme, desk.icons, "info", "warn"))
        self._caution_row.add(self.caution, stretch=1)
        self.pips = PressurePips(desk.theme)
        self.ring = RingTimer(desk.theme)
        self.stop = Card(desk.theme)
        row = Box(desk.theme, across=True, gap=14)
        row.add(Sign(desk.theme, desk.icons, "hand", "warn"))
        row.add(Label(_("Stop if it hurts or if you see broken skin."), "body"), stretch=1)
        self.stop.column.addWidget(row)
        for part in (self.title, self.words, self._caution_row, self.pips):
            column.addWidget(part)
        self._slack = QWidget()
        column.addWidget(self._slack, 1)
        column.addWidget(self.ring, 1)
        column.addWidget(self.coming)
        column.addWidget(self.stop)

    def show_moment(self, moment: Moment) -> None:
        """Show where the massage is; only what changed is touched."""
        planned = moment.planned
        moves = moment.state is State.RUNNING
        if self._shown != (planned.index, moves):
            self._show_step(planned)
            self.picture.set_running(running=moves)
            self._shown = (planned.index, moves)
        last = moment.left_in_step <= LAST_SECONDS
        self.ring.show_time(moment.left_in_step, planned.seconds, last=last)
        if moment.state is State.PAUSED:
            self.ring.show_words(_("Paused"))
        elif moment.state is State.LEAD_IN:
            self.ring.show_words(str(lead_in_count(moment)))
        self._show_coming(moment.coming)

    def _show_step(self, planned: PlannedStep) -> None:
        step = planned.step
        self.title.setText(_(step.title))
        self.words.setText(_(step.words))
        self.caution.setText(_(step.caution))
        self._caution_row.setVisible(bool(step.caution))
        self.pips.set_pressure(step.pressure)
        self.pips.setVisible(step.on_skin)
        tag = self.picture.show_step(planned)
        self.tag.setText(tag)
        self.tag.setVisible(bool(tag))
        self._show_repeat()

    def _show_repeat(self) -> None:
        """Both can be done with keys and on other pages: they are the first thing to go."""
        room = not self._tight and not self._whole
        self.repeat_button.setVisible(room)
        self.pace_button.setVisible(room and self._roomy)

    def show_pace(self, pace: Pace) -> None:
        """Show the pace in force, by a tick beside its word."""
        gentle = pace is Pace.GENTLE
        self.picture.set_pace(pace)
        self.forget()
        turn_quietly(self.pace_button, on=gentle)
        self.pace_button.set_icon_name("check" if gentle else "waves")

    def _show_coming(self, coming: PlannedStep | None) -> None:
        words = _KEEPS_ITS_LINE
        if coming is not None:
            words = next_words(coming)
        if self.coming.text() != words:
            self.coming.setText(words)

    def forget(self) -> None:
        """Show the next moment anew, whatever was shown before."""
        self._shown = None

    def _place_picture(self, *, across: bool) -> None:
        """The tag stands over the picture, or beside it where height is dear."""
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self.tag, 0, 0, top | Qt.AlignmentFlag.AlignLeading)
        self._grid.addWidget(self.pace_button, 0, 2, top | Qt.AlignmentFlag.AlignTrailing)
        self._grid.addWidget(self.repeat_button, 0, 3, top | Qt.AlignmentFlag.AlignTrailing)
        if across:
            self._grid.addWidget(self.picture, 1, 0, 1, 4)
        else:
            self._grid.addWidget(self.picture, 0, 1)
        self._grid.setRowStretch(1, 1 if across else 0)
        self._grid.setRowStretch(0, 0 if across else 1)

    def arrange(self, room: PlayerRoom, *, whole: bool) -> None:
        """Put the words beside the picture or below it; leave out what has no room.

        While the whole window pauses (``whole``) there are no buttons and no ring: the time
        stands below.
        """
        across, compact, dense = room.across, room.compact, room.dense
        self.title.set_role("h2" if dense else "h1")
        self.words.set_role("body" if dense else "lead")
        self._tight, self._whole, self._roomy = room.tight, whole, across and not compact
        self._show_repeat()
        theme = self._desk.theme
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.LeftToRight if across else ways.TopToBottom)
        self._box.setSpacing(theme.px(24) if across else theme.px(16))
        for place, share in enumerate(_SHARES if across else (1, 0)):
            self._box.setStretch(place, share)
        self._frame.setMinimumHeight(_PICTURE_LEAST)
        inner = min(theme.px(16), 20)
        self._frame.column.setContentsMargins(inner, inner, inner, 0)
        self._place_picture(across=across)
        self._slack.setVisible((compact or whole) and across)
        self._column.setContentsMargins(0, theme.px(4), 0, 0)
        self._column.setSpacing(theme.px(8 if dense else 12))
        end = theme.px(6 if dense else 10)
        self.stop.column.setContentsMargins(theme.px(18), end, theme.px(18), end)
        self.ring.setVisible(not compact and not whole)
