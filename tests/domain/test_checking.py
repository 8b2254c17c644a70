"""The running check: nineteen places, immutable updates, earlier findings, JSON round trip."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.check_start import draft_from, home, new_draft
from footcare.domain.check_text import DraftUnreadable, draft_text, read_draft
from footcare.domain.checking import PLACES, CheckDraft
from footcare.domain.checklist import Care, Gate, PainQuestion
from footcare.domain.finding import Change, Extra, Finding, FindingKind
from footcare.domain.follow_up import Reply
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.inspection import (
    FOOT_STEPS,
    Answer,
    InspectionStep,
    Pain,
    Sign,
    check_order,
)
from footcare.domain.looked import identity
from footcare.domain.mark import Mark, PainTold, StillThere
from footcare.domain.record import Stamp, stamp_now
from tests.fakes import FakeClock

DAY = date(2026, 11, 22)
SOLE = (InspectionStep.SOLES, Foot.RIGHT)


def stamp() -> Stamp:
    return stamp_now(FakeClock(), "me")


def a_mark(number: int = 1, **words: object) -> Mark:
    mark = Mark(
        number, *SOLE, FindingKind.BLISTER, Zone.BALL_INNER, Side.RIGHT, DAY - timedelta(days=1)
    )
    return replace(mark, **words)  # type: ignore[arg-type] # any field may be replaced


def blister(change: Change = Change.NEW) -> Finding:
    return Finding(FindingKind.BLISTER, Zone.BALL_INNER, Side.RIGHT, DAY, change)


def at_sole(draft: CheckDraft) -> CheckDraft:
    return draft.go_to(SOLE)


def test_nineteen_answers_lead_to_the_look_back() -> None:
    draft = CheckDraft(DAY)
    for _ in range(PLACES):
        assert draft.where is not None
        draft = draft.answer(Answer.NOTHING_NEW)
    assert (PLACES, draft.where, draft.answered) == (19, None, 19)


def test_nothing_is_answered_in_advance() -> None:
    assert CheckDraft(DAY).inspection(stamp(), "").answers == ()


def test_the_first_foot_can_be_the_left() -> None:
    order = check_order(Foot.LEFT)
    feet = [foot for _, foot in order if foot is not None]
    assert feet == [Foot.LEFT] * 6 + [Foot.RIGHT] * 6


def test_back_keeps_the_answer_and_a_second_answer_replaces_it() -> None:
    draft = CheckDraft(DAY).answer(Answer.NOTHING_NEW).back()
    assert draft.answer_at((InspectionStep.READY, None)) is Answer.NOTHING_NEW
    draft = draft.answer(Answer.COULD_NOT_LOOK)
    assert draft.answer_at((InspectionStep.READY, None)) is Answer.COULD_NOT_LOOK
    assert (draft.answered, draft.back().back().place) == (1, 0)


def test_nothing_new_beside_a_new_mark_is_kept_as_marked() -> None:
    draft = at_sole(CheckDraft(DAY)).mark(a_mark()).answer(Answer.NOTHING_NEW)
    assert draft.answer_at(SOLE) is Answer.MARKED


def test_nothing_new_beside_an_unchanged_earlier_mark_stays_nothing_new() -> None:
    draft = new_draft(DAY, Foot.RIGHT, [blister()])
    same = replace(draft.marks[0], still=StillThere.SAME)
    draft = at_sole(draft.mark(same)).answer(Answer.NOTHING_NEW)
    assert draft.answer_at(SOLE) is Answer.NOTHING_NEW
    assert draft.inspection(stamp(), "").findings[0].change is Change.SAME


def test_a_mark_can_be_changed_and_taken_away() -> None:
    draft = CheckDraft(DAY).mark(a_mark(1)).mark(a_mark(2, zone=Zone.ARCH))
    draft = draft.mark(a_mark(1, kind=FindingKind.CUT))
    assert [mark.kind for mark in draft.marks] == [FindingKind.CUT, FindingKind.BLISTER]
    assert [mark.number for mark in draft.unmark(1).marks] == [2]
    assert draft.unmark(1).next_number() == 3


def test_nothing_new_takes_back_what_was_told_of_the_person() -> None:
    told = CheckDraft(
        DAY,
        signs={Sign.FEVER: Reply.YES},
        pain=PainTold(5),
        object_in_shoe=Reply.YES,
        care=frozenset(Care),
    )
    kept = told.go_to((InspectionStep.WHOLE_YOU, None)).answer(Answer.COULD_NOT_LOOK)
    assert kept.signs == told.signs
    for _ in range(PLACES):
        told = told.answer(Answer.NOTHING_NEW)
    assert (told.signs, told.pain, told.object_in_shoe, told.care) == ({}, None, None, frozenset())


def test_first_open_finds_the_first_place_without_an_answer() -> None:
    draft = CheckDraft(DAY).answer(Answer.NOTHING_NEW).go_to(SOLE).answer(Answer.NOTHING_NEW)
    assert draft.first_open() == 1


@pytest.mark.parametrize(
    ("before", "still", "change"),
    [
        (None, None, Change.NEW),
        (Change.NEW, None, Change.SAME),
        (Change.NEW, StillThere.COULD_NOT_LOOK, Change.SAME),
        (Change.BETTER, StillThere.COULD_NOT_LOOK, Change.SAME),
        (Change.WORSE, StillThere.COULD_NOT_LOOK, Change.WORSE),
        (Change.WORSE, StillThere.SAME, Change.SAME),
        (Change.SAME, StillThere.BETTER, Change.BETTER),
        (Change.SAME, StillThere.WORSE, Change.WORSE),
        (Change.SAME, StillThere.GONE, Change.HEALED),
    ],
)
def test_how_an_earlier_finding_stands(
    before: Change | None, still: StillThere | None, change: Change
) -> None:
    assert a_mark(before=before, still=still).finding().change is change


def test_what_is_gone_keeps_no_details() -> None:
    mark = a_mark(
        before=Change.NEW,
        still=StillThere.GONE,
        replies={Extra.OPEN: Reply.YES},
        red_cm=3.0,
    )
    assert (mark.finding().extras, mark.finding().red_cm) == (frozenset(), None)


def test_not_sure_never_lowers() -> None:
    replies = dict.fromkeys((Extra.OPEN, Extra.UNDER_CARE, Extra.LONGSTANDING), Reply.NOT_SURE)
    assert a_mark(replies=replies).finding().extras == {Extra.OPEN}


def test_an_unsure_sign_counts_as_yes() -> None:
    draft = CheckDraft(DAY, signs={Sign.FEVER: Reply.NOT_SURE, Sign.UNWELL: Reply.NO})
    assert draft.inspection(stamp(), "").signs == {Sign.FEVER}


def test_pain_is_read_the_careful_way() -> None:
    unsure = PainTold(6, Side.LEFT, 3, dict.fromkeys(PainQuestion, Reply.NOT_SURE))
    assert unsure.pain() == Pain(
        6,
        usual=False,
        new=False,
        sudden=True,
        side=Side.LEFT,
        disturbs_sleep=True,
        days=3,
        at_rest_eased_by_hanging=True,
    )
    known = PainTold(2, None, None, {PainQuestion.USUAL: Reply.NO})
    assert known.pain() == Pain(2, new=True)


@pytest.mark.parametrize(
    ("kind", "zone", "side", "place"),
    [
        (FindingKind.BLISTER, Zone.BALL_INNER, Side.LEFT, (InspectionStep.SOLES, Foot.LEFT)),
        (FindingKind.CRACK, Zone.HEEL, Side.RIGHT, (InspectionStep.HEELS, Foot.RIGHT)),
        (FindingKind.CUT, Zone.SOLE, Side.RIGHT, (InspectionStep.SOLES, Foot.RIGHT)),
        (FindingKind.REDNESS, Zone.SHIN, Side.RIGHT, (InspectionStep.TOPS_ANKLES, Foot.RIGHT)),
        (FindingKind.MACERATION, Zone.WEB2, Side.LEFT, (InspectionStep.BETWEEN_TOES, Foot.LEFT)),
        (FindingKind.NAIL_LONG, Zone.NAILS, Side.BOTH, (InspectionStep.NAILS, Foot.RIGHT)),
        (FindingKind.REDNESS, Zone.BIG_TOE, Side.LEFT, (InspectionStep.TOPS_ANKLES, Foot.LEFT)),
        (FindingKind.WARMTH, Zone.HEEL, Side.LEFT, (InspectionStep.WARMTH, None)),
        (FindingKind.SWELLING, Zone.WHOLE_FOOT, Side.LEFT, (InspectionStep.SHAPE, None)),
        (FindingKind.NUMBNESS, Zone.TOES, Side.BOTH, (InspectionStep.FEELING_PAIN, None)),
        (FindingKind.DISCHARGE, Zone.WHOLE_FOOT, Side.LEFT, (InspectionStep.SHOES_SOCKS, None)),
    ],
)
def test_where_an_earlier_finding_is_asked_again(
    kind: FindingKind, zone: Zone, side: Side, place: tuple[InspectionStep, Foot | None]
) -> None:
    assert home(Finding(kind, zone, side, DAY), Foot.RIGHT) == place


@given(
    st.sampled_from(FindingKind),
    st.sampled_from(Zone),
    st.sampled_from(Side),
    st.sampled_from(Foot),
)
def test_every_earlier_finding_has_a_place_on_its_own_foot(
    kind: FindingKind, zone: Zone, side: Side, first: Foot
) -> None:
    step, foot = home(Finding(kind, zone, side, DAY), first)
    assert (step, foot) in check_order(first)
    assert (foot is not None) == (step in FOOT_STEPS)
    if foot is not None:
        assert foot in side.feet


def test_earlier_findings_are_asked_before_anything_else() -> None:
    draft = new_draft(DAY, Foot.RIGHT, [blister()]).mark(a_mark(2, zone=Zone.ARCH))
    assert [mark.number for mark in draft.marks_at(SOLE)] == [1, 2]
    assert [mark.number for mark in draft.asks_again(SOLE)] == [1]
    answered = draft.mark(replace(draft.marks[0], still=StillThere.COULD_NOT_LOOK))
    assert answered.asks_again(SOLE) == ()


def test_the_same_kind_at_the_same_place_is_found() -> None:
    draft = CheckDraft(DAY).mark(a_mark())
    assert draft.same_mark(FindingKind.BLISTER, Zone.BALL_INNER, Side.RIGHT) == draft.marks[0]
    assert draft.same_mark(FindingKind.BLISTER, Zone.BALL_INNER, Side.LEFT) is None


def test_a_saved_check_comes_back_to_be_changed() -> None:
    findings = (
        blister(Change.WORSE),
        Finding(
            FindingKind.CUT, Zone.TOE1, Side.LEFT, DAY, Change.NEW, frozenset({Extra.UNDER_CARE})
        ),
    )
    saved = replace(
        CheckDraft(DAY)
        .answer(Answer.NOTHING_NEW)
        .answer(Answer.MARKED)
        .inspection(stamp(), "a note"),
        findings=findings,
        signs=frozenset({Sign.FEVER}),
        pain=Pain(4, new=True, days=2),
        object_in_shoe=True,
    )
    draft = draft_from(saved, {identity(findings[0]): replace(findings[0], change=Change.NEW)})
    again = draft.inspection(saved.stamp, draft.note)
    assert again == saved
    assert draft.replaces == saved.stamp.id
    assert [mark.earlier for mark in draft.marks] == [True, False]


def test_what_is_gone_stands_as_it_stood_when_it_is_not_gone_after_all() -> None:
    stood = Finding(
        FindingKind.ULCER,
        Zone.HEEL,
        Side.RIGHT,
        DAY,
        Change.WORSE,
        frozenset({Extra.DEEP, Extra.PUS, Extra.RED_AROUND}),
    )
    gone = Finding(stood.kind, stood.zone, stood.side, stood.noticed, Change.HEALED)
    saved = replace(
        CheckDraft(DAY).answer(Answer.NOTHING_NEW).inspection(stamp(), ""), findings=(gone,)
    )
    (mark,) = draft_from(saved, {identity(stood): stood}).marks
    assert {extra for extra, reply in mark.replies.items() if reply is Reply.YES} == stood.extras
    assert Reply.NO not in mark.replies.values(), "nothing is answered that nobody was asked"


replies = st.sampled_from(Reply)
marks = st.builds(
    Mark,
    number=st.integers(1, 99),
    step=st.sampled_from(InspectionStep),
    foot=st.none() | st.sampled_from(Foot),
    kind=st.sampled_from(FindingKind),
    zone=st.sampled_from(Zone),
    side=st.sampled_from(Side),
    noticed=st.dates(),
    replies=st.dictionaries(st.sampled_from(Extra), replies),
    gates=st.dictionaries(st.sampled_from(Gate), replies),
    red_cm=st.none() | st.floats(0, 30),
    told=st.none() | st.dates(),
    before=st.none() | st.sampled_from(Change),
    still=st.none() | st.sampled_from(StillThere),
)
drafts = st.builds(
    CheckDraft,
    day=st.dates(),
    first_foot=st.sampled_from(Foot),
    place=st.integers(0, PLACES),
    answers=st.builds(
        tuple,
        st.lists(
            st.builds(
                lambda where, answer: CheckDraft(DAY).go_to(where).answer(answer).answers[0],
                st.sampled_from(check_order()),
                st.sampled_from(Answer),
            ),
            max_size=3,
        ),
    ),
    marks=st.builds(tuple, st.lists(marks, max_size=3)),
    signs=st.dictionaries(st.sampled_from(Sign), replies),
    pain=st.none()
    | st.builds(
        PainTold,
        level=st.integers(0, 10),
        side=st.none() | st.sampled_from(Side),
        days=st.none() | st.integers(0, 999),
        replies=st.dictionaries(st.sampled_from(PainQuestion), replies),
    ),
    object_in_shoe=st.none() | replies,
    care=st.frozensets(st.sampled_from(Care)),
    note=st.text(),
    replaces=st.none() | st.uuids(),
)


@given(drafts)
def test_a_draft_survives_as_text(draft: CheckDraft) -> None:
    assert read_draft(draft_text(draft)) == draft


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"day": "2026-13-01"}', "null"])
def test_what_is_no_draft_is_said_to_be_none(text: str) -> None:
    with pytest.raises(DraftUnreadable):
        read_draft(text)


def test_a_draft_knows_what_it_replaces() -> None:
    draft = CheckDraft(DAY, replaces=UUID(int=7))
    assert read_draft(draft_text(draft)).replaces == UUID(int=7)
