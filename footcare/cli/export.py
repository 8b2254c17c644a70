"""`footcare export`: the whole diary in a file of an open format."""

from __future__ import annotations

import errno
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from footcare.assembly import COMMAND_WAIT, open_diary
from footcare.cli.streams import ExitCode, Refusal, Streams
from footcare.export import FORMATS
from footcare.export.files import write_file
from footcare.i18n import _
from footcare.services.keeping import everything
from footcare.store.preferences_file import JsonPreferencesFile

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from footcare.domain.clock import Clock
    from footcare.paths import Profile

_NO_SPACE = (errno.ENOSPC, errno.EDQUOT)


def run(words: Namespace, profile: Profile, clock: Clock, streams: Streams) -> int:
    """Write everything kept to a file or to standard output and return the exit code.

    Raises:
        Refusal: there is no diary, or the file cannot be written.
        DiaryProblem: the diary cannot be opened.
    """
    out = None if words.out in (None, "-") else _checked(Path(words.out), profile)
    if not profile.database.exists():
        raise Refusal(
            ExitCode.CANNOT_OPEN,
            _("There is no diary in {folder}.").format(folder=profile.root),
        )
    preferences = JsonPreferencesFile(profile.preferences).read()
    with closing(open_diary(profile, wait_seconds=COMMAND_WAIT)) as diary:
        kept = everything(diary, preferences)
    pieces = FORMATS[words.format](kept, clock.now())
    if out is None:
        streams.stdout.writelines(pieces)
        streams.stdout.flush()
    else:
        _write(out, pieces)
    return ExitCode.DONE


def _checked(out: Path, profile: Profile) -> Path:
    """Return where to write, after a look at what would be overwritten."""
    try:
        found = out.absolute().resolve()
        inside = found.is_relative_to(profile.root.resolve())
    except (OSError, RuntimeError, ValueError) as error:
        raise _cannot_write(out, error) from error
    if found.is_dir():
        raise Refusal(ExitCode.BAD_INPUT, _("{out} is a folder, not a file.").format(out=out))
    if inside:
        raise Refusal(
            ExitCode.BAD_INPUT,
            _("{out} lies in the profile itself. Please name a place outside.").format(out=out),
        )
    return found


def _write(out: Path, pieces: Iterator[str]) -> None:
    try:
        write_file(out, pieces)
    except OSError as error:
        raise _cannot_write(out, error) from error


def _cannot_write(out: Path, error: Exception) -> Refusal:
    number = error.errno if isinstance(error, OSError) else None
    reason = error.strerror if isinstance(error, OSError) else None
    return Refusal(
        ExitCode.BUSY if number in _NO_SPACE else ExitCode.BAD_INPUT,
        _("{out} cannot be written: {reason}.").format(out=out, reason=reason or error),
    )
