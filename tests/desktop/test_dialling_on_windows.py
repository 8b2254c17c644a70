"""The program for calls on Windows, with files in place of the registry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, QUrl

from footcare.desktop.dialling.windows import CHOICE, CLASSES, WindowsDialling

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def registry(tmp_path: Path) -> Callable[[str], QSettings]:
    """Files in place of the registry, one a key."""

    def key(path: str) -> QSettings:
        name = path.replace("\\", ".")
        return QSettings(str(tmp_path / f"{name}.ini"), QSettings.Format.IniFormat)

    return key


def test_on_windows_the_persons_choice_is_named_and_opened(
    registry: Callable[[str], QSettings],
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return True

    phone = WindowsDialling(registry, open_url)
    assert phone.can_dial() is None
    registry(CHOICE).setValue("ProgId", "Example.Calls.1")
    assert phone.can_dial() is None, "a choice without a name"
    application = registry(rf"{CLASSES}\Example.Calls.1\Application")
    application.setValue("ApplicationName", "Example Calls")
    application.sync()
    assert phone.can_dial() == "Example Calls"
    assert phone.dial("*21#")
    assert opened == ["tel:*21%23"]
    application.setValue("ApplicationName", "@{Example?ms-resource://name}")
    application.sync()
    assert phone.can_dial() is None, "a reference that only Windows can resolve"
