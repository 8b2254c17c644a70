"""Small jobs of the running program, and what follows on jobs that need no answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from footcare.app.watch import Watch


def next_in_line() -> None:
    """Wait, on the worker, for the jobs that were there before."""


def fetch_watch() -> type[Watch]:
    """Import what keeps watch: on the worker, for it takes a while."""
    from footcare.app.watch import Watch

    return Watch


def fetched(_nothing: object) -> None:
    """The pages are imported; the first change to one waits for nothing."""


def tidied(_gone: object) -> None:
    """What a crash had left of pictures is finished; there is nothing left to do."""


def was_understood(_choice: str) -> None:
    """It was read; there is nothing left to do."""


def closed(_nothing: object) -> None:
    """The diary is closed; there is nothing left to do."""
