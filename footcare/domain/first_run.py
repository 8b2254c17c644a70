"""The first run: its steps, and what was told in it so far."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import time

    from footcare.domain.person import Contacts, Facts
    from footcare.domain.plain_plan import PlainPlan
    from footcare.domain.reminder import ReminderKind, Weekday


class FirstRunStep(StrEnum):
    """One step of the way in. Values are stored; their order is that of the steps."""

    LOOK = "look"
    UNDERSTAND = "understand"
    ABOUT = "about"
    NUMBERS = "numbers"
    REMINDERS = "reminders"


@dataclass(frozen=True)
class Wish:
    """A proposed reminder as it stands in the last step; ``on`` is whether it is wanted."""

    kind: ReminderKind
    on: bool
    at: time
    days: frozenset[Weekday]


@dataclass(frozen=True)
class FirstRunDraft:
    """What was told so far, finished or not.

    Attributes:
        for_other: somebody answers for the person whose feet these are.
        understood: for each card whether it was agreed to.
        name: what the person is to be called, or None when the diary knows better.
        facts: as for ``name``.
        contacts: as for ``name``.
        wishes: the proposed reminders.
        skipped: the steps that were gone past without an answer; nothing of them is kept.
    """

    for_other: bool = False
    understood: tuple[bool, ...] = ()
    name: str | None = None
    facts: Facts | None = None
    contacts: Contacts | None = None
    wishes: tuple[Wish, ...] = ()
    skipped: frozenset[FirstRunStep] = frozenset()


@dataclass(frozen=True)
class Told:
    """What the person said in the first run; None is what was skipped."""

    name: str | None = None
    facts: Facts | None = None
    contacts: Contacts | None = None
    plans: tuple[PlainPlan, ...] = ()


def step_named(name: str) -> FirstRunStep:
    """Return the step of a stored name; the first one for anything else."""
    return next((step for step in FirstRunStep if step.value == name), FirstRunStep.LOOK)
