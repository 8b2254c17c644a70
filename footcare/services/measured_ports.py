"""What the services need from the store to keep what was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from footcare.domain.falls import FallsRecord
    from footcare.domain.temperature import TemperatureRecord
    from footcare.domain.touch_test import TouchRecord
    from footcare.services.kept_ports import Kept


class MeasuredBooks(Protocol):
    """The shelves of what was measured."""

    @property
    def temperatures(self) -> Kept[TemperatureRecord]:
        """The skin temperatures."""
        ...

    @property
    def touch_tests(self) -> Kept[TouchRecord]:
        """The touch tests."""
        ...

    @property
    def falls(self) -> Kept[FallsRecord]:
        """The answers about falls."""
        ...
