"""Pay for work that a document orders: a fee for a contracted poster is no gift to customers."""

from __future__ import annotations

from lintkit.facts.reading import Reading, fact
from lintkit.facts.rewards import Reward
from lintkit.language.characters import fold
from lintkit.lazy import regex

_ORDER = regex(
    r"(?:投稿|撮影|制作|執筆|出演|起用|タイアップ|pr|ご?紹介記事)(?:の|に関する)?(?:ご?依頼|発注|オリエン)|ご?依頼(?:書|内容|事項|概要)|発注書|案件(?:概要|詳細|内容|名)"
    r"|業務委託|(?:初稿|文案|原稿|投稿案|構成案|ラフ)[^。\n]{0,12}(?:提出|確認|納品|チェック|送り|校正)|納品(?:物|日|形式)"
)
_FEE = regex("謝礼|謝金|報酬|ギャラ|稿料|制作費|出演料|委託料")
_NEAR = 16
"""Folded characters before money that can call it a fee."""


def is_fee(reading: Reading, text: str, reward: Reward) -> bool:
    """Whether money named in a folded sentence is what an order of work pays."""
    if reward.form not in {"cash", "value"} or not _FEE.search(text, max(0, reward.start - _NEAR), reward.end):
        return False
    return _orders(reading)


@fact
def _orders(reading: Reading) -> bool:
    """Whether the document orders posts, pictures or texts."""
    return any(_ORDER.search(fold(block.text).text) for block in reading.document.blocks)
