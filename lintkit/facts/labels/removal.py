"""Words that keep low ratings away, or have them taken out or changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from lintkit.facts.labels.ratings import bargains
from lintkit.facts.mentions import is_mentioned
from lintkit.facts.reading import Reading, fact
from lintkit.facts.spoken import spoken
from lintkit.facts.wordlists import hits, listed
from lintkit.language.characters import Folded
from lintkit.lazy import regex
from lintkit.model import Sentence, Span

_FIRST = regex(
    "[^。!?]{0,30}?(?:投稿|レビュー|口コミ|クチコミ|評価|書き込み|記入|[つ付]ける|[つ付]けられる|書く|書かれる|書き込む|書き込まれる|載せる|残す|入れる)(?:を)?(?:する|される|なさる|の)?"
    "(?:前|まえ)に?、?[^。!?]{0,16}?(?:連絡|相談|お問い?合わ?せ|お知らせ|お声[がか掛]け|電話|一報|お申し?[付つ]け|お聞かせ)"
)
"""Behind a low rating: 「…をつけたくなったときは、投稿の前に一度ご連絡」."""

_ERASED = regex(
    "[^。!?]{0,30}?(?:削除|取り?消し?|取り下げ|撤回|消し|消去|付け直し|つけ直し|書き直し|書き換え|変更|修正)(?:を|て|して)?"
    "(?:いただけれ|いただけた|いただい|いただく|頂けれ|頂けた|頂い|くださ(?:れ|っ|る|い)|下さ(?:れ|っ|る|い)|くれ(?:れ|た)|お願い|もらえ)"
)
"""Behind a low rating, whose name is left out: 「…を付けた方も、消していただければ」."""

Way = Literal["removal", "gate", "threat"]


class Pressure(NamedTuple):
    """A wording that takes a rating out, keeps it away, or threatens; and whether something is given for it."""

    block: int
    span: Span
    way: Way


@fact
def pressures(reading: Reading) -> tuple[Pressure, ...]:
    """The first such wording of each sentence, in order."""
    said = list(spoken(reading))
    bought = any(one.fault == "rating" for one in bargains(reading))
    found: list[Pressure] = []
    for number, (sentence, folded) in enumerate(said):
        after = said[number + 1][1] if number + 1 < len(said) else None
        told = _in_sentence(sentence, folded, after, bought=bought)
        found.extend([one for one in told if not is_mentioned(reading, one.block, one.span)][:1])
    if reading.setting("kind") == "review-reply" and all(one.way != "threat" for one in found):
        found.extend(
            Pressure(one.block, hit.span, "threat") for one, folded in said for hit in hits("jp-reviews/legal", folded)
        )
    return tuple(found)


def _in_sentence(sentence: Sentence, folded: Folded, after: Folded | None, *, bought: bool) -> Iterator[Pressure]:
    for name in ("removal", "gate", "threat"):
        yield from (Pressure(sentence.block, hit.span, _way(name)) for hit in hits(f"jp-reviews/{name}", folded))
    for hit in hits("jp-reviews/low", folded):
        if first := _FIRST.match(folded.text, hit.end):
            yield Pressure(sentence.block, folded.span(hit.start, first.end()), "gate")
        elif (erased := _ERASED.match(folded.text, hit.end)) and not listed("jp-reviews/removal-unless").search(folded):
            yield Pressure(sentence.block, folded.span(hit.start, erased.end()), "removal")
    for hit in hits("jp-reviews/gate-refund", folded):
        if bought or any(next(hits("jp-reviews/reward", one), None) for one in (folded, after) if one):
            yield Pressure(sentence.block, hit.span, "gate")


def _way(name: str) -> Way:
    return "removal" if name == "removal" else "gate" if name == "gate" else "threat"
