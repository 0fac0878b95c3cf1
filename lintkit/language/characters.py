"""Characters: width, script, and folding that keeps exact positions."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from lintkit.lazy import regex
from lintkit.model import HOLE, Span

_HIRAGANA = "\u3041-\u3096"
_KATAKANA = "\u30a1-\u30ff"  # with ー ・ ヽ ヾ

kana = regex(f"[{_HIRAGANA}\u30a1-\u30fa\u30fc\uff66-\uff9f]")

# What folding leaves as it is; everything else takes the slow road.
_PLAIN_SIGNS = f"、。「」『』【】{HOLE}"
_PLAIN = f"{_HIRAGANA}{_KATAKANA}\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff{_PLAIN_SIGNS}a-z0-9!-/:-@\\[-`{{-~"
_MARKS = "\u3099\u309a\u309b\u309c\uff9e\uff9f\u0300-\u036f\ufe00-\ufe0f\U000e0100-\U000e01ef"
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_WIDE = "A-Z\uff01-\uff5e\u2018\u2019\u201c\u201d\u301c\u2010-\u2013\u2212\uffe5《》〈〉"
# A base and its marks are one cluster, also where invisible characters stand between them. The quantifiers are
# possessive: a run of invisible characters is walked twice at most.
_odd = regex(f"[{_PLAIN}]?(?:[{_UNSEEN}]*+[{_MARKS}])++|[^{_PLAIN}]+")
_cluster = regex(
    f"(?P<space>\\s+)|(?P<unseen>[{_UNSEEN}]+)"
    f"|(?P<wide>[{_WIDE}]+(?![{_UNSEEN}]*[{_MARKS}]))|.(?:[{_UNSEEN}]*+[{_MARKS}])*+",
    re.DOTALL,
)
_drop_unseen = regex(f"[{_UNSEEN}\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_SAME = str.maketrans(
    {
        "\u301c": "~",  # wave dash and full-width tilde are one range sign
        "\uff5e": "~",
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2212": "-",
        "\uffe5": "\u00a5",
        "\u309b": "\u3099",
        "\u309c": "\u309a",
        "\uff9e": "\u3099",
        "\uff9f": "\u309a",
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        # Radicals that PDF exports put where the character is meant and that NFKC leaves alone.
        **dict(
            zip(
                "⺠⻁⻄⻆⻑⻘⻝⻤⻨⻩⻭⻯⻲⻅⻉⻋⻓⻔⻚⻛⻜⻢⻥⻦⻬⻮⻰",
                "民虎西角長青食鬼麦黄歯竜亀见贝车长门页风飞马鱼鸟齐齿龙",
                strict=True,
            )
        ),
    }
)
_NARROW = str.maketrans({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)})


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
    With ``words`` (for tokenizers) spaces stay single and letters keep their case. Folding what is
    folded changes nothing; ー, 〇 and characters outside the BMP (𠮷) stay as they are.
    """
    if all(map(_is_plain, text)) or not _odd.search(text):
        return Folded(text, None, None, offset)
    folding = _Folding(words)
    at = 0
    for odd in _odd.finditer(text):
        folding.keep(text[at : odd.start()], at)
        for cluster in _cluster.finditer(text, odd.start(), odd.end()):
            folding.add(cluster)
        at = odd.end()
    folding.keep(text[at:], at)
    folding.end()
    new = "".join(folding.pieces)
    return Folded(text, None, None, offset) if new == text else Folded(new, folding.starts, folding.ends, offset)


class _Folding:
    """A folded text in the making; a space waits until the character behind it is known."""

    def __init__(self, words: bool) -> None:
        self.words = words
        self.pieces: list[str] = []
        self.starts = array("L")
        self.ends = array("L")
        self.space: Span | None = None

    def keep(self, text: str, at: int) -> None:
        """Take characters over one by one."""
        if not text:
            return
        self._settle_space(text[0])
        self.pieces.append(text)
        self.starts.extend(range(at, at + len(text)))
        self.ends.extend(range(at + 1, at + len(text) + 1))

    def add(self, cluster: re.Match[str]) -> None:
        """Fold white space, a run of wide characters, or one character with its marks."""
        start, end = cluster.span()
        if cluster.lastgroup == "space":
            self.space = Span(self.space.start if self.space else start, end)
        elif cluster.lastgroup == "wide":
            text = cluster.group().translate(_SAME).translate(_NARROW)
            self.keep(text if self.words else text.lower(), start)
        elif cluster.lastgroup != "unseen":
            self._stretch(_canonical(cluster.group(), self.words), start, end)

    def end(self) -> None:
        """Settle a space at the end of the text."""
        if self.words:
            self._settle_space("")

    def _stretch(self, new: str, start: int, end: int) -> None:
        """Let every new character stand for the whole cluster."""
        if new:
            self._settle_space(new[0])
            self.pieces.append(new)
            self.starts.extend([start] * len(new))
            self.ends.extend([end] * len(new))

    def _settle_space(self, following: str) -> None:
        space, self.space = self.space, None
        if space is None:
            return
        before = self.pieces[-1][-1] if self.pieces else ""
        if self.words or (before and (_is_mark(following) or (_spaced(before) and _spaced(following)))):
            self.pieces.append(" ")
            self.starts.append(space.start)
            self.ends.append(space.end)


def _canonical(piece: str, words: bool) -> str:
    # The marks ゛ and ゜ must meet their kana before composition, so equal signs come first.
    same = _drop_unseen.sub("", piece).translate(_SAME)
    new = unicodedata.normalize("NFKC", same).translate(_SAME)
    if " " in new:  # a lone accent (´): NFKC would tear it into a space and a mark
        return same
    return new if words else unicodedata.normalize("NFKC", new.lower())


def _spaced(char: str) -> bool:
    """Whether a character belongs to writing that puts spaces between words."""
    return char.isascii() or (char.isalpha() and not is_cjk(char))


def _is_mark(char: str) -> bool:
    return unicodedata.combining(char) != 0


def width(text: str) -> int:
    """Columns a terminal gives to a text: East Asian wide and full-width count two."""
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


# Compiling a class with the thousands of Han characters costs more than asking for each character of a short text.
@cache
def is_han(char: str) -> bool:
    """Whether a character is a Chinese character (kanji, hanzi, 々, 〇)."""
    if "\u4e00" <= char <= "\u9fff" or char in {"々", "〇"}:
        return True
    return "\u3400" <= char <= "\u4dbf" or "\uf900" <= char <= "\ufaff" or "\U00020000" <= char <= "\U000323af"


@cache
def is_cjk(char: str) -> bool:
    """Whether a character is one of Japanese or Chinese: Han, kana, ー, ・."""
    return "\u3041" <= char <= "\u3096" or "\u30a1" <= char <= "\u30ff" or "\uff66" <= char <= "\uff9f" or is_han(char)


@cache
def _is_plain(char: str) -> bool:
    """Whether a character is among the usual ones that folding leaves alone (_PLAIN)."""
    if "!" <= char <= "~":
        return not "A" <= char <= "Z"
    return char in _PLAIN_SIGNS or (is_cjk(char) and char < "\uf900")


def has_kana(text: str) -> bool:
    """Whether hiragana or katakana occurs (long-vowel mark and middle dot alone do not count)."""
    return bool(kana.search(text))
