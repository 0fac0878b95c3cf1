"""Offers of goods or services that come, and cost, again and again."""

from __future__ import annotations

from lintkit.facts.identity import phones
from lintkit.facts.ranges import Ranges
from lintkit.facts.reach import rows
from lintkit.facts.reading import Reading, fact
from lintkit.facts.selling.pages import orders
from lintkit.facts.selling.phrases import Told, lines, phrases, told
from lintkit.facts.values import values
from lintkit.model import Role

_SHOPS = frozenset({"product-page", "checkout"})


@fact
def subscriptions(reading: Reading) -> tuple[Told, ...]:
    """Subscriptions with a price beside them, on a page that sells; elsewhere they are only spoken of."""
    if not orders(reading) and reading.setting("kind") not in _SHOPS:
        return ()
    priced = {value.block for value in values(reading) if value.kind == "money"}
    found = []
    for sentence in lines(reading, {Role.QUOTE, Role.META, Role.FOOTER, Role.LABEL}):
        folded = reading.folded(sentence)
        hits = list(phrases("subscription").find(folded))
        if hits and not phrases("subscription-not").search(folded) and _near(reading, sentence.block, priced):
            found.append(Told(sentence.block, hits[0].span))
    return tuple(found)


def _near(reading: Reading, block: int, priced: set[int]) -> bool:
    """Whether a price stands in the block, its row, or the block before or behind it."""
    row = rows(reading)[block]
    return not priced.isdisjoint(range(row.start - 1, row.stop + 1))


@fact
def cancel_ways(reading: Reading) -> tuple[Told, ...]:
    """How a subscription is ended; "by telephone only" without a number is no way."""
    only = Ranges.of(()) if phones(reading) else Ranges.of(one.span for one in told(reading, "cancel-phone-only"))
    blocks = {one.block for one in told(reading, "cancel-phone-only")}
    return tuple(one._replace(weak=one.block in blocks and only.touch(one.span)) for one in told(reading, "cancel-way"))


@fact
def times(reading: Reading) -> tuple[Told, ...]:
    """How many deliveries are agreed, or that there is no end; "no minimum※" leaves it open."""
    weak = [one._replace(weak=True) for one in told(reading, "times-weak")]
    open_ones = {(one.block, one.span.start) for one in weak}
    strong = [one for one in told(reading, "times") if (one.block, one.span.start) not in open_ones]
    return (*strong, *weak)
