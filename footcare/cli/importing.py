"""`footcare import FILE`: brings in an exported diary, whole or not at all.

It says first what it will do, then does it. ``imported <uuid>`` is said after the commit; with that
id ``--undo`` takes back exactly what came in. With ``--dry-run`` nothing is changed, not even made.
"""

from __future__ import annotations

from contextlib import closing, contextmanager
from datetime import UTC
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final
from uuid import UUID

from footcare.assembly import COMMAND_WAIT, open_backups, open_diary
from footcare.cli.streams import ExitCode, Refusal, Streams
from footcare.domain.intake_words import all_counted, idle_words, more_faults_words
from footcare.i18n import _
from footcare.paths import Profile
from footcare.reading.diary import read_diary, read_diary_at
from footcare.services.importing import Importing, IntakeRefused, UndoRefused
from footcare.services.ports import DiaryUnusable
from footcare.store.database import open_database
from footcare.store.header import header_of
from footcare.store.photo_files import PhotoFiles
from footcare.store.preferences_file import JsonPreferencesFile

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from footcare.domain.clock import Clock
    from footcare.domain.intake_plan import IntakePlan, Share
    from footcare.services.intake_planning import DiaryFile
    from footcare.services.ports import Diary

MOST_SHOWN: Final = 50
"""So many faults are named one by one."""


def run(words: Namespace, profile: Profile, clock: Clock, streams: Streams) -> int:
    """Do what the words say and return the exit code.

    Raises:
        Refusal: the words make no command, or the file cannot be brought in.
        DiaryProblem: the diary cannot be opened, or it took nothing.
    """
    if (words.file is None) is (words.undo is None):
        raise Refusal(ExitCode.BAD_INPUT, _("'import' needs a file, or --undo and an id."))
    if words.undo is not None:
        return _undo(words, profile, clock, streams)
    file = _read(words.file, streams)
    own_settings = profile.preferences.exists()
    if words.dry_run or not profile.database.exists():
        # A file that does not fit makes no diary either.
        with _diary_to_look_at(profile) as diary:
            plan = _importing(diary, profile, clock).plan(file)
        if plan.faults:
            raise _refused(plan.faults, streams)
        if words.dry_run:
            _say_plan(plan, streams, own_settings=own_settings)
            streams.answer(_("This was a look only. Nothing was changed."))
            return ExitCode.DONE
    with closing(open_diary(profile, wait_seconds=COMMAND_WAIT)) as diary:
        importing = _importing(diary, profile, clock)
        _bring_in(importing, file, streams, own_settings=own_settings)
    return ExitCode.DONE if own_settings else _take_settings(profile, file, streams)


def _importing(diary: Diary, profile: Profile, clock: Clock) -> Importing:
    backing_up = open_backups(profile, clock, wait_seconds=COMMAND_WAIT)
    return Importing(diary, clock, backing_up.make, PhotoFiles(profile.photos).holds)


@contextmanager
def _diary_to_look_at(profile: Profile) -> Iterator[Diary]:
    """Yield the diary of a profile for reading; nothing is created or changed.

    Where there is none, a new one takes its place, in a folder that goes away again.

    Raises:
        DiaryUnusable: the file cannot be used, or it would have to be brought up to date first.
        DiaryBusy: another process holds it too long.
    """
    header = header_of(profile.database)
    if header is None or header.empty:
        with (
            TemporaryDirectory(prefix="footcare-") as folder,
            closing(open_diary(Profile(Path(folder)))) as diary,
        ):
            yield diary
        return
    if header.behind:
        raise DiaryUnusable(
            _(
                "The diary here was written by an older footcare. Start footcare once to bring it "
                "up to date, then look again."
            )
        )
    with closing(open_database(profile.database, wait_seconds=COMMAND_WAIT)) as diary:
        yield diary


def _read(file: str, streams: Streams) -> DiaryFile:
    read = read_diary(streams.stdin) if file == "-" else read_diary_at(Path(file))
    if read.diary is None:
        _say_faults(read.faults, streams, given_up=read.given_up)
        raise Refusal(ExitCode.BAD_INPUT, _("{file}: nothing was brought in.").format(file=file))
    return read.diary


