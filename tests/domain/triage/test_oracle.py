"""The table in the code and a second reading of the same document give the same answers."""

from __future__ import annotations

import json
from random import Random

import pytest

from footcare.reading.case import read_cases
from tests.domain.triage import oracle_more_rows, oracle_rows  # noqa: F401 - they fill the table
from tests.domain.triage.cases import fired
from tests.domain.triage.oracle import RULES, Oracle
from tests.domain.triage.random_cases import random_case
from tests.domain.triage.test_table import DOCUMENTED

CASES_A_SEED = 150


def test_the_second_reading_has_every_documented_row() -> None:
    assert {*RULES, "W"} == set(DOCUMENTED)


@pytest.mark.parametrize("seed", range(4))
def test_both_readings_agree(seed: int) -> None:
    dice = Random(seed)  # noqa: S311 - makes test data
    for _ in range(CASES_A_SEED):
        case = random_case(dice)
        read = read_cases(json.dumps(case))
        assert read.faults == ()
        level, rules = Oracle(case).answer()
        found = fired(read.cases[0])
        assert (max(found.values(), default=0), found) == (level, rules), json.dumps(case)


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_both_readings_agree_for_long() -> None:
    dice = Random(2026)  # noqa: S311 - makes test data
    for _ in range(20_000):
        case = random_case(dice)
        found = fired(read_cases(json.dumps(case)).cases[0])
        assert found == Oracle(case).answer()[1], json.dumps(case)
