"""A private session bus for each test that asks for one."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator


# A bus that starts no services by itself: what is there, the test has put there.
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
    <allow user="*"/>
  </policy>
</busconfig>
"""


@contextmanager
def _bus() -> Generator[tuple[subprocess.Popen[str], str]]:
    """Run a bus; give its daemon and its address."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("there is no dbus-daemon here")
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder, "bus.conf")
        settings.write_text(BUS.format(folder=folder), encoding="utf-8")
        bus = subprocess.Popen(
            [daemon, f"--config-file={settings}", "--nofork", "--print-address"],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert bus.stdout is not None
        yield bus, bus.stdout.readline().strip()
        bus.terminate()
        bus.wait(5)
        bus.stdout.close()


@pytest.fixture
def session_bus(monkeypatch: pytest.MonkeyPatch) -> Generator[subprocess.Popen[str]]:
    """A bus of its own, known to this process as the session bus."""
    with _bus() as (bus, address):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield bus


@pytest.fixture
def system_bus(monkeypatch: pytest.MonkeyPatch) -> Generator[subprocess.Popen[str]]:
    """A bus of its own, known to this process as the system bus."""
    with _bus() as (bus, address):
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
