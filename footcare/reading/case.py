"""Reads what `footcare assess` is asked: one case as a JSON object, or a list of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from footcare.domain.foot import Side, Zone
from footcare.domain.triage.case import (
    TOUCHED_TOES,
    Case,
    NotSeen,
    Site,
    SiteReading,
    TouchTest,
    tenths,
)
from footcare.reading.findings import (
    read_facts,
    read_findings,
    read_object_in_shoe,
    read_pain,
    read_signs,
)
from footcare.reading.reader import parse

if TYPE_CHECKING:
    from datetime import date

    from footcare.reading.reader import Node

COLDEST: Final = 10
HOTTEST: Final = 45
"""A skin temperature outside these degrees Celsius is a slip, not a measurement."""

_CASE_KEYS: Final = (
    "id",
    "day",
    "person",
    "signs",
    "findings",
    "pain",
    "temperatures",
    "touch_tests",
    "not_seen",
    "shoes",
)


@dataclass(frozen=True)
class Cases:
    """What was read: the cases, whether they came as a list, and every fault."""

    cases: tuple[Case, ...]
    as_list: bool
    faults: tuple[str, ...]


def read_cases(text: str) -> Cases:
    """Read a JSON object or a list of them; with any fault there are no cases."""
    faults: list[str] = []
    root = parse(text, faults)
    nodes = root.items() if root.is_list else [root]
    cases = [read_case(node) for node in nodes if not node.missing]
    if faults:
        return Cases((), root.is_list, tuple(faults))
    return Cases(tuple(case for case in cases if case is not None), root.is_list, ())


def read_case(node: Node) -> Case | None:
    """Read one case; None when even its day cannot be read."""
    fields = node.object(_CASE_KEYS)
    day = fields.need("day").day()
    findings = fields.get("findings")
    case_id = fields.get("id").text()
    facts = read_facts(fields.get("person"), day)
    signs = read_signs(fields.get("signs"))
    marked = None if findings.missing else read_findings(findings, day)
    pain = read_pain(fields.get("pain"))
    temperatures = [_site_reading(one, day) for one in fields.get("temperatures").items()]
    touch_tests = [_touch_test(one, day) for one in fields.get("touch_tests").items()]
    not_seen = [_not_seen(one) for one in fields.get("not_seen").items()]
    object_in_shoe = read_object_in_shoe(fields.get("shoes"))
    if day is None:
        return None
    return Case(
        day=day,
        id=case_id,
        facts=facts,
        findings=marked,
        signs=signs,
        pain=pain,
        temperatures=tuple(one for one in temperatures if one is not None),
        touch_tests=tuple(one for one in touch_tests if one is not None),
        not_seen=tuple(one for one in not_seen if one is not None),
        object_in_shoe=object_in_shoe,
    )


def _site_reading(node: Node, latest: date | None) -> SiteReading | None:
    fields = node.object(("day", "site", "left", "right"))
    day = fields.need("day").day(latest)
    site = fields.need("site").choice(Site)
    left = fields.need("left").number(COLDEST, HOTTEST)
    right = fields.need("right").number(COLDEST, HOTTEST)
    if day is None or site is None or left is None or right is None:
        return None
    return SiteReading(day, site, tenths(left), tenths(right))


def _touch_test(node: Node, latest: date | None) -> TouchTest | None:
    fields = node.object(("day", "felt", "of"))
    day = fields.need("day").day(latest)
    felt = fields.need("felt").whole(0, TOUCHED_TOES)
    fields.need("of").whole(TOUCHED_TOES, TOUCHED_TOES)
    if day is None or felt is None:
        return None
    return TouchTest(day, felt)


def _not_seen(node: Node) -> NotSeen | None:
    fields = node.object(("zone", "side", "days"))
    zone = fields.need("zone").choice(Zone)
    side = fields.need("side").choice(Side)
    days = fields.need("days").whole(0)
    if zone is None or side is None or days is None:
        return None
    return NotSeen(zone, side, days)
