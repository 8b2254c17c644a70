"""What Footcare and the process that speaks through Qt say to each other: one JSON object a line.

To it: ``{"say": words, "id": number, "voice": ..., "rate": ..., "volume": ...}`` and ``{"stop":
true}``. From it: ``{"ready": true, "voices": [...]}`` once, or ``{"cannot": why}``; ``{"got": id}``
when a sentence was handed to the engine, ``{"over": id, "good": ...}`` when it was said.
"""

from __future__ import annotations

import json
from typing import Any

SPEAK = "--speak"
"""The word of the command line that makes Footcare that process."""


def line(**words: object) -> bytes:
    """Return a message as a line."""
    return json.dumps(words).encode() + b"\n"


def read(text: bytes | str) -> dict[str, Any]:
    """Return a message; what is none is an empty one."""
    try:
        message = json.loads(text)
    except ValueError:
        return {}
    return message if isinstance(message, dict) else {}
