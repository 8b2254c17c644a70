"""The rows of the second reading, each under the name it has in the clinical base 3.2."""

from __future__ import annotations

from datetime import date

from tests.domain.triage.oracle import (
    FEET,
    Hits,
    Json,
    Oracle,
    alone,
    is_break,
    is_lesion,
    is_new,
    row,
    sign_of,
    under_care,
    worse,
)
from tests.domain.triage.oracle_words import has, on, red_cm

QUIET: Hits = []


def when(level: int, *, fires: object) -> Hits:
    return [(level, [])] if fires else QUIET


@row("E1")
def _(case: Oracle) -> Hits:
    return when(3, fires=case.signs.get("breathless") and case.of("swelling", "calf_swelling"))


@row("E2")
def _(case: Oracle) -> Hits:
    return when(3, fires=case.signs.get("fever") and case.person.get("immunosuppressed"))


def ill(case: Oracle) -> bool:
    return bool(case.signs.get("fever") or case.signs.get("unwell"))


@row("E3")
def _(case: Oracle) -> Hits:
    return when(3, fires=ill(case) and case.alarming())


@row("E4")
def _(case: Oracle) -> Hits:
    return when(3, fires=case.signs.get("high_glucose") and case.alarming())


@row("E5")
def _(case: Oracle) -> Hits:
    swollen = case.of("swelling", "calf_swelling")
    return when(3, fires=case.signs.get("breathless") and not swollen)


@row("E6")
def _(case: Oracle) -> Hits:
    unchecked = "findings" not in case.case
    more = case.all or case.case.get("not_seen") or unchecked
    return when(2 if more else 1, fires=ill(case) and not case.alarming())


@row("E7")
def _(case: Oracle) -> Hits:
    return when(1, fires=case.signs.get("high_glucose") and not case.alarming())


@row("M2")
def _(case: Oracle) -> Hits:
    return when(3, fires=case.signs.get("stroke_signs"))


@row("G1")
def _(case: Oracle) -> Hits:
    return case.each("colour_black", lambda _one: 3)


@row("G2")
def _(case: Oracle) -> Hits:
    def level(one: Json) -> int:
        if is_new(one):
            return 3 if alone(one) else 2
        return case.level(2, 1)

    return case.each("colour_blue colour_pale", level)


@row("A1")
def _(case: Oracle) -> Hits:
    pale = case.of("colour_blue", "colour_pale")
    return [
        (3, [one])
        for one in case.of("cold")
        if has(one, "sudden") or case.sudden_pain() or any(on(one) & on(p) for p in pale)
    ]


@row("A2")
def _(case: Oracle) -> Hits:
    def level(one: Json) -> int:
        if not alone(one):
            return 1 if is_new(one) else 0
        if not is_new(one):
            return 1
        return 3 if case.circulation == "yes" else 2

    return case.each("cold", level)


@row("A3")
def _(case: Oracle) -> Hits:
    broken = any(is_break(one) for one in case.all)
    return when(3 if broken else 2, fires=case.pain.get("at_rest_eased_by_hanging"))


@row("D1")
def _(case: Oracle) -> Hits:
    return case.each("calf_swelling", lambda one: 3 if alone(one) else 2)


@row("C1")
def _(case: Oracle) -> Hits:
    feet = [case.foot_signs(foot) for foot in FEET]
    return [(3, where) for signs, where in feet if len(signs) > 1]


@row("C2")
def _(case: Oracle) -> Hits:
    hits: Hits = []
    for signs, where in map(case.foot_signs, FEET):
        if len(signs) == 1 and signs != {"redness"}:
            level = 2 if case.numb else 1
            if signs == {"warmth"} and case.person.get("past_charcot"):
                level = 3
            hits.append((level, where))
    return hits


