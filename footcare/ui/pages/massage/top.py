"""The head of the player: the way out, what is played on which foot, and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from footcare.domain.moment import State
from footcare.i18n import _
from footcare.ui.pages.massage.words import lead_in_count, place_words, player_title
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.ring_timer import clock_digits
from footcare.ui.widgets.segments import Segments
from footcare.ui.widgets.text import Label, LineLabel

if TYPE_CHECKING:
    from footcare.domain.moment import Moment
    from footcare.domain.plan import Plan
    from footcare.ui.desk import Desk


class PlayerTop(QWidget):
    """Leave, the title with the side, the step of how many, and a bar for each step."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._brief = False
        self._shown: tuple[Plan, Moment] | None = None
        self._column = QVBoxLayout(self)
        row = QHBoxLayout()
        row.setSpacing(16)
        self.leave_button = hug(WordButton(desk.theme, desk.icons, _("Leave"), icon="x"))
        self.leave_button.setObjectName("leave_massage")
        self.title = Label("", "h2")
        self.place = Label("", "body")
        self.place.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.time = LineLabel("", "display")
        # a fixed name: a label that reads out each second would drown the words of the step
        self.time.setAccessibleName(_("Time left in this step"))
        row.addWidget(self.leave_button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.title, 3)
        row.addWidget(self.place, 2)
        row.addWidget(self.time)
        self.segments = Segments(desk.theme, _("Steps of the massage"))
        self._column.addLayout(row)
        self._column.addWidget(self.segments)

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
        return place_words(plan, moment, brief=self._brief)

    def arrange(self, *, side: int, end: int, compact: bool, tight: bool) -> None:
        """Take the margins of the page; the time stands here where there is no ring."""
        if tight is not self._brief:
            self._brief = tight
            if self._shown is not None:
                self.place.setText(self._place(*self._shown))
        self.leave_button.set_icon_name("" if tight else "x")
        self.title.set_role("bold" if tight else "h2")
        self._column.setContentsMargins(side, end, side, 0)
        self._column.setSpacing(self._desk.theme.px(14))
        self.time.setVisible(compact)
