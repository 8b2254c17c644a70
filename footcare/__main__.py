"""Where footcare starts: a command, or the window. Whatever fails ends in a sentence."""

from __future__ import annotations

import io
import logging
import os
import sys
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from footcare.paths import NoHomeError, find_profile, keep_private

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from footcare.paths import Profile
    from footcare.services.ports import Ability

UNEXPECTED: Final = 70
"""The exit code of a fault in footcare itself."""

INTERRUPTED: Final = 130
"""The exit code after Ctrl+C."""

_BACKGROUND: Final = "--background"
_SPEAK: Final = "--speak"
"""Footcare says this to itself, with a language; it is no word for people."""


def run() -> None:
    """Start as the words of the command line say, and end the process."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says and return the exit code."""
    # First of all: every file from here on is readable by its owner only.
    keep_private()
    try:
        return _start(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - a person gets a sentence, the log the place
        return _tell_of_fault(arguments, error)
    finally:
        _let_go_of_stdout()


def _start(arguments: Sequence[str]) -> int:
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - until the end
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Files and pipes speak UTF-8 and plain line ends on every system.
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    if arguments[:1] == [_SPEAK]:
        from footcare import app

        return app.speak(arguments[1:])
    if set(arguments) <= {_BACKGROUND}:
        # As its icon and the login start it: a parser of all commands would only hold up the paint.
        with suppress(NoHomeError):
            return _open_window(find_profile(), background=bool(arguments))
    return _do(arguments)


def _open_window(profile: Profile, *, background: bool) -> int:
    from footcare import app

    return app.main(profile, background=background)


def _do(arguments: Sequence[str]) -> int:
    """Read the words and do what they say."""
    from footcare import cli
    from footcare.cli.options import profile_of, read_options
    from footcare.cli.streams import ExitCode, Refusal

    try:
        words = read_options(arguments)
        if words.verb is None:
            return _open_window(profile_of(words), background=words.background)
        if words.verb == "tour":
            from footcare import app

            return app.tour(words.out)
    except Refusal as refusal:
        _say(str(refusal))
        return refusal.code
    if sys.stdout is None:
        _say("Standard output is closed: nothing was done.")
        return ExitCode.BAD_INPUT
    # What is only noted stays off the terminal: a command says itself what a person should know.
    logging.getLogger("footcare").addHandler(logging.NullHandler())
    stdin = io.BytesIO() if sys.stdin is None else sys.stdin.buffer
    abilities = partial(_abilities, profile_of(words))
    return cli.main(arguments, stdin, sys.stdout, sys.stderr, abilities=abilities)


def _abilities(profile: Profile) -> Mapping[str, Ability]:
    """Return what works on this desktop; without a desktop Qt is not even imported."""
    from footcare import cli

    signs = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")
    if sys.platform == "linux" and not any(os.environ.get(sign) for sign in signs):
        return cli.no_desktop()
    try:
        from footcare.app import desktop_abilities

        return desktop_abilities(profile)
    except ImportError as error:
        why = f"Qt cannot be loaded here: {error}."
        return {name: replace(one, why=why) for name, one in cli.no_desktop().items()}


def _tell_of_fault(arguments: Sequence[str], error: Exception) -> int:
    """Say in one sentence that footcare failed; where it failed goes into the profile's log."""
    from footcare.logs import place_of, start_logging

    said = f"Something went wrong inside footcare ({type(error).__name__})."
    folder = _log_folder(arguments)
    if folder is not None:
        start_logging(folder)
        place = place_of(error.__traceback__)
        logging.getLogger("footcare").error("%s at %s", type(error).__name__, place)
        said += f" Where it happened: {folder / 'footcare.log'}"
    _say(said)
    return UNEXPECTED


def _log_folder(arguments: Sequence[str]) -> Path | None:
    from footcare.cli.options import profile_of, read_options

    try:
        return profile_of(read_options(arguments)).logs
    except Exception:  # noqa: BLE001 - the words themselves may have failed
        return None


def _say(sentence: str) -> None:
    """Tell a person something, if anybody listens."""
    with suppress(OSError):
        print(sentence, file=sys.stderr, flush=True)  # noqa: T201 - the command line speaks here


def _let_go_of_stdout() -> None:
    """Keep the interpreter from stumbling over answers that nobody reads any more."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    run()
