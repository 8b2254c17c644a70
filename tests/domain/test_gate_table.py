"""The gate over combinations of facts, findings and signs, held to a table read from 5.2 itself.

Each row carries the words of the clinical base it stands on. The levels come from the second
reading of the triage table (``oracle``), which shares nothing with footcare.
"""

from __future__ import annotations

from itertools import product
from random import Random
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pytest

from footcare.content.routines import load_routines
from footcare.domain.finding import FindingKind
from footcare.domain.foot import Foot, Side, Spot, Zone
from footcare.domain.gate import GateQuestion, GateReply, decide, gate_today
from footcare.domain.inspection import Sign
from footcare.domain.person import Facts, Known
from footcare.domain.triage import Case, assess
from footcare.services.massaging import fitted, plan_for
from tests.domain.test_gate import check
from tests.domain.triage.cases import DAY, ago, mark
from tests.domain.triage.oracle import RULES, Oracle, is_break, is_new
from tests.domain.triage.oracle_more_rows import felt_on
from tests.domain.triage.oracle_rows import ill
from tests.domain.triage.oracle_words import LESIONS, on, overlap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from footcare.domain.finding import Finding
    from footcare.domain.gate import GateResult
    from footcare.domain.routine import Routine

FLAGS: Final = (
    "previous_ulcer",
    "past_charcot",
    "immunosuppressed",
    "anticoagulant",
    "massage_agreed",
)
ROUTINES: Final = load_routines()
NO: Final = dict.fromkeys(GateQuestion, GateReply.NO)


class World(NamedTuple):
    """One person on one day.

    Attributes:
        facts: values of the two tests, then those flags that are set.
        finding: kind, details, change, zone and side; or None for a check that marked nothing.
        sign: a danger sign, or "".
    """

    facts: tuple[str, ...]
    finding: tuple[str, tuple[str, ...], str, str, str] | None = None
    sign: str = ""


class Seen(NamedTuple):
    """What the rows look at: the person, the finding in JSON, and the levels of the table."""

    person: dict[str, Any]
    findings: list[dict[str, Any]]
    signs: set[str]
    levels: list[tuple[int, set[str]]]


class Row(NamedTuple):
    """A row of 5.2: its words, and the feet it refuses."""

    source: str
    refuses: Callable[[Seen], set[str]]


ROWS: Final = (ill, felt_on)
"""Of the two rooms that fill ``RULES`` when they are imported."""
BOTH: Final = {"left", "right"}
ROOMY: Final = {Zone.WHOLE_FOOT, Zone.FOOT_AND_LOWER_LEG}
"""Where resting or gliding hands go round a place."""


def all_when(*, holds: bool) -> set[str]:
    return BOTH if holds else set()


def feet_of(seen: Seen, wanted: Callable[[dict[str, Any]], bool]) -> set[str]:
    return {foot for one in seen.findings if wanted(one) for foot in on(one)}


def one_sided(one: dict[str, Any]) -> bool:
    return len(on(one)) == 1


def leg(one: dict[str, Any]) -> bool:
    if not one_sided(one):
        return False
    sore = one["kind"] in ("swelling", "warmth", "pain") and overlap(one["zone"], "lower_leg")
    return one["kind"] == "calf_swelling" or sore


TABLE: Final = (
    Row("level 3 today", lambda seen: all_when(holds=any(one[0] == 3 for one in seen.levels))),
    Row(
        "a level 2 that belongs to no foot",
        lambda seen: all_when(holds=any(one == (2, set()) for one in seen.levels)),
    ),
    Row("fever or unwell", lambda seen: all_when(holds=bool(seen.signs & {"fever", "unwell"}))),
    Row("breathless", lambda seen: all_when(holds="breathless" in seen.signs)),
    Row(
        "one calf or leg swollen, painful or warm",
        lambda seen: all_when(holds=any(leg(one) for one in seen.findings)),
    ),
    Row(
        "new black, blue or pale skin",
        lambda seen: all_when(
            holds=any(one["kind"].startswith("colour") and is_new(one) for one in seen.findings)
        ),
    ),
    Row(
        "poor circulation unless the person's team agreed to massage",
        lambda seen: all_when(
            holds=seen.person["poor_circulation"] == "yes" and not seen.person.get("massage_agreed")
        ),
    ),
    Row(
        "a level 2 finding on it",
        lambda seen: {foot for level, feet in seen.levels if level >= 2 for foot in feet},
    ),
    Row("any break", lambda seen: feet_of(seen, is_break)),
    Row("blister", lambda seen: feet_of(seen, lambda one: one["kind"] == "blister")),
    Row(
        "new redness",
        lambda seen: feet_of(seen, lambda one: one["kind"] == "redness" and is_new(one)),
    ),
    Row(
        "hot or swollen foot on one side",
        lambda seen: feet_of(
            seen, lambda one: one["kind"] in ("warmth", "swelling") and one_sided(one)
        ),
    ),
    Row(
        "bruise (with an anticoagulant: that foot is left out)",
        lambda seen: feet_of(
            seen, lambda one: one["kind"] == "bruise" and bool(seen.person.get("anticoagulant"))
        ),
    ),
)

