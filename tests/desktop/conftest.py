"""A private session bus for each test that asks for one."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.desktop.buses import private_bus

if TYPE_CHECKING:
    from collections.abc import Generator


@pytest.fixture
def session_bus(monkeypatch: pytest.MonkeyPatch) -> Generator[subprocess.Popen[str]]:
    """A bus of its own, known to this process as the session bus."""
    with private_bus() as (bus, address):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield bus


@pytest.fixture
def system_bus(monkeypatch: pytest.MonkeyPatch) -> Generator[subprocess.Popen[str]]:
    """A bus of its own, known to this process as the system bus."""
    with private_bus() as (bus, address):
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        yield bus


@pytest.fixture
def display() -> Generator[str]:
    """A screen of its own, as a display name for other programs."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("there is no Xvfb here")
    screen = subprocess.Popen(
        # Without the last word it begins anew, and refuses calls meanwhile, when one client goes.
        [server, "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert screen.stdout is not None
    yield f":{screen.stdout.readline().strip()}"
    screen.terminate()
    screen.wait(5)
    screen.stdout.close()
