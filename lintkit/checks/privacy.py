"""Personal data that are asked for without saying what for, or handed on in vague words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from lintkit.facts.reading import Reading
from lintkit.model import Match, Related

_SAMPLES = ("ご入力いただいた情報は、○○のために利用します", "プライバシーポリシーをご確認のうえ送信してください")


@dataclass(frozen=True, slots=True)
class Privacy:
    """`fault` names what is wrong: missing (no purpose), weak (only a hint, quoted as `weak`), or vague (clauses)."""

    fields: ClassVar[frozenset[str]] = frozenset({"weak"})
    fault: Literal["missing", "weak", "vague"]

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per document (missing, weak), at the first datum asked for, or one per clause (vague)."""
        admitted = {number for number, _ in reading.blocks()}
        matches = _vague(reading) if self.fault == "vague" else _purposeless(reading, self.fault == "weak")
        return (match for match in matches if match.block in admitted)


def _purposeless(reading: Reading, hinted: bool) -> Iterator[Match]:
    from lintkit.facts.personal.fields import collected
    from lintkit.facts.personal.purposes import purposes

    fields = collected(reading)
    told = purposes(reading) if fields else ()
    if not fields or any(one.strong for one in told) or bool(told) is not hinted:
        return
    first = fields[0]
    places = [*((one.block, one.span) for one in fields[1:4]), *((one.block, one.span) for one in told[:2])]
    related = [Related(*place) for place in places]
    weak = reading.document.blocks[told[0].block].text[slice(*told[0].span)] if told else ""
    yield Match(first.block, first.span, {"weak": weak}, related=tuple(related), sought=_SAMPLES)


def _vague(reading: Reading) -> Iterator[Match]:
    from lintkit.facts.personal.purposes import vague

    return (Match(one.block, one.span, {"weak": ""}) for one in vague(reading))
