"""What the check shows now: the panel for the place where the draft stands, and what it answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from footcare.domain.check_start import home
from footcare.domain.follow_up import Reply
from footcare.domain.inspection import FOOT_STEPS, Answer, InspectionStep
from footcare.domain.mark import StillThere
from footcare.i18n import _
from footcare.ui.pages.checking.around import Around
from footcare.ui.pages.checking.ask_panel import AskPanel
from footcare.ui.pages.checking.mark_flow import MarkFlow
from footcare.ui.pages.checking.person_panels import (
    CarePanel,
    PainPanel,
    PersonPanel,
    ShoesPanel,
    SignsPanel,
)
from footcare.ui.pages.checking.review_panel import ReviewPanel
from footcare.ui.pages.checking.start_panel import StartPanel
from footcare.ui.pages.checking.still_panel import StillPanel
from footcare.ui.pages.checking.words import (
    answered_words,
    ask_words,
    looking_words,
    progress_words,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.checking import CheckDraft, Where
    from footcare.domain.checklist import Checklist
    from footcare.domain.foot import Spot
    from footcare.domain.mark import Mark
    from footcare.domain.thread import Thread
    from footcare.ui.desk import Desk
    from footcare.ui.pages.checking.keeper import DraftKeeper


class Stage(QObject):
    """Shows one panel after the other and takes their answers into the draft.

    Attributes:
        where: the place of the check that is shown; at the look back there is none.

    Signals:
        panel_made: the panel to show, with its heading and the line below it.
        spot_moved: the spots chosen on the drawing, a tuple.
        mark_removed: a mark was taken away; it can be put back.
        advice_asked: the advice of the check saved today is to be shown.
    """

    panel_made = Signal(object, str, str)
    spot_moved = Signal(object)
    mark_removed = Signal(object)
    advice_asked = Signal()

    def __init__(self, desk: Desk, keeper: DraftKeeper) -> None:
        super().__init__()
        self._desk = desk
        self._keeper = keeper
        self._flow: MarkFlow | None = None
        self._inner = False
        self._asked_about: Mark | None = None
        self._heading = ("", "")
        self.where: Where | None = None
        self.around = Around(desk, keeper)
        self.around.taken.connect(self._take)
        self.around.panel_made.connect(self._inner_panel)
        self.around.finished.connect(self.show_place)

    @property
    def _checklist(self) -> Checklist:
        return self._desk.house.checklist

    @property
    def _draft(self) -> CheckDraft:
        return self._keeper.draft

    @property
    def can_go_back(self) -> bool:
        """Whether there is something before what is shown."""
        return self._inner or self._draft.place > 0

    @property
    def is_inside(self) -> bool:
        """Whether something is being marked or answered inside a place."""
        return self._inner

    def open(self) -> None:
        """Show the beginning: a word about the check already made today, or the place itself."""
        checked = self._keeper.checked_today
        draft = self._draft
        if checked is None or draft.answers or draft.replaces is not None:
            self.show_place()
            return
        panel = StartPanel(self._desk, checked)
        panel.again_asked.connect(self.show_place)
        panel.advice_asked.connect(self.advice_asked)
        panel.change_asked.connect(self._change_saved)
        self._make(panel, _("You checked your feet today"), "")

    def look_at(self, mark: Mark) -> None:
        """Ask about one mark before the check goes on where it stands."""
        self._leave_inner()
        self._change_mark(mark.number)

    def mark_again(self, thread: Thread) -> None:
        """Begin to mark something that was gone and is back."""
        self._leave_inner()
        draft = self._draft
        self._begin_flow(home(thread.last, draft.first_foot, draft.body)).again(thread)

    def _change_saved(self) -> None:
        if self._keeper.checked_today is not None:
            self._keeper.open(self._keeper.checked_today.stamp.id)

    # -- the place where the draft stands ------------------------------------------------------

    def show_place(self) -> None:
        """Show what is asked at the place where the draft stands."""
        self._leave_inner()
        draft = self._draft
        where = draft.where
        if where is None:
            self._show_review()
            return
        asks = draft.asks_again(where)
        if asks:
            self._ask_still(asks[0])
        else:
            self._ask(where)

    def _place_words(self, where: Where) -> tuple[str, str]:
        below = progress_words(self._draft)
        if self._draft.looked_by:
            who = looking_words(self._draft.looked_by, self._keeper.name)
            below = _("{progress}. {who}").format(progress=below, who=who)
        if self._draft.replaces is not None:
            below = _("{progress}. You are changing a saved check.").format(progress=below)
        return ask_words(self._checklist, where, self._draft.body), below

    def _ask(self, where: Where) -> None:
        draft = self._draft
        self.where = where
        panel = AskPanel(
            self._desk,
            self._checklist.words_at(*where, draft.body),
            draft.marks_at(where),
            draft.day,
            keys=self._desk.preferences.current.letter_keys,
        )
        panel.show_given(draft.answer_at(where))
        panel.answered.connect(self._answered)
        panel.change_asked.connect(self._change_mark)
        panel.remove_asked.connect(self._remove_mark)
        self.around.dress(panel)
        self._make(panel, *self._place_words(where))

    def _inner_panel(self, panel: QWidget, heading: str) -> None:
        self._inner = True
        self._make(panel, heading, self._heading[1])

    def _ask_still(self, mark: Mark) -> None:
        self._asked_about = mark
        self.where = (mark.step, mark.foot)
        past = self._keeper.past
        thread = past.thread(mark.identity) if past is not None else None
        panel = StillPanel(self._desk, mark, self._draft.day, thread)
        panel.answered.connect(self._still_answered)
        panel.story_asked.connect(self.around.open_story)
        self._make(panel, *self._place_words(self.where))

    def _show_review(self) -> None:
        draft = self._draft
        self.where = None
        panel = ReviewPanel(self._desk, self._checklist, draft, draft.day)
        panel.go_to.connect(self._go_to)
        panel.change_asked.connect(self._change_mark)
        panel.remove_asked.connect(self._remove_mark)
        panel.note_written.connect(self._note)
        self.around.dress_review(panel)
        self._make(panel, _("Look back before you save"), answered_words(draft))

    def _make(self, panel: QWidget, heading: str, below: str) -> None:
        self._heading = (heading, below)
        self.panel_made.emit(panel, heading, below)

    # -- answers ----------------------------------------------------------------------------------

    def _take(self, draft: CheckDraft) -> None:
        self._keeper.take(draft)
        self.show_place()

    def _answered(self, value: str) -> None:
        answer = Answer(value)
        if answer is Answer.MARKED:
            self._mark_something()
        else:
            self._take(self._draft.answer(answer))

    def _still_answered(self, value: str) -> None:
        mark = self._asked_about
        if mark is None:
            return
        still = StillThere(value)
        if still is StillThere.WORSE:
            self._begin_flow((mark.step, mark.foot)).worse(mark)
            return
        self._take(self._draft.mark(replace(mark, still=still)))

    def _mark_something(self) -> None:
        where = self._draft.where
        if where is None:
            return
        panel = self._person_panel(where[0])
        if panel is None:
            self.mark_at()
            return
        self._inner = True
        self.where = where
        panel.changed.connect(self._keeper.take)
        panel.finished.connect(self._person_finished)
        panel.place_asked.connect(self.mark_at)
        self._make(panel, *self._place_words(where))

    def _person_panel(self, step: InspectionStep) -> PersonPanel | None:
        match step:
            case InspectionStep.WHOLE_YOU:
                return SignsPanel(self._desk, self._checklist, self._draft)
            case InspectionStep.FEELING_PAIN:
                return PainPanel(self._desk, self._checklist, self._draft)
            case InspectionStep.SHOES_SOCKS:
                return ShoesPanel(self._desk, self._draft)
            case InspectionStep.CARE_DONE:
                return CarePanel(self._desk, self._checklist, self._draft)
            case _:
                return None

    def _person_finished(self, draft: CheckDraft) -> None:
        told = any(reply is not Reply.NO for reply in draft.signs.values())
        here = draft.where is not None and draft.where[0] is InspectionStep.WHOLE_YOU
        answer = Answer.NOTHING_NEW if here and not told else Answer.MARKED
        self._take(draft.answer(answer))

    # -- marking ----------------------------------------------------------------------------------

    def mark_at(self, spot: Spot | None = None) -> None:
        """Begin a mark at the present place, maybe where the drawing was pressed."""
        self._begin_flow().begin(spot)

    def spot_pressed(self, spot: Spot) -> None:
        """Take a press on the drawing: choose the place, or begin to mark there."""
        if self._flow is not None:
            self._flow.choose_spot(spot)
        elif self._draft.where is not None and not self._draft.asks_again(self._draft.where):
            self.mark_at(spot)

    def _begin_flow(self, at: Where | None = None) -> MarkFlow:
        where = at or self._draft.where or (FOOT_STEPS[0], self._draft.first_foot)
        self._flow = MarkFlow(
            self._desk,
            self._checklist,
            self._desk.house.definitions,
            self._draft,
            where,
            self._keeper.past,
        )
        self._inner = True
        self.where = where
        self._heading = self._place_words(where)
        self._flow.panel_made.connect(self._flow_panel)
        self._flow.spot_moved.connect(self.spot_moved)
        self._flow.finished.connect(self._marked)
        return self._flow

    def _flow_panel(self, panel: QWidget) -> None:
        self._make(panel, *self._heading)

    def _marked(self, mark: Mark) -> None:
        draft = self._draft.mark(mark)
        self._flow = None
        where = draft.where
        if where is not None and self._person_panel(where[0]) is not None:
            self._keeper.take(draft)
            self._mark_something()
        else:
            self._take(draft)

    def _change_mark(self, number: int) -> None:
        mark = self._numbered(number)
        if mark is None:
            return
        self._asked_about = mark
        if mark.earlier:
            self._inner = True
            self._ask_still(mark)
        else:
            self._begin_flow((mark.step, mark.foot)).change(mark)

    def _remove_mark(self, number: int) -> None:
        mark = self._numbered(number)
        if mark is not None:
            self._take(self._draft.unmark(number))
            self.mark_removed.emit(mark)

    def put_back(self, mark: Mark) -> None:
        """Undo the removal of a mark."""
        self._take(self._draft.mark(mark))

    def _numbered(self, number: int) -> Mark | None:
        return next((mark for mark in self._draft.marks if mark.number == number), None)

    # -- moving -----------------------------------------------------------------------------------

    def back(self) -> None:
        """Go one question back."""
        if self._flow is not None and self._flow.back():
            return
        if self._inner:
            self.show_place()
            return
        self._take(self._draft.back())

    def _go_to(self, place: int) -> None:
        self._take(replace(self._draft, place=place))

    def _note(self, words: str) -> None:
        self._keeper.take(replace(self._draft, note=words))

    def _leave_inner(self) -> None:
        self._flow = None
        self._inner = False
        self.spot_moved.emit(())
