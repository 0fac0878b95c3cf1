"""How much a decoded text looks like Japanese or Chinese that somebody wrote, to choose between encodings."""

from __future__ import annotations

from itertools import islice

from lintkit.lazy import regex

_SAMPLE = 6000
"""Characters outside ASCII that are looked at."""

# The characters that most of Japanese and Chinese marketing copy consists of, by our own reading.
_FREQUENT = frozenset(
    # Japanese
    "日本一人大年会中出国三社者十分上月時間二自事合行者地方部場前金定度性的後新学高物力五見問小業下手作用"
    "員代全対理法発生明数成体内外気同機心関通最立取東動政経主長所四意女不回保化当市次実目要現開来教私世家"
    "電話品入食店料安住利商売買値引税込送無有効期限注文様客御礼届便支払変更返交換確認登録情報個人名氏住所番号"
    "紹介友達特典進呈抽選応募先着円万百千割引得感謝申上願致参伺承頂下連絡手数迷惑掛詫残念今後何卒宜愛顧"
    "利用規約方法使初回購入予約限定販売価格表示景品対象除条件毎週土曜祝休業営時午前後春夏秋冬季節開催"
    "美容肌健康効果成分配安全品質保証領収書評価感想体験写真動画投稿公式通信受信停止解除設定必要場合際他多少早遅"
    "丁寧温暖梱包商店舗倉庫発送到着完了済未差額返金券枚点個箱袋瓶本冊台名様方々皆気軽相談窓口担当部署株式"
    # Simplified Chinese
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
    "用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实"
    "日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政"
    "美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员"
    "解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件"
    "您请谢谢欢迎购买优惠活动会员专享领取券满减免费包邮送货退换商品质量保证限时抢购价格元折起推荐好友邀请奖励"
    "积分兑换使用规则有效期至不可叠加每人仅限次最终解释权归客服联系微信关注店铺订单付款支付到账评价晒图返现"
    "护肤美白健康功效成分正品官方直播新品上市亲爱顾客感谢支持祝愉快节日春夏秋冬周年庆"
    # Traditional Chinese
    "這個們來為國時會說對學經發後開關點業間問題氣現無應與長動實進還樣當從將兩體員認條產電話買賣優惠歡迎請謝"
    "您專享領滿減費運貨換質價錢選擇親愛顧客訂單帳號輸入寄送門市聯絡服務網路購物車結帳點數禮券贈品限量即日起止"
    # Marks
    "、。「」『』・ー！？（）：；，．〜～【】…％＋￥〒々〇○●◎※★☆■□◆▼→①②③④⑤《》“”—　０１２３４５６７８９"
)
_ODD = regex("[^\t\n\r\x20-\x7e]")
_BAD = regex("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff\ufff0-\ufffb\ufffe\uffff\U000e0000-\U0010ffff]")
_FIRST_LEVEL = {"cp932": ("euc_jp", 0xB0, 0xCF), "gb18030": ("gb2312", 0xB0, 0xD7), "big5hkscs": ("big5", 0xA4, 0xC6)}


def score(text: str, codec: str) -> float:
    """The plausibility of a decoded text: positive for Japanese and Chinese copy, negative for scrambled bytes."""
    levels = _levels(codec)
    odd = islice(_ODD.finditer(text), _SAMPLE)
    return sum(_weight(char.group(), text, char.start(), levels) for char in odd)


def _levels(codec: str) -> list[tuple[str, int, int]]:
    """Where the common characters stand in the national standard behind a codec; all of them for Unicode."""
    if codec.startswith("utf"):
        return list(_FIRST_LEVEL.values())
    known = _FIRST_LEVEL.get("cp932" if codec in {"euc_jp", "cp51932"} else codec)
    return [known] if known else []


def _weight(char: str, text: str, at: int, levels: list[tuple[str, int, int]]) -> float:
    if _BAD.match(char):
        return -3.0
    if "\uff61" <= char <= "\uff9f":
        return _half_width(char, text[max(0, at - 1) : at])
    if "\u3041" <= char <= "\u30fe":
        return 2.0
    if char in _FREQUENT:
        return 0.0 if _between_letters(text, at) else 1.6
    if char < "\u3000":
        return _western(char, text[max(0, at - 1) : at], text[at + 1 : at + 2])
    return 0.3 if any(_in_level(char, *level) for level in levels) else -0.7


def _in_level(char: str, codec: str, first: int, last: int) -> bool:
    try:
        return first <= char.encode(codec)[0] <= last
    except UnicodeEncodeError:
        return False


def _half_width(char: str, before: str) -> float:
    """Half-width kana: real ones come in words and voice what can be voiced; scrambled bytes do neither."""
    if char in "｡｢｣､･":
        return -0.3
    if char in "ﾞﾟ":
        return 0.3 if "ｶ" <= before <= "ﾄ" or "ﾊ" <= before <= "ﾎ" or before == "ｳ" else -1.5
    if char in "ｧｨｩｪｫｬｭｮｯｰﾝ":
        return 0.3 if "ｱ" <= before <= "ﾟ" else -1.5
    return 0.3 if before == "" or before.isascii() or "｡" <= before <= "ﾟ" else -1.0


def _between_letters(text: str, at: int) -> bool:
    """Whether a character stands against Latin letters, as scrambled accents do."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha())


def _western(char: str, before: str, after: str) -> float:
    """Accented letters and quotes are believable within Latin words only."""
    beside = [one for one in (before, after) if one.isascii() and one.isalpha()]
    if max(before, after) >= "\u0250":
        return -1.0
    if char.isalpha():
        return 1.0 if beside and (char.isupper() or not after.isupper()) else -1.0
    return 1.0 if char in "’‘“”–—…€£°" and (beside or not before + after) else -1.0
