"""What an import comes to, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.domain.intake_words import all_counted, idle_words, lines_of
from footcare.i18n import _
from footcare.ui.when import date_words

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from footcare.domain.intake import Intake
    from footcare.domain.intake_plan import IntakePlan, Share


def exported_words(plan: IntakePlan, zone: ZoneInfo) -> str:
    """Return when the file was written."""
    return _("Exported on {day}.").format(day=_day(plan.exported_at, zone))


def share_title(share: Share) -> str:
    """Return whose diary it is, as far as the file says."""
    return share.person.name or _("Someone without a name")


def share_lines(share: Share) -> list[str]:
    """Return what comes in for one person, a line each."""
    return lines_of(share.added, share.taken_back) or [_("Nothing new.")]


def share_span(share: Share) -> str:
    """Return from which day to which the new records are, or an empty text."""
    if share.first is None or share.last is None:
        return ""
    if share.first == share.last:
        return _("All of {day}.").format(day=date_words(share.first))
    return _("From {first} to {last}.").format(
        first=date_words(share.first), last=date_words(share.last)
    )


def share_place(share: Share) -> str:
    """Return where it goes."""
    if share.joins:
        return _("It joins the diary of this person that is here already.")
    return _("This person is new here.")


def staying_lines(plan: IntakePlan) -> list[str]:
    """Return what stays as it is here, and what a person should know besides."""
    lines: list[str] = []
    if same := all_counted(plan.same):
        lines.append(_("Here already, word for word: {counts}.").format(counts=same))
    if kept := all_counted(plan.kept):
        lines.append(
            _(
                "Here already, with changes made since. They stay as they are here: {counts}."
            ).format(counts=kept)
        )
    lines.append(_("Your settings stay as they are."))
    if plan.idle:
        lines.append(idle_words(plan.idle))
    return lines


def added_words(plan: IntakePlan) -> str:
    """Return everything that came in, in one sentence."""
    counts = all_counted(plan.added.counts, plan.added.taken_back)
    return _("New in your diary: {counts}.").format(counts=counts)


def intake_words(intake: Intake, zone: ZoneInfo) -> str:
    """Return which import it was."""
    return _("Brought in on {day}, exported on {exported}").format(
        day=_day(intake.at, zone), exported=_day(intake.exported_at, zone)
    )


def _day(at: datetime, zone: ZoneInfo) -> str:
    return date_words(at.astimezone(zone).date())
