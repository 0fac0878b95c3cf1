"""Premiums (景品類): what is given with a purchase or by lot, with the value of the transaction it hangs on."""

from __future__ import annotations

from lintkit.facts.premiums.premium import Premium, premiums

__all__ = ["Premium", "premiums"]
