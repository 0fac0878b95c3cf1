"""Shares of customers: 満足度98%, リピート率9割, 「使用者の95%が実感」, and what is not said of the survey."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.claims.evidence import evidence
from lintkit.facts.claims.kinds import Claim
from lintkit.facts.claims.ranks import firsts
from lintkit.facts.claims.worded import Said, claimed, leads, shop_sentences
from lintkit.facts.reading import Reading, fact
from lintkit.facts.wordlists import listed
from lintkit.language.characters import Folded
from lintkit.language.numerals import NUMBERS, parse
from lintkit.lazy import regex

_PROBLEM = regex(r"悩|不安|不満|不足|疲れ|ストレス|困っ|知らな|知らず|間違|勘違|誤解|失敗|後悔|あきらめ")
_LOW = 50
"""Per cent below which a share boasts of nothing."""
_EXPERTS = regex(
    r"医師|歯科医|獣医|薬剤師|専門家|美容師|美容部員|栄養士|助産師|看護師|皮膚科|ドクター|専門医|トレーナー|保育士|歯科衛生士|理学療法士|整体師|鍼灸師|心理士|介護士|講師|ネイリスト|エステティシャン"
)
_ALONE = regex(r"(?:約|なんと|驚異の|平均)?(?P<share>[0-9]{1,3}(?:\.[0-9]{1,2})?%)(?:以上|超)?[!。※*0-9()]{0,6}")
_COUNTED = regex(r"([0-9]+)(?:人|名)中[0-9]+(?:人|名)")
_ROUND = frozenset({"2", "3", "4", "5", "10", "100"})
"""Denominators that round a share and count nobody: 10人中9人."""


@fact
def shares(reading: Reading) -> tuple[Claim, ...]:
    """The shares that lack respondents, period or surveyor, in the order of the text."""
    return tuple(_found(reading))


def _found(reading: Reading) -> Iterator[Claim]:
    ranked = {(one.block, one.span.start) for one in firsts(reading)}
    for one in (*claimed(reading, "share"), *_alone(reading)):
        words = one.words
        ours = not _EXPERTS.search(one.before[-8:] + words) and not _PROBLEM.search(words + one.after[:12])
        if (
            ours
            and (one.block, one.span.start) not in ranked
            and not _is_low(words)
            and not listed("jp-claims/share-public").search(one.folded)
        ):
            lacking = _lacking(reading, one, words)
            if lacking:
                yield Claim(one.block, one.span, lacking)


def _alone(reading: Reading) -> Iterator[Said]:
    """Shares on a line or in a cell of their own, below what they measure: 満足度 / 98%."""
    for sentence in shop_sentences(reading):
        folded = reading.folded(sentence)
        alone = _ALONE.fullmatch(folded.text)
        if alone and any(_measures(lead) for lead in leads(reading, sentence)):
            yield Said(sentence, folded, alone.start("share"), alone.end("share"))


def _measures(lead: Folded) -> bool:
    return any(hit.end == len(lead.text) for hit in listed("jp-claims/share-measure").every(lead))


def _lacking(reading: Reading, one: Said, words: str) -> tuple[str, ...]:
    known = set(evidence(reading, one.block))
    counted = _COUNTED.search(words)
    if counted and counted[1] not in _ROUND:
        known.add("number")
    return tuple(part for part in ("number", "period", "surveyor") if part not in known)


def _is_low(words: str) -> bool:
    """Whether a share is below one half: 合格率30%の難関資格."""
    if "%" not in words:
        return False
    amounts = [parse(hit.group()) for hit in NUMBERS.finditer(words)]
    return all(amount is not None and amount < _LOW for amount in amounts)
