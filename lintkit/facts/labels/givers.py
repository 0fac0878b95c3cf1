"""Firms that a post names as givers: of goods, a stay, a treatment, a loan."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.reading import Reading, fact
from lintkit.facts.spoken import spoken
from lintkit.facts.where import Where
from lintkit.language.characters import Folded
from lintkit.lazy import regex
from lintkit.model import HOLE, Span

_GIVER = regex(
    rf"(?P<giver>@[a-z0-9_.]{{2,30}}|{HOLE}|[^。、!?\s@「」()]{{2,20}}?)"
    r"(?P<title>さん|様|さま|公式さん|社)?(?:の方|のご?厚意で|の皆様)?(?P<by>から|より|に|のご?(?=招待|厚意|提供|お招き))"
)
_HANDLE = regex(rf"@[a-z0-9_.]{{2,30}}|{HOLE}")
_FIRM = regex(
    "株式会社|ブランド|メーカー|[a-z]{3,}|製[茶菓薬麺]|電[機器]|化粧品|コスメ|本舗|工房|農園|食品|商[店事会]|酒造|醸造|ホテル|旅館|の宿|サロン"
    "|スタジオ|レストラン|カフェ|クリニック|エステ|ジム|[堂庵亭屋社店]$|公式|オフィシャル|ショップ|ストア|ベーカリー|製作所|牧場|珈琲|スパ"
    "|美容室|整体|ヨガ|ダイニング|ビストロ|食堂|リゾート|グランピング|キャンプ場|写真館|企業|代理店"
)
_PERSON = regex(
    "友|母|父|姉|兄|妹|弟|祖|家族|娘|息子|夫|妻|旦那|主人|先生|先輩|後輩|同僚|上司|客|フォロワー|ママ|パパ|みな|皆|ご?近所|隣|農家|大家|親[^子]?$"
    "|子ども|図書館|学校|生徒|読者|視聴者|看護|スタッフ|店長|店主|保護者|参加者|学会|商工|協会|財団|弊社|当社|当店|私|わたし"
)
_OFFERED = regex("(?:ご提供|恵贈)(?:を)?(?:して|し)?(?:いただ[いき]|頂[いき]|もら[いっ]|くださ[いっり]|下さ[いっり])")
_SUPPLIED = regex(
    "(?:お送り|プレゼント|ギフト|ギフティング|貸し出し|ご用意)(?:を)?(?:して|し)?(?:いただ[いき]|頂[いき]|もら[いっ]|くださ[いっり]|下さ[いっり])"
)
_RECEIVED = regex(
    "(?:を|も)(?:いただ|頂)(?:きました|いた(?=よ|の|[!♡♪。]|$)|いて(?=使|試|飲|食|着|から))|(?:を|も)?頂戴し(?:て|ました|た)"
    "|[がを](?:届きました|届いた(?=よ|の|[!♡♪。]|$))|(?:を|も)?お借りし(?:て|ました)"
)
_INVITED = regex(
    "(?:ご?招待|お招き)(?:を|に)?(?:して)?(?:いただ|頂|もら|受け|あずか|預か|で(?!き)|くださ)"
    "|(?:無料|無償|タダ)で[^。、]{0,10}?(?:体験|施術|食事|宿泊|ご馳走|使用|利用)[^。、]{0,4}?(?:させて|して)?(?:いただ|頂|もら)"
)
_NO_GOODS = regex(
    "アドバイス|手紙|意見|声|質問|コメント|メッセージ|話|許可|写真|画像|情報|花束|お花|祝|連絡|返事|電話|予約|注文|機会|年賀|お土産|おみやげ|差し入れ"
    "|感想|評価|口コミ|レビュー|表彰|賞|紹介|講演|取材|出演|データ|資料|見積|式に|披露宴"
)
_FAR = 40
"""Characters between a giver and what was received."""


@fact
def gifts(reading: Reading) -> tuple[Where, ...]:
    """What firms gave to whoever writes, one per sentence; persons give presents, and that is nobody's business."""
    return tuple(
        Where(sentence.block, span) for sentence, folded in spoken(reading) for span in list(_gifts(folded))[:1]
    )


def _gifts(folded: Folded) -> Iterator[Span]:
    text = folded.text
    for found in _GIVER.finditer(text):
        giver, title = found["giver"], found["title"]
        handle = bool(_HANDLE.fullmatch(giver))
        if _PERSON.search(giver) or not (handle or title):
            continue
        firm = handle or title == "社" or bool(_FIRM.search(giver))
        near = text[found.end() : found.end() + _FAR].partition("。")[0]
        verbs = (_OFFERED, _SUPPLIED, _RECEIVED, _INVITED) if firm else (_OFFERED,)
        got = next((hit for verb in verbs if (hit := verb.search(near))), None)
        if got and not _NO_GOODS.search(near[: got.end()]):
            yield folded.span(found.start(), found.end() + got.end())
