"""One window a profile: the second start raises the first, and a killed one leaves no lock."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from footcare.desktop.single_instance import SingleInstance, channel_name
from footcare.paths import Profile

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

OTHER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from footcare.desktop.single_instance import SingleInstance
from footcare.paths import Profile
app = QCoreApplication([])
one = SingleInstance(Profile(Path(sys.argv[1])))
claimed = one.claim()
if claimed:
    one.listen()
raised = not claimed and one.raise_other(opening=sys.argv[2])
print("first" if claimed else "raised" if raised else "alone", flush=True)
if claimed:
    app.exec()
"""


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    profile = Profile(tmp_path / "profile")
    profile.make()
    return profile


@pytest.fixture
def instance(qapp: object, profile: Profile) -> Generator[SingleInstance]:
    assert qapp is not None
    instance = SingleInstance(profile)
    yield instance
    instance.release()
    instance.deleteLater()


def start_other(profile: Profile, opening: str = "") -> subprocess.Popen[str]:
    command = [sys.executable, "-c", OTHER, str(profile.root), opening]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def said(other: subprocess.Popen[str]) -> str:
    assert other.stdout is not None
    return other.stdout.readline().strip()


def test_a_second_start_raises_the_first(
    instance: SingleInstance, profile: Profile, qtbot: QtBot
) -> None:
    assert instance.claim()
    instance.listen()
    with qtbot.waitSignal(instance.raise_asked, timeout=20_000):
        other = start_other(profile)
    assert said(other) == "raised"
    assert other.wait(20) == 0
    other.communicate()


def test_after_a_kill_the_next_start_takes_over(
    instance: SingleInstance, profile: Profile, qtbot: QtBot
) -> None:
    killed = start_other(profile)
    assert said(killed) == "first"
    assert not instance.claim()
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    assert instance.claim()
    instance.listen()
    with qtbot.waitSignal(instance.raise_asked, timeout=20_000):
        other = start_other(profile)
    assert said(other) == "raised"
    other.communicate()


def test_a_released_profile_can_be_claimed_again(
    instance: SingleInstance, profile: Profile
) -> None:
    assert instance.claim()
    second = SingleInstance(profile)
    assert not second.claim()
    instance.release()
    assert second.claim()
    second.release()
    assert not second.raise_other(patient=False)


def test_each_profile_has_a_channel_of_its_own(tmp_path: Path) -> None:
    names = {channel_name(Profile(tmp_path / name)) for name in ("a", "b")}
    assert len(names) == 2
    assert channel_name(Profile(tmp_path / "b" / ".." / "a")) in names


def test_a_start_in_the_moment_before_the_first_one_listens_is_heard(
    qtbot: QtBot, instance: SingleInstance, profile: Profile
) -> None:
    assert instance.claim()
    with qtbot.waitSignal(instance.raise_asked, timeout=20_000):
        other = start_other(profile)
        # The first one is still opening its diary when the second one comes.
        QTimer.singleShot(700, instance.listen)
    assert said(other) == "raised"
    other.communicate()


@pytest.mark.parametrize("path", ["/ann/diary.json", "/a b/M\u00fcller\n\u8db3.json", "/\udcff"])
def test_a_second_start_hands_on_the_file_it_was_opened_with(
    instance: SingleInstance, profile: Profile, qtbot: QtBot, path: str
) -> None:
    assert instance.claim()
    instance.listen()
    with qtbot.waitSignal(instance.open_asked, timeout=20_000) as asked:
        other = start_other(profile, path)
    assert asked.args == [path]
    assert said(other) == "raised"
    other.communicate()
