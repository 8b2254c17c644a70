"""The look as data: colours, sizes and the one style sheet generated from them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QPalette

from footcare.domain.preferences import ThemeChoice
from footcare.resources import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

FAMILY: Final = "Atkinson Hyperlegible Next"
_FONT_FILES: Final = ("Regular", "SemiBold", "Bold")
"""The weights of ``TEXT_ROLES``; Qt reads a file whole when it is told of it."""
FOCUS_WIDTH: Final = 3

TEXT_ROLES: Final[dict[str, tuple[int, int, str]]] = {
    # role: size in px at 100 %, weight, colour token
    "timer": (62, 700, "ink"),
    "display": (38, 700, "ink"),
    "h1": (31, 700, "ink"),
    "h2": (24, 600, "ink"),
    "lead": (23, 400, "ink"),
    "body": (19, 400, "ink"),
    "bold": (19, 600, "ink"),
    "muted": (19, 400, "ink2"),
    "small": (17, 400, "ink2"),
    "small_bold": (17, 600, "ink"),
    "tag": (17, 700, "primary"),
    "ok": (17, 600, "ok"),
    "warn": (19, 600, "warn"),
    "danger": (19, 700, "danger"),
}
"""The roles a text can have; 17 px is the floor."""


def load_fonts() -> None:
    """Make the shipped font known to Qt; without it the system's font is used."""
    for weight in _FONT_FILES:
        path = resource("fonts", f"AtkinsonHyperlegibleNext-{weight}.ttf")
        QFontDatabase.addApplicationFont(str(path))


def load_tokens() -> dict[str, dict[str, str]]:
    """Return the colours of every theme by token, from ``resources/themes/tokens.json``.

    Every pair that is used together is computed in ``tests/ui/test_theme.py``. No TOML: the
    preferences have imported JSON already, and the window is not yet painted.
    """
    tokens: dict[str, dict[str, str]] = json.loads(resource("themes", "tokens.json").read_bytes())
    return tokens


