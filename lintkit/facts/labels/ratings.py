"""Rewards that hang on a good rating, or on any review where the platform forbids it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from lintkit.facts.labels.calls import calls
from lintkit.facts.mentions import is_mentioned
from lintkit.facts.offers import offers
from lintkit.facts.phrases import Hit
from lintkit.facts.reach import rows
from lintkit.facts.reading import Reading, fact, sentences
from lintkit.facts.spoken import spoken
from lintkit.facts.wordlists import hits, listed
from lintkit.language.characters import Folded
from lintkit.lazy import regex
from lintkit.model import Sentence, Span

_REVIEW = r"(?:レビュー|口コミ|クチコミ|評価|コメント|感想|投稿|記入|書い|お寄せ|付け|つけ|入れ|お願い)"
_GOT = (
    r"(?:(?:いただ|頂)(?:い|けた|き|く|け)|(?:くださ|下さ)(?:っ|る|れ|い)|くれ(?:た|る|れ)|(?:され|なさっ|し|し?て(?:い)?|書い|付け|つけ|入れ|押し)た"
    r"|する|付ける|つける|書く|押す|入れる|送る|送った|見せる|見せた|提示した)"
)
_CONDITION = regex(
    rf"[^。!?]{{0,30}}?{_GOT}[^。!?、]{{0,4}}?(?:方|人|皆|お客|と(?!い|の)|ら(?!し)|れば|ば|場合|際|だけで|後に|会員)"
    r"|[^。!?]{0,14}?(?:限定|のみ|に限り|の方|のお客)"
)
"""What makes the rating just named a condition: 「〜をくださった方」「〜すると」."""
_BY = regex(r"[^。!?]{0,14}?(?:で|にて|→|⇒|=|->|(?:書い|し|付け|つけ|入れ|押し)て、?)[^。、をはも]{0,10}$")
"""Between the rating and its reward: 「★5の口コミ投稿で」."""
_TITLE = regex(
    r"(?:以上)?(?:の)?(?:ご)?(?:レビュー|口コミ|クチコミ|評価)?(?:投稿|記入)?(?:の|で)?(?:特典|割引?|キャンペーン|プレゼント|お礼|企画)"
)
_ASKED = regex(rf"[^。!?]{{0,16}}?(?:お願い|ください|下さい|お待ち|ご協力|頂けると|いただけると|幸い|{_REVIEW}を!*$)")
_PROVEN = regex(
    r"[^。!?]{0,16}?(?:書い|書き|投稿|記入|付け|つけ|入れ|残し|押し)[^。!?]{0,12}?(?:スクショ|スクリーンショット|キャプチャ|画面|画像|写真|証拠|url|url)"
    r"[^。!?]{0,40}?(?:ください|下さい|お願い|送付|送信)"
)
"""Behind a rating, the proof that is to be sent or shown: what is given next is given for it."""
_BACK = regex(r"投稿|レビュー|口コミ|クチコミ|書い|画面|提示|お礼|御礼|もれなく|[たる]方|(?:評価|感想)(?:を|の)")
_FILM = regex(r"チャンネル|動画|高評価ボタン|グッド")

Fault = Literal["rating", "platform", "refund"]


class Bargain(NamedTuple):
    """A reward for a review, from its condition to what is given, and why it is wrong.

    `sure` where one place of the text ties the reward to the rating.
    """

    block: int
    span: Span
    fault: Fault
    sure: bool = True


@fact
def bargains(reading: Reading) -> tuple[Bargain, ...]:
    """The rewards that steer reviews, one per sentence, those for a rating first."""
    said = list(spoken(reading))
    found: dict[Sentence, Bargain] = {}
    for number, (sentence, folded) in enumerate(said):
        told = _in_sentence(reading, sentence, folded, said[number + 1 : number + 3])
        bargain = next((one for one in told if not is_mentioned(reading, one.block, one.span)), None)
        if bargain:
            found[sentence] = bargain
    if not found and reading.setting("platform") == "amazon":
        return tuple(Bargain(one.block, one.span, "platform") for one in offers(reading) if "review" in one.acts)
    return tuple(found.values())


def _in_sentence(
    reading: Reading, sentence: Sentence, folded: Folded, following: Sequence[tuple[Sentence, Folded]]
) -> Iterator[Bargain]:
    if listed("jp-reviews/forbidden").search(folded):
        return
    if not listed("jp-reviews/neutral").search(folded):
        yield from (
            Bargain(sentence.block, span, "rating") for span in _for_rating(reading, sentence, folded, following)
        )
        yield from (Bargain(sentence.block, span, "rating", sure=False) for span in _wished(reading, folded))
    places = list(hits("jp-reviews/platform", folded)) if not any(hits("jp-reviews/removal", folded)) else []
    yield from (Bargain(sentence.block, span, "platform") for span in _rewarded(folded, places, "reward"))
    if places and _ASKED.search(folded.text, places[0].end) and _goes_on(sentence, following):
        yield Bargain(sentence.block, places[0].span, "platform")
    reviews = hits("jp-reviews/review", folded)
    yield from (Bargain(sentence.block, span, "refund") for span in _rewarded(folded, reviews, "whole-price"))


def _for_rating(
    reading: Reading, sentence: Sentence, folded: Folded, following: Sequence[tuple[Sentence, Folded]]
) -> Iterator[Span]:
    """The words that give something for a good rating."""
    good = list(hits("jp-reviews/good", folded))
    yield from _rewarded(folded, good, "reward")
    for hit in good:
        title = _TITLE.match(folded.text, hit.end)
        if title or (_in_row(reading, sentence, folded)):
            yield folded.span(hit.start, title.end() if title else len(folded.text))
        elif (proven := bool(_PROVEN.match(folded.text, hit.end))) or _asks(reading, folded, hit):
            yield from [hit.span] if _goes_on(sentence, following, proven=proven) else []
    low = next(hits("jp-reviews/low-excluded", folded), None)
    if low and any(offer.acts & {"review", "post"} for offer in offers(reading)):
        yield low.span


def _wished(reading: Reading, folded: Folded) -> Iterator[Span]:
    """A good rating, or good points only, that the copy asks for while it rewards reviews elsewhere."""
    if any(offer.acts & {"review", "post"} for offer in offers(reading)) or _bought(reading):
        yield from (hit.span for hit in hits("jp-reviews/one-sided", folded))
    good = (hit for hit in hits("jp-reviews/good", folded) if _asks(reading, folded, hit))
    if any("review" in offer.acts for offer in offers(reading)):
        yield from (hit.span for hit in good)


def _bought(reading: Reading) -> bool:
    """Whether the document pays for posts."""
    return any(call.manner == "commissioned" for call in calls(reading))


def _asks(reading: Reading, folded: Folded, hit: Hit) -> bool:
    """Whether a rating is asked for; a film's 高評価 is none."""
    film = reading.setting("kind") == "video-script" or _FILM.search(folded.text)
    return not film and bool(_ASKED.match(folded.text, hit.end))


