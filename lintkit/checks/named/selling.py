"""What pages about selling can look for by name."""

from __future__ import annotations

from collections.abc import Mapping

from lintkit.checks.named.adapt import Fact, places_of

SELLING: Mapping[str, Fact] = {
    "cancel-deadline": places_of("selling.subscriptions.cancel_deadlines"),
    "cancel-way": places_of("selling.subscriptions.cancel_ways"),
    "defect-kept": places_of("selling.returns.defect_kept"),
    "final-screen": places_of("selling.screens.final_screen"),
    "later-price": places_of("selling.subscriptions.later_prices"),
    "order": places_of("selling.pages.orders"),
    "return-terms": places_of("selling.returns.return_terms"),
    "return-title": places_of("selling.pages.return_title"),
    "returns-excluded": places_of("selling.returns.excluded"),
    "screen-total": places_of("selling.pages.totals"),
    "subscription": places_of("selling.subscriptions.subscriptions"),
    "subscription-times": places_of("selling.subscriptions.times"),
    "terms-linked": places_of("selling.pages.terms_linked"),
    "terms-title": places_of("selling.pages.terms_title"),
    "unlawful-clause": places_of("selling.returns.unlawful"),
    "vague-terms": places_of("selling.vague.vague_terms"),
    "vague-order-button": places_of("selling.screens.vague_orders"),
}
"""By name."""
