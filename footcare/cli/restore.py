"""`footcare restore BACKUP`: says what it will do, keeps what is there, then does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.assembly import COMMAND_WAIT, open_backups, use_folder
from footcare.cli.backup_words import backup_line, counts_words
from footcare.cli.streams import ExitCode, Refusal, Streams
from footcare.i18n import _
from footcare.services.backup_ports import BackupUnusable, NoSuchBackup

if TYPE_CHECKING:
    from argparse import Namespace

    from footcare.domain.backup import RestorePlan
    from footcare.domain.clock import Clock
    from footcare.paths import Profile


def run(words: Namespace, profile: Profile, clock: Clock, streams: Streams) -> int:
    """Put a backup in the diary's place and return the exit code.

    Raises:
        Refusal: there is no such backup, or it is not whole.
        DiaryProblem: what is there cannot be kept; nothing was changed.
    """
    backing_up = open_backups(profile, clock, wait_seconds=COMMAND_WAIT)
    try:
        found = backing_up.named(words.backup)
        streams.answer(backup_line(found.backup, clock.time_zone()))
        for line in _plan_lines(backing_up.plan(found)):
            streams.answer(line)
        if words.dry_run:
            streams.answer(_("Nothing was changed."))
            return ExitCode.DONE
        use_folder(profile)
        done = backing_up.restore(found)
    except (NoSuchBackup, BackupUnusable) as error:
        raise Refusal(ExitCode.BAD_INPUT, str(error)) from error
    streams.answer(_("Restored."))
    if done.before is not None:
        streams.answer(
            _(
                "The diary as it was is backup {number}: 'footcare restore {number}' undoes this."
            ).format(number=done.before.sequence)
        )
    if done.set_aside is not None:
        streams.answer(_("The damaged file is kept in {folder}.").format(folder=done.set_aside))
    return ExitCode.DONE


def _plan_lines(plan: RestorePlan) -> list[str]:
    lines = [_("Holds: {counts}").format(counts=counts_words(plan.holds))]
    if plan.first_day is not None and plan.last_day is not None:
        lines.append(
            _("Days: {first} to {last}").format(
                first=plan.first_day.isoformat(), last=plan.last_day.isoformat()
            )
        )
    if plan.lost is None:
        lines.append(_("There is no readable diary in its place to compare with."))
    elif any(plan.lost.values()):
        lost = {name: count for name, count in plan.lost.items() if count}
        lines.append(
            _("In the present diary and not in this backup: {counts}").format(
                counts=counts_words(lost)
            )
        )
    else:
        lines.append(_("Everything in the present diary is in this backup too."))
    return lines
