"""Rewards for what the referred refer in turn: the second tier of a referral."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lintkit.facts.questions import asks
from lintkit.facts.quotes import is_voice
from lintkit.facts.reading import Reading, fact
from lintkit.facts.spoken import prose
from lintkit.facts.where import Where
from lintkit.lazy import compiled, regex

_G = r"[^。!?\n]"
_REFERS = "(?:紹介|招待|勧誘|誘|声をか?け)"
_FRIEND = r"(?:お?(?:友|とも)(?:達|だち)|ご?友人|知人|お?知り合い)(?:様|さん|さま)?"
_REFERRED = (
    rf"(?:{_REFERS}(?:した|され[たる]|してくれた|(?:して)?いただいた|を受けた)(?:{_FRIEND}|方|人|お客様|会員)(?:様)?"
    rf"|誘(?:った|われた)(?:{_FRIEND}|方|人)|(?:その|この)?{_FRIEND}|被紹介者(?:様)?|(?:その|この|紹介された)(?:方|人))"
)
_AGAIN = r"(?:さらに|更に|また|次に|次の|新たに|新しい|新しく|別の|他の|ほかの|その先|誰か|だれか)"
_WHEN = r"(?:と(?!も)|たび|度|ごと|毎|場合|とき|時|際|たら|れば|えば|につき|ことで)"
_ORIGIN = "(?:あなた|貴方|ご?自身|元の(?:ご?紹介者|方)|最初の(?:ご?紹介者|方)|親)"
_FIRST = rf"(?:{_ORIGIN}(?:様)?(?:に|へ|の)も?|ご?紹介者(?:様)?(?:に|へ)も)"
_GAINED = r"(?:[0-9]+(?:円|%|pt|ポイント|p)|ポイント|報酬|特典|謝礼|クーポン|収入)"
_REWARD = r"(?:報酬|特典|ポイント|謝礼|還元|ボーナス|紹介料|コミッション|クーポン|ギフト券|円|%|pt|対象|収入)"
_TIER = (
    r"(?:多段階|(?:\d|[二三四五六七八九十]|複数)"
    r"(?:段階(?:目|先|まで)|段目|ティア|tier|次(?![審選募])|世代|階層|代目)(?:目|先)?)"
)
"""「3段階の特典」 is a scale by the number of friends."""

_SIGN = regex(
    "紹介|間接|招待|勧誘|誘[っいえ]|ティア|tier|ダウンライン|傘下|配下|マルチ|mlm|ネットワークビジネス|孫|達の|だちの|人の"
)
_DENIED = regex(
    r"対象(?:外|に(?:は)?(?:なり|含)|と(?:は)?なり|では(?:あり|ござい))"
    rf"|{_REWARD}(?:など)?(?:は|が|も|を){_G}{{0,16}}(?:ません|しない|されない|なし|なく)"
    rf"|直接{_G}{{0,16}}(?:のみ|に限|だけ)|(?:行って|設けて|採用して|導入して)(?:は)?い?(?:おりません|ません|ない)"
    r"|では(?:ありません|ございません|ない)|とは(?:異な|違|無関係|関係)|のような|禁止|禁じ|お断り|もらえません|除(?:き|く|外)"
)
"""What makes a sentence deny or forbid further tiers."""


@fact
def tiers(reading: Reading) -> tuple[Where, ...]:
    """Where the copy rewards more than direct referrals; sentences that ask, deny or quote do not."""
    return tuple(_tiers(reading))


def _tiers(reading: Reading) -> Iterator[Where]:
    for sentence in prose(reading):
        if is_voice(reading.document.blocks[sentence.block]):
            continue
        folded = reading.folded(sentence)
        if not _SIGN.search(folded.text) or asks(folded.text) or _DENIED.search(folded.text):
            continue
        found = _chain().search(folded.text)
        if found:
            yield Where(sentence.block, folded.span(*found.span()))


@cache
def _chain() -> re.Pattern[str]:
    """What rewards a second tier."""
    ways = (
        rf"{_REFERRED}(?:が|も|から){_G}{{0,8}}?{_AGAIN}{_G}{{0,16}}?{_REFERS}{_G}{{0,30}}?{_WHEN}{_G}{{0,16}}?{_FIRST}",
        rf"{_FRIEND}の(?:また|その)?{_FRIEND}{_G}{{0,24}}?(?:紹介|登録|購入|入会|注文|買){_G}{{0,16}}?{_WHEN}{_G}{{0,12}}?{_FIRST}",
        rf"ご?紹介者(?:様)?が{_G}{{0,8}}?{_AGAIN}{_G}{{0,16}}?{_REFERS}{_G}{{0,30}}?{_WHEN}{_G}{{0,16}}?{_ORIGIN}(?:様)?に",
        rf"{_REFERRED}が(?:その)?{_FRIEND}を{_REFERS}{_G}{{0,30}}?{_WHEN}{_G}{{0,16}}?{_ORIGIN}(?:様)?に",
        rf"紹介の(?:連鎖|輪){_G}{{0,12}}?(?:報酬|収入|ボーナス)",
        rf"ご?紹介(?:者(?:様)?)?の(?:その)?(?:また)?ご?紹介{_G}{{0,12}}?{_REWARD}",
        rf"{_REFERS}した(?:方|人)(?:が|の){_REFERS}した(?:方|人){_G}{{0,20}}?{_REWARD}",
        rf"間接(?:的な?)?の?ご?紹介{_G}{{0,12}}?{_REWARD}",
        rf"直接(?:・|と|および|及び|、)間接{_G}{{0,8}}?{_REWARD}",
        rf"{_TIER}(?:の|まで|以降|も){{0,2}}ご?(?:紹介|招待|アフィリエイト){_G}{{0,12}}?{_REWARD}",
        rf"(?:紹介|招待){_G}{{0,12}}?{_TIER}{_G}{{0,16}}?{_REWARD}",
        rf"(?:\d|二|三|多)(?:ティア|tier)(?:目|制)?(?:の|まで)?{_REWARD}",
        rf"孫(?:紹介|会員|ユーザー|アフィリ){_G}{{0,12}}?{_REWARD}",
        rf"(?:ダウンライン|(?:傘下|配下)の(?:会員|紹介者|メンバー|ユーザー)){_G}{{0,24}}?{_REWARD}",
        r"(?:マルチレベル|mlm|ネットワークビジネス)(?:型|方式)?の?(?:報酬|紹介|プログラム|プラン|制度)",
        rf"{_FRIEND}が(?:紹介|招待|勧誘|誘)(?:った|した|してくれた)(?:{_FRIEND}|方|人)(?:の|が|から|も){_G}{{0,16}}?{_FIRST}",
        rf"紹介が(?:さらに)?(?:また)?紹介を{_G}{{0,16}}?{_REWARD}",
        rf"孫(?:、|・|や|と|さらに)*(?:ひ孫|曾孫|曽孫){_G}{{0,8}}?(?:つなが|広が|代|会員|紹介|登録){_G}{{0,16}}?(?:たま|増え|入り|もら|{_REWARD})",
        rf"{_FRIEND}の紹介で{_G}{{0,8}}?(?:入会|登録|加入)した(?:方|人)の(?:購入|利用|お買い?物){_G}{{0,4}}?(?:から|で)も、?{_FIRST}",
        rf"(?:その|この)先の(?:方|人|{_FRIEND})(?:の|が|から){_G}{{0,24}}?{_GAINED}",
    )
    return compiled("|".join(ways))
