"""The reviewer sees what is wrong: each fault it can name, made on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollBar, QVBoxLayout

from footcare.domain.preferences import ThemeChoice
from footcare.ui.page import Page
from footcare.ui.widgets.buttons import WordButton
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.text import Label
from tests.builders import make_desk
from tests.looks.inspecting_paint import contrast, pale_words
from tests.looks.inspecting_widgets import faults, filled_buttons

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture
def page(qapp: QApplication) -> Iterator[Page]:
    made = Page(make_desk(qapp, theme=ThemeChoice.LIGHT))
    made.set_heading("A page")
    made.resize(640, 480)
    yield made
    made.close()
    made.deleteLater()


def looked_at(page: Page) -> list[str]:
    page.show()
    for _turn in range(3):
        QApplication.processEvents()
    return faults(page) + pale_words(page)


def word_button(page: Page, kind: str = "secondary") -> WordButton:
    button = WordButton(page.desk.theme, page.desk.icons, "Save", "secondary")
    if kind == "primary":
        button.set_kind("primary")
    page.column.addWidget(button)
    return button


def tiny_target(page: Page) -> None:
    word_button(page).setFixedSize(80, 30)


def close_pair(page: Page) -> None:
    column = QVBoxLayout()
    column.setSpacing(4)
    page.column.addLayout(column)
    for _button in range(2):
        column.addWidget(word_button(page))


def low_filled(page: Page) -> None:
    word_button(page, "primary").setFixedHeight(50)


def cut_line(page: Page) -> None:
    label = Label("Two lines of words that need their room to be read")
    label.setFixedSize(120, 20)
    page.column.addWidget(label)


def dots(page: Page) -> None:
    page.column.addWidget(Label("A note that was too lo\N{HORIZONTAL ELLIPSIS}"))


def at_an_edge(page: Page) -> None:
    card = Card(page.desk.theme)
    card.column.setContentsMargins(2, 2, 2, 2)
    card.column.addWidget(Label("Close to the edge"))
    page.column.addWidget(card)


def too_wide(page: Page) -> None:
    label = Label("Wide")
    label.setMinimumWidth(900)
    page.column.addWidget(label)


def thin_bar(page: Page) -> None:
    bar = QScrollBar()
    bar.setFixedWidth(14)
    page.column.addWidget(bar)


def pale(page: Page) -> None:
    label = QLabel("Hard to read")
    label.setStyleSheet("color: #BBBBBB; font-size: 19px")
    page.column.addWidget(label)


def nameless(page: Page) -> None:
    button = QPushButton()
    button.setFixedSize(60, 60)
    page.column.addWidget(button)


@pytest.mark.parametrize(
    ("mar", "said"),
    [
        (tiny_target, "target of 80 x 30"),
        (close_pair, "4 px apart"),
        (low_filled, "filled and only 50 px high"),
        (cut_line, "of height and has 20"),
        (dots, "is shortened"),
        (at_an_edge, "touches the edge"),
        (too_wide, "in a view of"),
        (thin_bar, "14 px wide, not 20"),
        (pale, "painted with a contrast of 1."),
        (nameless, "has no name"),
    ],
)
def test_a_fault_is_named(page: Page, mar: Callable[[Page], None], said: str) -> None:
    mar(page)
    assert any(said in fault for fault in looked_at(page))


def test_a_page_in_order_has_no_fault(page: Page) -> None:
    card = Card(page.desk.theme)
    card.column.addWidget(Label("Words with air around them", "muted"))
    page.column.addWidget(card)
    word_button(page, "primary")
    word_button(page).setEnabled(False)
    page.column.addStretch(1)
    assert looked_at(page) == []
    assert filled_buttons(page) == ["Save"]


def test_contrast_is_that_of_the_guideline() -> None:
    assert contrast(0xFF000000, 0xFFFFFFFF) == pytest.approx(21)
    assert contrast(0xFF777777, 0xFFFFFFFF) == pytest.approx(4.48, abs=0.01)
