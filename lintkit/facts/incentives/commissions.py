"""Pay for work that a document orders: a fee for a contracted poster is no gift to customers."""

from __future__ import annotations

from lintkit.facts.address import is_named, name_placeholder
from lintkit.facts.reading import Reading, fact
from lintkit.facts.rewards import Reward
from lintkit.language.characters import fold
from lintkit.lazy import regex

_POSTER = "(?:インフルエンサー|クリエイター|ライター|モデル|タレント|ブロガー|youtuber|ユーチューバー|アンバサダー)"
_ORDER = regex(
    r"(?:投稿|撮影|制作|執筆|出演|起用|タイアップ|pr|ご?紹介記事)(?:の|に関する)?(?:ご?依頼|発注|オリエン)|ご?依頼(?:書|内容|事項|概要)|発注書|案件(?:概要|詳細|内容|名)"
    r"|業務委託|(?:初稿|文案|原稿|投稿案|構成案|ラフ)[^。\n]{0,12}(?:提出|確認|納品|チェック|送り|校正)|納品(?:物|日|形式)"
    rf"|案件の(?:ご?相談|お願い|ご?依頼)|{_POSTER}(?:様|さま|さん|の皆(?:様|さま|さん)|各位)?(?:へ|に)の?(?:ご?依頼|お願い|ご?相談|ご?発注)"
    r"|(?:投稿|撮影|出演|執筆|制作|仕事|依頼|案件)[^。\n]{0,6}を?お(?:引き?)?受け(?:いただ|頂|くださ|下さ)"
)
_ASKED = regex(
    r"(?:投稿|掲載|載せ|紹介|発信|シェア|撮影|動画|リール|ストーリー|レポ)[^。\n]{0,16}"
    r"(?:(?:いただけ|頂け|もらえ|お願いでき)(?:ない|ません)(?:でしょう)?か|お願いでき(?:れば|ましたら|たら|ますと|ますでしょうか))"
)
"""A favour that one reader is asked for; in a letter to somebody by name it is a request for work."""
_FEE = regex("謝礼|謝金|報酬|ギャラ|稿料|制作費|出演料|委託料")
_PAID = regex(r"(?:分|相当)?を?、?(?:お?支払|お?振り?込)")
_NEAR = 16
"""Folded characters before money that can call it a fee."""


def is_fee(reading: Reading, text: str, reward: Reward) -> bool:
    """Whether money named in a folded sentence is what an order of work pays."""
    if reward.form not in {"cash", "value"}:
        return False
    called = _FEE.search(text, max(0, reward.start - _NEAR), reward.end) or _PAID.match(text, reward.end)
    return bool(called) and orders(reading)


@fact
def orders(reading: Reading) -> bool:
    """Whether the document orders posts, pictures or texts, or asks one person by name for them."""
    texts = [fold(block.text).text for block in reading.document.blocks]
    if any(map(_ORDER.search, texts)):
        return True
    return is_named(reading) and not name_placeholder(reading) and any(map(_ASKED.search, texts))
