"""Between two lives of the program: everything is deleted while nobody holds the diary."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from footcare.desktop.autostart import choose_autostart
from footcare.logs import start_logging, stop_logging
from footcare.services.deleting import Deleted, answer_of
from footcare.services.desktop_ports import AutostartProblem, Starting
from footcare.services.ports import DiaryProblem
from footcare.store.deleting import delete_everything, finish_deletion

if TYPE_CHECKING:
    from footcare.paths import Profile

Told = tuple[str, str]
"""A title and the words below it."""


def delete_and_tell(profile: Profile) -> Told:
    """Delete everything in a profile, or nothing, and return what to tell of it."""
    # The log is deleted too, so it must not be held open.
    stop_logging()
    try:
        deleted = delete_everything(profile)
        _start_no_more(profile)
    except DiaryProblem as problem:
        deleted = Deleted(refused=str(problem))
    start_logging(profile.logs)
    return answer_of(deleted)


def _start_no_more(profile: Profile) -> None:
    """Switch off that the deleted diary is opened when the person logs in."""
    autostart = choose_autostart(profile)
    if autostart.state().starting is Starting.ON:
        with suppress(AutostartProblem):
            autostart.turn(on=False)


def finish_and_tell(profile: Profile) -> Told | None:
    """Finish a deletion that was interrupted and return what to tell of it, or None without one."""
    try:
        deleted = finish_deletion(profile)
    except DiaryProblem:
        # Another process is at it; opening the diary will say so.
        return None
    return None if deleted is None else answer_of(deleted)
