"""What stands round the answers of a place: what earlier checks say, ways to see, who looks.

The three answers are always the same; these are only there where they help, and none of them is
ever in the way of an answer.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from footcare.domain.helper_day import helper_reminder
from footcare.domain.inspection import Answer, InspectionStep
from footcare.domain.last_looks import Alone, together_now
from footcare.i18n import _
from footcare.ui.pages.checking.beside_answers import (
    HELPER,
    Notice,
    TogetherOffer,
    WaysToSee,
    WhoLine,
)
from footcare.ui.pages.checking.helper_panel import HelperPanel
from footcare.ui.pages.checking.looks_words import alone_words, together_words, unseen_words
from footcare.ui.pages.checking.who_panel import WhoPanel
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from footcare.domain.checking import CheckDraft, Where
    from footcare.domain.looked import Identity
    from footcare.domain.reminder import Reminder
    from footcare.ui.desk import Desk
    from footcare.ui.pages.checking.ask_panel import AskPanel
    from footcare.ui.pages.checking.keeper import DraftKeeper
    from footcare.ui.pages.checking.review_panel import ReviewPanel


class Around(QObject):
    """Dresses the panels of the check, and takes what is pressed there.

    Signals:
        taken: the draft to go on with.
        panel_made: a panel inside the place, and its heading.
        finished: the panel inside is done with.
        together: the places that were answered at once; they can be opened again.
        page_asked: the name of a page, and the words for it.
        reminded: the ``Reminder`` that was set; it can be taken back.
        failed: a sentence that says what could not be done.
    """

    taken = Signal(object)
    panel_made = Signal(object, str)
    finished = Signal()
    together = Signal(object)
    page_asked = Signal(str, object)
    reminded = Signal(object)
    failed = Signal(str)

    def __init__(self, desk: Desk, keeper: DraftKeeper) -> None:
        super().__init__()
        self._desk = desk
        self._keeper = keeper
        self._places: tuple[Where, ...] = ()
        self._unseen: tuple[Where, ...] = ()
        self._reminder: Reminder | None = None

    @property
    def _draft(self) -> CheckDraft:
        return self._keeper.draft

    # -- what is shown -----------------------------------------------------------------------------

    def dress(self, panel: AskPanel) -> None:
        """Add what helps at the place where the draft stands."""
        where = self._draft.where
        if where is None:
            return
        if where[0] is InspectionStep.READY:
            line = WhoLine(self._desk, self._who_words())
            line.pressed.connect(self._ask_who)
            panel.add(line)
        if where[1] is not None:
            self._say_unseen(panel, where)
            self._offer_together(panel, where)

    def dress_review(self, panel: ReviewPanel) -> None:
        """Add ways to see what nobody could look at."""
        unseen = [
            (given.step, given.foot)
            for given in self._draft.answers
            if given.answer is Answer.COULD_NOT_LOOK and given.foot is not None
        ]
        if unseen and panel.unseen_card is not None:
            panel.unseen_card.column.addWidget(self._ways(unseen))

    def open_story(self, key: Identity) -> None:
        """Ask for the page that shows all days of a finding."""
        self.page_asked.emit("finding", {"finding": key})

    def _who_words(self) -> str:
        initials = self._draft.looked_by
        if initials:
            return _("{initials} looks in your place. Change").format(initials=initials)
        return _("Does somebody look in your place?")

    def _say_unseen(self, panel: AskPanel, where: Where) -> None:
        look = self._keeper.looks.get(where)
        given = self._draft.answer_at(where)
        missed = look is not None and look.missed
        if missed and given is None:
            panel.say_first(Notice(self._desk, unseen_words(look, self._draft.day)))
        if (missed and given is None) or given is Answer.COULD_NOT_LOOK:
            panel.add(self._ways([where]))

    def _ways(self, unseen: Sequence[Where]) -> WaysToSee:
        self._unseen = tuple(unseen)
        ways = WaysToSee(self._desk)
        ways.chosen.connect(self._take_way)
        return ways

    def _offer_together(self, panel: AskPanel, where: Where) -> None:
        now = together_now(self._draft, self._keeper.looks)
        self._places = now.places
        if now.places:
            offer = TogetherOffer(self._desk, together_words(now.places))
            offer.pressed.connect(self._answer_together)
            panel.add(offer)
        elif now.alone not in (None, Alone.MISSED):  # that is said before the answers already
            look = self._keeper.looks.get(where)
            panel.add(Label(alone_words(now.alone, where, look, self._draft.day), "small"))

    # -- what is pressed ---------------------------------------------------------------------------

    def _answer_together(self) -> None:
        places = self._places
        self.taken.emit(self._draft.answer_together(places))
        self.together.emit(places)

    def open_again(self, places: Sequence[Where]) -> None:
        """Undo an answer for several places."""
        self.taken.emit(self._draft.take_back_together(places))

    def _ask_who(self) -> None:
        by = self._draft.looked_by
        panel = WhoPanel(self._desk, by, by or self._desk.preferences.current.helper)
        panel.chosen.connect(self._take_who)
        self.panel_made.emit(panel, _("Who looks today?"))

    def _take_who(self, initials: str) -> None:
        helper = initials or self._desk.preferences.current.helper
        self._desk.preferences.change(helper=helper, helper_looks=bool(initials))
        self.taken.emit(replace(self._draft, looked_by=initials))

    def _take_way(self, way: str) -> None:
        if way == HELPER:
            panel = HelperPanel(self._desk)
            panel.chosen.connect(self._remind)
            self.panel_made.emit(panel, _("On which day can somebody look?"))
        else:
            self.page_asked.emit(way, {"places": self._unseen})

    def _remind(self, day: date) -> None:
        house = self._desk.house
        self._reminder = helper_reminder(self._desk.clock, house.person_id, day, self._unseen)
        keep = partial(house.reminding.keep, self._reminder)
        self._desk.background.run(keep, self._is_set, self._not_done)
        self.finished.emit()

    def _is_set(self, _outcome: object) -> None:
        self._desk.door.records_changed.emit()
        self.reminded.emit(self._reminder)

    def take_back_reminder(self, reminder: Reminder) -> None:
        """Undo the reminder of a helper's day."""
        remove = partial(self._desk.house.reminding.remove, reminder.stamp.id)
        self._desk.background.run(remove, self._is_taken_back, self._not_done)

    def _is_taken_back(self, _outcome: object) -> None:
        self._desk.door.records_changed.emit()

    def _not_done(self, error: Exception) -> None:
        self.failed.emit(str(error))
