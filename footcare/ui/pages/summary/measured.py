"""What was measured lately, on the summary: as it was entered, each with its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.domain.measured_words import measurement_lines, site_words, touch_words
from footcare.domain.naming import spot_name
from footcare.i18n import _
from footcare.ui.pages.journal.measured_words import falls_lines, spoiled_lines
from footcare.ui.pages.summary.section import Section
from footcare.ui.when import date_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.domain.record import Stamp
    from footcare.domain.temperature import TemperatureRecord
    from footcare.domain.touch_test import TouchRecord
    from footcare.services.measuring import MeasuredNow
    from footcare.ui.degrees import Degrees


def measured_sections(newest: MeasuredNow, degrees: Degrees) -> Iterator[Section]:
    """Yield the last temperatures, the last touch test and the last answers about falls.

    Args:
        newest: the newest of each; what there is none of is left out.
        degrees: how temperatures are read, and whether the limit is told.
    """
    temperature, touch_test, falls = newest.temperature, newest.touch_test, newest.falls
    if temperature is not None:
        lines = _temperatures(temperature, degrees)
        yield _section(_("Skin temperature"), temperature.stamp, lines, temperature.note)
    if touch_test is not None:
        yield _section(_("Touch test"), touch_test.stamp, _touches(touch_test), touch_test.note)
    if falls is not None:
        yield _section(_("Questions about falls"), falls.stamp, falls_lines(falls), falls.note)


def _section(what: str, stamp: Stamp, lines: Iterator[str], note: str) -> Section:
    title = _("{what}, {day}").format(what=what, day=date_words(stamp.day))
    told = [*lines, *([note] if note else [])]
    return Section(title, tuple((line, "") for line in told))


def _temperatures(record: TemperatureRecord, degrees: Degrees) -> Iterator[str]:
    """Yield the places above the limit, or every place where nothing is judged."""
    unit, point = degrees.unit, degrees.point
    if degrees.judged:
        yield from measurement_lines(record.sites, unit, point)
    else:
        yield from (site_words(site, unit, point) for site in record.sites)
    yield from spoiled_lines(record.spoilers)


def _touches(record: TouchRecord) -> Iterator[str]:
    touched = len(record.touches)
    yield touch_words(touched - len(record.missed), touched, judged=False)
    if record.missed:
        toes = _("; ").join(spot_name(spot) for spot in record.missed)
        yield _("Not felt: {toes}").format(toes=toes)
    if record.helper:
        yield _("Helper: {initials}").format(initials=record.helper)
