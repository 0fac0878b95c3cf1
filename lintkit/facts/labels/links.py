"""Links that earn whoever posts them: the addresses of affiliate networks, or a mark of the one who refers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lintkit.facts.reading import Reading, fact, sentences
from lintkit.lazy import regex
from lintkit.model import Sentence, Span

_URL = regex(r"https?://[^\s\"'<>)\]｜|」』）]{4,300}")
_NETWORK = regex(
    r"//(?:px\.a8\.net|rpx\.a8\.net|hb\.afl\.rakuten|a\.r10\.to|ck\.jp\.ap\.valuecommerce|dalr\.valuecommerce"
    r"|h\.accesstrade\.net|af\.moshimo|t\.felmat\.net|click\.linksynergy|click\.j-a-net|cl\.link-ag|amzn\.to|aff?(?:iliate)?\.)"
    r"|amazon\.[a-z.]{2,6}/[^\s]*[?&]tag=[\w-]+-22|[?&/](?:aff|aff_?id|affiliate|affiliate_?id|afid|a8mat)=|[?&]\w+=affiliate(?:&|$)"
)
_REFERRER = regex(r"[?&](?:ref|referral|invite|invitation|via)=[\w-]{3,}")


class Link(NamedTuple):
    """The sentence that a link stands in, and whether its address is that of an affiliate network."""

    block: int
    span: Span
    network: bool


@fact
def earning_links(reading: Reading) -> tuple[Link, ...]:
    """The first link of each sort; addresses behind words count too."""
    return tuple(_links(reading))


def _links(reading: Reading) -> Iterator[Link]:
    said = [sentence for parts in sentences(reading) for sentence in parts]
    urls = [(url.start(), url[0]) for url in _URL.finditer(reading.document.source)] if said else []
    for network, sort in ((True, _NETWORK), (False, _REFERRER)):
        first = next((start for start, url in urls if sort.search(url)), None)
        if first is not None:
            yield _at(reading, said, first, network=network)


def _at(reading: Reading, said: Sequence[Sentence], address: int, *, network: bool) -> Link:
    nearest = min(said, key=lambda sentence: _distance(reading, sentence, address))
    return Link(nearest.block, nearest.span, network)


def _distance(reading: Reading, sentence: Sentence, at: int) -> int:
    """How far an address stands from the words of a sentence in the source."""
    start, end = reading.document.blocks[sentence.block].map.source(sentence.span)
    return 0 if start <= at < end else min(abs(start - at), abs(at - end))
