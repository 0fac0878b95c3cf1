"""Which writing a Chinese character belongs to: Japanese, simplified or traditional Chinese, or several."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

_RARE_JAPANESE = frozenset(
    "丰亻仵仿佟佤侗俅俱儋兕冼勰匀匾卣吞呕哿嘎噶囊圳坍坨垸埤塌墉增夔奶姒姣媳嬴孽宓崧巢帕庾彤徵德忉悝惕挹揭搔摭摹擤昕昱晚晷杈枘"
    "栾桅棰棱楂楣榀橛檫步每毖毗氐氵汜汴汶沅沪泔洎洮洱洹涂涉涪涿淄淝淼渴湄滇漪漳潞澈澶炕炫炷炻烬焰煊煜煞爹牯犍猹獒玟玫玷珉珩琊"
    "琛琦琨琪琬琮琰瑗璇璐璜痤瘀瘙瘦瘭瘳盔盱盼眙眶睢瞀砭砰确磲祆祛种稹窠窬笮筠篙簋粼糕綦繇罄罡羿翎翟聃聱脘脞腊膻臬芎芨芩芷芾苕"
    "荃荔莆莒莘莩菀菇蒯蕙薏薰藿蘑虢虬蜓蜱蜾螭蟥蠃衤裒裰裱褙褚詹豉豳跎蹬辶邈邕邙邢邳邶邾郗郝郯鄯酡酤鑫阳雒雩雯靛靳骶麴麽黑鼙鼯"
    "鼹鼽"
)
"""In GB 2312 and in no JIS set but 0213 or 0212, yet in a Japanese word or name (UniDic 2.1.2, the jinmeiyō list)."""
_HAND = {"々": "japanese", "〇": "shared", "妳": "traditional", "說": "traditional"}


class Writing(StrEnum):
    """Where a character is at home."""

    SIMPLIFIED = "simplified"  # in GB 2312 and in no JIS standard: never Japanese (law-cn.md: tier 1)
    UNJAPANESE = "unjapanese"  # in GB 2312; JIS X 0213 or 0212 has it, no Japanese word does (tier 2)
    RARE = "rare"  # shared, but a rare kanji (JIS level 2 or beyond): 价 从 无
    SHARED = "shared"  # the same everyday character in all
    JAPANESE = "japanese"  # a form that only Japanese uses: 込 働 広 円
    UNSIMPLIFIED = "unsimplified"  # everyday Japanese and traditional Chinese: 時 間
    TRADITIONAL = "traditional"  # traditional Chinese, and an old form at most in Japanese: 國 說
    OTHER = "other"


@cache
def writing(char: str) -> Writing:
    """Where one character is at home, decided by the national character sets that hold it."""
    if char in _HAND:
        return Writing(_HAND[char])
    level = _jis_level(char)
    if _in(char, "gb2312"):
        return _mainland(char, level)
    if not _in(char, "big5"):
        return Writing.JAPANESE if level else Writing.OTHER
    return Writing.UNSIMPLIFIED if level == 1 else Writing.TRADITIONAL


def _mainland(char: str, level: int) -> Writing:
    if level:
        return Writing.SHARED if level == 1 else Writing.RARE
    if not _in(char, "euc_jis_2004"):  # JIS X 0213 and 0212 together
        return Writing.SIMPLIFIED
    return Writing.RARE if char in _RARE_JAPANESE else Writing.UNJAPANESE


def _jis_level(char: str) -> int:
    """1 or 2 within JIS X 0208, 0 outside it."""
    if not _in(char, "iso2022_jp"):
        return 0
    lead = char.encode("euc_jp")[0]
    return 1 if lead < 0xD0 else 2


def _in(char: str, codec: str) -> bool:
    try:
        char.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
