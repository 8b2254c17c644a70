"""The alarm clock: APScheduler, used for nothing but to ring at an instant.

Dates in UTC only, kept in memory only. What rings, and why, is decided elsewhere: a job emits one
signal with a key and touches nothing else. It sleeps on the monotonic clock, so a sleeping computer
and a clock that was set are the sentinel's business.
"""

from __future__ import annotations

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from apscheduler.schedulers.background import BackgroundScheduler

_log = logging.getLogger(__name__)


class SchedulerAlarm(QObject):
    """Rings once for each key. Importing APScheduler takes long, so a thread of its own does it.

    Signals:
        rang: the key, on the thread in which this object lives.
    """

    rang = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hand = ThreadPoolExecutor(max_workers=1, thread_name_prefix="alarm")
        self._scheduler: BackgroundScheduler | None = None
        self._ended = False

    def set(self, key: str, at: datetime) -> None:
        """Ring for a key at an instant (aware); a second call for the key replaces the first."""
        if not self._ended:
            self._hand.submit(self._set, key, at).add_done_callback(_log_failure)

    def clear(self) -> None:
        """Forget everything set."""
        if not self._ended:
            self._hand.submit(self._clear).add_done_callback(_log_failure)

    def finish(self) -> None:
        """Stop for good; nothing rings any more."""
        if not self._ended:
            self._ended = True
            self._hand.submit(self._stop).add_done_callback(_log_failure)
            self._hand.shutdown(wait=True)

    def _set(self, key: str, at: datetime) -> None:
        if self._scheduler is None:
            self._scheduler = _started_scheduler()
        self._scheduler.add_job(
            self._ring,
            "date",
            run_date=at,
            args=(key,),
            id=key,
            replace_existing=True,
            misfire_grace_time=None,
            coalesce=True,
        )

    def _ring(self, key: str) -> None:
        self.rang.emit(key)

    def _clear(self) -> None:
        if self._scheduler is not None:
            self._scheduler.remove_all_jobs()

    def _stop(self) -> None:
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=True)
            self._scheduler = None


def _log_failure(done: Future[None]) -> None:
    error = done.exception()
    if error is not None:
        _log.error("The alarm failed: %s", type(error).__name__)


def _started_scheduler() -> BackgroundScheduler:
    from apscheduler.executors.pool import ThreadPoolExecutor as JobPool
    from apscheduler.schedulers.background import BackgroundScheduler

    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    scheduler = BackgroundScheduler(timezone=UTC, executors={"default": JobPool(1)})
    scheduler.start()
    return scheduler
