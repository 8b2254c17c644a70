"""A running check as JSON text and back, for the drafts that survive a crash."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from footcare.domain.body import Body
from footcare.domain.checking import CheckDraft
from footcare.domain.checklist import Care, Gate, PainQuestion
from footcare.domain.finding import Change, Extra, FindingKind
from footcare.domain.follow_up import Reply
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.inspection import Answer, InspectionStep, Sign, StepAnswer
from footcare.domain.mark import Mark, PainTold, StillThere

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum


class DraftUnreadable(ValueError):
    """The kept text is not a draft of this program."""


def draft_text(draft: CheckDraft) -> str:
    """Return a draft as JSON text."""
    return json.dumps(
        {
            "day": draft.day.isoformat(),
            "first_foot": draft.first_foot,
            "place": draft.place,
            "answers": [_answer_table(given) for given in draft.answers],
            "marks": [_mark_table(mark) for mark in draft.marks],
            "signs": _replies_table(draft.signs),
            "pain": _pain_table(draft.pain),
            "object_in_shoe": draft.object_in_shoe,
            "care": sorted(draft.care),
            "note": draft.note,
            "replaces": str(draft.replaces) if draft.replaces else None,
            "looked_by": draft.looked_by,
            "body": _body_table(draft.body),
        },
        ensure_ascii=False,
    )


def read_draft(text: str) -> CheckDraft:
    """Return the draft behind a JSON text.

    Raises:
        DraftUnreadable: it is no draft, or one of another make.
    """
    try:
        table = json.loads(text)
        return CheckDraft(
            day=date.fromisoformat(table["day"]),
            first_foot=Foot(table["first_foot"]),
            place=int(table["place"]),
            answers=tuple(_answer(row) for row in table["answers"]),
            marks=tuple(_mark(row) for row in table["marks"]),
            signs={Sign(name): Reply(reply) for name, reply in table["signs"].items()},
            pain=_pain(table["pain"]),
            object_in_shoe=_or_none(Reply, table["object_in_shoe"]),
            care=frozenset(Care(name) for name in table["care"]),
            note=str(table["note"]),
            replaces=_or_none(UUID, table["replaces"]),
            # A draft that an older footcare left says none of these.
            looked_by=str(table.get("looked_by", "")),
            body=_body(table["body"]) if "body" in table else Body(),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise DraftUnreadable(f"not a draft of a foot check: {fault!r}") from fault


def _body_table(body: Body) -> dict[str, Any]:
    missing = {foot: sorted(body.missing(foot)) for foot in Foot}
    return {"feet": body.feet, "missing": missing}


def _body(row: Mapping[str, Any]) -> Body:
    missing = row["missing"]
    return Body(
        Side(row["feet"]),
        frozenset(Zone(name) for name in missing["left"]),
        frozenset(Zone(name) for name in missing["right"]),
    )


def _answer_table(given: StepAnswer) -> dict[str, Any]:
    return {
        "step": given.step,
        "foot": given.foot,
        "answer": given.answer,
        "together": given.together,
    }


def _answer(row: Mapping[str, Any]) -> StepAnswer:
    return StepAnswer(
        InspectionStep(row["step"]),
        _or_none(Foot, row["foot"]),
        Answer(row["answer"]),
        bool(row.get("together", False)),
    )


def _mark_table(mark: Mark) -> dict[str, Any]:
    return {
        "number": mark.number,
        "step": mark.step,
        "foot": mark.foot,
        "kind": mark.kind,
        "zone": mark.zone,
        "side": mark.side,
        "noticed": mark.noticed.isoformat(),
        "replies": _replies_table(mark.replies),
        "gates": _replies_table(mark.gates),
        "red_cm": mark.red_cm,
        "told": mark.told.isoformat() if mark.told else None,
        "before": mark.before,
        "still": mark.still,
    }


def _mark(row: Mapping[str, Any]) -> Mark:
    return Mark(
        number=int(row["number"]),
        step=InspectionStep(row["step"]),
        foot=_or_none(Foot, row["foot"]),
        kind=FindingKind(row["kind"]),
        zone=Zone(row["zone"]),
        side=Side(row["side"]),
        noticed=date.fromisoformat(row["noticed"]),
        replies={Extra(name): Reply(reply) for name, reply in row["replies"].items()},
        gates={Gate(name): Reply(reply) for name, reply in row["gates"].items()},
        red_cm=_or_none(float, row["red_cm"]),
        told=_or_none(date.fromisoformat, row["told"]),
        before=_or_none(Change, row["before"]),
        still=_or_none(StillThere, row["still"]),
    )


def _pain_table(pain: PainTold | None) -> dict[str, Any] | None:
    if pain is None:
        return None
    return {
        "level": pain.level,
        "side": pain.side,
        "days": pain.days,
        "replies": _replies_table(pain.replies),
    }


def _pain(row: Mapping[str, Any] | None) -> PainTold | None:
    if row is None:
        return None
    return PainTold(
        level=int(row["level"]),
        side=_or_none(Side, row["side"]),
        days=_or_none(int, row["days"]),
        replies={PainQuestion(name): Reply(reply) for name, reply in row["replies"].items()},
    )


def _replies_table(replies: Mapping[Any, Reply]) -> dict[StrEnum, Reply]:
    return dict(sorted(replies.items()))


def _or_none(make: Any, value: Any) -> Any:  # noqa: ANN401 - a JSON value may be anything
    return None if value is None else make(value)
