"""Whether `<br>` ends a line, or only breaks a running sentence where it looks good."""

from __future__ import annotations

from lintkit.lazy import regex
from lintkit.readers.lines import goes_on

_INSIDE = regex(
    "を|(?:が|は|に|で|と|の|も|へ|や|から|まで|より|ので|けど)(?=[、おご0-9０-９A-Za-zァ-ヶ々\u4e00-\u9fff])"
)
"""What no sentence begins with."""
_HIRAGANA = regex("[\u3041-\u3096]")
_WORD = regex("[\u3041-\u3096ァ-ヶー々\u4e00-\u9fff]")
_LONG = 15
"""Characters of a line that looks wrapped rather than short by itself."""


def runs_on(line: str, following: str) -> bool:
    """Whether a sentence runs over a `<br>` between two lines (stripped, neither empty)."""
    if not goes_on(line, following, wrapped=True):
        return False
    return goes_on(line, following, wrapped=False) or _broken_for_looks(line, following)


def _broken_for_looks(line: str, following: str) -> bool:
    if _INSIDE.match(following) or _HIRAGANA.match(line[-1]):
        return True
    wrapped = len(line) >= _LONG and _WORD.match(line[-1]) and _WORD.match(following)
    return bool(wrapped) and following.endswith(("。", "！", "？"))
