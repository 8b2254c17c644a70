"""The machine's clocks, on machines whose zone is named, made up or not named at all."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SAY = """
from footcare.domain.clock import SystemClock, local
clock = SystemClock()
print(clock.time_zone(), local(clock).utcoffset())
assert abs(clock.wall_time() - clock.now()).total_seconds() < 1
assert clock.wall_time().utcoffset() == local(clock).utcoffset()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="TZ is a Unix custom")
@pytest.mark.parametrize(
    ("tz", "said"),
    [
        ("Asia/Kolkata", "Asia/Kolkata 5:30:00"),
        ("<+03>-3", "Etc/GMT-3 3:00:00"),
        ("XYZ5", "Etc/GMT+5 -1 day, 19:00:00"),
        ("Nonsense/Zone", "UTC 0:00:00"),
        ("UTC0", "UTC 0:00:00"),
    ],
)
def test_every_zone_has_a_name_of_the_same_time(tz: str, said: str) -> None:
    run = subprocess.run(
        [sys.executable, "-c", SAY],
        env={"TZ": tz, "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    assert run.stdout.strip() == said


JOURNEY = """
import os
from footcare.domain.clock import _system_zone
_system_zone(again=False)
for name in ("Asia/Tokyo", "America/New_York"):
    os.symlink(f"/usr/share/zoneinfo/{name}", "/etc/localtime.new")
    os.replace("/etc/localtime.new", "/etc/localtime")
    print(_system_zone(again=True))
"""


def test_a_zone_that_the_system_is_given_meanwhile_is_followed(tmp_path: Path) -> None:
    """In a name space of its own, where /etc is a copy."""
    inside = 'mount --bind "$1" /etc && shift && exec "$@"'
    unshare = shutil.which("unshare")
    if unshare is None:
        pytest.skip("there is no unshare here")
    command = [unshare, "--mount", "sh", "-c", inside, "sh", str(tmp_path)]
    tried = subprocess.run([*command, "true"], capture_output=True, check=False)
    if tried.returncode != 0 or not Path("/usr/share/zoneinfo/Asia/Tokyo").exists():
        pytest.skip("no name space of its own can be had here")
    (tmp_path / "localtime").symlink_to("/usr/share/zoneinfo/Europe/London")
    run = subprocess.run(
        [*command, sys.executable, "-c", JOURNEY],
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    assert run.stdout.split() == ["Asia/Tokyo", "America/New_York"]
