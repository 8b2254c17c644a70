"""`footcare routine check FILE`: whether a massage in a file can be used, without a diary.

A good file gets one line on standard output. A faulty one gets a line for each fault on standard
error, by file, key and reason, nothing on standard output, and exit code 2.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from footcare.cli.streams import ExitCode, Refusal, Streams
from footcare.cli.whole_text import STANDARD_INPUT
from footcare.content.own_routines import read_own
from footcare.domain.own_routine import LONGEST_FILE
from footcare.i18n import _

if TYPE_CHECKING:
    from argparse import Namespace


def run(words: Namespace, streams: Streams) -> int:
    """Look at a file and return the exit code.

    Raises:
        Refusal: the file cannot be read.
    """
    name = words.file if words.file == STANDARD_INPUT else Path(words.file).name
    read = read_own(_beginning(words.file, streams), name)
    for fault in read.faults:
        streams.say(fault)
    if read.routine is None:
        return ExitCode.BAD_INPUT
    streams.answer(
        _("{file}: fine: {steps} steps, {seconds} seconds in all").format(
            file=name, steps=len(read.routine.steps), seconds=read.routine.total_seconds
        )
    )
    return ExitCode.DONE


def _beginning(file: str, streams: Streams) -> bytes:
    """Return as much of a file as tells whether it is too long."""
    try:
        if file == STANDARD_INPUT:
            return streams.stdin.read(LONGEST_FILE + 1)
        with Path(file).open("rb") as opened:
            return opened.read(LONGEST_FILE + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        sentence = _("{file}: cannot be read: {reason}.").format(file=file, reason=reason)
        raise Refusal(ExitCode.BAD_INPUT, sentence) from error
