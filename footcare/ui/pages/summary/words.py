"""What stands on the summary of a foot check and of what was measured at home lately."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from footcare.domain.advice import Level
from footcare.domain.body_words import body_lines
from footcare.domain.finding import Change
from footcare.domain.naming import extra_question
from footcare.i18n import _
from footcare.ui.facts_words import facts_words
from footcare.ui.pages.advising.words import (
    NOT_A_DEVICE,
    finding_line,
    person_lines,
    unseen_lines,
)
from footcare.ui.pages.summary.measured import measured_sections
from footcare.ui.pages.summary.section import Section
from footcare.ui.record_only import NO_ADVICE, WORRIED
from footcare.ui.saying import called_words, instant_words
from footcare.ui.when import date_words, day_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from footcare.domain.advice import Advice
    from footcare.domain.checklist import Checklist
    from footcare.domain.finding import Finding
    from footcare.domain.foot import Spot
    from footcare.domain.inspection import Inspection
    from footcare.domain.person import Person
    from footcare.services.handled import StandingAdvice
    from footcare.services.measuring import MeasuredAdvice, MeasuredNow
    from footcare.ui.degrees import Degrees


@dataclass(frozen=True)
class Told:
    """Everything the diary holds for the summary.

    Attributes:
        standing: a foot check with its advice, or None where none was made yet.
        measured: what the table says of what was measured lately, or None.
        newest: the newest of everything that is measured.
        person: whose feet they are.
    """

    standing: StandingAdvice | None
    measured: MeasuredAdvice | None
    newest: MeasuredNow
    person: Person

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell."""
        newest = self.newest
        records = (newest.temperature, newest.touch_test, newest.falls)
        return self.standing is None and not any(records)


@dataclass(frozen=True)
class SummaryWords:
    """The summary, in the order it is read.

    Attributes:
        headline: what the guidance says to do, or empty where nothing is advised.
        places: each marked place with the number it has among the lines.
        before: sections above the drawing of the marked places.
        after: sections below it.
        notices: what the summary is not, and when it was made.
    """

    title: str
    name: str
    headline: tuple[str, ...]
    places: tuple[tuple[int, Spot], ...]
    before: tuple[Section, ...]
    after: tuple[Section, ...]
    notices: tuple[str, ...]

    @property
    def lines(self) -> list[str]:
        """Everything as plain text, a line each, with an empty one before each section."""
        told = [line for line in (self.title, self.name, *self.headline) if line]
        for section in (*self.before, *self.after):
            told += ["", section.title]
            for line, below in section.lines:
                told += [line, *([below] if below else [])]
        return [*told, "", *self.notices]


def summary_words(told: Told, checklist: Checklist, degrees: Degrees, zone: str) -> SummaryWords:
    """Return the summary as it is made on the day of ``told.newest``.

    Args:
        told: what the diary holds.
        checklist: the questions of the check.
        degrees: how temperatures are read; where nothing is judged, nothing is advised either.
        zone: the time zone in which a call about what was measured is told.
    """
    standing, person, now = told.standing, told.person, told.newest.day
    measured = tuple(measured_sections(told.newest, degrees))
    before = measured if standing is None else tuple(_marked(standing, checklist))
    after: list[Section] = []
    if standing is not None:
        after += [_unseen(standing), *measured]
    said = _said(told, zone)
    if degrees.judged and said:
        after.append(_rules([advice for advice, _called in said]))
    if standing is not None and standing.check.note:
        after.append(Section(_("Note"), ((standing.check.note, ""),)))
    facts = (*body_lines(person.body), *facts_words(person.facts, now))
    lines = tuple((line, "") for line in facts)
    after.append(Section(_("What I told Footcare about my feet"), lines))
    made = _("Made on {day} from what was typed into Footcare.").format(day=date_words(now))
    return SummaryWords(
        title=_("What was measured at home") if standing is None else _title(standing.check),
        name=person.name,
        headline=_headline(said) if degrees.judged else (f"{_(NO_ADVICE)} {_(WORRIED)}",),
        places=() if standing is None else _places(standing),
        before=before,
        after=tuple(after),
        notices=(made, _(NOT_A_DEVICE)),
    )


