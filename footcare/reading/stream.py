"""Reads a JSON object that is too large to be held whole: key by key, member by member.

What is asked next is decoded next; of the file itself never more than the longest value is held::

    stream = JsonStream(file)
    for key in stream.keys():
        if stream.at_list:
            for value in stream.members(): ...
        else:
            value = stream.value()

Each value must be asked for before the next one. A file that cannot be read on ends with
`Unreadable`: where no value ends, none can begin.
"""

from __future__ import annotations

import codecs
import json
import re
from typing import TYPE_CHECKING, BinaryIO, Final

from footcare.i18n import N_, _
from footcare.reading.reader import DECODER

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES: Final = 64 * 1024 * 1024
"""The largest file: thirty years of a person who checks every day and has six reminders."""

MOST_MEMBERS: Final = 150_000
"""Of all lists together: six reminders a day come due so often in sixty-eight years."""

LONGEST_VALUE: Final = 1_000_000
"""Characters. A year of foot checks fits into a value of this length."""

_PIECE: Final = 256 * 1024
_SPACE: Final = re.compile(r"[ \t\r\n]*")
_REST_OF_NUMBER: Final = re.compile(r"[-+.0-9eE]*")
_NEAR_THE_END: Final = 16
"""So close to the end of what is read, a fault can come from a word that is cut in two."""

_OTHER_FILES: Final = (
    (
        b"SQLite format 3\0",
        N_(
            "This is a database, not an export. A copy of a diary is brought back with "
            "'footcare restore'."
        ),
    ),
    (b"PK\x03\x04", N_("This is a zip archive. Please unpack it and choose the file inside.")),
    (b"\x1f\x8b", N_("This is a gzip archive. Please unpack it and choose the file inside.")),
)
"""How other files begin that a person might choose, and what to say of them."""


class Unreadable(Exception):
    """The file cannot be read on; the message says why, for a person."""


class JsonStream:
    """One JSON object, read from a file as it is asked for."""

    def __init__(
        self,
        file: BinaryIO,
        *,
        most_bytes: int = MOST_BYTES,
        most_members: int = MOST_MEMBERS,
        longest: int = LONGEST_VALUE,
    ) -> None:
        self._file = file
        self._most_bytes = most_bytes
        self._most_members = most_members
        self._members = 0
        self._longest = longest
        # A byte order mark at the beginning is no part of the text.
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._text = ""
        self._at = 0
        self._size = 0
        self._line = 1
        self._ended = False

    def keys(self) -> Iterator[str]:
        """Yield the keys of the object in order, then make sure that nothing follows it.

        Raises:
            Unreadable: there is no object, or its text breaks off.
        """
        if self._next() != "{":
            raise self._broken(_("an object, which begins with '{', was expected"))
        self._at += 1
        if self._next() == "}":
            self._at += 1
        else:
            while True:
                yield self._key()
                if self._ends_with("}"):
                    break
        if self._next():
            raise self._broken(_("something follows the end of the diary"))

    @property
    def at_list(self) -> bool:
        """Whether the value of the present key is a list."""
        return self._next() == "["

    def members(self) -> Iterator[object]:
        """Yield the members of the list that is the value of the present key.

        Raises:
            Unreadable: the text breaks off.
        """
        self._at += 1
        if self._next() == "]":
            self._at += 1
            return
        while True:
            if self._members == self._most_members:
                raise self._broken(
                    _("its lists have more than {most} members").format(most=self._most_members)
                )
            self._members += 1
            yield self.value()
            if self._ends_with("]"):
                return

    def value(self) -> object:
        """Return the value that stands here, in the way a `Node` understands.

        Raises:
            Unreadable: there is none, or it is too long.
        """
        self._next()
        while True:
            fault = ""
            try:
                value, end = DECODER.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                fault = error.msg
                cut = error.msg.startswith("Unterminated string")
                if not cut and error.pos < len(self._text) - _NEAR_THE_END:
                    raise self._broken(fault, error.pos) from error
            except RecursionError as error:
                raise self._broken(_("it is nested too deeply")) from error
            except ValueError as error:
                raise self._broken(_("a number has too many digits")) from error
            else:
                if self._ended or not self._can_go_on(end):
                    self._at = end
                    return value
            if len(self._text) - self._at > self._longest:
                raise self._broken(
                    _("a value is longer than {most} characters").format(most=self._longest)
                )
            if not self._read_on() and fault:
                raise self._broken(fault)

    def _can_go_on(self, end: int) -> bool:
        """Tell whether a value can be a number that is cut in two: a "1" of "1.5"."""
        rest = _REST_OF_NUMBER.match(self._text, end)
        return rest is not None and rest.end() == len(self._text)

    def _key(self) -> str:
        if self._next() != '"':
            raise self._broken(_("a key in double quotes was expected"))
        key = self.value()
        if self._next() != ":":
            raise self._broken(_("':' was expected after a key"))
        self._at += 1
        return str(key)

    def _ends_with(self, closing: str) -> bool:
        """Step over a comma, or over the end of the object or list; tell which it was."""
        found = self._next()
        if found not in (",", closing):
            raise self._broken(_("',' or '{closing}' was expected").format(closing=closing))
        self._at += 1
        return found == closing

    def _next(self) -> str:
        """Step over blanks and return the next character, or an empty text at the end."""
        while True:
            blanks = _SPACE.match(self._text, self._at)
            self._at = blanks.end() if blanks else self._at
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._read_on():
                return ""

    def _read_on(self) -> bool:
        """Read the next piece of the file; tell whether there was anything left to read."""
        if self._ended:
            return False
        data = self._file.read(_PIECE)
        if self._size == 0:
            _refuse_other_files(data)
        self._size += len(data)
        if self._size > self._most_bytes:
            raise Unreadable(
                _("The file is larger than {most} MB. No export that footcare reads is.").format(
                    most=self._most_bytes // (1024 * 1024)
                )
            )
        self._line += self._text.count("\n", 0, self._at)
        try:
            more = self._decoder.decode(data, final=not data)
        except UnicodeDecodeError as error:
            raise Unreadable(_("The file is not UTF-8 text.")) from error
        self._text = self._text[self._at :] + more
        self._at = 0
        self._ended = not data
        return True

    def _broken(self, reason: str, at: int | None = None) -> Unreadable:
        line = self._line + self._text.count("\n", 0, self._at if at is None else at)
        return Unreadable(
            _("The file cannot be read as JSON: {reason} (line {line}).").format(
                reason=reason, line=line
            )
        )


def _refuse_other_files(data: bytes) -> None:
    for beginning, sentence in _OTHER_FILES:
        if data.startswith(beginning):
            raise Unreadable(_(sentence))
    if not data:
        raise Unreadable(_("The file is empty."))
