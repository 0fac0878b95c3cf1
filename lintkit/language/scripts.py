"""Which writing a Chinese character belongs to: Japanese, simplified or traditional Chinese, or several."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

_RARE_JAPANESE = frozenset(
    "亻仵仿佟佤侗俅俱儋兕冼勰匀匾卣吞呕哿嘎噶囊圳坍坨垸埤塌墉增夔奶姒姣媳嬴孽宓崧巢帕庾彤徵德忉悝惕挹揭搔摭摹擤昕昱晚晷杈枘"
    "栾桅棰棱楂楣榀橛檫步每毖毗氐氵汜汴汶沅沪泔洎洮洱洹涂涉涪涿淄淝淼渴湄滇漪漳潞澈澶炕炫炷炻烬焰煊煜煞爹牯犍猹獒玟玫玷珉珩琊"
    "琛琦琨琪琬琮琰瑗璇璐璜痤瘀瘙瘦瘭瘳盔盱盼眙眶睢瞀砭砰磲祆祛稹窠窬笮筠篙簋粼糕綦繇罄罡羿翎翟聃聱脘脞腊膻臬芎芨芩芷芾苕"
    "荃荔莆莒莘莩菀菇蒯蕙薏薰藿蘑虢虬蜓蜱蜾螭蟥蠃衤裒裰裱褙褚詹豉豳跎蹬辶邈邕邙邢邳邶邾郗郝郯鄯酡酤鑫雒雩雯靛靳骶麴麽黑鼙鼯"
    "鼹鼽榨胭麇砑瓤"
)
"""In GB 2312 and in no JIS set but 0213 or 0212, yet in a Japanese word or name (UniDic 2.1.2, the jinmeiyō list)."""
_HAND = {"々": "japanese", "〇": "shared", "妳": "traditional", "說": "traditional"}


_SIMPLIFIED = (
    "谢优价请买卖图书发费领奖规则资认证额满单扫购护测评论热库质货积邮现线为时说对长过业经门动进产军还实员东头间见战场"
    "样问级应种开关两达运阳众极复响离养适园惊宁丰减灵荣圣阴从决网梦气儿听无个况广弃韵册节报币标别宾补仓层尝偿车陈诚乘"
    "迟齿冲宠处传创纯词错带贷弹导敌电调订冻读队夺恶饭贩访纺飞奋风凤肤负妇该盖刚钢给贡构顾观馆惯归轨贵汉话欢环换绘获击"
    "鸡纪记计际继绩济坚监检简剑渐荐讲酱较阶结洁仅紧竞净举剧觉绝颗课宽矿扩兰览劳乐类历丽练粮疗邻临龄铃陆录虑绿轮罗络马"
    "贸谜绵灭鸣难脑鸟农浓诺盘赔频贫齐骑启铅钱强桥轻庆权劝确让软锐润丧杀伤赏烧设绍摄审肾胜师诗识势试饰释收兽输树术帅谁"
    "顺诉肃岁损缩锁态谈汤题铁厅统团卫维伪纬闻务误习戏细鲜显险县宪乡详项协胁兴许续选寻训讯压亚严盐颜验药页仪艺亿忆议异"
    "译银饮隐营诱鱼预圆缘远约阅跃杂载赞择责赠债张帐账诊阵镇织职纸终轴诸烛驻专转浊总纵组铜"
)
_JAPANESE = (
    "謝優価請買売図書発費領奨規則資認証額満単掃購護測評論熱庫質貨積郵現線為時説対長過業経門動進産軍還実員東頭間見戦場"
    "様問級応種開関両達運陽衆極復響離養適園驚寧豊減霊栄聖陰従決網夢気児聴無個況広棄韻冊節報幣標別賓補倉層嘗償車陳誠乗"
    "遅歯衝寵処伝創純詞錯帯貸弾導敵電調訂凍読隊奪悪飯販訪紡飛奮風鳳膚負婦該蓋剛鋼給貢構顧観館慣帰軌貴漢話歓環換絵獲撃"
    "鶏紀記計際継績済堅監検簡剣漸薦講醤較階結潔僅緊競浄挙劇覚絶顆課寛鉱拡蘭覧労楽類歴麗練糧療隣臨齢鈴陸録慮緑輪羅絡馬"
    "貿謎綿滅鳴難脳鳥農濃諾盤賠頻貧斉騎啓鉛銭強橋軽慶権勧確譲軟鋭潤喪殺傷賞焼設紹摂審腎勝師詩識勢試飾釈収獣輸樹術帥誰"
    "順訴粛歳損縮鎖態談湯題鉄庁統団衛維偽緯聞務誤習戯細鮮顕険県憲郷詳項協脅興許続選尋訓訊圧亜厳塩顔験薬頁儀芸億憶議異"
    "訳銀飲隠営誘魚予円縁遠約閲躍雑載賛択責贈債張帳帳診陣鎮織職紙終軸諸燭駐専転濁総縦組銅"
)
_FORMS = str.maketrans(_SIMPLIFIED, _JAPANESE)
_TRADITIONAL = str.maketrans(
    "优价惠实质专业进热门亲适软纯丰华畅销欢风级规较难见别独强乐务产国际视动时购网单选样给类满惯贵轻鲜环东区员团张当间习轮广场与为无会来这还对现问开关点让个们",
    "優價惠實質專業進熱門親適軟純豐華暢銷歡風級規較難見別獨強樂務產國際視動時購網單選樣給類滿慣貴輕鮮環東區員團張當間習輪廣場與為無會來這還對現問開關點讓個們",
)


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


SIMPLIFIED_IN_JIS = frozenset("从决价网梦气儿它听无个况广厂盖弃隶犹档荐咨夸韵厮")
"""Simplified forms that JIS X 0208 holds as rare kanji."""


def is_simplified(char: str) -> bool:
    """Whether a character is a simplified form, also one that a Japanese set holds as a rare kanji."""
    return char in SIMPLIFIED_IN_JIS or writing(char) in (Writing.SIMPLIFIED, Writing.UNJAPANESE)


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


def japanese_form(text: str) -> str:
    """The text with simplified characters of everyday commerce in their Japanese form: 谢 → 謝.

    Only characters with one certain counterpart change; whether the word is Japanese is another question.
    """
    return text.translate(_FORMS)


def traditional_form(text: str) -> str:
    """A simplified Chinese text in traditional characters; "" where one of them has no certain form."""
    form = text.translate(_TRADITIONAL)
    return form if _in(form, "big5") else ""
