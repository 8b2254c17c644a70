"""The lock before firm pressure, as a table over every combination of the five facts."""

from __future__ import annotations

from itertools import product

import pytest

from footcare.content.routines import load_routines
from footcare.domain.firm import (
    RECORDED,
    FirmLock,
    firm_locks,
    lock_words,
    record_words,
)
from footcare.domain.person import Facts, Known

YES, NO, UNKNOWN = Known.YES, Known.NO, Known.UNKNOWN
TESTED = Facts(loss_of_feeling=NO, poor_circulation=NO)


def test_two_tests_intact_and_nothing_else_open_it() -> None:
    assert firm_locks(TESTED, marked=False, clot=NO) == ()


@pytest.mark.parametrize(
    ("feeling", "blood", "thinners", "marked", "clot"),
    list(product(Known, Known, (False, True), (False, True), Known)),
)
def test_each_reason_is_named_for_itself(
    feeling: Known,
    blood: Known,
    clot: Known,
    *,
    thinners: bool,
    marked: bool,
) -> None:
    facts = Facts(loss_of_feeling=feeling, poor_circulation=blood, anticoagulant=thinners)
    table = (
        (feeling is YES, FirmLock.FEELING_LOST),
        (feeling is UNKNOWN, FirmLock.FEELING_UNKNOWN),
        (blood is YES, FirmLock.CIRCULATION_POOR),
        (blood is UNKNOWN, FirmLock.CIRCULATION_UNKNOWN),
        (thinners, FirmLock.ANTICOAGULANT),
        (marked, FirmLock.FINDING),
        (clot is YES, FirmLock.CLOT),
        (clot is UNKNOWN, FirmLock.CLOT_UNKNOWN),
    )
    expected = tuple(lock for holds, lock in table if holds)
    assert firm_locks(facts, marked=marked, clot=clot) == expected


@pytest.mark.parametrize("lock", FirmLock)
def test_a_missing_fact_is_called_missing(lock: FirmLock) -> None:
    words = lock_words(lock)
    assert words.endswith(".")
    assert words.startswith("Missing:") == lock.value.endswith("unknown")


def test_what_a_professional_tested_can_be_recorded() -> None:
    assert {FirmLock.FEELING_UNKNOWN, FirmLock.CIRCULATION_UNKNOWN} == RECORDED
    assert record_words() == "Record it in Settings, About me, if a professional tested it."


def test_only_the_firm_routine_is_locked() -> None:
    assert [routine.id for routine in load_routines() if routine.firm] == ["firm12"]
