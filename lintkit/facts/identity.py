"""Who speaks, as the law wants it named: legal names, persons, full postal addresses, telephone numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lintkit.facts.reach import rows
from lintkit.facts.reading import Reading, fact
from lintkit.facts.spoken import prose
from lintkit.facts.values import PATTERNS
from lintkit.language.characters import Folded, fold
from lintkit.lazy import regex
from lintkit.model import HOLE, Role, Sentence, Span

_FORM = (
    r"(?:株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|(?:生活|農業|漁業|事業)?協同組合|\((?:株|有|同|資|名|社|財|医|学|福|特非)\)"
    r"|(?:(?:一般|公益)?(?:社団|財団)|特定非営利活動|npo|医療|学校|宗教|社会福祉|独立行政|国立大学|農事組合|弁護士|税理士)法人)"
)
_LATIN = r"(?:co\.,? ?ltd|,? ?inc\.?|,? ?corporation|,? ?corp\.|,? ?llc|,? ?k\.k\.)(?![a-z])"
_PART = rf"[^\s、。,!?:;/|()「」『』【】<>=*#※→{HOLE}]"
_COMPANY = regex(rf"{_FORM}|[a-z][a-z&. ]{{0,30}}{_LATIN}")
_SEAT = (
    r"(?:北海道|東京都|(?:京都|大阪)府|(?:神奈川|和歌山|鹿児島|[一-龥]{2})県)(?:[一-龥々ぁ-んァ-ヶ]{1,6}(?:市|区|郡)|○)"
    r"|[一-龥]{2,4}市(?:[一-龥]{1,4}区)?[^、。]{1,10}[0-9]"
)
"""Where a postal address begins."""
_AFTER = regex(rf"(?![のをはがにでとや])(?:{HOLE}|(?:(?!〒|tel|http|様|御中|代表|電話|住所|{_SEAT}){_PART}){{1,24}})")
_BEFORE = regex(rf"(?:{HOLE}|[^\s、。,!?:;/|()「」『』【】<>=*#※→は{HOLE}]{{1,20}})$")
_OTHER_BEFORE = regex(
    r"(?:提供|協力|協賛|後援|製造(?:元|者|所|販売元?)?|メーカー|輸入(?:元|者)|発売元|配送(?:業者|会社|元)?|運送(?:会社|業者)?|決済(?:代行)?(?:会社)?"
    r"|委託先?|提携先?|監修|撮影|出典|調査(?:機関)?|調べ|ゲスト|講師|登壇|タイアップ|コラボ)[^。]{0,4}$"
)
_OTHER_AFTER = regex(
    r"(?<![員客皆])様|御中|との|と(?:共|コラボ|提携|協力)|が(?:開発|提供|製造)|製(?:の|造)|のご?協力|に委託|調べ|調査|の(?:商品|製品|新)|より入荷"
)
_LABEL = (
    r"(?:発行(?:元|者|人|所|責任者)?|配信(?:元|者|責任者)?|送信(?:者|元|責任者)?|差出人|運営(?:会社|者|元|責任者|主体)?|編集(?:者|・発行)?"
    r"|販売(?:業者|者|元|事業者|会社|責任者)?|事業者名?|会社名?|商号|法人名|名称|氏名|主催(?:者)?|サービス提供者|役務提供事業者)"
)
_NAMED = regex(rf"{_LABEL}[^。]{{0,8}}$|©|\(c\)|copyright")
_SELF = regex(
    r"がお(?:送り|届け)|が配信|が運営|より(?:お送り|お届け|配信)|です|でございます|と申|の[^。]{1,10}(?:です|と申|でございます)"
    r"|代表|広報|all rights"
)
_THIS_MAIL = regex(r"(?:この|本|当)(?:メール|メルマガ|ニュースレター)は?[^。]{0,40}(?:お送り|配信|送信|お届け)")
_PROSE = regex(r"ます|です|ました|ません|ください")
_CONTACT = regex(
    rf"[-―─━=|/,、・()\]】\s]{{0,3}}(?:〒|tel|電話|住所|所在地|本社|お問い?合わ?せ|e-?mail|メール|配信|{HOLE}|{_SEAT})"
)
"""What follows a company's name in a signature."""
_SIGNED = 40
"""Folded characters that may stand before it there: rules, a shop's name."""
_LONGEST_LINE = 48
_ORNAMENT = "【】[]()<>「」『』■□●○◆◇★☆▼▲*=~-―─━。,、 "
_CLOSING = frozenset("】)]》>」』|/")
_LONGEST_LABEL = 12
_NEAR = 60
"""Folded characters around a name that can say whose it is."""
_ORNAMENTS = 6
_HOLDER = (
    r"(?:(?:発行|送信|配信|運営|販売|事業|編集|業務|統括)?責任者|(?:発行|送信|配信|運営|販売|編集|代表|主催)者"
    r"|発行人|販売業者|店主|店長|園主|代表)"
)
_PERSON = regex(
    rf"(?:{_LABEL}[名]?[:/・は]|{_HOLDER}[:/・は]?)"
    rf"(?P<name>[一-龥々ヶ]{{1,5}}[一-龥々ぁ-んァ-ヶー]{{2,6}}|[ァ-ヶー・]{{4,12}}|[ぁ-ん]{{4,10}}|{HOLE})"
    rf"(?=$|[、。,/()(（|:\s{HOLE}]|〒|様|より|tel|住所|所在地|電話|e-?mail|mail)"
)
_NO_PERSON = regex(
    r"編集|事務|係$|店$|部$|局$|チーム|スタッフ|ショップ|サイト|本舗|通信|倶楽部|クラブ|運営|一同|委員会|マガジン|ニュース|便り|だより|事業|公式"
    r"|オンライン|ストア|商店|工房|[堂園房屋亭庵]$|会社|窓口|センター|グループ|市場|デザイン|責任|配信|発行|停止|予定|内容|について|です|ます|まで|から|より|専用"
)
_BRAND = regex(rf"{_LABEL}[:/](?!$)[^。]{{1,20}}")
_PLACE = r"[^0-9、。,:;()「」【】|/\s]"
_HOUSE = (
    r"[0-9一二三四五六七八九十]{1,5}(?:丁目|番地?|号|の[0-9]|-[0-9]|ー[0-9])"
    r"|[0-9]{1,4}(?=$|[^0-9年月日時分円個名回%件])"
)
_REGION = r"(?:北海道|東京都|(?:京都|大阪)府|(?:神奈川|和歌山|鹿児島|[一-龥]{2})県|[一-龥ぁ-んァ-ヶ]{1,6}(?:市|区|郡))"
_ADDRESS = regex(
    rf"{_REGION}(?:{_PLACE}{{1,24}}?(?:{_HOUSE})|[^、。]{{0,12}}(?:\.\.\.|{HOLE}))|〒[0-9]{{3}}-?[0-9]{{4}}(?:$|\.\.\.|{_REGION}|{HOLE})"
)
_PHONE = regex(rf"{PATTERNS['phone']}|(?:tel|電話(?:番号)?|fax)[:.は]?(?:{HOLE}|0[0-9]{{1,3}}-(?:\.\.\.|[0-9*x]))")
_SHOWN = frozenset(Role) - {Role.QUOTE, Role.SENDER, Role.SUBJECT, Role.META}