@row("C3")
def _(case: Oracle) -> Hits:
    both = [one for one in case.all if not alone(one)]
    levels = {
        "warmth": 2 if case.person.get("past_charcot") else 0,
        "swelling": 2,
        "shape_change": case.level(2, 1),
        "redness": case.level(2, 1),
    }
    alike = [one for one in both if sign_of(one)]
    hits: Hits = [(0, [one]) for one in both if one["kind"] == "redness" and not sign_of(one)]
    for one in alike:
        puffy = one["kind"] == "swelling" and not is_new(one)
        hits.append((1 if puffy else levels[one["kind"]], [one]))
    if len({sign_of(one) for one in alike}) > 1:
        hits.append((case.level(3, 2), alike))
    return hits


@row("I1")
def _(case: Oracle) -> Hits:
    return [(3, [one]) for one in case.all if has(one, "spreading") or red_cm(one) >= 2]


@row("I2")
def _(case: Oracle) -> Hits:
    return [
        (case.level(3, 2), [one])
        for one in case.all
        if is_lesion(one)
        and (has(one, "pus", "discharge", "smell") or len(case.local_signs(one)) > 1)
    ]


@row("I3")
def _(case: Oracle) -> Hits:
    return [(2, [one]) for one in case.all if is_lesion(one) and len(case.local_signs(one)) == 1]


@row("U1")
def _(case: Oracle) -> Hits:
    hits: Hits = []
    for one in case.all:
        if not is_break(one) or under_care(one):
            continue
        wound = one["kind"] in ("ulcer", "cut")
        # The worked example of split soggy skin at risk names WEB alone.
        if one["kind"] == "ulcer" or (case.risk and one["kind"] != "maceration"):
            hits.append((2, [one]))
        if wound and worse(one) and case.risk:
            hits.append((3, [one]))
        if wound and has(one, "deep"):
            hits.append((case.level(3, 2), [one]))
    return hits


@row("U2")
def _(case: Oracle) -> Hits:
    person = case.person
    if not (case.circulation == "yes" or person.get("dialysis") or person.get("immunosuppressed")):
        return QUIET
    return [(3, [one]) for one in case.all if is_break(one) and not under_care(one)]


@row("U3")
def _(case: Oracle) -> Hits:
    hits: Hits = []
    for one in filter(under_care, case.all):
        since = max(one["noticed"], one.get("told", one["noticed"]))
        stands_still = (case.day - date.fromisoformat(since)).days >= 14
        levels = {"better": 1, "same": 2 if stands_still else 1, "worse": 3}
        hits.append((levels[one["change"]], [one]))
    return hits


@row("U4")
def _(case: Oracle) -> Hits:
    return [(1 if one["kind"] == "ulcer" else 0, []) for one in case.gone]


@row("B")
def _(case: Oracle) -> Hits:
    def level(one: Json) -> int:
        slow = 2 if not case.risk and case.days(one) >= 7 else 0
        return max(slow, case.level(3, 2) if worse(one) else case.level(2, 0))

    return [(level(one), [one]) for one in case.of("blister") if not under_care(one)]


@row("S0")
def _(case: Oracle) -> Hits:
    def level(one: Json) -> int:
        return 2 if case.days(one) >= 7 or worse(one) or has(one, "deep") else 0

    cuts = [] if case.risk else case.of("cut")
    return [(level(one), [one]) for one in cuts if not under_care(one)]


@row("K")
def _(case: Oracle) -> Hits:
    return case.each("callus", lambda _one: case.level(1, 0))


@row("CORN")
def _(case: Oracle) -> Hits:
    return case.each("corn", lambda _one: case.level(1, 0))


@row("F")
def _(case: Oracle) -> Hits:
    return case.each(
        "crack",
        lambda one: case.level(2, 1) if has(one, "deep", "bleeding") else case.level(1, 0),
    )


@row("SKIN")
def _(case: Oracle) -> Hits:
    return case.each("dry_skin", lambda _one: 0)


@row("WEB")
def _(case: Oracle) -> Hits:
    return case.each(
        "maceration", lambda one: case.level(2, 1) if has(one, "open") else case.level(1, 0)
    )
