"""The words with which a post or page says that it is advertising, and whether a reader can see them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from lintkit.facts.labels.tags import Tag, tags
from lintkit.facts.reading import Reading, fact
from lintkit.facts.spoken import spoken
from lintkit.facts.wordlists import hits, listed
from lintkit.language.characters import Folded
from lintkit.lazy import regex
from lintkit.model import Block, Role, Sentence, Span

_BRACKETED = regex(r"[【\[(〔<《≪〈]([^【】\[\]()〔〕<>《》≪≫〈〉]{1,24})[】\])〕>》≫〉]")
_ORDERED = regex(
    r"(?:付け|つけ|入れ|添え|明記|記載|表記|表示|書い)[^。!?]{0,8}?(?:ください|下さい|お願い|いただ|必須|必要|こと$|ましょう)"
)
"""Words that tell others to set a label are none."""
_EDGE = "#*※・|/:;!~-―—…。、 "
_MANY, _LATE = 5, 3
"""Tags of a run that buries the label, and how many of them stand before it."""
_LONG = 150
"""Characters before a label that make it come late in a text."""
_LATE_IN_FILM = 40
"""The same in a script: a label in the second half of a film is seen by few."""
_ASIDE = frozenset({Role.FOOTER, Role.META, Role.LABEL})

Where = Literal["clear", "tags", "end", "small"]


class Label(NamedTuple):
    """A label. `plain` says advertising in words everybody knows; `paid` stands under rewarded posts only."""

    block: int
    span: Span
    plain: bool
    where: Where
    paid: bool = False


@fact
def labels(reading: Reading) -> tuple[Label, ...]:
    """The labels of the document in the order of its text; those that others are told to set are none of its own."""
    orders = [sentence for sentence, folded in spoken(reading) if _ORDERED.search(folded.text)]
    found = {*_worded(reading), *_tagged(reading)}
    own = (one for one in found if not any(_stands_in(one, sentence) for sentence in orders))
    return tuple(sorted(own, key=lambda label: label[:2]))


def _stands_in(label: Label, sentence: Sentence) -> bool:
    return label.block == sentence.block and sentence.span.start <= label.span.start < sentence.span.end


def _worded(reading: Reading) -> Iterator[Label]:
    for sentence, folded in spoken(reading):
        strong = [hit.span for hit in hits("jp-disclosures-label/advertiser-label-strong", folded)]
        plain = strong or list(_bare(folded))
        for span in plain:
            yield Label(sentence.block, span, True, _where(reading, sentence.block, span))
        if not plain:
            for hit in hits("jp-disclosures-label/advertiser-label-weak", folded):
                yield Label(sentence.block, hit.span, False, _where(reading, sentence.block, hit.span))


def _bare(folded: Folded) -> Iterator[Span]:
    """Label words that stand alone: the whole line, in brackets, or before a colon at its head."""
    text = folded.text
    if not listed("jp-disclosures-label/advertiser-label-bare").search(folded):
        return
    head, colon, _ = text.partition(":")
    parts = [
        (0, len(text)),
        *([(0, len(head))] if colon else []),
        *(found.span(1) for found in _BRACKETED.finditer(text)),
    ]
    for start, end in parts:
        words = text[start:end].strip(_EDGE)
        if any(_is_label(part) for part in words.split("/")):
            at = text.index(words, start)
            yield folded.span(at, at + len(words))
            return


def _is_label(words: str) -> bool:
    hit = listed("jp-disclosures-label/advertiser-label-bare").search(Folded(words, None, None))
    return hit is not None and hit.start == 0 and hit.end == len(words)


def _tagged(reading: Reading) -> Iterator[Label]:
    for tag in tags(reading):
        plain = _named(tag, "tag")
        if plain or _named(tag, "vague-tag"):
            buried = tag.run >= _MANY and tag.rank >= _LATE
            where: Where = "tags" if buried else _where(reading, tag.block, tag.span)
            yield Label(tag.block, tag.span, plain, where, _named(tag, "paid-tag"))


def _named(tag: Tag, name: str) -> bool:
    """Whether a tag is one of a list, also with a name beside it (#PR_ブランド)."""
    words = {tag.name, tag.name.partition("_")[0], tag.name.rpartition("_")[2]}
    known = {entry.phrase for entry in listed(f"jp-disclosures-label/advertiser-label-{name}").entries}
    return not words.isdisjoint(known)


def _where(reading: Reading, block: int, span: Span) -> Where:
    """Small print and footers, or the end of a long text, are no clear place."""
    one = reading.document.blocks[block]
    if (one.small and not _is_note(reading, one)) or one.role in _ASIDE:
        return "small"
    starts = _starts(reading)
    before = starts[block] + span.start
    late = _LATE_IN_FILM if reading.setting("kind") == "video-script" else _LONG
    return "end" if before >= late and before * 2 > starts[-1] else "clear"


def _is_note(reading: Reading, block: Block) -> bool:
    """Whether a line is a note by its mark alone: in plain posts it is as large as the rest."""
    return reading.document.format in {"text", "markdown"} and block.text.startswith(("※", "*", "＊"))


@fact
def _starts(reading: Reading) -> tuple[int, ...]:
    """How many characters stand before each block, and at last in all of them."""
    starts = [0]
    for block in reading.document.blocks:
        starts.append(starts[-1] + len(block.text))
    return tuple(starts)
