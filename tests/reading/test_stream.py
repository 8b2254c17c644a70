"""A large JSON object is read as it is asked for, and never held whole."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from footcare.reading.stream import JsonStream, Unreadable

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
DOCUMENTS = st.dictionaries(st.text(), VALUES, max_size=4)


class Dribble(io.BytesIO):
    """A file that gives a few bytes at a time, whatever is asked for."""

    def __init__(self, data: bytes, most: int) -> None:
        super().__init__(data)
        self._most = most

    @override
    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(self._most)


def read(file: io.BytesIO, **limits: int) -> dict[str, Any]:
    stream = JsonStream(file, **limits)
    found: dict[str, Any] = {}
    for key in stream.keys():  # noqa: SIM118 - a stream is no dict
        found[key] = list(stream.members()) if stream.at_list else stream.value()
    return found


@given(
    document=DOCUMENTS,
    most=st.integers(1, 9),
    indent=st.sampled_from([None, 2]),
    letters=st.sampled_from(["as letters", "as escapes"]),
    mark=st.sampled_from([b"", b"\xef\xbb\xbf"]),
)
def test_whatever_the_pieces_the_values_are_the_same(
    document: dict[str, Any], most: int, indent: int | None, letters: str, mark: bytes
) -> None:
    text = json.dumps(document, indent=indent, ensure_ascii=letters == "as escapes")
    data = mark + text.encode("utf-8", "surrogatepass")
    try:
        data.decode()
    except UnicodeDecodeError:
        return
    assert read(Dribble(data, most)) == document


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n", "object"),
        (b"\xef\xbb\xbf", "object"),
        (b"[]", "object"),
        (b"7", "object"),
        (b'{"a"', "':'"),
        (b'{"a":', "Expecting value (line 1)"),
        (b'{"a":1', "'}' was expected"),
        (b'{"a":[1', "']' was expected"),
        (b'{"a":[1 2]}', "']' was expected"),
        (b'{"a":1,}', "double quotes"),
        (b"{a:1}", "double quotes"),
        (b'{"a":1}\n\n{', "follows the end of the diary (line 3)"),
        (b'{"a":1}\x00', "follows the end"),
        (b'{"a":\n\n"b}', "Unterminated string"),
        (b'{"a":tru}', "Expecting value"),
        (b'{"a":"\x01"}', "control character"),
        (b'{"a":"\xff"}', "not UTF-8"),
        ('{"a":"ä"}'.encode("utf-16"), "not UTF-8"),
        (b'{"a":"\xc3', "not UTF-8"),
        (b'{"a":' + b"[" * 100_000, "nested too deeply"),
        (b'{"a":' + b'{"a":' * 100_000, "nested too deeply"),
        (b'{"a":' + b"9" * 5_000 + b"}", "too many digits"),
        (b"SQLite format 3\x00" + b"x" * 99, "footcare restore"),
        (b"PK\x03\x04" + b"x" * 99, "zip"),
        (b"\x1f\x8b\x08", "gzip"),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said.replace("(", r"\(").replace(")", r"\)")):
        read(io.BytesIO(data))


def test_a_file_without_end_is_left_alone() -> None:
    class Endless(io.BytesIO):
        asked = 0

        @override
        def read(self, size: int | None = -1, /) -> bytes:
            self.asked += size or 0
            return b" " * (size or 0)

    file = Endless()
    with pytest.raises(Unreadable, match="larger than 64 MB"):
        read(file)
    assert file.asked < 65 * 1024 * 1024


def test_a_value_without_end_is_left_alone() -> None:
    with pytest.raises(Unreadable, match="longer than 1000 characters"):
        read(Dribble(b'{"a":"' + b"x" * 9_000 + b'"}', 64), longest=1_000)
    assert read(Dribble(b'{"a":"' + b"x" * 900 + b'"}', 64), longest=1_000) == {"a": "x" * 900}


def test_a_list_without_end_is_left_alone() -> None:
    assert read(io.BytesIO(b'{"a":[1,2,3]}'), most_members=3) == {"a": [1, 2, 3]}
    for text in (b'{"a":[1,2,3]}', b'{"a":[1,2],"b":[3]}'):
        with pytest.raises(Unreadable, match="more than 2 members"):
            read(io.BytesIO(text), most_members=2)


def test_the_largest_file_is_read_and_no_byte_more() -> None:
    data = b'{"a": 1}'
    assert read(io.BytesIO(data), most_bytes=len(data)) == {"a": 1}
    with pytest.raises(Unreadable, match="larger"):
        read(io.BytesIO(data + b" "), most_bytes=len(data))
