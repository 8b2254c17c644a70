"""Where live pictures come from: a camera, or whatever feeds a test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from footcare.services.camera_ports import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QImage

    from footcare.services.camera_ports import Camera


class FrameSource(Protocol):
    """Gives live pictures. Nothing of them is kept, and nothing here may block."""

    def cameras(self) -> Sequence[Camera]:
        """Return the cameras there are now, the usual one first."""
        ...

    def start(
        self,
        camera_id: str,
        came: Callable[[QImage], None],
        failed: Callable[[Trouble], None],
    ) -> None:
        """Give the pictures of a camera until stopped; an id of nobody means the usual one.

        Args:
            camera_id: which one.
            came: called for each picture on the GUI thread.
            failed: called when none can come, or no more; it has stopped then.
        """
        ...

    def stop(self) -> None:
        """Let go of the camera: its light goes out. A second call changes nothing."""
        ...


class NoCamera:
    """A world without cameras: of pictures of pages, and of a build without a player of video."""

    def __init__(self, why: Trouble = Trouble.NONE) -> None:
        self._why = why

    def cameras(self) -> Sequence[Camera]:
        """Return nothing."""
        return ()

    def start(
        self,
        camera_id: str,
        came: Callable[[QImage], None],
        failed: Callable[[Trouble], None],
    ) -> None:
        """Say that there is none."""
        del camera_id, came
        failed(self._why)

    def stop(self) -> None:
        """Do nothing."""
