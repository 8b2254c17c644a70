"""Makes the five tones of the program, so that nobody has to wonder where they come from.

Run it from the root of the project: ``python3 packaging/make_sounds.py``. Calm, soft, no sharp
beginning and no cut end; 44.1 kHz, mono, 16 bit.
"""

from __future__ import annotations

import array
import math
import wave
from dataclasses import dataclass
from pathlib import Path
from typing import Final

RATE: Final = 44_100
LOUDNESS: Final = 0.35
RISE: Final = 0.02
"""Seconds until a note is fully there; a sharper beginning would click."""
OVERTONES: Final = ((1, 1.0), (2, 0.25), (3, 0.08))
"""Multiples of the pitch and how loud they are: a soft bell, no hum."""
FOLDER: Final = Path(__file__).resolve().parent.parent / "resources" / "sounds"


@dataclass(frozen=True)
class Note:
    """A pitch in Hz that begins after some seconds and fades within others."""

    pitch: float
    begins: float
    fades: float


# C5, E5, G5, C6: one calm chord, so that the tones belong together.
TONES: Final[dict[str, tuple[float, tuple[Note, ...]]]] = {
    "step": (0.45, (Note(659.25, 0, 0.16),)),
    "half": (0.55, (Note(523.25, 0, 0.16), Note(523.25, 0.22, 0.16))),
    "count": (0.16, (Note(1046.5, 0, 0.035),)),
    "end": (0.65, (Note(523.25, 0, 0.2), Note(659.25, 0.14, 0.2), Note(783.99, 0.28, 0.2))),
    "reminder": (0.65, (Note(783.99, 0, 0.22), Note(1046.5, 0.2, 0.22))),
}


def level(note: Note, at: float) -> float:
    """Return the level of a note at an instant, -1 to 1."""
    since = at - note.begins
    if since < 0:
        return 0.0
    swell = min(1.0, since / RISE) ** 2 * math.exp(-since / note.fades)
    return swell * sum(
        loud * math.sin(2 * math.pi * note.pitch * multiple * since) for multiple, loud in OVERTONES
    )


def samples(seconds: float, notes: tuple[Note, ...]) -> array.array[int]:
    """Return the whole tone; its last 50 ms fade to nothing."""
    total = int(seconds * RATE)
    raw = [sum(level(note, n / RATE) for note in notes) for n in range(total)]
    peak = max(map(abs, raw))
    fade = RATE // 20
    return array.array(
        "h",
        (
            int(32_767 * LOUDNESS * value / peak * min(1.0, (total - 1 - n) / fade))
            for n, value in enumerate(raw)
        ),
    )


def main() -> None:
    """Write every tone."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (seconds, notes) in TONES.items():
        with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples(seconds, notes).tobytes())


if __name__ == "__main__":
    main()
