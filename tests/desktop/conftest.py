"""A private session bus for each test that asks for one."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator


@pytest.fixture
def session_bus(monkeypatch: pytest.MonkeyPatch) -> Generator[subprocess.Popen[str]]:
    """A bus of its own, known to this process as the session bus."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("there is no dbus-daemon here")
    with tempfile.TemporaryDirectory() as folder:
        bus = subprocess.Popen(
            [daemon, "--session", "--nofork", "--print-address", f"--address=unix:dir={folder}"],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield bus
        bus.terminate()
        bus.wait(5)
        bus.stdout.close()
