"""What was measured, as rows of the table for spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.domain.degrees import degrees_words
from footcare.domain.falls import FallsQuestion, said_words
from footcare.domain.measured_words import spoiler_name, warmer_words
from footcare.domain.naming import sentence_case, spot_name
from footcare.domain.preferences import TemperatureUnit
from footcare.domain.temperature import Spoiler
from footcare.domain.triage.warm_sites import site_name
from footcare.export.csv_rows import details, stamped
from footcare.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.domain.falls import FallsRecord
    from footcare.domain.temperature import SiteTenths, TemperatureRecord
    from footcare.domain.touch_test import TouchRecord
    from footcare.export.csv_rows import Row


def temperature_rows(record: TemperatureRecord) -> Iterator[Row]:
    """Yield a measurement, and below it a row for each site, under the same id."""
    measured = ngettext("{number} place measured", "{number} places measured", len(record.sites))
    told = [spoiler_name(one) for one in Spoiler if one in record.spoilers]
    yield stamped(record.stamp, _("Skin temperature")) | {
        "what": measured.format(number=len(record.sites)),
        "details": details([_("may have spoiled it: {what}").format(what=one) for one in told]),
        "note": record.note,
    }
    for site in record.sites:
        yield stamped(record.stamp, _("Skin temperature of a place")) | _site_cells(site)


def _site_cells(site: SiteTenths) -> Row:
    celsius = TemperatureUnit.CELSIUS
    told = [
        _("left {degrees}").format(degrees=degrees_words(site.left, celsius)),
        _("right {degrees}").format(degrees=degrees_words(site.right, celsius)),
    ]
    return {
        "what": warmer_words(site.difference, celsius),
        "where": sentence_case(site_name(site.site)),
        "details": details(told),
    }


def touch_test_row(record: TouchRecord) -> Row:
    """Return a touch test; what was not felt is named."""
    told = [_("not felt: {place}").format(place=spot_name(spot)) for spot in record.missed]
    if record.helper:
        told.append(_("helper {initials}").format(initials=record.helper))
    touched = len(record.touches)
    return stamped(record.stamp, _("Touch test")) | {
        "what": _("{felt} of {touched} touches felt").format(
            felt=touched - len(record.missed), touched=touched
        ),
        "details": details(told),
        "note": record.note,
    }


def falls_row(record: FallsRecord) -> Row:
    """Return the answers about falls."""
    told = []
    for question in FallsQuestion:
        answer = record.answer(question)
        if answer is not None:
            words = _("{question}: {answer}")
            told.append(
                words.format(question=said_words(question), answer=_("yes") if answer else _("no"))
            )
    return stamped(record.stamp, _("Questions about falls")) | {
        "what": _("At least one yes") if record.any_yes else _("No question answered with yes"),
        "details": details(told),
        "note": record.note,
    }
