"""The machine's clocks, on machines whose zone is named, made up or not named at all."""

from __future__ import annotations

import subprocess
import sys

import pytest

SAY = """
from footcare.domain.clock import SystemClock, local
clock = SystemClock()
print(clock.time_zone(), local(clock).utcoffset())
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
