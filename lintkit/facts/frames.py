"""What the layout of a text says of it: a subject line, time codes, one line for a telephone, tags at the end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lintkit.facts.shopwindow import shows_goods
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Document, Role

_READ = 20_000
"""Characters of a document whose layout is read."""
_WRITTEN = frozenset({"text", "markdown"})
"""Formats in which the lines are the writer's own."""
_LETTERHEAD = 6
"""Lines at the head of a letter that may name its addressee."""
_MARKS = "*_#> \t\u3000"
_SUBJECT = regex(r"(?:件名|題名|表題|subject|主题|邮件标题)[*_]*\s*:")
_HEADER = regex(r"(?:差出人|送信者|送信元|宛先|from|to|cc|bcc|配信日時?|送信日時?)[*_]*\s*:")
_ZERO = regex(r"[\[(【]?0{1,2}:00(?::00)?[^0-9~〜～]")
_CODE = regex(r"[\[(【]?[0-9]{1,2}:[0-9]{2}")
_CODES = 3
_SMS = 300
"""Characters that one message to a telephone may have, joined from several."""
_SIGNED = regex(r"【[^】]{1,20}】")
_REACHED = regex(r"停止|電話|tel|℡|[0-9]{2,4}-[0-9]{2,4}-[0-9]{3,4}")
_STOPPED = regex(r"(?:停止|解除)[^a-z]{0,4}https?:")
_TAGS = regex(r"(?:[#＃][^\s#＃「」『』、。（）()]{1,40}[\s\u3000]*)+$")
_ASKED = (":", "：", "に", "を", "は", "」", "-", "・", "*")
"""What stands before tags that somebody is asked to write."""
_FIRM = r"(?:株式会社|有限会社|合同会社|\(株\)|\(有\)|㈱|㈲|[^\n。、]{1,12}法人)"
_DESK = r"(?:部|課|室|係|本部|支店|営業所|事業所|店長|担当)"
_ADDRESSEE = regex(rf"{_FIRM}[^\n。、]{{0,24}}{_DESK}[^\n。、:]{{0,12}}(?:様|御中|さま)$")
_HEAD = regex(rf"{_FIRM}[^\n。、]{{0,24}}$|[^\n。、]{{1,16}}{_FIRM}$")
_PERSON = regex(rf"[^\n。、:]{{0,12}}{_DESK}[^\n。、:]{{0,12}}(?:様|御中|さま)$")


class Sign(NamedTuple):
    """A value that the layout speaks for: its points, and the words shown for it."""

    value: str
    points: int
    words: str


def kinds(document: Document) -> Iterator[Sign]:
    """What the layout says of the kind of document."""
    if goods := shows_goods(document):
        yield Sign("product-page", 3, goods[:20])
    if document.format not in _WRITTEN or not document.blocks:
        return
    lines = _lines(document)
    subject = _subject(document, lines)
    if subject:
        yield Sign("email", 4, subject)
    elif _is_script(lines):
        yield Sign("video-script", 4, "0:00")
    elif _is_sms(lines):
        yield Sign("sms", 3, lines[0][:12])
    elif tags := _tags(document):
        yield Sign("social-post", 3, tags)


def audiences(document: Document) -> Iterator[Sign]:
    """What the head of a letter says of its readers: a firm's department is addressed."""
    if document.format not in _WRITTEN or not document.blocks:
        return
    head = _lines(document, _LETTERHEAD)
    for before, line in zip(["", *head], head, strict=False):
        if _ADDRESSEE.search(line) or (_PERSON.match(line) and _HEAD.match(before)):
            yield Sign("business", 2, line)
            return


def opening_line(document: Document) -> str:
    """The first line of a text, folded, where it stands for a title: short, no sentence, and not all there is."""
    if document.format not in _WRITTEN or not document.blocks:
        return ""
    lines = _lines(document, _LETTERHEAD)
    first = lines[0].strip(_MARKS)
    is_title = len(lines) > 1 and len(first) <= 40 and not first.endswith(("。", "!", "?", "、", ".", "♪"))
    return first if is_title else ""


def _lines(document: Document, most: int | None = None) -> list[str]:
    """The lines with words, folded, from the first block on; at most so many where the head is enough."""
    return [folded for line in _raw(document)[:most] if (folded := fold(line).text.strip())] or [""]


def _raw(document: Document) -> list[str]:
    first = document.blocks[0].map.runs
    at = first[0].source if first else 0
    start = document.source.rfind("\n", 0, at) + 1
    return [line.strip() for line in document.source[start : start + _READ].splitlines() if line.strip()]


def _subject(document: Document, lines: list[str]) -> str:
    """The subject at the head of a mail written as text, behind nothing but other headers."""
    if document.blocks[0].role is Role.SUBJECT:
        return document.blocks[0].text[:20]
    for line in lines[:_LETTERHEAD]:
        bare = line.lstrip(_MARKS)
        if _SUBJECT.match(bare):
            return bare[:20]
        if not _HEADER.match(bare):
            break
    return ""


def _is_script(lines: list[str]) -> bool:
    """Whether lines begin with the time at which they are seen, from zero on."""
    codes = [line for line in lines if _CODE.match(line)]
    return len(codes) >= _CODES and bool(_ZERO.match(codes[0]))


def _is_sms(lines: list[str]) -> bool:
    """Whether all is one line that a telephone gets: the sender in 【】, and how to reach or stop it."""
    line = lines[0]
    if len(lines) > 1 or len(line) > _SMS or "#" in line or "@" in line:
        return False
    return bool(_SIGNED.match(line) and _REACHED.search(line)) or bool(_STOPPED.search(line))


def _tags(document: Document) -> str:
    """The tags at the end of a post: a line of their own, or two behind its last sentence."""
    if any(block.role is Role.HEADING for block in document.blocks):
        return ""
    lines = _raw(document)
    last = lines[-1][-_SMS:]
    found = _TAGS.search(last)
    if found is None:
        return ""
    beside = last[: found.start()].strip()
    before = beside or " ".join(lines[-2:-1])
    enough = found[0].count("#") + found[0].count("＃") > 1 if beside else len(lines) > 1
    return found[0] if enough and not before.endswith(_ASKED) and "タグ" not in before else ""
