"""The running check over a real diary: drafts, saving, advice, and the call that was made."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from footcare.domain.advice import Level, MassageAnswer
from footcare.domain.checking import PLACES, CheckDraft
from footcare.domain.clock import today
from footcare.domain.finding import Change, FindingKind
from footcare.domain.follow_up import Reply
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.inspection import Answer, Inspection, InspectionStep, Sign
from footcare.domain.mark import Mark, StillThere
from footcare.domain.person import Contacts, Facts, Known, Person
from footcare.services.handled import HANDLED, Call, call_text
from footcare.services.inspecting import DRAFT, Inspecting
from footcare.services.ports import DiaryBusy, DiaryUnusable
from footcare.store.database import SqlDiary, open_database
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

DAY = 86_400.0
SOLE = (InspectionStep.SOLES, Foot.RIGHT)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def diary(tmp_path: Path) -> Generator[SqlDiary]:
    opened = open_database(tmp_path / "footcare.db", wait_seconds=0.1)
    with opened.writing() as books:
        books.persons.put(
            Person(
                "me",
                facts=Facts(loss_of_feeling=Known.NO, poor_circulation=Known.NO),
                contacts=Contacts(team_phone="01632 960 123"),
            )
        )
    yield opened
    opened.close()


@pytest.fixture
def inspecting(diary: SqlDiary, clock: FakeClock) -> Inspecting:
    return Inspecting(diary, clock, "me")


def ulcer(draft: CheckDraft, **words: object) -> Mark:
    mark = Mark(
        draft.next_number(), *SOLE, FindingKind.ULCER, Zone.ARCH, Side.RIGHT, noticed=draft.day
    )
    return replace(mark, **words)  # type: ignore[arg-type] # any field may be replaced


def all_answered(draft: CheckDraft, answer: Answer = Answer.NOTHING_NEW) -> CheckDraft:
    for mark in draft.marks:
        if mark.earlier and mark.still is None:
            draft = draft.mark(replace(mark, still=StillThere.SAME))
    draft = replace(draft, place=0)
    for _ in range(PLACES):
        draft = draft.answer(answer)
    return draft


def saved_with_ulcer(inspecting: Inspecting) -> Inspection:
    draft = inspecting.begin()
    return inspecting.save(all_answered(draft.mark(ulcer(draft))))


def test_a_check_with_nothing_marked_is_saved_and_its_draft_is_gone(
    inspecting: Inspecting, diary: SqlDiary
) -> None:
    draft = inspecting.keep(all_answered(inspecting.begin()))
    assert inspecting.draft_waits()
    check = inspecting.save(draft)
    assert inspecting.get(check.stamp.id) == check
    assert inspecting.todays() == check
    assert not inspecting.draft_waits()
    advice = inspecting.advice_for(check)
    assert (advice.level, advice.emergency) == (Level.CARRY_ON, False)
    with diary.reading() as books:
        assert books.drafts.get("me", DRAFT) is None


def test_a_draft_goes_on_where_it_was_left(
    inspecting: Inspecting, diary: SqlDiary, clock: FakeClock
) -> None:
    draft = inspecting.begin(Foot.LEFT).answer(Answer.NOTHING_NEW).answer(Answer.COULD_NOT_LOOK)
    draft = inspecting.keep(draft.mark(ulcer(draft)))
    after_a_crash = Inspecting(diary, clock, "me")
    assert after_a_crash.begin(Foot.RIGHT) == draft


def test_a_draft_of_yesterday_is_not_todays_look_but_its_marks_are_asked_again(
    inspecting: Inspecting, clock: FakeClock
) -> None:
    draft = inspecting.begin().answer(Answer.NOTHING_NEW)
    inspecting.keep(draft.mark(ulcer(draft)))
    clock.advance(DAY)
    assert not inspecting.draft_waits()
    fresh = inspecting.begin()
    assert (fresh.day, fresh.answers, fresh.place) == (today(clock), (), 0)
    assert [(mark.kind, mark.before, mark.still) for mark in fresh.marks] == [
        (FindingKind.ULCER, Change.NEW, None)
    ]


@pytest.mark.parametrize("days", [-1, 1, 365])
def test_a_draft_outlives_a_check_begun_under_a_wrong_clock(
    inspecting: Inspecting, clock: FakeClock, days: int
) -> None:
    draft = inspecting.keep(inspecting.begin().answer(Answer.NOTHING_NEW))
    clock.jump(days * 86_400)
    other = inspecting.begin()
    assert other.day != draft.day
    inspecting.keep(other.answer(Answer.COULD_NOT_LOOK))
    clock.jump(-days * 86_400)
    assert inspecting.draft_waits()
    assert inspecting.begin() == draft
    inspecting.keep(inspecting.begin().answer(Answer.NOTHING_NEW))
    assert len(inspecting.begin().answers) == 2


def test_a_check_that_was_saved_does_not_come_back_from_aside(
    inspecting: Inspecting, clock: FakeClock
) -> None:
    inspecting.keep(inspecting.begin().answer(Answer.NOTHING_NEW))
    clock.jump(86_400)
    inspecting.keep(inspecting.begin().answer(Answer.NOTHING_NEW))
    clock.jump(-86_400)
    inspecting.save(all_answered(inspecting.begin()))
    clock.jump(86_400)
    inspecting.keep(inspecting.begin().answer(Answer.NOTHING_NEW))
    clock.jump(-86_400)
    assert not inspecting.draft_waits()


def test_an_unreadable_draft_is_left_out_and_said_in_the_log(
    inspecting: Inspecting, diary: SqlDiary, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    with diary.writing() as books:
        books.drafts.put("me", DRAFT, "{}", clock.now())
    with caplog.at_level(logging.WARNING):
        assert inspecting.begin().answers == ()
    assert "could not be read" in caplog.text


def test_an_open_finding_is_asked_again_until_it_is_gone(
    inspecting: Inspecting, clock: FakeClock
) -> None:
    saved_with_ulcer(inspecting)
    clock.advance(DAY)
    draft = inspecting.begin()
    (mark,) = draft.asks_again(SOLE)
    gone = inspecting.save(all_answered(draft.mark(replace(mark, still=StillThere.GONE))))
    assert [one.change for one in gone.findings] == [Change.HEALED]
    clock.advance(DAY)
    assert inspecting.begin().marks == ()


def test_a_finding_of_yesterday_counts_where_today_does_not_mention_it(
    inspecting: Inspecting, clock: FakeClock
) -> None:
    saved_with_ulcer(inspecting)
    clock.advance(DAY)
    today_only = inspecting.save(all_answered(CheckDraft(today(clock))))
    assert today_only.findings == ()
    assert inspecting.advice_for(today_only).level is Level.NEXT_WORKING_DAY


def test_saving_fails_whole_and_keeps_the_draft(inspecting: Inspecting, tmp_path: Path) -> None:
    draft = inspecting.keep(all_answered(inspecting.begin()))
    other = open_database(tmp_path / "footcare.db", wait_seconds=0.1)
    with other.writing(), pytest.raises(DiaryBusy):
        inspecting.save(draft)
    other.close()
    assert inspecting.todays() is None
    assert inspecting.begin() == draft
    inspecting.save(draft)
    assert inspecting.todays() is not None


def test_changing_a_saved_check_puts_the_new_one_in_its_place(
    inspecting: Inspecting, diary: SqlDiary, clock: FakeClock
) -> None:
    first = saved_with_ulcer(inspecting)
    clock.advance(600)
    draft = inspecting.change(first.stamp.id)
    assert draft.place == PLACES
    second = inspecting.save(draft.unmark(draft.marks[0].number))
    assert (second.stamp.at, second.stamp.day) == (first.stamp.at, first.stamp.day)
    assert inspecting.todays() == second
    assert inspecting.advice_for(second).level is Level.CARRY_ON
    with diary.reading() as books:
        assert [one.stamp.withdrawn_at is None for one in books.inspections.all()] == [False, True]


def test_an_unfinished_change_begins_where_it_was_left(inspecting: Inspecting) -> None:
    first = saved_with_ulcer(inspecting)
    draft = inspecting.keep(inspecting.change(first.stamp.id))
    assert inspecting.begin() == draft
    assert not inspecting.draft_waits()


def test_remarks_are_added_to_the_note_once(inspecting: Inspecting) -> None:
    draft = replace(all_answered(inspecting.begin()), note="My words ")
    check = inspecting.save(draft, ["Care done today: feet washed."])
    assert check.note == "My words\nCare done today: feet washed."
    again = inspecting.save(inspecting.change(check.stamp.id), ["Care done today: feet washed."])
    assert again.note == check.note


def test_an_emergency_is_known_before_the_check_is_finished(inspecting: Inspecting) -> None:
    draft = replace(inspecting.begin(), signs={Sign.STROKE_SIGNS: Reply.NOT_SURE})
    assert inspecting.advice_now(draft).emergency
    assert inspecting.todays() is None


def test_i_have_called_is_kept_as_told_and_can_be_taken_back(
    inspecting: Inspecting, clock: FakeClock
) -> None:
    first = saved_with_ulcer(inspecting)
    standing = inspecting.standing_advice()
    assert standing is not None
    assert standing.open
    clock.advance(900)
    called = inspecting.i_have_called(first.stamp.id)
    assert [one.told for one in called.findings] == [today(clock)]
    standing = inspecting.standing_advice()
    assert standing is not None
    assert (standing.check, standing.called_at, standing.open) == (
        called,
        clock.now(),
        False,
    )
    back = inspecting.take_back_call(called.stamp.id)
    assert (back.check, back.open) == (first, True)
    assert inspecting.standing_advice() == back


def test_a_call_is_taken_back_by_another_life_of_the_program_too(
    inspecting: Inspecting, diary: SqlDiary, clock: FakeClock
) -> None:
    first = saved_with_ulcer(inspecting)
    called = inspecting.i_have_called(first.stamp.id)
    later = Inspecting(diary, clock, "me")
    assert later.take_back_call(called.stamp.id).check == first
    with pytest.raises(DiaryUnusable, match="no call is kept"):
        later.take_back_call(called.stamp.id)


def test_a_call_kept_by_an_older_program_stands(
    inspecting: Inspecting, diary: SqlDiary, clock: FakeClock
) -> None:
    first = saved_with_ulcer(inspecting)
    with diary.writing() as books:
        text = call_text(Call(first.stamp.id, clock.now()))
        books.drafts.put("me", HANDLED, text, clock.now())
    standing = inspecting.standing_advice()
    assert standing is not None
    assert (standing.open, standing.call_can_be_taken_back) == (False, False)
    with pytest.raises(DiaryUnusable):
        inspecting.take_back_call(first.stamp.id)


def test_whom_to_call_is_a_matter_of_when_it_is_read(
    diary: SqlDiary, inspecting: Inspecting, clock: FakeClock
) -> None:
    with diary.writing() as books:
        books.persons.put(Person("me", contacts=Contacts("Clinic", "1", "2", "3")))
    clock.jump(4 * DAY)  # Thursday 26 November, half past seven in London
    saved_with_ulcer(inspecting)
    assert first_call(inspecting) == "1"
    clock.jump(DAY + 4 * 3600)  # Friday, half past eleven
    assert first_call(inspecting) == "1"
    clock.zone = "Europe/Helsinki"  # where it is half past one
    assert first_call(inspecting) == "2"
    clock.zone = "America/New_York"
    clock.jump(2 * DAY)  # Sunday morning there
    assert first_call(inspecting) == "2"
    clock.jump(DAY)
    assert first_call(inspecting) == "1"


def first_call(inspecting: Inspecting) -> str:
    """Return the number named first."""
    standing = inspecting.standing_advice()
    assert standing is not None
    return standing.advice.next_steps[0].rpartition(": ")[2]


def test_a_call_about_fever_alone_is_remembered_too(inspecting: Inspecting) -> None:
    draft = replace(inspecting.begin(), signs={Sign.FEVER: Reply.YES})
    check = inspecting.save(draft)
    assert inspecting.advice_for(check).level is Level.NEXT_WORKING_DAY
    called = inspecting.i_have_called(check.stamp.id)
    assert not inspecting.standing_advice_of(called.stamp.id).open


def test_without_any_check_there_is_no_advice(inspecting: Inspecting) -> None:
    assert inspecting.standing_advice() is None
    with pytest.raises(DiaryUnusable):
        inspecting.change(uuid4())


def test_massage_without_a_check_asks_and_an_open_sore_blocks(
    inspecting: Inspecting, clock: FakeClock
) -> None:
    check, advice = inspecting.massage_today()
    assert check is None
    assert advice.feet[Foot.RIGHT] is MassageAnswer.ASK
    saved = saved_with_ulcer(inspecting)
    assert inspecting.massage_today()[0] == saved
    assert inspecting.massage_today()[1].feet[Foot.RIGHT] is MassageAnswer.BLOCKED
    clock.advance(DAY)
    check, advice = inspecting.massage_today()
    assert check is None
    assert advice.feet[Foot.RIGHT] is MassageAnswer.BLOCKED
