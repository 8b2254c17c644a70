"""From a case to the advice: every row that fires, the highest level, what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.advice import Advice, FiredRule, Level
from footcare.domain.triage.massage_gate import massage_advice
from footcare.domain.triage.next_steps import next_steps
from footcare.domain.triage.situation import situation_of
from footcare.domain.triage.table import LATE_ROWS, ROWS, LateRow, Row
from footcare.i18n import N_, _

if TYPE_CHECKING:
    from datetime import datetime

    from footcare.domain.person import Contacts
    from footcare.domain.triage.case import Case
    from footcare.domain.triage.firing import Firing
    from footcare.domain.triage.situation import Situation

_HEADLINES: Final = {
    Level.CARRY_ON: N_("Nothing here asks for a call today."),
    Level.NEXT_VISIT: N_("Tell your team at the next visit."),
    Level.NEXT_WORKING_DAY: N_("Call your foot team by the end of the next working day."),
    Level.TODAY: N_("Get help today. Do not walk on it if you can avoid it."),
}
_EMERGENCY: Final = N_("Call the emergency number now.")


def assess(case: Case, contacts: Contacts | None = None, read_at: datetime | None = None) -> Advice:
    """Apply the whole table to a case.

    Args:
        case: what was told; the more is left out, the more counts as unknown.
        contacts: whom the person can call; nothing is invented when left out.
        read_at: the wall time at which it is read, which decides whom to call first: advice of a
            Thursday that is read on a Saturday names the line that answers on a Saturday.
    """
    situation = situation_of(case)
    fired = fire(situation)
    rules = tuple(
        sorted(
            (_fired_rule(row, firings) for row, firings in fired),
            key=_urgency,
            reverse=True,
        )
    )
    level = max((rule.level for rule in rules), default=Level.CARRY_ON)
    emergency = any(rule.emergency for rule in rules)
    firings = [firing for _row, group in fired for firing in group]
    return Advice(
        level=level,
        emergency=emergency,
        headline=_(_EMERGENCY if emergency else _HEADLINES[level]),
        rules=rules,
        next_steps=next_steps(case, level, emergency, firings, contacts, read_at),
        massage=massage_advice(situation, firings),
    )


def fire(situation: Situation) -> list[tuple[Row | LateRow, list[Firing]]]:
    """Return each row that applies, in the order of the table, with every time it applies."""
    fired: list[tuple[Row | LateRow, list[Firing]]] = []
    for row in ROWS:
        firings = list(row.fires(situation))
        if firings:
            fired.append((row, firings))
    for late in LATE_ROWS:
        firings = list(late.fires(situation, [one for _row, group in fired for one in group]))
        if firings:
            fired.append((late, firings))
    return fired


def _fired_rule(row: Row | LateRow, firings: list[Firing]) -> FiredRule:
    """Return a row once, at its highest level, with the words of each time it reached that."""
    level = max(firing.level for firing in firings)
    top = [firing for firing in firings if firing.level is level]
    says = " ".join(dict.fromkeys(firing.says for firing in top))
    sources = dict.fromkeys(firing.source or _(row.source) for firing in top)
    return FiredRule(row.id, level, says, _("; ").join(sources), row.emergency)


def _urgency(rule: FiredRule) -> tuple[Level, bool]:
    return (rule.level, rule.emergency)
