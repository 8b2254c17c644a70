"""The emergency signs in plain words, for the page that is opened when help is needed.

Each stands for rows of the triage table that ask for the emergency number; source and rows are
those of the table, so that the two cannot say different things (clinical base 3.2).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from footcare.domain.triage.table import LATE_ROWS, ROWS
from footcare.i18n import N_, _


@dataclass(frozen=True)
class EmergencySign:
    """A reason to call the emergency number.

    Attributes:
        words: to be translated when shown.
        rules: the rows of the triage table it stands for.
        icon: the name of its picture.
    """

    words: str
    rules: tuple[str, ...]
    icon: str


EMERGENCY_SIGNS: Final = (
    EmergencySign(
        N_("You are short of breath, all the more when a foot, leg or calf is swollen."),
        ("E1", "E5"),
        "waves",
    ),
    EmergencySign(
        N_("You have a fever, shiver or feel very unwell, and a foot has a wound or has changed."),
        ("E3",),
        "thermometer",
    ),
    EmergencySign(
        N_("You have a fever, and illness or a medicine weakens your body against infection."),
        ("E2",),
        "thermometer",
    ),
    EmergencySign(
        N_("A foot turns cold suddenly, or is cold and also pale, blue or suddenly painful."),
        ("A1",),
        "thermometer-snowflake",
    ),
    EmergencySign(N_("Skin on a foot turns black."), ("G1",), "footprints"),
    EmergencySign(
        N_(
            "Suddenly your face or an arm is weak, your speech is unclear, you are numb between "
            "the legs, or bladder or bowel give new trouble."
        ),
        ("M2",),
        "circle-alert",
    ),
)
"""Every row with the emergency number, in plain words."""


def source_of(sign: EmergencySign) -> str:
    """Return the sources of the rows a sign stands for, each once."""
    sources = {row.id: row.source for row in (*ROWS, *LATE_ROWS)}
    return _("; ").join(dict.fromkeys(_(sources[rule]) for rule in sign.rules))
