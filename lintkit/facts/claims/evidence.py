"""What stands near a claim and may prove it: when, among what, how many and by whom something was found out."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.notes import beside
from lintkit.facts.reach import headings, labels, sections
from lintkit.facts.reading import Reading, fact, sentences
from lintkit.facts.where import Where
from lintkit.facts.wordlists import listed
from lintkit.lazy import regex
from lintkit.model import HOLE, Role, Sentence

_YEAR = (
    r"(?:(?:(?:19|20)[0-9]{2}|(?:令和|平成)(?:元|[0-9一二三四五六七八九十]{1,3})"
    r"|二〇[〇一二三四五六七八九]{2})年(?:度)?"
    r"|(?<![0-9])20[0-9]{2}[/.-](?:1[0-2]|0?[1-9])(?![0-9])|(?<![0-9])20[0-9]{2}(?=q[1-4]|春|夏|秋|冬|上期|下期))"
)
_DATED = regex(
    rf"{_YEAR}(?:[0-9/.\-年月日~から\s()月火水木金土:末上中下旬期半第四]{{0,32}}+)"
    r"(?!まで|迄|発売|開催|オープン|創業|設立|創立|創刊|誕生|開始|締切|必着|モデル|新作|春夏|秋冬"
    r"|リニューアル|スタート|の(?:新作|歴史|伝統))"
)
_WHEN = regex(
    rf"(?:[0-9一二三四五六七八九十]{{1,3}}月|[0-9]{{1,2}}/[0-9]{{1,2}}|{HOLE}).{{0,24}}(?:調べ|調査"
    rf"|集計|時点|現在|実施|アンケート|ランキング)"
    r"|(?:調べ|調査|集計|アンケート|ランキング).{0,24}(?:[0-9]{1,2}月|[0-9]{1,2}/[0-9]{1,2})"
    r"|(?:直近|過去)(?:の)?[0-9一二三四五六七八九十]+(?:年|[かヶケ箇]月|週|日)"
)
_PROMOTED = regex(r"(?:キャンペーン|セール|開催|応募|受付|配布|配信|有効|申込|申し込み)(?:の)?(?:期間|期限)")
_SURVEYED = regex(r"調査|調べ|集計|アンケート|ランキング|時点|現在|実績|出荷|販売数")
_SUMMARY = regex(
    r"調査(?:概要|期間|機関|会社|主体|対象|方法|時期|人数|実施|名)|アンケート(?:概要|実施|期間|対象)"
    r"|集計(?:期間|対象|方法)|出典[:は]|[^。]調べ[)。]?$"
)
_AWAY = frozenset({Role.META, Role.SUBJECT, Role.BUTTON, Role.LABEL})
"""Where no note has room: the whole document may prove what is claimed there."""


def evidence(reading: Reading, block: int) -> frozenset[str]:
    """The parts of a proof that stand near a block: period, scope, surveyor, number, basis."""
    known = _parts(reading)
    return frozenset().union(_of_labels(reading, block), *(known[one] for one in near(reading, block)))


def near(reading: Reading, block: int) -> frozenset[int]:
    """The blocks that may prove a claim: beside it, surveys told in its section, summaries of surveys anywhere."""
    if reading.document.blocks[block].role in _AWAY:
        return _telling(reading)
    return frozenset(beside(reading, block)) | _surveys(reading, sections(reading)[block])


def _surveys(reading: Reading, section: range) -> frozenset[int]:
    """The blocks of a section that tell of a survey, and all summaries; worked out once for all its claims."""
    key = ("surveys", section)
    if key not in reading.memo:
        reading.memo[key] = _told(reading).intersection(section) | _summaries(reading)
    found: frozenset[int] = reading.memo[key]
    return found


def image_survey(reading: Reading, block: int) -> Where | None:
    """Where a survey of people who only looked at web pages is given as the proof."""
    found = _images(reading)
    first = min(near(reading, block) & found.keys(), default=None) if found else None
    return None if first is None else found[first]


@fact
def _images(reading: Reading) -> dict[int, Where]:
    """The first survey of impressions in each block that tells of one."""
    images = listed("jp-claims/image-survey")
    hits = (
        (one.block, hit.span)
        for parts in sentences(reading)
        for one in parts
        for hit in images.find(reading.folded(one))
    )
    found: dict[int, Where] = {}
    for block, span in hits:
        found.setdefault(block, Where(block, span))
    return found


@fact
def _telling(reading: Reading) -> frozenset[int]:
    """The blocks that hold any part of a proof."""
    return frozenset(number for number, parts in enumerate(_parts(reading)) if parts)


@fact
def _parts(reading: Reading) -> tuple[frozenset[str], ...]:
    return tuple(
        frozenset(part for sentence in parts for part in _of(reading, sentence)) for parts in sentences(reading)
    )


def _of_labels(reading: Reading, block: int) -> frozenset[str]:
    return frozenset(part for sentence in labels(reading, block) for part in _of(reading, sentence))


def _of(reading: Reading, sentence: Sentence) -> Iterator[str]:
    folded = reading.folded(sentence)
    if listed("jp-claims/image-survey").search(folded):
        return
    if _is_dated(folded.text):
        yield "period"
    for part in ("scope", "surveyor", "number", "basis"):
        if listed(f"jp-claims/proof-{part}").search(folded):
            yield part


def _is_dated(text: str) -> bool:
    """Whether a sentence says when something was found out; when a campaign ends is something else."""
    if _WHEN.search(text):
        return True
    promoted = _PROMOTED.search(text) and not _SURVEYED.search(text)
    return not promoted and bool(_DATED.search(text))


@fact
def _told(reading: Reading) -> frozenset[int]:
    """The blocks that tell of a survey."""
    return frozenset(
        sentence.block
        for parts in sentences(reading)
        for sentence in parts
        if _SURVEYED.search(reading.folded(sentence).text)
    )


@fact
def _summaries(reading: Reading) -> frozenset[int]:
    """The blocks that sum up a survey, and those below a heading that announces one."""
    texts = {sentence.block: reading.folded(sentence).text for parts in sentences(reading) for sentence in parts[:1]}
    named = frozenset(number for number, text in texts.items() if _SUMMARY.search(text))
    above = headings(reading)
    return named | frozenset(number for number in texts if not named.isdisjoint(above[number][:1]))
