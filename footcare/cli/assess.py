"""`footcare assess FILE`: the triage table over cases in a file, without a diary or a window.

One JSON object gives one result, a list gives a list in the same order. Faulty input gives one
line for each fault on standard error, nothing on standard output, and exit code 2.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from footcare.cli.streams import ExitCode, Streams
from footcare.cli.whole_text import whole_text
from footcare.domain.triage import assess
from footcare.reading.case import read_cases

if TYPE_CHECKING:
    from argparse import Namespace

    from footcare.domain.advice import Advice
    from footcare.domain.triage import Case


def run(words: Namespace, streams: Streams) -> int:
    """Answer the cases of a file, or of standard input for ``-``, and return the exit code.

    Raises:
        Refusal: the file cannot be read.
    """
    answer, faults = assess_text(whole_text(words.file, streams))
    for fault in faults:
        streams.say(fault)
    if faults:
        return ExitCode.BAD_INPUT
    # A lone surrogate in an id has no UTF-8; its backslash form is the same text in JSON.
    streams.answer(answer.encode("utf-8", "backslashreplace").decode("utf-8"))
    return ExitCode.DONE


def assess_text(text: str) -> tuple[str, list[str]]:
    """Return the results as JSON text and no faults, or an empty text and every fault."""
    read = read_cases(text)
    if read.faults:
        return "", list(read.faults)
    results = [result_of(case, assess(case)) for case in read.cases]
    shown = results if read.as_list else results[0]
    return json.dumps(shown, ensure_ascii=False, indent=2), []


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
