"""What goods are said never to suffer: 絶対に型くずれしません, 永久に錆びない, 傷も一生つかない."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.claims.worded import Said, claimed
from lintkit.facts.reading import Reading
from lintkit.lazy import regex

_ALWAYS = regex(
    r"(?:(?:半)?永久(?:的)?に|永遠に|一生(?:涯)?(?!も|モ|物|に一度|懸命|のうち)|(?:絶対|ぜったい|ゼッタイ)に?"
    r"|決して|けっして|二度と|一切)(?:、)?[^、。!?]{0,12}$"
)
"""The word that leaves no exception, in the clause of what is denied."""
_NEVER = regex(r"(?:な[いく]|ません|ぬ|ず)$")
_PAST = regex(r"でした")
_HEART = (
    r"(?:心|気持ち|意志|絆|縁|愛|思い|想い|記憶|信念|夢|友情|魅力|輝き|デザイン|名作|スタイル|情熱|信頼|伝統"
    r"|美しさ|物語|メンタル|造花|アートフラワー)"
)
_OF_THE_HEART = regex(rf"(?:の)?{_HEART}")
_HEARTS = regex(r"(?<![安中関用決核])心(?![配地])|気持ち|意志|絆|(?<![額外])縁|愛情|思い出|想い|記憶|友情")


def lasting(reading: Reading) -> Iterator[Said]:
    """Wear and failure denied for ever, each from the word that leaves no exception; hearts and styles may last."""
    for one in claimed(reading, "wear"):
        always = _ALWAYS.search(one.before) or _ALWAYS.search(one.folded.text, 0, one.end)
        if always and _NEVER.search(one.words) and not _PAST.match(one.after) and not _of_the_heart(one):
            yield one._replace(start=min(one.start, always.start()))


def _of_the_heart(one: Said) -> bool:
    return bool(_OF_THE_HEART.match(one.after) or _HEARTS.search(one.before[-16:]))
