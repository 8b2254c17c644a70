"""Notices over a real bus: shown, replaced, answered, closed; and services that fail."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from footcare.desktop.notifying import choose_notifier
from footcare.desktop.notifying.linux import LinuxNotifier
from footcare.services.ports import Notice, NoticeAnswer
from tests.desktop.notification_service import NotificationService

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Generator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")

ANSWERS = (NoticeAnswer.START, NoticeAnswer.SNOOZE, NoticeAnswer.DONE)
STALL = 0.1  # seconds the window may stand still at most


@pytest.fixture
def heard() -> list[tuple[str, NoticeAnswer]]:
    return []


@pytest.fixture
def notifier(heard: list[tuple[str, NoticeAnswer]]) -> Generator[LinuxNotifier]:
    notifier = LinuxNotifier()

    def answered(key: str, answer: NoticeAnswer) -> None:
        heard.append((key, answer))

    notifier.listen(answered)
    yield notifier
    notifier.finish()
    notifier.deleteLater()


@pytest.fixture
def service(session_bus: subprocess.Popen[str]) -> Generator[NotificationService]:
    assert session_bus.poll() is None
    service = NotificationService()
    yield service
    service.die()


def notice(key: str = "a", body: str = "8:00 am") -> Notice:
    return Notice(key, "Time for your foot care", body, ANSWERS)


def started(notifier: LinuxNotifier, qtbot: QtBot) -> None:
    notifier.start()
    qtbot.waitUntil(lambda: notifier.ability().ok)


def known(notifier: LinuxNotifier, *numbers: int) -> Callable[[], bool]:
    """Return a question: has the service told these numbers?"""
    return lambda: set(numbers) <= notifier._keys.keys()


def longest_stall(until: Callable[[], bool], seconds: float) -> float:
    """Run the event loop until something holds; return the longest time one turn took."""
    longest, begin = 0.0, time.perf_counter()
    while not until() and time.perf_counter() - begin < seconds:
        turn = time.perf_counter()
        QCoreApplication.processEvents()
        longest = max(longest, time.perf_counter() - turn)
    return longest


def test_a_notice_has_its_words_and_buttons(
    notifier: LinuxNotifier, service: NotificationService, qtbot: QtBot
) -> None:
    started(notifier, qtbot)
    notifier.show(notice(body="5 < 6 & more"))
    qtbot.waitUntil(lambda: bool(service.asked("Notify")))
    [(app, replaces, _icon, title, body, actions, hints, expires)] = service.asked("Notify")
    assert (app, replaces, title) == ("Footcare", 0, "Time for your foot care")
    assert body == "5 &lt; 6 &amp; more"
    assert actions[::2] == ["default", "start", "snooze", "done"]
    assert actions[1::2] == ["Open", "Start", "In 10 minutes", "Done"]
    assert hints["desktop-entry"] == ("s", "footcare")
    assert expires == 0


@pytest.mark.parametrize(
    ("abilities", "body"),
    [
        (("body", "body-markup"), "&lt;b&gt;pill&lt;/b&gt; &amp; water"),
        (("body",), "<b>pill</b> & water"),
    ],
)
def test_the_words_of_a_reminder_are_never_markup(
    notifier: LinuxNotifier,
    service: NotificationService,
    qtbot: QtBot,
    abilities: tuple[str, ...],
    body: str,
) -> None:
    """A body is markup only for a service that says so; a title is so for none."""
    service.abilities = abilities
    started(notifier, qtbot)
    words = "<b>pill</b> & water"
    notifier.show(Notice("a", words, words))
    qtbot.waitUntil(lambda: bool(service.asked("Notify")))
    assert service.asked("Notify")[0][3:5] == (words, body)


def test_what_is_shown_before_the_service_is_known_is_shown_once_it_is(
    notifier: LinuxNotifier, service: NotificationService, qtbot: QtBot
) -> None:
    notifier.show(notice())
    assert not notifier.ability().ok
    started(notifier, qtbot)
    qtbot.waitUntil(lambda: len(service.asked("Notify")) == 1)


@pytest.mark.parametrize("answer", ANSWERS)
def test_a_button_comes_back_as_an_answer(
    notifier: LinuxNotifier,
    service: NotificationService,
    heard: list[tuple[str, NoticeAnswer]],
    qtbot: QtBot,
    answer: NoticeAnswer,
) -> None:
    started(notifier, qtbot)
    notifier.show(notice("a"))
    notifier.show(notice("b"))
    qtbot.waitUntil(known(notifier, 1, 2))
    service.press(2, answer.value)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [("b", answer)]
    service.press(1, "default")
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[1] == ("a", NoticeAnswer.OPEN)


def test_a_second_notice_of_a_key_replaces_the_first(
    notifier: LinuxNotifier, service: NotificationService, qtbot: QtBot
) -> None:
    started(notifier, qtbot)
    notifier.show(notice(body="one"))
    notifier.show(notice(body="two"))  # before the first has its number
    qtbot.waitUntil(lambda: len(service.asked("Notify")) == 2)
    assert [(call[1], call[4]) for call in service.asked("Notify")] == [(0, "one"), (1, "two")]


def test_closing_takes_it_away_even_before_it_has_its_number(
    notifier: LinuxNotifier, service: NotificationService, qtbot: QtBot
) -> None:
    started(notifier, qtbot)
    notifier.show(notice("a"))
    notifier.close("a")
    notifier.close("never shown")
    qtbot.waitUntil(lambda: service.asked("CloseNotification") == [(1,)])


def test_what_the_person_closed_is_answered_by_nothing(
    notifier: LinuxNotifier,
    service: NotificationService,
    heard: list[tuple[str, NoticeAnswer]],
    qtbot: QtBot,
) -> None:
    started(notifier, qtbot)
    notifier.show(notice())
    qtbot.waitUntil(known(notifier, 1))
    service.dismiss(1)
    notifier.show(notice("b"))
    qtbot.waitUntil(known(notifier, 2))
    notifier.show(notice())
    qtbot.waitUntil(lambda: len(service.asked("Notify")) == 3)
    assert service.asked("Notify")[2][1] == 0
    assert heard == []


def test_without_buttons_it_says_so(
    notifier: LinuxNotifier, service: NotificationService, qtbot: QtBot
) -> None:
    service.abilities = ("body",)
    started(notifier, qtbot)
    assert "no buttons" in notifier.ability().why
    notifier.show(notice(body="5 < 6"))
    qtbot.waitUntil(lambda: bool(service.asked("Notify")))
    [(*_words, body, actions, _hints, _expires)] = service.asked("Notify")
    assert (body, actions) == ("5 < 6", [])


def test_a_service_that_dies_is_noticed_and_one_that_comes_back_shows_what_is_open(
    notifier: LinuxNotifier, service: NotificationService, qtbot: QtBot
) -> None:
    started(notifier, qtbot)
    notifier.show(notice())
    qtbot.waitUntil(known(notifier, 1))
    service.die()
    qtbot.waitUntil(lambda: not notifier.ability().ok)
    assert "No notification service" in notifier.ability().why
    service.begin()
    service.calls.clear()
    qtbot.waitUntil(lambda: notifier.ability().ok)
    qtbot.waitUntil(lambda: len(service.asked("Notify")) == 1)
    assert service.asked("Notify")[0][1] == 0


def test_a_service_that_hangs_stalls_nothing(
    notifier: LinuxNotifier, service: NotificationService
) -> None:
    service.hangs = True
    begin = time.perf_counter()
    notifier.start()
    for n in range(50):
        notifier.show(notice(f"{n}"))
        notifier.close(f"{n - 1}")
    assert time.perf_counter() - begin < STALL
    assert longest_stall(lambda: bool(service.calls), 5) < STALL
    notifier._service._patience.timeout.emit()
    assert "does not answer" in notifier.ability().why


def test_a_service_that_begins_to_hang_stalls_nothing(
    notifier: LinuxNotifier, service: NotificationService, qtbot: QtBot
) -> None:
    started(notifier, qtbot)
    service.hangs = True
    for n in range(100):
        notifier.show(notice("a", "x" * 5000 + str(n)))
        notifier.show(notice(f"{n}", "x" * 5000))
    assert longest_stall(lambda: len(service.asked("Notify")) == 101, 5) < STALL
    assert notifier._service._patience.isActive()


def test_one_that_takes_over_from_a_hanging_one_shows_what_is_open(
    notifier: LinuxNotifier, service: NotificationService, qtbot: QtBot
) -> None:
    service.hangs = True
    notifier.start()
    notifier.show(notice())
    qtbot.waitUntil(lambda: bool(service.calls))
    second = NotificationService()  # waits in the queue for the name
    try:
        service.let_go()
        qtbot.waitUntil(lambda: len(second.asked("Notify")) == 1)
        service.die()  # only now its questions are answered, by an error
        notifier.show(notice("b"))
        qtbot.waitUntil(known(notifier, 1, 2))
        assert notifier.ability().ok
    finally:
        second.die()
        service.begin()


def test_one_that_hung_with_a_notice_and_died_is_followed_by_one_that_shows_it(
    notifier: LinuxNotifier, service: NotificationService, qtbot: QtBot
) -> None:
    started(notifier, qtbot)
    service.hangs = True
    notifier.show(notice())
    qtbot.waitUntil(lambda: bool(service.asked("Notify")))
    service.die()
    service.hangs = False
    service.begin()
    service.calls.clear()
    qtbot.waitUntil(lambda: len(service.asked("Notify")) == 1)


def test_a_refusal_is_told_until_it_takes_one_again(
    notifier: LinuxNotifier, service: NotificationService, qtbot: QtBot
) -> None:
    started(notifier, qtbot)
    service.refuses = True
    notifier.show(notice())
    qtbot.waitUntil(lambda: "refused" in notifier.ability().why)
    assert not notifier.ability().ok
    service.refuses = False
    notifier.show(notice())
    qtbot.waitUntil(lambda: notifier.ability().ok)
    assert [call[1] for call in service.asked("Notify")] == [0, 0]


@pytest.mark.usefixtures("session_bus")
def test_without_a_service_it_says_so(notifier: LinuxNotifier, qtbot: QtBot) -> None:
    notifier.start()
    notifier.show(notice())
    qtbot.waitUntil(lambda: "No notification service" in notifier.ability().why)


def test_without_a_bus_it_says_so(notifier: LinuxNotifier, qtbot: QtBot) -> None:
    notifier.start()
    notifier.show(notice())
    qtbot.waitUntil(lambda: "no session bus" in notifier.ability().why)


def test_a_bus_that_goes_away_is_noticed(
    notifier: LinuxNotifier, session_bus: subprocess.Popen[str], qtbot: QtBot
) -> None:
    notifier.start()
    qtbot.waitUntil(lambda: "No notification service" in notifier.ability().why)
    session_bus.kill()
    qtbot.waitUntil(lambda: "no session bus" in notifier.ability().why)
    notifier.show(notice())


def test_this_system_has_a_notifier() -> None:
    notifier = choose_notifier()
    assert not notifier.ability().ok
    assert notifier.ability().why
    notifier.finish()
