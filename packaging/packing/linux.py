"""Lays out the tree of a Linux system around the frozen program, and packs it."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import tarfile
from typing import TYPE_CHECKING

from setup_steps.saying import Trouble, say

from packing import freezing, licences

if TYPE_CHECKING:
    from pathlib import Path

    from setup_steps.environment import Environment

PICTURES_AT = "FOOTCARE_PICTURES_AT"
"""A variable with the web address below which the pictures of the README can be seen: software
centres fetch them from there. Without it the package is described in words alone."""

PARTS = ("", "-camera")
"""What the names of packages, of their trees and of what describes them end with."""


def lay_out(environment: Environment, frozen: Path, version: str, day: str) -> Path:
    """Make the tree ``build/linux`` anew and return it.

    Args:
        environment: the one that was frozen.
        frozen: the folder of the frozen program.
        version: of footcare.
        day: of the build, ISO 8601.
    """
    root = environment.root
    ours = root / "packaging" / "linux"
    tree = root / "build" / "linux"
    shutil.rmtree(tree, ignore_errors=True)
    usr = tree / "usr"
    share = usr / "share"
    shutil.copytree(frozen, usr / "lib" / "footcare", symlinks=True)
    _put(ours / "footcare.desktop", share / "applications" / "footcare.desktop")
    _put(ours / "footcare-mime.xml", share / "mime" / "packages" / "footcare.xml")
    filled = {"@VERSION@": version, "@DATE@": day}
    metainfo = described(ours / "footcare.metainfo.xml", filled)
    _write(share / "metainfo" / "footcare.metainfo.xml", metainfo)
    page = _fill((ours / "footcare.1").read_text(encoding="utf-8"), filled)
    manual = share / "man" / "man1" / "footcare.1.gz"
    manual.parent.mkdir(parents=True)
    manual.write_bytes(gzip.compress(page.encode(), mtime=0))
    scalable = root / "resources" / "icons" / "footcare.svg"
    _icons(freezing.icons_of(root), scalable, share / "icons" / "hicolor")
    words = share / "doc" / "footcare" / "licences"
    shutil.copytree(root / "resources" / "licences", words)
    licences.write_of_system(frozen, words / "system")
    _put(root / "LICENSE", share / "doc" / "footcare" / "copyright")
    _put(root / "CHANGELOG.md", share / "doc" / "footcare" / "CHANGELOG.md")
    return tree


def lay_out_camera(root: Path) -> Path:
    """Make the tree ``build/linux-camera`` anew, with what makes the program reach cameras.

    Args:
        root: the source tree; its program is frozen, and its part for cameras parted from it.
    """
    tree = root / "build" / "linux-camera"
    shutil.rmtree(tree, ignore_errors=True)
    parted = freezing.camera_of(root)
    shutil.copytree(parted, tree / "usr" / "lib" / "footcare", symlinks=True)
    doc = tree / "usr" / "share" / "doc" / "footcare-camera"
    _put(root / "LICENSE", doc / "copyright")
    _put(root / "resources" / "licences" / "ffmpeg.txt", doc / "licences" / "ffmpeg.txt")
    licences.write_of_system(parted, doc / "licences" / "system")
    return tree


def pack(environment: Environment, version: str, out: Path) -> list[Path]:
    """Make the .deb, the .rpm and a plain archive of the program and of what adds cameras to it.

    Returns:
        What was made, the program's first.

    Raises:
        Trouble: if a packer stops.
    """
    return [one for part in PARTS for one in _packed(environment, part, version, out)]


def _packed(environment: Environment, part: str, version: str, out: Path) -> list[Path]:
    name = f"footcare{part}"
    made = []
    for kind in ("deb", "rpm"):
        say(f"Packing {name} as .{kind}")
        target = out / f"{name}-{version}.{kind}"
        ended = subprocess.run(
            [
                *(str(environment.scripts / "nfpm"), "package", "--packager", kind),
                *("--config", f"packaging/linux/nfpm{part}.yaml", "--target", str(target)),
            ],
            cwd=environment.root,
            env={**os.environ, "FOOTCARE_VERSION": version},
            capture_output=True,
            text=True,
            check=False,
        )
        if ended.returncode != 0:
            raise Trouble(f"The .{kind} could not be made: {ended.stderr.strip()}")
        made.append(target)
    say(f"Packing {name} as archive")
    archive = out / f"{name}-{version}-linux.tar.gz"
    with tarfile.open(archive, "w:gz", compresslevel=6) as packed:
        # Both parts under one name: unpacked in the same place, one lies over the other.
        tree = environment.root / "build" / f"linux{part}"
        packed.add(tree / "usr", arcname=f"footcare-{version}")
    return [*made, archive]


def _put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write(target: Path, words: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(words, encoding="utf-8")


def _fill(words: str, values: dict[str, str]) -> str:
    for mark, value in values.items():
        words = words.replace(mark, value)
    return words


def described(source: Path, values: dict[str, str]) -> str:
    """Return the description for software centres, with pictures where they can be fetched."""
    words = _fill(source.read_text(encoding="utf-8"), values)
    address = os.environ.get(PICTURES_AT, "")
    if address:
        return words.replace("@PICTURES@", address.rstrip("/"))
    before, _, rest = words.partition("  <screenshots>\n")
    return before + rest.partition("  </screenshots>\n")[2]


def _icons(drawn: Path, scalable: Path, folder: Path) -> None:
    for picture in drawn.glob("footcare-*.png"):
        size = picture.stem.rpartition("-")[2]
        _put(picture, folder / f"{size}x{size}" / "apps" / "footcare.png")
    _put(scalable, folder / "scalable" / "apps" / "footcare.svg")
