"""The words around amounts, from dictionaries/prices.yaml, as regular expressions over folded text."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from lintkit.dictionary import words
from lintkit.facts.phrases import compile_phrase

Status = Literal["included", "excluded", "exempt", "unstated"]
STATUSES: tuple[Status, ...] = ("included", "excluded", "exempt")

_EACH = r"(?:1|一)(?:回|日|人|名様?|か月|ヶ月)(?:あたり|につき)?"
_GLUE_BEFORE = (
    r"(?:[-:=はがもをの「『(\[【で約各計額ー)\]】》」』 \n\t]|およそ|合計|金額|総額|なら|最大|たったの?|さらに"
    rf"|{_EACH}|\([0-9]{{1,2}}%\))*"
)
_GLUE_AFTER = r"(?:\((?![^()\n]{0,8}[0-9]円)[^()\n]{0,14}\))?[ -]?~?(?:の|が|を|も|は|分の?)?"


def pattern(name: str) -> str:
    """The phrases of a list of dictionaries/prices.yaml as one alternation, the longest first."""
    phrases = sorted((str(word) for word in words(f"prices/{name}")), key=len, reverse=True)
    return "|".join(_whole(phrase) for phrase in phrases)


def _whole(phrase: str) -> str:
    """The phrase; in Latin letters only as whole words (tax in, not tax information)."""
    regex = compile_phrase(phrase).regex.pattern
    left = "(?<![a-z])" if phrase[0].isascii() and phrase[0].isalpha() else ""
    right = "(?![a-z])" if phrase[-1].isascii() and phrase[-1].isalpha() else ""
    return left + regex + right


@cache
def anywhere(name: str) -> re.Pattern[str]:
    """For a phrase of a list at any place."""
    return re.compile(f"(?:{pattern(name)})")


@cache
def before(name: str) -> re.Pattern[str]:
    """For a phrase of a list that ends where an amount begins (search it in a short window)."""
    return re.compile(f"(?:{pattern(name)}){_GLUE_BEFORE}$")


@cache
def after(name: str) -> re.Pattern[str]:
    """For a phrase of a list that begins where an amount ends (match it there)."""
    return re.compile(f"{_GLUE_AFTER}(?:{pattern(name)})")


@cache
def tax_words() -> re.Pattern[str]:
    """For every word that tells a tax status; the group that matched is the status."""
    return re.compile("|".join(f"(?P<{name}>{pattern(name)})" for name in ("exempt", "excluded", "included")))
