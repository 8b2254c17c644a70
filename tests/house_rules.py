"""The rules of the house that no linter knows, each a function from a source file to sentences."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE_LINES = 350
FUNCTION_LINES = 60
PUBLIC_METHODS = 20
TRANSLATED = {"_", "N_", "ngettext"}
_MARKUP = {
    *("QTextEdit", "QTextBrowser", "QTextDocument", "QMessageBox", "QErrorMessage", "QStaticText"),
    *("setHtml", "insertHtml", "fromHtml", "setMarkdown", "RichText", "AutoText", "MarkdownText"),
}
_TIPS = {"setToolTip", "setStatusTip", "setWhatsThis", "QToolTip", "QWhatsThis"}

# What the program may never say to a person (clinical base 7). A sign may be "not healing".
FORBIDDEN = re.compile(
    r"""\b(
        normal | healthy | all\ clear | safe | no\ problems? | low\ risk | can\ wait | cures? |
        you\ have\ (neuropathy|an?\ ulcer|an?\ infection|diabetes) | infection\ confirmed |
        (?<!not\ )(?<!n't\ ) heals? | (repair|regenerate)s?\ (your\ )?nerves? |
        (boost|improve)s?\ (your\ )?circulation | reduces?\ inflammation | detox\w* |
        replaces?\ (a\ |your\ )?(treatment|visits?|doctor) | clinically\ proven |
        guaranteed | days?\ streak | streak\ of\ \d | stop\ taking
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Where this machine's work happens, and hosts that a package may come from: neither is the
# project's business. Written so that the rule does not find itself.
_MACHINE = re.compile(
    r"(?<![\w.])/(?:work|farm|root|tmp|home/\w+)/[\w.]|[A-Z]:\\\\?Users|\.\./shared"
)
_HOSTS = re.compile(
    r"pypi[.]org|pythonhosted[.]org|registry[.]npmjs|deb[.]debian[.]org|archive[.]ubuntu[.]com"
)
_COLOUR = re.compile(r"#(?:[0-9A-Fa-f]{3}){1,2}\b")
_UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
_SILENCED = re.compile(r"#\s*(?:noqa|type:\s*ignore)(?P<codes>[:\[][^#]*?)?(?P<reason>\s[-#].*)?$")


@dataclass(frozen=True)
class Source:
    """One Python file: its path below the root, and what stands in it."""

    path: Path
    text: str

    @cached_property
    def nodes(self) -> list[ast.AST]:
        return list(ast.walk(ast.parse(self.text)))

    def calls(self, *names: str) -> Iterator[ast.Call]:
        """Yield the calls of a function or method with one of these names."""
        for node in self.nodes:
            if isinstance(node, ast.Call) and name_of(node.func) in names:
                yield node


def name_of(node: ast.expr) -> str:
    """Return the last word of a dotted name: ``partial`` for ``functools.partial``."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def rooms_are_small(source: Source) -> Iterator[str]:
    lines = source.text.count("\n")
    if lines > FILE_LINES:
        yield f"{lines} lines in the file"
    for node in source.nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            if length > FUNCTION_LINES:
                yield f"{node.lineno}: {length} lines in {node.name}"
        elif isinstance(node, ast.ClassDef):
            public = [
                method
                for method in node.body
                if isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef)
                and not method.name.startswith("_")
            ]
            if len(public) > PUBLIC_METHODS:
                yield f"{node.lineno}: {len(public)} public methods in {node.name}"


def nothing_is_kept_alive_by_a_signal(source: Source) -> Iterator[str]:
    """A lambda or partial given to ``connect`` holds its object for ever in PySide6."""
    for call in source.calls("connect"):
        for argument in call.args:
            if isinstance(argument, ast.Lambda) or (
                isinstance(argument, ast.Call) and name_of(argument.func) == "partial"
            ):
                yield f"{call.lineno}: connect() to a lambda or partial"


def no_dialog_runs_a_loop_of_its_own(source: Source) -> Iterator[str]:
    if source.path.parts[:2] != ("footcare", "app"):
        for call in source.calls("exec", "exec_"):
            if isinstance(call.func, ast.Attribute):
                yield f"{call.lineno}: exec(); open() it and listen"


def labels_show_text_as_it_is(source: Source) -> Iterator[str]:
    """A label guesses whether its text is markup unless told; a person's words are never markup."""
    told = {
        ast.unparse(call.func.value)
        for call in source.calls("setTextFormat")
        if isinstance(call.func, ast.Attribute) and _is_plain(call)
    }
    labels: dict[int, str] = {call.lineno: "" for call in source.calls("QLabel")}
    for node in source.nodes:
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Call):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if name_of(node.value.func) == "QLabel":
                labels[node.value.lineno] = ast.unparse(targets[0])
        elif isinstance(node, ast.ClassDef) and "QLabel" in map(name_of, node.bases):
            labels[node.lineno] = "self"
    for line, name in labels.items():
        if name not in told:
            yield f"{line}: a QLabel without PlainText; use the words of ui/widgets/text.py"


def _is_plain(call: ast.Call) -> bool:
    return len(call.args) == 1 and name_of(call.args[0]) == "PlainText"


def nothing_reads_markup(source: Source) -> Iterator[str]:
    """What takes markup would run a note's own: fetch an address, hide words, show pictures.

    Tooltips guess like labels do, and nothing of this program is told by hovering.
    """
    for node in source.nodes:
        if not isinstance(node, ast.expr):
            continue
        name = name_of(node)
        if name in _MARKUP or (name in _TIPS and source.path.parts[:2] == ("footcare", "ui")):
            yield f"{node.lineno}: {name} reads markup"


def colours_come_from_the_tokens(source: Source) -> Iterator[str]:
    """A colour written into a page does not follow the theme; drawn feet have their own."""
    if {"illustration", "content"} & set(source.path.parts):
        return
    for node in source.nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from (f"{node.lineno}: {colour}" for colour in _COLOUR.findall(node.value))
    for call in source.calls("QColor", "fromRgb", "fromHsv", "fromHsl"):
        if call.args and all(isinstance(argument, ast.Constant) for argument in call.args):
            yield f"{call.lineno}: a colour that no theme knows"


def what_is_silenced_says_why(source: Source) -> Iterator[str]:
    for number, line in enumerate(source.text.splitlines(), 1):
        found = _SILENCED.search(line)
        if found and not (found["codes"] and found["reason"]):
            yield f"{number}: silenced without code and reason"


def nothing_is_left_for_later(source: Source) -> Iterator[str]:
    for number, line in enumerate(source.text.splitlines(), 1):
        if _UNFINISHED.search(line) and "_UNFINISHED" not in line:
            yield f"{number}: {line.strip()}"


def words_promise_nothing(source: Source) -> Iterator[str]:
    """What goes through gettext is read by a person."""
    for call in source.calls(*TRANSLATED):
        for argument in call.args:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                for word in forbidden_words(argument.value):
                    yield f"{argument.lineno}: says {word!r}"


def forbidden_words(text: str) -> list[str]:
    """Return the words of a text that may never be said."""
    return [found[0] for found in FORBIDDEN.finditer(text)]


def private_addresses(text: str) -> list[str]:
    """Return the machine paths and package hosts in a text, which belong in no tracked file."""
    return [found[0] for rule in (_MACHINE, _HOSTS) for found in rule.finditer(text)]
