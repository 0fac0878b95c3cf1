"""Foreign text made harmless where it is shown: in terminals, CI logs, Markdown and JSON."""

from __future__ import annotations

import re
from typing import Any

from lintkit.lazy import regex
from lintkit.model import HOLE

# Control characters, direction overrides, line separators and lone surrogates; and the second # of
# "##[command]" and "##vso[command]", which the runners of GitHub and Azure obey anywhere in a log line.
_RUNNERS = r"(?<=#)#(?=[A-Za-z]{0,12}\[[A-Za-z])"
_UNSAFE = regex(f"[\\x00-\\x1f\\x7f-\\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|{_RUNNERS}")
_RAW_IN_JSON = regex(f"[\\x7f-\\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|{_RUNNERS}")
_BREAK = regex(r"\r\n|\r|\n")
_COMMAND = regex(r"^(\s*):(?=:)")
_MARKDOWN = regex(r"[\\`*_\[\]|~]|:(?=//)|(?<=www)\.|^[#+=-]|(?<=^\d)[.)]|(?<=^\d\d)[.)]", re.IGNORECASE)


def cells(text: str) -> list[str]:
    r"""What to show for each character: itself, or a visible escape such as \x1b; "…" for a hole."""
    unsafe = {match.start() for match in _UNSAFE.finditer(text)}
    return [_code(char) if at in unsafe else "…" if char == HOLE else char for at, char in enumerate(text)]


def visible(text: str) -> str:
    r"""Text in which no character drives a terminal: ESC becomes \x1b, a line break ↵."""
    return "".join(cells(one_line(text)))


def one_line(text: str) -> str:
    """Text on one line: a line break and the indent around it become ↵."""
    lines = _BREAK.split(text)
    return text if len(lines) == 1 else "↵".join(line.strip() for line in lines if line.strip())


def inert(line: str) -> str:
    r"""A line of output that no CI runner takes for a workflow command: a leading :: becomes \x3a:."""
    return _COMMAND.sub(r"\1\\x3a", line)


def log_line(text: str) -> str:
    """A line of foreign text as a log may show it: no control, no workflow command; tabs stay."""
    return inert("\t".join("".join(cells(part)) for part in text.split("\t")))


def _code(char: str) -> str:
    number = ord(char)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"


def markup(text: str) -> str:
    """Text inside HTML or an HTML block of Markdown; controls visible, line breaks kept."""
    import html

    shown = ("".join(cells(line)) for line in _BREAK.split(text))
    return html.escape("\n".join(shown), quote=False)


def markdown(text: str) -> str:
    """Text on one line of Markdown, in a table cell too: nothing in it is markup, a URL or a formula."""
    import html

    escaped = _MARKDOWN.sub(r"\\\g<0>", visible(text.strip()))
    return html.escape(escaped, quote=False).replace("$", "<span>$</span>")  # GitHub reads $…$ as mathematics


def json_text(value: Any) -> str:
    """JSON for people and machines: readable Japanese; controls, lone surrogates and runners' commands as escapes."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _RAW_IN_JSON.sub(lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"
