"""The whole text of a file that a command is given, or of standard input."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from footcare.cli.streams import ExitCode, Refusal, Streams
from footcare.i18n import _

if TYPE_CHECKING:
    from typing import BinaryIO

STANDARD_INPUT: Final = "-"

_EVERYTHING: Final = -1
"""What `read` takes for no limit."""


def whole_text(file: str, streams: Streams, most: int | None = None) -> str:
    """Return the whole input; a byte order mark at its beginning is not part of it.

    Args:
        file: a path, or ``-`` for standard input.
        streams: where standard input is.
        most: how many bytes it may have; any number when left out.

    Raises:
        Refusal: it cannot be read, is longer, or is no UTF-8 text.
    """
    try:
        if file == STANDARD_INPUT:
            data = _read(streams.stdin, most)
        else:
            with Path(file).open("rb") as opened:
                data = _read(opened, most)
        if most is not None and len(data) > most:
            sentence = _("{file}: is longer than {most} bytes.").format(file=file, most=most)
            raise Refusal(ExitCode.BAD_INPUT, sentence)
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        sentence = _("{file}: cannot be read as UTF-8 text.").format(file=file)
        raise Refusal(ExitCode.BAD_INPUT, sentence) from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        sentence = _("{file}: cannot be read: {reason}.").format(file=file, reason=reason)
        raise Refusal(ExitCode.BAD_INPUT, sentence) from error


def _read(file: BinaryIO, most: int | None) -> bytes:
    return file.read(_EVERYTHING if most is None else most + 1)
