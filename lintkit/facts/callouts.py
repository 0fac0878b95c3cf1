"""Plain sentences that are no running prose: headlines in a frame, rows of conditions, exclamations, snappy praise."""

from __future__ import annotations

from lintkit.facts.reading import Reading
from lintkit.facts.register import Ending
from lintkit.lazy import regex

_SNAPPY = 10
"""Characters of a sentence that praises in one adjective: 塗りやすい。 とても軽い。"""
_ROW = regex(r"[\s\u3000]*[^\s\u3000、。]{1,10}(?:\u3000[\u3000 ]*| {2,})[^\s\u3000]")
"""A label and its value, set apart by a wide gap: 「返品　　未開封に限る。」"""
_NEAR = 3


def stands_apart(reading: Reading, ending: Ending) -> bool:
    """Whether a sentence stands between ＼ and ／, the frame of a headline, or in a row behind its label."""
    text, span = reading.document.blocks[ending.sentence.block].text, ending.sentence.span
    opened = text.rfind("＼", 0, span.end)
    framed = opened >= 0 and "／" not in text[opened : span.start] and "／" in text[span.start : span.end + _NEAR]
    return framed or bool(_ROW.match(text, span.start))


def exclaims(reading: Reading, ending: Ending) -> bool:
    """Whether ！ stands behind the last word."""
    text = reading.document.blocks[ending.sentence.block].text
    return any(sign in text[ending.span.end : ending.sentence.span.end][:2] for sign in "！!")


def praises(ending: Ending) -> bool:
    """Whether a short sentence ends in an adjective of now (軽い。 使いやすい。)."""
    short = ending.span.end - ending.span.start <= _SNAPPY
    return short and len(ending.tail) <= 2 and "形容詞" in ending.tail[-1].pos
