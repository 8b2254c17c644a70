"""Random valid cases in the JSON of the assess format, rich in what the rules turn on."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from footcare.domain.finding import Extra, FindingKind
from footcare.domain.foot import Zone
from footcare.domain.inspection import Sign
from footcare.domain.triage import Site

if TYPE_CHECKING:
    from random import Random

Json = dict[str, Any]

KINDS: Final = [kind.value for kind in FindingKind]
EXTRAS: Final = [extra.value for extra in Extra]
ZONES: Final = [zone.value for zone in Zone]
SIDES: Final = ["left", "right", "both"]
FLAGS: Final = [
    "previous_ulcer",
    "amputation",
    "past_charcot",
    "deformity",
    "dialysis",
    "immunosuppressed",
    "anticoagulant",
    "massage_agreed",
]


def random_case(dice: Random) -> Json:
    """Return a case with a little of everything."""
    day = date(2026, 1, 1) + timedelta(days=dice.randrange(800))
    case: Json = {"day": day.isoformat(), "person": _person(dice, day)}
    if dice.random() < 0.3:
        case["signs"] = {sign.value: dice.random() < 0.3 for sign in Sign}
    if dice.random() < 0.9:
        count = dice.choice([0, 1, 1, 1, 2, 2, 3, 4])
        case["findings"] = [_finding(dice, day) for _ in range(count)]
    if dice.random() < 0.3:
        case["pain"] = _pain(dice)
    if dice.random() < 0.3:
        case["temperatures"] = [_reading(dice, day) for _ in range(dice.randrange(1, 5))]
    if dice.random() < 0.2:
        case["touch_tests"] = [
            {"day": _back(dice, day, 0, 0, 1, 30), "felt": dice.randrange(7), "of": 6}
            for _ in range(dice.randrange(1, 4))
        ]
    if dice.random() < 0.2:
        part = {"zone": dice.choice(ZONES), "side": dice.choice(SIDES)}
        case["not_seen"] = [{**part, "days": dice.choice([0, 1, 6, 7, 8])}]
    if dice.random() < 0.1:
        case["shoes"] = {"object_found": True}
    return case


def _back(dice: Random, day: date, *days: int) -> str:
    return (day - timedelta(days=dice.choice(days))).isoformat()


def _person(dice: Random, day: date) -> Json:
    intact = dice.random() < 0.4
    person: Json = {flag: True for flag in FLAGS if dice.random() < (0.03 if intact else 0.1)}
    for test in ("loss_of_feeling", "poor_circulation"):
        if intact or dice.random() < 0.8:
            person[test] = "no" if intact else dice.choice(["yes", "no", "unknown"])
    if dice.random() < 0.4:
        person["last_foot_check"] = dice.choice(
            [None, _back(dice, day, 0, *range(88, 95), *range(180, 187), *range(364, 369))]
        )
    if dice.random() < 0.2:
        person["next_foot_check"] = _back(dice, day, -40, -1, 0, 1, 40)
    return person


def _finding(dice: Random, day: date) -> Json:
    loud = ["warmth", "swelling", "redness", "shape_change"]
    chance = dice.choice([0.01, 0.05, 0.12])
    extras: Json = {extra: dice.random() < 0.9 for extra in EXTRAS if dice.random() < chance}
    for extra in ("longstanding", "under_care", "fades_30min"):
        if dice.random() < 0.15:
            extras[extra] = True
    if dice.random() < 0.1:
        extras["red_cm"] = dice.choice([0, 0.5, 1.9, 2, 30])
    finding = {
        "kind": dice.choice(loud if dice.random() < 0.3 else KINDS),
        "zone": dice.choice(["toe1", "nail1", "web1", "ball", "toes", *ZONES]),
        "side": dice.choice(SIDES),
        "noticed": _back(dice, day, 0, 1, 6, 7, 13, 14, 15, 40),
        "change": dice.choice(["new", "same", "same", "better", "worse", "healed"]),
        "extras": extras,
    }
    if dice.random() < 0.3:
        finding["told"] = _back(dice, day, 0, 3, 13, 14, 30)
    return finding


def _pain(dice: Random) -> Json:
    pain: Json = {"level": dice.randrange(11)}
    for word in ("usual", "usual", "new", "sudden", "disturbs_sleep", "at_rest_eased_by_hanging"):
        if dice.random() < 0.3:
            pain[word] = True
    if dice.random() < 0.6:
        pain["side"] = dice.choice(SIDES)
    if dice.random() < 0.6:
        pain["days"] = dice.choice([0, 13, 14, 60])
    return pain


def _reading(dice: Random, day: date) -> Json:
    right = dice.choice([30.0, 29.55, 31.25, 30.65])
    left = right + dice.choice([2.2, 2.3, 2.25, 2.24, 0, 3, -2.2, -2.3, -2.25, -3])
    return {
        "day": _back(dice, day, 0, 0, 1, 1, 2),
        "site": dice.choice([site.value for site in Site][:3]),
        "left": round(left, 2),
        "right": right,
    }
