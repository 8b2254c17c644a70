"""The opened diary and all that is done with it, built once by the assembly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from footcare.services.backing_up import BackingUp
    from footcare.services.foreseeing import Foreseeing
    from footcare.services.importing import Importing
    from footcare.services.inspecting import Inspecting
    from footcare.services.intake_planning import DiaryRead
    from footcare.services.journaling import Journaling
    from footcare.services.knowing import Knowing
    from footcare.services.massaging import Massaging
    from footcare.services.pausing import Pausing
    from footcare.services.planning import Planning
    from footcare.services.ports import Diary
    from footcare.services.reminding import Reminding


@dataclass(frozen=True)
class House:
    """One household's diary with its services.

    Attributes:
        person_id: the person at the desk.
        read_only: why nothing can be written, in a sentence; empty when it can.
        knowing: what is known of the person.
        read_export: reads a file that another diary was exported to.
        close: lets go of the diary; nothing may be asked of it afterwards.
    """

    diary: Diary
    person_id: str
    read_only: str
    knowing: Knowing
    inspecting: Inspecting
    massaging: Massaging
    journaling: Journaling
    planning: Planning
    reminding: Reminding
    pausing: Pausing
    foreseeing: Foreseeing
    backing_up: BackingUp
    importing: Importing
    read_export: Callable[[Path], DiaryRead]
    close: Callable[[], None]
