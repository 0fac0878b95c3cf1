"""The days of the copy: which they are, which year they mean, and what about them cannot be."""

from __future__ import annotations

from lintkit.facts.calendar.days import Date, Range, dates, ranges

__all__ = ["Date", "Range", "dates", "ranges"]
