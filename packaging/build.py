"""Makes packages of footcare: ``python3 packaging/build.py frozen`` or ``... linux``.

``frozen`` is one folder that needs no Python, checked by itself, for the system this runs on.
``linux`` is that folder as a .deb, an .rpm and an archive, and footcare-camera, which adds the part
for cameras to it, as the same three. Everything ends up below ``dist``.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
from pathlib import Path

from packing import freezing, linux
from setup_steps.environment import Environment
from setup_steps.needs import for_verb
from setup_steps.saying import BAD_USE, DONE, Trouble, complain, say
from setup_steps.system import provide

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ("requirements-package.lock", "requirements-run.lock")
USAGE = """\
python3 packaging/build.py frozen   one folder for this system, in dist/footcare
python3 packaging/build.py linux    that folder, and what adds cameras, as .deb, .rpm, .tar.gz"""


def main(words: list[str]) -> int:
    """Make what is asked for.

    Returns:
        The exit code: 0 done, 2 bad use, 3 something is in the way.
    """
    if words not in (["frozen"], ["linux"]):
        complain(USAGE)
        return BAD_USE
    try:
        made = build(packages=words == ["linux"])
    except Trouble as trouble:
        complain(trouble.sentence)
        return trouble.code
    for one in made:
        say(str(one.relative_to(ROOT)))
    return DONE


def build(*, packages: bool) -> list[Path]:
    """Freeze footcare, check it, and maybe pack it for Linux; return what was made.

    Raises:
        Trouble: if something is in the way.
    """
    provide(for_verb("run"))
    environment = Environment(ROOT, ".venv-packaging")
    environment.prepare(LOCKS)
    out = ROOT / "dist"
    frozen = freezing.freeze(environment, out)
    freezing.check(frozen)
    if not packages:
        return [frozen]
    version = version_of(ROOT)
    linux.lay_out(environment, frozen, version, today())
    linux.lay_out_camera(ROOT)
    return [frozen, *linux.pack(environment, version, out)]


def version_of(root: Path) -> str:
    """Return the version that the source tree says."""
    words = (root / "footcare" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__\b.*= "([^"]+)"', words)
    if found is None:
        raise Trouble("footcare/__init__.py names no version.")
    return found[1]


def today() -> str:
    """Return the day of the build, UTC, ISO 8601."""
    return dt.datetime.now(dt.UTC).date().isoformat()  # noqa: TID251 - a build has no Clock


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
