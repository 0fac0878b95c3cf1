"""What the last word of a name says of the goods: things and services by their endings, as Japanese compounds end."""

from __future__ import annotations

import re
from functools import cache

from lintkit.facts.prices.cues import pattern

_KANA = "ァ-ヶー"
_THING = (
    rf"(?<=[一-龠{_KANA}])[器機]"  # 花器, 美顔器, 掃除機
    rf"|(?<=[一-龠{_KANA}])(?<![0-9一二三四五六七八九十数何屋])台"  # 作業台; not 2台, 屋台
    rf"|(?<=[{_KANA}く傘筆本針花])立て"  # ろうそく立て; not 焼き立て
    rf"|(?<=[{_KANA}])(?<!ティー)(?<!ティ)バッグ"  # not ティーバッグ
    rf"|(?<=[{_KANA}])ペン"
)
_SERVICE = r"(?<=[一-龠])(?<![味飲食辛原材香色存無有送燃肥飼塗染資衣])料"
"""施術料, 使用料; not 調味料, 飲料, 材料."""
_END = r"(?=[ \n\t]*(?:$|[ 0-9()\[\]【】「」『』:/|*※~+・,]|税[抜込別]|本体|通常|各|価格|特価|定価))"


@cache
def things() -> re.Pattern[str]:
    """For the end of a name of a thing that nobody eats."""
    return re.compile(f"(?:{pattern('standard-heads')}|{_THING}){_END}")


@cache
def services() -> re.Pattern[str]:
    """For the end of a name of a service, whatever food it is about: おせち実習, 味噌づくり教室."""
    return re.compile(f"(?:{pattern('service-heads')}|{_SERVICE}){_END}")
