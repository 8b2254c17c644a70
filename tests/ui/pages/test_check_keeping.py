"""The foot check when the diary refuses, and when it is slow: nothing answered is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from typing_extensions import override

from footcare.domain.foot import Foot
from footcare.services.inspecting import Inspecting
from footcare.services.ports import DiaryBusy
from tests.builders import Slow, make_desk, refurnished
from tests.ui.pages.checking import Hand

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.domain.checking import CheckDraft
    from footcare.domain.inspection import Inspection
    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock

WHY = "Another program holds the diary."


class Stubborn(Inspecting):
    """A diary that refuses when it is told to."""

    refuses = False

    def _refuse(self) -> None:
        if self.refuses:
            raise DiaryBusy(WHY)

    @override
    def begin(self, first_foot: Foot = Foot.RIGHT, looked_by: str = "") -> CheckDraft:
        self._refuse()
        return super().begin(first_foot, looked_by)

    @override
    def keep(self, draft: CheckDraft) -> CheckDraft:
        self._refuse()
        return super().keep(draft)

    @override
    def save(self, draft: CheckDraft, remarks: Sequence[str] = ()) -> Inspection:
        self._refuse()
        return super().save(draft, remarks)


@pytest.fixture
def stubborn(house: House, clock: FakeClock) -> Stubborn:
    return Stubborn(house.diary, clock, house.person_id)


@pytest.fixture
def stubborn_desk(qapp: QApplication, house: House, clock: FakeClock, stubborn: Stubborn) -> Desk:
    return make_desk(qapp, clock=clock, house=refurnished(house, inspecting=stubborn))


def test_an_answer_that_is_not_written_stays_and_is_tried_again(
    qtbot: QtBot, stubborn_desk: Desk, stubborn: Stubborn
) -> None:
    hand = Hand(qtbot, stubborn_desk)
    stubborn.refuses = True
    hand.press()
    assert hand.page.keeper.draft.place == 1
    assert hand.page.unsaved.isVisible()
    assert hand.page.unsaved.title.text() == "Your last answer is not written down yet."
    assert WHY in hand.page.unsaved.line.text()
    hand.page.leave()
    hand.page.enter()
    assert hand.page.keeper.draft.answered == 1, "coming back loses nothing"
    stubborn.refuses = False
    hand.page.unsaved.button.click()
    assert hand.page.unsaved.isHidden()
    assert stubborn.begin().answered == 1


def test_a_check_that_is_not_saved_keeps_everything(
    qtbot: QtBot, stubborn_desk: Desk, stubborn: Stubborn
) -> None:
    hand = Hand(qtbot, stubborn_desk)
    hand.press(times=19)
    stubborn.refuses = True
    hand.page.save.click()
    assert hand.opened.count() == 0
    assert hand.page.unsaved.title.text() == "The foot check is not saved yet."
    assert hand.page.save.isEnabled()
    assert hand.page.keeper.draft.answered == 19
    stubborn.refuses = False
    hand.page.unsaved.button.click()
    assert hand.opened.at(0)[0] == "advice"
    assert stubborn.todays() is not None


def test_a_check_that_does_not_open_says_so(
    qtbot: QtBot, stubborn_desk: Desk, stubborn: Stubborn
) -> None:
    stubborn.refuses = True
    hand = Hand(qtbot, stubborn_desk)
    assert hand.page.unsaved.title.text() == "Your foot check could not be opened."
    stubborn.refuses = False
    hand.page.unsaved.button.click()
    assert hand.page.heading.text() == "Sit down and get ready"


def test_saved_is_said_after_the_commit_and_only_once(
    qtbot: QtBot, desk: Desk, house: House
) -> None:
    slow = Slow()
    hand = Hand(qtbot, replace(desk, background=slow))
    slow.work()
    hand.press(times=19)
    slow.work()
    hand.page.save.click()
    hand.page.save.click()
    assert not hand.page.save.isEnabled()
    assert hand.opened.count() == 0
    slow.work()
    words = hand.opened.at(0)[1]
    saved: UUID = words["inspection"]
    assert house.inspecting.get(saved).stamp.id == saved
    with house.diary.reading() as books:
        assert len(books.inspections.all()) == 1
