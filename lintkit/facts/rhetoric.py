"""Plain sentences said for effect: those that the next sentence takes up with そんな, その秘密は, これが."""

from __future__ import annotations

from collections.abc import Sequence

from lintkit.facts.reading import Reading
from lintkit.facts.register import Ending, Register
from lintkit.lazy import regex

_TAKES_UP = regex(
    "(?:だから(?:こそ)?|でも|けれど|しかし|そして|まさに|実は|きっと)?[、,]?"
    "(?:[そこあ]んな|[そこあ]う(?:[しい言思感願考信]|いっ)|あの|その(?![たほ他後際まう]|場合)"
    "|[そこ](?:れ(?!ぞれ|から|まで|に(?:は|伴|加)|と(?:も|は)|で|以|より|ら?の(?:商品|品|方法))|こ(?!から|まで))"
    "|この(?:思い|想い|気持ち|瞬間|ひととき|一瞬|感覚|心地|言葉|声|景色|感動|願い|問い|答え))"
)
_PLAIN = frozenset({Register.PLAIN, Register.NOUN, Register.FRAGMENT, Register.WILL, Register.TE})


def taken_up(reading: Reading, spoken: Sequence[Ending]) -> frozenset[Ending]:
    """The sentences of runs without a polite one whose following sentence takes them up, in the next block at most."""
    found: list[Ending] = []
    run: list[Ending] = []
    for one in spoken:
        if run and one.sentence.block > run[-1].sentence.block + 1:
            run = []
        if run and _takes_up(reading, one):
            found += run
            run = []
        if one.register in _PLAIN:
            run.append(one)
        else:
            run = []
    return frozenset(found)


def _takes_up(reading: Reading, ending: Ending) -> bool:
    text = reading.document.blocks[ending.sentence.block].text
    return bool(_TAKES_UP.match(text, ending.span.start))
