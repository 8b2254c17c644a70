"""A reminder's plan as one plain sentence: "Every Monday and Friday at 8:30 pm"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from footcare.domain.recurrence import never_due, slots
from footcare.domain.reminder import WEEKDAY_NAMES, RepeatUnit, Weekday
from footcare.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, time

    from footcare.domain.reminder import Reminder

_WORKING_DAYS: Final = frozenset(Weekday) - {Weekday.SAT, Weekday.SUN}
_ORDINALS: Final = {
    1: N_("first"),
    2: N_("second"),
    3: N_("third"),
    4: N_("fourth"),
    5: N_("fifth"),
    -1: N_("last"),
}


def plan_sentence(
    reminder: Reminder, say_time: Callable[[time], str], say_date: Callable[[date], str]
) -> str:
    """Return the plan in words, without a full stop.

    Args:
        reminder: whose plan.
        say_time: writes a time of day as this person's system does.
        say_date: writes a date as this person's system does.
    """
    reason = never_due(reminder)
    if reason:
        return _("This will not come due. {reason}").format(reason=_(reason))
    if reminder.after is not None:
        sentence = ngettext(
            "{number} minute after another reminder is done",
            "{number} minutes after another reminder is done",
            reminder.after.minutes,
        ).format(number=reminder.after.minutes)
        days = _days(reminder, say_date)
        if days != _("Every day"):
            sentence = _("{days}, {times}").format(days=days, times=sentence)
        return sentence + _limits(reminder, say_date)
    sentence = _("{days} at {times}").format(
        days=_days(reminder, say_date), times=join([say_time(at) for at in reminder.times])
    )
    window = reminder.window
    if window is not None and not reminder.times:
        sentence = _("{days}, every {number} minutes from {start} to {end}").format(
            days=_days(reminder, say_date),
            number=window.every_minutes,
            start=say_time(window.start),
            end=say_time(window.end),
        )
    elif window is not None:
        sentence = _("{days} at {times}").format(
            days=_days(reminder, say_date), times=join([say_time(at) for at in slots(reminder)])
        )
    return sentence + _limits(reminder, say_date)


def telling_sentence(reminder: Reminder) -> str:
    """Return what is done when it is late or not answered, as sentences, or an empty text."""
    sentences = []
    if reminder.late_minutes is not None:
        late = ngettext(
            "Not shown when it is more than {number} minute late.",
            "Not shown when it is more than {number} minutes late.",
            reminder.late_minutes,
        )
        sentences.append(late.format(number=reminder.late_minutes))
    again = reminder.again
    if again is not None:
        once = _("Shown once more after {minutes} minutes if nobody answers.")
        often = _("Shown up to {times} times more, {minutes} minutes apart, if nobody answers.")
        words = once if again.times == 1 else often
        sentences.append(words.format(times=again.times, minutes=again.minutes))
    return " ".join(sentences)


def join(parts: Sequence[str]) -> str:
    """Return parts as a list in words: "one, two and three"."""
    if len(parts) < 2:  # noqa: PLR2004 - a list in words begins with two
        return "".join(parts)
    return _("{parts} and {last}").format(parts=_(", ").join(parts[:-1]), last=parts[-1])


def weekdays_in_words(weekdays: frozenset[Weekday]) -> str:
    """Return days of the week in words, in the order of the week."""
    if weekdays == _WORKING_DAYS:
        return _("Monday to Friday")
    return join([_(WEEKDAY_NAMES[day]) for day in Weekday if day in weekdays])


def _days(reminder: Reminder, say_date: Callable[[date], str]) -> str:
    every = max(1, reminder.repeat.every)
    days = reminder.month_days
    match reminder.repeat.unit:
        case RepeatUnit.ONCE:
            return _("Once on {date}").format(date=say_date(reminder.starts))
        case RepeatUnit.DAY | RepeatUnit.WEEK if every == 1 and reminder.month_weeks:
            return _months(reminder, every)
        case RepeatUnit.DAY if every == 1:
            sentence = _plain(reminder.weekdays)
        case RepeatUnit.DAY:
            sentence = ngettext("Every {number} day", "Every {number} days", every)
            sentence = _only_on(sentence.format(number=every), _weekdays(reminder))
        case RepeatUnit.WEEK:
            sentence = _weeks(reminder, every)
        case RepeatUnit.MONTH:
            return _months(reminder, every)
    return _only_on(sentence, _month_days(days)) if days else sentence


def _only_on(sentence: str, names: str) -> str:
    return _("{days}, only on {names}").format(days=sentence, names=names) if names else sentence


def _weekdays(reminder: Reminder) -> str:
    """Return the days of the week a plan names, or an empty text when it may be any."""
    weeks = [_(_ORDINALS[week]) for week in _ORDINALS if week in reminder.month_weeks]
    if not weeks:
        every_day = len(reminder.weekdays) == len(Weekday)
        return "" if every_day else weekdays_in_words(reminder.weekdays)
    names = join([_(WEEKDAY_NAMES[day]) for day in Weekday if day in reminder.weekdays])
    return _("the {weeks} {names}").format(weeks=join(weeks), names=names)


def _plain(weekdays: frozenset[Weekday]) -> str:
    if len(weekdays) in (0, len(Weekday)):
        return _("Every day")
    if weekdays == _WORKING_DAYS:
        return weekdays_in_words(weekdays)
    return _("Every {names}").format(names=weekdays_in_words(weekdays))


def _weeks(reminder: Reminder, every: int) -> str:
    own = frozenset({tuple(Weekday)[reminder.starts.weekday()]})
    reminder = replace(reminder, weekdays=reminder.weekdays or own)
    if every == 1:
        return _plain(reminder.weekdays)
    weeks = ngettext("Every {number} week on {names}", "Every {number} weeks on {names}", every)
    named = _weekdays(reminder) or weekdays_in_words(reminder.weekdays)
    return weeks.format(number=every, names=named)


def _months(reminder: Reminder, every: int) -> str:
    months = _("Every month")
    if every > 1:
        months = ngettext("Every {number} month", "Every {number} months", every)
        months = months.format(number=every)
    days, names = reminder.month_days, _weekdays(reminder)
    if not days and reminder.month_weeks:
        return _("{months} on {days}").format(months=months, days=names)
    if not days and reminder.weekdays:
        return _("{months}, every {names}").format(months=months, names=names or _("day"))
    days = days or (reminder.starts.day,)
    return _only_on(_("{months} on {days}").format(months=months, days=_month_days(days)), names)


def _month_days(days: Sequence[int]) -> str:
    forward = [_("day {number}").format(number=day) for day in sorted(days) if day > 0]
    backward = [_back(day) for day in sorted(days) if day < 0]
    return join(forward + backward)


def _back(day: int) -> str:
    if day == -1:
        return _("the last day")
    return _("day {number} from the end").format(number=-day)


def _limits(reminder: Reminder, say_date: Callable[[date], str]) -> str:
    words = ""
    if reminder.ends is not None and reminder.repeat.unit is not RepeatUnit.ONCE:
        words += _(", until {date}").format(date=say_date(reminder.ends))
    if reminder.count is not None:
        times = ngettext(", {number} time in all", ", {number} times in all", reminder.count)
        words += times.format(number=reminder.count)
    return words
