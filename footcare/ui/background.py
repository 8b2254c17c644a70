"""The one worker thread of the window: everything that touches the diary runs here."""

from __future__ import annotations

import logging
import weakref
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from footcare.i18n import _
from footcare.logs import place_of
from footcare.services.ports import DiaryProblem, DiaryReplaced

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")

_log = logging.getLogger(__name__)


class _Callback:
    """Calls a bound method as long as its object lives; a page that is gone is not called."""

    def __init__(self, call: Callable[[Any], None]) -> None:
        owner = getattr(call, "__self__", None)
        self._weak = weakref.WeakMethod(call) if owner is not None else None
        self._strong = call if owner is None else None

    def __call__(self, value: object) -> None:
        call = self._weak() if self._weak is not None else self._strong
        if call is None:
            return
        owner = getattr(call, "__self__", None)
        if isinstance(owner, QObject) and not shiboken6.isValid(owner):
            return
        call(value)


class Background(QObject):
    """One worker thread, jobs in order, answers as calls on the GUI thread.

    Signals:
        diary_replaced: a job found another file in the diary's place; nothing more can be asked
            of the diary that was opened.
    """

    diary_replaced = Signal()
    _answered = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @cached_property
    def _worker(self) -> ThreadPoolExecutor:
        # Made with the first job, which comes after the first paint.
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="footcare")

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Queue a job. Errors without a ``failed`` are logged by their kind alone.

        ``failed`` is always given a problem whose words a person can read.
        """
        self._worker.submit(self._work, work, _Callback(done), _Callback(failed or _log_failure))

    def _work(self, work: Callable[[], object], done: _Callback, failed: _Callback) -> None:
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - whatever it is, the page is told
            self._answered.emit(failed, problem_for_person(error))
            if isinstance(error, DiaryReplaced):
                self.diary_replaced.emit()
        else:
            self._answered.emit(done, result)

    @Slot(object, object)
    def _deliver(self, callback: _Callback, value: object) -> None:
        callback(value)

    def settle(self, seconds: float) -> bool:
        """Wait for the jobs in hand, so long at most; return whether all are done."""
        try:
            self._worker.submit(_nothing).result(seconds)
        except TimeoutError:
            return False
        return True

    def finish(self) -> None:
        """Wait for the jobs in hand and stop; nothing said to be saved is left behind."""
        self._worker.shutdown(wait=True)


class InlineBackground:
    """Runs each job at once on the caller's thread; for tests and for pictures."""

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do ``work`` now and call back now."""
        try:
            result = work()
        except Exception as error:
            if failed is None:
                raise
            failed(problem_for_person(error))
        else:
            done(result)

    def finish(self) -> None:
        """Nothing is ever in hand."""


def _nothing() -> None:
    """Be the last job in hand."""


def problem_for_person(error: Exception) -> DiaryProblem:
    """Return a failure in words for a person; a fault of our own goes into the log by its place."""
    if isinstance(error, DiaryProblem):
        return error
    place = place_of(error.__traceback__)
    _log.error("Unexpected %s in the background at %s", type(error).__name__, place)
    return DiaryProblem(_("Something unexpected happened. What was saved before is still there."))


def _log_failure(error: Exception) -> None:
    _log.error("A background job failed: %s", type(error).__name__)
