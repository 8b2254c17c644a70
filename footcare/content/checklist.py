"""Reads the words of the foot check from ``resources/checklist.toml`` and says what is wrong."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, TypeVar

from footcare.content.faults import fault_at
from footcare.domain.check_picture import Pictured
from footcare.domain.checklist import (
    Care,
    Checklist,
    Fit,
    Gate,
    GateQuestion,
    PainQuestion,
    Question,
    StepWords,
)
from footcare.domain.finding import Extra, FindingKind
from footcare.domain.foot import Foot, Zone
from footcare.domain.inspection import FOOT_STEPS, Answer, InspectionStep, Sign
from footcare.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from enum import StrEnum
    from pathlib import Path

    from footcare.content.faults import ContentFault

    Table = Mapping[str, Any]

Word = TypeVar("Word", bound="StrEnum")

STEP_KEYS: Final = frozenset(
    {
        "id",
        "title",
        "ask",
        "look",
        "aid",
        "aids",
        "per_foot",
        "first",
        "zones",
        "answers",
        "source",
    }
)
VARIANT_KEYS: Final = frozenset({"of", "fits", "ask", "look", "aid"})
QUESTION_KEYS: Final = frozenset({"id", "ask", "hint", "opens", "label"})
TOP_KEYS: Final = frozenset({"source", "step", "variant", "hints", "gate", "sign", "pain", "care"})


def read_checklist(path: Path | None = None) -> Checklist:
    """Return the words of the check, by default the bundled ones.

    Raises:
        ContentFault: the file is missing, is no TOML, or something in it is unknown, doubled,
            missing or of the wrong kind.
    """
    file = path or resource("checklist.toml")
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as fault:
        raise fault_at(file.name, "file", f"cannot be read ({fault.strerror})") from fault
    except ValueError as fault:
        raise fault_at(file.name, "file", f"is not TOML: {fault}") from fault
    return _Reader(file.name).checklist(table)


class _Reader:
    """Turns the tables of one file into words, naming the file and key in every fault."""

    def __init__(self, file: str) -> None:
        self._file = file

    def checklist(self, table: Table) -> Checklist:
        self._known_keys(table, TOP_KEYS, "")
        hints = self._table(table, "hints", "")
        gates = self._by_word(table, "gate", Gate)
        signs = self._by_word(table, "sign", Sign)
        pain = self._by_word(table, "pain", PainQuestion)
        care = self._by_word(table, "care", Care)
        steps = self._steps(table)
        return Checklist(
            source=self._text(table, "source", ""),
            steps=steps,
            hints={
                self._word(name, Extra, "hints"): self._text(hints, name, "hints") for name in hints
            },
            gates={word: self._gate(row, key) for word, (key, row) in gates.items()},
            signs={word: self._question(row, key) for word, (key, row) in signs.items()},
            pain={word: self._question(row, key) for word, (key, row) in pain.items()},
            care={word: self._text(row, "label", key) for word, (key, row) in care.items()},
            variants=self._variants(table.get("variant", []), steps),
        )

    def _steps(self, table: Table) -> dict[InspectionStep, StepWords]:
        rows = self._by_word(table, "step", InspectionStep)
        if list(rows) != list(InspectionStep):
            raise self._fault("step", "the steps are not in the order of the check")
        return {step: self._step(step, row, key) for step, (key, row) in rows.items()}

    def _step(self, step: InspectionStep, row: Table, key: str) -> StepWords:
        self._known_keys(row, STEP_KEYS, key)
        per_foot = row.get("per_foot")
        if per_foot is not (step in FOOT_STEPS):
            raise self._fault(f"{key}.per_foot", f"must be {str(step in FOOT_STEPS).lower()}")
        answers = self._table(row, "answers", key) if "answers" in row else {}
        return StepWords(
            step=step,
            title=self._text(row, "title", key),
            ask=self._ask(row, key, per_foot=bool(per_foot)),
            look=self._text(row, "look", key),
            aid=self._text(row, "aid", key),
            source=self._text(row, "source", key),
            first=self._words(row.get("first", []), FindingKind, f"{key}.first"),
            zones=self._words(row.get("zones", []), Zone, f"{key}.zones"),
            answers={
                self._word(name, Answer, f"{key}.answers"): self._text(
                    answers, name, f"{key}.answers"
                )
                for name in answers
            },
            aids=self._words(row.get("aids", []), Pictured, f"{key}.aids"),
        )

    def _variants(
        self, rows: object, steps: Mapping[InspectionStep, StepWords]
    ) -> dict[tuple[InspectionStep, Fit], StepWords]:
        found: dict[tuple[InspectionStep, Fit], StepWords] = {}
        for place, row in enumerate(rows if isinstance(rows, list) else [rows]):
            key = f"variant[{place}]"
            if not isinstance(row, dict):
                raise self._fault(key, "must be a table")
            self._known_keys(row, VARIANT_KEYS, key)
            of = self._word(row.get("of"), InspectionStep, f"{key}.of")
            fit = self._word(row.get("fits"), Fit, f"{key}.fits")
            if (of in FOOT_STEPS) is (fit is Fit.ONE_FOOT) or (of, fit) in found:
                raise self._fault(f"{key}.fits", f"'{fit.value}' has no place here")
            usual = steps[of]
            found[of, fit] = replace(
                usual,
                ask=self._ask(row, key, per_foot=of in FOOT_STEPS) if "ask" in row else usual.ask,
                look=self._text(row, "look", key) if "look" in row else usual.look,
                aid=self._text(row, "aid", key) if "aid" in row else usual.aid,
            )
        return found

    def _ask(self, row: Table, key: str, *, per_foot: bool) -> dict[Foot | None, str]:
        ask = self._table(row, "ask", key)
        wanted: dict[str, Foot | None] = (
            {foot.value: foot for foot in Foot} if per_foot else {"once": None}
        )
        if set(ask) != set(wanted):
            raise self._fault(f"{key}.ask", f"must have exactly {', '.join(sorted(wanted))}")
        return {foot: self._text(ask, name, f"{key}.ask") for name, foot in wanted.items()}

    def _question(self, row: Table, key: str) -> Question:
        self._known_keys(row, QUESTION_KEYS, key)
        return Question(self._text(row, "ask", key), self._hint(row, key))

    def _gate(self, row: Table, key: str) -> GateQuestion:
        self._known_keys(row, QUESTION_KEYS, key)
        opens = self._words(row.get("opens", []), Extra, f"{key}.opens")
        if not opens:
            raise self._fault(f"{key}.opens", "must name what the question opens")
        return GateQuestion(self._text(row, "ask", key), self._hint(row, key), opens)

    def _hint(self, row: Table, key: str) -> str:
        return self._text(row, "hint", key) if "hint" in row else ""

    def _table(self, row: Table, name: str, key: str) -> Table:
        value = row.get(name)
        if not isinstance(value, dict):
            raise self._fault(f"{key}.{name}" if key else name, "must be a table")
        return value

    def _by_word(self, table: Table, name: str, words: type[Word]) -> dict[Word, tuple[str, Table]]:
        """Return the rows of a list by the word that names each; every word exactly once."""
        rows = table.get(name)
        if not isinstance(rows, list):
            raise self._fault(name, "is missing")
        found: dict[Word, tuple[str, Table]] = {}
        for place, row in enumerate(rows):
            key = f"{name}[{place}]"
            if not isinstance(row, dict):
                raise self._fault(key, "must be a table")
            word = self._word(row.get("id"), words, f"{key}.id")
            if word in found:
                raise self._fault(f"{key}.id", f"'{word.value}' stands twice")
            found[word] = (key, row)
        missing = [word.value for word in words if word not in found]
        if missing:
            raise self._fault(name, f"nothing is said for {', '.join(missing)}")
        return found

    def _words(self, values: object, words: type[Word], key: str) -> tuple[Word, ...]:
        if not isinstance(values, list):
            raise self._fault(key, "must be a list")
        read = tuple(
            self._word(value, words, f"{key}[{place}]") for place, value in enumerate(values)
        )
        if len(set(read)) != len(read):
            raise self._fault(key, "names something twice")
        return read

    def _word(self, value: object, words: type[Word], key: str) -> Word:
        known = {word.value: word for word in words}
        if not isinstance(value, str) or value not in known:
            raise self._fault(key, f"{value!r} is not one of {', '.join(known)}")
        return known[value]

    def _text(self, row: Table, name: str, key: str) -> str:
        value = row.get(name)
        if not isinstance(value, str) or not value.strip():
            raise self._fault(f"{key}.{name}" if key else name, "must be a sentence")
        return value

    def _known_keys(self, row: Table, known: Iterable[str], key: str) -> None:
        for name in row:
            if name not in known:
                raise self._fault(f"{key}.{name}" if key else name, "is not known here")

    def _fault(self, key: str, reason: str) -> ContentFault:
        return fault_at(self._file, key, reason)
