"""The verbs that need no window and no Qt."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, BinaryIO, Final, TextIO

from footcare.cli.options import profile_of, read_options
from footcare.cli.streams import ExitCode, Refusal, Streams, code_of
from footcare.domain.clock import SystemClock
from footcare.i18n import _
from footcare.services.ports import Ability, DiaryProblem

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Mapping, Sequence

    from footcare.domain.clock import Clock

ASKED_OF_THE_DESKTOP: Final = ("notifications", "tray", "voice", "autostart")


def no_desktop() -> dict[str, Ability]:
    """Return the abilities of a place without a desktop."""
    why = _("There is no desktop here to ask.")
    return {name: Ability(ok=False, why=why) for name in ASKED_OF_THE_DESKTOP}


def main(
    arguments: Sequence[str],
    stdin: BinaryIO,
    stdout: TextIO,
    stderr: TextIO,
    *,
    clock: Clock | None = None,
    abilities: Callable[[], Mapping[str, Ability]] = no_desktop,
) -> int:
    """Do what a command line says and return the exit code; what fails is said in a sentence.

    Args:
        arguments: the words after the program's name.
        stdin: what ``-`` reads.
        stdout: where answers go.
        stderr: where sentences go.
        clock: what to ask for the time; the system's when left out.
        abilities: asks the desktop what works here, for ``doctor``.
    """
    streams = Streams(stdin, stdout, stderr)
    try:
        words = read_options(arguments)
        return int(_do(words, clock or SystemClock(), streams, abilities))
    except Refusal as refusal:
        streams.say(str(refusal))
        return refusal.code
    except DiaryProblem as problem:
        streams.say(str(problem))
        return code_of(problem)
    except OSError as error:
        return _broken_stream(error, streams)


def _do(
    words: Namespace,
    clock: Clock,
    streams: Streams,
    abilities: Callable[[], Mapping[str, Ability]],
) -> int:
    """Import the verb and run it; the first four need no database."""
    match words.verb:
        case "assess":
            from footcare.cli import assess

            return assess.run(words, streams)
        case "reminders":
            from footcare.cli import reminders

            return reminders.run(words, clock, streams)
        case "routine":
            from footcare.cli import routine

            return routine.run(words, streams)
        case "schema":
            from footcare.cli import schema

            return schema.run(words, streams)
        case _:
            # Not above: the window reads its options here too, and needs nothing of this to paint.
            from footcare.services.keeping import NoSuchPerson

            try:
                return _do_with_profile(words, clock, streams, abilities)
            except NoSuchPerson as unknown:
                raise Refusal(ExitCode.BAD_INPUT, str(unknown)) from unknown


def _do_with_profile(
    words: Namespace,
    clock: Clock,
    streams: Streams,
    abilities: Callable[[], Mapping[str, Ability]],
) -> int:
    from footcare.assembly import refuse_to_others

    profile = profile_of(words)
    refuse_to_others(profile)
    match words.verb:
        case "record":
            from footcare.cli import record

            code = record.run(words, profile, clock, streams)
        case "export":
            from footcare.cli import export

            code = export.run(words, profile, clock, streams)
        case "import":
            from footcare.cli import importing

            code = importing.run(words, profile, clock, streams)
        case "backup":
            from footcare.cli import backup

            code = backup.run(words, profile, clock, streams)
        case "restore":
            from footcare.cli import restore

            code = restore.run(words, profile, clock, streams)
        case "doctor":
            from footcare.cli import doctor

            code = doctor.run(words, profile, clock, streams, abilities)
        case "demo":
            from footcare.cli import demo

            code = demo.run(words, profile, clock, streams)
        case _:
            raise Refusal(ExitCode.BAD_INPUT, _("This needs the window."))
    return code


def _broken_stream(error: OSError, streams: Streams) -> int:
    """Say that the answers could not be written, for instance because nobody reads them."""
    if isinstance(error, BrokenPipeError):
        streams.say(_("Nobody reads the answers any more; stopped."))
        return ExitCode.DONE_IN_PART
    streams.say(_("Reading or writing failed: {reason}.").format(reason=error.strerror or error))
    return ExitCode.BUSY if error.errno in (errno.ENOSPC, errno.EDQUOT) else ExitCode.BAD_INPUT
