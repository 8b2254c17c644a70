"""Reads the bundled routines: one TOML file a massage, or a sentence that says what is wrong.

Every fault names the file, the key and the reason, and all faults of a file are told at once.
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any, Final, TypeVar

from footcare.content.faults import ContentFault
from footcare.domain.foot import Zone
from footcare.domain.routine import (
    COMFORTABLE,
    LIGHT,
    Beyond,
    Position,
    Routine,
    RoutineKind,
    Step,
    StepSides,
    Technique,
)
from footcare.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum
    from pathlib import Path, PurePath

    Word = TypeVar("Word", bound=StrEnum)

LONGEST_STEP: Final = 600
"""Seconds; a step of more than ten minutes is a mistake in the file."""

_ROUTINE_KEYS: Final = frozenset(
    {
        "id", "name", "purpose", "basis", "frequency", "kind", "needs_partner", "position", "needs",
        "picture", "steps",
    }
)  # fmt: skip
_STEP_KEYS: Final = frozenset(
    {"technique", "zone", "seconds", "sides", "pressure", "title", "words", "caution"}
)
_WITHOUT_SKIN: Final = frozenset({Technique.PREPARATION, Technique.FINISH})


def load_routines(folder: Path | None = None) -> tuple[Routine, ...]:
    """Return every routine of a folder, the shortest first; without a folder the bundled ones.

    Raises:
        ContentFault: if any file is unreadable or says something impossible.
    """
    routines: list[Routine] = []
    faults: list[str] = []
    for path in sorted((folder or resource("routines")).glob("*.toml")):
        try:
            routines.append(load_routine(path))
        except ContentFault as fault:
            faults.extend(fault.faults)
    if faults:
        raise ContentFault(faults)
    return tuple(sorted(routines, key=_shortest_first))


def load_routine(path: Path) -> Routine:
    """Return the routine of one file.

    Raises:
        ContentFault: with every fault found in the file.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ContentFault([f"{path.name}: cannot be read: {error}"]) from error
    return read_routine(raw, path)


def read_routine(raw: Mapping[str, Any], path: PurePath) -> Routine:
    """Return the routine that a parsed file says; the path names the file in its faults.

    Raises:
        ContentFault: with every fault found in it.
    """
    return _RoutineFile(path).routine(raw)


def _shortest_first(routine: Routine) -> tuple[int, str]:
    return routine.total_seconds, routine.id


class _RoutineFile:
    """Collects the faults of one file while its values are taken out."""

    def __init__(self, path: PurePath) -> None:
        self._path = path
        self._faults: list[str] = []

    def routine(self, raw: Mapping[str, Any]) -> Routine:
        """Return the routine, or raise with all that was wrong."""
        self._known_keys(raw, _ROUTINE_KEYS, "")
        steps = raw.get("steps")
        if not isinstance(steps, list) or not steps:
            self._fault("steps", "at least one step is needed")
            steps = []
        routine = Routine(
            id=self._text(raw, "id"),
            name=self._text(raw, "name"),
            purpose=self._text(raw, "purpose"),
            basis=self._text(raw, "basis"),
            frequency=self._text(raw, "frequency"),
            steps=tuple(self._step(step, f"steps[{place}]") for place, step in enumerate(steps)),
            position=self._word({"position": "chair", **raw}, "position", Position, Position.CHAIR),
            needs=self._texts(raw, "needs"),
            picture=self._number({"picture": 1, **raw}, "picture", "", 1, max(1, len(steps))) - 1,
            kind=self._word({"kind": "massage", **raw}, "kind", RoutineKind, RoutineKind.MASSAGE),
            needs_partner=self._flag(raw, "needs_partner"),
        )
        if routine.id and routine.id != self._path.stem:
            self._fault("id", f"'{routine.id}' is not the name of the file")
        if self._faults:
            raise ContentFault(self._faults)
        return routine

    def _step(self, raw: object, at: str) -> Step:
        if not isinstance(raw, dict):
            self._fault(at, "not a table")
            raw = {}
        self._known_keys(raw, _STEP_KEYS, at)
        zone, beyond = self._where(raw, at)
        step = Step(
            technique=self._word(raw, "technique", Technique, Technique.CHECK, at),
            zone=zone,
            seconds=self._number(raw, "seconds", at, 1, LONGEST_STEP),
            sides=self._word(raw, "sides", StepSides, StepSides.ONCE, at),
            pressure=self._number(raw, "pressure", at, 0, COMFORTABLE),
            title=self._text(raw, "title", at),
            words=self._text(raw, "words", at),
            caution=self._text(raw, "caution", at) if "caution" in raw else "",
            beyond=beyond,
        )
        self._step_makes_sense(step, at)
        return step

    def _where(self, raw: Mapping[str, Any], at: str) -> tuple[Zone | None, Beyond | None]:
        """Return the zone of a step, or the skin beyond the drawings, or neither."""
        if "zone" not in raw:
            return None, None
        if raw["zone"] in list(Beyond):
            return None, Beyond(raw["zone"])
        return self._word(raw, "zone", Zone, Zone.WHOLE_FOOT, at), None

    def _step_makes_sense(self, step: Step, at: str) -> None:
        """What clinical base 5.2 and 5.3 ask of every step."""
        without_skin = step.technique in _WITHOUT_SKIN
        if without_skin and (step.on_skin or step.pressure):
            self._fault(at, f"'{step.technique}' touches no skin: no zone, pressure 0")
        if not without_skin and not step.on_skin:
            self._fault(f"{at}.zone", "needed: this step touches or looks at skin")
        if not without_skin and step.sides is StepSides.ONCE:
            self._fault(f"{at}.sides", "a step on skin is done on 'each' foot or on 'both'")
        if step.pressure > LIGHT and step.zone not in (Zone.CALF, Zone.LOWER_LEG):
            self._fault(f"{at}.pressure", "more than light is for the calf alone")

    def _known_keys(self, raw: Mapping[str, Any], known: frozenset[str], at: str) -> None:
        for key in raw.keys() - known:
            self._fault(f"{at}.{key}" if at else key, "unknown key")

    def _text(self, raw: Mapping[str, Any], key: str, at: str = "") -> str:
        value = raw.get(key)
        if not isinstance(value, str) or not value.strip():
            self._fault(f"{at}.{key}" if at else key, "words are needed here")
            return ""
        return value

    def _texts(self, raw: Mapping[str, Any], key: str) -> tuple[str, ...]:
        value = raw.get(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
            self._fault(key, "a list of words is needed here")
            return ()
        return tuple(value)

    def _number(self, raw: Mapping[str, Any], key: str, at: str, least: int, most: int) -> int:
        value = raw.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            where = f"{at}.{key}" if at else key
            self._fault(where, f"a whole number from {least} to {most} is needed")
            return least
        return value

    def _flag(self, raw: Mapping[str, Any], key: str) -> bool:
        value = raw.get(key, False)
        if not isinstance(value, bool):
            self._fault(key, "true or false is needed")
            return False
        return value

    def _word(
        self, raw: Mapping[str, Any], key: str, words: type[Word], otherwise: Word, at: str = ""
    ) -> Word:
        value = raw.get(key)
        try:
            return words(str(value))
        except ValueError:
            choices = ", ".join(words)
            self._fault(f"{at}.{key}" if at else key, f"'{value}' is not one of {choices}")
            return otherwise

    def _fault(self, at: str, reason: str) -> None:
        self._faults.append(f"{self._path.name}: {at}: {reason}")
