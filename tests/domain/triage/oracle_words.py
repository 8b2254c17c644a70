"""The words of the second reading: zones, kinds and details of a finding in JSON."""

from __future__ import annotations

from typing import Any, Final

Json = dict[str, Any]

TOES: Final = [f"toe{number}" for number in range(1, 6)]
NAILS: Final = [f"nail{number}" for number in range(1, 6)]
WEBS: Final = [f"web{number}" for number in range(1, 5)]
BALL: Final = ["ball_inner", "ball_middle", "ball_outer"]
SOLE: Final = [*BALL, "arch", "midfoot", "outer_edge", "heel_bottom"]
ANKLE: Final = ["ankle_inner", "ankle_outer"]
FOOT: Final = [*TOES, *NAILS, *WEBS, *SOLE, "heel_back", "top", *ANKLE]
GROUPS: Final = {
    "toes": TOES,
    "big_toe": ["toe1", "nail1"],
    "nails": NAILS,
    "webs": WEBS,
    "ball": BALL,
    "heel": ["heel_bottom", "heel_back"],
    "sole": SOLE,
    "ankle": ANKLE,
    "lower_leg": ["shin", "calf"],
    "whole_foot": FOOT,
    "foot_and_lower_leg": [*FOOT, "shin", "calf"],
}
BESIDE: Final = (
    {frozenset({f"nail{n}", f"toe{n}"}) for n in range(1, 6)}
    | {frozenset({f"web{n}", f"toe{n}"}) for n in range(1, 5)}
    | {frozenset({f"web{n}", f"toe{n + 1}"}) for n in range(1, 5)}
)

LESIONS: Final = frozenset(
    [
        "blister",
        "cut",
        "ulcer",
        "callus",
        "corn",
        "crack",
        "maceration",
        "athletes_foot",
        "ingrown_nail",
        "burn",
        "foreign_body",
        "wart",
        "nail_thick",
        "nail_black",
        "nail_long",
        "bruise",
        "dry_skin",
        "other",
    ]
)
ALARMING: Final = frozenset(
    [
        "blister",
        "burn",
        "ingrown_nail",
        "foreign_body",
        "maceration",
        "discharge",
        "smell",
        "redness",
        "warmth",
        "swelling",
        "cold",
        "colour_pale",
        "colour_blue",
        "colour_black",
        "calf_swelling",
    ]
)
UNENDED: Final = [
    "red_around",
    "warm_around",
    "swollen_around",
    "pain_more",
    "open",
    "pus",
    "discharge",
    "smell",
    "spreading",
    "deep",
    "bleeding",
    "blood_under",
    "cannot_bear_weight",
]


def overlap(one: str, other: str) -> bool:
    if "stump" in (one, other):
        return {one, other} <= {"stump", "whole_foot", "foot_and_lower_leg"}
    return any(
        here == there or frozenset({here, there}) in BESIDE
        for here in GROUPS.get(one, [one])
        for there in GROUPS.get(other, [other])
    )


def on(one: Json) -> set[str]:
    return {"left", "right"} if one["side"] == "both" else {one["side"]}


def has(one: Json, *extras: str) -> bool:
    told = one.get("extras", {})
    return any(told.get(extra) for extra in extras)


def red_cm(one: Json) -> float:
    return float(one.get("extras", {}).get("red_cm", 0))
