"""What was told in the first run as JSON text and back, for the draft that survives a crash."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from datetime import date, time
from typing import TYPE_CHECKING, Any, Final

from footcare.domain.check_text import DraftUnreadable
from footcare.domain.first_run import FirstRunDraft, FirstRunStep, Wish
from footcare.domain.person import Asked, Contacts, Facts, Known
from footcare.domain.reminder import ReminderKind, Weekday

if TYPE_CHECKING:
    from collections.abc import Mapping

_DATES: Final = frozenset({"last_foot_check", "next_foot_check"})
_WORDS: Final = {"loss_of_feeling": Known, "poor_circulation": Known, "asked": Asked}


def first_run_text(draft: FirstRunDraft) -> str:
    """Return a draft as JSON text."""
    return json.dumps(
        {
            "for_other": draft.for_other,
            "understood": list(draft.understood),
            "name": draft.name,
            "facts": _facts_table(draft.facts),
            "contacts": None if draft.contacts is None else asdict(draft.contacts),
            "wishes": [
                {
                    "kind": wish.kind,
                    "on": wish.on,
                    "at": wish.at.isoformat("minutes"),
                    "days": sorted(wish.days),
                }
                for wish in draft.wishes
            ],
            "skipped": sorted(draft.skipped),
        },
        ensure_ascii=False,
    )


def read_first_run(text: str) -> FirstRunDraft:
    """Return the draft behind a JSON text.

    Raises:
        DraftUnreadable: it is no draft, or one of another make.
    """
    try:
        table = json.loads(text)
        return FirstRunDraft(
            for_other=_flag(table["for_other"]),
            understood=tuple(_flag(one) for one in table["understood"]),
            name=None if table["name"] is None else str(table["name"]),
            facts=_facts(table["facts"]),
            contacts=_contacts(table["contacts"]),
            wishes=tuple(_wish(row) for row in table["wishes"]),
            skipped=frozenset(FirstRunStep(name) for name in table["skipped"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise DraftUnreadable(f"not a draft of the first run: {fault!r}") from fault


def _facts_table(facts: Facts | None) -> dict[str, Any] | None:
    if facts is None:
        return None
    table = asdict(facts)
    for name in _DATES:
        table[name] = table[name] and table[name].isoformat()
    return table


def _facts(row: Mapping[str, Any] | None) -> Facts | None:
    if row is None:
        return None
    return Facts(**{field.name: _fact(field.name, row[field.name]) for field in fields(Facts)})


def _fact(name: str, value: Any) -> Any:  # noqa: ANN401 - a fact is of one of four types
    if name in _DATES:
        return None if value is None else date.fromisoformat(value)
    return _WORDS[name](value) if name in _WORDS else _flag(value)


def _contacts(row: Mapping[str, Any] | None) -> Contacts | None:
    if row is None:
        return None
    return Contacts(**{field.name: str(row[field.name]) for field in fields(Contacts)})


def _wish(row: Mapping[str, Any]) -> Wish:
    return Wish(
        kind=ReminderKind(row["kind"]),
        on=_flag(row["on"]),
        at=time.fromisoformat(row["at"]),
        days=frozenset(Weekday(day) for day in row["days"]),
    )


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("neither true nor false")
    return value
