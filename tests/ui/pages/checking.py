"""A hand for the foot check: opens the page and answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget

from footcare.domain.finding import FindingKind
from footcare.domain.follow_up import Reply
from footcare.domain.foot import Foot, Zone
from footcare.domain.inspection import Answer, InspectionStep
from footcare.ui.pages.check_page import CheckPage
from footcare.ui.pages.checking.ask_panel import AskPanel
from footcare.ui.pages.checking.details_panel import DetailsPanel
from footcare.ui.pages.checking.questions import QuestionList
from footcare.ui.pages.checking.what_panel import WhatPanel
from footcare.ui.pages.checking.where_panel import WherePanel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pytestqt.qtbot import QtBot

    from footcare.domain.checking import Where
    from footcare.domain.inspection import Inspection
    from footcare.services.house import House
    from footcare.ui.desk import Desk

P = TypeVar("P", bound=QWidget)
SOLE = (InspectionStep.SOLES, Foot.RIGHT)
BLISTER = ("open", "around", "fluid", "under_care")
"""What is always asked about a blister."""


class Hand:
    """Someone at the check page."""

    def __init__(self, qtbot: QtBot, desk: Desk, **words: object) -> None:
        self.page = CheckPage(desk)
        qtbot.addWidget(self.page)
        self.opened = QSignalSpy(self.page.open_page)
        self.page.resize(1058, 800)
        self.page.show()
        self.page.enter(**words)

    def panel(self, kind: type[P]) -> P:
        """Return the panel shown, which must be of this kind."""
        panel = self.page.panel
        assert isinstance(panel, kind), f"{type(panel).__name__} is shown"
        return panel

    def press(self, answer: Answer = Answer.NOTHING_NEW, times: int = 1) -> None:
        """Answer a step, maybe several in the same way."""
        for _ in range(times):
            self.panel(AskPanel).buttons[answer].click()

    def go_to(self, where: Where) -> None:
        """Answer nothing new until a place is reached."""
        while self.page.keeper.draft.where != where:
            self.press()

    def go_to_the_end(self) -> None:
        """Answer nothing new until all is answered."""
        while self.page.keeper.draft.where is not None:
            self.press()

    def press_enter(self) -> None:
        """Press Enter on what has the focus."""
        focus = self.page.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Return)

    def choose_place(self, zone: Zone) -> None:
        """Choose a place from the list and go on."""
        where = self.panel(WherePanel)
        where.list.choose(zone)
        where.next.click()

    def choose_kind(self, kind: FindingKind) -> None:
        """Choose what it is."""
        what = self.panel(WhatPanel)
        if kind not in what.buttons:
            what.more.click()
        what.buttons[kind].click()

    def since(self, option: str = "today") -> None:
        """Say since when."""
        since = self.panel(DetailsPanel).since
        assert since is not None
        since.group.button(option).click()

    def reply(self, reply: Reply, keys: Iterable[str]) -> None:
        """Answer some questions alike."""
        questions = self.page.findChild(QuestionList)
        assert isinstance(questions, QuestionList)
        for key in keys:
            questions.row(key).group.button(reply.value).click()

    def mark(self, zone: Zone, kind: FindingKind, *no: str, yes: tuple[str, ...] = ()) -> None:
        """Mark something noticed today, with these answers."""
        self.press(Answer.MARKED)
        self.choose_place(zone)
        self.choose_kind(kind)
        self.since()
        self.reply(Reply.NO, no)
        self.reply(Reply.YES, yes)
        self.panel(DetailsPanel).add_button.click()

    @property
    def step(self) -> InspectionStep | None:
        """The step asked now."""
        where = self.page.keeper.draft.where
        return None if where is None else where[0]


def saved(house: House) -> Inspection:
    """The check of today in the diary."""
    check = house.inspecting.todays()
    assert check is not None
    return check


def marked_sole(hand: Hand) -> None:
    """Go to the right sole and mark a blister there."""
    hand.go_to(SOLE)
    hand.mark(Zone.BALL_INNER, FindingKind.BLISTER, *BLISTER)
