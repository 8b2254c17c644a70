"""A section of the summary: a title and the lines below it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """A title and the lines below it; a line may have a smaller one of its own below."""

    title: str
    lines: tuple[tuple[str, str], ...]
