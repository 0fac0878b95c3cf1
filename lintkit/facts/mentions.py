"""Where copy speaks about wordings instead of using them: quoted to forbid, teach or report them, or listed so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lintkit.facts.citations import cited, cited_blocks
from lintkit.facts.ranges import Ranges
from lintkit.facts.reading import Reading, fact, sentences
from lintkit.lazy import regex
from lintkit.model import Block, Role, Sentence, Span

_QUOTE = r"(?:「[^「」]{1,80}」|『[^『』]{1,80}』|“[^“”]{1,80}”)"
_RUN = regex(rf"{_QUOTE}(?:(?:[、・，,／/\s]|や|と|または|及び|および|とか|だの)*{_QUOTE})*")
"""Quotations in a row: 「A」や「B」."""
_NOUN = (
    "(?:表現|表記|表示|記載|文言|文句|言葉|ことば|言い回し|言い方|書き方|語句?|用語|単語|ワード|フレーズ|コピー|キャッチ|見出し"
    "|呼びかけ|広告|宣伝|触れ込み|投稿例|例文|POP|ポップ|ＰＯＰ)"
)
_SUCH = r"(?:など|等|とか)?(?:、)?(?:の|と(?:いう|いった|か)|を|のような|に類する|とする)?[^。、「」『』\n]{0,8}?"
_REPORTED = regex(
    "(?:など|等)?と(?:うた[うっいえ]|謳[うっいえ]|標(?:ぼ|榜)|称し|銘打)|(?:など|等)?を(?:うたう|謳う)"
    "|(?:など|等)?と(?:書いた|書かれた|書く|表示した|表示する|掲げた|掲げる|記載した|宣伝した|宣伝する)"
    "[^。、「」]{0,4}(?:広告|チラシ|看板|サイト|業者|商法|事例|例|店|会社|ページ)"
)
"""Behind a quotation: others say it, the copy only tells of it."""
_NAMED = regex(f"{_SUCH}{_NOUN}|の(?:よう(?:な|に)|ほか)|と(?:書|言|うた|謳|表示|記載|し)")
"""Behind a quotation: it is called a wording."""
_BARRED = regex(
    r"(?:など|等)?(?:という(?:言葉|表現|文言))?(?:と?(?:だけ|のみ)(?:で|を|の(?:表[記示]|記載|注記)[はをも])|と(?:は)?|は|を|も|って)(?:、)?"
    r"(?:[^。、「」]{0,6}?)"
    r"(?:書か(?:な|ず)|書け(?:な|ませ)|書いては|言わ(?:な|ず)|言え(?:な|ませ)|言い切(?:ら|れ)(?:な|ず)|うた(?:わ|え)(?:な|ず|ませ)"
    r"|使わ(?:な|ず)|使え(?:な|ませ)|(?:使用|表示|記載)(?:しな|せず|でき|不可|禁止|を?[避控])|避け|控え|NG|ＮＧ|禁止|外[しす]|削除|消[しす]て"
    r"|言い?換え|差し替え|違反|認められ(?:な|ませ))"
)
_JUDGED = regex(
    "違反|違法|措置命令|課徴金|不当表示|優良誤認|有利誤認|根拠(?:が|の|も)?(?:な[いくけし]|乏し|ありませ|求め|示せ)"
    "|問題(?:が|と|に|の)(?:あ|な|さ|起)|問われ|禁じ|禁止|NG|ＮＧ|(?:使|書|言)(?:わ|か)(?:な|ず)|(?:使|書|言|うた|謳)え(?:な|ませ)"
    "|(?:使用|掲載|表示)(?:しな|せず|でき|不可)|(?:使っ|書い|言っ|うたっ|し)ては(?:いけ|なり|だめ|ダメ)|避け|控え|外[しす]|削除"
    "|言い?換え|差し替え|見直|注意が|ご?注意(?:を|くだ)|誤解|おそれ|恐れ|認められ(?:な|ませ)|指摘|(?:に|と)(?:は)?(?:あた|当た)(?:り|る)"
    "|該当|見つか|少なくありま|目立ちま|詐欺|悪質"
)
"""What is said of wordings by those who forbid, teach or report them."""
_WARNS = regex(
    "(?:これら|こう(?:した|いった)|この(?:よう|ほか)|いずれ|どれ|すべて|全て|根拠|景品|景表|薬機|実際)[^。]{0,40}?"
    "(?:違反|違法|問題|おそれ|不当|誤認|NG|禁止|避け|控え|使(?:わ|え))"
)
"""What the next sentence says of the quotations in this one."""
_ORDERED = regex(
    "(?:入れ|盛り込ん|含め|添え|加え)(?:て|る|、)|(?:使っ|書い|言っ)て(?!は|しま|い(?:る|た|な|ま)|あ)|必ず(?:書|入|使|言)"
)
"""Whoever wants the words to be used does not forbid them."""
_LEAD = regex(
    rf"(?:次|以下|下記|こ(?:れら|うした|のよう|んな))の?[^。]{{0,10}}?{_NOUN}|{_NOUN}(?:は|を|の例|例)?[:：]?$"
)
_TITLE = regex(
    "(?:(?:NG|ＮＧ|使用?禁止|禁止|禁句|使(?:わ|え)ない|使ってはいけない|使用(?:できない|しない|不可)|書(?:か|け)ない|書いてはいけない|うたえない|避け(?:たい|る|るべき)"
    f"|不適切な?|違反(?:になる|とな(?:る|った))?|問題(?:になる|のある)|言い?換え(?:たい|る|が必要な)?)[^。\\n]{{0,6}}?(?:{_NOUN}|事例|例|リスト|一覧|集)"
    "|(?<!ほかでは)(?<!他では)(?<!他店では)(?<!他社では)(?<!よそでは)(?<!しか)(?<!誰にも)(?<!大声では)"
    "(?:(?:書|言|うた|謳|使|載せら)(?:け|え|れ)(?:ない|ません)|(?:書い|言っ|うたっ|使っ|載せ)ては(?:いけ|なら)ない"
    "|避け(?:る|たい|るべき))(?:こと|もの)(?=$|[:：（(]))"
)
_AFTER_COLON = regex(rf"{_TITLE.pattern}[^。\n:：]{{0,10}}[:：](?P<rest>[^\n]+)")
_BULLET = regex(r"\s*(?:[・･•●◆◇■□▼▽▲△◎○×✕✖]|[-–—*]\s|[0-9０-９]{1,2}[.)．）]|[①-⑳])")
_CLAUSE = regex(
    "と(?:書く|うたう|謳う|言う|表示する|記載する|宣伝する|書いた|表示した|うたった)(?:と|の(?:は|が)|こと(?:は|が)|場合)[^。]{0,24}"
    "(?:違反|違法|問題|おそれ|恐れ|措置|処分|誤解|課徴金|でき)"
    "|と(?:書い|うたっ|言っ|表示し|記載し|言い切っ)ては(?:いけ|なり|だめ|ダメ)|と(?:は)?(?:書|言)(?:か|わ)(?:ないで|ず|ないよう)"
)
"""Unquoted words that a sentence forbids: 必ず治ると書くと違反になります."""
_LAW = regex("措置命令|課徴金|不当表示|優良誤認|有利誤認|ステルスマーケティング告示")
"""A text that treats the law of advertising quotes what others wrote."""
_SELLING = frozenset({"product-page", "checkout", "thank-you-card", "sms", "campaign", "referral", "signup"})
_ENTRIES = frozenset({Role.LIST_ITEM, Role.TABLE_CELL})
_SHORT = 30
"""Characters of a line that stands as a title."""


def is_mentioned(reading: Reading, block: int, span: Span) -> bool:
    """Whether words of a block lie wholly within such a place; an order to drop 「PR」 reaches beyond the quotation."""
    return mentioned(reading)[block].cover(span)


@fact
def mentioned(reading: Reading) -> tuple[Ranges, ...]:
    """For each block the ranges that are spoken about: quotations without what is said of them, list entries whole."""
    blocks = reading.document.blocks
    whole = {*cited_blocks(blocks), *_titled(blocks), *_columns(blocks)}
    listed = frozenset(_listed(reading))
    report = reading.setting("kind") not in _SELLING and any(_LAW.search(block.text) for block in blocks)
    return tuple(
        Ranges.of((Span(0, len(block.text)),) if number in whole else _within(reading, number, report, listed))
        for number, block in enumerate(blocks)
    )


def _within(reading: Reading, number: int, report: bool, listed: frozenset[Sentence]) -> Iterator[Span]:
    text = reading.document.blocks[number].text
    yield from cited(text)
    yield from (Span(*found.span("rest")) for found in _AFTER_COLON.finditer(text))
    parts = sentences(reading)[number]
    for at, sentence in enumerate(parts):
        following = parts[at + 1].text if at + 1 < len(parts) else ""
        if sentence in listed or _CLAUSE.search(sentence.text):
            yield sentence.span
        else:
            yield from _quoted(sentence, following, report)


def _quoted(sentence: Sentence, following: str, report: bool) -> Iterator[Span]:
    """The quotations of a sentence that it forbids, teaches or reports."""
    text, start = sentence.text, sentence.span.start
    judged = bool(_JUDGED.search(_RUN.sub("", text))) and not _ORDERED.search(text)
    warned = judged or (bool(_WARNS.match(following)) and not _ORDERED.search(text))
    for run in _RUN.finditer(text):
        told = _REPORTED.match(text, run.end()) or _BARRED.match(text, run.end())
        if report or told or (warned and _NAMED.match(text, run.end())):
            yield Span(start + run.start(), start + run.end())


def _listed(reading: Reading) -> Iterator[Sentence]:
    """The entries below a sentence or title that forbids wordings or reports them: 「次の言葉を外してください」."""
    open_ = False
    for number, block in enumerate(reading.document.blocks):
        before = ""
        for sentence in sentences(reading)[number]:
            title = block.cell is None and _is_title(sentence.text)
            entry = not title and (block.role in _ENTRIES or bool(_BULLET.match(sentence.text)))
            if entry and open_:
                yield sentence
            elif not entry:
                open_ = title or _leads(before + sentence.text) or _leads(sentence.text)
                before = sentence.text if _LEAD.search(sentence.text) else ""
        open_ = open_ and block.role is not Role.HEADING


def _leads(text: str) -> bool:
    return bool(_LEAD.search(text) and _JUDGED.search(text)) and not _ORDERED.search(text)


def _is_title(text: str) -> bool:
    return len(text) <= _SHORT and not text.startswith(("・", "-", "*")) and bool(_TITLE.search(text))


def _titled(blocks: Sequence[Block]) -> Iterator[int]:
    """The blocks below a heading that names wordings not to be used."""
    headed = False
    for number, block in enumerate(blocks):
        if block.role is Role.HEADING:
            headed = _is_title(block.text)
        elif headed:
            yield number


def _columns(blocks: Sequence[Block]) -> Iterator[int]:
    cells = [(number, block.cell) for number, block in enumerate(blocks) if block.cell]
    heads = {(cell.table, cell.column) for number, cell in cells if not cell.row and _is_title(blocks[number].text)}
    yield from (number for number, cell in cells if cell.row and (cell.table, cell.column) in heads)
