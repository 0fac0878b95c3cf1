"""Where the copy itself claims something in listed words: no customer's voice, no aim, denial, question or citation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lintkit.facts.mentions import is_mentioned
from lintkit.facts.quotes import is_voice
from lintkit.facts.reach import labels
from lintkit.facts.reading import Reading, sentences
from lintkit.facts.speakers import is_customer
from lintkit.facts.spoken import prose
from lintkit.facts.voices import voices
from lintkit.facts.wordlists import hits
from lintkit.language.characters import Folded
from lintkit.lazy import regex
from lintkit.model import Role, Sentence, Span

_ASIDES = frozenset({Role.SENDER})
_AIM = regex(
    r"[」』\"]?(?:の|な)?[^。!、「」]{0,10}?(?:を|に|へ(?:と|の)?)?(?:目指|めざ|目標|挑戦|狙[うっい]|夢見|志して)"
    r"|[」』\"]?に(?:なりた|なれるよう|なるため|なるべく|なろう|したい|選ばれるよう)|[」』\"]?を(?:争"
    r"|競|決め|予想|掲げ)"
    r"|[」』\"]?(?:決定戦|争い|候補)"
)
_WISH = regex(r"[^。!、「」]{1,14}?たい(?:[」』。]|と|です|$)")
"""What follows words that are wished for and not claimed."""
_DENIED = regex(
    r"[^。!、]{0,16}?(?:、と[^。!、]{0,8}?)?(?:では(?:あり|ござい|な[いくか])|じゃ(?:あり|な)|の(?:ない|無い|ありません)"
    r"|わけで(?:は|も)|とは(?:限|言え|申し|一切)|ものでは"
    r"|(?:でき|いたし|致し)(?:かね|ません)|しま(?:せん|すか)|(?:され|して(?:は)?(?:おり|い))(?:ません"
    r"|ない)|(?:は|が|も)(?:あり|ござい)ません)"
)
_ASKED = regex(
    r"[^。!、]{0,20}?(?:(?<!存じ)(?<!存知)ですか|ますか|でしょうか|ません[かで]?[?]|[のか]?[?])|[」』\"]?(?:は"
    r"|って)、?(?:どれ|どこ|誰|何|どの)"
)
_SPOKEN = regex(
    r"(?:など)?(?:と(?:の|いう|いった)?(?:[^。」]{0,10}?)(?:お?声|ご?感想|口コミ|レビュー|評判|お言葉|ご意見|コメント"
    r"|言[わいっ]|おっしゃ|話し|話す|喜[んば]|ほめ|褒め|評価)|のお?声)"
)
"""What follows a quotation of customers."""
_MENTION = regex(
    r"(?:など|等)?(?:の|と(?:いう|いった|は)|を)?(?:ような)?(?:表現|表記|表示|文言|言葉|ワード"
    r"|うたい文句|謳い文句|キャッチ|広告|宣伝文句|触れ込み|根拠)"
)
_WARNED = regex(
    r"詐欺|悪質|(?:に|には)(?:十分)?(?:ご注意|気をつけ|ご用心)|うたい文句|謳い文句|甘い(?:言葉|話)"
    r"|勧誘(?:に|は|を受け)|使えません|使用できません"
)


class Said(NamedTuple):
    """Words found in a sentence; `start` and `end` count in its folded text."""

    sentence: Sentence
    folded: Folded
    start: int
    end: int

    @property
    def block(self) -> int:
        """The number of the block."""
        return self.sentence.block

    @property
    def span(self) -> Span:
        """The words in block positions."""
        return self.folded.span(self.start, self.end)

    @property
    def words(self) -> str:
        """The words, folded."""
        return self.folded.text[self.start : self.end]

    @property
    def before(self) -> str:
        """The sentence's folded text up to the words."""
        return self.folded.text[: self.start]

    @property
    def after(self) -> str:
        """The sentence's folded text behind the words."""
        return self.folded.text[self.end :]


def said(reading: Reading, name: str, *, customers: bool = False) -> Iterator[Said]:
    """The wordings of a list of dictionaries/jp-claims.yaml, less those of `name-not` and what is only mentioned.

    `customers`: also what they say.
    """
    for sentence in shop_sentences(reading, customers=customers):
        folded = reading.folded(sentence)
        for hit in hits(f"jp-claims/{name}", folded):
            if not is_mentioned(reading, sentence.block, hit.span):
                yield Said(sentence, folded, hit.start, hit.end)


def claimed(reading: Reading, name: str) -> Iterator[Said]:
    """As `said`, less what is an aim, a denial, a question, a customer's quoted words or a citation."""
    return (one for one in said(reading, name) if is_meant(reading, one))


def is_meant(reading: Reading, one: Said) -> bool:
    """Whether the shop says the words of its own goods, here and now."""
    after = one.after
    if any(told.match(after) for told in (_AIM, _DENIED, _ASKED)) or _warns(reading, one.sentence):
        return False
    if _WISH.match(after) and "「" not in one.words:
        return False
    closed = _closing(one)
    return closed < 0 or not (_SPOKEN.match(after, closed) or _MENTION.match(after, closed))


def _warns(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence warns of what it quotes; asked for every claim in it, worked out once."""
    key = ("warns", sentence)
    if key not in reading.memo:
        reading.memo[key] = bool(_WARNED.search(reading.folded(sentence).text))
    warns: bool = reading.memo[key]
    return warns


def _closing(one: Said) -> int:
    """Where the quotation around the words ends in the text behind them; -1 outside quotations."""
    opened, closed = one.before.rfind("「"), one.before.rfind("」")
    ending = one.after.find("」")
    return ending + 1 if opened > closed and ending >= 0 else -1


def shop_sentences(reading: Reading, *, customers: bool = False) -> Iterator[Sentence]:
    """The Japanese sentences that the shop says."""
    return (one for one in prose(reading, _ASIDES) if customers or not _customers(reading, one))


def _customers(reading: Reading, sentence: Sentence) -> bool:
    block = reading.document.blocks[sentence.block]
    if is_voice(block) or voices(reading)[sentence.block].touch(sentence.span):
        return True
    return block.role is not Role.HEADING and is_customer(reading, sentence)


_SHORT = 20
"""Folded characters of a line that only names what the next one tells."""


def leads(reading: Reading, sentence: Sentence) -> list[Folded]:
    """What a sentence may go on with: the line before it (顧客満足度 / No.1), what names its table cell."""
    cell = reading.document.blocks[sentence.block].cell
    before = labels(reading, sentence.block) if cell else _line_before(reading, sentence)
    return [reading.folded(one) for one in before]


def _line_before(reading: Reading, sentence: Sentence) -> Sequence[Sentence]:
    """The short line before a sentence, in its block or in the block above of its section."""
    blocks = reading.document.blocks
    before = [one for one in sentences(reading)[sentence.block] if one.span.end <= sentence.span.start]
    above = sentence.block - 1
    if not before and above >= 0 and blocks[above].section == blocks[sentence.block].section:
        before = list(sentences(reading)[above])
    return [one for one in before[-1:] if len(one.text) <= _SHORT]
