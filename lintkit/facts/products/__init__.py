"""Which class of goods copy speaks of, and what it says they do to the body."""

from lintkit.facts.products.claims import Claim, claims
from lintkit.facts.products.classes import Class, class_at
from lintkit.facts.products.mentions import Mention, mentions

__all__ = ["Claim", "Class", "Mention", "claims", "class_at", "mentions"]
