"""What the copy offers: form, amount, to whom and for which act; a mere mention is no offer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from lintkit.dictionary import words
from lintkit.facts.giving import gives
from lintkit.facts.phrases import Phrases
from lintkit.facts.reach import headings, labels, rows
from lintkit.facts.reading import CHINESE, Reading, fact, languages
from lintkit.facts.rewards import Reward, names, rewards
from lintkit.language.characters import Folded, fold
from lintkit.model import Block, Role, Sentence, Span

ACTS = ("referral", "purchase", "review", "post", "sign-up", "return", "birthday")
"""What an offer can be made for."""
RECIPIENTS = ("referrer", "referred", "both", "everyone", "lot", "first-come", "new-customers", "buyers")
"""Whom an offer can be made to."""

_KIND_ACTS = {"referral": "referral", "signup": "sign-up", "thank-you-card": "purchase", "return-flow": "return"}
_LABELS = {Role.HEADING, Role.LIST_ITEM, Role.BUTTON, Role.SUBJECT}
_ASIDES = {Role.BUTTON, Role.LABEL, Role.META, Role.FOOTER, Role.SENDER}
"""Where an offer without an amount only points at the one in the text."""
_VOICES = re.compile(
    r"お客様の声|(?:お客様|ご購入者|みなさま|皆様)の(?:ご?感想|口コミ|レビュー)|口コミ一覧|レビュー一覧|^(?:voice|口コミ|クチコミ|レビュー)s?$"
)
_AGAIN = re.compile(
    r"(?:紹介|お友(?:達|だち)|招待|投稿|レビュー|[人名件回])(?:\d?[人名件回])?(?:様)?(?:につき|ごと|毎に)|(?:たび|度)に|毎回"
)
_RATE = re.compile(r"[%割倍]|パーセント")
_LATER = re.compile(r"次回|次の(?:お買|ご購入|ご注文|ご来店|機会)|2回目|またの")
_SAID = re.compile(r"^(?:と(?!も)|という|などの|との)")


class Where(NamedTuple):
    """One place of the text."""

    block: int
    span: Span


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing given. `span` covers amount and form (「500円分のクーポン」), `noun` the form's name."""

    block: int
    span: Span
    noun: Span
    form: str  # see rewards.FORMS
    amount: str  # as folded, "" when the copy never names it beside the form
    upto: bool  # 「最大…」
    acts: frozenset[str]
    to: frozenset[str]
    repeated: bool  # given again for each friend, post …
    later: bool  # for use another time (次回), so that no campaign period says until when
    again: tuple[Where, ...] = ()  # where the copy repeats the same offer

    @property
    def rate(self) -> bool:
        """Whether a share or a multiple is given (20%還元, ポイント10倍), not a fixed amount."""
        return bool(_RATE.search(self.amount))


@fact
def offers(reading: Reading) -> tuple[Offer, ...]:
    """The offers of a document, each at its first place."""
    kept: list[Offer] = []
    for offer in _every(reading):
        same = next((number for number, other in enumerate(kept) if _same(other, offer)), None)
        if same is None:
            kept.append(offer)
        else:
            kept[same] = _joined(kept[same], offer)
    return tuple(kept)


def _same(one: Offer, other: Offer) -> bool:
    return one.form == other.form and (one.amount == other.amount or not one.amount or not other.amount)


def _joined(one: Offer, other: Offer) -> Offer:
    """Two mentions of one offer: the first place, what either says."""
    return replace(
        one,
        amount=one.amount or other.amount,
        upto=one.upto or other.upto,
        acts=one.acts | other.acts,
        to=one.to | other.to,
        repeated=one.repeated or other.repeated,
        later=one.later or other.later,
        again=(*one.again, Where(other.block, other.span)),
    )


def _every(reading: Reading) -> Iterator[Offer]:
    tongues = languages(reading)
    for sentence in reading.sentences():
        block = reading.document.blocks[sentence.block]
        if block.role is Role.QUOTE or tongues[sentence.block] in CHINESE:
            continue
        folded = reading.folded(sentence)
        for reward in _given(reading, sentence, block, folded.text):
            offer = _offer(reading, sentence, folded, reward)
            if (reward.amount or block.role not in _ASIDES) and (offer.form != "goods" or offer.acts or offer.to):
                yield offer


