"""What the columns of a plan of messages mean, by their names: when, over what, to whom, with which words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from lintkit.lazy import regex

_IDLE = regex(r"[\s_\-・/:()\[\]【】*#]+")
_NAMES = {
    "date": regex(
        r"(?:(?:配信|送信|発送|投稿|予定|実施|通知|予約|配布)?(?:開始)?(?:予定)?(?:日時?|日付|日程)|日時|配信曜日|曜日|日にち|年月日|いつ"
        r"|(?:send|sent|push|scheduled?|delivery|publish|start)?(?:date|datetime|day|at|on|time|timestamp)(?:jst)?|when"
        r"|(?:推送|发送|發送|投放|计划|計劃)?(?:日期|时间|時間))"
    ),
    "channel": regex(
        r"(?:配信|送信|通知)?(?:チャネル|チャンネル|媒体|手段|方法|方式|ツール|種別)|配信|配信先媒体"
        r"|(?:send|push)?channels?|medium|media|via|(?:推送|发送|投放)?(?:渠道|方式)"
    ),
    "audience": regex(
        r"(?:配信|送信|通知)?(?:対象者?|先|リスト|セグメント|ターゲット|グループ)|宛先|セグメント名?|会員区分|対象(?:顧客|会員|セグメント)"
        r"|(?:target|user|customer)?(?:audience|segment|recipient|list|group)s?|target|to"
        r"|(?:目标)?(?:人群|受众|客群|对象|對象|分组)"
    ),
    "words": regex(
        r"件名|題名|表題|タイトル|見出し|内容|本文|文面|文言|メッセージ|コピー|配信内容|テーマ|施策名?|企画"
        r"|subject(?:line)?|title|headline|body|text|copy|message|content|theme|name"
        r"|标题|主题|正文|内容|文案|標題|主題"
    ),
    "status": regex(r"状態|ステータス|進捗|可否|status|state|状态|狀態"),
}
_ABOUT_SENDING = regex(
    r"配信|送信|通知|send|sent|push|推送|发送|發送|セグメント|segment|audience|チャネル|channel|渠道|受众|人群"
)
"""Names that only a plan of messages has."""


def meaning(name: str) -> str:
    """date, channel, audience, words or status; "" for a column of something else."""
    plain = _IDLE.sub("", unicodedata.normalize("NFKC", name).lower())
    return next((role for role, pattern in _NAMES.items() if pattern.fullmatch(plain)), "")


def columns(names: Mapping[int, str]) -> dict[int, str]:
    """The columns of a plan of messages with their meanings; none where the names are those of another table."""
    found = {column: role for column, name in names.items() if (role := meaning(name))}
    roles = set(found.values())
    sure = any(_ABOUT_SENDING.search(unicodedata.normalize("NFKC", name).lower()) for name in names.values())
    plan = "date" in roles and not roles.isdisjoint({"channel", "audience"}) and len(roles) > 2
    return found if plan and sure else {}


def is_schedule(names: Iterable[str]) -> bool:
    """Whether a table with columns of these names says when which message goes to whom."""
    return bool(columns(dict(enumerate(names))))
