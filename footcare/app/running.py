"""Runs the program with a window, from the first claim to the exit code."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from footcare.app.building import QT_WORDS
from footcare.app.next_life import FIRST, NextLife
from footcare.app.program import Program
from footcare.app.qt_log import keep_qt_quiet
from footcare.desktop.single_instance import SingleInstance
from footcare.i18n import _
from footcare.logs import place_of, start_logging

if TYPE_CHECKING:
    from types import TracebackType

    from footcare.paths import Profile

ProgramKind = Callable[["QApplication", "Profile", "SingleInstance"], Program]

OK: Final = 0
CANNOT_OPEN: Final = 3
BUSY: Final = 4

_log = logging.getLogger(__name__)


def run_window(
    profile: Profile, *, background: bool, opening: str = "", kind: ProgramKind = Program
) -> int:
    """Run the program until it is ended; a second start shows the first one's window.

    Args:
        profile: the household's folder.
        background: whether the window stays away until it is asked for.
        opening: the path of an exported diary to look at, or nothing.
        kind: what is run; a test or a measurement gives one that it can look into.

    Returns:
        The exit code of the command line.
    """
    if _no_display():
        print(  # noqa: T201 - said on the command line, for there is no window
            _("There is no display to show a window on. 'footcare tour --out DIR' needs none."),
            file=sys.stderr,
        )
        return CANNOT_OPEN
    start_logging(profile.logs)
    sys.excepthook = _log_fault
    keep_qt_quiet()
    app = QApplication(QT_WORDS)
    app.setApplicationName("footcare")
    app.setApplicationDisplayName("Footcare")
    app.setDesktopFileName("footcare")
    app.setQuitOnLastWindowClosed(False)
    try:
        profile.make()
    except OSError:
        _log.warning("The profile folder could not be made")
    instance = SingleInstance(profile)
    if not instance.claim():
        return _call_the_other(instance, opening)
    code = _live(app, profile, instance, background=background, opening=opening, kind=kind)
    instance.release()
    return code


def _call_the_other(instance: SingleInstance, opening: str) -> int:
    """Let the running program show itself and a file, or say that it does not answer."""
    if instance.raise_other(opening=opening):
        return OK
    print(  # noqa: T201 - said on the command line, for the window is another process's
        _(
            "Footcare is open already, but it does not answer. If no window of it comes, end it "
            "in the list of running programs or restart the computer, then start it again. "
            "Nothing was changed."
        ),
        file=sys.stderr,
    )
    return BUSY


def _live(
    app: QApplication,
    profile: Profile,
    instance: SingleInstance,
    *,
    background: bool,
    opening: str,
    kind: ProgramKind,
) -> int:
    """Run the program, and again when another life is to begin."""
    life = FIRST
    if os.path.lexists(profile.deleting):
        from footcare.app.afresh import finish_and_tell

        life = NextLife(told=finish_and_tell(profile))
    while True:
        program = kind(app, profile, instance)
        program.start(background=background, life=life)
        if opening:
            program.look_at_file(opening)
            opening = ""
        code = app.exec()
        if program.next_life is None:
            return code
        life = program.next_life
        program.window.deleteLater()
        program.deleteLater()
        del program
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        if life.deletes:
            from footcare.app.afresh import delete_and_tell

            life = NextLife(told=delete_and_tell(profile))


def _no_display() -> bool:
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    screens = ("DISPLAY", "WAYLAND_DISPLAY")
    return (
        sys.platform == "linux"
        and not chosen
        and not any(os.environ.get(screen) for screen in screens)
    )


def _log_fault(
    kind: type[BaseException], _error: BaseException, place: TracebackType | None
) -> None:
    """Keep a fault in a log without any content: the kind and where it happened."""
    _log.error("Unexpected %s at %s", kind.__name__, place_of(place))
