"""Nothing runs on behind a closed window without anybody knowing."""

from __future__ import annotations

from itertools import product

import pytest

from footcare.app.staying import Closing, when_closed, words_on_closing


@pytest.mark.parametrize(("tray", "background", "told"), list(product([True, False], repeat=3)))
def test_it_stays_only_where_that_is_seen_or_wished_and_said(
    *, tray: bool, background: bool, told: bool
) -> None:
    closing = when_closed(tray=tray, background=background, told=told)
    match closing:
        case Closing.IN_TRAY:
            assert tray
        case Closing.UNSEEN:
            assert not tray
            assert background
            assert told
        case Closing.END:
            assert not tray
            assert not (background and told)
    assert bool(words_on_closing(closing)) is (closing is not Closing.END)


def test_with_autostart_and_notifications_it_stays_without_an_icon() -> None:
    assert when_closed(tray=False, background=True, told=True) is Closing.UNSEEN
    assert when_closed(tray=False, background=False, told=True) is Closing.END
