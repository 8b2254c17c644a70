"""The story: Maureen, 71, and what a year brings her. Everything in it is invented.

She has had diabetes for long, feels little in her feet and sees poorly. She looks at her feet on
most mornings and massages them on three or four evenings a week, which sometimes helps. Summer
nights burn, winter brings cramps, cold feet and cracks at the heels; new shoes in spring rub a
blister. She has a week of flu, and a holiday for which the reminders are paused. Her numbers are
of the range that is kept free for stories.

What she writes are her own words; like any person's they are not translated.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from footcare.domain.finding import Extra, FindingKind
from footcare.domain.foot import Side, Zone
from footcare.domain.mark import StillThere
from footcare.domain.person import Contacts, Facts, Known
from footcare.domain.quiet import Quiet
from footcare.domain.reminder import ReminderKind, Repeat, RepeatUnit, Weekday

if TYPE_CHECKING:
    from collections.abc import Collection

NAME: Final = "Maureen"
FACTS: Final = Facts(diabetes=True, loss_of_feeling=Known.YES, poor_circulation=Known.NO)
CONTACTS: Final = Contacts(
    team_name="Meadow Lane foot clinic",
    team_phone="01632 960142",
    out_of_hours_phone="01632 960177",
    emergency_phone="01632 960999",
)
QUIET: Final = Quiet(time(22, 30), time(6, 30))


class Turn(NamedTuple):
    """How something on a foot stands from a day on.

    Attributes:
        day: days after it was noticed.
        still: how it stands then; at the first turn it is new.
        note: what she writes about it.
        called: whether she calls her team about it that day.
        extras: the details that hold from then on.
    """

    day: int
    still: StillThere = StillThere.SAME
    note: str = ""
    called: bool = False
    extras: frozenset[Extra] = frozenset()


@dataclass(frozen=True)
class Tale:
    """Something on a foot, once every year, from the day it is noticed until it is gone.

    Attributes:
        month, day: when it is noticed in an ordinary year.
        drift: so many days a year it comes earlier or later, at most.
        changes_side: whether it is on the other foot in every other year.
    """

    kind: FindingKind
    zone: Zone
    side: Side
    month: int
    day: int
    turns: tuple[Turn, ...]
    drift: int = 0
    changes_side: bool = False

    def noticed(self, year: int, drift: int) -> date:
        """Return when it is noticed in a year that comes so many days late."""
        return date(year, self.month, self.day) + timedelta(days=drift)

    def side_in(self, year: int) -> Side:
        """Return the foot it is on in a year."""
        if not self.changes_side or year % 2 == 0:
            return self.side
        return Side.RIGHT if self.side is Side.LEFT else Side.LEFT


_CLINIC: Final = frozenset({Extra.UNDER_CARE})
_DROPPED: Final = frozenset({Extra.EXPLAINED})

TALES: Final = (
    Tale(
        FindingKind.BLISTER,
        Zone.HEEL_BACK,
        Side.RIGHT,
        4,
        18,
        (
            Turn(0, note="A blister from the new blue shoes. I had not felt it at all."),
            Turn(1, called=True, note="Rang the clinic about the blister. I am to come tomorrow."),
            Turn(2, note="They looked at the blister and put a dressing on it.", extras=_CLINIC),
            Turn(7, StillThere.BETTER, "The nurse says it looks drier.", extras=_CLINIC),
            Turn(12, StillThere.BETTER, extras=_CLINIC),
            Turn(16, StillThere.GONE, "The blister is gone. The blue shoes went to the shop."),
        ),
        drift=3,
        changes_side=True,
    ),
    Tale(
        FindingKind.MACERATION,
        Zone.WEB4,
        Side.LEFT,
        7,
        8,
        (
            Turn(0, note="White and wet between the two little toes. It has been so hot."),
            Turn(6, StillThere.BETTER, "Drier since I use the powder from the clinic."),
            Turn(12, StillThere.BETTER),
            Turn(17, StillThere.GONE),
        ),
        drift=3,
        changes_side=True,
    ),
    Tale(
        FindingKind.BRUISE,
        Zone.TOE1,
        Side.LEFT,
        9,
        3,
        (
            Turn(0, note="Dropped a tin of beans on my big toe yesterday.", extras=_DROPPED),
            Turn(4, StillThere.BETTER, "Yellow now.", extras=_DROPPED),
            Turn(10, StillThere.GONE),
        ),
        drift=2,
    ),
    Tale(
        FindingKind.CORN,
        Zone.TOE5,
        Side.RIGHT,
        9,
        24,
        (
            Turn(0, note="A hard little spot on the small toe."),
            Turn(47, StillThere.GONE, "The podiatrist took the corn away on Tuesday."),
        ),
        drift=1,
    ),
    Tale(
        FindingKind.REDNESS,
        Zone.BALL_INNER,
        Side.LEFT,
        10,
        13,
        (
            Turn(0, called=True, note="Red under the big toe, from the long walk. Rang at once."),
            Turn(1, StillThere.BETTER, "Much paler this morning."),
            Turn(3, StillThere.GONE),
        ),
        drift=2,
    ),
    Tale(
        FindingKind.CRACK,
        Zone.HEEL_BOTTOM,
        Side.LEFT,
        11,
        9,
        (
            Turn(0, note="The heels are dry again, with the heating on. A crack on the left."),
            Turn(23, StillThere.BETTER),
            Turn(66, StillThere.WORSE, "The crack is longer. So cold outside.", called=True),
            Turn(74, StillThere.BETTER, "Better with the thicker cream they gave me."),
            Turn(92, StillThere.BETTER),
            Turn(117, StillThere.GONE, "No crack left. Spring is coming."),
        ),
        drift=4,
    ),
    Tale(
        FindingKind.CRACK,
        Zone.HEEL_BOTTOM,
        Side.RIGHT,
        12,
        10,
        (
            Turn(0, note="Now the right heel has one too."),
            Turn(31, StillThere.BETTER),
            Turn(86, StillThere.GONE),
        ),
        drift=4,
    ),
)
"""What she finds, each kind at another season."""


class Span(NamedTuple):
    """Some days in a row of every year: the first by month and day, and how many."""

    month: int
    day: int
    days: int

    def begins(self, year: int) -> date:
        """Return the first of the days in a year."""
        return date(year, self.month, self.day)

    def holds(self, day: date) -> bool:
        """Tell whether a day is one of them; no span reaches over New Year."""
        return 0 <= (day - self.begins(day.year)).days < self.days


FLU: Final = Span(2, 15, 7)
FLU_NOTE: Final = "Shivery and aching all over. Rang the surgery, then back to bed."
HOLIDAY: Final = Span(8, 16, 10)
HOLIDAY_WHY: Final = "At the sea with Ann"
HOLIDAY_CHECKS: Final = (3, 7)
"""The days of the holiday, from 0, on which she looks all the same."""
HOLIDAY_NOTE: Final = "In the guest house. No mirror here, so I could not see underneath."
STONE: Final = (6, 14)
"""The day, by month and day, of the stone in the shoe."""
STONE_NOTE: Final = "Found a little stone in my left shoe before putting it on."
PAPER: Final = (5, 20)
"""The day, by month and day, that she wrote on paper and that was typed in a day later."""
PAPER_NOTE: Final = "Copied from my slip of paper. The computer was away."
SLIP: Final = (3, 16)
"""The day, by month and day, on which she pressed the wrong word and took it back."""

CHECK_NOTES: Final = (
    "Ann held the mirror for me.",
    "Good light today, I could see well.",
    "Cut my nails with the podiatrist's file yesterday.",
    "Long walk to the market yesterday.",
    "New socks without seams, from Ann.",
    "My glasses are at the optician's, used the magnifier.",
)

HOT: Final = ("Hot night. Feet out of the blanket.", "Could not bear the sheet on them.", "")
COLD: Final = ("Two pairs of socks in bed.", "Cold up to the ankles all evening.", "")
CRAMPS: Final = ("Woke at four, walked up and down.", "In the left calf again.", "")


class Plan(NamedTuple):
    """A reminder of hers.

    Attributes:
        share: how often she answers it with done, 0 to 1, where nothing else tells.
        minutes: the longest time from being told to the answer.
    """

    kind: ReminderKind
    at: time
    title: str = ""
    repeat: Repeat = Repeat()
    weekdays: Collection[Weekday] = ()
    month_weeks: tuple[int, ...] = ()
    enabled: bool = True
    share: float = 0.0
    minutes: int = 45


MASSAGE_DAYS: Final = frozenset({Weekday.MON, Weekday.WED, Weekday.FRI, Weekday.SUN})
PLANS: Final = (
    Plan(ReminderKind.FOOT_CHECK, time(8)),
    Plan(ReminderKind.MEDICINE, time(8, 30), "Tablets with breakfast", share=0.95, minutes=20),
    Plan(ReminderKind.MASSAGE, time(20, 30), weekdays=MASSAGE_DAYS),
    Plan(ReminderKind.CREAM, time(21, 30), "Cream for my heels", share=0.82),
    Plan(
        ReminderKind.APPOINTMENT,
        time(9),
        "Podiatrist at Meadow Lane, 10:15",
        Repeat(3, RepeatUnit.MONTH),
        {Weekday.TUE},
        month_weeks=(2,),
        share=1.0,
        minutes=200,
    ),
    Plan(
        ReminderKind.CUSTOM,
        time(17),
        "Ring Ann",
        Repeat(1, RepeatUnit.WEEK),
        {Weekday.SAT},
        enabled=False,
    ),
)
FIRST_APPOINTMENT_MONTH: Final = 2
"""February, and every third month from there."""

ROUTINES: Final = ("calm5", "calm5", "calm5", "everyday10", "everyday10", "bedtime8", "toes5")
"""Her massages by id, the usual ones more often."""
