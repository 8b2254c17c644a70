"""`footcare record KIND FILE`: keeps JSON lines, each in a transaction of its own.

``saved <uuid>`` is said after the commit and at once: what was said to be saved is saved. A bad
line is named by number and path and stops nothing. The exit code is 1 when some lines were
refused, and 2 when all of them were, for then nothing was written.
"""

from __future__ import annotations

from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from footcare.assembly import COMMAND_WAIT, open_diary
from footcare.cli.lines import lines_of
from footcare.cli.streams import ExitCode, Refusal, Streams, code_of
from footcare.i18n import _
from footcare.reading.records import Kind, Line, read_line
from footcare.reading.stamp import Here
from footcare.services.keeping import persons_to_choose
from footcare.services.ports import DiaryProblem
from footcare.services.recording import keep

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from footcare.domain.clock import Clock
    from footcare.paths import Profile
    from footcare.services.ports import Diary


@dataclass
class _Tally:
    saved: int = 0
    refused: int = 0

    @property
    def code(self) -> ExitCode:
        if not self.refused:
            return ExitCode.DONE
        return ExitCode.DONE_IN_PART if self.saved else ExitCode.BAD_INPUT


def run(words: Namespace, profile: Profile, clock: Clock, streams: Streams) -> int:
    """Keep every good line of a file and return the exit code.

    Raises:
        Refusal: the file or the diary cannot be opened, or the diary took no more.
        DiaryProblem: the diary cannot be opened.
    """
    with (
        _opened(words.file, streams) as file,
        closing(open_diary(profile, wait_seconds=COMMAND_WAIT)) as diary,
    ):
        persons, person = persons_to_choose(diary, words.person)
        here = Here(clock.now(), clock.time_zone(), persons, person)
        tally = _Tally()
        for raw in lines_of(file):
            here = replace(here, now=clock.now())
            line = (
                Line(None, (raw.fault,))
                if raw.fault
                else read_line(Kind(words.kind), raw.text, here)
            )
            try:
                faults = _keep(diary, line, streams)
            except DiaryProblem as problem:
                raise Refusal(
                    code_of(problem),
                    _("line {number}: {problem} Lines said to be saved are saved.").format(
                        number=raw.number, problem=problem
                    ),
                ) from problem
            for fault in faults:
                streams.say(_("line {number}: {fault}").format(number=raw.number, fault=fault))
            tally.saved += not faults
            tally.refused += bool(faults)
    return tally.code


def _keep(diary: Diary, line: Line, streams: Streams) -> tuple[str, ...]:
    """Keep a line's record and say so; return what is wrong with it instead."""
    if line.record is None:
        return line.faults
    record_id = line.record.stamp.id
    if not keep(diary, line.record, dated=line.dated):
        return (_("id: {id} is taken by a record with other words").format(id=record_id),)
    streams.answer(f"saved {record_id}")
    return ()


@contextmanager
def _opened(file: str, streams: Streams) -> Iterator[BinaryIO]:
    if file == "-":
        yield streams.stdin
        return
    try:
        opened = Path(file).open("rb")  # noqa: SIM115 - closed below; a later OSError is another's
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise Refusal(
            ExitCode.BAD_INPUT,
            _("{file} cannot be read: {reason}.").format(file=file, reason=reason or error),
        ) from error
    with opened:
        yield opened
