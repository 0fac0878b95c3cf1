"""What pages about selling can look for by name; the facts are imported only where a page asks for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module

from lintkit.checks.places import Place
from lintkit.facts.reading import Reading


def _places(name: str) -> Callable[[Reading], Iterator[Place]]:
    """The places of a fact of facts.selling, named `module.function`."""
    module, _, function = name.partition(".")

    def places(reading: Reading) -> Iterator[Place]:
        found = getattr(import_module(f"lintkit.facts.selling.{module}"), function)
        return (Place(one.block, one.span, weak=one.weak, doubtful=one.doubtful) for one in found(reading))

    return places


SELLING: Mapping[str, Callable[[Reading], Iterable[Place]]] = {
    "cancel-way": _places("subscriptions.cancel_ways"),
    "defect-kept": _places("returns.defect_kept"),
    "final-screen": _places("screens.final_screen"),
    "order": _places("pages.orders"),
    "return-terms": _places("returns.return_terms"),
    "return-title": _places("pages.return_title"),
    "returns-excluded": _places("returns.excluded"),
    "screen-total": _places("pages.totals"),
    "subscription": _places("subscriptions.subscriptions"),
    "subscription-times": _places("subscriptions.times"),
    "terms-linked": _places("pages.terms_linked"),
    "terms-title": _places("pages.terms_title"),
    "unlawful-clause": _places("returns.unlawful"),
    "vague-terms": _places("vague.vague_terms"),
    "vague-order-button": _places("screens.vague_orders"),
}
"""By name."""
