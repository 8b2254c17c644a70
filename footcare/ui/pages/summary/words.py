"""What stands on the summary of a foot check: for whoever looks at the feet next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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
from footcare.ui.record_only import NO_ADVICE, WORRIED
from footcare.ui.saying import called_words, instant_words
from footcare.ui.when import date_words, day_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from footcare.domain.advice import Advice
    from footcare.domain.checklist import Checklist
    from footcare.domain.finding import Finding
    from footcare.domain.foot import Spot
    from footcare.domain.inspection import Inspection
    from footcare.domain.person import Person
    from footcare.services.handled import StandingAdvice


@dataclass(frozen=True)
class Section:
    """A title and the lines below it; a line may have a smaller one of its own below."""

    title: str
    lines: tuple[tuple[str, str], ...]


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
        told = [self.title, self.name, *self.headline]
        for section in (*self.before, *self.after):
            told += ["", section.title]
            for line, below in section.lines:
                told += [line, *([below] if below else [])]
        return [told[0], *(line for line in told[1:3] if line), *told[3:], "", *self.notices]


def summary_words(
    standing: StandingAdvice,
    person: Person,
    checklist: Checklist,
    now: date,
    *,
    record_only: bool = False,
) -> SummaryWords:
    """Return the summary of a check as it is made on a day.

    Args:
        standing: the check with its advice.
        person: whose feet they are.
        checklist: the questions of the check.
        now: today.
        record_only: whether nothing of the advice is told.
    """
    check = standing.check
    at = instant_words(check.stamp.at, check.stamp.time_zone)
    title = _("Foot check of {day}, {time}").format(
        day=f"{day_words(check.stamp.day)} {check.stamp.day.year}", time=at
    )
    if check.looked_by:
        title = _("{when}, looked at by {initials}").format(when=title, initials=check.looked_by)
    places = tuple(
        (number, spot)
        for number, finding in enumerate((*check.findings, *standing.before), start=1)
        if finding.change is not Change.HEALED
        for spot in finding.spots
    )
    unseen = unseen_lines(check, standing.last_seen, standing.body)
    unseen_section = Section(
        _("Not looked at"),
        tuple((line, "") for line in unseen) or ((_("Everything was seen."), ""),),
    )
    after = [unseen_section]
    if not record_only:
        after.append(_rules(standing.advice))
    if check.note:
        after.append(Section(_("Note"), ((check.note, ""),)))
    told = (*body_lines(person.body), *facts_words(person.facts, now))
    facts = tuple((line, "") for line in told)
    after.append(Section(_("What I told Footcare about my feet"), facts))
    made = _("Made on {day} from what was typed into Footcare.").format(day=date_words(now))
    return SummaryWords(
        title=title,
        name=person.name,
        headline=_headline(standing, now, record_only=record_only),
        places=places,
        before=tuple(_marked(standing, checklist)),
        after=tuple(after),
        notices=(made, _(NOT_A_DEVICE)),
    )


def _headline(standing: StandingAdvice, now: date, *, record_only: bool) -> tuple[str, ...]:
    if record_only:
        return (f"{_(NO_ADVICE)} {_(WORRIED)}",)
    lines = [
        _("Published foot-care guidance says: {headline}").format(headline=standing.advice.headline)
    ]
    if standing.called_at is not None:
        zone = standing.check.stamp.time_zone
        lines.append(called_words(standing.called_at, zone, now))
    return tuple(lines)


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


def _rules(advice: Advice) -> Section:
    lines = [
        (
            _("{rule}: {words}").format(rule=rule.id, words=rule.says),
            _("Source: {source}").format(source=rule.source),
        )
        for rule in advice.rules
    ]
    none = ((_("No rule of the table asks for more."), ""),)
    return Section(_("Which rules of the guidance apply"), tuple(lines) or none)
