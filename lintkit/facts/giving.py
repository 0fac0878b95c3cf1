"""Whether a sentence gives the reward it names, or only mentions, denies or reports it."""

from __future__ import annotations

import re
from functools import cache

from lintkit.facts.questions import INVITING
from lintkit.facts.rewards import Reward, nouns
from lintkit.lazy import compiled, regex
from lintkit.model import HOLE

_RUN = r"(?P<run>[ぁ-ん致頂出来]{0,16})"
_VERB = (
    r"(?:差し?上げ|さしあげ|もら(?=[いえうおっ])|貰(?=[いえうおっ])|受け?取(?=[りれるっ])|うけと(?=[りれるっ])|手に入|届(?=[きく])"
    r"|(?:(?<=[をも、])|^)あげ(?=[るまちたて])|お?付け|お?つけ|(?<!に)付(?=[きい])|つ(?=[きい](?:ま|て|$|[!。、]))|当た|もれなく(?=$|[!。]))"
)
_POLITE_NOUN = r"(?:お[贈送]り|お?渡し|お届け|お支払い|お受け?取り|お返し|お送り|還元)"
_SURU = r"(?:し|いたし|する|致し|され|させて|でき|出来|いただけ|頂け|頂き|いただき|です|となり|になり|もし|くださ)"
_SELF_GIVING = ("キャッシュバック", "割引", "引き", "off", "オフ")

_NEGATIVE = regex(r"ません|ない|なかった|ずに|かね|なくなる")
_PAST = regex(r"[しっれ]た(?!め)|ていた|だった|でした|いた$|げた|けた")
_ENCLOSED = regex(r"[おご]?(?:用意|同封|付(?!与)|つ[けき]|添え)")
"""What was done before the reader reads it is still given now (「同封しました」)."""
_DESCRIBED = regex(r"こと|かも|ために|ような|べき")
_POLITE = regex(r"ます|です|ください")
_OPEN = regex(r"(?:の|のは|には|は|と|を|に|が|も|へ|か|ば|たら|なら|より)$")
_JOINED = ("て", "で", "し", "ので")
_PAID = regex(r"(?:お支払い|お?渡し|お返し|お送り|提供)(?:いただ[きく]|頂[きく]|ください|下さい|になります)")
"""What the reader pays: 「違約金3,000円をお支払いいただきます」; 「お受け取りいただけます」 is what he gets."""
_THANKS = regex(r"嬉し|うれし|よかった|良かった|助か|満足|ました|という")

_CLOSED = rf"(?:$|[、。!?♪☆★…)】」』》・,:;~&+/|\s♡❤✨🎁🎉*※{HOLE}-])"
_EVENT = r"(?:キャンペーン|企画|チャンス|特典|プログラム|イベント|セール|フェア)"
_STOPPED = rf"(?:$|[、。!?♪☆★…)】」』》,:;|\s♡❤✨🎁🎉*※{HOLE}])"
_END = regex(rf"{_STOPPED}|(?![済後時日率数方条期を])[^、。!?]{{,8}}?{_EVENT}|中(?!の方|止)|実施|開催|いた")
"""What may follow a verb that promises; anything else makes it part of a longer thought (「もらえる条件」)."""
_HEADLINE = regex(
    rf"(?:分|つき|付き?|プラス|相当|が|を|も|など|さらに)?(?:{_CLOSED}|と|または|か|{_EVENT}|実施中|開催中)"
)

