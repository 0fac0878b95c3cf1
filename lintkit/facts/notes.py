"""Which notes (※, *1, 注1) belong to which words, and all that stands beside a block."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from lintkit.facts.reach import headings, rows, sections
from lintkit.facts.reading import Reading, fact
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Role

_SIGN = r"[※＊*†‡]|注(?=[\d):：])|\(注|【注|\[注"
_NUMBER = r"\s?((?:\d{1,2}(?![\d年月日/.,%円時個点名人回枚本]))?)"
"""The number of a note, and no date or count that it begins with: ※2026年10月1日から."""
_MARK = regex(rf"(?:{_SIGN}|(?<=\()注){_NUMBER}")
"""What refers to a note, or opens one; group 1 is its number."""
_OPENS = regex(rf"(?:{_SIGN}|注\s?[)】\]:：]){_NUMBER}")
_NUMBERED = regex(r"^[(\[](\d{1,2})[)\]]|^(\d{1,2})\)")
_LONGEST_CHAIN = 12
"""Notes that may follow one another below what they speak of."""


def beside(reading: Reading, block: int) -> tuple[int, ...]:
    """The blocks of a row, their notes, the nearest heading, and what stands first below a heading."""
    own = rows(reading)[block]
    near = [*own, *headings(reading)[block][:1]]
    if reading.document.blocks[block].role is Role.HEADING:
        near += [one for one in (block + 1,) if one < len(reading.document.blocks)]
    known = notes(reading)
    return tuple(sorted({*near, *(note for one in near for note in known.get(one, ()))}))


@fact
def notes(reading: Reading) -> Mapping[int, tuple[int, ...]]:
    """The note blocks of each block that has any: those its marks name, and those that follow it directly."""
    texts = [fold(block.text).text for block in reading.document.blocks]
    opened = {number: sign for number, text in enumerate(texts) if (sign := _opening(text)) is not None}
    found: defaultdict[int, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        if number not in opened:
            found[number] += _following(reading, number, opened)
        for mark in _marks(text, own=number in opened):
            found[number] += _named(reading, number, mark, opened)
    return {number: tuple(dict.fromkeys(notes)) for number, notes in found.items() if notes}


def _opening(text: str) -> str | None:
    """The number of the note that a folded text is, "" for one without; None for any other text."""
    if opens := _OPENS.match(text):
        return opens[1]
    numbered = _NUMBERED.match(text)
    return None if numbered is None else numbered[1] or numbered[2]


def _marks(text: str, *, own: bool) -> Iterator[str]:
    """The numbers that the marks in a folded text name, "" for a mark without; `own`: but the mark that opens it."""
    marks = [mark[1] for mark in _MARK.finditer(text)]
    yield from dict.fromkeys(marks[1:] if own else marks)


def _following(reading: Reading, number: int, opened: Mapping[int, str]) -> Iterator[int]:
    """The notes right below a block, whatever they are called; small print counts as one."""
    blocks = reading.document.blocks
    row = rows(reading)[number]
    for one in range(row.stop, min(row.stop + _LONGEST_CHAIN, len(blocks))):
        if one not in opened and not (blocks[one].small and not blocks[number].small):
            return
        yield one


def _named(reading: Reading, number: int, mark: str, opened: Mapping[int, str]) -> Sequence[int]:
    """The notes of a mark: those of its section, else those of the document; the nearest of several with a number."""
    alike = [note for note, sign in opened.items() if sign == mark and note != number]
    section = sections(reading)[number]
    near = [note for note in alike if note in section] or alike
    below = [note for note in near if note > number] or near
    return below[:1] if mark else below
