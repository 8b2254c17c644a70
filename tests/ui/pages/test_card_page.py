"""The card: only what the person told, on one page, printed or kept as a PDF, and nothing lost."""

from __future__ import annotations

import os
import stat
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QDialog, QFileDialog

from footcare.domain.emergency import EMERGENCY_SIGNS, source_of
from footcare.domain.person import Asked, Contacts, Facts, Known, Person
from footcare.ui.pages.card.sheet import CardSheet
from footcare.ui.pages.card.words import card_words
from footcare.ui.pages.card_page import CardPage
from footcare.ui.printing.paper import paper_here, pdf_of, points
from footcare.ui.printing.printers import SystemPrinters
from footcare.ui.printing.sheet import MARGIN
from tests.looks.inspecting_widgets import filled_buttons
from tests.ui.pages.printing import FakePrinters, ink_outside, read, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk

DAY = date(2026, 11, 22)
A4, LETTER = (QPageSize(size) for size in (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter))
RUTH = Person(
    "1",
    "Ruth",
    Facts(
        diabetes=True,
        loss_of_feeling=Known.YES,
        poor_circulation=Known.NO,
        massage_agreed=True,
        asked=Asked.ON,
        last_foot_check=date(2026, 5, 3),
    ),
    Contacts("Foot clinic", "01632 960142", "", "999"),
)
LONG = Person(
    "1",
    "W" * 40,
    Facts(
        diabetes=True,
        loss_of_feeling=Known.YES,
        poor_circulation=Known.YES,
        previous_ulcer=True,
        amputation=True,
        past_charcot=True,
        deformity=True,
        dialysis=True,
        immunosuppressed=True,
        anticoagulant=True,
        asked=Asked.ON,
        last_foot_check=DAY,
        next_foot_check=DAY,
    ),
    Contacts("W" * 40, "0" * 40, "01632 960142, weekdays from nine to five", "+44 (0)1632 960142"),
)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, house: House, tmp_path: Path) -> CardPage:
    house.knowing.call_me(RUTH.name)
    house.knowing.keep_facts(RUTH.facts)
    house.knowing.keep_contacts(RUTH.contacts)
    made = CardPage(desk)
    made.hand_out.printers = FakePrinters(str(tmp_path / "printed.pdf"))
    qtbot.addWidget(made)
    made.resize(1058, 800)
    made.show()
    made.enter()
    return made


def test_the_card_says_what_was_told_and_nothing_else() -> None:
    card = card_words(RUTH, DAY)
    assert card.facts == (
        "A professional found that my feet feel less than they should.",
        "I have diabetes.",
        "Last foot check by a professional: 3 May 2026.",
        "What is not listed here was not told, or is not so.",
    )
    assert card.numbers == (
        ("Emergency number", "999"),
        ("Foot clinic", "01632 960142"),
        ("Out of hours", ""),
    )
    assert [words for words, _source in card.signs] == [sign.words for sign in EMERGENCY_SIGNS]
    assert [source for _words, source in card.signs] == [
        f"Source: {source_of(sign)}" for sign in EMERGENCY_SIGNS
    ]
    assert card.notices[0] == "Made on 22 November 2026 from what was typed into Footcare."


def test_of_somebody_who_told_nothing_nothing_is_invented() -> None:
    card = card_words(Person("1"), DAY)
    assert card.facts[0] == "Nothing was told yet."
    assert [number for _who, number in card.numbers] == ["", "", ""]


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["a4", "letter"])
@pytest.mark.parametrize("person", [RUTH, Person("1"), LONG], ids=["ruth", "empty", "long"])
@pytest.mark.usefixtures("desk")
def test_everything_is_on_one_page_inside_its_margins(paper: QPageSize, person: Person) -> None:
    card = card_words(person, DAY)
    pdf = pdf_of(CardSheet(card), paper)
    document = read(pdf)
    assert document.pageCount() == 1
    size = document.pagePointSize(0)
    assert (size.width(), size.height()) == pytest.approx(
        (points(paper).width(), points(paper).height()), abs=1
    )
    said = text_of(document).replace(" ", "")
    numbers = [words for number in card.numbers for words in number]
    signs = [words for sign in card.signs for words in sign]
    for words in (card.title, card.name, *numbers, *card.facts, *signs, *card.notices):
        assert words.replace(" ", "") in said, words
    assert bytes(pdf.data()).count(b"/FontFile2") == 3, "the three weights are embedded"
    assert ink_outside(card_image(person, paper), MARGIN) == 0
    document.close()


