"""Everything is deleted between two lives of the program, and the second one begins anew."""

from __future__ import annotations

import logging
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from footcare.app.afresh import delete_and_tell, finish_and_tell
from footcare.assembly import open_backups, open_diary
from footcare.logs import start_logging
from footcare.paths import Profile
from footcare.services.ports import DiaryBusy
from footcare.store.preferences_file import JsonPreferencesFile
from tests import records
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.services.deleting import Deleted

LIVES = """
import sys, weakref
from pathlib import Path
from PySide6.QtCore import QTimer
from footcare.app.program import Program
from footcare.app.running import run_window
from footcare.app.visitor import Visitor
from footcare.paths import Profile

profile = Profile(Path(sys.argv[1]))
lives = []

class Watched(Program):
    def start(self, *, background, life):
        super().start(background=background, life=life)
        lives.append((weakref.ref(self), weakref.ref(self.window)))
        self.window.desk.door.opened.connect(self.go_on)

    def go_on(self):
        QTimer.singleShot(0, self.first if len(lives) == 1 else self.second)

    def first(self):
        globals()["old_house"] = weakref.ref(self.window.desk.door.house)
        visitor = Visitor(self.window)
        self.window.show_page("settings")
        visitor.press("Privacy")
        visitor.press("delete_everything")
        self.wait_for_question()

    def wait_for_question(self):
        try:
            sheet = Visitor(self.window).sheet()
        except LookupError:
            QTimer.singleShot(20, self.wait_for_question)
            return
        print("asked", sheet.windowTitle(), flush=True)
        Visitor(self.window).press("delete_everything", among=sheet)

    def second(self):
        visitor = Visitor(self.window)
        program, window = lives[0]
        print("gone", program() is None, window() is None, old_house() is None, flush=True)
        print("told", visitor.sheet().windowTitle(), flush=True)
        print("page", self.window.current.name, flush=True)
        with self.window.desk.house.diary.reading() as books:
            print("records", len(books.symptoms.all()), flush=True)
        visitor.press("understood", among=visitor.sheet())
        self.quit()

sys.exit(run_window(profile, background=False, kind=Watched))
"""


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    profile = Profile(tmp_path / "profile")
    with closing(open_diary(profile)) as diary, diary.writing() as books:
        books.symptoms.add(records.a_symptom())
    profile.preferences.write_text('{"first_run_done": true}', encoding="utf-8")
    return profile


def kept(profile: Profile) -> int:
    with closing(open_diary(profile)) as diary:
        return diary.counts()["symptoms"]


def test_the_log_goes_too_and_begins_anew(
    profile: Profile, caplog: pytest.LogCaptureFixture
) -> None:
    start_logging(profile.logs)
    logging.getLogger("footcare").warning("before")
    assert delete_and_tell(profile)[0] == "Everything is deleted"
    logging.getLogger("footcare").warning("after")
    text = (profile.logs / "footcare.log").read_text(encoding="utf-8")
    assert "after" in text
    assert "before" not in text
    assert len(caplog.records) == 2


def test_a_refusal_is_told_and_changes_nothing(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def in_use(_profile: Profile) -> Deleted:
        raise DiaryBusy("Another program is using the diary.")

    monkeypatch.setattr("footcare.app.afresh.delete_everything", in_use)
    title, words = delete_and_tell(profile)
    assert (title, words) == ("Nothing was deleted", "Another program is using the diary.")
    assert kept(profile) == 1


def test_what_was_interrupted_is_finished_and_told(profile: Profile) -> None:
    assert finish_and_tell(profile) is None
    profile.deleting.touch()
    assert finish_and_tell(profile) is None, "it had not begun"
    assert kept(profile) == 1
    profile.deleting.touch()
    profile.database.rename(profile.root / "footcare.db.deleted")
    told = finish_and_tell(profile)
    assert told is not None
    assert told[0] == "Everything is deleted"
    assert kept(profile) == 0


def test_two_lives_of_the_real_program(profile: Profile) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", LIVES, str(profile.root)],
        capture_output=True,
        text=True,
        check=False,
        timeout=55,
    )
    assert ran.stderr == ""
    assert ran.stdout.splitlines() == [
        "asked Delete everything?",
        "gone True True True",
        "told Everything is deleted",
        "page first_run",
        "records 0",
    ]
    assert ran.returncode == 0
    left = {path.name for path in profile.root.iterdir()}
    assert left - {"preferences.json"} == {"footcare.db", "logs"}
    assert not JsonPreferencesFile(profile.preferences).read().first_run_done


REPLACED = """
import subprocess, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from footcare.app.program import Program
from footcare.app.running import run_window
from footcare.app.visitor import Visitor
from footcare.paths import Profile

profile = Profile(Path(sys.argv[1]))
lives = []

class Watched(Program):
    def start(self, *, background, life):
        super().start(background=background, life=life)
        lives.append(life)
        self.window.desk.door.opened.connect(self.go_on)

    def go_on(self):
        QTimer.singleShot(0, self.first if len(lives) == 1 else self.second)

    def first(self):
        command = [sys.executable, "-m", "footcare", "--profile", sys.argv[1], "restore", "1"]
        print("restored", subprocess.run(command, capture_output=True).returncode, flush=True)
        self.window.desk.door.records_changed.emit()

    def second(self):
        print("told", Visitor(self.window).sheet().windowTitle(), flush=True)
        print("page", self.window.current.name, flush=True)
        with self.window.desk.house.diary.reading() as books:
            print("records", len(books.symptoms.all()), flush=True)
        Visitor(self.window).press("understood", among=Visitor(self.window).sheet())
        self.quit()

sys.exit(run_window(profile, background=False, kind=Watched))
"""


def test_a_window_goes_on_with_the_diary_that_a_command_put_in_place(profile: Profile) -> None:
    open_backups(profile, FakeClock()).make()
    with closing(open_diary(profile)) as diary, diary.writing() as books:
        books.symptoms.add(records.a_symptom(records.a_stamp(2)))
    ran = subprocess.run(
        [sys.executable, "-c", REPLACED, str(profile.root)],
        capture_output=True,
        text=True,
        check=False,
        timeout=55,
    )
    assert ran.stderr == ""
    assert ran.stdout.splitlines() == [
        "restored 0",
        "told Another diary was put in its place",
        "page today",
        "records 1",
    ]
    assert ran.returncode == 0
