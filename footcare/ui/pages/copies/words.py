"""How the copies stand and what each would bring, as sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.i18n import _, ngettext
from footcare.ui.copy_words import (
    TOLD,
    copy_moment,
    day_inside,
    holds_words,
    reason_words,
    size_words,
)
from footcare.ui.when import date_words

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from footcare.domain.backup import Backup, Restored, RestorePlan
    from footcare.services.backup_state import BackupState


def newest_words(state: BackupState, time_zone: str, now: date) -> str:
    """Return the newest copy and how many more there are: the first thing to know."""
    if state.newest is None:
        return _("There is no copy of your diary yet.")
    newest = _("Newest copy: {when}.").format(
        when=copy_moment(state.newest.made_at, time_zone, now)
    )
    if not state.others:
        return newest
    others = ngettext("{count} older one.", "{count} older ones.", state.others)
    return f"{newest} {others.format(count=state.others)}"


def second_words(state: BackupState, now: date) -> str:
    """Return how the copies in the second place stand."""
    if not state.second_place:
        return _(
            "If this computer breaks or is lost, the copies on it are gone too. A stick or another "
            "disk can keep further ones."
        )
    if state.second_copy is None:
        return _("There is no good copy there yet.")
    return _("Last good copy there: {day}.").format(day=day_inside(state.second_copy.day, now))


def row_lines(backup: Backup) -> list[str]:
    """Return why a copy was made, what it holds and how large it is."""
    return [
        f"{reason_words(backup.reason)}. {size_words(backup.size)}.",
        _("It holds {holds}.").format(holds=holds_words(backup.counts)),
    ]


def outcome_words(checked: int, damaged: int) -> str:
    """Return what the check of all copies found."""
    if not checked:
        return _("There is no copy to check.")
    if not damaged:
        said = ngettext(
            "The copy was read from beginning to end: it is whole.",
            "All {count} copies were read from beginning to end: they are whole.",
            checked,
        )
        return said.format(count=checked)
    said = ngettext(
        "{count} copy is damaged and cannot be put back.",
        "{count} copies are damaged and cannot be put back.",
        damaged,
    )
    whole = checked - damaged
    rest = ngettext("{count} copy is whole.", "{count} copies are whole.", whole)
    parts = [said.format(count=damaged)]
    if whole:
        parts.append(rest.format(count=whole))
    parts.append(_("Your diary itself is as it was."))
    return " ".join(parts)


def unexplained_words(files: Collection[object]) -> str:
    """Return that files lie among the copies which do not count; empty when none do."""
    if not files:
        return ""
    said = ngettext(
        "{count} file among the copies has no description and does not count.",
        "{count} files among the copies have no description and do not count.",
        len(files),
    )
    return said.format(count=len(files))


def holds_lines(plan: RestorePlan) -> list[str]:
    """Return what a copy holds, from its first day to its last."""
    lines = [_("It holds {holds}.").format(holds=holds_words(plan.holds))]
    if plan.first_day is not None and plan.last_day is not None:
        lines.append(
            _("First day: {first}. Last day: {last}.").format(
                first=date_words(plan.first_day), last=date_words(plan.last_day)
            )
        )
    return lines


def lost_words(plan: RestorePlan) -> str:
    """Return what stands now and would not stand any more."""
    if plan.lost is None:
        return _("What stands in your diary now cannot be read, so it cannot be compared.")
    answered = plan.lost.get("occurrences", 0)
    if not any(plan.lost.get(name, 0) for name in TOLD):
        if answered:
            return _(
                "Every entry of your diary is in this copy too; only what became of reminders "
                "since then is not. That stays in a copy that is made first."
            )
        return _("Everything that stands in your diary now is in this copy too.")
    said = _("{those} entered since would not be in your diary any more.")
    words = [said.format(those=holds_words(plan.lost))]
    if answered:
        words.append(_("What became of reminders since then would not be in it either."))
    words.append(_("All of it stays in a copy that is made first."))
    return " ".join(words)


def done_words(backup: Backup, done: Restored, time_zone: str, now: date) -> str:
    """Return what was put back, and how that is undone."""
    words = [
        _("The copy of {when} is your diary now.").format(
            when=copy_moment(backup.made_at, time_zone, now)
        )
    ]
    if done.before is not None:
        words.append(
            _(
                "Your diary as it was before is the newest copy: to undo this, put that one back "
                "in Settings, My diary, Copies of my diary."
            )
        )
    if done.set_aside is not None:
        words.append(_("The damaged file is kept in {folder}.").format(folder=done.set_aside))
    return " ".join(words)
