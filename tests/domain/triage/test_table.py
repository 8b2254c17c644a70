"""The table in both directions: every documented row has code, every code row is documented."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from footcare.domain.triage.assess import fire
from footcare.domain.triage.situation import situation_of
from footcare.domain.triage.table import LATE_ROWS, ROWS
from tests.domain.triage.cases import fired
from tests.domain.triage.firing_cases import FIRES
from tests.domain.triage.silent_cases import SILENT
from tests.domain.triage.strategies import cases

if TYPE_CHECKING:
    from footcare.domain.triage import Case

DOCUMENTED = {
    "E1": {3}, "E2": {3}, "E3": {3}, "E4": {3}, "E5": {3}, "E6": {1, 2}, "E7": {1}, "M2": {3},
    "G1": {3}, "G2": {1, 2, 3}, "A1": {3}, "A2": {0, 1, 2, 3}, "A3": {2, 3}, "D1": {2, 3},
    "C1": {3}, "C2": {1, 2, 3}, "C3": {0, 1, 2, 3}, "I1": {3}, "I2": {2, 3}, "I3": {2},
    "U1": {2, 3}, "U2": {3}, "U3": {1, 2, 3}, "U4": {0, 1}, "B": {0, 2, 3}, "S0": {0, 2},
    "K": {0, 1}, "CORN": {0, 1}, "F": {0, 1, 2}, "SKIN": {0}, "WEB": {0, 1, 2},
    "FUNGUS": {0, 1, 2}, "N": {0, 1, 2}, "R": {0, 1, 2}, "X": {0, 2, 3}, "SHOE": {0},
    "H": {0, 2, 3}, "BRUISE": {0, 1, 2}, "LOAD": {3}, "DEEP": {2, 3}, "SOCK": {1, 2, 3},
    "SHAPE": {0}, "NUMB": {1, 3}, "WART": {0, 1}, "P": {0, 1, 2, 3}, "M1": {1}, "M3": {2},
    "T1": {1, 3}, "T2": {2}, "W": {1, 2}, "O": {1}, "Z": {1}, "OTHER": {1, 2},
}  # fmt: skip
"""Clinical base 3.2: each rule and every level it can give."""

EMERGENCIES = {"E1", "E2", "E3", "E5", "M2", "G1", "A1"}
"""The rows with the telephone sign."""

ALL_ROWS = {row.id: row for row in (*ROWS, *LATE_ROWS)}


def test_code_and_document_have_the_same_rows() -> None:
    assert set(ALL_ROWS) == set(DOCUMENTED)
    assert len(ALL_ROWS) == len(ROWS) + len(LATE_ROWS)


def test_code_and_document_have_the_same_levels() -> None:
    levels = {
        rule: {int(level) for level in re.findall(r"\d", row.levels)}
        for rule, row in ALL_ROWS.items()
    }
    assert levels == DOCUMENTED


def test_code_and_document_call_the_emergency_number_in_the_same_rows() -> None:
    assert {rule for rule, row in ALL_ROWS.items() if row.emergency} == EMERGENCIES


def test_every_row_names_its_source() -> None:
    assert [row.id for row in ALL_ROWS.values() if not row.source.strip()] == []


@pytest.mark.parametrize("rule", DOCUMENTED)
def test_every_level_of_every_rule_has_a_case(rule: str) -> None:
    assert {level for level, _case in FIRES[rule]} == DOCUMENTED[rule]


@pytest.mark.parametrize("rule", DOCUMENTED)
def test_every_rule_has_a_case_that_it_leaves_alone(rule: str) -> None:
    assert SILENT[rule]


@pytest.mark.parametrize(
    ("rule", "level", "case"),
    [(rule, level, case) for rule, rows in FIRES.items() for level, case in rows],
)
def test_the_rule_fires(rule: str, level: int, case: Case) -> None:
    assert fired(case).get(rule) == level


@pytest.mark.parametrize(
    ("rule", "case"), [(rule, case) for rule, rows in SILENT.items() for case in rows]
)
def test_the_rule_stays_silent(rule: str, case: Case) -> None:
    assert rule not in fired(case)


@settings(max_examples=60, deadline=None)
@given(case=cases())
def test_no_row_gives_a_level_it_does_not_have(case: Case) -> None:
    for row, firings in fire(situation_of(case)):
        assert {int(firing.level) for firing in firings} <= DOCUMENTED[row.id]
