"""The course of a place in words: a sentence that says it, and a line for each day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.domain.degrees import degrees_words, shown_difference
from footcare.domain.measured_words import warmer_words
from footcare.domain.naming import sentence_case
from footcare.domain.triage.warm_sites import site_name
from footcare.i18n import _, ngettext

if TYPE_CHECKING:
    from footcare.domain.temperature_course import Course, CourseDay
    from footcare.ui.degrees import Degrees


def course_sentence(course: Course, degrees: Degrees) -> str:
    """Return what the chart shows, in one or two sentences and without a verdict."""
    site = sentence_case(site_name(course.site))
    if not course.days:
        return _("{site}: not measured in these days.").format(site=site)
    measured = ngettext(
        "{site}: measured on {number} day.", "{site}: measured on {number} days.", len(course.days)
    ).format(site=site, number=len(course.days))
    above = len(course.above) if degrees.judged else 0
    if above:
        told = ngettext(
            "On {number} of them the difference lay above the limit of {limit}.",
            "On {number} of them the difference lay above the limit of {limit}.",
            above,
        ).format(number=above, limit=degrees.limit)
    else:
        most = max(shown_difference(one.difference, degrees.unit) for one in course.days)
        told = _("The greatest difference was {degrees}.").format(
            degrees=degrees_words(most, degrees.unit, degrees.point)
        )
    return _("{measured} {told}").format(measured=measured, told=told)


def day_line(one: CourseDay, degrees: Degrees) -> str:
    """Return both feet on a day: "Left 31.6 °C, right 29.0 °C. Left foot 2.6 °C warmer."."""
    words = _("Left {left}, right {right}. {warmer}.").format(
        left=degrees.words(one.left),
        right=degrees.words(one.right),
        warmer=warmer_words(one.difference, degrees.unit, degrees.point),
    )
    return (
        _("{words} Above the limit.").format(words=words) if one.above and degrees.judged else words
    )
