"""Whether a line break made by hand ends a line, or only breaks a running sentence for looks."""

from __future__ import annotations

import re

_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffef\U0001f300-\U0003ffff]"
)
_ENDED = re.compile('[。．.！？!?｡…‥♪♡♥★☆※」』）)】〕》〉”"\ufffc:：;；～〜*＊●■◆▼▽＞>→\U0001f300-\U0001faff]$')
_POLITE = re.compile(
    "(?:ます|です|ました|でした|ません|ください|下さい|でしょう|ましょう|ございませんでした)(?:ね|よ|か)?$"
)
_OPENS = re.compile(
    '[・●■◆◇○◎□▼▽▲△★☆※＊*►▶→➡✓✔✅「『（(【〔《〈“"#＃>＞◯①-⓿\ufffc\U0001f300-\U0001faff-]'
    "|[0-9０-９]{1,2}[.．)）、:：]|https?:"
)
_CLOSING = re.compile("[、。，．！？!?」』）)】ーぁぃぅぇぉっゃゅょァィゥェォッャュョんン]")
_PARTICLE = re.compile(
    "を|(?:が|は|に|で|と|の|も|へ|や|から|まで|より|ので|けど)(?=[、おご0-9０-９A-Za-zァ-ヶ々\u4e00-\u9fff])"
)
_HIRAGANA = re.compile("[\u3041-\u3096]")
_LONG = 15
"""Characters of a line that looks wrapped rather than short by itself."""


def wide(char: str) -> bool:
    """Whether a character is written without spaces around it: kana, Chinese characters, their punctuation."""
    return bool(_WIDE.match(char))


def between(before: str, after: str) -> str:
    """What a line break inside a sentence stands for: nothing beside East Asian text, else a space."""
    return "" if wide(before) or wide(after) else " "


def runs_on(line: str, following: str) -> bool:
    """Whether a sentence runs over the break between two lines (neither empty)."""
    if line.endswith(("、", "，", ",")) or _CLOSING.match(following):
        return True
    if _ENDED.search(line) or _OPENS.match(following):
        return False
    if _PARTICLE.match(following):
        return True
    if not wide(line[-1]):
        return line[-1].isalpha() and following[0].islower()
    if _HIRAGANA.match(line[-1]):
        return not _POLITE.search(line)
    return len(line) >= _LONG and wide(following[0]) and following.endswith(("。", "！", "？"))
