"""Whether the person asks for less motion: asked of a real bus, never waited for, never guessed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest
from typing_extensions import override

from footcare.desktop.motion import choose_motion_wish
from footcare.desktop.motion.macos import MacWish
from footcare.desktop.motion.portal import PortalWish, asks_for_less
from footcare.desktop.motion.windows import WindowsWish
from tests.desktop.bus_stub import BusStub

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from footcare.services.desktop_ports import MotionWish

pytestmark = pytest.mark.usefixtures("qapp")


class Portal(BusStub):
    """The settings of a desktop, some of them."""

    def __init__(self, **known: tuple[str, object]) -> None:
        self.known = known
        super().__init__("org.freedesktop.portal.Desktop")

    @override
    def answer(self, method: str, body: tuple[Any, ...]) -> tuple[str | None, tuple[Any, ...]]:
        key = body[1].replace("-", "_") if method == "Read" else ""
        return "v", (("v", self.known.get(key, ("s", "not a setting of this desktop"))),)


@pytest.fixture
def ask(qtbot: QtBot) -> Iterator[Callable[[MotionWish], bool | None]]:
    """Ask and wait for the answer."""
    asked: list[MotionWish] = []

    def answer_of(wish: MotionWish) -> bool | None:
        told: list[bool | None] = []
        asked.append(wish)
        wish.ask(told.append)
        qtbot.waitUntil(lambda: bool(told))
        return told.pop()

    yield answer_of
    for wish in asked:
        wish.finish()


@pytest.mark.usefixtures("session_bus")
@pytest.mark.parametrize(
    ("known", "less"),
    [
        ({"reduced_motion": ("u", 1)}, True),
        ({"reduced_motion": ("u", 0)}, False),
        ({"enable_animations": ("b", False)}, True),
        ({"reduced_motion": ("u", 0), "enable_animations": ("b", True)}, False),
        ({"reduced_motion": ("u", 0), "enable_animations": ("b", False)}, True),
        ({"AnimationDurationFactor": ("s", "0")}, True),
        ({"AnimationDurationFactor": ("s", "0.5")}, False),
        ({"AnimationDurationFactor": ("s", "fast")}, None),
        ({}, None),
    ],
    ids=str,
)
def test_the_portal_tells(
    ask: Callable[[MotionWish], bool | None],
    *,
    known: dict[str, tuple[str, object]],
    less: bool | None,
) -> None:
    portal = Portal(**known)
    assert ask(PortalWish()) is less
    portal.die()


@pytest.mark.usefixtures("session_bus")
def test_without_a_portal_nothing_is_known(ask: Callable[[MotionWish], bool | None]) -> None:
    assert ask(PortalWish()) is None


def test_without_a_bus_nothing_is_known(ask: Callable[[MotionWish], bool | None]) -> None:
    assert ask(PortalWish()) is None


@pytest.mark.usefixtures("session_bus")
def test_a_portal_that_hangs_holds_up_nothing(qtbot: QtBot) -> None:
    portal = Portal()
    portal.hangs = True
    told: list[bool | None] = []
    wish = PortalWish()
    wish.ask(told.append)
    qtbot.waitUntil(lambda: len(portal.calls) > 0)
    wish.finish()
    portal.die()
    assert told == []


@pytest.mark.parametrize("value", [None, (), ("as", []), "", "slow"])
def test_what_is_no_answer_says_nothing(value: object) -> None:
    assert asks_for_less(value) is None


def test_the_command_of_another_system_is_no_answer(
    ask: Callable[[MotionWish], bool | None],
) -> None:
    assert ask(MacWish()) is False


def test_another_system_tells_nothing(ask: Callable[[MotionWish], bool | None]) -> None:
    if sys.platform == "win32":
        pytest.skip("here it tells")
    assert ask(WindowsWish()) is None


def test_this_desktop_can_be_asked() -> None:
    wish = choose_motion_wish()
    assert wish is not None
    wish.finish()
