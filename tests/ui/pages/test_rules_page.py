"""All the rules: every row of the table can be read, found by level, and come to by one press."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from footcare.domain.rules import rules_to_read
from footcare.ui.main_window import MainWindow
from footcare.ui.pages.rules_page import RulesPage
from footcare.ui.widgets.text import Label
from tests.domain.triage.test_table import ALL_ROWS, EMERGENCIES

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.ui.desk import Desk


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> RulesPage:
    made = RulesPage(desk)
    qtbot.addWidget(made)
    made.resize(1058, 800)
    made.show()
    made.enter()
    return made


def shown(page: RulesPage) -> list[str]:
    return [rule for rule, row in page.rows.items() if row.isVisible()]


def test_every_row_of_the_table_is_there_and_is_read_as_a_whole(page: RulesPage) -> None:
    assert shown(page) == list(ALL_ROWS)
    for rule in rules_to_read():
        said = page.rows[rule.id].accessibleName()
        assert rule.looks_at in said
        assert "Level" in said
        assert "Source: " in said or "Our own choice, on the careful side." in said
    assert all(
        "call the emergency number at once" in page.rows[rule].accessibleName()
        for rule in EMERGENCIES
    )


def test_it_says_that_nobody_clinical_has_reviewed_it(page: RulesPage) -> None:
    assert page.subheading.text() == "No doctor, nurse or other clinician has reviewed this table."


def test_the_rows_are_found_by_how_soon_they_ask_to_act(page: RulesPage) -> None:
    page.filter.button("3").click()
    assert "E1" in shown(page)
    assert "SKIN" not in shown(page)
    assert page.count.text() == f"{len(shown(page))} rows"
    page.filter.button("0").click()
    assert "SKIN" in shown(page)
    assert "E1" not in shown(page)
    page.filter.button("all").click()
    assert page.count.text() == f"{len(ALL_ROWS)} rows"


def test_a_rule_asked_for_stands_out_whatever_was_chosen_before(page: RulesPage) -> None:
    page.filter.button("0").click()
    page.enter(rule="U1")
    assert page.filter.current == "all"
    assert [rule for rule, row in page.rows.items() if row.stands_out] == ["U1"]
    page.enter(rule="no such rule")
    assert [rule for rule, row in page.rows.items() if row.stands_out] == []


def test_arrows_go_from_row_to_row_and_tab_comes_to_one_only(page: RulesPage) -> None:
    first, second, *_others, last = page.rows.values()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_End)
    assert last.hasFocus()
    stops = [row for row in page.rows.values() if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [last]


def test_whoever_asks_for_a_row_finds_it_in_sight_with_the_focus(qtbot: QtBot, desk: Desk) -> None:
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show_page("today")
    window.show()
    window.open_page("rules", {"rule": "T2"})
    for _turn in range(4):
        QApplication.processEvents()
    page = window.current
    assert isinstance(page, RulesPage)
    row = page.rows["T2"]
    assert row.hasFocus()
    assert row.visibleRegion().boundingRect().height() == row.height()


def test_where_only_a_record_is_kept_the_page_says_that_it_is_applied_to_nothing(
    page: RulesPage, desk: Desk
) -> None:
    def said() -> str:
        return "\n".join(one.text() for one in page.findChildren(Label) if one.isVisible())

    assert "only keeps a record" not in said()
    desk.preferences.change(record_only=True)
    page.enter()
    assert "only keeps a record" in said()