def _bring_in(
    importing: Importing, file: DiaryFile, streams: Streams, *, own_settings: bool
) -> None:
    plan = importing.plan(file)
    _say_plan(plan, streams, own_settings=own_settings)
    try:
        intake = importing.bring_in(file, plan)
    except IntakeRefused as refused:
        raise _refused(refused.faults, streams) from refused
    if intake is None:
        streams.answer(_("Nothing in the file is new. The diary is as it was."))
        return
    streams.answer(f"imported {intake.id}")
    streams.answer(_("To undo it: footcare import --undo {id}").format(id=intake.id))


def _take_settings(profile: Profile, file: DiaryFile, streams: Streams) -> ExitCode:
    try:
        JsonPreferencesFile(profile.preferences).write(file.kept.preferences)
    except OSError as error:
        streams.say(
            _("The settings could not be written: {reason}. The diary itself is in.").format(
                reason=error.strerror or error
            )
        )
        return ExitCode.DONE_IN_PART
    return ExitCode.DONE


def _undo(words: Namespace, profile: Profile, clock: Clock, streams: Streams) -> int:
    if words.dry_run:
        raise Refusal(ExitCode.BAD_INPUT, _("--undo and --dry-run do not go together."))
    try:
        intake_id = UUID(words.undo)
    except ValueError as error:
        sentence = _("{id} is not the id of an import.").format(id=repr(words.undo[:60]))
        raise Refusal(ExitCode.BAD_INPUT, sentence) from error
    if not profile.database.exists():
        raise Refusal(
            ExitCode.CANNOT_OPEN, _("There is no diary in {folder}.").format(folder=profile.root)
        )
    with closing(open_diary(profile, wait_seconds=COMMAND_WAIT)) as diary:
        try:
            done = _importing(diary, profile, clock).undo(intake_id)
        except UndoRefused as refused:
            raise Refusal(ExitCode.BAD_INPUT, str(refused)) from refused
    if done:
        streams.answer(f"undone {intake_id}")
    else:
        streams.answer(_("It was undone before. The diary is as it was."))
    return ExitCode.DONE


def _say_plan(plan: IntakePlan, streams: Streams, *, own_settings: bool) -> None:
    """Say what will be done.

    Raises:
        Refusal: it cannot be done; why is said.
    """
    if plan.faults:
        raise _refused(plan.faults, streams)
    when = plan.exported_at.astimezone(UTC)
    streams.answer(_("Exported on {day}.").format(day=when.date().isoformat()))
    for share in plan.shares:
        streams.answer(_share_words(share))
    if same := all_counted(plan.same):
        streams.answer(_("Here already: {counts}.").format(counts=same))
    if kept := all_counted(plan.kept):
        streams.answer(_("Here already, stays as it is here: {counts}.").format(counts=kept))
    if plan.idle:
        streams.answer(idle_words(plan.idle))
    streams.answer(
        _("The settings here stay as they are.")
        if own_settings
        else _("There are no settings here yet: those of the file are taken.")
    )


def _share_words(share: Share) -> str:
    person = share.person.id
    who = f"{share.person.name} ({person})" if share.person.name else person
    counts = all_counted(share.added, share.taken_back)
    if not counts:
        return _("{who}: nothing new.").format(who=who)
    if share.first is None or share.last is None:
        return _("{who}: new are {counts}.").format(who=who, counts=counts)
    return _("{who}: new are {counts}, of {first} to {last}.").format(
        who=who, counts=counts, first=share.first.isoformat(), last=share.last.isoformat()
    )


def _refused(faults: Sequence[str], streams: Streams) -> Refusal:
    _say_faults(faults, streams)
    return Refusal(
        ExitCode.BAD_INPUT,
        _("The file does not fit the diary that is here. Nothing was changed."),
    )


def _say_faults(faults: Sequence[str], streams: Streams, *, given_up: bool = False) -> None:
    for fault in faults[:MOST_SHOWN]:
        streams.say(fault)
    more = len(faults) - MOST_SHOWN
    if more > 0:
        streams.say(more_faults_words(more, given_up=given_up))
