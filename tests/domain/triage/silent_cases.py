"""For each documented rule some cases that look close and that it leaves alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from footcare.domain.inspection import Pain
from tests.domain.triage.cases import (
    EMPTY,
    INTACT,
    NUMB,
    POOR,
    RISK,
    UNTESTED,
    both,
    checked,
    felt_touches,
    ill,
    mark,
    marked,
    unseen,
    warmed,
)

if TYPE_CHECKING:
    from footcare.domain.triage import Case

SILENT: Final[dict[str, list[Case]]] = {
    "E1": [ill(marked(mark("callus", "swollen_around")), "breathless"), both("swelling")],
    "E2": [
        ill(EMPTY, "fever"),
        ill(marked(facts=replace(INTACT, immunosuppressed=True)), "unwell"),
    ],
    "E3": [
        ill(marked(mark("callus")), "fever"),
        ill(marked(mark("ulcer", change="healed")), "fever"),
        ill(marked(mark("shape_change", "longstanding")), "fever"),
        ill(marked(mark("nail_black")), "fever"),
        marked(mark("ulcer")),
    ],
    "E4": [ill(marked(mark("callus")), "high_glucose"), ill(marked(mark("ulcer")), "fever")],
    "E5": [ill(both("swelling"), "breathless")],
    "E6": [ill(marked(mark("blister")), "fever"), EMPTY],
    "E7": [ill(marked(mark("blister")), "high_glucose")],
    "M2": [ill(EMPTY, "unwell")],
    "G1": [marked(mark("nail_black"))],
    "G2": [marked(mark("colour_black"))],
    "A1": [
        marked(mark("cold"), mark("colour_pale", side="right")),
        marked(mark("cold"), mark("pain")),
        marked(mark("colour_pale", "sudden")),
        marked(mark("cold"), mark("colour_black")),
    ],
    "A2": [marked(mark("warmth"))],
    "A3": [marked(mark("ulcer"), pain=Pain(5))],
    "D1": [marked(mark("swelling", zone="calf"))],
    "C1": [
        marked(mark("warmth"), mark("swelling", side="right")),
        marked(mark("warmth", side="both"), mark("swelling", side="both")),
        marked(mark("warmth"), mark("redness", "fades_30min")),
        marked(mark("warmth"), mark("shape_change", "longstanding")),
        marked(mark("callus", "red_around", "warm_around")),
        marked(mark("swelling"), mark("callus", "red_around", side="right")),
    ],
    "C2": [
        marked(mark("redness"), facts=NUMB),
        marked(mark("warmth", side="both"), facts=NUMB),
        marked(mark("warmth"), mark("swelling"), facts=NUMB),
        marked(mark("shape_change", "longstanding"), facts=NUMB),
    ],
    "C3": [marked(mark("warmth"), mark("warmth", side="right"))],
    "I1": [marked(mark("redness", red_cm=1.9))],
    "I2": [
        marked(mark("numbness", "red_around", "warm_around")),
        marked(mark("corn", "red_around"), mark("warmth", zone="heel")),
        marked(mark("corn", "red_around"), mark("warmth", side="right")),
        marked(mark("discharge")),
    ],
    "I3": [
        marked(mark("callus", "red_around", "warm_around")),
        marked(mark("callus"), mark("redness", "fades_30min")),
        marked(mark("numbness", "red_around")),
        marked(mark("callus", red_cm=0)),
        marked(mark("redness"), mark("warmth", change="healed")),
    ],
    "U1": [
        marked(mark("cut")),
        marked(mark("callus", "open")),
        marked(mark("blister"), facts=RISK),
        marked(mark("ulcer", "under_care", change="same"), facts=RISK),
        marked(mark("crack"), facts=RISK),
        marked(mark("foreign_body", "superficial_removed"), facts=RISK),
        marked(mark("burn"), facts=RISK),
    ],
    "U2": [
        marked(mark("ulcer"), facts=UNTESTED),
        marked(mark("blister"), facts=POOR),
        marked(mark("ulcer", "under_care", change="better"), facts=POOR),
    ],
    "U3": [
        marked(mark("ulcer", "under_care")),
        marked(mark("callus", "under_care", change="same")),
        marked(mark("ulcer", "under_care", change="healed")),
    ],
    "U4": [marked(mark("ulcer", "smell", change="healed")), marked(mark("ulcer", change="better"))],
    "B": [marked(mark("blister", "under_care", change="same")), marked(mark("burn", "blistered"))],
    "S0": [marked(mark("cut"), facts=RISK), marked(mark("cut", "under_care", change="same"))],
    "K": [marked(mark("corn"), facts=RISK)],
    "CORN": [marked(mark("callus"), facts=RISK)],
    "F": [marked(mark("dry_skin"), facts=RISK)],
    "SKIN": [marked(mark("crack"))],
    "WEB": [marked(mark("athletes_foot"), facts=RISK)],
    "FUNGUS": [marked(mark("maceration"), facts=RISK)],
    "N": [marked(mark("colour_black"))],
    "R": [both("redness")],
    "X": [marked(mark("dry_skin", "puncture"))],
    "SHOE": [EMPTY, replace(marked(mark("ulcer")), object_in_shoe=True)],
    "H": [marked(mark("redness", "blistered"))],
    "BRUISE": [marked(mark("nail_black"))],
    "LOAD": [marked(mark("ulcer", "deep"))],
    "DEEP": [marked(mark("wart", "bleeding", "deep")), marked(mark("blister", "blood_filled"))],
    "SOCK": [marked(mark("callus", "smell", "discharge"))],
    "SHAPE": [both("shape_change"), both("shape_change", "longstanding", change="worse")],
    "NUMB": [marked(mark("pain", "sudden"))],
    "WART": [marked(mark("callus"))],
    "P": [marked(pain=Pain(0, sudden=True)), marked(mark("numbness"))],
    "M1": [
        felt_touches(EMPTY, (0, 5)),
        felt_touches(EMPTY, (1, 0)),
        felt_touches(marked(facts=NUMB), (0, 0)),
    ],
    "M3": [
        felt_touches(EMPTY, (0, 4), (40, 6)),
        felt_touches(EMPTY, (0, 3), (40, 5), (90, 6)),
        felt_touches(EMPTY, (1, 0), (40, 6)),
        felt_touches(EMPTY, (0, 0), (0, 6)),
    ],
    "T1": [
        warmed(EMPTY, (0, 322, 300)),
        warmed(EMPTY, (2, 340, 300)),
        warmed(EMPTY, (1, 340, 300), (0, 300, 300)),
        warmed(EMPTY, (0, 323, 300), (1, 323, 300)),
    ],
    "T2": [
        warmed(EMPTY, (0, 323, 300), (1, 300, 323)),
        warmed(EMPTY, (0, 323, 300), (2, 323, 300)),
        warmed(EMPTY, (0, 323, 300), (1, 322, 300)),
        warmed(EMPTY, (2, 323, 300), (3, 323, 300)),
    ],
    "W": [
        marked(mark("callus")),
        marked(mark("blister", change="worse")),
        marked(mark("callus", "pain_more", change="worse")),
    ],
    "O": [
        EMPTY,
        checked(INTACT, 365),
        checked(replace(UNTESTED, deformity=True), 365),
        checked(replace(INTACT, amputation=True), 92),
        checked(replace(INTACT, amputation=True), 200, 0),
        checked(INTACT, None, 0),
        checked(INTACT, 0, -1),
    ],
    "Z": [unseen(6)],
    "OTHER": [
        marked(mark(kind))
        for kind in ("swelling", "warmth", "cold", "shape_change", "pain", "calf_swelling", "smell")
    ],
}
