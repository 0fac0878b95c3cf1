"""Every place where the copy gives something, each as an offer of its own."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.acts import acts_of, recipients
from lintkit.facts.giving import gives
from lintkit.facts.incentives.commissions import is_fee
from lintkit.facts.incentives.offer import Offer
from lintkit.facts.questions import asks
from lintkit.facts.reach import headings, label
from lintkit.facts.reading import Reading, fact
from lintkit.facts.rewards import Reward, names, rewards
from lintkit.facts.spoken import prose
from lintkit.facts.voices import voices
from lintkit.language.characters import Folded, fold
from lintkit.lazy import regex
from lintkit.model import Block, Role, Sentence

_NEARBY = 150
"""Folded characters on either side of a reward that can name its act and its recipient."""
_LABELS = {Role.HEADING, Role.LIST_ITEM, Role.BUTTON, Role.SUBJECT}
_ASIDES = {Role.BUTTON, Role.LABEL, Role.META, Role.FOOTER, Role.SENDER}
"""Where an offer without an amount only points at the one in the text."""
_VOICES = regex(
    r"お客様の声|(?:お客様|ご購入者|みなさま|皆様)の(?:ご?感想|口コミ|レビュー)|口コミ一覧|レビュー一覧|^(?:voice|口コミ|クチコミ|レビュー)s?$"
)
_AGAIN = regex(
    r"(?:紹介|お友(?:達|だち)|招待|投稿|レビュー|(?<!お[1一])[人名件回])(?:\d?[人名件回])?(?:様)?(?:につき|ごと|毎に)"
    r"|(?:紹介|お?友(?:達|だち)|友人|招待)[^。!?]{0,4}お[1一]人様?(?:につき|ごと)"
    r"|(?:たび|(?<![制程年限今])度)に|毎回"
    r"|(?:紹介|招待|投稿|登録|契約|成約|応募|シェア|レビュー|口コミ|クチコミ)(?:して)?"
    r"(?:いただ[くい]た?|頂[くい]た?|くださる|くださった|下さる|下さった|される|された|する|した)?方?(?:ごと|毎に|につき)"
)
"""「お一人様につき」 alone is what each reader gets, once."""
_EACH = r"(?:お?(?:一人|1人|ひとり)|(?<![0-9])1名|一名)(?:様|さま|さん)?"
_PER_PERSON = regex(rf"{_EACH}(?:に?つき|[あ当]たり|ごとに|それぞれ)?、?(?:各|一律|合計|最大|もれなく)?(?:で|に)?$")
"""Stands right before what each person gets: 「お一人様につき500円」."""
_OF_EACH = regex(rf"^(?:分|相当)?\({_EACH}(?:に?つき|[あ当]たり)?(?:分)?\)")
_OWN = regex(
    r"(?:プレゼント|進呈|贈呈|お贈り|差し上げ)(?:いたし|致し|し)?(?:ます|中|[!。]|$)"
    r"|(?:レビュー|口コミ|クチコミ|ご?感想)を?(?:書いて|ご?投稿(?:で|して|いただ|くださ)|お寄せ(?:いただ|くださ))"
)
"""The shop's own words, also under a heading like 「レビュー」."""
_CASHBACK = regex(r"を(?:全額|最大で?|現金で)?キャッシュバック")
_LATER = regex(
    r"次回(?!から|以降|発送|入荷|のお届け|お届け|更新)|次の(?:お買|ご購入|ご注文|ご来店|お会計|お支払|機会)|またの"
)
_PRESSED = regex(
    r"の?(?:ボタン|リンク|バナー|画面|ページ|欄|メニュー|タブ)|[をか]ら?(?:押|クリック|タップ|選択|お進み)"
)
_AS = regex(r"(?:で|にて|として)$")
_STOCKED = regex(r"(?:を|も|が|など[をも]?)?(?:ご?用意|取り?(?:扱|そろ|揃)|ご?提供|準備|販売)")
_SAID = regex(r"^(?:と(?!も)|という|などの|との)")


@fact
def mentions(reading: Reading) -> tuple[Offer, ...]:
    """What each sentence gives, in the order of the text; headlines repeat what sentences say."""
    return tuple(_mentions(reading))


def _mentions(reading: Reading) -> Iterator[Offer]:
    for sentence in prose(reading, {Role.QUOTE}):
        block = reading.document.blocks[sentence.block]
        folded = reading.folded(sentence)
        for reward in _given(reading, sentence, block, folded.text):
            offer = _offer(reading, sentence, folded, reward)
            if (reward.amount or block.role not in _ASIDES) and not _for_sale(offer, folded.text[reward.end :]):
                yield offer


