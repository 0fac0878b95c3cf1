"""The kinds of check; `KINDS` is the registry that rule pages name."""

from __future__ import annotations

from typing import Any

from lintkit.checks.address import Address
from lintkit.checks.agreement import Agreement
from lintkit.checks.apology import Apology
from lintkit.checks.calendar import CalendarCheck
from lintkit.checks.claims import Claims
from lintkit.checks.courtesy import Courtesy
from lintkit.checks.custom.amounts import AmountRange, OneSided
from lintkit.checks.custom.care import Frequency, Opening, Remedy
from lintkit.checks.custom.tone import Pushy, Signs
from lintkit.checks.directive import Directive
from lintkit.checks.labels import Labels
from lintkit.checks.mismatch import Mismatch
from lintkit.checks.phrase import Phrase
from lintkit.checks.premium import PremiumCheck
from lintkit.checks.prices import PriceCheck
from lintkit.checks.privacy import Privacy
from lintkit.checks.products import ProductClaim
from lintkit.checks.prove import Prove
from lintkit.checks.require import Require
from lintkit.checks.reviews import Reviews
from lintkit.checks.script import Script
from lintkit.checks.stated import Stated
from lintkit.checks.style import Style
from lintkit.checks.tokens import Tokens
from lintkit.checks.weak import Weak

KINDS: dict[str, Any] = {
    "address": Address,
    "agreement": Agreement,
    "amount-range": AmountRange,
    "apology": Apology,
    "calendar": CalendarCheck,
    "claims": Claims,
    "courtesy": Courtesy,
    "directive": Directive,
    "frequency": Frequency,
    "labels": Labels,
    "mismatch": Mismatch,
    "one-sided": OneSided,
    "opening": Opening,
    "phrase": Phrase,
    "premium": PremiumCheck,
    "prices": PriceCheck,
    "privacy": Privacy,
    "product-claim": ProductClaim,
    "prove": Prove,
    "pushy": Pushy,
    "remedy": Remedy,
    "require": Require,
    "reviews": Reviews,
    "script": Script,
    "signs": Signs,
    "stated": Stated,
    "style": Style,
    "tokens": Tokens,
    "weak": Weak,
}
