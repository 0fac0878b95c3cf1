"""Alcoholic drinks that the copy sells or advertises as goods."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lintkit.dictionary import words
from lintkit.facts.prices import prices
from lintkit.facts.products.classes import class_at
from lintkit.facts.reach import headings, rows, sections
from lintkit.facts.reading import Reading, fact
from lintkit.facts.spoken import prose
from lintkit.facts.where import Where
from lintkit.facts.wordlists import hits, listed
from lintkit.language.characters import Folded, fold
from lintkit.lazy import regex
from lintkit.model import Role, Sentence, Span

_CARRIED = frozenset({"cosmetics", "quasi-drug", "health-food", "device", "medical"})
_SAID = frozenset({"option", "directive", "front matter", "config"})
_NAMING = frozenset({Role.HEADING, Role.SUBJECT, Role.LIST_ITEM, Role.TABLE_CELL, Role.META})
_NAME = 40
"""Characters of a line that may be the name of goods."""
_CHOSEN = regex(
    r"(?:(?:と|や|、|・)[^。、を]{1,12})?を[^。、をにでは]{0,8}"
    r"(?:選(?:び(?:ま|抜)|りすぐ|りま|んで[いお])|厳選し|集め(?:ま|た|て)|あつめ(?:ま|た|て)|詰め(?:ま|た|合わせ)"
    r"|組み合わせ(?:ま|た)|(?:取り)?[そ揃](?:ろ)?え(?:ま|た|て[いお])|セットに)"
)
_IS = regex(r"(?:です|でございます|になります)[。！!]?\s*$")
_IS_NOT = regex(r"のは|隠し味|決め手|お供|おとも|相手|原料|ベース|下味|仕上げ|好きな|後味|風味|香り|合う|仕込み")
"""Behind a drink: it is what the goods are made up of."""


@fact
def drinks_on_sale(reading: Reading) -> tuple[Where, ...]:
    """The drinks that the document sells; recipes, menus of restaurants and what goes with a drink sell none."""
    given = reading.context.get("product")
    alcohol = given is not None and given.origin in _SAID and given.value == "alcohol"
    if not alcohol and given is not None and given.origin in _SAID and given.value not in {"food", "goods"}:
        return ()
    served = not alcohol and _anywhere(reading, "served") and not _anywhere(reading, "label")
    return tuple(
        drink
        for sentence, drink in _named(reading)
        if alcohol or ((not served or _is_taken_away(reading, sentence)) and _is_sold(reading, sentence, drink))
    )


def _is_taken_away(reading: Reading, sentence: Sentence) -> bool:
    """Whether a restaurant sells a drink by the can or the bottle, to be taken away."""
    return listed("jp-alcohol/container").search(reading.folded(sentence)) is not None and _anywhere(
        reading, "takeaway"
    )


def _named(reading: Reading) -> Iterator[tuple[Sentence, Where]]:
    for sentence in prose(reading):
        folded = reading.folded(sentence)
        for hit in hits("jp-alcohol/drinks", folded):
            if (
                not _describes(folded.text[hit.end :])
                and not _left_out(folded, hit.end)
                and _is_word(reading, sentence, hit.span)
            ):
                yield sentence, Where(sentence.block, hit.span)


def _left_out(folded: Folded, end: int) -> bool:
    """Whether a drink is named to be left out, and not sold with a price of its own: 酒類は対象外です."""
    words = listed("jp-alcohol/left-out").every(folded)
    return any(hit.start >= end and "円" not in folded.text[end : hit.start] for hit in words)


def _describes(after: str) -> bool:
    """Whether what follows a drink makes it a part of other goods: ワインの木箱, ブランデー漬け."""
    if after.startswith("の"):
        return not any(hit.start == 1 for hit in listed("jp-alcohol/head").every(fold(after[:_NAME])))
    return after.startswith(_modifiers())


@cache
def _modifiers() -> tuple[str, ...]:
    return words("jp-alcohol/modifier")


def _is_word(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Whether a name begins and ends where words do: ジン not in エンジン."""
    tokens = reading.tokens(sentence)
    return any(token.span.start == span.start for token in tokens) and any(
        token.span.end == span.end for token in tokens
    )


def _is_sold(reading: Reading, sentence: Sentence, drink: Where) -> bool:
    """Whether a price or a word of sale stands with a drink: in its sentence or row, or below its name."""
    if _holds(reading, sections(reading)[drink.block], "recipe"):
        return False
    shown = class_at(reading, drink.block, drink.span)
    if shown and shown.goods in _CARRIED:
        return False
    if listed("jp-alcohol/sold").search(reading.folded(sentence)) or _priced(reading, rows(reading)[drink.block]):
        return True
    near = sections(reading)[drink.block]
    if not _is_name(reading, sentence):
        return _is_chosen(reading, sentence, drink) and _priced(reading, near) and _holds(reading, near, "container")
    return _priced(reading, near) or _holds(reading, near, "sold") or _below_label(reading, drink)


def _is_name(reading: Reading, sentence: Sentence) -> bool:
    """Whether a line names goods: a heading, an item, a cell, or a short line without a full stop."""
    role = reading.document.blocks[sentence.block].role
    return role in _NAMING or (len(sentence.text) <= _NAME and not sentence.text.rstrip().endswith(("。", "！", "!")))


def _is_chosen(reading: Reading, sentence: Sentence, drink: Where) -> bool:
    """Whether running text says that a drink is what the set holds: 純米酒を選びました, 蔵で選んだ芋焼酎です."""
    text = reading.document.blocks[drink.block].text
    before, after = text[sentence.span.start : drink.span.start], text[drink.span.end : sentence.span.end]
    return bool(_CHOSEN.match(after) or (_IS.match(after) and not _IS_NOT.search(before)))


def _below_label(reading: Reading, drink: Where) -> bool:
    return bool(headings(reading)[drink.block]) and _anywhere(reading, "label")


def _priced(reading: Reading, blocks: range) -> bool:
    return any(price.value.block in blocks for price in prices(reading).prices)


def _holds(reading: Reading, blocks: range, name: str) -> bool:
    return not _blocks(reading, name).isdisjoint(blocks)


def _anywhere(reading: Reading, name: str) -> bool:
    return bool(_blocks(reading, name))


def _blocks(reading: Reading, name: str) -> frozenset[int]:
    key = ("alcohol", name)
    if key not in reading.memo:
        wanted = listed(f"jp-alcohol/{name}")
        reading.memo[key] = frozenset(
            sentence.block for sentence in reading.only("any").sentences() if wanted.search(reading.folded(sentence))
        )
    found: frozenset[int] = reading.memo[key]
    return found
