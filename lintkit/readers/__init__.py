"""Bytes become documents; one module per format, by file name ending."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from lintkit.model import Document
from lintkit.readers.decode import LARGEST, TOO_LARGE, Decoded, ReadError, encode
from lintkit.readers.decode import decode as text_of

__all__ = ["LARGEST", "SUFFIXES", "TOO_LARGE", "ReadError", "encode", "format_of", "read"]

SUFFIXES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys((".md", ".markdown", ".mdx"), "markdown"),
        **dict.fromkeys((".html", ".htm", ".xhtml", ".vue", ".svelte", ".mjml"), "html"),
        **dict.fromkeys((".liquid", ".erb", ".njk", ".hbs", ".handlebars", ".mustache", ".ejs", ".twig"), "html"),
        **dict.fromkeys((".j2", ".jinja", ".jinja2"), "html"),
        **dict.fromkeys((".csv", ".tsv"), "csv"),
        **dict.fromkeys((".srt", ".vtt"), "subtitles"),
        ".eml": "mail",
        ".txt": "text",
        ".text": "text",
    }
)
"""The format of each file name ending that is known; a file named in so many words may have any other."""

_TEMPLATES = frozenset(
    {".j2", ".jinja", ".jinja2", ".liquid", ".erb", ".njk", ".hbs", ".handlebars", ".mustache", ".ejs", ".twig"}
)
_DECLARED = re.compile(
    rb"<meta\b[^>]{0,300}?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)


def format_of(path: str) -> str:
    """The format of a file by its name; of a template (`mail.txt.j2`) by the ending before the template's."""
    name = path.replace("\\", "/").rpartition("/")[2].lower()
    stem, dot, ending = name.rpartition(".")
    suffix = dot + ending
    if suffix in _TEMPLATES:
        inner = SUFFIXES.get("." + stem.rpartition(".")[2], "html") if "." in stem else "html"
        return "html" if inner == "mail" else inner
    return SUFFIXES.get(suffix, "text")


def read(path: str, data: bytes) -> Document:
    """Read a file's bytes; problems that leave something readable stand in Document.problems."""
    form = format_of(path)
    if form == "mail":
        from lintkit.readers import mail

        return mail.read(path, data)
    decoded = text_of(data, _charset(data) if form == "html" else "")
    document = _read(form, path, decoded)
    problems = (*decoded.problems, *document.problems)
    return replace(document, encoding=decoded.encoding, guessed=decoded.guessed, problems=problems)


def _read(form: str, path: str, decoded: Decoded) -> Document:
    if form == "html":
        from lintkit.readers import html

        return html.read(path, decoded.text, decoded.encoding)
    if form == "markdown":
        from lintkit.readers import markdown

        return markdown.read(path, decoded.text, decoded.encoding)
    if form == "csv":
        from lintkit.readers import table_csv

        return table_csv.read(path, decoded.text, decoded.encoding)
    if form == "subtitles":
        from lintkit.readers import subtitles

        return subtitles.read(path, decoded.text, decoded.encoding)
    if path.lower().endswith((".yaml", ".yml")):
        from lintkit.readers import schedule_yaml

        plan = schedule_yaml.read(path, decoded.text, decoded.encoding)
        if plan:
            return plan
    from lintkit.readers import text

    return text.read(path, decoded.text, decoded.encoding)


def _charset(data: bytes) -> str:
    """The charset that an HTML file declares in its first bytes, "" if it declares none."""
    found = _DECLARED.search(data, 0, 4096)
    return (found[1] or found[2]).decode("ascii", "replace") if found else ""