_USE = regex(
    r"利用|使用|使[えっうい]|お持ち|持っ|入力|適用|併用|交換|提示|期限|残高|キャンセル|返品|失効|不正|ない|ません|場合"
    r"|について|に関し|によ[りるっ]|取り?消|停止|差し引|返還|無効"
)
"""What stands between a reward and a verb of giving when that verb gives something else."""
_BARE_GAP = regex(
    r"、|[をがも]|分を|ずつ|を、|(?:分?を?、[^、。0-9¥]{1,20}(?:に|には|にも|へ|へも)(?:¥[0-9][0-9,]*|[0-9][0-9,]*円)(?:分|相当)?)+(?:ずつ)?[をも]?|"
)
"""What may stand between an amount of money and its verb: 「Aに1,000円、Bにも1,000円をプレゼント」."""
_SHARED = regex(
    r"(?:紹介|お友(?:達|だち)|友人|招待)[^。!?]{0,24}(?:(?:1|一)[人名組件]様?(?:に)?(?:つき|ごとに)"
    r"|とも(?:に)?|双方に?|それぞれに?|各自に|お(?:二人|ふたり)に?)、?(?:もれなく|各)?$"
    r"|(?:紹介|招待)(?:で|すると|したら)、?(?:もれなく|必ず|お互いに|2人とも|今なら)?$"
)
"""What promises an amount that names no thing: 「お友達1人につき500円分」, 「紹介者・お友達ともに2,000円分」."""
_USABLE = regex(
    r"(?:が|を)(?:今すぐ|すぐに?|その場で|次回)?(?:ご利用|お使い|使)(?:いただけ|頂け|え)(?:ます|る)(?!か|場合|と|の)"
)
_MENTION = regex(
    r"(?:で|に|の(?!プレゼント|進呈|贈呈|配布|付与|特典|ご?案内|お知らせ|ご用意)"
    r"|[をがはもにで]?ご?(?:利用|使用|適用|併用|入力|所持|お持ち|残高|使い方|一覧|について|有効|詳細|規約|注意|番号|画面"
    r"|ページ|欄|履歴|交換|換金|譲渡|失効|消滅|数|カード(?!を)|アプリ|サイト|制度|会員(?!様|さま|の方|の皆|全員)|対象|コード|名|取消)|=|\d)"
)
_KNOWN = regex(
    r"(?:お持ちの?|保有|所持|利用可能な|利用|使用|済みの?|[しっれげ]た|未使用の|期限切れの|他社の?|他の|別の|各種|この|こちらの"
    r"|その|当該|該当|対象|本|(?<!共)同|必要|残高?|現在の?|累計|合計|失効|加算|予定|付与|獲得|通常|基本|おすすめ|オススメ|お勧め"
    r"|チェック|ワン|つの|注目|人気|見どころ|選び方の?|コツ|クーポン|メーカー|当社発行の|既存の)$"
)
_STANDING = regex(r"(?:円|¥[\d,]+)(?:\(税[込抜別]\)|のお買い?上げ|の?ご?購入)?(?:につき|ごと|毎)")
_ADVICE = ("お届け", "お渡し", "お送り", "お贈り", "用意", "配信", "提供", "届", "つ", "付", "お付け", "手に入")

_BY_READER = regex(r"(?:発行|取得)(?:し|する|いただけ|でき)(?!て[おい])")
"""What readers do themselves with the coupon they have (「クーポンを発行します」 in a guide)."""

_ANCHOR = regex(
    r"もれなく|全員|全品|全商品|先着|抽選|限定|今なら|いまなら|今だけ|次回|初回|特典|プレゼント|進呈|キャンペーン|お礼|感謝|祝"
    r"|で$|[でと](?:は|も|、|!)?.{0,12}$|に(?:は|も)?、?$"
)
_GIFT_LABEL = regex(
    r"(?:特典\d?|プレゼント|進呈|内容|謝礼|報酬|景品|賞品|お礼|インセンティブ|紹介(?:者|された方|した方)?(?:様|さま)?"
    r"|お友(?:達|だち)(?:様|さま)?|ご?友人様?|当選|等|賞|賞金|登録|購入|投稿|レビュー|クーポン(?:内容|種別)?"
    r"|割引(?:額|率|内容)?|還元(?:率|額)?|付与(?:ポイント|額)|キャンペーン)$"
)
_ACCOUNT_LABEL = regex(
    r"クーポン割引|残高|保有|利用|使用|失効|適用|小計|合計|請求|値引額|お支払|注文|予定|累計|必要|差引|商品|価格|送料"
)
_LEADERS = regex(r"[.…‥・]{2,}|[-―─]{2,}")
"""Dots or a line between a label and its value: 「ご紹介者様……500円クーポン」."""
_BULLETS = "【「『《・★☆♪■◆●▼○◎※1234567890.- "
_BRACKETS = regex(r"\([^()]*\)|「[^「」]*」|『[^『』]*』|【[^【】]*】")


_NEAR = 150
"""Folded characters on either side of a reward that can say what becomes of it."""


