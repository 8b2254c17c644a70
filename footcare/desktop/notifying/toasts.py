"""Notices on Windows and macOS, through the library desktop-notifier in a thread of its own.

The library speaks asyncio, so one loop runs in that thread; nothing there can hold up the window.
Tried on Linux with the real library and a real daemon, and with a stand-in for it; on Windows and
macOS it was not tried.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from footcare.desktop.notifying.words import ANSWER_WORDS, DEFAULT, REFUSED, answer_of
from footcare.i18n import N_, _
from footcare.services.ports import Ability

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_notifier import DesktopNotifier

    from footcare.services.ports import Notice, NoticeAnswer

_PATIENCE: Final = 10.0
"""Seconds the system may take for one notice."""
_FAREWELL: Final = 3.0
"""Seconds the thread may take to end; then it is left behind, as it cannot hold up anything."""


class ToastNotifier(QObject):
    """Shows notices of the system, one after the other."""

    _began = Signal(object)
    _told = Signal(str)
    _pressed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listener: Callable[[str, NoticeAnswer], None] | None = None
        self._open: dict[str, Notice] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._why = N_("The notification service has not answered yet.")
        self._ids: dict[str, str] = {}
        self._thread = threading.Thread(target=self._serve, name="toasts", daemon=True)
        self._began.connect(self._begin)
        self._told.connect(self._note)
        self._pressed.connect(self._answer)

    def start(self) -> None:
        """Load the library and look whether notices may be shown."""
        self._thread.start()

    def finish(self) -> None:
        """Take every notice away and end the thread."""
        for key in list(self._open):
            self.close(key)
        if self._thread.is_alive():
            self._post(None)
            self._thread.join(_FAREWELL)

    def ability(self) -> Ability:
        """Tell whether the system shows notices of this program."""
        return Ability(ok=not self._why, why=_(self._why) if self._why else "")

    def listen(self, answered: Callable[[str, NoticeAnswer], None]) -> None:
        """Call ``answered(key, answer)`` on the GUI thread for each answer."""
        self._listener = answered

    def show(self, notice: Notice) -> None:
        """Show a notice, or replace the one of the same key."""
        self._open[notice.key] = notice
        self._post(notice)

    def close(self, key: str) -> None:
        """Take a notice away."""
        if self._open.pop(key, None) is not None:
            self._post(key)

    # -- on the GUI thread -----------------------------------------------------------------------

    def _post(self, job: Notice | str | None) -> None:
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._jobs.put_nowait, job)

    @Slot(object)
    def _begin(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        for notice in self._open.values():
            self._post(notice)

    @Slot(str)
    def _note(self, why: str) -> None:
        self._why = why

    @Slot(str, str)
    def _answer(self, key: str, action: str) -> None:
        answer = answer_of(action)
        if answer is not None and self._listener is not None:
            self._listener(key, answer)

    # -- on the thread of its own ----------------------------------------------------------------

    def _serve(self) -> None:
        # The library logs whole notices; what a notice says belongs in no log.
        logging.getLogger("desktop_notifier").setLevel(logging.CRITICAL)
        asyncio.run(self._work())

    async def _work(self) -> None:
        self._jobs: asyncio.Queue[Notice | str | None] = asyncio.Queue()
        self._began.emit(asyncio.get_running_loop())
        try:
            system = await self._reach()
        except Exception:  # noqa: BLE001 - whatever the system's own parts raise means the same
            self._told.emit(N_("This system shows no notifications of Footcare."))
            system = None
        while (job := await self._jobs.get()) is not None:
            if system is not None:
                await self._do(system, job)

    async def _reach(self) -> DesktopNotifier:
        from desktop_notifier import DesktopNotifier

        system = DesktopNotifier(app_name="Footcare", app_icon=None)
        allowed = await asyncio.wait_for(system.request_authorisation(), _PATIENCE)
        off = N_("Notifications of Footcare are switched off in the settings of your system.")
        self._told.emit("" if allowed else off)
        return system

    async def _do(self, system: DesktopNotifier, job: Notice | str) -> None:
        try:
            if isinstance(job, str):
                await asyncio.wait_for(self._clear(system, job), _PATIENCE)
            else:
                await asyncio.wait_for(self._send(system, job), _PATIENCE)
        except Exception:  # noqa: BLE001 - as above
            self._told.emit(REFUSED)

    async def _send(self, system: DesktopNotifier, notice: Notice) -> None:
        from desktop_notifier import Button

        await self._clear(system, notice.key)
        press = partial(self._pressed.emit, notice.key)
        arrived: list[str] = []
        self._ids[notice.key] = await system.send(
            title=notice.title,
            message=notice.body,
            buttons=[
                Button(_(ANSWER_WORDS[answer]), partial(press, answer.value))
                for answer in notice.answers
            ],
            on_clicked=partial(press, DEFAULT),
            # The library swallows what went wrong; it only says what did arrive.
            on_dispatched=partial(arrived.append, notice.key),
        )
        self._told.emit("" if arrived else REFUSED)

    async def _clear(self, system: DesktopNotifier, key: str) -> None:
        number = self._ids.pop(key, None)
        if number is not None:
            await system.clear(number)
