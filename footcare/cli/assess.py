"""`footcare assess FILE`: the triage table over cases in a file, without a diary or a window.

One JSON object gives one result, a list gives a list in the same order. Faulty input gives one
line for each fault on standard error, nothing on standard output, and exit code 2.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from footcare.domain.triage import assess
from footcare.reading.case import read_cases

if TYPE_CHECKING:
    from footcare.domain.advice import Advice
    from footcare.domain.triage import Case

DONE: Final = 0
BAD_INPUT: Final = 2
STANDARD_INPUT: Final = "-"


def run(file: str) -> int:
    """Read a file, or standard input for ``-``, print the results and return the exit code."""
    try:
        text = _text_of(file)
    except UnicodeDecodeError:
        return _refuse([f"{file}: cannot be read as UTF-8 text."])
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        return _refuse([f"{file}: cannot be read: {reason or error}."])
    answer, faults = assess_text(text)
    if faults:
        return _refuse(faults)
    # A lone surrogate in an id has no UTF-8; its backslash form is the same text in JSON.
    sys.stdout.buffer.write(answer.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()
    return DONE


def assess_text(text: str) -> tuple[str, list[str]]:
    """Return the results as JSON text and no faults, or an empty text and every fault."""
    read = read_cases(text)
    if read.faults:
        return "", list(read.faults)
    results = [result_of(case, assess(case)) for case in read.cases]
    shown = results if read.as_list else results[0]
    return json.dumps(shown, ensure_ascii=False, indent=2) + "\n", []


def result_of(case: Case, advice: Advice) -> dict[str, object]:
    """Return the advice in the words and the order of the assess format."""
    result: dict[str, object] = {} if case.id is None else {"id": case.id}
    result |= {
        "level": int(advice.level),
        "emergency": advice.emergency,
        "headline": advice.headline,
        "rules": [
            {"id": rule.id, "level": int(rule.level), "says": rule.says, "source": rule.source}
            for rule in advice.rules
        ],
        "next_steps": list(advice.next_steps),
        "massage": {
            **{foot.value: answer.value for foot, answer in advice.massage.feet.items()},
            "why": list(advice.massage.why),
        },
    }
    return result


def _text_of(file: str) -> str:
    """Return the whole input; a byte order mark at its beginning is not part of it."""
    data = sys.stdin.buffer.read() if file == STANDARD_INPUT else Path(file).read_bytes()
    return data.decode("utf-8-sig")


def _refuse(faults: list[str]) -> int:
    for fault in faults:
        print(fault, file=sys.stderr)  # noqa: T201 - the command line speaks here
    return BAD_INPUT
