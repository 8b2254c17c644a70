"""A message bus of its own, on which nothing is but what a test puts there."""

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
def private_bus() -> Generator[tuple[subprocess.Popen[str], str]]:
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
        try:
            yield bus, bus.stdout.readline().strip()
        finally:
            bus.terminate()
            bus.wait(5)
            bus.stdout.close()
