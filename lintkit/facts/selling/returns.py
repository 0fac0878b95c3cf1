"""What a page says of returns: whether they are excluded, what happens to faulty goods, what the law forbids."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.disclosures import Disclosure, disclosures
from lintkit.facts.reading import Reading, fact
from lintkit.facts.selling.defects import provided
from lintkit.facts.selling.pages import return_title, said, terms_title
from lintkit.facts.selling.phrases import QUOTED
from lintkit.facts.spoken import prose
from lintkit.facts.where import Told
from lintkit.facts.wordlists import hits
from lintkit.lazy import regex
from lintkit.model import Role, Span

_FAULTY = r"(?:不良|欠陥|破損|汚損|誤配|誤送|間違|不具合|瑕疵|契約不適合|違う商品|異なる商品)"
_FAULT_NAMED = regex(_FAULTY)
_RETURN = r"(?:返品|返金|交換|キャンセル|お?取り?替え)"
_NO = (
    r"(?:不可|でき(?:ません|かね|ない)|出来(?:ません|かね)|お受け(?:できません|出来ません|でき|出来|し(?:ておりま|ていま|ま)せん|いたし(?:かね|ません))|お断り|し(?:ません|かねます)|行い?(?:ません|っておりません)|承(?:っておりま|れま|りま)せん|承りかね"
    r"|応じ(?:られ|ません|ておりません|かね|ない)|いたし(?:ません|かね)|致し(?:ません|かね)|受け?付け(?:ません|ておりません|かね))(?:ません|ます)?"
)
_NEVER = regex(
    rf"(?:(?:いかなる|どのような|どんな|如何なる|何らか)(?:場合|理由|事情|状況|こと)|理由の(?:如何|いかん))[^。]{{0,24}}?{_RETURN}[^。]{{0,24}}?{_NO}"
    rf"|{_RETURN}[^。]{{0,16}}?(?:(?:いかなる|どのような|どんな|如何なる)(?:場合|理由|事情|状況|こと)|理由の(?:如何|いかん))[^。]{{0,20}}?{_NO}"
)
_FAULTY_TOO = regex(
    rf"{_FAULTY}[^。、]{{0,8}}?(?:でも|であっても|も|があっても|の場合でも|の場合も|ていても|があった場合でも)、?[^。]{{0,12}}?{_RETURN}[^。]{{0,16}}?{_NO}"
    rf"|{_RETURN}[^。]{{0,16}}?{_FAULTY}品?(?:でも|であっても|があっ(?:て|た場合で)も|の場合(?:で|であって)?も|ていても|も含め)、?(?![^。]{{0,12}}?(?:送料|料|費用?|請求|負担|理由))[^。はを]{{0,12}}?{_NO}"
)
_SPARED = regex(
    rf"{_FAULTY}[^。]{{0,14}}?(?:除|以外|のぞ|を別と)|(?:お客様|購入者様?|お客さま|自己)(?:の)?(?:ご)?都合|イメージ(?:違い|と異)|使用後|開封後|賞品|景品|クーポン|チケット|ポイント|当日"
)
_LIABLE = regex(
    r"(?:当店|当社|弊社|当方|当サイト|販売者|運営者|売主)?[はも]?[、,]?(?:その)?"
    r"(?:(?:一切|いっさい|何ら|なんら|いかなる)の?(?:損害賠償|法的|賠償)?の?|一切の損害[^。]{0,20}?)(?:責任|責|義務|保証)(?:を|は|も)[^。]{0,8}?"
    r"(?:負い(?:ません|かね)|負わ(?:ない|ず)|負担(?:しません|いたしません)|持ち(?:ません|かね)|お?持て|取り(?:ません|かね)|免(?:れ|責)|ありません|ございません)"
)
_NOT_OURS = regex(
    r"お客様(?:の?(?:責|過失|ご?都合|誤|不注意|操作|環境|ご?使用|不備|判断|自己)|が|ご自身|同士|間|側)|(?:利用者|購入者様?|会員様?|ユーザー)(?:間|同士|の(?:責|過失|故意|行為|都合|端末|環境|判断)|自身|が)"
    r"|第三者|他社|他者|他の(?:サイト|事業者)|リンク先|外部|天災|不可抗力|地震|台風|戦争|停電|災害|通信(?:環境|障害|回線|料)"
    r"|回線|迷惑メール|受信|メールが?(?:届|不達)|当(?:社|店)の責め?に?(?:帰|よら)|(?:故意|重大?な?過失|過失)[^。]{0,12}(?:除|場合を|なき|ない)|運送会社|配送業者|投稿|口コミ|レビュー|情報の(?:正確|完全)|正確性|掲載(?:情報|内容)"
    r"|転居|住所不明|長期不在|誤入力|盗難|紛失|改造|転売|個人(?:間|輸入)|帰すべき|駐車場|貴重品|来店"
)
_CAUSE = (
    r"(?:(?:いかなる|どのような|如何なる)(?:理由|事由|原因|場合|損害)(?:であって|があって|によって|において|が生じて|について|で|に)?も"
    r"|(?:理由|原因|事由)の(?:如何|いかん)(?:を問わず|によらず|にかかわらず))"
)
_WAIVED = (
    r"(?:(?:責任|責め?|義務|賠償|補償)[^。]{0,12}?(?:負い(?:ません|かね)|負わ(?:ない|ず)|持ち(?:ません|かね)|免(?:れ|責))"
    r"|(?:賠償|補償)(?:は|を|も)?(?:いたしません|しません|致しません|いたしかね)|(?:賠償|補償)には?(?:応じ(?:ません|かね|られ)))"
)
_ANY_CAUSE = regex(
    rf"{_CAUSE}[^。]{{0,30}}?{_WAIVED}|(?:いかなる|一切の)損害(?:に(?:も|ついて(?:も)?)|も)[^。]{{0,12}}?{_WAIVED}"
    r"|損害賠償の?(?:責め?|責任|義務)(?:を|は)[^。]{0,8}?(?:負い(?:ません|かね)|負わ(?:ない|ず))"
)
"""Waivers without 一切: whatever the reason, no damages."""
_ASKED = regex(r"(?:か[?。]?|[?])$")
_HARM = regex(r"事故|けが|怪我|ケガ|負傷|死傷|傷害")
_BY_OTHERS = regex(r"[、,・や]?(?:盗難|紛失)(?=[、,・や等など]|に|の|につ|は)")
_LAWFUL_ONLY = regex(
    r"(?:法律上?|法令上?|法的に?|適用法|準拠法|関連?法令)(?:で|が|に(?:より|おいて|よって))?(?:許(?:され|容され)|認め(?:られ)?|許可され)(?:る|た|ている)?(?:最大)?(?:限(?:り|度)?|範囲)[^。]{0,40}?"
    r"(?:責任|賠償|損害|返品|返金|補償|保証)[^。]{0,24}?(?:負い(?:ません|かね)|負わ(?:ない|ず)|免(?:責|除|れ)|しません|いたしません|制限|限定|応じ)"
    r"|責任は?、?(?:法律上?|法令上?)(?:で|が|に)?(?:許され|認められ|許容され)る(?:最大)?(?:限|範囲)[^。]{0,12}(?:免|制限|限定)"
)
_COOLING = regex(
    r"クーリング・?オフ(?:制度|期間|の?対象|の?適用)?(?:により|によって|で|にて|として|は|が|を|の(?:期間|対象|手続き?))[^。]{0,24}(?:返品|返金|解約|キャンセル|可能|でき(?:ます|る)|いただけ|適用(?:され(?:ます|る)|いたし)|承り|対象(?:です|となり)|8日|八日|利用)"
)
_COOLING_OFF = regex(r"ません|ない|対象外|適用外|除外|不可|なし")
_OTHER_SALES = regex(
    r"訪問(?:販売|購入|買取)|電話勧誘|連鎖販売|特定継続的?役務|業務提供誘引|出張買取|エステ|学習塾|家庭教師|語学教室|結婚相手紹介|宅地建物|保険業法|生命保険|契約書面|法定書面"
)
_IN_SHOP = regex(r"レシート|売り?場|サービスカウンター|(?:店頭|店舗|お店)(?:に|へ)お?持ち|ご来店の(?:うえ|上)")
"""Returns of goods bought in the shop."""
_STATES = frozenset({"product-page", "terms", "checkout", "other"})
"""Documents whose words on returns are terms; elsewhere they guide, answer or promise more than the law asks."""
_TERM = regex(r"(?:返品|交換|キャンセル|原則|基本的に)(?!.*(?:希望|保証|送料))")
_PRIZE = regex(r"賞品|景品|当選|換金|権利|特典")
_NEAR = 30
"""Characters before a return that say what is returned."""
_GOODS = regex(r"返品|返金|交換")
_SERVICE = regex(
    r"会費|参加(?:費|者|資格|料)|定員|受講|レッスン|講座|セミナー|宿泊|施術|チケット|座席|入場|ご?来店|ご?来場|ご?予約|見学|体験|コース料理|お食事会|開催"
)
"""What is booked, not bought."""
_SINCE_2023 = "2023-06-01"


@fact
def excluded(reading: Reading) -> tuple[Told, ...]:
    """Where returns for the buyer's own reasons are excluded, but for those of some goods or after use."""
    found = []
    for sentence in prose(reading, QUOTED):
        folded = reading.folded(sentence)
        found += [Told(sentence.block, hit.span) for hit in hits("jp-selling/excluded", folded)]
    return tuple(found)


