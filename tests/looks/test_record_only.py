"""Where only a record is kept no word of advice stands anywhere: seen, read out or on paper."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from footcare.domain.advice import Level
from footcare.domain.clock import today
from footcare.domain.falls import FallsQuestion
from footcare.domain.finding import Extra, Finding, FindingKind
from footcare.domain.foot import Side, Zone
from footcare.domain.inspection import Sign
from footcare.domain.preferences import Preferences
from footcare.domain.record import stamp_now
from footcare.domain.temperature import SiteTenths
from footcare.domain.triage.case import Site
from footcare.ui.main_window import MainWindow
from footcare.ui.pages import PAGES
from footcare.ui.pages.advising.words import level_tag
from footcare.ui.pages.settings_page import TOPICS
from tests.builders import make_desk
from tests.ears import Ears
from tests.looks.a_day import words_for
from tests.looks.scene import settle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtWidgets import QApplication

    from footcare.domain.advice import Advice
    from footcare.services.house import House
    from tests.fakes import FakeClock

SAME_FOR_ALL: Final = frozenset({"help", "card", "rules"})
"""They say the same whatever was marked: whom to call, emergency signs, the published table."""

MEASURED_PAGES: Final = (
    "today",
    "measures",
    "temperature",
    "touch_test",
    "falls",
    "summary",
    "journal",
)
"""Where what was measured is told."""

BARRED: Final = "player"
"""With such marks no massage begins."""

PHRASES: Final = (
    "what to do next",
    "until you are seen",
    "emergency number if",
    "call now",
    "get help today",
    "same day",
    "working day",
    "next visit. book",
    "published foot-care guidance says: ",
    "why: ",
    "rule ",
)
"""Beside what the table says of the marks: words that only stand beside such advice."""


@dataclass(frozen=True)
class Marks:
    """What a person marked on the day."""

    kind: FindingKind
    extras: frozenset[Extra] = frozenset()
    signs: frozenset[Sign] = frozenset()


MARKED: Final = {
    "emergency": Marks(FindingKind.COLOUR_BLACK, signs=frozenset({Sign.FEVER})),
    "today": Marks(FindingKind.ULCER, frozenset({Extra.SPREADING})),
    "next-visit": Marks(FindingKind.NUMBNESS),
}


EVERY_DAY: Final = [
    pytest.param(marks, id=name, marks=() if name == "today" else pytest.mark.soak)
    for name, marks in MARKED.items()
]
"""One of them; the long run has them all."""


def mark(house: House, clock: FakeClock, marks: Marks) -> None:
    """Let the day's check hold this and nothing else."""
    old = house.inspecting.todays()
    assert old is not None
    found = Finding(marks.kind, Zone.HEEL_BACK, Side.LEFT, today(clock), extras=marks.extras)
    stamp = stamp_now(clock, house.person_id)
    with house.diary.writing() as books:
        books.inspections.withdraw(old.stamp.id, clock.now())
        books.inspections.add(replace(old, stamp=stamp, findings=(found,), signs=marks.signs))


def advice_of(advice: Advice) -> set[str]:
    """Return every sentence that the table says of a check."""
    assert advice.level > Level.CARRY_ON, "it must say something to prove anything"
    says = {part for rule in advice.rules for part in (rule.says, f"Rule {rule.id}.")}
    return {advice.headline, *advice.next_steps, *advice.massage.barring, *says}


