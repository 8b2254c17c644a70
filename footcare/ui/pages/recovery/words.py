"""What the recovery page says: what happened, what each way brings back, and what it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.i18n import _, ngettext
from footcare.ui.copy_words import copy_moment, holds_words
from footcare.ui.when import date_words

if TYPE_CHECKING:
    from datetime import date, datetime

    from footcare.domain.backup import Backup, Restored
    from footcare.services.rescuing import Found, Prospects


def happened_lines(found: Prospects) -> list[str]:
    """Return what is the matter, and what is as it was."""
    if found.not_kept:
        return [
            _("The file of your diary is damaged. It was left as it is."),
            _("Before anything is put in its place a copy of it is kept. That did not work yet:"),
            found.not_kept,
        ]
    if found.set_aside is None:
        return [
            _("There is no diary in its place."),
            _("It may have been moved or deleted, or the disk it is on is not plugged in."),
        ]
    return [
        _("The file of your diary is damaged. It was left as it is."),
        _("So that nothing of it is lost, a copy of it is kept here:"),
    ]


def nothing_lines(found: Prospects) -> list[str]:
    """Return which ways are not open, and why."""
    lines = []
    if found.backup is None and found.passed_over:
        said = ngettext(
            "There is {count} copy of your diary here, and it is damaged too.",
            "There are {count} copies of your diary here, and all are damaged too.",
            found.passed_over,
        )
        lines.append(said.format(count=found.passed_over))
    elif found.backup is None:
        lines.append(_("There is no copy of your diary here yet."))
    if not found.readable.records and found.set_aside is not None:
        lines.append(_("Nothing could be read in the damaged file."))
    return lines


def backup_lines(found: Prospects, backup: Backup) -> list[str]:
    """Return what the newest whole backup brings back, and what it does not."""
    lines = [
        _("It passed the full check. It holds {holds}.").format(holds=holds_words(backup.counts)),
        _("What you entered after that is not in it."),
    ]
    if found.passed_over:
        said = ngettext(
            "{count} newer copy is damaged and was passed over.",
            "{count} newer copies are damaged and were passed over.",
            found.passed_over,
        )
        lines.append(said.format(count=found.passed_over))
    return lines


def readable_lines(found: Prospects) -> list[str]:
    """Return what can still be read, and how far that can be trusted."""
    read = found.readable
    lines = [
        _("In the damaged file {holds} can still be read.").format(holds=holds_words(read.holds))
    ]
    if read.dropped or read.gaps:
        lines.append(_("Some entries may be incomplete or missing."))
    if found.backup is not None:
        lines.append(
            _("That is more than the copy holds.")
            if found.reading_holds_more
            else _("It may hold newer days than the copy.")
        )
    return lines


def found_lines(found: Found) -> list[str]:
    """Return what a copy from another place holds."""
    lines = [
        _("From the file {name}.").format(name=found.name),
        _("It passed the full check. It holds {holds}.").format(holds=holds_words(found.holds)),
    ]
    if found.first_day is not None and found.last_day is not None:
        lines.append(span_words(found.first_day, found.last_day))
    return lines


def span_words(first: date, last: date) -> str:
    """Return the days from the first to the last one that has an entry."""
    if first == last:
        return _("Its one day is {day}.").format(day=date_words(first))
    return _("Its days go from {first} to {last}.").format(
        first=date_words(first), last=date_words(last)
    )


def done_words(done: Restored, what: str) -> str:
    """Return what was put in place, what became of the old file, and how to choose otherwise."""
    words = [what]
    if done.set_aside is not None:
        words.append(_("The damaged file is kept in {folder}.").format(folder=done.set_aside))
    if done.before is not None:
        words.append(_("The diary that was there is kept as a copy."))
    words.append(_("To choose otherwise, now or later: Settings, My diary, Copies of my diary."))
    return " ".join(words)


def copy_title(made_at: datetime, time_zone: str, now: date) -> str:
    """Return the name of the way back by a copy."""
    return _("Go on with the copy of {when}").format(when=copy_moment(made_at, time_zone, now))


def copy_put_back(made_at: datetime, time_zone: str, now: date) -> str:
    """Return that a copy is in place now."""
    return _("The copy of {when} is in its place.").format(
        when=copy_moment(made_at, time_zone, now)
    )
