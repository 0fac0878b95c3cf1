"""Whether a wording of effect is taken back: denied, wished for, made a condition, or only spoken about."""

from __future__ import annotations

from lintkit.facts.phrases import Hit
from lintkit.lazy import regex

_NEGATIVE = regex("(?:な[いくか]|ませ?ん|ず(?:に)?|ぬ|にく[いか]|づら[いか]|難い)(?:です|でし(?:た|ょう)|た|て)?$")
_AFTER = regex(
    "(?:する|した|し|させる|なる)?(?:という|といった|などの|等の|ような)?"
    "(?:わけ|訳|もの|こと|ため|商品|化粧品|製品|食品|効果|効能|作用|表現|目的|意図|意味|力|ん|の)?"
    "(?:を(?:保証|約束|お約束|断言|意味|目的と|期待|うた|謳|標榜|推奨|示|暗示)[^。]{0,14}?"
    "|と(?:は|まで|も|いった|いう)[^。、]{0,10}?|(?:は|が|も|では|でも|じゃ|には)[^。、]{0,8}?|で)"
    "(?:な[いくか]|ませ?ん|あり得|ありえ|ず[、。にと]|できかね|しかね)"
)
_ONLY = regex("(?:のは|ことは)?(?:難しい|困難|無理|不可能|でき(?:ない|ません))")
_OTHER = regex(
    "(?:と|で)は(?:異な|違[いうっ]|別)|[^。、]{0,12}?(?:効果|作用|効能|働き|はたらき)(?:は|が|も)(?:(?:あり|ござい)ません|な[いく])"
)
_FINAL = regex(
    "(?:もの|わけ|訳|こと)で(?:は|も)(?:ありません|ございません|な[いく])|と(?:は|まで|も)(?:限|言|いえ|申し|約束|断言)[^。、]{0,8}(?:ませ?ん|な[いく])"
    "|保証(?:するもの)?(?:は|では)?(?:いたし|致し|し|でき|あり)[^。、]{0,4}(?:ませ?ん|ない|かね)"
)
_CONDITION = regex("(?:たら|れば|たなら)$")
_CONCEDED = regex("も(?![うらっ])")
_UNSURE = regex(
    "(?:か(?:どうか|は|も(?:しれ|知れ))|かな|の?か(?:も)?(?:分か|わか)|なら(?!で|[、,]?(?:この|こちら|これ|当|ぜひ))|れば|たら|といい|ことを願|よう(?:に)?(?:願|祈)"
    "|(?:な|する)?(?:場合|とき|時|際)(?:は|に|、))"
)
_WISH = regex("た(?:い|く)$|たい(?:です|と|けど|の)?$")
_WISHING = regex("(?:欲しい|ほしい)|たい")
_TO_WHOM = regex(
    "(?:という|と(?:願|思|お考え|お望み)[^。、]{0,6})?(?:方|人|あなた|かた|皆|みな|なら|女性|男性|お客|という(?:方|人))"
)
_TREATED = regex(
    "(?:中|を受|に通|院|費|歴|薬|後の|方法|目的|法|接種|策|注射|医学|のため[、に]|に(?:は|も)?(?:手洗|マスク|換気)|点|要望)"
)
_REMEDY = regex("(?:ため(?:の|に)|ような)?お?(?:薬(?![草膳局用])|目薬|治療|手術|注射|点滴|クスリ|くすり)")
_NEGATIVE_PHRASE = regex("ない|ません|いらず")
_PARTICLES = regex("(?<!な)[がを]")
_TWO = regex("、|気にな|悩|でき(?:やすい|る)|目立")


def denied(text: str, hit: Hit) -> bool:
    """Whether a hit in a folded sentence is negated, unsure, a condition, or joins words of two clauses."""
    found, after = text[hit.start : hit.end], text[hit.end : hit.end + 40]
    if _NEGATIVE.search(found.replace("目立たなく", "")) and not _NEGATIVE_PHRASE.search(hit.entry.phrase):
        return True
    if (
        _FINAL.search(text, hit.end)
        or _REMEDY.match(after)
        or _CONDITION.search(found)
        or (found.endswith(("て", "で")) and _CONCEDED.match(after))
        or _AFTER.match(after)
        or _OTHER.match(after)
        or _ONLY.match(after)
        or _UNSURE.match(after)
    ):
        return True
    if _TREATED.match(after) and found.endswith(("治療", "予防", "改善", "対策", "防止")):
        return True
    wishes = _WISH.search(found) or _WISHING.match(after)
    if wishes and not _TO_WHOM.match(after[wishes.end() if wishes.string is after else 0 :]):
        return True
    return len(_PARTICLES.findall(found)) > 1 and _TWO.search(found) is not None


def is_firm(text: str, hit: Hit) -> bool:
    """Whether a claim is made outright; 「消したい方へ」 only suggests it."""
    return not _WISH.search(text[hit.start : hit.end]) and not _WISHING.match(text, hit.end)
