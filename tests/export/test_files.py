"""A file is written whole, for its owner only, or what was there stays."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from footcare.export.files import write_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def failing() -> Iterator[str]:
    yield "half"
    message = "the disk is full"
    raise OSError(message)


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_text("before", encoding="utf-8")
    write_file(out, ["af", "ter ½\n"])
    assert out.read_bytes() == "after ½\n".encode()
    assert list(tmp_path.iterdir()) == [out]


def test_what_was_there_stays_when_writing_fails(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_text("before", encoding="utf-8")
    with pytest.raises(OSError, match="full"):
        write_file(out, failing())
    assert out.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_a_file_is_for_its_owner_only(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    write_file(out, ["x"])
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


@pytest.mark.skipif(os.name != "posix", reason="devices are those of POSIX")
def test_a_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    reader, writer = os.openpty()
    try:
        device = tmp_path / os.ttyname(writer)
        write_file(device, ["hello\n"])
        assert device.is_char_device()
        assert os.read(reader, 5) == b"hello"
    finally:
        os.close(reader)
        os.close(writer)