def _given(reading: Reading, sentence: Sentence, block: Block, text: str) -> Iterator[Reward]:
    named = rewards(text)
    if not named or _in_voices(reading, sentence.block):
        return
    label = _label(reading, sentence.block)
    free = block.role in _LABELS or len(sentence.text) == len(block.text.strip())
    for reward in named:
        if not _quoted(text, reward) and gives(text, reward, label=label, free=free):
            yield reward


def _in_voices(reading: Reading, block: int) -> bool:
    return any(_VOICES.search(_plain(reading, number)) for number in headings(reading, block))


def _quoted(text: str, reward: Reward) -> bool:
    """Whether somebody is quoted as saying it: 「クーポンがもらえた」と好評."""
    opened = text.rfind("「", 0, reward.start)
    closed = text.find("」", reward.end)
    if opened < 0 or closed < 0 or text.find("」", opened, reward.start) >= 0:
        return False
    return bool(_SAID.match(text[closed + 1 :])) and closed - opened > reward.end - reward.start + 8


def _label(reading: Reading, block: int) -> str | None:
    """What a table says of a cell, parts joined with |; None outside tables."""
    if reading.document.blocks[block].cell is None:
        return None
    return "|".join(reading.folded(sentence).text for sentence in labels(reading, block))


def _offer(reading: Reading, sentence: Sentence, folded: Folded, reward: Reward) -> Offer:
    around = list(_around(reading, sentence, folded.text))
    span = folded.span(reward.start, reward.end)
    return Offer(
        block=sentence.block,
        span=span,
        noun=folded.span(*reward.noun),
        form=_form(reading, reward, folded.text),
        amount=reward.amount,
        upto=reward.upto,
        acts=_acts(around) or _acts_of_kind(reading),
        to=_recipients(folded.text, reward, _label(reading, sentence.block) or ""),
        repeated=bool(_AGAIN.search(folded.text)),
        later=bool(_LATER.search(folded.text)),
    )


def _form(reading: Reading, reward: Reward, text: str) -> str:
    """The form of a reward; an amount alone takes the form that the copy names elsewhere."""
    if not reward.bare:
        return reward.form
    if "分" not in text[reward.start : reward.end + 1] and "相当" not in text:
        return "cash"
    whole = "".join(_plain(reading, number) for number in range(len(reading.document.blocks)))
    counts = {form: len(names(form).findall(whole)) for form in ("coupon", "points", "gift-card")}
    return max(counts, key=lambda form: counts[form])


def _around(reading: Reading, sentence: Sentence, text: str) -> Iterator[str]:
    """Where the act may be named: the sentence, its row or block, the headings above."""
    yield text
    yield "|".join(
        (_label(reading, sentence.block) or "", *(_plain(reading, one) for one in rows(reading)[sentence.block]))
    )
    yield from (_plain(reading, number) for number in headings(reading, sentence.block))


def _plain(reading: Reading, block: int) -> str:
    return fold(reading.document.blocks[block].text).text


def _first_named(what: str, names: Iterable[str], texts: Iterable[str]) -> frozenset[str]:
    """The acts or recipients that the first of the texts names which names any."""
    for text in texts:
        folded = Folded(text, None, None)
        found = frozenset(name for name in names if _named(f"{what}-{name}").search(folded))
        if found:
            return found
    return frozenset()


@cache
def _named(part: str) -> Phrases:
    return Phrases.of(words(f"jp-offers/{part}"))


def _acts(texts: Iterable[str]) -> frozenset[str]:
    """The acts named nearest; a review that is posted is no post in a social network."""
    acts = _first_named("act", ACTS, texts)
    return acts - {"post"} if "review" in acts else acts


def _recipients(text: str, reward: Reward, label: str) -> frozenset[str]:
    """Whom the sentence and its table row name; of the two of a referral the one named last before the reward."""
    to = _first_named("to", RECIPIENTS, (text, label))
    if "both" in to:
        return to - {"referrer", "referred"}
    if {"referrer", "referred"} <= to:
        before = Folded(text[: reward.start], None, None)
        last = {
            name: max((hit.end for hit in _named(f"to-{name}").find(before)), default=-1)
            for name in ("referrer", "referred")
        }
        return to - {min(last, key=lambda name: last[name])}
    return to


def _acts_of_kind(reading: Reading) -> frozenset[str]:
    act = _KIND_ACTS.get(reading.setting("kind"))
    return frozenset({act}) if act else frozenset()