def said(window: QWidget) -> Iterator[str]:
    """Yield what is seen in a window, and what a screen reader says of it."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            if isinstance(widget, QLabel | QAbstractButton):
                yield widget.text()
            yield widget.accessibleName()
            yield widget.accessibleDescription()


def measure(house: House) -> Advice:
    """Type temperatures that fire T1; return what the table says of them."""
    house.measuring.keep_temperatures([SiteTenths(Site.HEEL, 316, 290)])
    measured = house.measuring.advice()
    assert measured is not None
    assert [rule.id for rule in measured.advice.rules] == ["T1"]
    return measured.advice


def advising(window: MainWindow, house: House, ears: Ears) -> dict[str, list[str]]:
    """Go through every page with its guide; return where something is advised, and what."""
    standing = house.inspecting.standing_advice()
    assert standing is not None
    topics: list[tuple[str, dict[str, object]]] = [
        ("settings", {"topic": topic[0]}) for topic in TOPICS
    ]
    names = [row.name for row in PAGES if row.name not in {*SAME_FOR_ALL, BARRED}]
    pages = [(name, words_for(name, house)) for name in names]
    return advising_on(window, standing.advice, ears, pages + topics)


def advising_on(
    window: MainWindow,
    advice: Advice,
    ears: Ears,
    pages: Iterable[tuple[str, dict[str, object]]],
) -> dict[str, list[str]]:
    """Go through some pages with their guides; return where something is advised, and what."""
    banned = [words.casefold() for words in (*advice_of(advice), *PHRASES)]
    found: dict[str, list[str]] = {}
    for name, words in pages:
        window.open_page(name, words)
        settle()
        if not window.current.full_window:
            window.current.guide_wanted.emit()
        settle()
        lines = [*said(window), *ears.words]
        told = "\n".join(lines).casefold()
        advised = [one for one in banned if one in told]
        if level_tag(advice) in lines:
            advised.append(level_tag(advice))
        if advised:
            found[name] = advised
        ears.forget()
    return found


@pytest.fixture
def ears(monkeypatch: pytest.MonkeyPatch) -> Ears:
    """Whoever listens to the announcements."""
    return Ears(monkeypatch)


@pytest.fixture
def window(
    request: pytest.FixtureRequest, qapp: QApplication, clock: FakeClock, lived: House
) -> Iterator[MainWindow]:
    """A window where only a record is kept, or where advice is given."""
    own = Preferences(first_run_done=True, record_only=request.param)
    made = MainWindow(make_desk(qapp, clock=clock, house=lived, preferences=own))
    made.resize(1900, 1000)
    made.show_page("today")
    made.show()
    settle()
    yield made
    made.close()
    made.deleteLater()


@pytest.mark.parametrize("window", [True], indirect=True, ids=["record-only"])
@pytest.mark.parametrize("marks", EVERY_DAY)
def test_no_page_and_no_guide_says_a_word_of_advice(
    window: MainWindow, lived: House, clock: FakeClock, marks: Marks, ears: Ears
) -> None:
    mark(lived, clock, marks)
    measure(lived)
    assert advising(window, lived, ears) == {}


@pytest.mark.parametrize("window", [False], indirect=True, ids=["advising"])
def test_the_sweep_sees_advice_where_there_is_some(
    window: MainWindow, lived: House, clock: FakeClock, ears: Ears
) -> None:
    mark(lived, clock, MARKED["today"])
    found = advising(window, lived, ears)
    assert found.keys() >= {"today", "advice", "summary", "massage", "gate", "journal"}


@pytest.mark.parametrize(
    ("window", "told_on"),
    [(True, set()), (False, {"temperature", "summary", "today"})],
    indirect=["window"],
    ids=["record-only", "advising"],
)
def test_what_was_measured_alone_is_kept_without_a_word_of_advice(
    window: MainWindow, lived: House, ears: Ears, clock: FakeClock, told_on: set[str]
) -> None:
    check = lived.inspecting.todays()
    assert check is not None
    with lived.diary.writing() as books:
        books.inspections.withdraw(check.stamp.id, clock.now())
    lived.measuring.keep_falls(dict.fromkeys(FallsQuestion, True))
    advice = measure(lived)
    found = advising_on(window, advice, ears, [(name, {}) for name in MEASURED_PAGES])
    assert told_on <= found.keys()
    assert bool(found) is bool(told_on), found
