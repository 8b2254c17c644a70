"""`footcare backup [create|list|verify]`: verified copies of the diary, and what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.assembly import COMMAND_WAIT, open_backups
from footcare.cli.backup_words import backup_line
from footcare.cli.streams import ExitCode, Refusal, Streams
from footcare.domain.backup import Reason
from footcare.i18n import _

if TYPE_CHECKING:
    from argparse import Namespace

    from footcare.domain.clock import Clock
    from footcare.paths import Profile
    from footcare.services.backing_up import BackingUp


def run(words: Namespace, profile: Profile, clock: Clock, streams: Streams) -> int:
    """Do what is asked of the backups and return the exit code.

    Raises:
        Refusal: there is no diary to copy.
        DiaryProblem: the copy could not be made.
    """
    backing_up = open_backups(profile, clock, wait_seconds=COMMAND_WAIT)
    match words.what:
        case "list":
            return _list(backing_up, clock, streams)
        case "verify":
            return _verify(backing_up, clock, streams)
        case _:
            return _create(backing_up, profile, clock, streams)


def _create(backing_up: BackingUp, profile: Profile, clock: Clock, streams: Streams) -> int:
    if not profile.database.exists():
        raise Refusal(
            ExitCode.CANNOT_OPEN,
            _("There is no diary in {folder}.").format(folder=profile.root),
        )
    backup = backing_up.make(Reason.BY_HAND)
    streams.answer(backup_line(backup, clock.time_zone()))
    streams.answer(str(backing_up.place(backup)))
    fault = backing_up.state().second_fault
    if fault:
        streams.say(_("Second place: {fault}").format(fault=fault))
        return ExitCode.DONE_IN_PART
    return ExitCode.DONE


def _list(backing_up: BackingUp, clock: Clock, streams: Streams) -> int:
    backups = backing_up.all()
    if not backups:
        streams.say(_("There are no backups yet. 'footcare backup create' makes one."))
    for backup in backups:
        streams.answer(backup_line(backup, clock.time_zone()))
    for path in backing_up.unexplained():
        streams.say(_("{path} has no manifest and does not count.").format(path=path))
    return ExitCode.DONE


def _verify(backing_up: BackingUp, clock: Clock, streams: Streams) -> int:
    damaged = 0
    for backup in backing_up.all():
        faults = backing_up.faults(backup)
        damaged += bool(faults)
        verdict = " ".join(faults) if faults else _("whole")
        streams.answer(f"{backup_line(backup, clock.time_zone())}  {verdict}")
    for path in backing_up.unexplained():
        damaged += 1
        streams.answer(_("{path} has no manifest and does not count.").format(path=path))
    return ExitCode.DONE_IN_PART if damaged else ExitCode.DONE