def _rewarded(folded: Folded, wanted: Iterable[Hit], what: str) -> Iterator[Span]:
    """From what is wanted to what is given for it, where one sentence makes the first a condition."""
    given = list(hits(f"jp-reviews/{what}", folded))
    for hit in wanted if given else ():
        after = next((one for one in given if one.start >= hit.end), None)
        tie = _CONDITION.match(folded.text, hit.end)
        if after and (tie or _BY.match(folded.text, hit.end, after.start)):
            yield folded.span(hit.start, after.end)
        elif tie and given[0].end <= hit.start:
            yield folded.span(given[0].start, tie.end())


def _goes_on(sentence: Sentence, following: Sequence[tuple[Sentence, Folded]], *, proven: bool = False) -> bool:
    """Whether one of the next sentences rewards what this one asks for; after a proof any reward is for it."""
    near = [folded for one, folded in following if one.block - sentence.block <= 1]
    given = (folded for folded in near if next(hits("jp-reviews/reward", folded), None))
    return any(proven or _BACK.search(folded.text) for folded in given)


def _in_row(reading: Reading, sentence: Sentence, folded: Folded) -> bool:
    """Whether a table sets a reward beside a good review."""
    row = rows(reading)[sentence.block]
    if len(row) < 2 or not listed("jp-reviews/review").search(folded):
        return False
    beside = (one for number in row if number != sentence.block for one in sentences(reading)[number])
    return any(next(hits("jp-reviews/reward", reading.folded(one)), None) for one in beside)
