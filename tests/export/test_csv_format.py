"""The table of entries: readable by every spreadsheet, a formula for none."""

from __future__ import annotations

import csv
import io
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footcare.domain.person import Person
from footcare.domain.preferences import Preferences
from footcare.export import FORMATS
from footcare.export.cells import csv_line, defused, is_dangerous
from footcare.export.csv_format import COLUMNS
from footcare.services.keeping import Everything
from tests import records
from tests.export.test_json_format import AT, a_household

GOLDEN = Path(__file__).parent / "golden.csv"
FORMULA = "=cmd|' /C calc'!A0"
BEGINNINGS = ["=", "+", "-", "@", "\t", "\r", "\n", "\N{FULLWIDTH EQUALS SIGN}", "\N{MINUS SIGN}"]
BLANKS = ["", " ", "\N{NO-BREAK SPACE}", "\N{ZERO WIDTH SPACE}", "\N{IDEOGRAPHIC SPACE}"]

hostile = st.text(
    st.one_of(st.sampled_from("=+-@\t\r\n;,\"' \N{FULLWIDTH COMMERCIAL AT}a1½"), st.characters()),
    max_size=30,
)


def table(kept: Everything) -> list[list[str]]:
    text = "".join(FORMATS["csv"](kept, AT))
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def cells_of(text: str, separator: str) -> list[str]:
    """Every cell as a program sees it that splits at another separator."""
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    return [cell for line in lines for cell in line]


def looks_like_a_formula(cell: str) -> bool:
    """The rule written anew: blanks and unseen signs away, wide signs made narrow."""
    seen = "".join(c for c in cell if unicodedata.category(c) not in ("Cf", "Cc", "Mn"))
    return cell[:1] in ("\t", "\r", "\n") or unicodedata.normalize(
        "NFKC", seen.strip()
    ).strip().startswith(("=", "+", "-", "@", "\N{MINUS SIGN}"))


def test_the_table_is_as_it_was_agreed() -> None:
    text = "".join(FORMATS["csv"](a_household(), AT))
    assert text.encode("utf-8") == GOLDEN.read_bytes()


def test_it_begins_with_the_mark_that_excel_looks_for_and_a_heading_a_column() -> None:
    text = "".join(FORMATS["csv"](a_household(), AT))
    assert text.startswith("\ufeff")
    assert len(table(a_household())[0]) == len(COLUMNS)
    assert text.count("\r\n") == len(table(a_household())), "line ends of RFC 4180, but for notes"


def test_an_empty_diary_is_a_heading_alone() -> None:
    assert len(table(Everything((), (), (), (), (), (), Preferences()))) == 1


def test_numbers_stay_numbers_and_the_person_goes_by_name() -> None:
    kept = replace(a_household(), persons=[Person("p1", "Aino")])
    text = "".join(FORMATS["csv"](kept, AT))
    assert ",4,," in text, "the level of a symptom stands without quotation marks"
    assert {row[2] for row in table(kept)[1:]} == {"Aino"}


def test_what_was_taken_back_says_so() -> None:
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in table(a_household())[1:]]
    assert [row["taken_back"] for row in rows if row["taken_back"]] == ["2026-11-22 09:30"]


@pytest.mark.parametrize("blank", BLANKS)
@pytest.mark.parametrize("beginning", BEGINNINGS)
def test_a_formula_becomes_text(beginning: str, blank: str) -> None:
    assert defused(f"{blank}{beginning}1+1").startswith("'")


@pytest.mark.parametrize("text", ["a-b", "1+1", "ann@home", "", "'=1", "½ - more", "5"])
def test_other_words_stay_as_they_are(text: str) -> None:
    assert defused(text) == text


def test_each_line_of_a_note_is_defused_for_programs_that_split_elsewhere() -> None:
    assert defused("pain;=1\n- walked\t@x") == "pain;'=1\n'- walked\t'@x"


def test_the_words_of_a_person_are_defused_wherever_they_stand() -> None:
    kept = a_household()
    kept = replace(
        kept,
        persons=[Person("p1", FORMULA)],
        inspections=[replace(kept.inspections[0], note=FORMULA)],
        symptoms=[replace(kept.symptoms[0], note=FORMULA)],
        reminders=[replace(kept.reminders[0], title=FORMULA)],
    )
    cells = [cell for row in table(kept) for cell in row]
    assert cells.count(f"'{FORMULA}") == len(table(kept)) - 1 + 4
    assert not any(map(looks_like_a_formula, cells))


@given(hostile, st.sampled_from([",", ";", "\t"]))
def test_no_cell_is_a_formula_whatever_separates_the_cells(text: str, separator: str) -> None:
    line = csv_line(["2026-11-20", text, 5, None])
    assert not [cell for cell in cells_of(line, separator) if looks_like_a_formula(cell)]


@given(hostile)
def test_what_is_written_is_read_back(text: str) -> None:
    assert next(csv.reader(io.StringIO(csv_line([text, 7, None]), newline=""))) == [
        defused(text),
        "7",
        "",
    ]
    assert defused(defused(text)) == defused(text)
    assert not is_dangerous(defused(text))


@settings(max_examples=40, deadline=None)
@given(
    inspection=records.inspections(),
    symptom=records.symptoms(),
    session=records.sessions(),
    reminder=records.reminders(),
    data=st.data(),
)
def test_any_entry_is_a_row(
    inspection: Any,  # noqa: ANN401 - drawn
    symptom: Any,  # noqa: ANN401 - drawn
    session: Any,  # noqa: ANN401 - drawn
    reminder: Any,  # noqa: ANN401 - drawn
    data: st.DataObject,
) -> None:
    occurrence = data.draw(records.occurrences(reminder))
    kept = Everything(
        [Person("p1")],
        [inspection],
        [symptom],
        [session],
        [reminder],
        [occurrence],
        Preferences(),
    )
    rows = table(kept)
    assert len(rows) == 1 + 5 + len(inspection.findings)
    assert {len(row) for row in rows} == {len(COLUMNS)}
    ids = {str(one.stamp.id) for one in (inspection, symptom, session, reminder)}
    assert {row[-1] for row in rows[1:]} == ids | {str(occurrence.key)}
    assert not any(looks_like_a_formula(cell) for row in rows for cell in row)
