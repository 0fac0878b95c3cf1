"""Wordings that refuse to stop the mails of an advertiser, or make it hard."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.disclosures import disclosures
from lintkit.facts.identity import lines
from lintkit.facts.mailing.duties import included, stop_blanks
from lintkit.facts.mailing.nature import mailing
from lintkit.facts.reading import Reading, fact
from lintkit.facts.where import Told
from lintkit.facts.wordlists import listed
from lintkit.lazy import regex
from lintkit.model import HOLE, Role, Sentence, Span

_STOP = (
    r"(?:(?:配信|購読|受信)?(?:停止|解除|拒否|中止|取り?消し)"
    r"|(?:配信|メール|メルマガ|案内|お知らせ|購読|送信|受信)(?:の|を|が|は)?(?:ご)?(?:不要|希望(?:されない|しない)|望まれない|お?止め|やめ))"
)
_SLOW_WAY = (
    r"(?:郵送|郵便|書面|文書|書類|はがき|ハガキ|葉書|お?手紙|封書|fax"
    r"|ファックス|ファクス|店頭|窓口|来店|来館|ご?来社|お?電話|フリーダイヤル|tel)"
)
_ASKED = (
    r"(?:ください|下さい|願い|承|受け?付け|受け賜|申し?(?:出|込|付け|つけ)"
    r"|限|のみ|だけ|送付|ご?郵送|提出|ご?連絡|必要|いただ|頂)"
)
_BY_LETTER = regex(
    rf"{_STOP}[^。!?]{{0,80}}?{_SLOW_WAY}[^。!?]{{0,40}}?{_ASKED}|{_SLOW_WAY}[^。!?]{{0,30}}?{_STOP}[^。!?]{{0,30}}?{_ASKED}"
)
_EASY = regex(
    rf"{HOLE}|https?:|@|こちら|(?:下記|以下|次|左記|上記)の?(?:ページ|サイト)|フォーム|返信|マイページ|リンク|ボタン|クリック|タップ|設定画面|url|アプリ|メールにて|メールで|サイト(?:から|より|で)"
)
_OTHER_THING = regex(
    r"(?:定期(?:便|購入|コース)?|会員|契約|サービス|予約|利用|カード|口座|アカウント)(?:の|を)?(?:停止|解除|中止|取り?消し)"
)
_SLOW = regex(
    r"(?:停止|解除|手続き|反映|処理)[^。]{0,24}?(?:[1-9一二三四五六七八九][0-9]?(?:か|ヶ|カ|ヵ|ケ|箇)月|(?:[3-9]|三|四|数)週間)[^。]{0,8}(?:かか|要|いただ|頂|後|ほど|程度)"
)
_SURE = ("refused", "somewhere")
_LIKELY = ("login", "leave")


@fact
def hard(reading: Reading) -> tuple[Told, ...]:
    """Where the message refuses to stop the mails or makes it hard: one place for each paragraph.

    Letters and telephones are hard where they are the only way; a log-in, leaving the service or a long time to wait
    is told, as doubtful, where nothing worse is said and no other way stated.
    """
    message = mailing(reading)
    if message is None or message.nature not in {"commercial", "mixed"}:
        return ()
    stopped = _stopped(reading)
    sure = [*_worded(reading, _SURE, not message.sure), *(() if stopped else _letters(reading, not message.sure))]
    if sure:
        return tuple({one.block: one for one in sorted(sure, reverse=True)}.values())
    stated = stopped or any(one.strength == "strong" for one in disclosures(reading, "optout"))
    likely = [*_slow(reading), *(() if stated else _worded(reading, _LIKELY, True))]
    return tuple(sorted(likely))[:1]


def _told_lines(reading: Reading) -> Iterator[tuple[Sentence, str]]:
    blocks = reading.document.blocks
    return ((line, text) for line, text in lines(reading) if blocks[line.block].role is not Role.QUOTE)


@fact
def _stopped(reading: Reading) -> bool:
    """Whether the message states an easy way to stop it: an address or a form, in the sentence or the next line."""
    if stop_blanks(reading) or included(reading):
        return True
    told = list(_told_lines(reading))
    stated = {(one.block, one.span.start) for one in disclosures(reading, "optout") if one.strength == "strong"}
    for (line, text), after in zip(told, [*told[1:], None], strict=True):
        says = any(block == line.block and line.span.start <= at < line.span.end for block, at in stated)
        following = after[1] if after and not _ends(text) else ""
        if says and _EASY.search(text + following):
            return True
    return False


def _ends(text: str) -> bool:
    return text.endswith(("。", "!", "?"))


def _letters(reading: Reading, doubtful: bool) -> Iterator[Told]:
    for line, text in _told_lines(reading):
        hit = _BY_LETTER.search(text)
        if hit and not _EASY.search(text) and not _OTHER_THING.search(text):
            yield Told(line.block, reading.folded(line).span(*hit.span()), doubtful=doubtful)


def _slow(reading: Reading) -> Iterator[Told]:
    for line, text in _told_lines(reading):
        if hit := _SLOW.search(text):
            yield Told(line.block, reading.folded(line).span(*hit.span()), doubtful=True)


def _worded(reading: Reading, parts: tuple[str, ...], doubtful: bool) -> Iterator[Told]:
    for line, _ in _told_lines(reading):
        hits = (listed(f"jp-mailing/optout-{part}").search(reading.folded(line)) for part in parts)
        found: Span | None = next((hit.span for hit in hits if hit), None)
        if found:
            yield Told(line.block, found, doubtful=doubtful)