@fact
def defect_kept(reading: Reading) -> tuple[Told, ...]:
    """Where faulty goods are provided for, if unlawfully, which is told elsewhere.

    A page that excludes no returns needs not say so.
    """
    if not excluded(reading):
        return (Told(0, Span(0, 0)),)
    return (*provided(reading), *(one for one in unlawful(reading) if _names_fault(reading, one)))


def _names_fault(reading: Reading, one: Told) -> bool:
    return bool(_FAULT_NAMED.search(reading.document.blocks[one.block].text, one.span.start, one.span.end))


@fact
def return_terms(reading: Reading) -> tuple[Told, ...]:
    """Where a page without such a title first says, clearly or vaguely, whether goods may be returned.

    What is unlawful is told elsewhere; goods bought in the shop are no matter of this law.
    """
    if reading.setting("kind") not in _STATES:
        return ()
    blocks = reading.document.blocks
    stated = [
        Told(one.block, one.span)
        for one in disclosures(reading, "return-allowed")
        if _TERM.match(blocks[one.block].text[one.span.start : one.span.end]) and not _of_else(reading, one)
    ]
    titled = return_title(reading) or terms_title(reading)
    if titled or any(_IN_SHOP.search(reading.folded(sentence).text) for sentence in prose(reading, QUOTED)):
        return ()
    wrong = {one.block for one in unlawful(reading)}
    return tuple(one for one in stated if one.block not in wrong)[:1]


