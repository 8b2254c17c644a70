"""Reads what footcare ships and under which terms; ``packaging/licences.py`` gathers it."""

from __future__ import annotations

import tomllib

from footcare.domain.shipped import ShippedLicence
from footcare.resources import resource


def load_licences() -> tuple[ShippedLicence, ...]:
    """Return everything shipped, with the licences in full, footcare first."""
    folder = resource("licences")
    with (folder / "licences.toml").open("rb") as file:
        entries = tomllib.load(file)["licence"]
    return tuple(
        ShippedLicence(
            entry["name"], entry["terms"], (folder / entry["file"]).read_text(encoding="utf-8")
        )
        for entry in entries
    )
