"""Long lives with reminders: nothing is lost, nothing doubled, whatever happens to the clocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.storm.living import Life
from tests.storm.report import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

SOME: tuple[int, ...] = (4,)
MANY = range(100, 112)
ABSENCE = 400


def lived(folder: Path, seeds: Iterable[int], days: int) -> tuple[Row, list[str]]:
    """Live some lives; return their row, and every fault with its seed."""
    row = Row(f"reminders through {days} days", 0, list(seeds))
    counts = dict.fromkeys(("lost", "doubled", "told", "wrong"), 0)
    faults: list[str] = []
    for seed in row.seeds:
        life = Life(folder, seed)
        life.live(days)
        life.close()
        ledger = life.ledger
        row.trials += life.looks
        counts["told"] += sum(ledger.told.values())
        for name in ("lost", "doubled", "wrong"):
            found = getattr(ledger, name)
            counts[name] += len(found)
            faults += [f"seed {seed}, {name}: {line}" for line in found]
    row.counts = counts
    return row, faults


def test_nothing_is_lost_and_nothing_doubled(tmp_path: Path, noted: Callable[[Row], None]) -> None:
    row, faults = lived(tmp_path, SOME, 30)
    noted(row)
    assert faults == []
    assert row.counts["told"] > len(SOME) * 30, "nothing much was told: the trial had no teeth"


@pytest.mark.soak
@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", MANY)
def test_nothing_is_lost_and_nothing_doubled_through_300_days(
    seed: int, tmp_path: Path, noted: Callable[[Row], None]
) -> None:
    row, faults = lived(tmp_path, (seed,), 300)
    noted(row)
    assert faults == []


def test_after_a_long_absence_there_is_one_card_and_a_handful_of_rows(tmp_path: Path) -> None:
    life = Life(tmp_path, 1)
    before = life.rows()
    cards = life.return_after(ABSENCE)
    assert len(cards) == 1
    assert len(cards[0]) == len({key.reminder for key in cards[0]})
    assert life.rows() - before <= 2 * (2 + 1 + 7 + 1) + 2, "two days of each plan, one of the rare"
    life.close()
