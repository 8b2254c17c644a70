"""The words of the foot check that are put together: answers, places, marks, progress."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.finding import Change
from footcare.domain.follow_up import LOWERING, Reply
from footcare.domain.foot import View
from footcare.domain.inspection import Answer, InspectionStep
from footcare.domain.mark import StillThere
from footcare.domain.naming import (
    change_name,
    extra_question,
    foot_name,
    kind_name,
    place_name,
    sentence_case,
)
from footcare.i18n import N_, _, ngettext
from footcare.ui.when import date_words

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.body import Body
    from footcare.domain.checking import CheckDraft, Where
    from footcare.domain.checklist import Checklist, StepWords
    from footcare.domain.mark import Mark

_ANSWERS: Final = {
    Answer.NOTHING_NEW: N_("Nothing new here"),
    Answer.MARKED: N_("Something to mark"),
    Answer.COULD_NOT_LOOK: N_("I could not look"),
}

_REPLIES: Final = {
    Reply.YES: N_("Yes"),
    Reply.NO: N_("No"),
    Reply.NOT_SURE: N_("Not sure"),
}

_STILL: Final = {
    StillThere.SAME: N_("Still there, the same"),
    StillThere.BETTER: N_("Still there, better"),
    StillThere.WORSE: N_("Still there, worse"),
    StillThere.GONE: N_("It is gone"),
    StillThere.COULD_NOT_LOOK: N_("I could not look"),
}

VIEWS: Final = {
    InspectionStep.WARMTH: (View.TOP, View.SOLE, View.LEG_BACK),
    InspectionStep.SHAPE: (View.TOP, View.SOLE, View.LEG_BACK),
    InspectionStep.FEELING_PAIN: (View.TOP, View.SOLE, View.LEG_BACK),
    InspectionStep.TOPS_ANKLES: (
        View.TOP,
        View.INNER,
        View.OUTER,
        View.LEG_FRONT,
        View.LEG_BACK,
    ),
    InspectionStep.SOLES: (View.SOLE,),
    InspectionStep.HEELS: (View.BACK, View.SOLE, View.INNER, View.OUTER),
    InspectionStep.TOES: (View.TOP, View.TOES, View.SOLE),
    InspectionStep.BETWEEN_TOES: (View.WEBS,),
    InspectionStep.NAILS: (View.TOP, View.TOES),
}
"""The drawings that fit a step, the first one first: of one foot, or of both for the pair."""


def answer_words(words: StepWords, answer: Answer) -> str:
    """Return what an answer says at a step."""
    return _(words.answers.get(answer) or _ANSWERS[answer])


def reply_words(reply: Reply) -> str:
    """Return yes, no or not sure."""
    return _(_REPLIES[reply])


def still_words(still: StillThere) -> str:
    """Return the answer to whether an earlier finding is still there."""
    return _(_STILL[still])


def progress_words(draft: CheckDraft) -> str:
    """Return where the check stands: "7 of 19", or how much is answered at the look back."""
    if draft.where is None:
        return answered_words(draft)
    return _("{place} of {places}").format(place=draft.place + 1, places=draft.places)


def answered_words(draft: CheckDraft) -> str:
    """Return how much of the check is answered: "17 of 19 answered"."""
    return _("{answered} of {places} answered").format(answered=draft.answered, places=draft.places)


def looking_words(initials: str, name: str) -> str:
    """Return who looks for whom: "AB is looking for Ann"."""
    if not name:
        return _("{initials} is looking").format(initials=initials)
    return _("{initials} is looking, on behalf of {name}").format(initials=initials, name=name)


def where_words(checklist: Checklist, where: Where) -> str:
    """Return the short name of a place of the check: "Sole, right foot"."""
    step, foot = where
    title = _(checklist.steps[step].title)
    if foot is None:
        return title
    return _("{title}, {foot}").format(title=title, foot=foot_name(foot))


def ask_words(checklist: Checklist, where: Where, body: Body) -> str:
    """Return the heading of a place of the check."""
    step, foot = where
    return _(checklist.words_at(step, foot, body).ask[foot])


def mark_title(mark: Mark) -> str:
    """Return what a mark is, as the beginning of a line."""
    return sentence_case(kind_name(mark.kind))


def mark_line(mark: Mark, today: date) -> str:
    """Return where a mark is, since when, and how it stands: "right foot, arch, since today"."""
    words = _("{place}, {since}").format(
        place=sentence_case(place_name(mark.side, mark.zone)),
        since=since_words(mark.noticed, today),
    )
    if mark.earlier and mark.still is not None and mark.still is not StillThere.COULD_NOT_LOOK:
        return _("{words}: {change}").format(words=words, change=change_name(mark.change))
    if mark.earlier and mark.change is Change.SAME:
        return _("{words}: not looked at today").format(words=words)
    return words


def since_words(noticed: date, today: date) -> str:
    """Return since when: "since today", "since yesterday", "for 5 days, since 17 November"."""
    days = (today - noticed).days
    if days <= 0:
        return _("since today")
    if days == 1:
        return _("since yesterday")
    return ngettext("for {days} day, since {date}", "for {days} days, since {date}", days).format(
        days=days, date=date_words(noticed)
    )


def unsure_remarks(draft: CheckDraft, checklist: Checklist) -> list[str]:
    """Return a line for everything the person was not sure of, for the note."""
    remarks = [
        _("Not sure, counted as yes: {question}").format(question=_(words.ask))
        for sign, words in checklist.signs.items()
        if draft.signs.get(sign) is Reply.NOT_SURE
    ]
    for mark in draft.marks:
        unsure = [
            extra_question(extra)
            for extra, reply in mark.replies.items()
            if reply is Reply.NOT_SURE and extra not in LOWERING
        ]
        if unsure and mark.change is not Change.HEALED:
            remarks.append(
                _("Not sure, counted as yes: {questions} ({what}, {place})").format(
                    questions=" ".join(unsure),
                    what=kind_name(mark.kind),
                    place=place_name(mark.side, mark.zone),
                )
            )
    return remarks


def care_remarks(draft: CheckDraft, checklist: Checklist) -> list[str]:
    """Return a line about the care that was done, for the note."""
    if not draft.care:
        return []
    done = [_(words) for care, words in checklist.care.items() if care in draft.care]
    return [_("Care done: {list}.").format(list=_("; ").join(done))]
