"""A second start while another one holds the profile."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from footcare.desktop.single_instance import SingleInstance
from footcare.paths import Profile

if TYPE_CHECKING:
    from pathlib import Path


def test_a_start_beside_one_that_does_not_answer_says_so(qapp: object, tmp_path: Path) -> None:
    assert qapp is not None
    profile = Profile(tmp_path / "profile")
    profile.make()
    # It has the lock and never listens, as one whose event loop stands still.
    silent = SingleInstance(profile)
    assert silent.claim()
    ran = subprocess.run(
        [sys.executable, "-m", "footcare", "--profile", str(profile.root)],
        capture_output=True,
        text=True,
        check=False,
    )
    silent.release()
    silent.deleteLater()
    assert (ran.returncode, ran.stdout) == (4, "")
    (sentence,) = ran.stderr.splitlines()
    assert sentence.startswith("Footcare is open already, but it does not answer.")
    assert not profile.database.exists()
