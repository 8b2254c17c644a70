"""A followed finding in words: how it stands, since when, and what each day tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from footcare.domain.advice import Level
from footcare.domain.finding import Extra
from footcare.domain.lasting import lasts_long, open_for
from footcare.domain.naming import extra_question, finding_name
from footcare.domain.thread import DayLook
from footcare.i18n import N_, _, ngettext
from footcare.ui.when import date_words, day_words, plain_day_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from footcare.domain.finding import Finding
    from footcare.domain.looked import Identity
    from footcare.domain.thread import Thread, ThreadDay

_LOOKS: Final = {
    DayLook.NEW: N_("new"),
    DayLook.SAME: N_("the same"),
    DayLook.BETTER: N_("better"),
    DayLook.WORSE: N_("worse"),
    DayLook.GONE: N_("gone"),
    DayLook.BACK: N_("back again"),
    DayLook.COULD_NOT_LOOK: N_("could not look"),
    DayLook.NO_WORD: N_("nothing said of it"),
}


@dataclass(frozen=True)
class Run:
    """Days in a row that tell the same of a finding.

    Attributes:
        checks: on how many of them the feet were checked.
        finding: what was marked on the last of them, or None.
    """

    first: date
    last: date
    look: DayLook
    checks: int
    finding: Finding | None


def look_words(look: DayLook) -> str:
    """Return what a day tells, such as "better"."""
    return _(_LOOKS[look])


def thread_title(thread: Thread) -> str:
    """Return what it is and where: "Open sore, left foot, big toe"."""
    return finding_name(thread.last)


def standing_words(thread: Thread, day: date) -> str:
    """Return whether it is open or gone, and since when."""
    days, gone = thread.lasts(day), thread.gone_on
    since = date_words(thread.noticed)
    if gone is not None:
        words = ngettext(
            "Gone on {date}, after {days} day", "Gone on {date}, after {days} days", days
        )
        return words.format(date=date_words(gone), days=days)
    if days == 0:
        return _("Open since today")
    words = ngettext(
        "Open for {days} day, since {date}", "Open for {days} days, since {date}", days
    )
    return words.format(days=days, date=since)


def last_look_words(thread: Thread, day: date) -> str:
    """Return when somebody looked at it last, and how it was then."""
    last = thread.last_look
    how = look_words(last.look)
    match (day - last.day).days:
        case 0:
            return _("Last looked at today: {how}").format(how=how)
        case 1:
            return _("Last looked at yesterday: {how}").format(how=how)
        case _:
            when = day_words(last.day) if last.day.year == day.year else date_words(last.day)
            return _("Last looked at on {day}: {how}").format(day=when, how=how)


def lasting_words(thread: Thread, day: date, *, record_only: bool) -> str:
    """Return "Still open after 9 days" where footcare speaks up, else nothing.

    Where only a record is kept it never does: speaking up is advice.
    """
    if record_only or not lasts_long(thread, day):
        return ""
    days = thread.lasts(day)
    return ngettext("Still open after {days} day", "Still open after {days} days", days).format(
        days=days
    )


def what_to_tell(thread: Thread, level: Level) -> str:
    """Return what to do about something that lasts; it never says less than the table does.

    Args:
        thread: what lasts.
        level: what the table says of the newest check.
    """
    if level >= Level.NEXT_WORKING_DAY:
        return _("What to do now stands on the page “What to do next”.")
    if thread.told:
        told = date_words(thread.told[-1])
        return _("Your team was told on {date}. Tell them that it is still there.").format(
            date=told
        )
    return _("Tell your foot team that it is still there.")


def why_words(thread: Thread) -> str:
    """Return where the days after which footcare speaks up come from."""
    wait = open_for(thread)
    if not wait.rule:
        words = ngettext(
            "Footcare speaks up after {days} day: our own choice, on the careful side.",
            "Footcare speaks up after {days} days: our own choice, on the careful side.",
            wait.days,
        )
        return words.format(days=wait.days)
    words = ngettext(
        "Footcare speaks up after {days} day, as rule {rule} counts them.",
        "Footcare speaks up after {days} days, as rule {rule} counts them.",
        wait.days,
    )
    return words.format(days=wait.days, rule=wait.rule)


def other_words(key: Identity) -> str:
    """Return the first day of another thread at the same place."""
    return date_words(key[3])


def runs(days: Iterable[ThreadDay]) -> list[Run]:
    """Return days as rows, days in a row that tell the same in one of them."""
    found: list[Run] = []
    for day in days:
        last = found[-1] if found else None
        if last is not None and last.look is day.look and _details(last) == _details(day):
            found[-1] = Run(last.first, day.day, day.look, last.checks + 1, day.finding)
        else:
            found.append(Run(day.day, day.day, day.look, 1, day.finding))
    return found


def run_title(run: Run) -> str:
    """Return a row: "17 April 2026: new", or "18 April to 24 April 2026: better"."""
    if run.first == run.last:
        return _("{day}: {look}").format(day=date_words(run.first), look=look_words(run.look))
    same_year = run.first.year == run.last.year
    first = plain_day_words(run.first) if same_year else date_words(run.first)
    return _("{first} to {last}: {look}").format(
        first=first, last=date_words(run.last), look=look_words(run.look)
    )


def run_line(run: Run) -> str:
    """Return what else is to be said of a row: how many checks, and the details marked."""
    parts = []
    if run.checks > 1:
        words = ngettext("{count} foot check", "{count} foot checks", run.checks)
        parts.append(_("{words}.").format(words=words.format(count=run.checks)))
    if run.finding is not None:
        asked = [extra_question(extra) for extra in Extra if extra in run.finding.extras]
        if asked:
            parts.append(_("Yes to: {questions}").format(questions=" ".join(asked)))
        if run.finding.red_cm:
            parts.append(_("Redness around it: {cm} cm.").format(cm=run.finding.red_cm))
    return " ".join(parts)


def story(thread: Thread, day: date) -> str:
    """Return the whole line of days as one sentence, for who cannot see it."""
    told = [run_title(run) for run in runs(thread.days)]
    return _("{standing}. {days}.").format(
        standing=standing_words(thread, day), days=_("; ").join(told)
    )


def _details(told: Run | ThreadDay) -> object:
    finding = told.finding
    return None if finding is None else (finding.extras, finding.red_cm)