LOCAL: Final = ("bruise", "callus", "corn", "crack", "athletes_foot", "wart")
"""Local (work around): ... bruise, callus/corn, cracks, fungus, wart; and healed lesions."""
LEAVES_NOTHING: Final = ("dry_skin", "nail_thick", "nail_black", "nail_long")


def json_of(world: World) -> dict[str, Any]:
    loss, circulation, *flags = world.facts
    person = {"loss_of_feeling": loss, "poor_circulation": circulation}
    case: dict[str, Any] = {"day": DAY.isoformat(), "person": person | dict.fromkeys(flags, True)}
    case["signs"] = {world.sign: True} if world.sign else {}
    case["findings"] = []
    if world.finding is not None:
        kind, extras, change, zone, side = world.finding
        case["findings"].append(
            {
                "kind": kind,
                "zone": zone,
                "side": side,
                "noticed": ago(3).isoformat(),
                "change": change,
                "extras": dict.fromkeys(extras, True),
            }
        )
    return case


def seen_of(world: World) -> tuple[Seen, Oracle]:
    oracle = Oracle(json_of(world))
    levels = [
        (level, {foot for one in findings for foot in on(one)})
        for method in RULES.values()
        for level, findings in method(oracle)
    ]
    touched = {id(one): 0 for one in oracle.all}
    for method in RULES.values():
        for level, findings in method(oracle):
            for one in findings:
                touched[id(one)] = max(touched[id(one)], level)
    levels += [
        (touched[id(one)] + 1, set(on(one)))
        for one in oracle.all
        if one["change"] == "worse" and touched[id(one)] < 2
    ]
    signs = {sign for sign, told in oracle.signs.items() if told}
    return Seen(oracle.person, oracle.all, signs, levels), oracle


def result_of(world: World) -> GateResult:
    loss, circulation, *flags = world.facts
    facts = Facts(
        loss_of_feeling=Known(loss),
        poor_circulation=Known(circulation),
        **dict.fromkeys(flags, True),  # type: ignore[arg-type]  # all flags are booleans
    )
    findings: tuple[Finding, ...] = ()
    if world.finding is not None:
        kind, extras, change, zone, side = world.finding
        findings = (mark(kind, *extras, side=side, zone=zone, days=3, change=change),)
    signs = frozenset({Sign(world.sign)} if world.sign else ())
    advice = assess(Case(day=DAY, facts=facts, findings=findings, signs=signs)).massage
    return decide(gate_today(advice, facts, check()), NO)


def hold(world: World, routines: Sequence[Routine] = ROUTINES) -> None:
    """Hold what the gate says, and routines behind it, to the table."""
    seen, oracle = seen_of(world)
    refused = set().union(*(row.refuses(seen) for row in TABLE))
    result = result_of(world)
    assert {foot.value for foot in result.feet} == BOTH - refused, world
    assert bool(result.refusals) == bool(refused), world
    light = seen.person["loss_of_feeling"] != "no" or seen.person["poor_circulation"] != "no"
    careful = ("anticoagulant", "past_charcot", "previous_ulcer", "immunosuppressed")
    light = light or any(seen.person.get(flag) for flag in careful)
    assert result.pressure_cap == (2 if light else 3), world
    assert result.joints == (not seen.person.get("past_charcot")), world
    local = [one for one in seen.findings if one["kind"] in LOCAL]
    local += [
        one for one in oracle.gone if one["kind"] in LESIONS and one["kind"] not in LEAVES_NOTHING
    ]
    around = {Spot(Foot(foot), Zone(one["zone"])) for one in local for foot in on(one)}
    assert around <= result.around, world
    fungus = feet_of(seen, lambda one: one["kind"] == "athletes_foot")
    assert result.last == (Foot(fungus.pop()) if len(fungus) == 1 else None), world
    for routine in routines:
        play(world, result, routine)