class Named(NamedTuple):
    """A name where it stands; `legal` unless it is a brand, another company or only in the header of a mail."""

    block: int
    span: Span
    legal: bool
    header: bool = False
    registered: bool = True  # as opposed to a brand
    person: bool = False


@fact
def names(reading: Reading) -> tuple[Named, ...]:
    """The names that the copy gives of whoever is responsible for it."""
    return tuple(named for line, text in lines(reading) for named in _in_line(reading, line, text))


@fact
def addresses(reading: Reading) -> tuple[tuple[int, Span], ...]:
    """Postal addresses down to the house, or as far as a placeholder."""
    return tuple(_hits(reading, _ADDRESS))


@fact
def phones(reading: Reading) -> tuple[tuple[int, Span], ...]:
    """Telephone numbers."""
    return tuple(_hits(reading, _PHONE))


def lines(reading: Reading) -> Iterator[tuple[Sentence, str]]:
    """The sentences that are not Chinese, each with its folded text."""
    return ((sentence, reading.folded(sentence).text) for sentence in prose(reading))


def _hits(reading: Reading, wanted: object) -> Iterator[tuple[int, Span]]:
    for sentence, text in lines(reading):
        if reading.document.blocks[sentence.block].role in _SHOWN:
            for hit in wanted.finditer(text):  # type: ignore[attr-defined]
                yield sentence.block, reading.folded(sentence).span(*hit.span())


