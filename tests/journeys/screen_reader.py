"""A small screen reader, run by the system's Python: finds things by role and name, and presses.

Reads one JSON list a line, ``[verb, words...]``, and answers each with one JSON value:
``press``, ``wait``, ``gone``, ``type``, ``choose`` and ``read`` take a name or ``#id``; ``key`` a
key's number; ``names``, ``nameless`` and ``heard`` take nothing. ``heard`` tells what was announced
since it was asked last. A failure is answered with ``{"failed": why}``.
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from typing import TYPE_CHECKING, Any, TypeAlias

warnings.simplefilter("ignore")

import gi  # type: ignore[import-not-found]  # noqa: E402 - the system's own package

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Thing: TypeAlias = Any
"""Something on the accessibility bus; its package has no types."""

PATIENCE = 45.0
PAUSE = 0.1
ASSERTIVE = 2
"""How the bus marks what interrupts; older packages of it have no name for that."""
PRESSES = ("Press", "Toggle")


def walk(thing: Thing) -> Iterator[Thing]:
    yield thing
    try:
        count = thing.get_child_count()
    except GLib.Error:
        return
    # Of the pages in a pile one shows; the others are not worth asking.
    piled = count > 1 and thing.get_role() is Atspi.Role.LAYERED_PANE
    for place in range(count):
        try:
            child = thing.get_child_at_index(place)
        except GLib.Error:
            continue
        if child is not None and (not piled or showing(child)):
            yield from walk(child)


def program() -> Thing | None:
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        found = desktop.get_child_at_index(place)
        if found is not None and (found.get_name() or "").lower().startswith("footcare"):
            return found
    return None


def is_called(thing: Thing, words: str) -> bool:
    if words.startswith("#"):
        known = thing.get_accessible_id() or ""
        return known.rsplit(".", 1)[-1] == words[1:]
    return (thing.get_name() or "").strip() == words


def showing(thing: Thing) -> bool:
    return bool(thing.get_state_set().contains(Atspi.StateType.SHOWING))


def press_of(thing: Thing) -> int | None:
    """Return which action of a thing presses it, or None when nothing does."""
    actions = thing.get_action_iface()
    known = [] if actions is None else range(actions.get_n_actions())
    return next((each for each in known if actions.get_action_name(each) in PRESSES), None)


def can_be_pressed(thing: Thing) -> bool:
    return press_of(thing) is not None


def can_be_written(thing: Thing) -> bool:
    return thing.get_editable_text_iface() is not None


def anything(_thing: Thing) -> bool:
    return True


def find(words: str, place: int = 0, fits: Callable[[Thing], bool] = anything) -> Thing | None:
    root = program()
    if root is None:
        return None
    found = []
    for thing in walk(root):
        try:
            if is_called(thing, words) and showing(thing) and fits(thing):
                found.append(thing)
        except GLib.Error:
            continue
    return found[place] if len(found) > place else None


def wait_for(words: str, place: int = 0, fits: Callable[[Thing], bool] = anything) -> Thing:
    end = time.monotonic() + PATIENCE  # noqa: TID251 - this program has no clock to ask
    while (thing := find(words, place, fits)) is None:
        if time.monotonic() > end:  # noqa: TID251 - as above
            raise LookupError(f"not found: {words!r}; showing: {names()}")
        time.sleep(PAUSE)  # noqa: TID251 - as above
    return thing


def press(words: str, place: int = 0) -> str:
    thing = wait_for(words, place, can_be_pressed)
    thing.get_action_iface().do_action(press_of(thing))
    # Qt shows the button pressed for 100 ms; a second press meanwhile would be the same one.
    time.sleep(2 * PAUSE)  # noqa: TID251 - as above
    return thing.get_name() or ""


def key(symbol: int) -> bool:
    """Press and release a key, given by its number in X, as a keyboard or a pedal does."""
    return bool(Atspi.generate_keyboard_event(symbol, None, Atspi.KeySynthType.SYM))


def gone(words: str) -> bool:
    end = time.monotonic() + PATIENCE  # noqa: TID251 - as above
    while find(words) is not None:
        if time.monotonic() > end:  # noqa: TID251 - as above
            raise LookupError(f"still there: {words!r}")
        time.sleep(PAUSE)  # noqa: TID251 - as above
    return True


def write(words: str, text: str) -> bool:
    return bool(
        wait_for(words, 0, can_be_written).get_editable_text_iface().set_text_contents(text)
    )


def choose(words: str, row: str) -> bool:
    """Choose a row of a list by its name."""
    thing = wait_for(words)
    for place in range(thing.get_child_count()):
        child = thing.get_child_at_index(place)
        if child is not None and is_called(child, row):
            return bool(thing.get_selection_iface().select_child(place))
    raise LookupError(f"{words!r} has no row {row!r}")


def read(words: str, place: int = 0) -> dict[str, Any]:
    """Say of a thing what a reader would: role, name, description, and the states that matter."""
    thing = wait_for(words, place)
    states = thing.get_state_set()
    told = {
        "checked": Atspi.StateType.CHECKED,
        "enabled": Atspi.StateType.ENABLED,
        "focused": Atspi.StateType.FOCUSED,
    }
    return {
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "description": thing.get_description(),
        **{word: bool(states.contains(state)) for word, state in told.items()},
    }


class Ears:
    """Collects announcements; the bus hands them over when it is asked to."""

    def __init__(self) -> None:
        self._said: list[tuple[str, bool]] = []
        self._listener = Atspi.EventListener.new(self._hear)
        self._listener.register("object:announcement")

    def _hear(self, event: Thing) -> None:
        self._said.append((event.any_data, event.detail1 == ASSERTIVE))

    def heard(self) -> list[tuple[str, bool]]:
        """Return what was announced since the last time, and whether it was urgent."""
        while GLib.MainContext.default().iteration(may_block=False):
            pass
        said, self._said = self._said, []
        return said


def names() -> list[str]:
    root = program()
    return [] if root is None else [t.get_name() for t in walk(root) if t.get_name() and showing(t)]


def nameless() -> list[str]:
    bad = []
    for thing in walk(program()):
        states = thing.get_state_set()
        if not showing(thing) or not states.contains(Atspi.StateType.FOCUSABLE):
            continue
        labelled = any(
            relation.get_relation_type() is Atspi.RelationType.LABELLED_BY
            for relation in thing.get_relation_set()
        )
        if not (thing.get_name() or "").strip() and not labelled:
            bad.append(f"{thing.get_role_name()} {thing.get_accessible_id()}")
    return bad


VERBS: dict[str, Callable[..., Any]] = {
    "press": press,
    "wait": lambda *words: bool(wait_for(*words)),
    "gone": gone,
    "type": write,
    "key": key,
    "choose": choose,
    "read": read,
    "names": names,
    "nameless": nameless,
}


def main() -> None:
    Atspi.init()
    # The bus's own cache of children goes stale while windows come and go, and Qt (6.11) answers
    # a place that is no longer there by crashing.
    Atspi.get_desktop(0).set_cache_mask(Atspi.Cache.NONE)
    verbs: dict[str, Callable[..., Any]] = {**VERBS, "heard": Ears().heard}
    for line in sys.stdin:
        verb, *words = json.loads(line)
        try:
            answer = verbs[verb](*words)
        except (LookupError, GLib.Error) as error:
            answer = {"failed": str(error)}
        print(json.dumps(answer), flush=True)  # noqa: T201 - the answer


main()
