"""The gate before a massage: what today's check, the facts and a few answers allow.

Source: clinical base 5.2. Only positive answers refuse; a refusal says why, on which foot, and
what to do.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.domain.advice import MassageAnswer
from footcare.domain.body import WHOLE
from footcare.domain.foot import Foot
from footcare.domain.inspection import InspectionStep
from footcare.domain.naming import feet_name, sentence_case
from footcare.domain.person import Known
from footcare.domain.routine import COMFORTABLE, LIGHT
from footcare.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footcare.domain.advice import MassageAdvice
    from footcare.domain.body import Body
    from footcare.domain.foot import Spot
    from footcare.domain.inspection import Inspection
    from footcare.domain.person import Facts


class GateQuestion(StrEnum):
    """One of the questions of the 30-second gate, in the order they are asked."""

    BREATHLESS = "breathless"
    UNWELL = "unwell"
    CALF = "calf"
    COLOUR = "colour"
    SKIN = "skin"
    REDNESS = "redness"


class GateReply(StrEnum):
    """An answer to a question of the gate. A missing reply means: not answered yet."""

    NO = "no"
    YES = "yes"
    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    COULD_NOT_LOOK = "could_not_look"


FOOT_QUESTIONS: Final = frozenset({GateQuestion.SKIN, GateQuestion.REDNESS})
"""Those answered with a foot; the others refuse the whole massage."""

_WHOLE: Final = (GateReply.NO, GateReply.YES)
_ON_A_FOOT: Final = (
    GateReply.NO,
    GateReply.LEFT,
    GateReply.RIGHT,
    GateReply.BOTH,
    GateReply.COULD_NOT_LOOK,
)
_FEET: Final[dict[GateReply, tuple[Foot, ...]]] = {
    GateReply.LEFT: (Foot.LEFT,),
    GateReply.RIGHT: (Foot.RIGHT,),
    GateReply.BOTH: (Foot.LEFT, Foot.RIGHT),
}

_ASKED: Final = {
    GateQuestion.BREATHLESS: N_("Are you more breathless than you usually are?"),
    GateQuestion.UNWELL: N_("Do you have a fever, or do you feel unwell?"),
    GateQuestion.CALF: N_("Is one calf or leg swollen, painful or warm?"),
    GateQuestion.COLOUR: N_("Is any skin newly black, blue or very pale?"),
    GateQuestion.SKIN: N_("Is there a break in the skin, a blister or a sore?"),
    GateQuestion.REDNESS: N_("Is there new redness, heat or swelling?"),
}

_REPLIES: Final = {
    GateReply.NO: N_("No"),
    GateReply.YES: N_("Yes"),
    GateReply.LEFT: N_("Left foot"),
    GateReply.RIGHT: N_("Right foot"),
    GateReply.BOTH: N_("Both feet"),
    GateReply.COULD_NOT_LOOK: N_("Could not look"),
}

_REFUSED: Final = {
    GateQuestion.BREATHLESS: N_("You are more breathless than usual: no massage now."),
    GateQuestion.UNWELL: N_("You have a fever or feel unwell: no massage now."),
    GateQuestion.CALF: N_("A calf or leg is swollen, painful or warm: no massage now."),
    GateQuestion.COLOUR: N_("Skin is newly black, blue or very pale: no massage now."),
    GateQuestion.SKIN: N_("There is a break, a blister or a sore: no massage here ({foot})."),
    GateQuestion.REDNESS: N_("There is new redness, heat or swelling: no massage here ({foot})."),
}

_TO_DO: Final = {
    GateQuestion.BREATHLESS: N_("Call the emergency number now."),
    GateQuestion.UNWELL: N_("Do the foot check now. It says whom to call."),
    GateQuestion.CALF: N_("Get help today. Do not rub the leg."),
    GateQuestion.COLOUR: N_("Get help today."),
    GateQuestion.SKIN: N_("Mark it in the foot check. It says whom to call."),
    GateQuestion.REDNESS: N_("Mark it in the foot check. It says whom to call."),
}

_LIMIT: Final = N_(
    "{foot}: Footcare gives no massage today, because of what was marked or what it knows of you."
)
_OWN_LIMIT: Final = N_(
    "This is a limit of Footcare's own massages. It is no advice about your feet."
)
"""Said where the program only keeps a record."""

URGENT: Final = frozenset({GateQuestion.BREATHLESS, GateQuestion.CALF, GateQuestion.COLOUR})
"""Those for which help today stands in the triage table (clinical base 3.2: E5, D1, G1, G2)."""


def question_words(question: GateQuestion) -> str:
    """Return the question as it is asked."""
    return _(_ASKED[question])


def replies_to(question: GateQuestion) -> tuple[GateReply, ...]:
    """Return the answers that can be given, "no" first."""
    return _ON_A_FOOT if question in FOOT_QUESTIONS else _WHOLE


def reply_words(reply: GateReply) -> str:
    """Return the words of an answer."""
    return _(_REPLIES[reply])


@dataclass(frozen=True)
class GateToday:
    """What is known before anything is asked.

    Attributes:
        advice: what today's check says for each foot, with its sentences.
        facts: the person's facts.
        checked: whether a check of today stands.
        questions: what must be asked first; empty when today's check answers it.
        advising: whether a refusal also says what to do about it.
        body: what there is of the feet.
    """

    advice: MassageAdvice
    facts: Facts
    checked: bool
    questions: tuple[GateQuestion, ...]
    advising: bool = True
    body: Body = WHOLE

    @property
    def refused(self) -> bool:
        """Whether nothing that could be answered would open the gate."""
        return all(answer is MassageAnswer.BLOCKED for answer in self.answers.values())

    @property
    def answers(self) -> dict[Foot, MassageAnswer]:
        """The answer for each foot there is; what the check is silent on is asked."""
        return {foot: self.advice.feet.get(foot, MassageAnswer.ASK) for foot in self.body.standing}

    def only_limits(self) -> GateToday:
        """Return the same limits said as those of the massages, with no advice on the feet.

        For whoever only keeps a record: a massage over a wound would do harm there too, so that
        nothing is let through that the table bars; how urgent it is stays unsaid.
        """
        out = [foot for foot, each in self.answers.items() if each is MassageAnswer.BLOCKED]
        barring: tuple[str, ...] = ()
        if out:
            barring = (_(_LIMIT).format(foot=sentence_case(feet_name(out))), _(_OWN_LIMIT))
        others = tuple(one for one in self.advice.why if one not in self.advice.barring)
        advice = replace(self.advice, why=barring + others, barring=barring)
        return replace(self, advice=advice, advising=False)


def gate_today(
    advice: MassageAdvice, facts: Facts, check: Inspection | None, body: Body = WHOLE
) -> GateToday:
    """Return what is known, and the questions that stay open.

    The questions are asked when there is no check today, when a sole was not seen, or when the
    check left out how the person is.
    """
    answers = [advice.feet[foot] for foot in body.standing if foot in advice.feet]
    unseen = MassageAnswer.ASK in answers or not answers
    asks = check is None or unseen or not check.saw(InspectionStep.WHOLE_YOU)
    questions = tuple(GateQuestion) if asks and body.standing else ()
    return GateToday(advice, facts, check is not None, questions, body=body)


@dataclass(frozen=True)
class GateResult:
    """What may be done now.

    Attributes:
        feet: the feet that may be massaged; empty refuses the massage.
        refusals: why, one sentence each; also those of a single foot.
        to_do: what to do about it, one sentence each, the most urgent first.
        urgent: whether help today is among it.
        cautions: what to mind when the massage goes on.
        pressure_cap: the firmest pressure allowed.
        joints: whether joints may be moved.
        around: the places that hands leave out.
        last: the foot to do after the other one, or None.
        complete: whether every question was answered; until then it says what is known so far.
        body: what there is of the feet.
    """

    feet: frozenset[Foot]
    refusals: tuple[str, ...] = ()
    to_do: tuple[str, ...] = ()
    urgent: bool = False
    cautions: tuple[str, ...] = ()
    pressure_cap: int = COMFORTABLE
    joints: bool = True
    around: frozenset[Spot] = frozenset()
    last: Foot | None = None
    complete: bool = True
    body: Body = WHOLE

    @property
    def left_out(self) -> tuple[Foot, ...]:
        """The feet that are there and may not be massaged."""
        return tuple(foot for foot in self.body.standing if foot not in self.feet)

    @property
    def refused(self) -> bool:
        """Whether no foot may be massaged."""
        return not self.feet

    @property
    def open(self) -> bool:
        """Whether a massage may begin."""
        return self.complete and not self.refused


def decide(today: GateToday, replies: Mapping[GateQuestion, GateReply]) -> GateResult:
    """Return what the check, the facts and the replies given so far allow."""
    tally = _Tally(today)
    for question in today.questions:
        if question in replies:
            tally.take(question, replies[question])
    complete = all(question in replies for question in today.questions)
    return tally.result(today.facts, complete=complete)


@dataclass
class _Tally:
    """Collects what each answer takes away."""

    today: GateToday
    refusals: list[str] = field(default_factory=list)
    to_do: list[str] = field(default_factory=list)
    cautions: list[str] = field(default_factory=list)
    urgent: bool = False

    def __post_init__(self) -> None:
        answers = self.today.answers
        self.feet = {foot for foot in answers if answers[foot] is not MassageAnswer.BLOCKED}
        self.cautions += self.today.advice.minding
        self.refusals += self.today.advice.barring
        if not answers:
            self.refusals.append(_("These massages are for feet, and none is left to be massaged."))
            self.to_do.append(_("Ask your team how a stump is cared for."))
        if any(self.today.body.has_stump(foot) for foot in self.feet):
            self._mind(
                _("Keep your hands off a stump and its scar, unless your team agreed to it.")
            )
        if len(self.feet) == len(answers) or not self.today.advising:
            return
        facts = self.today.facts
        if facts.poor_circulation is Known.YES and not facts.massage_agreed:
            self.to_do.append(
                _("Ask your foot team whether they agree to massage. If so, note it in Settings.")
            )
        if self.today.checked:
            self.to_do.append(_("Do what today's check says first."))

    def take(self, question: GateQuestion, reply: GateReply) -> None:
        """Count one answer."""
        if reply is GateReply.COULD_NOT_LOOK:
            self._mind(_("Use a mirror or ask someone to look before you touch that skin."))
        if reply in (GateReply.NO, GateReply.COULD_NOT_LOOK):
            return
        feet = _FEET.get(reply, tuple(Foot))
        self.feet -= set(feet)
        self.refusals.append(_(_REFUSED[question]).format(foot=feet_name(feet)))
        if not self.today.advising:
            return
        self.urgent = self.urgent or question in URGENT
        if (advice := _(_TO_DO[question])) not in self.to_do:
            self.to_do.append(advice)

    def _mind(self, caution: str) -> None:
        if caution not in self.cautions:
            self.cautions.append(caution)

    def result(self, facts: Facts, *, complete: bool) -> GateResult:
        """Return what is left."""
        return GateResult(
            feet=frozenset(self.feet),
            refusals=tuple(self.refusals),
            to_do=tuple(self.to_do),
            urgent=self.urgent,
            cautions=tuple(self.cautions),
            pressure_cap=LIGHT if light_only(facts) else COMFORTABLE,
            joints=not facts.past_charcot,
            around=self.today.advice.around,
            last=self.today.advice.last,
            complete=complete,
            body=self.today.body,
        )


def light_only(facts: Facts) -> bool:
    """Tell whether only light pressure is allowed (clinical base 5.2, caution)."""
    return (
        facts.numb
        or facts.poor_circulation is not Known.NO
        or facts.anticoagulant
        or facts.past_charcot
        or facts.previous_ulcer
        or facts.immunosuppressed
    )