def _of_else(reading: Reading, one: Disclosure) -> bool:
    """Whether it speaks of a prize or a right, or of a booked seat or service that is cancelled."""
    text = reading.document.blocks[one.block].text
    found = text[one.span.start : one.span.end]
    if _PRIZE.search(text, max(0, one.span.start - _NEAR), one.span.end):
        return True
    return "キャンセル" in found and not _GOODS.search(found) and bool(_SERVICE.search(said(reading)))


@fact
def unlawful(reading: Reading) -> tuple[Told, ...]:
    """Clauses on returns and liability that bind nobody."""
    dated = reading.as_of.isoformat() >= _SINCE_2023
    found = []
    for sentence in prose(reading, {Role.QUOTE, Role.META}):
        text = reading.folded(sentence).text
        if _ASKED.search(text):
            continue
        for start, end, doubtful in _in_sentence(reading, text, dated=dated):
            found.append(Told(sentence.block, reading.folded(sentence).span(start, end), doubtful=doubtful))
    return tuple(dict.fromkeys(found))


def _in_sentence(reading: Reading, text: str, *, dated: bool) -> Iterator[tuple[int, int, bool]]:
    """The ranges of a sentence's unlawful clauses, and whether they are doubtful."""
    if hit := _FAULTY_TOO.search(text):
        yield *hit.span(), False
    elif (hit := _NEVER.search(text)) and not _SPARED.search(text):
        yield *hit.span(), bool(provided(reading))
    if hit := _LAWFUL_ONLY.search(text):
        yield from [(*hit.span(), False)] if dated else []
    elif (hit := _LIABLE.search(text) or _ANY_CAUSE.search(text)) and not _NOT_OURS.search(_own(text)):
        yield *hit.span(), hit.start() > 0
    if (hit := _COOLING.search(text)) and not _COOLING_OFF.search(text) and not _sold_otherwise(reading):
        yield *hit.span(), True


def _own(text: str) -> str:
    """The sentence without what harm by others stands in one list with accidents and injuries."""
    return _BY_OTHERS.sub("", text) if _HARM.search(text) else text


@fact
def _sold_otherwise(reading: Reading) -> bool:
    """Whether the document speaks of a kind of sale that does have a cooling-off period."""
    return any(_OTHER_SALES.search(reading.folded(sentence).text) for sentence in prose(reading, QUOTED))
