"""Keeps the words of every language: ``.venv/bin/python packaging/locales.py VERB``.

extract         gather the template again after words in code or content have changed
update LANG ... bring these languages up to date with it; a new one begins empty
compile         write what the program reads, from what people have written
check           tell what is missing, unsure or does not fit
pseudo          make two languages for trying: everything longer, and right to left
"""

from __future__ import annotations

import argparse
import sys

from translating import catalogues, pseudo
from translating.checking import faults_of
from translating.gathering import template


def main(words: list[str]) -> int:
    """Do what the verb says.

    Returns:
        The exit code: 1 if ``check`` found anything.
    """
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("verb", choices=("extract", "update", "compile", "check", "pseudo"))
    parser.add_argument("language", nargs="*", help="such as de; all there are if left out")
    given = parser.parse_args(words)
    chosen: list[str] = given.language or catalogues.languages()
    verb: str = given.verb
    match verb:
        case "extract":
            catalogues.FOLDER.mkdir(exist_ok=True)
            catalogues.TEMPLATE.write_text(catalogues.as_text(template()), encoding="utf-8")
        case "update":
            for language in chosen:
                catalogues.update(language, template())
        case "compile":
            for language in chosen:
                made = catalogues.compiled(catalogues.read(language))
                catalogues.mo_path(language).write_bytes(made)
        case "check":
            return _check(chosen)
        case _:
            pseudo.write_all(catalogues.FOLDER)
    return 0


def _check(languages: list[str]) -> int:
    source = template()
    faults = [
        f"{language}: {fault}"
        for language in languages
        for fault in faults_of(catalogues.read(language), source)
    ]
    for line in faults:
        print(line)
    print(f"{len(faults)} faults in {len(languages)} languages, {len(source)} messages each.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
