"""Whatever fails in the background reaches a person as a sentence, and the log as a place."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

import pytest

from footcare.services.ports import DiaryBusy, DiaryProblem
from footcare.ui.background import Background, InlineBackground

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _forget() -> None:
    raise KeyError("a name somebody wrote")


def _wait() -> None:
    raise DiaryBusy("Another program is using the diary.")


@pytest.mark.parametrize("kind", [Background, InlineBackground])
def test_a_fault_of_our_own_is_said_calmly(
    kind: type[Background | InlineBackground], qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[Exception] = []
    background = kind()

    def tell(error: Exception | None) -> None:
        assert error is not None
        told.append(error)

    with caplog.at_level(logging.ERROR):
        background.run(_forget, tell, tell)
        background.run(_wait, tell, tell)
        qtbot.waitUntil(lambda: len(told) == 2)
    background.finish()
    assert all(isinstance(error, DiaryProblem) for error in told)
    assert "somebody" not in str(told[0])
    assert str(told[1]) == "Another program is using the diary."
    (record,) = caplog.records
    assert "KeyError in the background at footcare.ui.background:" in record.getMessage()
    assert "somebody" not in caplog.text


def test_what_is_in_hand_can_be_waited_for_but_not_for_ever(qtbot: QtBot) -> None:
    background = Background()
    gate = threading.Event()
    done: list[bool] = []

    def heard(opened: bool) -> None:  # noqa: FBT001 - what the gate says
        done.append(opened)

    background.run(gate.wait, heard)
    assert not background.settle(0.01)
    gate.set()
    assert background.settle(10)
    qtbot.waitUntil(lambda: done == [True])
    background.finish()
