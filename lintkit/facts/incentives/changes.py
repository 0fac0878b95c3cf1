"""Where the copy reserves to change, or take away, what customers have already earned."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.questions import asks
from lintkit.facts.quotes import is_voice
from lintkit.facts.reading import Reading, fact
from lintkit.facts.spoken import prose
from lintkit.facts.where import Where
from lintkit.lazy import regex

_G = r"[^。!?\n]"
_AT_WILL = (
    r"(?:(?:事前の?)?(?:ご?予告|ご?通知|ご?連絡|ご?案内|お知らせ|告知)(?:も)?(?:なく|無く|なしに|無しに|なしで|することなく|せず(?:に)?)"
    r"|(?:当社|当店|弊社|主催者|運営者)の(?:任意の|一方的な|単独の)?(?:判断|裁量|都合)(?:のみ)?(?:により|によって|で|に基づき)"
    r"|任意に|いつでも|随時|一方的に|(?:理由|事由)(?:の(?:如何|いかん))?を(?:問わず|告げず)|理由なく)"
)
_THING = r"(?:ポイント|クーポン|特典|マイル|キャッシュバック|報酬|謝礼|残高|ギフト券|割引券|ランク)"
_EARNED = (
    r"(?:(?:付与|獲得|取得|進呈|発行|加算|配布|配信|お渡し|お届け|お送り|差し?上げ)(?:済み?の?|された|した|た)|既に|すでに|お持ちの|ご?保有(?:の|する|されている)|[貯た]ま(?:った|っている)|[貯た]めた"
    r"|残(?:り|った|っている)の?|未使用の)"
)
_LOST = r"(?:失効|消滅|没収|抹消|破棄|剥奪)(?!の|時|日|前|予定|まで)"
_CHANGED = rf"(?:{_LOST}|取り?消(?!費)|無効|減額|減算|減ら|変更|引き下げ|使用?えなく|利用(?:いただけ|でき)なく)"
_FOUND = regex(
    rf"{_AT_WILL}{_G}{{0,24}}?(?:{_EARNED}{_G}{{0,10}}?{_THING}{_G}{{0,24}}?{_CHANGED}|{_THING}{_G}{{0,12}}?{_LOST})"
    rf"|{_EARNED}{_G}{{0,10}}?{_THING}{_G}{{0,24}}?{_AT_WILL}{_G}{{0,16}}?{_CHANGED}"
    rf"|{_THING}{_G}{{0,24}}?{_AT_WILL}{_G}{{0,16}}?{_LOST}"
)
_CAUSE = regex(
    r"不正|違反|違背|虚偽|返品|キャンセル|返金|退会|解約|未払|重複|複数(?:の)?アカウント|反した|反する|禁止|なりすまし|誤って"
    r"|期限(?!に(?:かかわ|関わ|よら)|(?:の|が)?(?:前|到来前|残))|最終(?:の)?(?:ご?利用|ご?購入)|利用(?:が)?ない"
)
"""Causes that lie with the customer, or a known day: a loss for one of these is no change at will."""
_DENIED = regex(r"こと(?:は|が)(?:一切)?(?:ありません|ございません|ない)|(?:いた)?しません|(?:され|でき)ません")


@fact
def changes(reading: Reading) -> tuple[Where, ...]:
    """Reservations to take away or to change what is earned, at will; those for a named cause are left out."""
    return tuple(_changes(reading))


def _changes(reading: Reading) -> Iterator[Where]:
    for sentence in prose(reading):
        if is_voice(reading.document.blocks[sentence.block]):
            continue
        folded = reading.folded(sentence)
        found = _FOUND.search(folded.text)
        if found and not (
            asks(folded.text) or _CAUSE.search(folded.text) or _DENIED.search(folded.text, found.start())
        ):
            yield Where(sentence.block, folded.span(*found.span()))
