"""What a page is to its buyer: one that takes orders, the screen before the order, a page of terms."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.prices import prices
from lintkit.facts.reading import Reading, fact
from lintkit.facts.selling.phrases import Told, lines, phrases, told, whole
from lintkit.facts.values import values
from lintkit.lazy import regex
from lintkit.model import Role, Sentence, Span

_NAVIGATION = frozenset({Role.META, Role.LABEL, Role.QUOTE, Role.SUBJECT, Role.SENDER})
_TITLES = frozenset({Role.HEADING, Role.META})
_LONGEST_BUTTON = 24
_LONGEST_TITLE = 32
_LABELS = regex(r"販売業者|販売事業者|事業者名|運営統括責任者|販売価格|引渡し?時期|商品代金以外")
_STORE_ONLY = regex(
    r"(?:店頭|店舗|実店舗)(?:のみ|限定|だけ)(?:での?|の)?(?:販売|お取り?扱い|商品)|通信?販売(?:は|では)[^。]{0,12}(?:ません|おりません)"
)
_LATER_STEP = regex(
    r"次の(?:画面|ページ|ステップ)で|(?:お支払い|決済)(?:方法)?の?(?:選択|入力)(?:へ|に)進|この時点では(?:まだ)?(?:注文|確定)"
)


@fact
def orders(reading: Reading) -> tuple[Told, ...]:
    """The words by which a page with prices takes orders: buttons, and links that stand alone."""
    if not (prices(reading).prices or any(value.kind == "money" for value in values(reading))):
        return ()
    if _STORE_ONLY.search(_text(reading)):
        return ()
    return tuple(_alone(reading, "order"))


@fact
def final_screen(reading: Reading) -> tuple[Told, ...]:
    """The titles of a screen that confirms an order and has a button to place it; empty for any other page."""
    titles = [one for one in _titled(reading, "final") if _is_title(reading, one)]
    if not titles or not (placing(reading) or vague(reading)) or _LATER_STEP.search(_text(reading)):
        return ()
    return _first(reading, titles)


@fact
def placing(reading: Reading) -> tuple[Told, ...]:
    """Buttons that say that they place the order."""
    return tuple(_alone(reading, "place"))


@fact
def vague(reading: Reading) -> tuple[Told, ...]:
    """Buttons that do not say what they do."""
    return tuple(_alone(reading, "vague-button"))


@fact
def vague_orders(reading: Reading) -> tuple[Told, ...]:
    """The vague buttons of a screen that places orders and has no other button for it."""
    return vague(reading) if final_screen(reading) and not placing(reading) else ()


@fact
def totals(reading: Reading) -> tuple[Told, ...]:
    """Where the sum to pay is named; weak where postage or fees are left open."""
    left_open = tuple(one._replace(weak=True) for one in told(reading, "total-open"))
    return left_open or tuple(told(reading, "total"))


@fact
def terms_title(reading: Reading) -> tuple[Told, ...]:
    """The title of a page with the terms of sale; a link to one is none."""
    titles = [one for one in _titled(reading, "terms-title") if _is_title(reading, one) or _labelled(reading)]
    return _first(reading, titles)


@fact
def return_title(reading: Reading) -> tuple[Told, ...]:
    """The title of a page or section about returns."""
    blocks = reading.document.blocks
    return _first(reading, [one for one in _titled(reading, "return-title") if blocks[one.block].role in _TITLES])


@fact
def terms_linked(reading: Reading) -> tuple[Told, ...]:
    """Links to the terms of sale, to the return policy or to a guide that holds them."""
    found = []
    for sentence in lines(reading, {Role.QUOTE, Role.HEADING, Role.META}):
        text = reading.folded(sentence).text
        if len(text) <= _LONGEST_TITLE and (hit := phrases("terms-link").search(reading.folded(sentence))):
            found.append(Told(sentence.block, hit.span))
    return tuple(found)


def _titled(reading: Reading, part: str) -> Iterator[Told]:
    for sentence in lines(reading, {Role.QUOTE, Role.FOOTER, Role.BUTTON, Role.LABEL}):
        folded = reading.folded(sentence)
        hit = phrases(part).search(folded) if len(folded.text) <= _LONGEST_TITLE else None
        if hit:
            yield Told(sentence.block, hit.span)


def _first(reading: Reading, titles: list[Told]) -> tuple[Told, ...]:
    """The first of the titles, a heading rather than the name of the page."""
    headings = [one for one in titles if reading.document.blocks[one.block].role is Role.HEADING]
    return tuple((headings or titles)[:1])


def _is_title(reading: Reading, one: Told) -> bool:
    """Whether it is a heading, or what a page without one begins with."""
    blocks = reading.document.blocks
    return blocks[one.block].role in _TITLES or (one.block == 0 and len(blocks) > 1)


def _labelled(reading: Reading) -> bool:
    return len({hit[0] for hit in _LABELS.finditer(_text(reading))}) > 1


def _alone(reading: Reading, part: str) -> Iterator[Told]:
    """Where the words of a list are a whole button, item or line."""
    for sentence in lines(reading, _NAVIGATION):
        if len(sentence.text) <= _LONGEST_BUTTON and _clickable(reading, sentence) and whole(reading, sentence, part):
            yield Told(sentence.block, _stripped(sentence))


def _clickable(reading: Reading, sentence: Sentence) -> bool:
    """Whether a line can be a button: also in Markdown, where buttons are lines or links; headings are none."""
    return reading.document.blocks[sentence.block].role is not Role.HEADING


def _stripped(sentence: Sentence) -> Span:
    text = sentence.text
    start = len(text) - len(text.lstrip("［[【「▶→> 　"))
    end = len(text.rstrip("］]】」→>。 　"))
    return Span(sentence.span.start + start, sentence.span.start + max(end, start + 1))


@fact
def _text(reading: Reading) -> str:
    return "\n".join(reading.folded(sentence).text for sentence in lines(reading))
