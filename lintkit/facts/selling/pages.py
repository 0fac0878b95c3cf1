"""What a page is to its buyer: one that takes orders, the screen before the order, a page of terms."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.prices import prices
from lintkit.facts.reading import Reading, fact
from lintkit.facts.selling.buttons import alone
from lintkit.facts.selling.phrases import QUOTED, told
from lintkit.facts.spoken import prose
from lintkit.facts.values import Value, values
from lintkit.facts.where import Told
from lintkit.facts.wordlists import listed
from lintkit.lazy import regex
from lintkit.model import Role

_TITLES = frozenset({Role.HEADING, Role.META})
_LONGEST_TITLE = 32
_LABELS = regex(r"販売業者|販売事業者|事業者名|運営統括責任者|販売価格|引渡し?時期|商品代金以外")
_SELLER = regex(r"[■□・●◆◇【\[]{0,2}(販売業者|販売事業者|運営統括責任者)(?:名|の名称)?(?=$|[:/】\]|])")
_TERMS = frozenset({"terms", "other"})
_BOUND = regex(r"\s*(?:未満|以上|以下|超|台)$")
_STORE_ONLY = regex(
    r"(?:店頭|店舗|実店舗)(?:のみ|限定|だけ)(?:での?|の)?(?:販売|お取り?扱い|商品)|通信?販売(?:は|では)[^。]{0,12}(?:ません|おりません)"
)


@fact
def orders(reading: Reading) -> tuple[Told, ...]:
    """The words by which a page with prices takes orders: buttons, and links that stand alone."""
    if not (prices(reading).prices or any(_is_sum(reading, value) for value in values(reading))):
        return ()
    if _STORE_ONLY.search(said(reading)):
        return ()
    return tuple(alone(reading, "order"))


def _is_sum(reading: Reading, value: Value) -> bool:
    """Whether a value is an amount of money; a bound that is chosen in a form (300万円未満) is none."""
    return value.kind == "money" and not _BOUND.match(reading.document.blocks[value.block].text, value.span.end)


@fact
def totals(reading: Reading) -> tuple[Told, ...]:
    """Where the sum to pay is named; weak where postage or fees are left open."""
    left_open = tuple(one._replace(weak=True) for one in told(reading, "total-open"))
    return left_open or tuple(told(reading, "total"))


@fact
def terms_title(reading: Reading) -> tuple[Told, ...]:
    """The title of a page with the terms of sale, or the first of its labels; a link to one is none."""
    titles = [one for one in titled(reading, "terms-title") if is_title(reading, one) or _labelled(reading)]
    return first(reading, titles) or _first_label(reading)


def _first_label(reading: Reading) -> tuple[Told, ...]:
    """Where a page without a title begins to name the seller as such a page does."""
    if not _labelled(reading) or reading.setting("kind") not in _TERMS:
        return ()
    for sentence in prose(reading, {Role.QUOTE, Role.META, Role.FOOTER}):
        if hit := _SELLER.match(reading.folded(sentence).text):
            return (Told(sentence.block, reading.folded(sentence).span(*hit.span(1))),)
    return ()


@fact
def return_title(reading: Reading) -> tuple[Told, ...]:
    """The title of a page or section about returns."""
    blocks = reading.document.blocks
    return first(reading, [one for one in titled(reading, "return-title") if blocks[one.block].role in _TITLES])


@fact
def terms_linked(reading: Reading) -> tuple[Told, ...]:
    """Links to the terms of sale, to the return policy or to a guide that holds them."""
    found = []
    for sentence in prose(reading, {Role.QUOTE, Role.HEADING, Role.META}):
        text = reading.folded(sentence).text
        if len(text) <= _LONGEST_TITLE and (hit := listed("jp-selling/terms-link").search(reading.folded(sentence))):
            found.append(Told(sentence.block, hit.span))
    return tuple(found)


def titled(reading: Reading, part: str) -> Iterator[Told]:
    """Short lines with a phrase of a list, wherever they stand."""
    for sentence in prose(reading, {Role.QUOTE, Role.FOOTER, Role.BUTTON, Role.LABEL}):
        folded = reading.folded(sentence)
        hit = listed(f"jp-selling/{part}").search(folded) if len(folded.text) <= _LONGEST_TITLE else None
        if hit:
            yield Told(sentence.block, hit.span)


def first(reading: Reading, titles: list[Told]) -> tuple[Told, ...]:
    """The first of the titles, a heading rather than the name of the page."""
    headings = [one for one in titles if reading.document.blocks[one.block].role is Role.HEADING]
    return tuple((headings or titles)[:1])


def is_title(reading: Reading, one: Told) -> bool:
    """Whether it is a heading, or what a page without one begins with."""
    blocks = reading.document.blocks
    return blocks[one.block].role in _TITLES or (one.block == 0 and len(blocks) > 1)


def _labelled(reading: Reading) -> bool:
    return len({hit[0] for hit in _LABELS.finditer(said(reading))}) > 1


@fact
def said(reading: Reading) -> str:
    """The sentences of the page, folded, one on a line."""
    return "\n".join(reading.folded(sentence).text for sentence in prose(reading, QUOTED))
