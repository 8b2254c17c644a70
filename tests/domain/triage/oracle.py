"""A second reading of the triage table, written from the clinical base and not from the code.

It works on the JSON of the assess format, rule by rule, and shares nothing with footcare. Where
the two differ, the document decides which one is wrong.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any, Final

from tests.domain.triage.oracle_words import (
    ALARMING,
    LESIONS,
    UNENDED,
    has,
    on,
    overlap,
    red_cm,
)

if TYPE_CHECKING:
    from collections.abc import Callable

Json = dict[str, Any]
Hits = list[tuple[int, list[Json]]]
"""The levels a rule gives, each with the findings it looked at."""

FEET: Final = ("left", "right")


class Oracle:
    """One case, and a method for each group of rows."""

    def __init__(self, case: Json) -> None:
        self.case = case
        self.day = date.fromisoformat(case["day"])
        self.person: Json = case.get("person", {})
        self.signs: Json = case.get("signs", {})
        self.pain: Json = case.get("pain", {})
        given = [dict(one) for one in case.get("findings", [])]
        self.gone = [one for one in given if one["change"] == "healed" and not _goes_on(one)]
        self.all = [one for one in given if not any(one is gone for gone in self.gone)]
        for one in self.all:
            if one["change"] == "healed":
                one["change"] = "same"
        told = self.person.get("loss_of_feeling", "unknown")
        missed = any(6 - test["felt"] >= 2 for test in case.get("touch_tests", []))
        self.feeling_lost = "yes" if missed else told
        self.circulation = self.person.get("poor_circulation", "unknown")
        flags = ("previous_ulcer", "amputation", "past_charcot", "deformity", "dialysis")
        self.risk = (
            self.feeling_lost != "no"
            or self.circulation != "no"
            or any(self.person.get(flag) for flag in (*flags, "immunosuppressed"))
        )
        self.numb = self.feeling_lost != "no"

    def answer(self) -> tuple[int, dict[str, int]]:
        """Return the level and every rule that fires with its level."""
        hits = {rule: method(self) for rule, method in RULES.items()}
        seen: dict[int, int] = {}
        for rows in hits.values():
            for level, findings in rows:
                for one in findings:
                    seen[id(one)] = max(level, seen.get(id(one), 0))
        quiet = [one for one in self.all if worse(one) and seen.get(id(one), 0) < 2]
        hits["W"] = [(seen.get(id(one), 0) + 1, [one]) for one in quiet]
        fired = {rule: max(level for level, _ in rows) for rule, rows in hits.items() if rows}
        return max(fired.values(), default=0), fired

    def level(self, at_risk: int, otherwise: int) -> int:
        return at_risk if self.risk else otherwise

    def of(self, *kinds: str) -> list[Json]:
        return [one for one in self.all if one["kind"] in kinds]

    def each(self, kinds: str, level: Callable[[Json], int]) -> Hits:
        """Return a hit for each finding of some kinds."""
        return [(level(one), [one]) for one in self.of(*kinds.split())]

    def days(self, one: Json) -> int:
        return (self.day - date.fromisoformat(one["noticed"])).days

    def local_signs(self, one: Json) -> set[str]:
        signs = own_signs(one)
        names = {"redness": "red", "warmth": "warm", "swelling": "swollen"}
        for other in self.of(*names):
            fading = other["kind"] == "redness" and has(other, "fades_30min")
            same_place = on(one) & on(other) and overlap(one["zone"], other["zone"])
            if other is not one and same_place and not fading:
                signs.add(names[other["kind"]])
        return signs

    def alarming(self) -> bool:
        return any(
            one["kind"] in ALARMING
            or is_break(one)
            or (one["kind"] == "shape_change" and is_new(one))
            or bool(self.local_signs(one))
            or has(one, "pus", "discharge", "smell")
            for one in self.all
        )

    def foot_signs(self, foot: str) -> tuple[set[str], list[Json]]:
        if not any(sign_of(one) for one in self.all if one["side"] == foot):
            return set(), []
        signs, where = set(), []
        around = {"red": "redness", "warm": "warmth", "swollen": "swelling"}
        for one in self.all:
            if foot in on(one):
                found = {around[sign] for sign in own_signs(one) if sign in around}
                found |= {sign_of(one)} - {""}
                signs |= found
                where += [one] if found else []
        return signs, where

    def hot_feet(self, site: str, day: date) -> set[str]:
        feet = set()
        for row in self.case.get("temperatures", []):
            if row["site"] == site and row["day"] == day.isoformat():
                difference = tenths(row["left"]) - tenths(row["right"])
                feet |= {"left"} if difference > 22 else set()
                feet |= {"right"} if difference < -22 else set()
        return feet

    def hot_sites(self) -> list[tuple[str, bool, bool]]:
        """Return each hot site: the foot, whether it was hot the day before, what it weighs."""
        rows = self.case.get("temperatures", [])
        found = []
        for site in {row["site"] for row in rows}:
            latest = max(date.fromisoformat(row["day"]) for row in rows if row["site"] == site)
            if (self.day - latest).days > 1:
                continue
            before = self.hot_feet(site, latest - timedelta(days=1))
            for foot in self.hot_feet(site, latest):
                marked = any(
                    is_break(one)
                    or one["kind"] in ("blister", "redness", "swelling")
                    or sign_of(one) == "shape_change"
                    for one in self.all
                    if foot in on(one)
                )
                heavy = marked or bool(self.person.get("past_charcot"))
                found.append((foot, foot in before, heavy))
        return found

    def sudden_pain(self) -> bool:
        return bool(self.pain.get("sudden")) or any(has(p, "sudden") for p in self.of("pain"))

    def warm_or_swollen(self, feet: set[str]) -> bool:
        return any(on(one) & feet for one in self.of("warmth", "swelling"))


def _goes_on(one: Json) -> bool:
    return has(one, *UNENDED) or red_cm(one) > 0


def worse(one: Json) -> bool:
    return bool(one["change"] == "worse")


def is_new(one: Json) -> bool:
    return not has(one, "longstanding") or worse(one)


def alone(one: Json) -> bool:
    return bool(one["side"] != "both")


def is_break(one: Json) -> bool:
    kind = one["kind"]
    return (
        kind in ("cut", "ulcer")
        or has(one, "open")
        or (kind == "crack" and has(one, "deep", "bleeding"))
        or (kind == "burn" and has(one, "blistered"))
        or (kind == "foreign_body" and not has(one, "superficial_removed"))
    )


def is_lesion(one: Json) -> bool:
    return one["kind"] in LESIONS or has(one, "open", "pus", "discharge", "smell")


def own_signs(one: Json) -> set[str]:
    signs = {name for name in ("red", "warm", "swollen") if has(one, f"{name}_around")}
    signs |= {"red"} if red_cm(one) > 0 else set()
    return signs | ({"pain"} if has(one, "pain_more") else set())


def sign_of(one: Json) -> str:
    """Return the sign of a foot that a finding is by its kind, or nothing."""
    kind = str(one["kind"])
    counts = {
        "warmth": True,
        "swelling": True,
        "redness": not has(one, "fades_30min"),
        "shape_change": is_new(one),
    }
    return kind if counts.get(kind) else ""


def tenths(celsius: float) -> int:
    return int((Decimal(str(celsius)) * 10).quantize(Decimal(1), ROUND_HALF_UP))


def later(day: date, months: int) -> date:
    year, month = day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def under_care(one: Json) -> bool:
    open_or_blister = is_break(one) or one["kind"] == "blister"
    changes = ("better", "same", "worse")
    return open_or_blister and has(one, "under_care") and one["change"] in changes


# The rows stand in a file of their own, and fill this table when it is imported.
RULES: Final[dict[str, Callable[[Oracle], Hits]]] = {}


def row(rule: str) -> Callable[[Callable[[Oracle], Hits]], Callable[[Oracle], Hits]]:
    """Enter a row of the second reading under its documented name."""

    def enter(method: Callable[[Oracle], Hits]) -> Callable[[Oracle], Hits]:
        RULES[rule] = method
        return method

    return enter
