"""What the player shows while a massage runs: the picture, the words, the ring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from footcare.domain.moment import State
from footcare.i18n import _
from footcare.ui.pages.massage.picture import StepPicture
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.pips import PressurePips
from footcare.ui.widgets.ring_timer import RingTimer
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.moment import Moment
    from footcare.domain.routine import PlannedStep
    from footcare.ui.desk import Desk

LAST_SECONDS: Final = 3
_PICTURE_LEAST: Final = 260
_KEEPS_ITS_LINE: Final = "\N{NO-BREAK SPACE}"


class Guide(QWidget):
    """The middle of the player: picture at the left or above, words and time beside or below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[int, bool] | None = None
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.picture = StepPicture(desk)
        self._frame = Card(desk.theme, "map")
        self._frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._frame.column.addWidget(self.picture, 1)
        self._words = QWidget()
        self._fill_words()
        self._box.addWidget(self._frame, 56)
        self._box.addWidget(self._words, 44)

    def _fill_words(self) -> None:
        desk = self._desk
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.px(10))
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
            self.ring.show_words(str(max(1, round(moment.lead_in + 0.499))))
        self._show_coming(moment.coming)

    def _show_step(self, planned: PlannedStep) -> None:
        step = planned.step
        self.title.setText(step.title)
        self.words.setText(step.words)
        self.caution.setText(step.caution)
        self._caution_row.setVisible(bool(step.caution))
        self.pips.set_pressure(step.pressure)
        self.picture.show_step(planned)

    def _show_coming(self, coming: PlannedStep | None) -> None:
        words = _KEEPS_ITS_LINE
        if coming is not None:
            words = _("Next: {title}").format(title=coming.step.title)
        if self.coming.text() != words:
            self.coming.setText(words)

    def forget(self) -> None:
        """Show the next moment anew, whatever was shown before."""
        self._shown = None

    def arrange(self, *, across: bool, compact: bool) -> None:
        """Put the words beside the picture or below it; leave the ring out where it is tight."""
        theme = self._desk.theme
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.LeftToRight if across else ways.TopToBottom)
        self._box.setSpacing(theme.px(24) if across else theme.px(16))
        self._frame.setMinimumHeight(_PICTURE_LEAST)
        self.ring.setVisible(not compact)

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, _PICTURE_LEAST))
