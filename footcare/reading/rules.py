"""Reads the rules of `footcare reminders preview`: an array of reminders, in the export's words.

A rule says what a reminder says. It is read as if it were written down on the first day of the
preview, so `starts` left out means that day. Of what every record carries only `id` counts, which
others may follow, and `withdrawn_at`; the rest may be there, as in an export, and is not looked at.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from footcare.domain.record import noon_of
from footcare.domain.recurrence import never_due
from footcare.i18n import _
from footcare.reading.reader import Node, parse
from footcare.reading.reminder import read_reminder
from footcare.reading.stamp import STAMP_KEYS, Here

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from footcare.domain.reminder import Reminder

MOST_RULES: Final = 1_000

_SOMEBODY: Final = "somebody"
"""Rules are about nobody in particular, but a reminder is about a person."""

_NOT_LOOKED_AT: Final = tuple(key for key in STAMP_KEYS if key != "id")


@dataclass(frozen=True)
class Rules:
    """The reminders that were read, in order, or every fault."""

    reminders: tuple[Reminder, ...]
    faults: tuple[str, ...]


def read_rules(text: str, first: date, time_zone: str) -> Rules:
    """Read a JSON array of rules.

    Args:
        text: the whole JSON document.
        first: the first day of the preview.
        time_zone: the IANA zone in which that day is meant.
    """
    faults: list[str] = []
    members = [Node(one.value, one.path, []) for one in parse(text, faults).items()]
    if len(members) > MOST_RULES:
        many = _("input: has {number} rules, the most are {most}")
        return Rules((), (many.format(number=len(members), most=MOST_RULES),))
    here = Here(noon_of(first, time_zone), time_zone, (_SOMEBODY,), _SOMEBODY)
    read = [_rule(member, here, first) for member in members]
    _judge_together(members, read)
    faults += [fault for member in members for fault in member.faults]
    return Rules(tuple(rule for rule in read if rule is not None), tuple(faults))


def _rule(node: Node, here: Here, first: date) -> Reminder | None:
    rule = read_reminder(node.without(_NOT_LOOKED_AT), here)
    if rule is None:
        return None
    withdrawn = node.child("withdrawn_at")
    if not (withdrawn.missing or withdrawn.is_null):
        rule = replace(rule, stamp=rule.stamp.withdrawn(here.now))
    judged = rule
    if node.child("starts").missing:
        rule = replace(rule, starts=first)
        # One that ended before the days shown has nothing wrong with it.
        judged = replace(rule, ends=None)
    if not node.faults and (reason := never_due(judged)):
        node.fault(_("this reminder can never come due. {reason}").format(reason=_(reason)))
    return rule


def _judge_together(members: Sequence[Node], rules: Sequence[Reminder | None]) -> None:
    """Note where rules do not fit each other: one id twice, or a wait that cannot end."""
    written = {str(member.child("id").value).lower() for member in members}
    known: dict[str, Reminder] = {}
    for member, rule in zip(members, rules, strict=True):
        if rule is not None and known.setdefault(str(rule.stamp.id), rule) is not rule:
            member.child("id").fault(_("is the id of an earlier rule"))
    for member, rule in zip(members, rules, strict=True):
        if rule is None or rule.after is None:
            continue
        reminder = member.child("after").child("reminder")
        if rule.after.reminder not in written:
            unknown = _("{value} is not the id of a rule here")
            reminder.fault(unknown.format(value=repr(rule.after.reminder)))
        elif _waits_for_itself(rule, known):
            reminder.fault(_("leads in a circle back to this rule"))


def _waits_for_itself(rule: Reminder, known: Mapping[str, Reminder]) -> bool:
    one: Reminder | None = rule
    seen: set[UUID] = set()
    while one is not None and one.after is not None and one.stamp.id not in seen:
        seen.add(one.stamp.id)
        one = known.get(one.after.reminder)
    return one is rule
