"""Whether a letter names whom it speaks to, and which placeholder it has for the name."""

from __future__ import annotations

import re

from lintkit.facts.reading import Reading, fact
from lintkit.lazy import regex
from lintkit.model import Block, Hole

_TITLE = "(?:様|さま|樣|さん|ちゃん|くん|君)"
_NAMED = regex(
    rf"^[\s　【（(]*(?P<name>[^\n、。，,！!？?「」]{{1,14}}?)[\s　]*{_TITLE}(?=へ|、|，|,|[\s　]|$|！|!|♪)",
    re.MULTILINE,
)
_NO_NAME = regex(
    "(?:[おご御](?:客|得意|母|父|子|疲れ|苦労|姉|兄|祖|孫)|皆|みな|各位|奥|王|神|何|同|有|仕|模|多|左|お?名前).{0,2}$"
)
_NAME_HOLE = regex(
    r"name|名|customer|user|client|recipient|member|guest|contact|subscriber|fname|lname|nick|[○〇◯●]{2}", re.IGNORECASE
)
_OTHER_NAME = regex(
    r"shop|store|product|item|company|brand|file|店|商品|社名|担当|ブランド|sender|staff", re.IGNORECASE
)


@fact
def is_named(reading: Reading) -> bool:
    """Whether some line speaks to somebody by name: 佐藤様へ, {{name}}さん."""
    return any(_names(block) for block in reading.document.blocks)


@fact
def name_placeholder(reading: Reading) -> str:
    """The placeholder for the customer's name as the file writes it, "" where it has none."""
    holes = (hole for block in reading.document.blocks for hole in block.holes)
    return next((hole.text for hole in holes if _is_name(hole)), "")


def _is_name(hole: Hole) -> bool:
    if hole.kind not in {"variable", "name"}:
        return False
    return hole.kind == "name" or (bool(_NAME_HOLE.search(hole.text)) and not _OTHER_NAME.search(hole.text))


def _names(block: Block) -> bool:
    return any(not _NO_NAME.search(found["name"]) for found in _NAMED.finditer(block.text)) or any(
        block.text[hole.at + 1 : hole.at + 3].lstrip().startswith(("様", "さ"))
        for hole in block.holes
        if _is_name(hole)
    )
