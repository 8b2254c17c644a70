"""The journal: the days, newest first, what was recorded, and taking it back."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from typing_extensions import override

from footcare.domain.clock import today
from footcare.i18n import _, ngettext
from footcare.services.journaling import PAGE, AnswerEntry
from footcare.services.ports import DiaryProblem
from footcare.ui.page import Page
from footcare.ui.pages.journal.day_card import DayCard, EntryRow
from footcare.ui.when import date_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.button_row import ButtonRow
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from footcare.services.house import House
    from footcare.services.journaling import Entry, JournalDay, Recorded, SomeDays
    from footcare.ui.desk import Desk

_ROW_NARROW: Final = 520
_ROWS_AT_ONCE: Final = 14
"""After so many things recorded the window answers before more days are made."""


class JournalPage(Page):
    """Reads thirty days at a time; their cards are made as the page comes near them.

    Opened with ``day``, it begins with that day, and one press shows the newest days again.
    """

    name: ClassVar[str] = "journal"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_heading(_("Journal"), _("What you recorded, the newest day first."))
        self.cards: list[DayCard] = []
        self._waiting: list[JournalDay] = []
        self._more = False
        self._record_only = False
        self._focus_at: int | None = None
        self._from: date | None = None
        # Not beside the heading: with the guide they would be wider than a narrow window.
        self._ways = ButtonRow(desk.theme)
        for words, icon, page in (
            (_("Calendar"), "calendar-days", "calendar"),
            (_("What you marked"), "list", "findings"),
            (_("Photos"), "image", "photos"),
        ):
            way = hug(WordButton(desk.theme, desk.icons, words, "secondary", icon))
            way.setObjectName(page)
            way.clicked.connect(self._open_way)
            self._ways.add(way)
        self._ways.add_stretch()
        self.newest = hug(
            WordButton(desk.theme, desk.icons, _("Show the newest days"), icon="chevron-up")
        )
        self.newest.setObjectName("newest_days")
        self.newest.clicked.connect(self._show_newest)
        self.newest.hide()
        self._days = Box(desk.theme, gap=20)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_some)
        self.scroller.verticalScrollBar().valueChanged.connect(self._go_on)
        self.empty = Card(desk.theme)
        self.empty.column.addWidget(Label(_("Nothing is written here yet"), "h2"))
        self.empty.column.addWidget(
            Label(
                _("A foot check, a massage, or one word on how your feet feel is enough."), "lead"
            )
        )
        self.begin = hug(
            WordButton(desk.theme, desk.icons, _("Open Today"), "primary", "arrow-right")
        )
        self.begin.clicked.connect(self._open_today)
        self.empty.column.addWidget(self.begin)
        self.empty.hide()
        self.earlier = hug(
            WordButton(desk.theme, desk.icons, _("Show earlier days"), icon="chevron-down")
        )
        self.earlier.clicked.connect(self._show_earlier)
        self.earlier.hide()
        self.column.addWidget(self._ways)
        self.column.addWidget(self.newest)
        self.column.addWidget(self.empty)
        self.column.addWidget(self._days)
        self.column.addWidget(self.earlier)
        self.column.addStretch(1)
        desk.door.records_changed.connect(self._reread)

    @override
    def enter(self, **words: object) -> None:
        day = words.get("day")
        self._from = day if isinstance(day, date) else None
        self._say_from()
        self._read()

    def _say_from(self) -> None:
        """Say with which day the page begins."""
        self.newest.setVisible(self._from is not None)
        if self._from is None:
            self.set_heading(_("Journal"), _("What you recorded, the newest day first."))
        else:
            day = date_words(self._from)
            self.set_heading(_("Journal"), _("What you recorded, from {day} back.").format(day=day))

    def _show_newest(self) -> None:
        self._from = None
        self._say_from()
        self._read()
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scroll_to_top()

    def _reread(self) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        house = self.desk.door.house
        if house is not None:
            count = max(PAGE, len(self.cards) + len(self._waiting))
            work = partial(_look_up, house, self._from, count)
            self.desk.background.run(work, self._show, self._failed)

    # What is shown

    def _show(self, some: SomeDays) -> None:
        """Show days; a card whose day is as before stays."""
        record_only = self.desk.preferences.current.record_only
        # What a card says of a check depends on it.
        same = record_only is self._record_only
        self._record_only = record_only
        kept = {card.day: card for card in self.cards}
        gone = [] if same else list(kept.values())
        kept = kept if same else {}
        shown = len(self.cards)
        self.cards = []
        rows = 0
        for place, day in enumerate(some.days):
            if place >= shown and rows >= _ROWS_AT_ONCE:
                break
            rows += len(day.entries)
            self.cards.append(kept.pop(day) if day in kept else self._card(day))
        for card in (*kept.values(), *gone):
            card.hide()
            card.deleteLater()
        for place, card in enumerate(self.cards):
            if self._days.box.indexOf(card) != place:
                self._days.box.insertWidget(place, card)
        self._waiting = list(some.days[len(self.cards) :])
        self._more = some.earlier
        self._finish()
        self._refocus()

    def _refocus(self) -> None:
        """After something was taken back, move on to what stands in its place."""
        place, self._focus_at = self._focus_at, None
        if place is None:
            return
        rows = self._backs()
        after = rows[min(place, len(rows) - 1)].back if rows else self.begin
        if after is not None:
            after.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_some(self) -> None:
        """Add a few of the waiting days."""
        rows = 0
        while self._waiting and rows < _ROWS_AT_ONCE:
            card = self._card(self._waiting.pop(0))
            rows += len(card.rows)
            self.cards.append(card)
            self._days.add(card)
        self._finish()

    def _append(self, some: SomeDays) -> None:
        self._waiting = list(some.days)
        self._more = some.earlier
        self._show_waiting()

    def _show_waiting(self) -> None:
        first = len(self.cards)
        self._show_some()
        new = [row.back for card in self.cards[first:] for row in card.rows if row.back]
        if new:
            new[0].setFocus(Qt.FocusReason.OtherFocusReason)
        number = len(self.cards) - first
        shown = ngettext("{number} earlier day", "{number} earlier days", number)
        announce(self, shown.format(number=number))

    def _finish(self) -> None:
        self.empty.setVisible(not self.cards)
        self.earlier.setVisible(self._more or bool(self._waiting))
        self.arrange()
        self._lay_out()
        self._go_on()

    def _go_on(self) -> None:
        """Make the next cards when less than a screen of them lies below what is seen."""
        bar = self.scroller.verticalScrollBar()
        if self._waiting and bar.maximum() - bar.value() < bar.pageStep():
            self._soon.start()

    def _lay_out(self) -> None:
        """Find a place for new cards before anything is painted.

        Otherwise all of them are squeezed into the height of those before, and are seen so.
        """
        for card in self.cards:
            if card.isHidden():
                card.show()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def _card(self, day: JournalDay) -> DayCard:
        card = DayCard(self.desk, day, today(self.desk.clock), self._routine_name)
        card.taken_back.connect(self._take_back)
        return card

    def _backs(self) -> list[EntryRow]:
        """Return the rows that can be taken back, from top to bottom."""
        return [row for card in self.cards for row in card.rows if row.back is not None]

    def _routine_name(self, routine_id: str) -> str:
        routine = self.desk.house.massaging.routine(routine_id)
        return routine_id if routine is None else _(routine.name)

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        width = (self.width() - 2 * theme.margin(36)) / theme.scale
        for card in self.cards:
            card.set_narrow(narrow=width < _ROW_NARROW)
        self._ways.fit(width)

    # What the person does

    def _show_earlier(self) -> None:
        if self._waiting:
            self._show_waiting()
            return
        work = partial(self.desk.house.journaling.days, before=self.cards[-1].day.day)
        self.desk.background.run(work, self._append, self._failed)

    def _take_back(self, entry: Entry) -> None:
        if isinstance(entry, AnswerEntry):
            return
        backs = self._backs()
        self._focus_at = next((at for at, row in enumerate(backs) if row.entry is entry), 0)
        self.desk.background.run(partial(self._withdraw, entry), self._taken_back, self._failed)

    def _withdraw(self, entry: Recorded) -> Recorded:
        self.desk.house.journaling.withdraw(entry.kind, entry.id)
        return entry

    def _taken_back(self, entry: Recorded) -> None:
        self.toast(_("Taken back"), partial(self._put_back, entry))
        self.desk.door.records_changed.emit()

    def _put_back(self, entry: Recorded) -> None:
        work = partial(self.desk.house.journaling.restore, entry.kind, entry.id)
        self.desk.background.run(work, self._stands_again, self._failed)

    def _stands_again(self, _found: object) -> None:
        self.desk.door.records_changed.emit()

    def _open_way(self) -> None:
        self.open_page.emit(self.sender().objectName(), {})

    def _open_today(self) -> None:
        self.open_page.emit("today", {})

    def _failed(self, error: Exception) -> None:
        words = str(error) if isinstance(error, DiaryProblem) else _("The diary did not answer.")
        self.toast(words)


def _look_up(house: House, newest: date | None, count: int) -> SomeDays:
    # Read here, on the worker: the cards ask what a massage is called.
    _at_hand = house.massaging
    before = None if newest is None else newest + timedelta(days=1)
    return house.journaling.days(before=before, count=count)
