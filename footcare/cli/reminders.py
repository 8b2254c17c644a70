"""`footcare reminders preview RULES`: when the rules in a file come due, without a diary.

The answer is a JSON array, one time a line, in order of the instant. Faulty rules or options give
one line for each fault on standard error, nothing on standard output, and exit code 2.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from footcare.cli.lines import LONGEST
from footcare.cli.streams import ExitCode, Refusal, Streams
from footcare.cli.whole_text import whole_text
from footcare.domain.preview import Foreseen, most_foreseen, preview
from footcare.export.words import instant_words
from footcare.i18n import _
from footcare.reading.reader import Node
from footcare.reading.rules import read_rules
from footcare.reading.stamp import or_null, read_day, read_time_zone

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from footcare.domain.clock import Clock

MOST_DAYS: Final = 36_600
"""A hundred years."""

MOST_TIMES: Final = 500_000
"""More would fill the memory; twelve years of every half hour are less than half of it."""

_LATEST: Final = date(2999, 12, 31)


@dataclass(frozen=True)
class _Span:
    """The local dates to look at, both ends in, and where."""

    first: date
    last: date
    time_zone: str


def run(words: Namespace, clock: Clock, streams: Streams) -> int:
    """Answer with the times of the rules of a file and return the exit code.

    Raises:
        Refusal: the file cannot be read, or the answer would have no end.
    """
    faults: list[str] = []
    span = _span(words, clock, faults)
    if span is None:
        return _refused(faults, streams)
    rules = read_rules(whole_text(words.file, streams, most=LONGEST), span.first, span.time_zone)
    if rules.faults:
        return _refused(rules.faults, streams)
    if most_foreseen(rules.reminders, span.first, span.last) > MOST_TIMES:
        sentence = _("These rules may come due more than {most} times. Ask for fewer days.")
        raise Refusal(ExitCode.BAD_INPUT, sentence.format(most=MOST_TIMES))
    foreseen = preview(rules.reminders, span.time_zone, span.first, span.last)
    streams.stdout.writelines(_pieces(foreseen, ZoneInfo(span.time_zone)))
    streams.stdout.flush()
    return ExitCode.DONE


def _span(words: Namespace, clock: Clock, faults: list[str]) -> _Span | None:
    named = read_time_zone(or_null(Node(words.zone, "--zone", faults)))
    first = read_day(or_null(Node(words.first, "--from", faults)), _LATEST)
    days = Node(words.days, "--days", faults).whole(1, MOST_DAYS)
    if faults or days is None:
        return None
    time_zone = named or clock.time_zone()
    first = first or clock.now().astimezone(ZoneInfo(time_zone)).date()
    return _Span(first, first + timedelta(days=days - 1), time_zone)


def _refused(faults: Sequence[str], streams: Streams) -> int:
    for fault in faults:
        streams.say(fault)
    return ExitCode.BAD_INPUT


def _pieces(foreseen: Sequence[Foreseen], zone: ZoneInfo) -> Iterator[str]:
    """Yield the text of the answer, one time a line."""
    if not foreseen:
        yield "[]\n"
        return
    for place, one in enumerate(foreseen):
        yield "[\n" if place == 0 else ",\n"
        yield json.dumps(time_words(one, zone))
    yield "\n]\n"


def time_words(one: Foreseen, zone: ZoneInfo) -> dict[str, str]:
    """Return one time as plain JSON values: the plan's date and slot, and when that really is."""
    planned = one.planned
    return {
        "kind": one.reminder.kind.value,
        "date": planned.key.local_date.isoformat(),
        "slot": planned.key.slot,
        "local": planned.due_at.astimezone(zone).isoformat(),
        "utc": instant_words(planned.due_at),
    }
