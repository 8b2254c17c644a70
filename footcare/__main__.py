"""Where footcare starts: a command, or the window. Whatever fails ends in a sentence."""

from __future__ import annotations

import io
import logging
import os
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from footcare.i18n import _
from footcare.paths import NoHomeError, Profile, find_profile, keep_private

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping, Sequence

    from footcare.services.ports import Ability

UNEXPECTED: Final = 70
"""The exit code of a fault in footcare itself."""

INTERRUPTED: Final = 130
"""The exit code after Ctrl+C."""

_BACKGROUND: Final = "--background"
_SPEAK: Final = "--speak"
"""Footcare says this to itself, with a language; it is no word for people."""

_EVERYDAY: Final = frozenset({_BACKGROUND, "--open"})
"""The words of a start by menu or login; the menu says ``--open`` without a file, too."""


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
    if _EVERYDAY.issuperset(arguments):
        # As its icon and the login start it: a parser of all commands would only hold up the paint.
        with suppress(NoHomeError):
            return _open_window(find_profile(), background=_BACKGROUND in arguments)
    from footcare.cli.language import speak_as_wished

    speak_as_wished(os.environ)
    return _do(arguments)


def _open_window(profile: Profile, *, background: bool, opening: str = "") -> int:
    from footcare import app

    return app.main(profile, background=background, opening=opening)


def _do(arguments: Sequence[str]) -> int:
    """Read the words and do what they say."""
    from footcare.cli.options import profile_of, read_options
    from footcare.cli.streams import Refusal

    try:
        words = read_options(arguments)
        if words.self_check:
            return _check_oneself(profile_of(words))
        if words.verb is None:
            # Whoever runs already may have been started elsewhere: a path says all of it.
            opening = str(Path(words.open).absolute()) if words.open else ""
            return _open_window(profile_of(words), background=words.background, opening=opening)
        if words.verb == "tour":
            from footcare import app

            return app.tour(words.out, sheets=words.sheets)
        if words.verb == "demo" and not words.no_window:
            return _show_demo(arguments, words)
        return _command(arguments, profile_of(words))
    except Refusal as refusal:
        _say(str(refusal))
        return refusal.code


def _show_demo(arguments: Sequence[str], words: Namespace) -> int:
    """Fill a profile with a made-up person's diary and open the window on it.

    Without a profile named it is one that is removed when the program ends.
    """
    from tempfile import TemporaryDirectory

    from footcare.cli.options import profile_of

    if words.profile is not None:
        profile = profile_of(words)
        return _command(arguments, profile) or _open_window(profile, background=False)
    with TemporaryDirectory(prefix="footcare-demo-", ignore_cleanup_errors=True) as folder:
        profile = Profile(Path(folder))
        code = _command([*arguments, "--profile", folder], profile)
        if code == 0:
            _say(_("This folder is removed when Footcare ends."))
            code = _open_window(profile, background=False)
        return code


def _command(arguments: Sequence[str], profile: Profile) -> int:
    """Do a command that needs no window."""
    from footcare import cli
    from footcare.cli.streams import ExitCode

    if sys.stdout is None:
        _say(_("Standard output is closed: nothing was done."))
        return ExitCode.BAD_INPUT
    # What is only noted stays off the terminal: a command says itself what a person should know.
    logging.getLogger("footcare").addHandler(logging.NullHandler())
    stdin = io.BytesIO() if sys.stdin is None else sys.stdin.buffer
    abilities = partial(_abilities, profile)
    return cli.main(arguments, stdin, sys.stdout, sys.stderr, abilities=abilities)


def _check_oneself(profile: Profile) -> int:
    from footcare import self_check

    return self_check.run(profile, sys.stdout)


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
        why = _("Qt cannot be loaded here: {error}.").format(error=error)
        return {name: one._replace(why=why) for name, one in cli.no_desktop().items()}


def _tell_of_fault(arguments: Sequence[str], error: Exception) -> int:
    """Say in one sentence that footcare failed; where it failed goes into the profile's log."""
    from footcare.logs import place_of, start_logging

    said = _("Something went wrong inside footcare ({kind}).").format(kind=type(error).__name__)
    folder = _log_folder(arguments)
    if folder is not None:
        start_logging(folder)
        place = place_of(error.__traceback__)
        logging.getLogger("footcare").error("%s at %s", type(error).__name__, place)
        where = _("Where it happened: {file}").format(file=folder / "footcare.log")
        said = f"{said} {where}"
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
