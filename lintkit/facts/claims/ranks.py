"""Claims to be the first: No.1, 第1位, 日本一, 業界初, 三冠, 「医師の90%が推奨」, and what their survey leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.claims.evidence import evidence, image_survey
from lintkit.facts.claims.kinds import Claim
from lintkit.facts.claims.worded import Said, claimed, is_meant, leads, said
from lintkit.facts.reach import sections
from lintkit.facts.reading import Reading, fact, sentences
from lintkit.facts.wordlists import listed
from lintkit.language.characters import Folded
from lintkit.lazy import regex

_BETWEEN = regex(r"(?:の|が|は|も|で|において|:|・|[「『\"(|/\s、]|ランキング|調査|において|にて){0,3}")
"""What may stand between what is ranked and its rank."""
_NEARBY = 24
_SHOP = (
    r"(?:当店|当社|弊社|自社|当サイト|当院|当モール|本店|店内|社内|ショップ内|当ブランド|ブランド内"
    r"|シリーズ内?|当ショップ|当通販)"
)
_OWN = regex(
    rf"{_SHOP}(?!(?:は|が|も|って|、))(?:の|内の?|で|での|における|全?商品(?:の)?中で?)?[^はがも、。!]{{0,16}}$"
)
"""A rank among the shop's own goods, which it can count itself."""
_OPINION = regex(r"満足|評価|品質|技術|業界|世界|日本|国内|推奨|信頼|効果")
_STOPS = regex(r"[、。!?「」:]")
_MARKS = regex(r"^[」』\"※*0-9()]+")
_SECOND = regex(r"(?:第[2二]位|(?<![0-9])2位|二位|(?<![a-z])n[oо][.,]? ?2(?![0-9]))")
_LISTED = regex(r"^[【\[(「#\s]*(?:第[1一]位|[1一]位|n[oо][.,:]? ?1)[】\])」\s:.、|]*")
_EXPERTS = regex(r"%|割|[0-9一二三四五六七八九十]人")
"""A share of experts, of whom it matters how many were asked."""
_FIELD = regex(r"国内|業界|日本|世界|全国|アジア|地域|県内|市内|都内|関東|関西|九州|北海道|部門|通販|ランキング")
_SURVEY = ("period", "scope", "number", "surveyor")


@fact
def firsts(reading: Reading) -> tuple[Claim, ...]:
    """The claims that lack a part of their proof, in the order of the text; one at each place."""
    found: list[Claim] = []
    for one in sorted(_claims(reading), key=lambda one: (one.block, one.span.start, -one.span.end)):
        if found and found[-1].block == one.block and found[-1].span.overlaps(one.span):
            continue
        found.append(one)
    return tuple(one for one in found if one.lacking)


def _claims(reading: Reading) -> Iterator[Claim]:
    for one in claimed(reading, "first"):
        yield _proved(reading, one)
    for one in said(reading, "rank-mark"):
        ranked = _ranked(reading, one)
        if ranked and is_meant(reading, ranked):
            yield _proved(reading, ranked)


def _ranked(reading: Reading, one: Said) -> Said | None:
    """A rank with what it is about; None for numbers and for the entries of a list of ranks."""
    start = _begin(one.before)
    named = start < one.start or any(_begin(lead.text) < len(lead.text) for lead in _leads(reading, one))
    if _in_list(reading, one, named=named):
        return None
    follows = listed("jp-claims/rank-after").every(Folded(_MARKS.sub("", one.after[:16]), None, None))
    return one._replace(start=start) if named or any(hit.start == 0 for hit in follows) else None


def _leads(reading: Reading, one: Said) -> list[Folded]:
    return [] if one.before.strip("「『(") else leads(reading, one.sentence)


def _begin(before: str) -> int:
    """Where what is ranked begins at the end of a text, with what boasts of it; the text's end when nothing is.

    An earlier rank is another claim.
    """
    near = Folded(before[-_NEARBY:], None, None)
    ended = max((hit.end for hit in listed("jp-claims/rank-mark").every(near)), default=0)
    near = Folded(near.text[ended:], None, None)
    offset = len(before) - len(near.text)
    open_ended = near.text.rstrip('」』"')
    asked = [hit for hit in listed("jp-claims/rank-question").every(near) if not _STOPS.search(open_ended, hit.end)]
    start = min((hit.start for hit in asked), default=len(near.text))
    ranked = sorted(listed("jp-claims/rank-subject").every(near), key=lambda hit: -hit.end)
    for hit in (*ranked, *sorted(listed("jp-claims/rank-boost").every(near), key=lambda hit: -hit.end), *ranked):
        if hit.start < start and _BETWEEN.fullmatch(near.text[hit.end : start] if hit.end <= start else ""):
            start = hit.start
    return offset + start


def _in_list(reading: Reading, one: Said, *, named: bool) -> bool:
    """Whether a second follows: the copy counts things, or lists its own ranks."""
    text = one.folded.text
    if _SECOND.search(text, one.end):
        return True
    section = sections(reading)[one.block]
    opens = bool(_LISTED.match(text)) or not named
    return opens and any(number in section for number in _seconds(reading))


@fact
def _seconds(reading: Reading) -> tuple[int, ...]:
    """The blocks that name a second rank."""
    told = enumerate(sentences(reading))
    return tuple(n for n, parts in told if any(_SECOND.search(reading.folded(one).text) for one in parts))


def _proved(reading: Reading, one: Said) -> Claim:
    """The claim with what its proof lacks."""
    words = one.words
    known = set(evidence(reading, one.block))
    if _own(one, words):
        known |= {"scope", "surveyor"}
    if {"period", "surveyor"} <= known and ("number" in known or _FIELD.search(one.folded.text)):
        known.add("scope")
    experts = bool(_EXPERTS.search(words))
    known.add("scope" if experts else "number")
    lacking = [part for part in _SURVEY if part not in known]
    image = image_survey(reading, one.block)
    if image:
        return Claim(one.block, one.span, (*lacking, "users"), (image,))
    return Claim(one.block, one.span, tuple(lacking))


def _own(one: Said, words: str) -> bool:
    return bool(_OWN.search(one.before[-40:] + words)) and not _OPINION.search(words)
