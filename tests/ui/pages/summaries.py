"""A check to be summed up, and the summary of a page as it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.domain.foot import Foot
from footcare.domain.inspection import (
    Answer,
    Inspection,
    InspectionStep,
    Sign,
    StepAnswer,
    check_order,
)
from footcare.domain.record import stamp_now
from footcare.ui.printing.paper import pdf_of
from tests.ui.pages.printing import A4, read, text_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPageSize
    from PySide6.QtPdf import QPdfDocument

    from footcare.domain.finding import Finding
    from footcare.services.house import House
    from footcare.ui.pages.summary_page import SummaryPage
    from tests.fakes import FakeClock


def keep(house: House, clock: FakeClock, *findings: Finding, note: str = "") -> Inspection:
    """Keep a check of today in which the left heel was not looked at."""
    answers = tuple(
        StepAnswer(
            step,
            foot,
            Answer.COULD_NOT_LOOK
            if (step, foot) == (InspectionStep.HEELS, Foot.LEFT)
            else Answer.NOTHING_NEW,
        )
        for step, foot in check_order()
    )
    stamp = stamp_now(clock, house.person_id)
    check = Inspection(stamp, answers, findings, signs=frozenset({Sign.FEVER}), note=note)
    with house.diary.writing() as books:
        books.inspections.add(check)
    return check


def on_paper(page: SummaryPage, paper: QPageSize = A4) -> QPdfDocument:
    sheet = page.hand_out.sheet
    assert sheet is not None
    return read(pdf_of(sheet, paper))


def all_text(document: QPdfDocument) -> str:
    pages = (text_of(document, page) for page in range(document.pageCount()))
    return " ".join(pages).replace(" ", "")
