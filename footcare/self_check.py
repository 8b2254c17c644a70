"""Does once, on an empty profile, what an installed footcare has to be able to do.

A frozen program can lack a module, a library or a file that only one way through it needs. This
goes the ways: the diary, the table of rules, the window, a reminder that rings.
"""

from __future__ import annotations

import io
import json
import os
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TextIO

from footcare import app, cli
from footcare.domain.clock import SystemClock, today
from footcare.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from footcare.domain.clock import Clock
    from footcare.paths import Profile

PASSED: Final = 0
FAILED: Final = 1
NOT_EMPTY: Final = 2


@dataclass(frozen=True)
class Outcome:
    """How one part of the check ended; ``why`` says what was wrong, or nothing."""

    name: str
    why: str = ""


def run(profile: Profile, stdout: TextIO, clock: Clock | None = None) -> int:
    """Check this footcare and say how each part ended.

    Args:
        profile: an empty one; what the check writes stays in it.
        stdout: where the lines go.
        clock: what to ask for the time; the system's when left out.

    Returns:
        The exit code: 0 when everything works, 1 when something does not, 2 when the profile is
        not empty.
    """
    if profile.root.exists() and any(profile.root.iterdir()):
        _say(stdout, _("The self-check writes a diary of its own: give it an empty folder."))
        return NOT_EMPTY
    failed = False
    for name, part in _PARTS:
        why = part(profile, clock or SystemClock())
        failed = failed or bool(why)
        _say(stdout, _("{part}: {ended}").format(part=_(name), ended=why or _("works")))
    return FAILED if failed else PASSED


def _say(stdout: TextIO, line: str) -> None:
    print(line, file=stdout, flush=True)


# -- the parts ------------------------------------------------------------------------------------


def _record(profile: Profile, clock: Clock) -> str:
    line = {"day": today(clock).isoformat(), "answers": [], "findings": []}
    return _ran(profile, clock, ("record", "inspection", "-"), line, expected="saved ")


def _assess(profile: Profile, clock: Clock) -> str:
    day = today(clock).isoformat()
    ulcer = {"kind": "ulcer", "zone": "heel_back", "side": "left", "noticed": day, "change": "new"}
    case = {"day": day, "findings": [ulcer]}
    return _ran(profile, clock, ("assess", "-"), case, expected='"level"')


def _doctor(profile: Profile, clock: Clock) -> str:
    return _ran(profile, clock, ("doctor", "--json"), None, expected='"integrity": "ok"')


def _ran(
    profile: Profile, clock: Clock, words: tuple[str, ...], typed: object, *, expected: str
) -> str:
    """Run a command as a person would; return why it did not do what is expected."""
    stdin = io.BytesIO(b"" if typed is None else (json.dumps(typed) + "\n").encode())
    stdout, stderr = io.StringIO(), io.StringIO()
    arguments = ["--profile", str(profile.root), *words]
    code = cli.main(arguments, stdin, stdout, stderr, clock=clock)
    if code == 0 and expected in stdout.getvalue():
        return ""
    said = stderr.getvalue().strip() or stdout.getvalue().strip()
    return _("exit code {code}: {said}").format(code=code, said=said)


def _window(profile: Profile, _clock: Clock) -> str:
    with _without_display():
        return app.paint_and_ring(profile)


@contextmanager
def _without_display() -> Iterator[None]:
    """Draw where there is no screen, as on the machines that build packages."""
    chosen = os.environ.get("QT_QPA_PLATFORM")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        yield
    finally:
        if chosen is None:
            del os.environ["QT_QPA_PLATFORM"]
        else:
            os.environ["QT_QPA_PLATFORM"] = chosen


_PARTS: Final[tuple[tuple[str, Callable[[Profile, Clock], str]], ...]] = (
    (N_("A foot check is recorded"), _record),
    (N_("A case is assessed"), _assess),
    (N_("The window is painted and a reminder rings"), _window),
    (N_("The diary is whole"), _doctor),
)
