"""`lintkit init`: a commented lintkit.toml after a look at the folder."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

import click

if TYPE_CHECKING:
    from lintkit.discover import File

_READ = 300
"""Files to look into: enough to know a folder by."""


class Seen(NamedTuple):
    """What one file is: its folder, ending, language and inferred kind."""

    folder: str
    suffix: str
    language: str
    kind: str


@click.command("init", short_help="Write a commented lintkit.toml after a look at this folder.")
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
def command(folder: Path) -> None:
    """Look at the files in FOLDER and write a lintkit.toml that fits them; an existing one is never overwritten."""
    from lintkit.cli.output import emit
    from lintkit.cli.plan import locale_language, own_language
    from lintkit.discover import discover
    from lintkit.model import LintkitError

    path = folder / "lintkit.toml"
    if path.exists():
        raise LintkitError(f"{path}: is there already; edit it, or remove it first")
    files, _ = discover([str(folder)])
    seen = [one for file in files[:_READ] if (one := _look(file, folder))]
    text = "\n".join(_config(seen, own_language(os.environ) or locale_language(os.environ))) + "\n"
    try:
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as why:
        raise LintkitError(f"{path}: cannot be written ({why.strerror})") from None
    number = f"{len(files)} file{'' if len(files) == 1 else 's'}"
    emit(f"wrote {path}; it found {number} to check. Next: lintkit check {folder}\n")


def _look(file: File, base: Path) -> Seen | None:
    """What a file is; None for one that cannot be read."""
    from lintkit.discover import load
    from lintkit.facts.context import context_of
    from lintkit.facts.reading import Reading, languages
    from lintkit.readers import ReadError, read

    data = load(file)
    try:
        document = read(file.shown, data if isinstance(data, bytes) else b"")
    except ReadError:
        return None
    tongues = Counter(languages(Reading(document)))
    kind = context_of(document, {}, {})["kind"]
    path = PurePath(file.path.relative_to(base))
    main = str(tongues.most_common(1)[0][0]) if tongues else "other"
    return Seen(path.parent.as_posix(), path.suffix.lower(), main, kind.value)


def _config(seen: list[Seen], locale: str) -> Iterator[str]:
    yield "# Settings of lintkit. The nearest lintkit.toml above a file counts; paths are relative to this file"
    yield "# and are patterns as in .gitignore. `lintkit rule --all` lists the rules."
    yield "#"
    yield f"# Seen here: {_counted(one.suffix for one in seen)}; languages: {_counted(one.language for one in seen)}."
    yield ""
    yield "# The language of messages: ja, zh or en."
    yield f'lang = "{_language(seen, locale)}"'
    yield ""
    yield "# The severity from which on `lintkit check` exits with 1: info, warning, error; none for never."
    yield 'fail-level = "warning"'
    yield ""
    yield "# Rules that are on: ids, packs (ja-keigo), beginnings (jp-), default, all; and those that are not wanted."
    yield 'select = ["default"]'
    yield "ignore = []"
    yield ""
    yield "# What is never checked, besides what .gitignore and .ignore hide."
    yield 'exclude = []  # for example ["drafts/", "*.bak.md"]'
    yield ""
    yield "# Folders with rules and dictionaries of your own; `lintkit test` runs their examples."
    yield '# rules = ["lint/rules"]'
    yield '# dictionaries = ["lint/dictionaries"]'
    yield ""
    yield "# How grave a finding of a rule is here: error, warning, info."
    yield "# [severity]"
    yield '# ja-customer-phrase = "error"'
    yield ""
    yield from _overrides(seen)


def _counted(values: Iterable[str]) -> str:
    return ", ".join(f"{count} {value}" for value, count in Counter(values).most_common()) or "nothing to check yet"


def _language(seen: list[Seen], locale: str) -> str:
    """The locale's language, or the one the copy is written in where the locale says nothing."""
    if locale != "en":
        return locale
    tongues = Counter(one.language[:2] for one in seen if one.language[:2] in {"ja", "zh"})
    return tongues.most_common(1)[0][0] if tongues else "en"


def _overrides(seen: list[Seen]) -> Iterator[str]:
    from lintkit.model import CONTEXT

    yield "# What the documents of a folder are. Without this lintkit infers it from each text (--show-context)."
    yield f"# kind: {', '.join(CONTEXT['kind'][:8])},"
    yield f"#   {', '.join(CONTEXT['kind'][8:])}"
    yield f"# Besides kind: {', '.join(name for name in CONTEXT if name != 'kind')};"
    yield '# and ignore = ["rule-id"], severity = { rule-id = "info" }.'
    found = list(_folders(seen))
    for folder, kind, count in found:
        yield ""
        yield f"[[overrides]]  # seen: {count}"
        yield f"paths = [{_quoted(f'/{folder}/**')}]"
        yield f'kind = "{kind}"'
    if not found:
        yield from (
            "#",
            "# [[overrides]]",
            '# paths = ["/cards/**"]',
            '# kind = "thank-you-card"',
            '# audience = "consumer"',
        )


def _folders(seen: list[Seen]) -> Iterator[tuple[str, str, int]]:
    """Folders in which every document that says what it is, and at least half of all, is of one kind."""
    kinds: dict[str, Counter[str]] = {}
    for one in seen:
        kinds.setdefault(one.folder, Counter())[one.kind] += 1
    for folder, counts in sorted(kinds.items()):
        named = {kind: count for kind, count in counts.items() if kind != "other"}
        if folder != "." and len(named) == 1:
            ((kind, count),) = named.items()
            if count * 2 >= counts.total():
                yield folder, kind, count


def _quoted(text: str) -> str:
    """A TOML string; a path pattern that begins with # or ! is escaped for .gitignore by its leading slash."""
    import json

    return json.dumps(text, ensure_ascii=False)
