"""What of a number that a person wrote can be dialled by a program."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from footcare.domain.telephone import tel_uri, to_dial

DIALLED = st.one_of(
    st.from_regex(r"\+[0-9]{2,15}", fullmatch=True),
    st.from_regex(r"[0-9*#]{0,8}[0-9][0-9*#]{1,9}", fullmatch=True),
)
BETWEEN = st.lists(st.sampled_from(["", " ", "-", ".", "\N{NO-BREAK SPACE}", "\N{HYPHEN}"]))


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("01632 960 123", "01632960123"),
        ("(01632) 960-123", "01632960123"),
        ("+44 1632 960123", "+441632960123"),
        ("112", "112"),
        ("15", "15"),
        ("*21#", "*21#"),
        ("+44 (0)1632 960142", ""),
        ("01632 960142, weekdays from nine to five", ""),
        ("01632 960001/2", ""),
        ("01632 960142 ext 5", ""),
        ("01632\n960142", ""),
        ("44+1632", ""),
        ("#*", ""),
        ("1", ""),
        ("", ""),
        ("\N{ARABIC-INDIC DIGIT ONE}" * 3, ""),
        ("0" * 40, ""),
    ],
)
def test_a_number_is_dialled_only_where_it_can_mean_one_thing(written: str, dialled: str) -> None:
    assert to_dial(written) == dialled


@given(DIALLED, BETWEEN)
def test_what_is_written_between_the_digits_changes_nothing(
    dialled: str, between: list[str]
) -> None:
    gaps = [*between, *[""] * len(dialled)]
    written = "".join(sign + gap for sign, gap in zip(dialled, gaps, strict=False))
    assert to_dial(written) == dialled


@given(DIALLED, st.characters(exclude_categories=["Cs"]), st.integers(0, 20))
def test_anything_else_within_it_leaves_nothing_to_dial(
    dialled: str, other: str, place: int
) -> None:
    assume(other not in "+*#0123456789 .()-\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{HYPHEN}")
    assert to_dial(dialled[:place] + other + dialled[place:]) == ""


@given(st.text(max_size=30))
def test_only_what_a_telephone_has_keys_for_is_ever_dialled(written: str) -> None:
    dialled = to_dial(written)
    assert set(dialled) <= set("+*#0123456789")
    assert "+" not in dialled[1:]
    assert to_dial(dialled) == dialled


@given(DIALLED)
def test_the_address_carries_the_whole_number(dialled: str) -> None:
    address = urlsplit(tel_uri(dialled))
    assert (address.scheme, unquote(address.path)) == ("tel", dialled)
    assert not address.fragment
    assert not address.query


def test_a_number_sign_is_escaped_and_nothing_else_is() -> None:
    assert tel_uri("*#06#") == "tel:*%2306%23"
    assert tel_uri("+441632960123") == "tel:+441632960123"
