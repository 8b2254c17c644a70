"""What was told in the first run survives as text, and no other text passes for it."""

from __future__ import annotations

import json
from datetime import time
from operator import attrgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.check_text import DraftUnreadable
from footcare.domain.first_run import FirstRunDraft, FirstRunStep, Wish, step_named
from footcare.domain.first_run_text import first_run_text, read_first_run
from footcare.domain.person import Contacts, Facts, Known
from footcare.domain.plain_plan import EVERY_DAY
from footcare.domain.reminder import ReminderKind, Weekday
from tests.households import people

drafts = st.builds(
    FirstRunDraft,
    for_other=st.booleans(),
    understood=st.lists(st.booleans(), max_size=3).map(tuple),
    name=st.none() | st.text(),
    facts=st.none() | people().map(attrgetter("facts")),
    contacts=st.none() | people().map(attrgetter("contacts")),
    wishes=st.lists(
        st.builds(
            Wish,
            st.sampled_from(ReminderKind),
            st.booleans(),
            st.builds(time, st.integers(0, 23), st.integers(0, 59)),
            st.frozensets(st.sampled_from(Weekday)),
        ),
        max_size=2,
    ).map(tuple),
    skipped=st.frozensets(st.sampled_from(FirstRunStep)),
)


@given(drafts)
def test_a_draft_comes_back_as_it_was(draft: FirstRunDraft) -> None:
    assert read_first_run(first_run_text(draft)) == draft


FULL = FirstRunDraft(
    name="Ruth",
    facts=Facts(diabetes=True, loss_of_feeling=Known.YES),
    contacts=Contacts("The clinic", "01632 960142"),
    wishes=(Wish(ReminderKind.MASSAGE, on=True, at=time(20, 30), days=EVERY_DAY),),
)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("for_other", "yes"),
        ("understood", [1]),
        ("facts", {"diabetes": True}),
        ("facts", "none"),
        ("contacts", {}),
        ("wishes", [{"kind": "walk"}]),
        ("skipped", ["lunch"]),
    ],
)
def test_what_another_program_wrote_is_no_draft(key: str, value: object) -> None:
    table = json.loads(first_run_text(FULL))
    with pytest.raises(DraftUnreadable):
        read_first_run(json.dumps(table | {key: value}))


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", '{"for_other": tr'])
def test_half_a_text_is_no_draft(text: str) -> None:
    with pytest.raises(DraftUnreadable):
        read_first_run(text)


def test_a_step_that_is_not_known_is_the_first() -> None:
    assert step_named("numbers") is FirstRunStep.NUMBERS
    assert step_named("") is FirstRunStep.LOOK
    assert step_named("of a later version") is FirstRunStep.LOOK
