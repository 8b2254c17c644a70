"""The whole diary as JSON: an open format that can be read in fully again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from footcare import __version__
from footcare.export import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from footcare.services.keeping import Everything

FORMAT: Final = "footcare-diary"
VERSION: Final = 1
"""Changes only when an old reader would be misled; new keys do not mislead it."""


def diary_words(kept: Everything, exported_at: datetime) -> dict[str, Any]:
    """Return everything kept as plain JSON values.

    Pauses, measurements and photos came later and are left out where there are none, so that
    older readers go on.
    """
    later = {
        "pauses": [words.pause_words(one) for one in kept.pauses],
        "temperatures": [words.temperature_words(one) for one in kept.temperatures],
        "touch_tests": [words.touch_test_words(one) for one in kept.touch_tests],
        "falls": [words.falls_words(one) for one in kept.falls],
        "photos": [words.photo_words(one) for one in kept.photos],
    }
    return {
        "format": FORMAT,
        "version": VERSION,
        "app": f"footcare {__version__}",
        "exported_at": words.instant_words(exported_at),
        "persons": [words.person_words(one) for one in kept.persons],
        "inspections": [words.inspection_words(one) for one in kept.inspections],
        "symptoms": [words.symptom_words(one) for one in kept.symptoms],
        "sessions": [words.session_words(one) for one in kept.sessions],
        "reminders": [words.reminder_words(one) for one in kept.reminders],
        "occurrences": [words.occurrence_words(one) for one in kept.occurrences],
        **{name: records for name, records in later.items() if records},
        "preferences": words.preferences_words(kept.preferences),
    }


def write_json(kept: Everything, exported_at: datetime) -> Iterator[str]:
    """Yield the text of the export piece by piece, one record a line."""
    diary = diary_words(kept, exported_at)
    last = len(diary) - 1
    yield "{\n"
    for place, (name, value) in enumerate(diary.items()):
        yield f"{_text(name)}: "
        yield from _lines(value) if isinstance(value, list) else (_text(value),)
        yield ",\n" if place < last else "\n"
    yield "}\n"


def _lines(records: Sequence[Any]) -> Iterator[str]:
    if not records:
        yield "[]"
        return
    for place, record in enumerate(records):
        yield "[\n" if place == 0 else ",\n"
        yield _text(record)
    yield "\n]"


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
