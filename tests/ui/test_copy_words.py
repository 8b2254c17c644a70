"""Copies in a person's words: days, counts, and what is worth telling."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

import pytest

from footcare.domain.backup import Backup, Reason, RestorePlan
from footcare.services.backup_state import BackupState, Worry, WorryKind
from footcare.ui.copy_words import (
    copy_heading,
    copy_moment,
    holds_words,
    reason_words,
    size_words,
)
from footcare.ui.copy_worries import worries_of
from footcare.ui.pages.copies.words import lost_words

NOW: Final = date(2026, 11, 22)
BACKUP: Final = Backup(
    3, datetime(2026, 11, 21, 23, 30, tzinfo=UTC), NOW, Reason.DAILY, 1, {}, 135_168, "", ""
)
WELL: Final = BackupState(BACKUP, 0, "", None, "", None, 10**9)


def test_a_copy_is_named_by_its_day_where_the_person_is() -> None:
    assert (
        copy_heading(BACKUP.made_at, "Europe/London", NOW)
        == "Yesterday, Saturday 21 November, 23:30"
    )
    assert copy_moment(BACKUP.made_at, "Europe/Berlin", NOW) == "today, 00:30"
    assert (
        copy_moment(BACKUP.made_at, "Europe/London", date(2027, 3, 1)) == "21 November 2026, 23:30"
    )


def test_a_clock_set_back_makes_no_copy_of_tomorrow_strange() -> None:
    assert (
        copy_moment(BACKUP.made_at, "Europe/Berlin", date(2026, 11, 20))
        == "22 November 2026, 00:30"
    )


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({}, "nothing yet"),
        ({"persons": 2, "occurrences": 5}, "nothing yet"),
        ({"symptoms": 1}, "1 symptom"),
        ({"sessions": 1, "inspections": 2}, "2 foot checks and 1 massage"),
        (
            {"reminders": 1, "symptoms": 0, "sessions": 3, "inspections": 12},
            "12 foot checks, 3 massages and 1 reminder",
        ),
    ],
)
def test_what_it_holds_is_told_in_one_order(counts: dict[str, int], words: str) -> None:
    assert holds_words(counts) == words


@pytest.mark.parametrize(
    ("lost", "words"),
    [
        (None, "cannot be read, so it cannot be compared."),
        ({"symptoms": 0, "occurrences": 0}, "Everything that stands in your diary now is in this"),
        ({"occurrences": 4}, "only what became of reminders since then is not."),
        ({"symptoms": 2}, "2 symptoms entered since would not be in your diary any more. All of"),
        (
            {"symptoms": 2, "occurrences": 4},
            "any more. What became of reminders since then would not be in it either. All of it",
        ),
    ],
)
def test_what_would_not_stand_any_more_is_told(lost: dict[str, int] | None, words: str) -> None:
    assert words in lost_words(RestorePlan({}, lost, None, None))


def test_every_reason_has_its_words() -> None:
    assert len({reason_words(reason) for reason in Reason}) == len(Reason)


def test_a_size_is_one_a_person_reads() -> None:
    assert size_words(135_168) == "135.2 kB"


def test_when_all_is_well_nothing_is_told() -> None:
    assert worries_of(WELL) == []


@pytest.mark.parametrize("kind", WorryKind)
def test_every_worry_says_what_why_and_what_is_as_it_was(kind: WorryKind) -> None:
    worry = Worry(kind, "The disk is old.")
    (words,) = worries_of(replace(WELL, worry=worry))
    assert "The disk is old." in words
    assert words.endswith("Your diary itself is as it was.")


def test_a_sentence_that_says_what_is_as_it_was_is_not_told_it_again() -> None:
    worry = Worry(WorryKind.DAILY, "There is no space left on the disk. Your diary is as it was.")
    (words,) = worries_of(replace(WELL, worry=worry))
    assert words.count("as it was.") == 1


def test_a_second_place_that_got_no_copy_for_long_names_the_day() -> None:
    worry = Worry(WorryKind.SECOND_PLACE, "", date(2026, 10, 1))
    (words,) = worries_of(replace(WELL, worry=worry))
    assert words.startswith("No copy has reached your second place since 1 October 2026.")


@pytest.mark.parametrize(("free", "told"), [(49_999_999, True), (50_000_000, False), (None, False)])
def test_a_disk_nearly_full_is_told_in_time(*, free: int | None, told: bool) -> None:
    words = worries_of(replace(WELL, free_bytes=free))
    assert bool(words) is told
    if told:
        assert "49 MB are free" in words[0]
