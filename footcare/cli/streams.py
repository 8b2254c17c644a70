"""Where a command reads and speaks, and what its exit code means."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, BinaryIO, TextIO

from footcare.services.ports import DiaryBusy

if TYPE_CHECKING:
    from footcare.services.ports import DiaryProblem


class ExitCode(IntEnum):
    """What became of a command."""

    DONE = 0
    DONE_IN_PART = 1
    BAD_INPUT = 2
    CANNOT_OPEN = 3
    BUSY = 4


@dataclass(frozen=True)
class Streams:
    """The three streams of a command.

    Attributes:
        stdin: bytes, because a file that is no text must be refused line by line.
        stdout: answers, for programs.
        stderr: sentences, for people.
    """

    stdin: BinaryIO
    stdout: TextIO
    stderr: TextIO

    def answer(self, line: str) -> None:
        """Write a line at once: whoever reads it may rely on it."""
        self.stdout.write(line + "\n")
        self.stdout.flush()

    def say(self, sentence: str) -> None:
        """Tell a person something, if anybody listens."""
        with suppress(OSError):
            self.stderr.write(sentence + "\n")
            self.stderr.flush()


class Refusal(Exception):
    """A command that cannot go on; the message is a sentence for a person."""

    def __init__(self, code: ExitCode, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


def code_of(problem: DiaryProblem) -> ExitCode:
    """Return the exit code of a problem with the diary."""
    return ExitCode.BUSY if isinstance(problem, DiaryBusy) else ExitCode.CANNOT_OPEN
