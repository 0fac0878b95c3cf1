"""What a document calls the campaigns and programmes that it speaks of."""

from __future__ import annotations

from collections.abc import Iterable

from lintkit.facts.reading import Reading, fact
from lintkit.lazy import regex
from lintkit.model import Role

_HIRAGANA = "ありがとう|おめでとう|はじめて|はじめまして|はじまり|とくとく|もっと|まるごと|おもてなし|ふるさと"
"""Words of names that hold what looks like a particle."""
_WORD = rf"{_HIRAGANA}|[ァ-ヶー一-龥々a-z0-9&+・]|(?<![をにはがもでとへ、。])[ぁ-ん]"
_NAMED = regex(
    rf"((?:{_WORD}){{2,24}}?(?:キャンペーン|キャンぺーン|セール|フェア|プログラム|感謝祭|フェス(?:タ|ティバル)?|祭り?))(?!中)"
)
_PARTICLES = regex(
    r"^.*?(?:ただいま|現在|今なら|この度|このたび|[をにはがもでとへ]|から|まで)(?=[ァ-ヶ一-龥a-z0-9]{2})"
)
_GENERIC = regex(
    r"(?:本|当|この|各|全|同|お得な|開催中の|実施中の|次回の|他の|その他の|対象|終了した|[0-9]+月の?)?(?:キャンペーン|セール|フェア|プログラム|祭り?)"
)
_SEASON = regex(r"^(?:20[0-9]{2}年?|令和[0-9]+年|春の|夏の|秋の|冬の|新)+")


@fact
def names(reading: Reading) -> frozenset[str]:
    """The names, folded, without the year and season before them; 「本キャンペーン」 is none."""
    return frozenset(_names(_texts(reading)))


def _texts(reading: Reading) -> Iterable[str]:
    blocks = reading.document.blocks
    return (
        reading.folded(sentence).text
        for sentence in reading.sentences()
        if blocks[sentence.block].role is not Role.QUOTE
    )


def _names(texts: Iterable[str]) -> Iterable[str]:
    for text in texts:
        for found in _NAMED.finditer(text):
            name = _PARTICLES.sub("", found[1])
            if not _GENERIC.fullmatch(name):
                yield _SEASON.sub("", name) or name


def shared(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two documents speak of a campaign by the same name, or a longer form of it."""
    return any(a in b or b in a for a in one for b in other)
