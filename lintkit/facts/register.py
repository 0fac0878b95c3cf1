"""How polite each Japanese sentence is, read from its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from lintkit.facts.endings import QUOTES, closed, end, pieces
from lintkit.facts.predicates import joins_misread, predicate_start
from lintkit.facts.quotes import quotations
from lintkit.facts.reading import Reading, fact, languages, sentences
from lintkit.lazy import regex
from lintkit.model import HOLE, Block, Language, Sentence, Span, Token


class Register(StrEnum):
    """What a sentence's end says to its reader."""

    POLITE = "polite"  # です, ます, ません, でしょう …
    REQUEST = "request"  # ください, くださいませ, お願いします
    TE = "te"  # 見て, 来てね
    PLAIN = "plain"  # 発送した, 安い, 便利だ
    WILL = "will"  # 楽しもう
    ORDER = "order"  # 買え, 見逃すな
    GREETING = "greeting"  # ありがとう, ごめん
    NOUN = "noun"  # 体言止め
    FRAGMENT = "fragment"  # お楽しみに, 一部を除き
    NONE = "none"  # a quotation, a bracketed note, nothing


class Ending(NamedTuple):
    """A sentence (or what stands for one between two emoji) and how it ends."""

    sentence: Sentence
    span: Span  # block positions, without what follows the last word
    register: Register
    tail: tuple[Token, ...] = ()  # the last predicate with its auxiliaries, without final particles
    particles: tuple[Token, ...] = ()  # final particles: よ, ね, かも …
    closed: bool = False  # by 。, ！, ♪ or an emoji

    @property
    def predicate(self) -> Span:
        """The last predicate with its particles, to be marked; the whole sentence where it has none."""
        words = (*self.tail, *self.particles)
        return Span(words[0].span.start, min(words[-1].span.end, self.span.end)) if words else self.span


_POLITE = regex(
    r"(?:です|でした|でしょう|[いきしちにひみりぎじびえけせてねめれげぜべ](?:ます|ました|ませんでした|ません|ましょう)"
    r"|(?:ください|下さい)(?:ませ)?)(?:か|ね|よ|よね|が|ので|から|けれど|けれども|けど|し)?\Z"
)
"""Ends that need no word-by-word reading: 「励ます」 and 「増す」 have a kanji before them or another kana."""
_STRETCHED = regex("(?:くださ|で|ま|ございま|しょ)[ー〜～~]+[すい]$|くださ[ぁあ]+[い]$")
_GREETINGS = frozenset(
    {"有り難う", "御免", "お早う", "おめでとう", "御目出度う", "宜しく", "さようなら", "サンキュー", "どうも"}
)
_PARTICLES = frozenset({"よ", "ね", "な", "ぜ", "ぞ", "わ", "さ", "もの", "じゃん", "け", "か", "の", "もん"})
_MUSED = frozenset({"思う", "有る", "居る", "出来る", "違う"})
_SURE = frozenset({"も", "だって", "って", "でも", "なら", "なんて"})
_SURELY = frozenset({"大丈夫", "へっちゃら", "平気", "余裕", "当然", "勿論", "本当"})
"""Before さ at the end they make no noun of quality: 大丈夫さ is said to a friend, 手軽さ praises."""
_FINAL = ("終止形", "連体形")


@fact
def endings(reading: Reading) -> tuple[Ending, ...]:
    """The ends of all Japanese sentences, in document order."""
    return tuple(ending for number, _ in enumerate(reading.document.blocks) for ending in _of_block(reading, number))


def _of_block(reading: Reading, number: int) -> Iterator[Ending]:
    block = reading.document.blocks[number]
    if languages(reading)[number] is not Language.JA:
        return
    voices = quotations(reading)[number]
    for sentence in sentences(reading)[number]:
        if voices.cover(sentence.span):
            yield Ending(sentence, sentence.span, Register.NONE)
            continue
        for piece in pieces(block, sentence):
            yield _ending(reading, block, sentence, piece)


def _ending(reading: Reading, block: Block, sentence: Sentence, piece: Span) -> Ending:
    stop = end(block, piece)
    span = Span(piece.start, stop)
    shut = closed(block, Sentence(sentence.block, piece, block.text[piece.start : piece.end]))
    text = block.text[span.start : span.end]
    if not text or text[-1] in QUOTES or text[-1] == HOLE:
        return Ending(sentence, span, Register.NOUN if text else Register.NONE, closed=shut)
    at_once = _POLITE.search(text, max(0, len(text) - 12))
    if at_once:
        asks = "ください" in at_once[0] or "下さい" in at_once[0]
        return Ending(sentence, span, Register.REQUEST if asks else Register.POLITE, closed=shut)
    stretched = _STRETCHED.search(text)
    if stretched:
        asks = stretched[0].startswith("くださ")
        tail = () if asks else _drawled(reading, sentence, Span(span.start, span.start + stretched.start()), span.end)
        return Ending(sentence, span, Register.REQUEST if asks else Register.POLITE, tail, closed=shut)
    words = [word for word in reading.tokens(sentence) if span.overlaps(word.span)]
    return _judged(sentence, span, words, shut)


