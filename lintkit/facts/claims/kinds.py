"""What copy claims without showing what it rests on."""

from __future__ import annotations

from typing import NamedTuple

from lintkit.facts.where import Where
from lintkit.model import Span


class Claim(NamedTuple):
    """A claim where it stands, the names of the parts it lacks, wordings that do not make up for them, repetitions."""

    block: int
    span: Span
    lacking: tuple[str, ...] = ()
    weak: tuple[Where, ...] = ()
    again: tuple[Where, ...] = ()
