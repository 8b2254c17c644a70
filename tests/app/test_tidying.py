"""Rings of references are freed on the GUI thread alone."""

from __future__ import annotations

import gc
import threading
import weakref
from typing import TYPE_CHECKING

import pytest

from footcare.app.tidying import Tidier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Ring:
    def __init__(self) -> None:
        self.me = self


def make_rings(number: int, seen: list[weakref.ref[Ring]]) -> None:
    for _each in range(number):
        ring = Ring()
        seen.append(weakref.ref(ring))


@pytest.fixture
def tidier(qtbot: QtBot) -> Iterator[Tidier]:
    assert qtbot is not None
    made = Tidier()
    made.tidy_start()
    yield made
    made.finish()
    # As the other tests have it.
    gc.disable()


def test_a_busy_thread_frees_nothing(tidier: Tidier) -> None:
    seen: list[weakref.ref[Ring]] = []
    worker = threading.Thread(target=make_rings, args=(20_000, seen))
    worker.start()
    worker.join()
    assert all(ring() is not None for ring in seen)
    tidier.tidy()
    assert not any(ring() is not None for ring in seen)


def test_little_is_left_for_later(tidier: Tidier) -> None:
    seen: list[weakref.ref[Ring]] = []
    make_rings(10, seen)
    tidier.tidy()
    assert seen[0]() is not None
    gc.collect()


def test_in_the_end_python_does_it_again(tidier: Tidier) -> None:
    assert not gc.isenabled()
    tidier.finish()
    assert gc.isenabled()
