"""One thing that the copy gives: what, how much, to whom and for which act."""

from __future__ import annotations

from dataclasses import dataclass

from lintkit.facts.incentives.worth import Worth, worth
from lintkit.facts.where import Where
from lintkit.lazy import regex
from lintkit.model import Span

_RATE = regex(r"[%割倍]|パーセント")


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing given. `span` covers amount and form (「500円分のクーポン」), `noun` the form's name."""

    block: int
    span: Span
    noun: Span
    form: str  # see rewards.FORMS
    amount: str  # as folded, "" when the copy never names it beside the form
    upto: bool  # 「最大…」
    acts: frozenset[str]
    to: frozenset[str]
    repeated: bool  # given again for each friend, post …
    later: bool  # for use another time (次回), so that no campaign period says until when
    per_person: bool = False  # the copy says that each person gets so much (お一人様500円)
    again: tuple[Where, ...] = ()  # where the copy repeats the same offer

    @property
    def blocks(self) -> tuple[int, ...]:
        """Where the copy names it, first place first."""
        return (self.block, *(one.block for one in self.again))

    @property
    def values(self) -> Worth | None:
        """The amount as a number with its unit; None where none is named or it cannot be read surely."""
        return worth(self.amount)

    @property
    def rate(self) -> bool:
        """Whether a share or a multiple is given (20%還元, ポイント10倍), not a fixed amount."""
        return bool(_RATE.search(self.amount))