def name_for(scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> str:
    """Return the theme for what the computer is set to; what it does not tell is light and mild."""
    shade = "dark" if scheme is Qt.ColorScheme.Dark else "light"
    return f"hc-{shade}" if contrast is Qt.ContrastPreference.HighContrast else shade


class Theme(QObject):
    """The chosen colours and the scale of all sizes.

    Signals:
        changed: colours or scale are new; painted widgets repaint, cached pictures are stale.
    """

    changed = Signal()

    def __init__(self, choice: ThemeChoice = ThemeChoice.LIGHT, text_size: int = 100) -> None:
        super().__init__()
        self._tokens = load_tokens()
        self._choice = choice
        self._text_size = text_size
        self._metrics: dict[tuple[int, int], QFontMetrics] = {}

    @property
    def name(self) -> str:
        """The theme in force: light, dark, hc-dark or hc-light."""
        if self._choice is not ThemeChoice.SYSTEM:
            return self._choice.value
        hints = QGuiApplication.styleHints()
        return name_for(hints.colorScheme(), hints.accessibility().contrastPreference())

    @property
    def high_contrast(self) -> bool:
        """Whether drawings are outlines and states are borders."""
        return self.name.startswith("hc-")

    @property
    def dark(self) -> bool:
        """Whether the ground is dark."""
        return self.name in {"dark", "hc-dark"}

    @property
    def scale(self) -> float:
        """The factor of all sizes, 1.0 to 2.0."""
        return self._text_size / 100

    def color(self, token: str) -> QColor:
        """Return a colour of the theme in force."""
        return QColor(self._tokens[self.name][token])

    def px(self, size: float) -> int:
        """Return a size given for 100 % at the chosen scale."""
        return round(size * self.scale)

    def margin(self, size: float) -> int:
        """Return a page margin, which grows by a quarter at most."""
        return round(size * min(self.scale, 1.25))

    def font(self, role: str) -> QFont:
        """Return the font of a text role."""
        size, weight, _ = TEXT_ROLES[role]
        return self.font_of(size, weight)

    def font_of(self, size: float, weight: int) -> QFont:
        """Return the font of a size given for 100 %; digits are of one width."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight(weight))
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def metrics_of(self, size: float, weight: int) -> QFontMetrics:
        """Return the measures of such a font, made once: a layout asks hundreds of times."""
        key = (self.px(size), weight)
        if key not in self._metrics:
            self._metrics[key] = QFontMetrics(self.font_of(size, weight))
        return self._metrics[key]

    def choose(self, choice: ThemeChoice, text_size: int) -> None:
        """Take new colours and a new text size, per cent."""
        self._choice = choice
        self._text_size = text_size

    def apply(self, app: QApplication) -> None:
        """Dress the whole application once and tell painted widgets."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(TEXT_ROLES["body"][0]))
        app.setFont(font)
        app.setPalette(self._palette())
        # Undressed first: to dress anew takes Qt a fifth of what a change of clothes does, which is
        # felt where many pages are open and the text grows.
        app.setStyleSheet("")
        app.setStyleSheet(self.style_sheet())
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in (
            (QPalette.ColorRole.Window, "bg"),
            (QPalette.ColorRole.WindowText, "ink"),
            (QPalette.ColorRole.Base, "surface"),
            (QPalette.ColorRole.AlternateBase, "surface2"),
            (QPalette.ColorRole.Text, "ink"),
            (QPalette.ColorRole.PlaceholderText, "ink2"),
            (QPalette.ColorRole.Button, "surface"),
            (QPalette.ColorRole.ButtonText, "ink"),
            (QPalette.ColorRole.Highlight, "primary"),
            (QPalette.ColorRole.HighlightedText, "on_primary"),
            (QPalette.ColorRole.ToolTipBase, "surface"),
            (QPalette.ColorRole.ToolTipText, "ink"),
        ):
            palette.setColor(role, self.color(token))
        return palette

    def style_sheet(self) -> str:
        """Return the one style sheet of the application, generated from the tokens."""
        return f"{self._text_rules()}\n{self._ground_rules()}\n{self._control_rules()}"

    def _text_rules(self) -> str:
        tokens = self._tokens[self.name]
        return "\n".join(
            f'QLabel[t="{role}"] {{ font-size: {self.px(size)}px; font-weight: {weight};'
            f" color: {tokens[token]}; background: transparent; }}"
            for role, (size, weight, token) in TEXT_ROLES.items()
        )

    def _ground_rules(self) -> str:
        t = self._tokens[self.name]
        radius = self.px(20)
        return f"""
QWidget {{ color: {t["ink"]}; }}
QMainWindow, QDialog, QWidget[ground="bg"] {{ background: {t["bg"]}; }}
QGroupBox {{ border: none; margin: 0; padding: 0; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QFrame[card="plain"] {{ background: {t["surface"]}; border: 1px solid {t["line"]};
  border-radius: {radius}px; }}
QFrame[card="map"] {{ background: {t["map"]}; border: 1px solid {t["line"]};
  border-radius: {radius}px; }}
QFrame[card="hero"] {{ background: {t["soft"]}; border: 1px solid {t["line"]};
  border-radius: {self.px(28)}px; }}
QFrame[card="soft"] {{ background: {t["soft"]}; border: 2px solid {t["primary"]};
  border-radius: {radius}px; }}
QFrame[card="warn"] {{ background: {t["warn_soft"]}; border: 2px solid {t["warn"]};
  border-radius: {radius}px; }}
QFrame[card="danger"] {{ background: {t["danger_soft"]}; border: 3px solid {t["danger"]};
  border-radius: {radius}px; }}
QFrame[card="emergency"] {{ background: {t["danger"]}; border: 3px solid {t["danger"]};
  border-radius: {radius}px; }}
QFrame[card="emergency"] QLabel {{ color: {t["on_danger"]}; }}
QFrame[card="toast"] {{ background: {t["ink"]}; border-radius: {self.px(14)}px; }}
QFrame[card="toast"] QLabel {{ color: {t["bg"]}; }}
QFrame[card="rail"] {{ background: {t["surface"]}; border: none;
  border-right: 1px solid {t["line"]}; }}
QFrame[card="side"] {{ background: {t["surface"]}; border: none;
  border-left: 1px solid {t["line"]}; border-right: 1px solid {t["line"]}; }}
QFrame[card="bar"] {{ background: {t["surface"]}; border: none;
  border-bottom: 1px solid {t["line"]}; }}
QFrame[card="foot"] {{ background: {t["surface"]}; border: none;
  border-top: 1px solid {t["line"]}; }}
"""

    def _control_rules(self) -> str:
        t = self._tokens[self.name]
        field = f"border: 2px solid {t['ctl']}; border-radius: {self.px(12)}px;"
        return f"""
QLineEdit, QPlainTextEdit, QSpinBox, QDateEdit, QTimeEdit, QComboBox, QListView, QTableView {{
  background: {t["surface"]}; color: {t["ink"]}; {field}
  padding: {self.px(8)}px {self.px(12)}px; min-height: {self.px(28)}px;
  font-size: {self.px(19)}px; selection-background-color: {t["primary"]};
  selection-color: {t["on_primary"]}; }}
QListView::item, QTableView::item {{ min-height: {self.px(44)}px; padding: {self.px(4)}px; }}
QListView::item:selected, QTableView::item:selected {{ background: {t["soft"]};
  color: {t["on_soft"]}; border: 2px solid {t["primary"]}; border-radius: {self.px(8)}px; }}
QCheckBox, QRadioButton {{ spacing: {self.px(12)}px; min-height: {self.px(44)}px;
  font-size: {self.px(19)}px; background: transparent; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {self.px(28)}px;
  height: {self.px(28)}px; }}
QMenu {{ background: {t["surface"]}; color: {t["ink"]}; border: 2px solid {t["ctl"]};
  padding: {self.px(8)}px; }}
QMenu::item {{ padding: {self.px(12)}px {self.px(24)}px; min-height: {self.px(28)}px;
  font-size: {self.px(19)}px; }}
QMenu::item:selected {{ background: {t["soft"]}; color: {t["on_soft"]}; }}
QToolTip {{ background: {t["surface"]}; color: {t["ink"]}; border: 2px solid {t["ctl"]};
  font-size: {self.px(17)}px; }}
QScrollBar:vertical {{ background: transparent; width: 20px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {t["ctl"]}; border-radius: 6px; margin: 2px 4px;
  min-height: 48px; }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
QProgressBar {{ border: none; background: {t["line"]}; border-radius: 5px; }}
QProgressBar::chunk {{ background: {t["primary"]}; border-radius: 5px; }}
"""