def card_image(person: Person, paper: QPageSize) -> QImage:
    """The card painted at one dot a point."""
    size = points(paper)
    image = QImage(round(size.width()), round(size.height()), QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    CardSheet(card_words(person, DAY)).paint(painter, 0, size, 1.0)
    painter.end()
    return image


@pytest.mark.parametrize(
    ("locale", "paper"), [("en_GB", A4), ("de_DE", A4), ("en_US", LETTER), ("fr_CA", LETTER)]
)
def test_the_paper_is_that_of_the_country(locale: str, paper: QPageSize) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert paper_here().id() is paper.id()
    finally:
        QLocale.setDefault(before)


def test_it_is_printed_on_the_printer_chosen(page: CardPage, tmp_path: Path) -> None:
    page.hand_out.print_button.click()
    assert page.hand_out.said.text() == "It was handed to the printer."
    document = read(QByteArray((tmp_path / "printed.pdf").read_bytes()))
    assert document.pageCount() == 1
    assert "01632 960142" in text_of(document)
    document.close()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_said(page: CardPage, tmp_path: Path) -> None:
    page.hand_out.printers = FakePrinters(str(tmp_path / "nowhere" / "printed.pdf"))
    page.hand_out.print_button.click()
    assert page.hand_out.said.text().startswith("The printer did not take it.")


def test_without_a_printer_the_pdf_is_offered(page: CardPage) -> None:
    assert filled_buttons(page) == ["Print"]
    page.hand_out.printers = FakePrinters("", there=False)
    page.hand_out.print_button.click()
    assert page.hand_out.said.text().startswith("No printer was found on this computer.")
    assert filled_buttons(page) == ["Save as PDF"]
    page.enter()
    assert filled_buttons(page) == ["Print"], "one may have been plugged in"


def test_nobody_looks_for_printers_before_the_person_wants_to_print(page: CardPage) -> None:
    printers = FakePrinters("")
    page.hand_out.printers = printers
    page.enter()
    assert not printers.asked


def test_it_is_saved_whole_and_for_its_owner_alone(page: CardPage, tmp_path: Path) -> None:
    file = tmp_path / "my card.pdf"
    file.write_text("an older card")
    page.hand_out.save_to(str(file))
    assert page.hand_out.said.text() == "Saved: my card.pdf"
    document = read(QByteArray(file.read_bytes()))
    assert "Ruth" in text_of(document)
    document.close()
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_where_it_cannot_be_written_that_is_said_and_nothing_is_lost(
    page: CardPage, tmp_path: Path
) -> None:
    page.hand_out.save_to(str(tmp_path / "nowhere" / "card.pdf"))
    assert page.hand_out.said.text() == (
        "It could not be written there. Nothing was changed. Choose another folder."
    )
    (tmp_path / "folder.pdf").mkdir()
    page.hand_out.save_to(str(tmp_path / "folder.pdf"))
    assert page.hand_out.said.text().startswith("It could not be written there.")
    assert not list(tmp_path.glob("folder.pdf/*"))


def test_the_place_is_asked_for_in_the_way_of_the_system(page: CardPage) -> None:
    page.hand_out.save.click()
    (dialog,) = page.findChildren(QFileDialog)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert dialog.defaultSuffix() == "pdf"
    dialog.reject()
    assert page.hand_out.said.text() == ""


def test_the_picture_is_told_in_words_and_follows_what_is_kept(
    page: CardPage, desk: Desk, house: House
) -> None:
    assert "Foot clinic: 01632 960142" in page.preview.accessibleDescription()
    house.knowing.keep_contacts(Contacts("Foot clinic", "01632 960911"))
    desk.door.records_changed.emit()
    assert "Foot clinic: 01632 960911" in page.preview.accessibleDescription()
    asked = QSignalSpy(page.go_back)
    page.back.click()
    assert asked.count() == 1


def test_the_window_of_the_system_is_opened_and_its_answer_is_awaited(page: CardPage) -> None:
    chosen: list[QPrinter] = []
    printers = SystemPrinters()
    for answer, count in ((QDialog.DialogCode.Rejected, 0), (QDialog.DialogCode.Accepted, 1)):
        printers.ask(page, A4, "My card", chosen.append)
        (dialog,) = page.findChildren(QPrintDialog)
        assert dialog.isVisible()
        dialog.done(answer)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert len(chosen) == count
    assert chosen[0].docName() == "My card"
