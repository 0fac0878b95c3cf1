"""Judgements of a service that a reply passes on: 不愉快だったとのこと, 梱包が雑だったとのご意見."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.wordlists import listed
from lintkit.language.characters import Folded
from lintkit.lazy import regex
from lintkit.model import Span

_FELT = "(?:お?感じ(?:に(?:なった|なられた)|た|られた|させた|る)|思(?:った|われた|う)|なった|された)"
_ENDS = {
    "na": regex(f"だった|だ|でした|であった|(?:だった|だ)と{_FELT}|[にと]{_FELT}"),
    "i": regex(f"かった|かったです|い|い?すぎた|すぎる|(?:い|かった)と{_FELT}|く{_FELT}"),
    "did": regex(""),
}
"""What inflects behind the stems of each list."""
_PASSED_ON = regex(
    "と(?:の|いう)(?:こと|旨|(?:ご)?(?:感想|意見|指摘|評価|印象|連絡|報告|レビュー|不満|申告)|お(?:声|言葉|話|叱り|申し出|気持ち))"
)
_ELSEWHERE = regex("他社|他店|ほかの店|他の店|以前|これまで|今まで|前の|天気|天候|雨|風|花粉|肌荒れ|症状")
"""Before a judgement they make it one of something that is not the shop's."""
_FAR = 30
"""Characters before a judgement that may say what is judged."""


def grievances(folded: Folded) -> Iterator[Span]:
    """The block ranges of bad judgements that a reply's sentence passes on; those that it denies are none."""
    if not _PASSED_ON.search(folded.text):
        return
    for name in _ENDS:
        for hit in listed(f"ja-faults/grievance-{name}").find(folded):
            stop = _end(folded.text, hit.end, name)
            if stop and not _ELSEWHERE.search(folded.text[max(0, hit.start - _FAR) : hit.start]):
                yield folded.span(hit.start, stop)


def _end(text: str, at: int, name: str) -> int:
    """Where a judgement ends that is passed on, 0 where it is not."""
    words_end = (at + size for size in range(12) if _ENDS[name].fullmatch(text, at, at + size))
    return next((stop for stop in words_end if _PASSED_ON.match(text, stop)), 0)
