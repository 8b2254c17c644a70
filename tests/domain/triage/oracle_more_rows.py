"""The rest of the rows of the second reading, from FUNGUS to OTHER."""

from __future__ import annotations

from datetime import date

from tests.domain.triage.oracle import (
    Hits,
    Json,
    Oracle,
    alone,
    is_break,
    is_new,
    later,
    row,
)
from tests.domain.triage.oracle_rows import QUIET, when
from tests.domain.triage.oracle_words import has, on


@row("FUNGUS")
def _(case: Oracle) -> Hits:
    def level(one: Json) -> int:
        lasting = case.days(one) >= 14 and one["change"] != "better"
        return case.level(2, 1) if lasting else case.level(1, 0)

    return case.each("athletes_foot", level)


@row("N")
def _(case: Oracle) -> Hits:
    return [
        *case.each("ingrown_nail", lambda _one: case.level(2, 1)),
        *case.each("nail_thick nail_long", lambda _one: case.level(1, 0)),
        *case.each("nail_black", lambda one: case.level(1, 0) if has(one, "explained") else 2),
    ]


@row("R")
def _(case: Oracle) -> Hits:
    return [
        (case.level(1, 0) if has(one, "fades_30min") else case.level(2, 1), [one])
        for one in case.of("redness")
        if alone(one)
    ]


@row("X")
def _(case: Oracle) -> Hits:
    return case.each(
        "foreign_body",
        lambda one: case.level(2, 0) if has(one, "superficial_removed") else case.level(3, 2),
    )


@row("SHOE")
def _(case: Oracle) -> Hits:
    found = case.case.get("shoes", {}).get("object_found")
    return when(0, fires=found and not any(is_break(one) for one in case.all))


@row("H")
def _(case: Oracle) -> Hits:
    return case.each(
        "burn",
        lambda one: case.level(3, 2) if has(one, "blistered", "open") else case.level(2, 0),
    )


@row("BRUISE")
def _(case: Oracle) -> Hits:
    return case.each(
        "bruise", lambda one: case.level(1, 0) if has(one, "explained") else case.level(2, 0)
    )


@row("LOAD")
def _(case: Oracle) -> Hits:
    return [(3, [one]) for one in case.all if has(one, "cannot_bear_weight")]


@row("DEEP")
def _(case: Oracle) -> Hits:
    hits: Hits = [(3, [one]) for one in case.all if has(one, "puncture")]
    hits += [(2, [one]) for one in case.all if has(one, "blood_under")]
    return hits + [(2, [one]) for one in case.all if case.risk and has(one, "deep", "bleeding")]


@row("SOCK")
def _(case: Oracle) -> Hits:
    smells = case.of("smell")

    def level(one: Json) -> int:
        both_kinds = any(on(one) & on(smell) for smell in smells)
        return 3 if both_kinds or has(one, "smell", "pus") else 2

    return case.each("discharge", level) + case.each("smell", lambda _one: case.level(2, 1))


@row("SHAPE")
def _(case: Oracle) -> Hits:
    return [(0, [one]) for one in case.of("shape_change") if not is_new(one)]


@row("NUMB")
def _(case: Oracle) -> Hits:
    return case.each("numbness", lambda one: 3 if has(one, "sudden") else 1)


@row("WART")
def _(case: Oracle) -> Hits:
    return case.each("wart", lambda _one: case.level(1, 0)) + case.each(
        "mole_change", lambda _one: 1
    )


@row("P")
def _(case: Oracle) -> Hits:
    def marked(one: Json) -> int:
        if not is_new(one) and not has(one, "sudden"):
            return 0
        if case.warm_or_swollen(on(one)):
            return 3
        return 2 if case.numb or has(one, "sudden") else 1

    pain = case.pain
    hits = case.each("pain", marked)
    if not pain.get("level"):
        return hits
    if pain.get("usual") and not pain.get("new") and not pain.get("sudden"):
        lasting = pain["level"] >= 4 and pain.get("disturbs_sleep") and pain.get("days", 0) >= 14
        return [*hits, (1 if lasting else 0, [])]
    if case.warm_or_swollen(on({"side": pain.get("side", "both")})):
        return [*hits, (3, [])]
    strong = case.numb or pain.get("sudden") or pain["level"] >= 7
    return [*hits, (2 if strong else 1, [])]


def felt_on(case: Oracle, day: str) -> list[int]:
    return [test["felt"] for test in case.case.get("touch_tests", []) if test["day"] == day]


@row("M1")
def _(case: Oracle) -> Hits:
    missed = any(felt <= 4 for felt in felt_on(case, case.case["day"]))
    return when(1, fires=missed and case.person.get("loss_of_feeling") != "yes")


@row("M3")
def _(case: Oracle) -> Hits:
    today = case.case["day"]
    days = [test["day"] for test in case.case.get("touch_tests", []) if test["day"] < today]
    if not days:
        return QUIET
    before = felt_on(case, max(days))
    fewer = any(old - new >= 3 for old in before for new in felt_on(case, today))
    return when(2, fires=fewer)


@row("T1")
def _(case: Oracle) -> Hits:
    # The worked example of two days names T2 alone: there is nothing left to measure again.
    return [
        (3 if heavy else 1, []) for _foot, before, heavy in case.hot_sites() if heavy or not before
    ]


@row("T2")
def _(case: Oracle) -> Hits:
    return [(2, []) for _foot, before, _heavy in case.hot_sites() if before]


@row("O")
def _(case: Oracle) -> Hits:
    person = case.person
    given = person.get("next_foot_check")
    last = person.get("last_foot_check")
    if given is not None and (last is None or given > last):
        return when(1, fires=case.day > date.fromisoformat(given))
    if last is None:
        return when(1, fires="last_foot_check" in person)
    known = [case.feeling_lost == "yes", case.circulation == "yes", person.get("deformity")]
    months = 6 if sum(map(bool, known)) > 1 else 12
    if any(person.get(flag) for flag in ("previous_ulcer", "amputation", "dialysis")):
        months = 3
    return when(1, fires=case.day > later(date.fromisoformat(last), months))


@row("Z")
def _(case: Oracle) -> Hits:
    return when(1, fires=any(part["days"] >= 7 for part in case.case.get("not_seen", [])))


@row("OTHER")
def _(case: Oracle) -> Hits:
    return case.each("other", lambda _one: case.level(2, 1))
