"""What the documents of one campaign tell each other."""

from __future__ import annotations

from lintkit.facts.campaign.tell import tell
from lintkit.facts.campaign.told import Told, ToldDays, ToldOffer, ToldTerm

__all__ = ["Told", "ToldDays", "ToldOffer", "ToldTerm", "tell"]
