"""What stands below the list of reminders, and what takes its place for a while when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from footcare.i18n import _
from footcare.ui.forms.abilities import AbilityLines
from footcare.ui.pages.reminders.peace import PeacePanel
from footcare.ui.pages.reminders.trial import TrialPanel
from footcare.ui.pages.reminders.trial_words import verdict_words
from footcare.ui.pages.reminders.week import WeekPanel
from footcare.ui.resting_words import pause_words, quiet_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.services.foreseeing import Outlook
    from footcare.ui.desk import Desk
    from footcare.ui.pages.reminders.side_panel import SidePanel


class SideRooms(Box):
    """Two cards below the list: peace and the days ahead, and what works on this computer.

    Attributes:
        room: where a panel stands in the place of the list; the page puts it there.
        trial: the trials of reminders, once they were opened.

    Signals:
        opened: a panel takes the place of the list; its heading.
        closed: the list comes back.
    """

    opened = Signal(str)
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=20)
        self._desk = desk
        theme, icons = desk.theme, desk.icons
        self.room = Box(theme)
        self.room.hide()
        self._panel: SidePanel | None = None
        self._way_back: WordButton | None = None
        self.trial: TrialPanel | None = None
        self.week: WeekPanel | None = None
        self.peace: PeacePanel | None = None
        self.state = Label("", "small")
        self.week_button = hug(
            WordButton(theme, icons, _("The next seven days"), icon="calendar-days")
        )
        self.week_button.clicked.connect(self._open_week)
        self.peace_button = hug(WordButton(theme, icons, _("Pause or quiet hours"), icon="moon"))
        self.peace_button.clicked.connect(self._open_peace)
        ahead = Card(theme, "map")
        ahead.column.addWidget(self.state)
        ahead.column.addWidget(self.week_button)
        ahead.column.addWidget(self.peace_button)
        self.abilities = AbilityLines(desk)
        works = Card(theme, "map")
        works.column.addWidget(Label(_("What works on this computer"), "bold"))
        works.column.addWidget(self.abilities)
        self.test = hug(WordButton(theme, icons, _("Test my reminders"), icon="activity"))
        self.test.clicked.connect(self._open_trial)
        self.confirmed = Label("", "small")
        works.column.addWidget(self.confirmed)
        works.column.addWidget(self.test)
        self.add(ahead, works)

    @property
    def shown(self) -> bool:
        """Whether a panel stands in the place of the list."""
        return not self.room.isHidden()

    def enter(self) -> None:
        """Begin with the list, and look at what works here."""
        self.abilities.look()
        self.close_panel()

    def show_outlook(self, outlook: Outlook) -> None:
        """Say whether there is a pause, and which hours are quiet."""
        words = [quiet_words(outlook.quiet)]
        if outlook.pause is not None:
            words.insert(0, _("{words}.").format(words=pause_words(outlook.pause)))
        self.state.setText(" ".join(words))

    def arrange(self, width: float) -> None:
        """Lay out the panel that stands there for a width, given for text at 100 %."""
        for panel in (self.trial, self.week, self.peace):
            if panel is not None:
                panel.arrange(width)

    def close_panel(self) -> None:
        """Show the list, and what the person confirmed in trials."""
        self.room.hide()
        if self._panel is not None:
            self._panel.hide()
        trying_out = self._desk.door.trying_out
        self.test.setVisible(trying_out is not None)
        said = [] if trying_out is None else trying_out.said
        self.confirmed.setText(verdict_words(said)[0])
        self.confirmed.setVisible(bool(said))
        self.closed.emit()

    def _open_trial(self) -> None:
        trying_out = self._desk.door.trying_out
        if trying_out is None:
            return
        if self.trial is None:
            self.trial = TrialPanel(self._desk, trying_out)
            self._furnish(self.trial)
        self._open(self.trial, _("Test my reminders"), self.test)

    def _open_week(self) -> None:
        if self.week is None:
            self.week = WeekPanel(self._desk)
            self._furnish(self.week)
        self._open(self.week, _("The next seven days"), self.week_button)

    def _open_peace(self) -> None:
        if self.peace is None:
            self.peace = PeacePanel(self._desk)
            self._furnish(self.peace)
        self._open(self.peace, _("Pause or quiet hours"), self.peace_button)

    def _furnish(self, panel: SidePanel) -> None:
        self.room.add(panel)
        panel.left.connect(self._leave)

    def _open(self, panel: SidePanel, heading: str, button: WordButton) -> None:
        self._panel, self._way_back = panel, button
        panel.show()
        self.room.show()
        panel.look()
        self.opened.emit(heading)
        panel.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.close_panel()
        if self._way_back is not None:
            self._way_back.setFocus(Qt.FocusReason.OtherFocusReason)
