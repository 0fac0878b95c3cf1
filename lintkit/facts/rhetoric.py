"""Plain sentences said for effect: those that the next sentence takes up with そんな, その秘密は, これが."""

from __future__ import annotations

from collections.abc import Sequence
from re import Pattern

from lintkit.facts.reading import Reading
from lintkit.facts.register import Ending, Register
from lintkit.lazy import regex

_TAKES_UP = regex(
    "(?:だから(?:こそ)?|でも|けれど|しかし|そして|まさに|実は|きっと)?[、,]?"
    "(?:[そこあ]んな|[そこあ]う(?:[しい言思感願考信]|いっ)|あの|その(?![たほ他後際まう]|場合)"
    "|[そこ](?:れ(?!ぞれ|から|まで|に(?:は|伴|加)|と(?:も|は)|で|以|より|ら?の(?:商品|品|方法))|こ(?!から|まで))"
    "|この(?:思い|想い|気持ち|瞬間|ひととき|一瞬|感覚|心地|言葉|声|景色|感動|願い|問い|答え))"
)
_SCENE = regex(
    "(?:でも|もし|万が?一)?[、,]?[そこ](?:んな|ういう|ういった|のような)"
    "(?:とき|時(?![間計期])|場合|際|日(?![本時])|方|かた|お悩み|悩み|お困りごと|経験|お気持ち|お客様)"
)
"""Takes a scene up as one that the reader may know: そんなときは."""
_PLAIN = frozenset({Register.PLAIN, Register.NOUN, Register.FRAGMENT, Register.WILL, Register.TE})


def taken_up(reading: Reading, spoken: Sequence[Ending], *, scenes: bool = False) -> frozenset[Ending]:
    """The sentences of runs without a polite one whose following sentence takes them up, in the next block at most.

    `scenes`: only as a scene, with そんなとき.
    """
    takes_up = _SCENE if scenes else _TAKES_UP
    found: list[Ending] = []
    run: list[Ending] = []
    for one in spoken:
        if run and one.sentence.block > run[-1].sentence.block + 1:
            run = []
        if run and _opens_with(reading, one, takes_up):
            found += run
            run = []
        if one.register in _PLAIN:
            run.append(one)
        else:
            run = []
    return frozenset(found)


def _opens_with(reading: Reading, ending: Ending, words: Pattern[str]) -> bool:
    text = reading.document.blocks[ending.sentence.block].text
    return bool(words.match(text, ending.span.start))
