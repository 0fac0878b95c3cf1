"""What a film says in its first seconds: by the times of its subtitles or its script, else as much as can be said."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.reach import label, rows
from lintkit.facts.reading import Reading, fact, sentences
from lintkit.facts.spoken import prose
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Role, Sentence, Span

_SPEED = 7
"""Characters that a narrator says, and a caption shows, in a second."""
_SPOKEN = (
    r"(?:ナレーション|ナレーター|ナレ|テロップ|字幕|セリフ|台詞|せりふ|音声|トーク|話者|mc|na|n|口播|旁白|画面文字|コピー|文字|原稿"
    r"|読み(?:上げ)?)"
)
_SPEECH = regex(rf"[・\-【\[(]?{_SPOKEN}(?:[0-9]{{0,2}}|原稿|案)[】\])]?\s*(?:[:】\])]|(?=[「『]))")
_COLUMN = regex(rf"(?:^|[|/・(]){_SPOKEN}(?:[0-9]{{0,2}}|原稿|案|内容)(?:$|[|/・)])")
_SETTING = regex(
    r"[・\-【\[(■◆]?(?:動画)?(?:タイトル|題名|動画名|尺|長さ|時間|bgm|se|効果音|音楽|映像|画面?|カメラ|演出|場面|シーン|カット|商品|目的|狙い"
    r"|ターゲット|対象|出演者?|撮影|備考|メモ|媒体|構成|企画|担当|作成|納期|概要欄|サムネイル?|ハッシュタグ|台本|冒頭|導入|フック|オープニング|本編)"
    r"[^:。!?]{0,12}(?:[:／/】\])]|$)"
)
_SEEN = regex(r"[(<\[【〈][^)>\]】〉]{0,80}[)>\]】〉]\s*$")
"""What a script tells the camera in brackets."""
_CLOCK = regex(r"(?<![0-9:])(?:([0-9]{1,2}):)?([0-9]{1,2}):([0-9]{2})(?![0-9])")
_SECONDS = regex(r"(?<![0-9.])([0-9]{1,3})(?:\.[0-9])?(?:秒|s)?(?:~|-|から)[0-9]{1,3}(?:\.[0-9])?(?:秒|s(?![a-z])|sec)")
_NEAR = 200
"""Folded characters of a block in which its time stands."""
_SILENT = frozenset({Role.HEADING, Role.META, Role.LABEL, Role.BUTTON, Role.FOOTER, Role.SENDER})


_LEAD = regex(
    r"(?:[【\[(（〔][^】\])）〕\n]{0,30}[】\])）〕]\s*|[0-9０-９]{1,2}[:：][0-9０-９]{2}[^ぁ-んァ-ヶ一-龥]{0,12})+"
)


def spoken(sentence: Sentence) -> Span:
    """The block range of a sentence without the time or the name of the track before it."""
    start = sentence.span.start
    lead = _LEAD.match(sentence.text)
    start += lead.end() if lead and lead.end() < len(sentence.text) else 0
    folded = fold(sentence.text[start - sentence.span.start :], start)
    track = _SPEECH.match(folded.text)
    if track and track.end() < len(folded.text):
        start = folded.span(track.end(), len(folded.text)).start
    return Span(start, sentence.span.end)


def opening(reading: Reading, seconds: int) -> list[Sentence]:
    """The sentences that begin within the first seconds; where nobody speaks so soon, the first one."""
    return list(_of_cues(reading, seconds) if reading.document.cues else _of_script(reading, seconds))


def _of_cues(reading: Reading, seconds: int) -> Iterator[Sentence]:
    cues = reading.document.cues
    early = [cue for cue in cues if cue.start < seconds * 1000] or cues[:1]
    shown = dict.fromkeys(one for cue in early for one in sentences(reading)[cue.block] if one.span.overlaps(cue.span))
    yield from shown


def _of_script(reading: Reading, seconds: int) -> Iterator[Sentence]:
    """Sentences up to the first that a time marks as later, or, beyond the first row, up to as many as can be said."""
    spoken = _labelled(reading) or _running(reading)
    times, size = _times(reading), 0
    for sentence in spoken:
        at = times[sentence.block]
        together = sentence.block in rows(reading)[spoken[0].block]
        if size and ((at is not None and at >= seconds) or (size >= seconds * _SPEED and not together)):
            return
        yield sentence
        size += len(sentence.text)


@fact
def _labelled(reading: Reading) -> tuple[Sentence, ...]:
    """What the script marks as spoken or shown: ナレーション：…, or the cells of such a column."""
    return tuple(sentence for sentence in _every(reading) if _is_labelled(reading, sentence))


def _is_labelled(reading: Reading, sentence: Sentence) -> bool:
    block = reading.document.blocks[sentence.block]
    if block.cell:
        return not block.cell.header and bool(_COLUMN.search(label(reading, sentence.block)))
    return bool(_SPEECH.match(reading.folded(sentence).text))


@fact
def _running(reading: Reading) -> tuple[Sentence, ...]:
    """The sentences of a script without such marks, less what describes the film."""
    return tuple(sentence for sentence in _every(reading) if not _describes(reading.folded(sentence).text))


def _describes(text: str) -> bool:
    return bool(_SETTING.match(text) or _SEEN.match(text) or _SECONDS.fullmatch(text) or _CLOCK.match(text))


def _every(reading: Reading) -> Iterator[Sentence]:
    return prose(reading, _SILENT)


@fact
def _times(reading: Reading) -> tuple[int | None, ...]:
    """For each block the second at which it begins, as its row or the last time above it says."""
    found: list[int | None] = []
    now: int | None = None
    for number, block in enumerate(reading.document.blocks):
        near = rows(reading)[number] if block.cell else range(number, number + 1)
        told = [second for one in near[:8] if (second := _second(reading.document.blocks[one].text)) is not None]
        now = told[0] if told else now
        found.append(now)
    return tuple(found)


def _second(text: str) -> int | None:
    folded = fold(text[:_NEAR]).text
    clock = _CLOCK.search(folded)
    if clock:
        return int(clock[1] or 0) * 3600 + int(clock[2]) * 60 + int(clock[3])
    count = _SECONDS.search(folded)
    return int(count[1]) if count else None
