"""Terms of sale that leave open what it costs or when it comes, in sentences, rows and cells."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.questions import asks
from lintkit.facts.quotes import quotations
from lintkit.facts.ranges import Ranges
from lintkit.facts.reach import label
from lintkit.facts.reading import Reading, fact
from lintkit.facts.selling.pages import terms_title
from lintkit.facts.selling.phrases import QUOTED
from lintkit.facts.spoken import prose
from lintkit.facts.values import values
from lintkit.facts.where import Told
from lintkit.facts.wordlists import listed
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Role, Sentence, Span

_PAGES = frozenset({"terms", "product-page", "checkout"})
_COST = (
    r"(?:送料|配送料|運賃|(?:代引|決済|振込|梱包|その他の?)?手数料|その他の?費用"
    r"|商品代金?以外の?(?:必要)?(?:料金|費用|代金)|送料・手数料)"
)
_TIME = r"(?:(?:商品の)?(?:引き?渡し?|お?引き?渡し|発送|出荷|配送|お届け|納品)(?:の)?(?:時期|日|予定日?|目安)?|納期)"
_WAY = r"(?:お?支払い?(?:の)?(?:方法|時期)?|決済方法)"
_MARK = r"[■□・●◆◇▼※*【\[<]{0,2}"
_LINE = regex(
    rf"{_MARK}(?:(?P<cost>{_COST})|(?P<time>{_TIME})|(?P<way>{_WAY}))(?:について|につきまして)?[】\]>]?(?P<mark>[:はが]?)"
)
_LABEL = regex(rf"(?:^|\|){_MARK}(?:(?P<cost>{_COST})|(?P<time>{_TIME})|(?P<way>{_WAY}))[】\]>:]?(?:$|\|)")
_OPEN = {
    "cost": regex(
        r"実費|(?:別途|都度)、?(?:お?見積|ご?連絡|ご?案内|ご?請求|頂戴|いただ|必要|かかり)|お?見積|(?:かかる|発生する|いただく|頂戴する)(?:場合|こと)が|お問い?合わせ"
    ),
    "time": regex(
        r"(?:準備|用意|手配|製作|制作|仕上がり|焼き?上がり|完成|入荷|出来上がり|整い|確保)[がの]?(?:でき|出来|整い|し|完了)?次第|お問い?合わせ|(?:後日|追って|別途)、?(?:ご?連絡|ご?案内|お知らせ)"
    ),
    "way": regex(r"^[:は]?(?:別途|詳しくは|くわしくは)?、?(?:メールにて)?お問い?合わせ"),
}
_LABELLED = 16
"""Folded characters of a term whose definition follows as the next block."""


@fact
def vague_terms(reading: Reading) -> tuple[Told, ...]:
    """Postage 「実費」, delivery 「準備でき次第」 and the like without a figure, on pages that state terms."""
    if reading.setting("kind") not in _PAGES and not terms_title(reading):
        return ()
    return tuple(one for sentence in prose(reading, QUOTED) for one in _in_sentence(reading, sentence))


def _in_sentence(reading: Reading, sentence: Sentence) -> Iterator[Told]:
    folded = reading.folded(sentence)
    if asks(folded.text):
        return
    quotes, spared = quotations(reading)[sentence.block], _spared(reading, sentence)
    worded = [hit.span for hit in listed("jp-selling/vague-terms").find(folded)]
    found = worded or list(_labelled(reading, sentence))
    yield from (Told(sentence.block, span) for span in found if not quotes.touch(span) and not spared.touch(span))


def _spared(reading: Reading, sentence: Sentence) -> Ranges:
    return Ranges.of(hit.span for hit in listed("jp-selling/vague-terms-not").every(reading.folded(sentence)))


def _labelled(reading: Reading, sentence: Sentence) -> Iterator[Span]:
    """The vague value of a labelled line, row or definition; one that gives a figure is none."""
    folded = reading.folded(sentence)
    above, begun = _LABEL.search(_name(reading, sentence.block)), _LINE.match(folded.text)
    name = above or begun
    if name is None or _figures(reading, sentence):
        return
    part = next(part for part in _OPEN if name[part])
    if above:
        hit = _OPEN[part].search(folded.text)
    else:
        hit = (_OPEN[part].search if name["mark"] else _OPEN[part].match)(folded.text, name.end())
    if hit:
        yield folded.span(hit.start() if above else name.start(part), hit.end())


def _figures(reading: Reading, sentence: Sentence) -> bool:
    inside = (value for value in values(reading) if value.block == sentence.block)
    return any(value.kind in {"money", "period", "date"} and value.span.overlaps(sentence.span) for value in inside)


def _name(reading: Reading, block: int) -> str:
    """What a cell's row, or the term of a definition, is called."""
    blocks = reading.document.blocks
    if blocks[block].cell is not None:
        return label(reading, block)
    if block and blocks[block].role is Role.LIST_ITEM and len(blocks[block - 1].text) <= _LABELLED:
        return fold(blocks[block - 1].text).text
    return ""