def _title(check: Inspection) -> str:
    title = _("Foot check of {day}, {time}").format(
        day=f"{day_words(check.stamp.day)} {check.stamp.day.year}",
        time=instant_words(check.stamp.at, check.stamp.time_zone),
    )
    if check.looked_by:
        return _("{when}, looked at by {initials}").format(when=title, initials=check.looked_by)
    return title


def _places(standing: StandingAdvice) -> tuple[tuple[int, Spot], ...]:
    return tuple(
        (number, spot)
        for number, finding in enumerate((*standing.check.findings, *standing.before), start=1)
        if finding.change is not Change.HEALED
        for spot in finding.spots
    )


def _unseen(standing: StandingAdvice) -> Section:
    unseen = unseen_lines(standing.check, standing.last_seen, standing.body)
    lines = unseen or [_("All the skin that the check asks about was looked at.")]
    return Section(_("Not looked at"), tuple((line, "") for line in lines))


def _said(told: Told, zone: str) -> list[tuple[Advice, str]]:
    """Return the advice that stands with the words on the call about it, the most urgent first.

    What was measured speaks for itself only where the advice of the check does not tell it.
    """
    said: list[tuple[Advice, str]] = []
    standing, measured, now = told.standing, told.measured, told.newest.day
    if standing is not None:
        called = ""
        if standing.called_at is not None:
            called = called_words(standing.called_at, standing.check.stamp.time_zone, now)
        said.append((standing.advice, called))
    if measured is not None and measured.advice.level > Level.CARRY_ON:
        known = {rule.says for advice, _called in said for rule in advice.rules}
        if not known.issuperset(rule.says for rule in measured.advice.rules):
            called = ""
            if measured.called_at is not None:
                called = called_words(measured.called_at, zone, now)
            said.append((measured.advice, called))
    return sorted(said, key=_level, reverse=True)


def _level(said: tuple[Advice, str]) -> Level:
    return said[0].level


def _headline(said: Sequence[tuple[Advice, str]]) -> tuple[str, ...]:
    words = _("Published foot-care guidance says: {headline}")
    lines: list[str] = []
    for advice, called in said:
        lines += [words.format(headline=advice.headline), *([called] if called else [])]
    return tuple(dict.fromkeys(lines))


def _marked(standing: StandingAdvice, checklist: Checklist) -> Iterator[Section]:
    """Yield what this check marked, and what stands from earlier ones, numbered through."""
    check = standing.check
    lines = [_numbered(finding, number, check) for number, finding in enumerate(check.findings, 1)]
    lines += [(line, "") for line in person_lines(check, checklist)]
    yield Section(_("What was marked"), tuple(lines) or ((_("Nothing was marked."), ""),))
    first = len(check.findings) + 1
    earlier = [_numbered(one, number, check) for number, one in enumerate(standing.before, first)]
    if earlier:
        yield Section(_("Marked before, not looked at again"), tuple(earlier))


def _numbered(finding: Finding, number: int, check: Inspection) -> tuple[str, str]:
    line = finding_line(finding, check.stamp.day)
    return _("{number}. {line}").format(number=number, line=line), _told(finding)


def _told(finding: Finding) -> str:
    """Return the details of a finding that were answered with yes."""
    told = [extra_question(extra) for extra in sorted(finding.extras)]
    if finding.red_cm:
        told.append(_("Redness around it: {centimetres} cm.").format(centimetres=finding.red_cm))
    return _("Yes to: {questions}").format(questions=" ".join(told)) if told else ""


def _rules(said: Iterable[Advice]) -> Section:
    lines = [
        (
            _("{rule}: {words}").format(rule=rule.id, words=rule.says),
            _("Source: {source}").format(source=rule.source),
        )
        for advice in said
        for rule in advice.rules
    ]
    none = ((_("No rule of the table asks for more."), ""),)
    return Section(_("Which rules of the guidance apply"), tuple(dict.fromkeys(lines)) or none)
