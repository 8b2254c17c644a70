"""Notices of Windows and macOS: a stand-in for the library, which is installed only there."""

from __future__ import annotations

import asyncio
import sys
import threading
from dataclasses import dataclass, field
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from footcare.desktop import notifying
from footcare.desktop.notifying import choose_notifier
from footcare.desktop.notifying.silent import SilentNotifier
from footcare.desktop.notifying.toasts import ToastNotifier
from footcare.services.ports import Notice, NoticeAnswer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")

NOTICE = Notice("a", "Time for your foot care", "Due at 8:00", (NoticeAnswer.DONE,))


@dataclass(frozen=True)
class Button:
    title: str
    on_pressed: Callable[[], None]


@dataclass
class System:
    """What Windows or macOS would do; ``hangs`` never answers, ``fails`` swallows as the library.

    It is called on the thread of the notifier, as the library is.
    """

    allowed: bool = True
    hangs: bool = False
    fails: bool = False
    shown: dict[str, dict[str, Any]] = field(default_factory=dict)
    sent: int = 0
    threads: set[str] = field(default_factory=set)

    async def request_authorisation(self) -> bool:
        if self.hangs:
            await asyncio.Event().wait()
        return self.allowed

    async def send(self, **words: Any) -> str:  # noqa: ANN401 - as the library has it
        self.threads.add(threading.current_thread().name)
        self.sent += 1
        number = f"number {self.sent}"
        if not self.fails:
            self.shown[number] = words
            words["on_dispatched"]()
        return number

    async def clear(self, number: str) -> None:
        self.shown.pop(number, None)


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> System:
    system = System()
    library = ModuleType("desktop_notifier")

    def made(app_name: str, app_icon: object) -> System:
        assert (app_name, app_icon) == ("Footcare", None)
        return system

    library.DesktopNotifier = made  # type: ignore[attr-defined]  # a module made here
    library.Button = Button  # type: ignore[attr-defined]  # as above
    monkeypatch.setitem(sys.modules, "desktop_notifier", library)
    return system


@pytest.fixture
def heard() -> list[tuple[str, NoticeAnswer]]:
    return []


@pytest.fixture
def notifier(heard: list[tuple[str, NoticeAnswer]], qtbot: QtBot) -> Iterator[ToastNotifier]:
    notifier = ToastNotifier()

    def answered(key: str, answer: NoticeAnswer) -> None:
        heard.append((key, answer))

    notifier.listen(answered)
    yield notifier
    qtbot.waitUntil(lambda: notifier._loop is not None)
    notifier.finish()
    notifier.deleteLater()


def titles(system: System) -> list[str]:
    return [str(words["title"]) for words in system.shown.values()]


def test_a_notice_is_shown_replaced_and_taken_away_off_the_gui_thread(
    notifier: ToastNotifier, system: System, qtbot: QtBot
) -> None:
    notifier.show(NOTICE)
    assert not notifier.ability().ok
    notifier.start()
    qtbot.waitUntil(lambda: titles(system) == ["Time for your foot care"])
    qtbot.waitUntil(lambda: notifier.ability().ok)
    notifier.show(Notice("a", "Changed", ""))
    qtbot.waitUntil(lambda: titles(system) == ["Changed"])
    assert system.threads == {"toasts"}
    notifier.close("a")
    qtbot.waitUntil(lambda: system.shown == {})


def test_a_button_and_a_click_come_back_on_the_gui_thread(
    notifier: ToastNotifier, system: System, heard: list[tuple[str, NoticeAnswer]], qtbot: QtBot
) -> None:
    notifier.start()
    notifier.show(NOTICE)
    qtbot.waitUntil(lambda: bool(system.shown))
    [words] = system.shown.values()
    [button] = words["buttons"]
    assert button.title == "Done"
    # As the library may do it: from a thread of the system's own.
    for press in (button.on_pressed, words["on_clicked"]):
        pressing = threading.Thread(target=press)
        pressing.start()
        pressing.join()
    assert heard == []
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [("a", NoticeAnswer.DONE), ("a", NoticeAnswer.OPEN)]


def test_what_the_library_swallows_is_told_all_the_same(
    notifier: ToastNotifier, system: System, qtbot: QtBot
) -> None:
    system.fails = True
    notifier.start()
    notifier.show(NOTICE)
    qtbot.waitUntil(lambda: "refused" in notifier.ability().why)
    system.fails = False
    notifier.show(NOTICE)
    qtbot.waitUntil(lambda: notifier.ability().ok)


def test_one_that_may_show_nothing_says_where_to_change_that(
    notifier: ToastNotifier, system: System, qtbot: QtBot
) -> None:
    system.allowed = False
    notifier.start()
    qtbot.waitUntil(lambda: "settings of your system" in notifier.ability().why)


def test_one_that_hangs_stalls_nothing_and_ends_with_the_program(
    notifier: ToastNotifier, system: System, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("footcare.desktop.notifying.toasts._PATIENCE", 0.05)
    system.hangs = True
    notifier.start()
    notifier.show(NOTICE)
    assert "not answered yet" in notifier.ability().why
    qtbot.waitUntil(lambda: "no notifications" in notifier.ability().why)


def test_without_the_library_the_small_window_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    handler = notifying.Handler(notifying._for_toasts, ToastNotifier)
    monkeypatch.setattr(notifying, "HANDLERS", (handler,))
    monkeypatch.setattr(notifying, "find_spec", {}.get)
    notifier = choose_notifier()
    assert isinstance(notifier, SilentNotifier)
    assert "not installed" in notifier.ability().why
    assert "small window" in notifier.ability().why


def test_each_handler_says_why_it_is_not_for_this_system() -> None:
    for handler in notifying.HANDLERS:
        able = handler.is_compatible()
        assert able.ok is not bool(able.why)
