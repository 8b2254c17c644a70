"""A row of the triage table in words: how soon to act, and what it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.advice import Level
from footcare.domain.rules import Basis
from footcare.i18n import N_, _

if TYPE_CHECKING:
    from footcare.domain.rules import GivenLevel, ReadRule

_SOON: Final = {
    Level.CARRY_ON: N_("carry on with care"),
    Level.NEXT_VISIT: N_("tell your team at the next visit"),
    Level.NEXT_WORKING_DAY: N_("call by the end of the next working day"),
    Level.TODAY: N_("get help the same day"),
}
_EMERGENCY: Final = N_("call the emergency number at once")
_BASIS: Final = {
    Basis.PUBLISHED: "",
    Basis.PARTLY_OURS: N_("Partly our own choice, on the careful side."),
    Basis.OURS: N_("Our own choice, on the careful side."),
}


def level_words(rule: ReadRule) -> str:
    """Return how soon to act, the most urgent first, a line for each level the row can give."""
    if rule.emergency:
        return _("Level {level}: {soon}").format(level=int(Level.TODAY), soon=_(_EMERGENCY))
    return "\n".join(_given(given) for given in rule.given)


def _given(given: GivenLevel) -> str:
    if given.at_risk is given.otherwise:
        return _("Level {level}: {soon}").format(
            level=int(given.at_risk), soon=_(_SOON[given.at_risk])
        )
    return _("Level {level}: {soon}. Feet not at risk, level {other}: {later}").format(
        level=int(given.at_risk),
        soon=_(_SOON[given.at_risk]),
        other=int(given.otherwise),
        later=_(_SOON[given.otherwise]),
    )


def source_words(rule: ReadRule) -> str:
    """Return what the row stands on; a choice of our own is named as one."""
    ours = _(_BASIS[rule.basis])
    if rule.basis is Basis.OURS:
        return ours
    source = _("Source: {source}.").format(source=_(rule.source))
    return f"{source} {ours}".strip()
