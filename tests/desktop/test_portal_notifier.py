"""Notices through the portal of a sandbox, over a real bus with a stand-in for the portal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare.desktop.notifying.portal import PortalNotifier
from footcare.services.ports import Notice, NoticeAnswer
from tests.desktop.notification_service import NotificationPortal

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Generator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")

NOTICE = Notice("a", "Time for your foot care", "8 < 9 & more", (NoticeAnswer.START,))


@pytest.fixture
def heard() -> list[tuple[str, NoticeAnswer]]:
    return []


@pytest.fixture
def notifier(heard: list[tuple[str, NoticeAnswer]]) -> Generator[PortalNotifier]:
    notifier = PortalNotifier()

    def answered(key: str, answer: NoticeAnswer) -> None:
        heard.append((key, answer))

    notifier.listen(answered)
    yield notifier
    notifier.finish()
    notifier.deleteLater()


@pytest.fixture
def portal(session_bus: subprocess.Popen[str]) -> Generator[NotificationPortal]:
    assert session_bus.poll() is None
    portal = NotificationPortal()
    yield portal
    portal.die()


def started(notifier: PortalNotifier, qtbot: QtBot) -> None:
    notifier.start()
    qtbot.waitUntil(lambda: notifier.ability().ok)


def test_a_notice_has_its_words_and_its_buttons_and_is_taken_away(
    notifier: PortalNotifier, portal: NotificationPortal, qtbot: QtBot
) -> None:
    notifier.show(NOTICE)
    started(notifier, qtbot)
    qtbot.waitUntil(lambda: bool(portal.asked("AddNotification")))
    [(key, words)] = portal.asked("AddNotification")
    assert key == "a"
    assert words == {
        "title": ("s", "Time for your foot care"),
        "body": ("s", "8 < 9 & more"),
        "priority": ("s", "normal"),
        "default-action": ("s", "default"),
        "buttons": ("aa{sv}", [{"label": ("s", "Start"), "action": ("s", "start")}]),
    }
    notifier.close("a")
    notifier.close("never shown")
    qtbot.waitUntil(lambda: portal.asked("RemoveNotification") == [("a",)])


def test_a_button_comes_back_unless_the_notice_is_gone(
    notifier: PortalNotifier,
    portal: NotificationPortal,
    heard: list[tuple[str, NoticeAnswer]],
    qtbot: QtBot,
) -> None:
    started(notifier, qtbot)
    notifier.show(NOTICE)
    portal.press("another program's", "start")
    portal.press("a", "dance")
    portal.press("a", "default")
    portal.press("a", "start")
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [("a", NoticeAnswer.OPEN), ("a", NoticeAnswer.START)]


def test_a_portal_that_comes_back_shows_what_is_open(
    notifier: PortalNotifier, portal: NotificationPortal, qtbot: QtBot
) -> None:
    started(notifier, qtbot)
    notifier.show(NOTICE)
    portal.die()
    qtbot.waitUntil(lambda: not notifier.ability().ok)
    portal.calls.clear()
    portal.begin()
    qtbot.waitUntil(lambda: notifier.ability().ok)
    qtbot.waitUntil(lambda: len(portal.asked("AddNotification")) == 1)


def test_a_refusal_is_told(
    notifier: PortalNotifier, portal: NotificationPortal, qtbot: QtBot
) -> None:
    started(notifier, qtbot)
    portal.refuses = True
    notifier.show(NOTICE)
    qtbot.waitUntil(lambda: "refused" in notifier.ability().why)


def test_a_portal_that_hangs_is_told(
    notifier: PortalNotifier, portal: NotificationPortal, qtbot: QtBot
) -> None:
    portal.hangs = True
    notifier.start()
    notifier.show(NOTICE)
    qtbot.waitUntil(lambda: bool(portal.calls))
    notifier._service._patience.timeout.emit()
    assert "does not answer" in notifier.ability().why
