"""Personal data handed to whomever: a partner without a name, for no purpose, without consent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lintkit.facts.reading import Reading, fact
from lintkit.facts.spoken import spoken
from lintkit.facts.wordlists import listed
from lintkit.language.characters import Folded
from lintkit.lazy import regex
from lintkit.model import Span

_DATA = regex(
    r"個人情報|(?:お客様|会員|登録|顧客|利用者|ご?応募|ご?購入|ご?回答)(?:様|者)?の?(?:個人)?(?:情報|データ|内容)"
    r"|(?:いただいた|頂いた|お預かりした|取得した|ご?入力の?|ご?記入の?)[^。、]{0,6}?(?:情報|データ|内容)|(?:メール)?アドレス|氏名|住所"
)
_WHOM = regex(
    r"(?:関連|関係|グループ|提携|協賛|パートナー|スポンサー|協力)(?:会社|企業|各社|先|事業者|店|団体|パートナー)(?:各社)?|他社|第三者|取引先|広告主"
)
_HANDED = regex(
    r"(?:など|等)?(?:の第三者)?(?:と|に|へ|が|で|も|に対し(?:て)?)[^。!?]{0,20}?"
    r"(?:共有|提供|開示|お?渡し|渡す|お伝え|販売|公開|(?<!共同)利用|活用|使用)(?:[^。!?、]{0,4}?)"
    r"(?:する|し(?:ます|、|て)|いたし|させて|でき|されること|すること|ことが|場合が)"
)
_NAMED = regex(
    r"(?:の|である|、)?[(「]?(?:株式会社|有限会社|合同会社|\ufffc|[^\s。、()「」]{2,12}(?:株式会社|社(?!と|に|が|へ|や|など)))"
)
"""A recipient that is named after all."""
_WHAT_FOR = regex(
    r"(?:発送|配送|配達|お届け|抽選|決済|支払|回収|予約|ご?連絡|宿泊|来場|施術|修理|保証|保険)[^。、]{0,8}?(?:ため|目的|必要|際|委託|業務)"
)
_TOPIC = regex(r"個人情報|(?:ご?入力|ご?記入|お預かり|取得|ご?登録)[^。]{0,12}?(?:情報|データ|内容)")
_OTHER = regex(r"[^。、]{1,12}を(?:提供|共有|開示|お?渡)")
_GIVEN = regex(r"共有|提供|開示|渡")


class Sharing(NamedTuple):
    """From the data, or the recipient where the data stand in the sentence before, to what is done with them."""

    block: int
    span: Span


@fact
def sharings(reading: Reading) -> tuple[Sharing, ...]:
    """The first such clause of each sentence, in order; consent, a statute or a purpose of the service clears it."""
    found: list[Sharing] = []
    before = False
    for sentence, folded in spoken(reading):
        found.extend([Sharing(sentence.block, span) for span in _shared(folded, carried=before)][:1])
        before = bool(_TOPIC.search(folded.text))
    return tuple(found)


def _shared(folded: Folded, *, carried: bool) -> Iterator[Span]:
    text = folded.text
    if listed("jp-privacy/vague-unless").search(folded) or _WHAT_FOR.search(text):
        return
    data = _DATA.search(text)
    for whom in _WHOM.finditer(text):
        handed = _HANDED.match(text, whom.end())
        if not handed or _NAMED.match(text, whom.end()):
            continue
        if data and data.start() < whom.start():
            yield folded.span(data.start(), handed.end())
        elif carried and _GIVEN.search(handed[0]) and not _OTHER.search(text):
            yield folded.span(whom.start(), handed.end())