def _drawled(reading: Reading, sentence: Sentence, head: Span, stop: int) -> tuple[Token, ...]:
    """The words of a predicate with a drawled です or ます behind its ``head``."""
    words = [word for word in reading.tokens(sentence) if head.start <= word.span.start < stop]
    before = [word for word in words if word.span.end <= head.end]
    return tuple(words[predicate_start(before) :] if before else words)


def _judged(sentence: Sentence, span: Span, words: list[Token], shut: bool) -> Ending:
    words = _spoken(words)
    cut = _before_particles(words)
    tail, particles = words[:cut], tuple(words[cut:])
    if not tail:
        return Ending(sentence, span, Register.FRAGMENT, closed=shut)
    register = _register(tail, particles)
    return Ending(sentence, span, register, tuple(tail[predicate_start(tail) :]), particles, shut)


def _spoken(words: list[Token]) -> list[Token]:
    return [word for word in words if not word.pos.startswith(("補助記号", "空白"))]


def _before_particles(words: Sequence[Token]) -> int:
    """Where the final particles begin."""
    at = len(words)
    if _assures(words):
        return at - 1
    while at and (_is_particle(words[at - 1]) or _doubts(words, at)):
        at -= 2 if _doubts(words, at) else 1
    return at


def _assures(words: Sequence[Token]) -> bool:
    """「雨だってへっちゃらさ」, which UniDic takes for a noun of quality (手軽さ)."""
    if len(words) < 2 or words[-1].surface != "さ" or not words[-1].pos.startswith("接尾辞"):
        return False
    return words[-2].lemma in _SURELY or (len(words) > 2 and words[-3].lemma in _SURE)


def _is_particle(word: Token) -> bool:
    return word.pos.startswith("助詞-終助詞") and word.lemma in _PARTICLES


def _doubts(words: Sequence[Token], at: int) -> bool:
    """かも at the end: か and も are one particle to a reader."""
    return at >= 2 and words[at - 2].lemma == "か" and words[at - 1].lemma == "も"


def _register(tail: Sequence[Token], particles: Sequence[Token]) -> Register:
    last = tail[-1]
    if _polite(tail):
        return Register.POLITE
    if last.lemma == "下さる" and last.cform.startswith("命令形"):
        return Register.REQUEST
    if last.pos == "助詞-接続助詞":
        return _joined(tail)
    if last.cform:
        return _conjugated(tail, particles)
    if last.lemma in _GREETINGS:
        return Register.GREETING
    return Register.FRAGMENT if last.pos.startswith("助詞") else Register.NOUN


def _polite(tail: Sequence[Token]) -> bool:
    last, before = tail[-1], tail[-2].lemma if len(tail) > 1 else ""
    if last.lemma in {"です", "ます"}:
        return True
    if last.pos.startswith("助動詞") and last.lemma in {"た", "ず", "ぬ"}:
        return before in {"です", "ます"}
    return last.lemma in {"為さる", "いらっしゃる"} and last.cform.startswith("命令形")


def _joined(tail: Sequence[Token]) -> Register:
    last = tail[-1]
    if last.lemma in {"て", "で"}:
        return Register.TE
    if last.lemma in {"が", "けれど", "から", "し", "ので", "のに"} and len(tail) > 1 and _polite(tail[:-1]):
        return Register.POLITE
    return Register.FRAGMENT


def _conjugated(tail: Sequence[Token], particles: Sequence[Token]) -> Register:
    last = tail[-1]
    if last.cform.startswith("意志推量形"):
        return Register.PLAIN if last.lemma == "だ" else Register.WILL
    if last.cform.startswith("命令形") or _forbids(last, particles):
        return Register.ORDER
    return Register.PLAIN if last.cform.startswith(_FINAL) else Register.FRAGMENT


def _forbids(last: Token, particles: Sequence[Token]) -> bool:
    """「見逃すな」: な right behind a verb's dictionary form; 「と思うな」 muses."""
    forbidding = bool(particles) and particles[0].surface == "な"
    return forbidding and last.pos.startswith("動詞") and last.lemma not in _MUSED


def is_misread(ending: Ending) -> bool:
    """Whether ないっしょ, うまいっしょ were taken for something with いっしょ."""
    return len(ending.tail) > 1 and joins_misread(*ending.tail[-2:])


def explains(ending: Ending) -> bool:
    """のだ, んだ, のである: a reason given, not a statement."""
    nominal = [at for at, word in enumerate(ending.tail) if word.pos.startswith("助詞-準体助詞")]
    return bool(nominal) and ending.tail[nominal[-1] + 1].ctype.startswith("助動詞-ダ")


def states(ending: Ending) -> bool:
    """Whether an ending without 。 is a sentence: a past or a だ, where a bare verb may be a label (同意する)."""
    return ending.tail[-1].lemma in {"た", "だ"} or ending.tail[-1].lemma == "有る"
