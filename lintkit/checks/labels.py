"""Advertising that does not say so, or not where a reader sees it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from lintkit.facts.reading import CHINESE, Reading, languages
from lintkit.model import Match, Related, Span, Words

if TYPE_CHECKING:
    from lintkit.facts.labels.advertiser import Label

Fault = Literal["missing", "campaign", "endorser", "buried", "contradicted"]
_POSTS = frozenset({"social-post", "video-script"})
_ASKED = Words(
    "投稿する人に「#PR」などの表示をお願いする案内",
    "请发布者加上“#PR”等标识的说明",
    "asking posters to add a label such as #PR",
)
_OWN = Words("広告だとわかる表示", "表明是广告的标识", "a label that says it is advertising")
_VOICES = Words(
    "どのように集めた声かを示す表示", "说明这些评价如何取得的标注", "a word on how these voices were obtained"
)
_WHY = {
    "tags": Words("多くのハッシュタグに埋もれています", "被淹没在众多话题标签里", "is lost among many hashtags"),
    "end": Words("長い文章の後ろにあります", "放在长文的后面", "comes late in a long text"),
    "small": Words("小さな文字や欄外にしかありません", "只出现在小字或页脚里", "stands only in small print"),
    "vague": Words(
        "見ても広告だとわからない人がいます",
        "有人看不出这是广告",
        "does not tell every reader that this is advertising",
    ),
}


@dataclass(frozen=True, slots=True)
class Labels:
    """`fault` names what is wrong.

    missing: a rewarded post without any label, or copy that buys or steers posts and does not ask for one.
    campaign: the same of posts with free content and of referral codes. endorser: experts' words that do not say
    who asked for them. buried: a label only where it is not seen, or only a vague one. contradicted: words that
    hide the label or deny it.
    """

    fields: ClassVar[frozenset[str]] = frozenset({"lacking", "reason"})
    fault: Fault

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per document (missing, campaign, buried), per section (endorser), per wording (contradicted)."""
        matches = {
            "missing": _missing,
            "campaign": _campaign,
            "endorser": _experts,
            "buried": _buried,
            "contradicted": _contradicted,
        }[self.fault](reading)
        tongues = languages(reading)  # a line of Latin hashtags belongs to the Japanese post it ends
        return (match for match in matches if tongues[match.block] not in CHINESE)


def _missing(reading: Reading) -> Iterator[Match]:
    from lintkit.facts.labels.advertiser import labels
    from lintkit.facts.labels.posts import rewarded

    signs = rewarded(reading)
    if signs and not labels(reading):
        yield _first(
            ((one.block, one.span) for one in signs),
            _OWN,
            ("【PR】", "#PR", "○○社から商品の提供を受けて投稿しています"),
        )
    yield from _called(reading, {"commissioned", "steered"})
    yield from _voices(reading, "monitors")


def _campaign(reading: Reading) -> Iterator[Match]:
    from lintkit.facts.labels.calls import calls

    if {"commissioned", "steered"}.isdisjoint(one.manner for one in calls(reading)):
        yield from _called(reading, {"free", "referral"})


def _called(reading: Reading, manners: set[str]) -> Iterator[Match]:
    from lintkit.facts.labels.calls import advised, calls

    found = [(one.block, one.span) for one in calls(reading) if one.manner in manners]
    if found and not advised(reading):
        yield _first(found, _ASKED, ("投稿の先頭に「#PR」を付けてください", "PR表記"))


def _experts(reading: Reading) -> Iterator[Match]:
    return _voices(reading, "experts")


def _voices(reading: Reading, who: str) -> Iterator[Match]:
    from lintkit.facts.labels.endorsers import endorsers

    if reading.setting("kind") in _POSTS:
        return
    for one in endorsers(reading):
        if one.who == who:
            yield _first(
                [(one.block, one.span)],
                _VOICES,
                (
                    "当社から依頼し、いただいたコメントを掲載しています",
                    "商品を無償提供し、いただいた感想を掲載しています",
                ),
            )


def _first(places: Iterable[tuple[int, Span]], lacking: Words, sought: tuple[str, ...]) -> Match:
    (block, span), *others = places
    related = tuple(Related(*other) for other in others)
    return Match(block, span, {"lacking": lacking, "reason": ""}, related=related, sought=sought)


def _buried(reading: Reading) -> Iterator[Match]:
    """The first label, where none of them says it plainly at a place that is seen."""
    from lintkit.facts.labels.advertiser import labels
    from lintkit.facts.labels.posts import is_own_credit, rewarded

    found = labels(reading)
    if any(label.plain and label.where == "clear" for label in found) or not _is_post(reading, found):
        return
    plain = [label for label in found if label.plain and not is_own_credit(reading, label)]
    if plain or rewarded(reading) or any(label.paid for label in found):
        chosen = plain or [label for label in found if label.paid] or list(found)
        yield from (_hard_to_see(label) for label in chosen[:1])


def _is_post(reading: Reading, found: tuple[Label, ...]) -> bool:
    """Whether a label is owed: in posts, and in pages that a person writes and that earn."""
    from lintkit.facts.labels.posts import rewarded

    return reading.setting("kind") in _POSTS or (bool(found) and bool(rewarded(reading)))


def _hard_to_see(label: Label) -> Match:
    reason = _WHY[label.where if label.plain else "vague"]
    return Match(label.block, label.span, {"lacking": "", "reason": reason})


def _contradicted(reading: Reading) -> Iterator[Match]:
    from lintkit.facts.labels.denials import denied, hidden

    for one in hidden(reading):
        yield Match(one.block, one.span, {"lacking": "", "reason": ""})
    for one in denied(reading):
        label = Related(*one.against) if one.against else None
        yield Match(one.block, one.span, {"lacking": "", "reason": "denied"}, related=(label,) if label else ())