def _in_line(reading: Reading, line: Sentence, text: str) -> Iterator[Named]:
    role = reading.document.blocks[line.block].role
    if role not in _SHOWN | {Role.SENDER}:
        return
    folded, header = reading.folded(line), role is Role.SENDER
    found = [
        Named(line.block, folded.span(start, end), _legal(text, start, end, role) or _opens(line, text, start, end))
        for start, end in _companies(text)
    ]
    yield from (named._replace(legal=False, header=header) if header else named for named in found)
    if header or any(named.legal for named in found):
        return
    lead = _row_label(reading, line.block)
    yield from _labelled(line.block, folded, f"{lead}:{text}" if lead else text)


def _labelled(block: int, folded: Folded, told: str) -> Iterator[Named]:
    """The person, else the brand, that a label names; `told` is the line behind what its row is called."""
    if any(not _NO_PERSON.search(hit["name"]) for hit in _PERSON.finditer(told)):
        yield Named(block, folded.span(0, len(folded.text)), legal=True, person=True)
    elif brand := _BRAND.search(told):
        lead = len(told) - len(folded.text)
        start = max(0, brand.start() - lead)
        yield Named(block, folded.span(start, max(start + 1, brand.end() - lead)), legal=False, registered=False)


def _opens(line: Sentence, text: str, start: int, end: int) -> bool:
    """Whether a message opens with the name of whoever sends it: 「㈱みのり:」."""
    return line.block == 0 and line.span.start == 0 and start <= 1 and text[end : end + 1] == ":"


def _companies(text: str) -> Iterator[tuple[int, int]]:
    """Where a company's form stands with its name behind or before it."""
    for hit in _COMPANY.finditer(text):
        after = _AFTER.match(text, hit.end())
        before = None if after else _BEFORE.search(text, max(0, hit.start() - 20), hit.start())
        if after or before or hit[0].isascii():
            yield before.start() if before else hit.start(), after.end() if after else hit.end()


def _row_label(reading: Reading, block: int) -> str:
    """What the first cell of a table row says of the others, or a term of a list of its definition; "" elsewhere."""
    blocks = reading.document.blocks
    first = rows(reading)[block].start
    if blocks[block].role is Role.LIST_ITEM and block and blocks[block - 1].role is Role.LIST_ITEM:
        first = block - 1
    text = fold(blocks[first].text).text if first != block else ""
    return text if len(text) <= _LONGEST_LABEL else ""


def _legal(text: str, start: int, end: int, role: Role) -> bool:
    """Whether a company's name stands for whoever speaks, not for somebody the copy speaks of."""
    near = max(0, start - _NEAR)
    if _THIS_MAIL.search(text, near, end + _NEAR):
        return True
    if _OTHER_BEFORE.search(text, near, start) or _OTHER_AFTER.search(text, start, end + 3):
        return False
    if role is Role.FOOTER or _NAMED.search(text, near, start) or _SELF.search(text, start, end + 12):
        return True
    leads = start <= _ORNAMENTS and not text[:start].strip(_ORNAMENT) and text[end : end + 1] in _CLOSING
    ends = len(text) - end <= _ORNAMENTS and not text[end:].strip(_ORNAMENT)
    signs = start <= _SIGNED and not _PROSE.search(text, 0, start) and bool(_CONTACT.match(text, end))
    return leads or ends or signs or (len(text) <= _LONGEST_LINE and not _PROSE.search(text))