def gives(text: str, reward: Reward, *, label: str | None = None, free: bool = False) -> bool:
    """Whether a folded sentence, which asks nothing, gives the reward.

    `label` is what the table says of the cell the sentence stands in (parts joined with |), None
    outside tables; `free` says that it may promise without a verb, as headings and list items do.
    """
    before = text[max(0, reward.start - _NEAR) : reward.start]
    after = _BRACKETS.sub(_aside, text[reward.end : reward.end + _NEAR])
    if _KNOWN.search(before) or (
        reward.form == "points" and _STANDING.search(before + text[reward.start : reward.end])
    ):
        return False
    if reward.amount and not reward.bare and _USABLE.match(after):
        return True
    if _MENTION.match(after) or (after[:1] in {"は", ":", "("} and not reward.amount):
        return False
    verdict = _by_itself(text[reward.start : reward.end], after, reward)
    verdict = _by_verb(after, reward) if verdict is None else verdict
    if verdict is not None:
        return verdict
    if reward.bare:
        worth = text[reward.start : reward.end].endswith(("分", "相当"))
        return worth and bool(_SHARED.search(before)) and bool(_HEADLINE.match(after))
    return bool(reward.amount) and _nominal(before, after, label, free)


def _aside(bracket: re.Match[str]) -> str:
    """What a bracket leaves behind: nothing before a particle, else a pause."""
    return "" if bracket.string[bracket.end() :][:1] in set("をがはもにでの") else "、"


def _by_itself(until: str, after: str, reward: Reward) -> bool | None:
    """What する says after a reward that is an act itself (「キャッシュバックいたします」)."""
    if reward.form not in {"cash", "discount"} or not until.endswith(_SELF_GIVING):
        return None
    found = _doing().match(after)
    return _affirms(found, after[found.end() :], bool(reward.amount)) if found else None


def _by_verb(after: str, reward: Reward) -> bool | None:
    """What the first verb of giving after the reward says; None when there is none that belongs to it."""
    found = _verbs().search(after)
    if not found:
        return None
    gap = after[: found.start()]
    if _USE.search(gap) or (reward.bare and not _BARE_GAP.fullmatch(gap)):
        return None
    if not reward.amount and (
        (reward.form == "points" and found.group().startswith(_ADVICE))  # 「選び方のポイントをお届けします」
        or _BY_READER.match(found.group())
    ):
        return False
    return _affirms(found, after[found.end() :], bool(reward.amount))


def _affirms(found: re.Match[str], rest: str, amount: bool) -> bool:
    """Whether a verb of giving stands in a form that promises."""
    run = found["run"]
    if found["noun"] and _PAID.match(found.group()):
        return False
    if _NEGATIVE.search(run.split("ますの")[0]) or _DESCRIBED.search(run):
        return bool(INVITING.search(run))
    if _PAST.search(run) or (run.endswith("いた") and rest[:1] in "しだ"):
        return bool(_ENCLOSED.match(found.group()))
    if found["noun"] is not None and run and not re.match(_SURU, run):
        return False
    if _POLITE.search(run):
        return not rest.startswith(("場合", "際", "時"))
    if _OPEN.search(run) or (not amount and run.endswith("る") and rest.startswith("。")):
        return False  # a plain sentence without an amount describes (「ポイントが受け取れる。」)
    return bool(_END.match(rest)) or (amount and run.endswith(_JOINED) and not _THANKS.search(rest))


@cache
def _verbs() -> re.Pattern[str]:
    """Verbs that give, nouns that give (with する or alone) and their inflection as `run`."""
    return compiled(rf"(?:(?P<noun>{nouns('give-noun')}|{_POLITE_NOUN})|{_VERB}){_RUN}")


@cache
def _doing() -> re.Pattern[str]:
    return compiled(rf"(?P<noun>)(?P<run>{_SURU}[ぁ-ん致頂出来]{{0,16}})")


def _nominal(before: str, after: str, label: str | None, free: bool) -> bool:
    """Whether the words round a reward promise it without a verb, as headlines and tables do."""
    if not _HEADLINE.match(after):
        return False
    if label is not None:
        return _gift(*label.split("|"))
    name, colon, value = _LEADERS.sub(":", before).rpartition(":")
    if colon and len(value) <= 6:
        return _gift(re.split("[、。!|]", name)[-1])
    return (free and not before.strip(_BULLETS)) or bool(_ANCHOR.search(before))


def _gift(*labels: str) -> bool:
    """Whether labels announce a gift rather than a line of an account."""
    return any(map(_GIFT_LABEL.search, labels)) and not any(map(_ACCOUNT_LABEL.search, labels))
