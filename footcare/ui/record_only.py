"""The words where the program keeps what was found and advises nothing: a choice in Settings.

Some places count a program that tells a person how soon to act as a medical device. There the
diary, the massages and the reminders stay, and every word of advice on what was marked goes.
"""

from __future__ import annotations

from typing import Final

from footcare.i18n import N_

NO_ADVICE: Final = N_(
    "Footcare only keeps a record here, as chosen in Settings. It does not say what to do about "
    "what you mark."
)
WORRIED: Final = N_("If you are worried, call your foot team.")
"""Both to be translated when shown."""
