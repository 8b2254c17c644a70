"""A language chosen in a running window: the program begins another life that speaks it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from translating import pseudo

from footcare.domain.preferences import Preferences
from footcare.paths import Profile
from footcare.store.preferences_file import JsonPreferencesFile

if TYPE_CHECKING:
    from pathlib import Path

LIVES = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from footcare import i18n
from footcare.app.program import Program
from footcare.app.running import run_window
from footcare.app.visitor import Visitor
from footcare.paths import Profile

i18n.resource = Path(sys.argv[2]).joinpath
lives = []

class Watched(Program):
    def start(self, *, background, life):
        super().start(background=background, life=life)
        lives.append(life)
        self.window.desk.door.opened.connect(self.go_on)

    def go_on(self):
        QTimer.singleShot(0, self.choose if len(lives) < 3 else self.quit)

    def choose(self):
        name = self.window.current.name
        if len(lives) == 1 and name == "today":
            self.window.open_page("settings", {"topic": "look"})
        print(self.window.current.name, self.window.current.heading.text(), flush=True)
        option = "xx" if len(lives) == 1 else "computer"
        Visitor(self.window).press(option, among=self.window.current)

sys.exit(run_window(Profile(Path(sys.argv[1])), background=False, kind=Watched))
"""


@pytest.mark.parametrize("known", [True, False])
def test_the_window_begins_anew_where_it_was_in_the_language_chosen(
    tmp_path: Path,
    known: bool,  # noqa: FBT001 - whether the first run was walked to its end
) -> None:
    pseudo.write_all(tmp_path / "locale")
    profile = Profile(tmp_path / "profile")
    profile.make()
    file = JsonPreferencesFile(profile.preferences)
    file.write(Preferences(first_run_done=known))
    ran = subprocess.run(
        [sys.executable, "-c", LIVES, str(profile.root), str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=50,
    )
    assert ran.stderr == ""
    assert ran.returncode == 0
    heading = "Settings" if known else "Can you read this well?"
    page = "settings" if known else "first_run"
    assert ran.stdout.splitlines() == [
        f"{page} {heading}",
        f"{page} {pseudo.stretched(heading)}",
    ]
    assert file.read().language == ""
