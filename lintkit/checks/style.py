"""Register over a document: plain style, plain sentences among polite ones, casual endings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import ClassVar, Literal

from lintkit.facts.callouts import exclaims, praises, stands_apart
from lintkit.facts.casual import is_casual
from lintkit.facts.phrases import Phrases
from lintkit.facts.politeness import polite
from lintkit.facts.reading import Reading
from lintkit.facts.register import Ending, Register, endings, explains, states
from lintkit.facts.rhetoric import taken_up
from lintkit.facts.speakers import Speaker, speaker
from lintkit.facts.wordlists import phrases_of
from lintkit.model import Block, Match, Related, Role

_CATCH = 20  # characters a plain sentence may have to pass for catch copy: by itself, or opening a paragraph
_POLITE = frozenset({Register.POLITE, Register.REQUEST})


@dataclass(frozen=True)
class Style:
    """`report`: a text that is `plain` as a whole, plain sentences that `mix` with polite ones, `casual` endings.

    `letters` are the kinds of document that speak to one customer: a single plain sentence counts there.
    Elsewhere catch copy is passed over, and a wholly plain text counts only with a word of `commerce` in it.
    `leads` are the kinds whose paragraphs may open in plain style before they speak to the customer.
    `rhetoric` are plain endings that polite prose may use for effect. `notices` are words of facts a customer must
    know (当日, 定休日), never catch copy. `interface` are words of screens and instructions: two sentences that state
    something with them speak to a user, one where the kind of document is one of `screens`. `appeals` are last words
    that bid the reader try something (試してほしい): in the kinds of `goods` they make plain copy speak to customers.
    """

    fields: ClassVar[frozenset[str]] = frozenset({"better"})
    report: Literal["plain", "mix", "casual"]
    letters: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    rhetoric: tuple[str, ...] = ()  # dictionary lists
    commerce: tuple[str, ...] = ()  # dictionary lists
    notices: tuple[str, ...] = ()  # dictionary lists
    interface: tuple[str, ...] = ()  # dictionary lists
    screens: tuple[str, ...] = ()
    appeals: tuple[str, ...] = ()  # dictionary lists
    goods: tuple[str, ...] = ()

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per casual or mixed-in ending; one per document that is plain as a whole."""
        if self.report == "casual":
            # Who speaks is costly to read, and the shop is allowed the least.
            heard = (ending for ending in endings(reading) if is_casual(reading, ending, Speaker.SHOP))
            spoken = ((ending, speaker(reading, ending.sentence)) for ending in heard)
            yield from (_match(reading, ending) for ending, who in spoken if is_casual(reading, ending, who))
            return
        if not any(ending.register is Register.PLAIN for ending in endings(reading)):
            return
        text = _Prose.of(self, reading)
        if self.report == "mix":
            yield from (_match(reading, ending) for ending in sorted(text.stray(), key=_place))
        if self.report == "plain" and text.is_plain:
            first, *others = text.plain
            yield _match(reading, first, tuple(Related(one.sentence.block, one.predicate) for one in others))

    @cached_property
    def _effect(self) -> Phrases:
        return phrases_of(self.rhetoric)

    @cached_property
    def _trade(self) -> Phrases:
        return phrases_of(self.commerce)

    @cached_property
    def _notice(self) -> Phrases:
        return phrases_of(self.notices)

    @cached_property
    def _screen(self) -> Phrases:
        return phrases_of(self.interface)

    @cached_property
    def _appeal(self) -> Phrases:
        return phrases_of(self.appeals)

    def plain(self, reading: Reading, spoken: Sequence[Ending]) -> Iterator[Ending]:
        """The plain sentences among those that the shop speaks; called out or snappy, they are no mixture."""
        kind = reading.setting("kind")
        leads = kind in self.leads
        strict, ads = kind in self.letters and not leads, leads and self.report == "mix"
        ends = _block_ends(spoken)
        taken = taken_up(reading, spoken, scenes=strict)
        for paragraph in _paragraphs(spoken):
            opening = leads and any(one.register in _POLITE for one in paragraph)
            for one in paragraph:
                opening = opening and one.register not in _POLITE and not self.trades(reading, one)
                tells = self.tells(reading, one) and (one.closed or (one in ends and states(one)))
                tells = tells and not (ads and exclaims(reading, one))
                tells = tells and (not (one in taken or (ads and praises(one))) or self.informs(reading, one))
                if tells and not (opening and _length(one) <= _CATCH and not self.informs(reading, one)):
                    yield one

    def tells(self, reading: Reading, ending: Ending) -> bool:
        """Whether a plain sentence states something, rather than calls out or reasons with the reader."""
        if ending.register is not Register.PLAIN or ending.particles or stands_apart(reading, ending):
            return False
        sentence = reading.document.blocks[ending.sentence.block].text[ending.span.start : ending.sentence.span.end]
        if "！" in sentence[-2:] or "!" in sentence[-2:]:
            return len(sentence) > _CATCH
        if "？" in sentence[-2:] or "?" in sentence[-2:]:
            return False
        if explains(ending):
            return False
        hits = self._effect.find(reading.folded(ending.sentence))
        return not any(hit.span.end == ending.span.end for hit in hits)

    def trades(self, reading: Reading, ending: Ending) -> bool:
        """Whether a sentence has a word of a shop speaking to customers."""
        return self._trade.search(reading.folded(ending.sentence)) is not None

    def informs(self, reading: Reading, ending: Ending) -> bool:
        """Whether a sentence has a word of trade or of a notice: nobody says such a thing for effect."""
        return self.trades(reading, ending) or self._notice.search(reading.folded(ending.sentence)) is not None

    def invites(self, reading: Reading, ending: Ending) -> bool:
        """Whether a sentence ends in bidding its reader to try something: ぜひ試してほしい."""
        hits = self._appeal.find(reading.folded(ending.sentence))
        return any(hit.span.end == ending.span.end for hit in hits)

    def instructs(self, reading: Reading, ending: Ending) -> bool:
        """Whether a sentence states, of now, something about a screen or a step of the user's."""
        now = all(word.lemma != "た" for word in ending.tail)
        return now and self._screen.search(reading.folded(ending.sentence)) is not None


