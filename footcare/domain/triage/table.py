"""The triage table: one row for each documented rule, fixed, visible and without scoring.

Source: clinical base 3.2. Nothing here was reviewed by a clinician. Where a guideline is silent
the source says that the row is our own conservative choice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from footcare.domain.triage import (
    circulation,
    feeling,
    follow_up,
    inflammation,
    skin_and_nails,
    warm_sites,
    whole_person,
    wounds,
)
from footcare.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from footcare.domain.triage.firing import Firing
    from footcare.domain.triage.situation import Situation

FOOT_CHECK_DUE: Final = "O"
"""The row about a professional check; Today has a line of its own for it."""

POLICY: Final = N_("Our own conservative choice (policy)")


class Row(NamedTuple):
    """A row of the table.

    Attributes:
        id: the documented name of the rule.
        levels: the levels the row can give, as documented; ``2 (1)`` is 2 at risk and else 1.
        source: the published guidance or the policy behind it; translated when shown.
        fires: yields one firing each time the row applies.
        emergency: whether the emergency number is to be called.
    """

    id: str
    levels: str
    source: str
    fires: Callable[[Situation], Iterable[Firing]]
    emergency: bool = False


class LateRow(NamedTuple):
    """A row that looks at what the others gave."""

    id: str
    levels: str
    source: str
    fires: Callable[[Situation, Iterable[Firing]], Iterable[Firing]]
    emergency: bool = False


_CALF: Final = N_("NHS advice on a swollen calf (as quoted in the press)")
_PREVENTION: Final = N_("IWGDF 2023 prevention guideline")
_SELF_CARE: Final = N_("IWGDF 2023 practical guidelines (not checked against the text)")
_DEFINITIONS: Final = N_("IWGDF 2019 definitions (not checked against the text)")
_JOINTS: Final = N_("IWGDF 2023 Charcot guideline")
_TABLE_1: Final = N_("IWGDF/IDSA 2023, Table 1")

ROWS: Final = (
    Row("E1", "3", _CALF, whole_person.breathless_and_swollen, emergency=True),
    Row(
        "E2",
        "3",
        N_("NICE CG151 (not checked against the text)"),
        whole_person.fever_with_weak_defences,
        emergency=True,
    ),
    Row(
        "E3",
        "3",
        N_("NICE NG19 1.4.1; Queen Elizabeth Hospital King's Lynn NHS; IWGDF/IDSA 2023"),
        whole_person.fever_and_finding,
        emergency=True,
    ),
    Row(
        "E4",
        "3",
        N_("Queen Elizabeth Hospital King's Lynn NHS"),
        whole_person.glucose_and_finding,
    ),
    Row("E5", "3", POLICY, whole_person.breathless, emergency=True),
    Row("E6", "1, 2", POLICY, whole_person.fever_alone),
    Row("E7", "1", POLICY, whole_person.glucose_alone),
    Row(
        "M2",
        "3",
        N_("General emergency advice (not checked against a source)"),
        whole_person.stroke_signs,
        emergency=True,
    ),
    Row("G1", "3", "NICE NG19 1.4.1", circulation.black_skin, emergency=True),
    Row("G2", "3, 2, 2 (1)", "Diabetes UK; NICE NG19", circulation.blue_or_pale_skin),
    Row(
        "A1",
        "3",
        N_("The six Ps (NHS Devon, NHS Highland)"),
        circulation.cold_and_alarming,
        emergency=True,
    ),
    Row(
        "A2",
        "3, 2, 1, 0",
        N_("Our own conservative choice (policy); Diabetes UK"),
        circulation.cold,
    ),
    Row("A3", "2, 3", "NHS Highland; NICE NG19", circulation.rest_pain),
    Row("D1", "3, 2", _CALF, circulation.calf),
    Row(
        "C1",
        "3",
        N_("IWGDF 2023 Charcot guideline; NICE NG19"),
        inflammation.several_signs,
    ),
    Row("C2", "2, 1, 3", _JOINTS, inflammation.one_sign),
    Row("C3", "0, 2, 1, 2 (1), 3 (2)", POLICY, inflammation.both_alike),
    Row("I1", "3", N_("IWGDF/IDSA 2023 (redness of 2 cm)"), inflammation.spreading),
    Row("I2", "3 (2)", _TABLE_1, inflammation.wet_or_several_local_signs),
    Row("I3", "2", POLICY, inflammation.one_local_sign),
    Row(
        "U1",
        "2, 3, 3 (2)",
        N_("NICE NG19 1.4.1-1.4.2; IWGDF 2023 prevention guideline"),
        wounds.open_skin,
    ),
    Row("U2", "3", "NICE NG19 1.4.1", wounds.open_skin_in_danger),
    Row(
        "U3",
        "1, 2, 3",
        N_("Our own conservative choice (policy); NICE NG19 1.5"),
        wounds.wound_in_care,
    ),
    Row("U4", "1, 0", N_("Armstrong 2017 (as quoted elsewhere)"), wounds.closed),
    Row(
        "B",
        "2 (0), 3 (2), 2",
        N_("IWGDF 2023 prevention guideline; Diabetes UK"),
        wounds.blister,
    ),
    Row("S0", "0, 2", "Diabetes UK", wounds.small_cut),
    Row(
        "K",
        "1 (0)",
        N_("IWGDF 2019 definitions (not checked against the text); NHS advice on corns"),
        skin_and_nails.callus,
    ),
    Row("CORN", "1 (0)", N_("NHS advice on corns"), skin_and_nails.corn),
    Row("F", "1 (0), 2 (1)", _DEFINITIONS, skin_and_nails.crack),
    Row("SKIN", "0", _SELF_CARE, skin_and_nails.dry_skin),
    Row("WEB", "1 (0), 2 (1)", _PREVENTION, skin_and_nails.maceration),
    Row("FUNGUS", "1 (0), 2 (1)", "NHS", skin_and_nails.itchy_skin),
    Row("N", "2 (1), 1 (0), 2", _PREVENTION, skin_and_nails.nails),
    Row("R", "1 (0), 2 (1)", _SELF_CARE, inflammation.redness),
    Row(
        "X",
        "3 (2), 2 (0)",
        N_("Our own conservative choice (policy); IWGDF/IDSA 2023 (depth)"),
        wounds.foreign_body,
    ),
    Row("SHOE", "0", _SELF_CARE, follow_up.object_in_shoe),
    Row("H", "3 (2), 2 (0)", "Jose, BJGP 2005", wounds.burn),
    Row("BRUISE", "1 (0), 2 (0)", POLICY, wounds.bruise),
    Row("LOAD", "3", POLICY, wounds.no_weight),
    Row(
        "DEEP",
        "3, 2",
        N_(
            "IWGDF 2019 definitions (not checked against the text); our own conservative choice "
            "(policy)"
        ),
        wounds.deep,
    ),
    Row("SOCK", "2, 2 (1), 3", N_("Diabetes UK, foot attack"), wounds.wet_or_smelly),
    Row("SHAPE", "0", _JOINTS, inflammation.lasting_shape),
    Row(
        "NUMB",
        "1, 3",
        N_("Rayman 2011; our own conservative choice (policy)"),
        feeling.numbness,
    ),
    Row(
        "WART",
        "1 (0), 1",
        N_("NHS (not checked against the text)"),
        skin_and_nails.warts_and_moles,
    ),
    Row("P", "0, 1, 2, 3", "NICE CG173 1.1; Diabetes UK", feeling.pain),
    Row("M1", "1", "Rayman 2011", feeling.missed_touches),
    Row("M3", "2", POLICY, feeling.fewer_touches),
    Row(
        "T1",
        "1, 3",
        N_("IWGDF 2023 prevention guideline; Golledge 2022"),
        warm_sites.warmer_site,
    ),
    Row("T2", "2", _PREVENTION, warm_sites.warmer_twice),
    Row(FOOT_CHECK_DUE, "1", _PREVENTION, follow_up.foot_check_due),
    Row("Z", "1", POLICY, follow_up.unseen),
)
"""The rows that look at the case, in the documented order."""

LATE_ROWS: Final = (
    LateRow("OTHER", "2 (1)", POLICY, follow_up.not_foreseen),
    LateRow("W", "1, 2", POLICY, follow_up.worse),
)
"""The rows that look at what the others gave, each also at those before it."""
