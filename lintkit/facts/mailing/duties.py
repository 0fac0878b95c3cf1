"""Where a message names its sender, its address and a way to stop it, outside the wordings of dictionaries."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.reading import Reading, fact
from lintkit.facts.where import Told
from lintkit.lazy import regex
from lintkit.model import HOLE, Hole, Span

_INCLUDED = regex(
    r"(?i)(?:\{%|\{\{|<%|<\?|\[\[|\*\|)[^{}%\n]{0,60}?(?:\b(?:include|partial|render|snippet|import|component)\b|footer|signature|フッター|署名)"
)
_STOP = regex(r"(?i)unsub|opt[-_ ]?out|haishin|teishi|配信停止|解除|kaijo|stop_?url|preferences")
_ONLY_STOPS = regex(r"停止|解除|不要|拒否")
_STOP_AT = regex(
    r"(?:^|[\s、。,，/／|｜・※◆■▼▶→])(?:配信|メール|受信|ﾒｰﾙ)?(?:停止|解除|不要)(?:の方|手続き|は|こちら|→|[:：>＞\s])*$"
)
_BLANK = regex(r"(?:\{\{|\*\||%|<%|\$\{|\[\[)[^{}%\s|]{0,40}(?:unsub|opt[-_]?out)")
_PLACE = regex(r"(?i)address|jusho|住所|所在地|list:html")


@fact
def included(reading: Reading) -> tuple[Told, ...]:
    """Footers and signatures that a template puts in: what they say cannot be told."""
    return (Told(0, Span(0, 0)),) if _INCLUDED.search(reading.document.source) else ()


@fact
def stop_blanks(reading: Reading) -> tuple[Told, ...]:
    """Placeholders for the way to stop the mails, and addresses right behind a lone 「停止」."""
    blocks = reading.document.blocks
    found = [
        told
        for told, hole in _holes(reading)
        if _STOP.search(hole.text) or _STOP_AT.search(blocks[told.block].text, max(0, hole.at - 24), hole.at)
    ]
    if not found and _BLANK.search(reading.document.source.lower()):
        found.append(Told(0, Span(0, 0)))
    return tuple(found)


@fact
def mailboxes(reading: Reading) -> tuple[Told, ...]:
    """Mail addresses to write to, but for those that only take the wish to get no more."""
    blocks = reading.document.blocks
    return tuple(
        Told(number, Span(hole.at, hole.at + 1))
        for number, block in enumerate(blocks)
        for hole in block.holes
        if hole.kind == "email" and not _ONLY_STOPS.search(block.text[max(0, hole.at - 12) : hole.at])
    )


@fact
def place_blanks(reading: Reading) -> tuple[Told, ...]:
    """Placeholders for the sender's address."""
    return tuple(told for told, hole in _holes(reading) if _PLACE.search(hole.text))


def _holes(reading: Reading) -> Iterator[tuple[Told, Hole]]:
    for number, block in enumerate(reading.document.blocks):
        for hole in block.holes:
            if hole.kind in {"variable", "control", "url"} and block.text[hole.at] == HOLE:
                yield Told(number, Span(hole.at, hole.at + 1)), hole
