"""Who recommends the goods and is neither the shop nor a customer: 専門家も絶賛, 監修：○○."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.reading import Reading, fact
from lintkit.facts.spoken import prose
from lintkit.facts.where import Where
from lintkit.facts.wordlists import listed
from lintkit.lazy import regex
from lintkit.model import Role, Sentence, Span

_PRAISES = (
    r"(?:大?絶賛|激賞|推薦|推奨|イチオシ|イチ押し|一押し|太鼓判|お墨付き|監修|愛用|オススメ|認め(?:た|る)|選(?:んだ|ぶ|ばれ)|注目|支持|惚れ"
    r"|お?(?:すすめ|勧め|薦め)(?!する方法|の(?:使い方|食べ方)))"
)
_WARMLY = r"(?:強く|自信を持って|こぞって|こっそり)?"
_NAME = r"[一-龥々ァ-ヶー]{2,8}(?:[ 　・][一-龥々ァ-ヶー]{1,8})?"
_NAMED = regex(
    rf"(?P<who>{_NAME}(?:さん|氏|先生))(?:も|が|に|から|の|より)?{_WARMLY}{_PRAISES}"
    rf"|(?:監修者?|推薦者?|推薦人|アドバイザー):\s*(?P<label>{_NAME})"
)
_BEHIND = regex(
    r"(?:の(?:方々?|皆さん|みなさん|先生|間))?(?:たち|達|さん|様|ら)?(?:も|が|に|から|の|で|より|までもが|までが)?"
    rf"{_WARMLY}{_PRAISES}"
)
_OWN_WORDS = (
    r"スタッフ|店長|店主|店員|社員|社長|バイヤー|編集部|担当者?|職人|当店|当社|代表|弊社|お客様?|利用者|会員|皆|みな|購入者|ユーザー"
    r"|ママ|パパ|主婦|お子|家族|友|常連|ファン|読者|自分|各自|奥"
)
_OWN = regex(_OWN_WORDS)
"""People who need no qualification: the shop's own, and customers."""
_OWNS = regex(rf"(?:{_OWN_WORDS})(?:の|・|:|、|代表)?$")
_NEAR = 12
_SKIPPED = frozenset({Role.META, Role.LABEL, Role.SENDER, Role.FOOTER})


@fact
def endorsers(reading: Reading) -> tuple[Where, ...]:
    """The endorsers of a document, each place once, in its order."""
    return tuple(
        Where(sentence.block, span) for sentence in prose(reading, _SKIPPED) for span in _in_sentence(reading, sentence)
    )


def _in_sentence(reading: Reading, sentence: Sentence) -> Iterator[Span]:
    folded = reading.folded(sentence)
    at = -1
    for start, end in sorted([*_titled(reading, sentence), *_named(folded.text)]):
        if start >= at:
            yield folded.span(start, end)
            at = end


def _titled(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """People by what they are, where the words behind them praise."""
    folded = reading.folded(sentence)
    for hit in listed("jp-advice/endorser").find(folded):
        praised = _BEHIND.match(folded.text, hit.end)
        if praised:
            yield hit.start, praised.end()


def _named(text: str) -> Iterator[tuple[int, int]]:
    """People by name."""
    for found in _NAMED.finditer(text):
        before = text[max(0, found.start() - _NEAR) : found.start()]
        if not _OWN.search(found["who"] or found["label"]) and not _OWNS.search(before):
            yield found.span()
