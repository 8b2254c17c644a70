"""The rules as people read them: every row of the table, and nothing beside it."""

from __future__ import annotations

import pytest

from footcare.domain.advice import Level
from footcare.domain.rules import Basis, GivenLevel, ReadRule, rules_to_read, sources_named
from footcare.domain.triage.plain_words import LOOKS_AT
from footcare.domain.triage.table import LATE_ROWS, POLICY, ROWS
from tests.domain.triage.test_table import DOCUMENTED

RULES = {rule.id: rule for rule in rules_to_read()}
ALL_ROWS = {row.id: row for row in (*ROWS, *LATE_ROWS)}


def test_every_row_has_plain_words_and_no_words_stand_without_a_row() -> None:
    assert LOOKS_AT.keys() == ALL_ROWS.keys()
    assert RULES.keys() == ALL_ROWS.keys()
    assert len({words.lower() for words in LOOKS_AT.values()}) == len(LOOKS_AT)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_is_read_as_the_table_has_it(rule: ReadRule) -> None:
    row = ALL_ROWS[rule.id]
    levels = {level for given in rule.given for level in given}
    assert {int(level) for level in levels} == DOCUMENTED[rule.id]
    assert (rule.source, rule.emergency) == (row.source, row.emergency)
    assert {level for level in Level if rule.can_give(level)} == levels
    assert all(given.at_risk >= given.otherwise for given in rule.given)


def test_two_levels_in_one_are_told_apart() -> None:
    assert RULES["K"].given == (GivenLevel(Level.NEXT_VISIT, Level.CARRY_ON),)
    assert RULES["B"].given[0] == GivenLevel(Level.TODAY, Level.NEXT_WORKING_DAY)


def test_our_own_choices_are_named_as_such() -> None:
    ours = {rule.id for rule in RULES.values() if rule.basis is Basis.OURS}
    assert ours == {row.id for row in ALL_ROWS.values() if row.source == POLICY}
    partly = {rule.id for rule in RULES.values() if rule.basis is Basis.PARTLY_OURS}
    assert partly == {"A2", "U3", "X", "DEEP", "NUMB"}


def test_every_source_is_named_once() -> None:
    assert set(sources_named()) == {row.source for row in ALL_ROWS.values()}
    assert len(set(sources_named())) == len(sources_named())