@dataclass(frozen=True)
class _Prose:
    """The running prose of one document, by register."""

    style: Style
    reading: Reading
    letter: bool
    spoken: Sequence[Ending]  # by the shop, in document order
    polite: int
    plain: Sequence[Ending]
    soft: int  # ありがとう, 来てね: neither polite nor, alone, proof of plain style
    listed: Sequence[Ending]  # in lists

    @classmethod
    def of(cls, style: Style, reading: Reading) -> _Prose:
        every = [(ending, speaker(reading, ending.sentence)) for ending in endings(reading)]
        spoken = [ending for ending, who in every if who is Speaker.SHOP]
        polite_ones = sum(one.register in _POLITE for one, who in every if who in {Speaker.SHOP, Speaker.LIST})
        soft = sum(one.register is Register.GREETING or bool(one.particles) for one in spoken if _casual_kind(one))
        letter = reading.setting("kind") in style.letters
        plain = tuple(style.plain(reading, spoken))
        listed = [ending for ending, who in every if who is Speaker.LIST and ending.closed]
        return cls(style, reading, letter, spoken, polite_ones, plain, soft, listed)

    @property
    def is_plain(self) -> bool:
        """Whether the text as a whole is in plain style."""
        count = len(self.plain) + self.soft
        if not self.plain or count <= self.polite:
            return False
        if self.letter:
            return count >= 2 or not self.polite
        trades = any(self.style.trades(self.reading, one) for one in self.plain)
        return count >= 2 and (trades or self._instructs or self._invites)

    @property
    def _invites(self) -> bool:
        """Whether copy for goods bids its reader to try them in the end."""
        closed = [one for one in self.spoken if one.closed]
        told = not self.polite and self.reading.setting("kind") in self.style.goods
        return told and bool(closed) and self.style.invites(self.reading, closed[-1])

    @property
    def _instructs(self) -> bool:
        """Whether the text tells a user what to do, or what a screen does."""
        enough = 1 if self.reading.setting("kind") in self.style.screens else 2
        return sum(self.style.instructs(self.reading, one) for one in self.plain) >= enough

    def stray(self) -> Iterator[Ending]:
        """The plain sentences that fall out of the polite text or list around them."""
        if self.polite and not self.is_plain:
            yield from (one for one in self.plain if self.letter or self._falls_out(one))
        blocks = self.reading.document.blocks
        for _, items in groupby(self.listed, key=lambda one: (blocks[one.sentence.block].section, _role(blocks, one))):
            yield from self._odd(list(items))

    def _odd(self, items: Sequence[Ending]) -> Iterator[Ending]:
        """The plain sentences of a list that is polite otherwise."""
        plain = [one for one in items if self.style.tells(self.reading, one)]
        polite_ones = sum(one.register in _POLITE for one in items)
        return iter(plain if polite_ones > len(plain) else ())

    def _falls_out(self, ending: Ending) -> bool:
        if ending.sentence.block in self._polite_blocks or self.style.informs(self.reading, ending):
            return True
        return _length(ending) > _CATCH and len(self.plain) >= 2

    @cached_property
    def _polite_blocks(self) -> frozenset[int]:
        return frozenset(one.sentence.block for one in self.spoken if one.register in _POLITE)


def _role(blocks: Sequence[Block], ending: Ending) -> Role:
    return blocks[ending.sentence.block].role


def _place(ending: Ending) -> tuple[int, int]:
    return ending.sentence.block, ending.span.start


def _casual_kind(ending: Ending) -> bool:
    return ending.register in {Register.GREETING, Register.TE, Register.PLAIN}


def _paragraphs(spoken: Sequence[Ending]) -> Iterator[Sequence[Ending]]:
    for _, paragraph in groupby(spoken, key=lambda one: one.sentence.block):
        yield list(paragraph)


def _block_ends(spoken: Sequence[Ending]) -> set[Ending]:
    """The last sentence of each block."""
    return set({ending.sentence.block: ending for ending in spoken}.values())


def _length(ending: Ending) -> int:
    return ending.span.end - ending.span.start


def _match(reading: Reading, ending: Ending, related: tuple[Related, ...] = ()) -> Match:
    text = reading.document.blocks[ending.sentence.block].text
    better = polite(text, ending)
    return Match(
        ending.sentence.block,
        ending.predicate,
        {"better": better or "〜です／〜ます"},
        (better,) if better else (),
        None,
        related,
    )