def play(world: World, result: GateResult, routine: Routine) -> None:
    """See that no step of a routine does what the gate forbids."""
    allowed = fitted(routine, result)
    assert allowed.feet <= result.feet
    plan = plan_for(routine, allowed)
    if plan is None:
        assert allowed.refused, world
        return
    assert set(plan.feet) == allowed.feet
    assert plan.total_seconds == sum(one.seconds for one in plan.steps)
    for planned in plan.steps:
        assert planned.foot is None or planned.foot in allowed.feet, world
        assert planned.step.pressure <= result.pressure_cap, world
        assert result.joints or not planned.step.moves_joints, world
        zone = planned.step.zone
        if planned.step.touches and zone is not None and zone not in ROOMY:
            spot = Spot(planned.foot or plan.feet[0], zone)
            assert not any(spot.overlaps(place) for place in result.around), (world, planned)
    if result.last in plan.feet and len(plan.feet) == 2:
        assert plan.feet[1] is result.last, world


def facts_combinations() -> list[tuple[str, ...]]:
    flags = [
        tuple(flag for flag, on_ in zip(FLAGS, chosen, strict=True) if on_)
        for chosen in product((False, True), repeat=len(FLAGS))
    ]
    tests = product(("no", "unknown", "yes"), repeat=2)
    return [(*test, *chosen) for test in tests for chosen in flags]


def finding_combinations() -> list[tuple[str, tuple[str, ...], str, str, str]]:
    ways: tuple[tuple[tuple[str, ...], str], ...] = (
        ((), "new"),
        (("longstanding",), "same"),
        ((), "worse"),
        (("open",), "new"),
        (("red_around",), "new"),
        (("fades_30min",), "new"),
        (("explained",), "same"),
        (("under_care",), "better"),
        ((), "healed"),
    )
    return [
        (kind.value, extras, change, zone_of(kind), side.value)
        for kind in FindingKind
        for extras, change in ways
        for side in Side
    ]


def zone_of(kind: FindingKind) -> str:
    zones = {
        FindingKind.ATHLETES_FOOT: "web4",
        FindingKind.MACERATION: "web1",
        FindingKind.CALLUS: "ball_inner",
        FindingKind.CORN: "toe5",
        FindingKind.CRACK: "heel_bottom",
        FindingKind.CALF_SWELLING: "calf",
        FindingKind.INGROWN_NAIL: "nail1",
        FindingKind.WART: "arch",
    }
    return zones.get(kind, Zone.TOP.value)


def worlds() -> Iterator[World]:
    """Every combination of facts with every finding or none, and each sign beside some."""
    findings = [None, *finding_combinations()]
    for facts in facts_combinations():
        yield from (World(facts, finding) for finding in findings)
        yield from (World(facts, findings[0], sign.value) for sign in Sign)


BRUISE: Final = ("bruise", ("explained",), "same", "top", "left")
ALL: Final = list(worlds())
SHARE: Final = 250
"""So many of them are looked at every day; all of them in the soak."""


def test_the_gate_keeps_to_the_table_on_a_share_of_all_combinations() -> None:
    chance = Random(20261123)  # noqa: S311 - can be repeated
    for world in chance.sample(ALL, SHARE):
        hold(world)


@pytest.mark.parametrize("finding", finding_combinations()[:: len(Side) * 3])
def test_the_gate_keeps_to_the_table_for_who_has_nothing_but_the_finding(
    finding: tuple[str, tuple[str, ...], str, str, str],
) -> None:
    hold(World(("no", "no"), finding))
    hold(World(("unknown", "unknown"), finding))


@pytest.mark.soak
def test_the_gate_keeps_to_the_table_on_all_combinations() -> None:
    for world in ALL:
        if world.finding is None or world.finding[4] != Side.RIGHT:
            hold(world, ROUTINES[:1])


def test_every_row_refuses_somewhere() -> None:
    """A row that never refuses anything would hold nothing."""
    some = [World(("no", "no"), finding) for finding in finding_combinations()[:: 3 * len(Side)]]
    some += [World(("no", "no"), None, sign.value) for sign in Sign]
    some += [World(("no", "yes")), World(("no", "no", "anticoagulant"), BRUISE)]
    some += [World(("no", "no"), BRUISE, "fever")]
    refusing = {row.source for world in some for row in TABLE if row.refuses(seen_of(world)[0])}
    assert refusing == {row.source for row in TABLE}
