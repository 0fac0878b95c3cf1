"""Limits of taste that a house may set for itself: their names, and what counts where it says nothing."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Threshold = tuple[int, ...]
"""One number, or the two ends of a range, both of them within it."""

THRESHOLDS: Mapping[str, Threshold] = MappingProxyType(
    {
        "discount-range": (10, 30),  # per cent
        "exclamation-marks": (3,),  # so many in a row are piled up
        "opening-seconds": (3,),  # of a film, within which its viewer decides to stay
        "pushes-per-week": (2,),  # messages to the same people within seven days
        "remedy-hours": (48,),  # until a replacement leaves
        "reward-range": (1000, 5000),  # yen of cash for a referral
    }
)
"""The table `[thresholds]` of a config, by key."""
