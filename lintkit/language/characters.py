"""Characters: width, script, and folding that keeps exact positions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lintkit.model import HOLE, Span

_HIRAGANA = "\u3041-\u3096"
_KATAKANA = "\u30a1-\u30ff"  # with ー ・ ヽ ヾ
_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"

han = re.compile(f"[{_HAN}]")
kana = re.compile(f"[{_HIRAGANA}\u30a1-\u30fa\u30fc\uff66-\uff9f]")

# What folding leaves as it is; everything else takes the slow road.
_PLAIN = f"{_HIRAGANA}{_KATAKANA}\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff、。「」『』【】a-z0-9!-/:-@\\[-`{{-~{HOLE}"
_MARKS = "\u3099\u309a\u0300-\u036f"
_odd = re.compile(f"[{_PLAIN}]?[{_MARKS}]+|[^{_PLAIN}]+")
_cluster = re.compile(f"\\s+|[ｦ-ﾝ][ﾞﾟ]?|.[{_MARKS}]*", re.DOTALL)
_NO_WIDTH = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]")
_SAME = str.maketrans(
    {
        "\u301c": "~",  # wave dash and full-width tilde are one range sign
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2212": "-",
        "\uffe5": "\u00a5",
        "\u309b": "\u3099",
        "\u309c": "\u309a",
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
    }
)


@dataclass(frozen=True, slots=True)
class Folded:
    """Text in which width, case, composition and idle spaces no longer matter.

    ``starts[i]`` and ``ends[i]`` are the range in the original text that folded character i came
    from; both are None when folding changed nothing.
    """

    text: str
    starts: Sequence[int] | None
    ends: Sequence[int] | None
    offset: int = 0  # where the folded text began in its block

    def span(self, start: int, end: int) -> Span:
        """The block span of folded characters start to end."""
        if self.starts is None or self.ends is None:
            return Span(start + self.offset, end + self.offset)
        if end <= start:
            at = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return Span(at + self.offset, at + self.offset)
        return Span(self.starts[start] + self.offset, self.ends[end - 1] + self.offset)


def fold(text: str, offset: int = 0, *, words: bool = False) -> Folded:
    """Fold width, composition and zero-width characters; unless ``words``, case and spaces too.

    Spaces are dropped beside Japanese, Chinese or a hole, and become one space between Latin words.
    With ``words`` (for tokenizers) spaces stay single and letters keep their case.
    """
    if not _odd.search(text):
        return Folded(text, None, None, offset)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for odd in _odd.finditer(text):
        _keep(text, at, odd.start(), pieces, starts, ends)
        for start, end, new in _changed(text, odd.start(), odd.end(), words):
            pieces.append(new)
            starts.extend([start] * len(new))
            ends.extend([end] * len(new))
        at = odd.end()
    _keep(text, at, len(text), pieces, starts, ends)
    return Folded("".join(pieces), starts, ends, offset)


def _keep(text: str, start: int, end: int, pieces: list[str], starts: list[int], ends: list[int]) -> None:
    pieces.append(text[start:end])
    starts.extend(range(start, end))
    ends.extend(range(start + 1, end + 1))


def _changed(text: str, start: int, end: int, words: bool) -> Iterator[tuple[int, int, str]]:
    for cluster in _cluster.finditer(text, start, end):
        piece = cluster.group()
        if piece.isspace():
            kept = words or _between_words(text, cluster.start(), cluster.end())
            yield cluster.start(), cluster.end(), " " if kept else ""
            continue
        yield cluster.start(), cluster.end(), _canonical(piece, words)


def _canonical(piece: str, words: bool) -> str:
    # The marks ゛ and ゜ must meet their kana before composition, so equal signs come first.
    same = _NO_WIDTH.sub("", piece).translate(_SAME)
    new = unicodedata.normalize("NFKC", same).translate(_SAME)
    return new if words else new.lower()


def _between_words(text: str, start: int, end: int) -> bool:
    before, after = text[:start][-1:], text[end : end + 1]
    return before.isascii() and after.isascii() and before != "" and after != ""


def width(text: str) -> int:
    """Columns a terminal gives to a text: East Asian wide and full-width count two."""
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def is_han(char: str) -> bool:
    """Whether a character is a Chinese character (kanji, hanzi, 々, 〇)."""
    return bool(han.fullmatch(char))


def has_kana(text: str) -> bool:
    """Whether hiragana or katakana occurs (long-vowel mark and middle dot alone do not count)."""
    return bool(kana.search(text))
