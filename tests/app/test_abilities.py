"""What the doctor hears about starting by itself."""

from __future__ import annotations

import pytest

from footcare.app.abilities import will_start
from footcare.services.desktop_ports import AutostartState, Starting
from footcare.services.ports import Ability
from tests.fakes import FakeAutostart

MOVED = "The program it starts is no longer where it was."


@pytest.mark.parametrize(
    ("state", "heard"),
    [
        (AutostartState(Starting.ON), Ability(ok=True)),
        (
            AutostartState(Starting.OFF),
            Ability(ok=False, why="Footcare is not set to start by itself."),
        ),
        (AutostartState(Starting.BROKEN, MOVED), Ability(ok=False, why=MOVED)),
    ],
)
def test_only_what_will_start_works(state: AutostartState, heard: Ability) -> None:
    assert will_start(FakeAutostart(state)) == heard


def test_where_it_cannot_be_set_the_reason_is_that() -> None:
    sandbox = Ability(ok=False, why="Inside Flatpak, Footcare cannot set this itself.")
    assert will_start(FakeAutostart(works=sandbox)) == sandbox
