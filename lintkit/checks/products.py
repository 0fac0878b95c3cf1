"""Effects on the body that goods of a class may not be advertised with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from lintkit.facts.products import Claim, Class, claims, class_at
from lintkit.facts.reading import Reading
from lintkit.facts.wordlists import listed
from lintkit.model import Match, Related, Words

_SHOWS = Words("この語から商品の種類を判断しました", "由此判断商品类别", "this shows what kind of goods it is")
_VOICE = Words(
    "お客様の声でも、載せればお店の広告です。",
    "即使是顾客的话，刊登出来就是店铺的广告。",
    "A customer's words become the shop's advertising once it shows them.",
)
_SORTS = {
    "cosmetics": Words("化粧品", "化妆品", "cosmetics"),
    "quasi-drug": Words("医薬部外品", "医药部外品", "quasi-drugs"),
    "health-food": Words("健康食品", "健康食品", "health food"),
    "notified": Words("機能性表示食品など", "功能性标示食品等", "notified food"),
    "device": Words("承認・認証のない商品", "未经批准或认证的商品", "goods without approval"),
}
_REPLY = "使い心地を気に入っていただけてうれしいです"
"""What a shop may answer to a customer who praises an effect."""


@dataclass(frozen=True)
class Line:
    """What goods of one of the classes `of` may not claim.

    `claims` and `permitted` name dictionary lists. `noted` name lists of claims that a wording of the list
    of the same name with "-note" makes lawful, anywhere in the document.
    """

    of: tuple[str, ...]
    claims: tuple[str, ...] = ()
    permitted: tuple[str, ...] = ()
    noted: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """A line that can find nothing is an error of its page."""
        if not self.claims and not self.noted:
            raise ValueError("name what to look for: 'claims:' or 'noted:'")


@dataclass(frozen=True)
class ProductClaim:
    """`lines` say which claims are outside which class of goods.

    `sort` is the name of the class, `goods` the word that shows it.
    """

    fields: ClassVar[frozenset[str]] = frozenset({"better", "goods", "sort", "voice"})
    lines: tuple[Line, ...]

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per claim; what a customer says, what is only suggested and unsure classes are doubtful."""
        for line in self.lines:
            lists = (*line.claims, *(name for name in line.noted if not _noted(reading, name)))
            for claim in claims(reading, listed(*lists), listed(*line.permitted)) if lists else ():
                goods = class_at(reading, claim.block, claim.span)
                if goods and goods.goods in line.of:
                    yield _match(reading, claim, goods)


def _match(reading: Reading, claim: Claim, goods: Class) -> Match:
    shown = goods.mention
    word = reading.document.blocks[shown.block].text[shown.span.start : shown.span.end] if shown else ""
    better = (_REPLY,) if reading.setting("kind") == "review-reply" else claim.hit.entry.better
    data: dict[str, str | Words] = {
        "better": better[0] if better else "",
        "sort": _SORTS.get(goods.goods, ""),
        "goods": word.replace("\n", ""),
        "voice": _VOICE if claim.voice else "",
    }
    related = (Related(shown.block, shown.span, _SHOWS),) if shown and shown.block != claim.block else ()
    doubtful = claim.voice or not claim.firm or not goods.sure
    return Match(claim.block, claim.span, data, related=related, doubtful=doubtful)


def _noted(reading: Reading, name: str) -> bool:
    note = listed(f"{name}-note")
    whole = reading.only("any")
    return any(note.search(whole.folded(sentence)) for sentence in whole.sentences())