def _for_sale(offer: Offer, after: str) -> bool:
    """Whether it is merchandise: goods for no act and nobody, 「ギフト券もご用意しております」."""
    if offer.form == "goods":
        return not (offer.acts or offer.to)
    free = offer.acts <= {"purchase"} and offer.to <= {"buyers"}
    return offer.form == "gift-card" and not offer.amount and free and bool(_STOCKED.match(after))


def _given(reading: Reading, sentence: Sentence, block: Block, text: str) -> Iterator[Reward]:
    named = rewards(text)
    if not named or asks(text) or (_is_voice(reading, sentence) and not _OWN.search(text)):
        return
    title = None if block.cell is None else label(reading, sentence.block)
    free = block.role in _LABELS or len(sentence.text) == len(block.text.strip())
    for reward in named:
        if (
            not _quoted(text, reward)
            and not is_fee(reading, text, reward)
            and gives(text, reward, label=title, free=free)
        ):
            yield reward


def _is_voice(reading: Reading, sentence: Sentence) -> bool:
    """Whether customers speak; 「レビュー」 at the head of a table row names what the reward is for."""
    if not _voices(reading).isdisjoint(headings(reading)[sentence.block]):
        return True
    in_table = reading.document.blocks[sentence.block].cell is not None
    return not in_table and voices(reading)[sentence.block].cover(sentence.span)


@fact
def _voices(reading: Reading) -> frozenset[int]:
    """The headings under which customers speak."""
    blocks = enumerate(reading.document.blocks)
    return frozenset(
        number for number, block in blocks if block.role is Role.HEADING and _VOICES.search(fold(block.text).text)
    )


def _quoted(text: str, reward: Reward) -> bool:
    """Whether it is quoted speech (「クーポンがもらえた」と好評) or the name of a button (「クーポンを獲得」ボタン)."""
    opened = text.rfind("「", 0, reward.start)
    closed = text.find("」", reward.end)
    if opened < 0 or closed < 0 or text.find("」", opened, reward.start) >= 0:
        return False
    rest = text[closed + 1 :]
    said = bool(_SAID.match(rest)) and closed - opened > reward.end - reward.start + 8
    return said or bool(_PRESSED.match(rest))


def _offer(reading: Reading, sentence: Sentence, folded: Folded, reward: Reward) -> Offer:
    span = folded.span(reward.start, _end(folded.text, reward))
    first = max(0, reward.start - _NEARBY)
    nearby = folded.text[first : reward.end + _NEARBY]
    return Offer(
        block=sentence.block,
        span=span,
        noun=folded.span(*reward.noun),
        form=_form(reading, reward, folded.text),
        amount=reward.amount,
        upto=reward.upto,
        acts=acts_of(reading, sentence.block, nearby),
        to=recipients(nearby, folded.text[first : reward.start], label(reading, sentence.block)),
        repeated=bool(_AGAIN.search(nearby)),
        later=bool(_LATER.search(nearby)),
        per_person=_is_per_person(folded.text, reward),
    )


def _is_per_person(text: str, reward: Reward) -> bool:
    before = text[max(0, reward.start - 24) : reward.start]
    return bool(_PER_PERSON.search(before) or _OF_EACH.match(text[reward.end :]))


def _end(text: str, reward: Reward) -> int:
    """Where the reward's words end: without the particle of 「5%をポイントで」, with the act of cash given back."""
    act = _CASHBACK.match(text, reward.end)
    if act and reward.form in {"cash", "value"}:
        return act.end()
    particle = _AS.search(text, reward.start, reward.end)
    return particle.start() if particle else reward.end


def _form(reading: Reading, reward: Reward, text: str) -> str:
    """The form of a reward; an amount alone takes the form that the copy names elsewhere."""
    if not reward.bare:
        return reward.form
    if "分" not in text[reward.start : reward.end + 1] and "相当" not in text:
        return "cash"
    return _commonest(reading)


@fact
def _commonest(reading: Reading) -> str:
    """The form that the copy speaks of most, for amounts that stand alone."""
    whole = "".join(fold(block.text).text for block in reading.document.blocks)
    counts = {form: len(names(form).findall(whole)) for form in ("coupon", "points", "gift-card")}
    return max(counts, key=lambda form: counts[form])
