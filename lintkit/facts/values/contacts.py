"""Where to write, call or click: URLs, e-mail addresses, telephone numbers, postal addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lintkit.facts.values.kinds import Found, Line
from lintkit.lazy import regex
from lintkit.model import HOLE

_PREFECTURES = (
    "北海道|東京都|(?:京都|大阪)府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡"
    "|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県"
)
_PROVINCES = (
    "(?:北京|上海|天津|重庆)市|(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃"
    "|青海|台湾)省|(?:广西|内蒙古|宁夏|新疆|西藏)(?:壮族|回族|维吾尔)?自治区"
)
_PLACE = r"[^0-9、。,:;()「」【】|/\s]"
_HOUSE = r"[0-9一二三四五六七八九十]{1,4}(?:丁目|番地?|号|の|-)"
_ROOM = r"[0-9一二三四五六七八九十]{0,4}(?:(?:番地?|号|の|-)[0-9]{0,4}){0,3}(?:号室?)?"
_JAPANESE = rf"(?:{_PREFECTURES}){_PLACE}{{1,8}}?[市区町村郡]{_PLACE}{{0,20}}?{_HOUSE}{_ROOM}"
_CHINESE = rf"(?:{_PROVINCES}){_PLACE}{{1,25}}?[路街道巷弄][0-9]{{1,5}}[号弄]"

PATTERNS = {
    "url": rf"(?:https?://[!-;=?-~]+|www\.[a-z0-9-]+\.[!-;=?-~]+|{HOLE})",
    "email": rf"(?:(?<![a-z0-9._+-])[a-z0-9._+-]{{1,64}}@[a-z0-9-]{{1,63}}(?:\.[a-z0-9-]{{1,63}}){{1,4}}|{HOLE})",
    "phone": (
        r"(?<![0-9+-])(?:\+8[16] ?-?[0-9]{1,4}(?:[- ]?[0-9]{3,4}){2}|\(0[0-9]{1,4}\)[0-9]{1,4}-[0-9]{4}"
        r"|0[0-9]{1,4}[-(][0-9]{1,4}[-)][0-9]{3,4}|0[0-9]{2,3}-[0-9]{7,8}|400-?[0-9]{3,4}-?[0-9]{3,4}"
        r"|0(?:120|800|[5789]0)[0-9]{6,8}|1[3-9][0-9]{9})(?![0-9])(?!-[0-9])"
    ),
    "address": rf"(?:〒[0-9]{{3}}-?[0-9]{{4}}(?:{_JAPANESE})?|{_JAPANESE}|{_CHINESE})",
}
"""What a HOLE stands for is known from Block.holes; in a phrase, a placeholder may stand for an address."""


SIGNS = {
    "url": regex("://|www"),
    "email": regex("@"),
    "phone": regex("[0-9]{3}"),
    "address": regex(f"〒|{_HOUSE}|[0-9][号弄]"),
}
"""What stands in every one of a kind but a HOLE."""
_SOUGHT = {name: regex(pattern) for name, pattern in PATTERNS.items()}


def find_url(line: Line) -> Iterator[Found]:
    """URLs that no reader took out of the text."""
    return _find("url", line)


def find_email(line: Line) -> Iterator[Found]:
    """E-mail addresses that no reader took out of the text."""
    return _find("email", line)


def find_phone(line: Line) -> Iterator[Found]:
    """Telephone numbers; their meaning is the digits."""
    for hit in _SOUGHT["phone"].finditer(line.text):
        yield Found(hit.start(), hit.end(), re.sub("[^0-9+]", "", hit.group()))


def find_address(line: Line) -> Iterator[Found]:
    """Postal addresses."""
    return _find("address", line)


def _find(name: str, line: Line) -> Iterator[Found]:
    for hit in _SOUGHT[name].finditer(line.text):
        if HOLE not in hit.group():
            yield Found(hit.start(), hit.end(), hit.group())
