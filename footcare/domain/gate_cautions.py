"""What a massage must mind that footcare neither asks nor keeps (clinical base 5.2)."""

from __future__ import annotations

from typing import Final

from footcare.i18n import N_, _

_NEVER: Final = (
    N_("A blood clot is known and not treated yet."),
    N_("Your heart failure is getting worse."),
    N_("Your leg was broken or operated on, and your surgeon has not agreed."),
    N_("Your team asked you to keep weight off a foot: leave that foot out."),
    N_("Chemotherapy lowered your blood counts, and your cancer team has not agreed."),
)

_CAREFUL: Final = (
    N_(
        "Only the lightest touch on thin skin, with brittle bones, in pregnancy, or if you bruise "
        "easily."
    ),
    N_(
        "Keep your hands away from varicose veins, a rash, a sore joint, metal under the skin, and "
        "places for injections or dialysis."
    ),
    N_("After insulin, or if you get dizzy, stay seated for a while and stand up slowly."),
)
"""What 5.2 works around or is careful with, of which footcare keeps no facts."""


def never_words() -> tuple[str, ...]:
    """Return what bars a massage and is neither asked here nor seen in a foot check."""
    return tuple(_(sentence) for sentence in _NEVER)


def careful_words() -> tuple[str, ...]:
    """Return what asks for care and is neither among the facts nor seen in a foot check."""
    return tuple(_(sentence) for sentence in _CAREFUL)
