"""The table adds up what the parts of a storm tell, and stays readable."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.storm.report import PROPERTY, Row, rows_of, table_of


@dataclass
class Report:
    """A test's report, as pytest gives it."""

    rows: list[Row]
    duration: float = 1.0
    user_properties: list[tuple[str, object]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.user_properties += [("other", 1)]
        self.user_properties += [(PROPERTY, row.words()) for row in self.rows]


def test_parts_of_a_storm_are_added_up() -> None:
    kills = [
        Row("kills", 100, [seed], {"acknowledged": 300, "lost": 0, "grown": 2}, {"worst ms": wait})
        for seed, wait in ((1, 20.0), (2, 80.0), (3, 5.0), (7, 1.0))
    ]
    (row,) = rows_of(Report([one], 2.5) for one in kills)
    assert row == Row(
        "kills",
        400,
        [1, 2, 3, 7],
        {"acknowledged": 1200, "lost": 0, "grown": 8},
        {"worst ms": 80.0},
        10.0,
    )


def test_the_table_has_a_line_for_each_storm_in_order() -> None:
    rows = rows_of(
        [
            Report([Row("kills", 30, [1], {"acknowledged": 97, "lost": 0})]),
            Report([]),
            Report([Row("cuts", 1000, [1, 2, 5], {"damaged": 3, "whole": 7}, {"worst ms": 12.4})]),
        ]
    )
    more = "whole 7, worst ms 12"
    assert table_of(rows) == [
        "storm  trials  seeds   acknowledged  lost  damaged  doubled  refused  seconds  and",
        f"cuts     1000  1-2, 5             -     -        3        -        -      1.0  {more}",
        "kills      30  1                 97     0        -        -        -      1.0",
    ]
