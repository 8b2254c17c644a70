"""Work that is killed after so many statements, as a power cut or `kill -9` would."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Engine, event

if TYPE_CHECKING:
    from collections.abc import Callable

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def lives_through(statements: int, work: Callable[[], object]) -> bool:
    """Do the work in a process that dies after so many statements; tell whether it lived."""
    child = os.fork()
    if child == 0:
        left = iter(range(statements))

        def count(*_: object) -> None:
            if next(left, None) is None:
                os._exit(9)

        event.listen(Engine, "before_cursor_execute", count)
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, 9), "the work failed instead of being killed"
    return code == 0
