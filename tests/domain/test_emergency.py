"""The page of the emergency signs and the triage table say the same."""

from __future__ import annotations

from footcare.domain.emergency import EMERGENCY_SIGNS, source_of
from footcare.domain.triage.table import LATE_ROWS, ROWS


def test_every_row_with_the_emergency_number_is_named_once() -> None:
    named = [rule for sign in EMERGENCY_SIGNS for rule in sign.rules]
    assert sorted(named) == sorted(row.id for row in (*ROWS, *LATE_ROWS) if row.emergency)


def test_every_sign_has_the_sources_of_its_rows() -> None:
    for sign in EMERGENCY_SIGNS:
        assert source_of(sign)
    (breathless,) = [sign for sign in EMERGENCY_SIGNS if "E1" in sign.rules]
    assert "NHS" in source_of(breathless)
    assert "policy" in source_of(breathless)
