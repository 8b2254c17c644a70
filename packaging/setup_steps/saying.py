"""What the set-up says to the person at the keyboard, and the one way it gives up."""

from __future__ import annotations

import errno
import sys

DONE = 0
CHECKS_FAILED = 1
BAD_USE = 2
MACHINE_LACKS = 3
STOPPED = 130

NO_SPACE = "There is no space left on the disk: the set-up needs about 1.5 GB."


class Trouble(Exception):
    """One clear sentence about what is in the way, and the exit code that goes with it."""

    def __init__(self, sentence: str, code: int = MACHINE_LACKS) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code


def say(line: str) -> None:
    """Show a line of progress at once, also where output is kept in a file."""
    print(line, flush=True)


def complain(sentence: str) -> None:
    """Show what is in the way, after everything said so far."""
    sys.stdout.flush()
    print(sentence, file=sys.stderr, flush=True)


def sentence_for(error: OSError) -> str:
    """Return what an error of the file system means to the person."""
    where = error.filename or "this folder"
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return f"{where} cannot be written to: put the project where you may write, and try again."
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return NO_SPACE
    return f"{where}: {error.strerror or error}."
