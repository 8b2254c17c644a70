"""The page of advice after a check that was told, and eyes for what is on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from footcare.domain.clock import today
from footcare.domain.finding import Extra, Finding, FindingKind
from footcare.domain.foot import Side, Zone
from footcare.domain.inspection import (
    Answer,
    Inspection,
    InspectionStep,
    Sign,
    StepAnswer,
    check_order,
)
from footcare.domain.person import Asked, Contacts, Facts, Known
from footcare.domain.record import stamp_now
from footcare.ui.pages.advice_page import AdvicePage
from footcare.ui.widgets.buttons import WordButton
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock

TEAM = Contacts(
    team_name="Dr Patel's clinic",
    team_phone="01632 960 123",
    out_of_hours_phone="111",
    emergency_phone="999",
)


@dataclass
class Told:
    """A check to be made."""

    findings: tuple[Finding, ...] = ()
    signs: frozenset[Sign] = frozenset()
    blind: tuple[InspectionStep, ...] = ()
    contacts: Contacts = field(default_factory=lambda: TEAM)
    looked_by: str = ""


def opened(qtbot: QtBot, desk: Desk, house: House, clock: FakeClock, told: Told) -> AdvicePage:
    """Return the page as it opens when a check was finished."""
    intact = Facts(
        loss_of_feeling=Known.NO,
        poor_circulation=Known.NO,
        asked=Asked.ON,
        last_foot_check=today(clock),
    )
    house.knowing.keep_facts(intact)
    house.knowing.keep_contacts(told.contacts)
    answers = tuple(
        StepAnswer(
            step,
            foot,
            Answer.COULD_NOT_LOOK if step in told.blind else Answer.NOTHING_NEW,
        )
        for step, foot in check_order()
    )
    check = Inspection(
        stamp_now(clock, house.person_id),
        answers,
        told.findings,
        signs=told.signs,
        looked_by=told.looked_by,
    )
    with house.diary.writing() as books:
        books.inspections.add(check)
    page = AdvicePage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter(inspection=check.stamp.id, saved=True)
    return page


def finding(clock: FakeClock, kind: FindingKind, *extras: Extra) -> Finding:
    """Return a finding of today at the back of the left heel."""
    return Finding(kind, Zone.HEEL_BACK, Side.LEFT, today(clock), extras=frozenset(extras))


def texts(page: AdvicePage) -> str:
    """Return every line a person sees."""
    QCoreApplication.processEvents()
    return "\n".join(label.text() for label in page.findChildren(Label) if label.isVisibleTo(page))


def button(page: AdvicePage, name: str) -> WordButton | None:
    """Return a button that a person sees, or None."""
    QCoreApplication.processEvents()
    found = [one for one in page.findChildren(WordButton, name) if one.isVisibleTo(page)]
    assert len(found) < 2
    return found[0] if found else None
