"""footcare itself from its first line, left at one moment: ``painted`` or ``usable``.

``usable``: the diary is open, Today shows what it holds, and is painted. Run with the moment and
the folder of a profile, which is handed on by the environment: the program is started as its icon
starts it. It is the real one; two of its methods have an ear put to them.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, cast

from typing_extensions import override

import footcare.__main__ as start
from footcare import app

if TYPE_CHECKING:
    from footcare.app.next_life import NextLife
    from footcare.domain.today import Today
    from footcare.paths import Profile
    from footcare.ui.pages.today_page import TodayPage


def main(profile: Profile, *, background: bool, opening: str = "") -> int:
    """Run the window in the steps of ``footcare.app.main``, whose imports are measured too."""
    gc.disable()
    from footcare.app.importing import import_plainly  # noqa: PLC0415 - its turn comes here

    import_plainly()
    from footcare.app.next_life import FIRST  # noqa: PLC0415 - as above
    from footcare.app.program import Program  # noqa: PLC0415 - as above
    from footcare.app.running import run_window  # noqa: PLC0415 - as above

    class Measured(Program):
        @override
        def start(self, *, background: bool, life: NextLife = FIRST) -> None:
            super().start(background=background, life=life)
            self._page = cast("TodayPage", self.window.current)
            self._show = self._page._show
            self._page._show = self._shown  # type: ignore[method-assign]  # an ear, no more

        @override
        def _painted(self) -> None:
            if sys.argv[1] == "painted":
                os._exit(0)
            super()._painted()

        def _shown(self, seen: Today) -> None:
            self._show(seen)
            self._page.repaint()
            os._exit(0)

    return run_window(profile, background=background, opening=opening, kind=Measured)


app.main = main
os.environ["FOOTCARE_PROFILE"] = sys.argv[2]
sys.exit(start.main([]))
