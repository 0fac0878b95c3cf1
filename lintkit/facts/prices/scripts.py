"""Whether a quotation is the copy itself: what a script has the narrator say or the screen show."""

from __future__ import annotations

import re

from lintkit.lazy import regex
from lintkit.model import Block, Span

_SAID = regex(
    r"(?:(?<![A-Za-z])(?:NA|N|VO|MC)|ナレ(?:ーション|ーター)?|テロップ|字幕|スーパー|画面(?:文字)?|キャッチ(?:コピー|フレーズ)?|コピー|見出し)"
    r"(?:[(（][^()（）\n]{0,12}[)）])?\s*[:：]?\s*[「『][^「」『』]*$",
    re.IGNORECASE,
)


def is_scripted(block: Block, span: Span) -> bool:
    """Whether the quotation that a span stands in opens behind NA, テロップ or キャッチコピー."""
    line = block.text.rfind("\n", 0, span.start) + 1
    return bool(_SAID.search(block.text, line, span.start))
