"""Reviews that are bought, pressed or answered with what is nobody else's business."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from lintkit.facts.reading import Reading
from lintkit.model import Match, Words

_WHY: Mapping[str, Words] = {
    "rating": Words(
        "高い評価や好意的な内容を条件にした特典は、事業者の広告（ステルスマーケティング）とみなされます",
        "以好评为条件的奖励会被视为商家自己的广告（隐性营销）",
        "a reward for a good rating makes the review the company's own hidden advertising",
    ),
    "platform": Words(
        "AmazonやGoogleは、評価にかかわらずレビューへの見返りを禁じています",
        "Amazon和Google禁止对评价给予任何回报，无论评价高低",
        "Amazon and Google forbid any reward for a review, whatever it says",
    ),
    "refund": Words(
        "レビューと引き換えに代金を返すと、評価が買われたものと受け取られます",
        "以评价换取退还货款，会被认为评价是买来的",
        "giving the whole price back for a review buys the review",
    ),
    "removal": Words(
        "低い評価の削除や書き換えを求めています",
        "要求删除或修改差评",
        "it asks for a low rating to be removed or changed",
    ),
    "gate": Words("低い評価だけを投稿前に止めようとしています", "在发布前拦下差评", "it holds back low ratings only"),
    "threat": Words("低い評価をした人を脅しています", "威胁给差评的人", "it threatens those who rate low"),
    "number": Words("注文番号など", "订单号等", "an order number"),
    "purchase": Words("購入の内容や日付", "购买内容或日期", "what was bought or when"),
    "health": Words("体や病気のこと", "健康状况", "the reviewer's health"),
    "name": Words("投稿者の氏名", "评价者的姓名", "the reviewer's full name"),
}
_HOW: Mapping[str, Words] = {
    "rating": Words(
        "評価を条件から外し、率直な感想をお願いしてください",
        "请去掉对评分的要求，只请顾客如实评价",
        "Drop the condition and ask for honest opinions",
    ),
    "platform": Words(
        "特典をつけずに、率直な感想だけをお願いしてください",
        "请不要附带任何奖励，只请顾客如实评价",
        "Offer nothing and ask for honest opinions",
    ),
    "refund": Words(
        "返金はやめ、特典は評価を問わないささやかなものにしてください",
        "请取消退款，改为不看评分的小额谢礼",
        "Give no refund; thank with something small, whatever the rating",
    ),
}


@dataclass(frozen=True, slots=True)
class Reviews:
    """`fault` names what is wrong: reward, removal, fake, or discloses (in a public reply).

    `why` says which of its sorts, `how` what to do instead.
    """

    fields: ClassVar[frozenset[str]] = frozenset({"why", "how"})
    fault: Literal["reward", "removal", "fake", "discloses"]

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per sentence (reward, removal, fake) or per wording (discloses)."""
        admitted = {number for number, _ in reading.blocks()}
        sorts = {"reward": _rewards, "removal": _removals, "fake": _fakes, "discloses": _disclosures}
        matches = sorts[self.fault](reading)
        return (match for match in matches if match.block in admitted)


def _rewards(reading: Reading) -> Iterator[Match]:
    from lintkit.facts.labels.ratings import bargains

    for one in bargains(reading):
        yield Match(
            one.block,
            one.span,
            {"why": _WHY[one.fault], "how": _HOW[one.fault]},
            doubtful=one.fault != "rating" or not one.sure,
        )


def _removals(reading: Reading) -> Iterator[Match]:
    from lintkit.facts.labels.removal import pressures

    for one in pressures(reading):
        yield Match(one.block, one.span, {"why": _WHY[one.way], "how": ""})


def _fakes(reading: Reading) -> Iterator[Match]:
    from lintkit.facts.labels.fakes import fakes

    return (Match(one.block, one.span, {"why": "", "how": ""}) for one in fakes(reading))


def _disclosures(reading: Reading) -> Iterator[Match]:
    from lintkit.facts.labels.replies import disclosed

    for one in disclosed(reading):
        yield Match(one.block, one.span, {"why": _WHY[one.what], "how": ""})
