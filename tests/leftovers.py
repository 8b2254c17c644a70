"""Finds what a test left behind: threads, windows, ticking timers, log handlers."""

from __future__ import annotations

import gc
import logging
import sys
import threading
from typing import TYPE_CHECKING

from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

PATIENCE = 2.0  # seconds a thread has for its last words
# Qt keeps one window for all tool tips.
_QTS_OWN = {"QTipLabel"}


class Standing:
    """What stood when a test began.

    All that exists by then is frozen out of the garbage collector, so that looking through what the
    test itself made takes microseconds.
    """

    def __init__(self) -> None:
        gc.collect()
        gc.freeze()
        self._threads = set(threading.enumerate())
        self._windows = {_address(window) for window in _windows()}

    def left_over(self) -> list[str]:
        """Return a name for each thing that stands now and did not then."""
        gc.collect()
        _delete_what_was_let_go()
        new: list[QObject] = [
            window for window in _windows() if _address(window) not in self._windows
        ]
        return self._new_threads() + [_name(thing) for thing in [*new, *_running()]]

    def _new_threads(self) -> list[str]:
        new = [
            thread
            for thread in threading.enumerate()
            # A thread of Qt's own that once ran Python stays listed as a dummy.
            if thread not in self._threads and not isinstance(thread, threading._DummyThread)
        ]
        for thread in new:
            thread.join(PATIENCE)
        return [f"thread {thread.name}" for thread in new if thread.is_alive()]


class Listener(logging.Handler):
    """Keeps every record from WARNING up."""

    def __init__(self, records: list[logging.LogRecord]) -> None:
        super().__init__(logging.WARNING)
        self._records = records

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self._records.append(record)


def log_handlers() -> list[tuple[logging.Logger, logging.Handler]]:
    """Return the handlers of the root logger and of ours."""
    loggers = (logging.getLogger(), logging.getLogger("footcare"))
    return [(logger, handler) for logger in loggers for handler in logger.handlers]


def close_new_handlers(before: list[tuple[logging.Logger, logging.Handler]]) -> None:
    """Take away the handlers that a test added, and close their files."""
    for logger, handler in log_handlers():
        if (logger, handler) not in before:
            logger.removeHandler(handler)
            handler.close()


def _windows() -> Iterator[QWidget]:
    if "PySide6.QtWidgets" in sys.modules:
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - most tests know no Qt

        for window in QApplication.topLevelWidgets():
            if window.parent() is None and window.metaObject().className() not in _QTS_OWN:
                yield window


def _running() -> Iterator[QObject]:
    """Yield the timers that tick and the threads that run among what is not frozen."""
    if "PySide6.QtCore" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QThread, QTimer  # noqa: PLC0415 - as above
    from shiboken6 import isValid  # noqa: PLC0415 - as above

    app = QCoreApplication.instance()
    main = app.thread() if app else None
    for thing in gc.get_objects():
        if issubclass(type(thing), QTimer):
            busy = isValid(thing) and thing.isActive()
        elif issubclass(type(thing), QThread):
            busy = isValid(thing) and thing is not main and thing.isRunning()
        else:
            continue
        if busy:
            yield thing


def _delete_what_was_let_go() -> None:
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - as above

        if QCoreApplication.instance():
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _name(thing: QObject) -> str:
    own = thing.objectName()
    return f"{type(thing).__name__} {own!r}" if own else type(thing).__name__


def _address(thing: QObject) -> int:
    from shiboken6 import getCppPointer  # noqa: PLC0415 - as above

    return int(getCppPointer(thing)[0])
