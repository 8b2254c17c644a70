"""Triage: the fixed, visible table that says how soon to act on what was seen and felt.

Pure functions of a `Case`; no photographs, no scores, no learning. `assess` is the way in.
"""

from footcare.domain.triage.assess import assess
from footcare.domain.triage.case import (
    Case,
    NotSeen,
    Site,
    SiteReading,
    TouchTest,
    tenths,
)

__all__ = ["Case", "NotSeen", "Site", "SiteReading", "TouchTest", "assess", "tenths"]
