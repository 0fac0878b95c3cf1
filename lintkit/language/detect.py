"""Which language a block is written in, also where it is a short heading."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from lintkit.language.characters import is_cjk, is_han
from lintkit.language.scripts import Writing, writing
from lintkit.lazy import regex
from lintkit.model import Language

_SAMPLE = 3000
"""Characters of a block that are looked at."""
EASTERN = frozenset({Language.JA, Language.ZH_HANS, Language.ZH_HANT})
"""The languages written with Chinese characters."""

_JA_WORDS = regex(
    "会社|送料|無料|有料|税[込抜別]|税率|個人情報|方針|概要|取引法|表記|案内|一覧|申込|応募|抽選|受付|定休|年中無休|営業|割引|引換|特典|先着"
    "|弊社|当社|当店|貴社|御社|御中|拝啓|敬具|[都道府県市区町村]民|東京都|京都府|大阪府|北海道|[^\\W\\d_]{2}県|丁目|番地|号室|注文|返品|返金"
    "|出店|店舗|名様|手数料|予約|予定|大切|時刻|名前|値段|[品売]切|在庫|再?[入出]荷|新着|初月|月額|年額|定価|期間|必須|変更|削除|登録|解約|退会"
    "|入会|規約|発送|着日|翌日|毎[日週月年]|大感謝|[0-9,]円|[0-9]割|何卒|休業|年末年始|電話|氏名|郵便|料金|支払|決済|口座|振込|代引|着払|元払"
    "|上記|下記|対象|適用|併用|有効|開催|好評|実施中|最高級|人気|商店|工務|製作所|病院|薬局|学校法人|社団法人"
    "|全品(?=[0-9０-９半特最均送値]|[!！、。・\\s]|$)(?![0-9０-９.五六七八九]{1,3}折)|(?<![交支预預托拨撥给偿])付与(?!款)|[日月]迄"
    "|[0-9０-９][%％]引|[0-9０-９]日?[（(][月火水木金土][・祝）)]|[日週月]間限定|発表日|締切|進呈"
)
"""Words of Japanese headings that Chinese writes otherwise, whatever their characters."""
_ZH_WORDS = regex(
    "立即|立刻|马上|馬上|免[费費]|分享|朋友|可以|如果|只要|[没沒]有|什[么麼]|怎[么麼]|今天|明天|昨天|我[的们們]|你[的们們]|他[的们們]|她|您|你"
    "|手机|手機|公司|先到先得|不限|[数數]量有限|新品上市|上市[啦了]|包[邮郵]|[满滿][0-9减減]|下[单單]|[领領]取|[领領][奖獎券]|[优優]惠|折扣|[0-9.五六七八九]折"
    "|[专專]享|活动|活動規則|全场|到货|到貨|[购購]物[车車]|[购購][买買]|[點点][击擊]|[扫掃][码碼]|二[维維][码碼]|[评評]价|好评|[红紅]包|返[现現]|秒[杀殺]"
    "|爆款|[热熱][卖賣销銷]|质量|[价價]格|[产產]品|[售賣]后|售後|服[务務]|请|請[您输輸点點]|谢|謝謝|[欢歡]迎|恭喜|[关關]注|收藏|客服|微信|支付|小程序"
    "|公[众眾][号號]|[订訂][单單]|[单單][号號]|快[递遞]|[发發][货貨]|用[户戶]|注册|註冊|登录|登錄|会员|會員|账户|帳戶|积分|[抢搶]|拼[团團]|[团團][购購]"
    "|[这這]|那[个個些]|还|吗|嗎|呢|吧|很|都可以|都有|都是|就[是能可会會]|不[会會是]|一个|每[人日天]|[为為][您你了]|给|[0-9]元|元起|人民[币幣]|有限公司"
    "|最[^終適\\s]{1,3}的(?![なに])|享受[，。！]|常[見见]|最[后後][0-9一二三四五六七八九十两兩几幾]|[0-9二三四五六七八九十两兩几幾]天(?!王)"
    "|查看|了解更多|好用|好[吃喝看]|[经經]典|品牌|[时時]尚|即可|方可|凭|无需|[仅僅]限|截止|最[佳好后優优強强]|[国國]家[级級]|大家都|世界[级級]"
)
_JA_LEANING = regex("限定(?![款版时時])")
"""What Chinese writes too, but Japanese more often: it decides where nothing else does."""
_PARTICLE = regex(
    "(?<![目公私端標标的])的(?![確确中])|(?<![終完修魅終])了(?![解承])|(?<![国如])是(?![非正])|(?<![存所現现滞自])在(?![庫库宅住])|和您|与您"
)
_no = regex("[のノ]")
_WORD = regex(r"[A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z]+)?")
_ENGLISH_WORDS = (
    "a all an and are as at be by can for free from get has have if in is it its more new no not now of off on or our"
    " out over please see so that the their them then there this to up us was we will with you your"
)
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_NAME = 2
"""What a run of katakana, or of quoted kana, says for Japanese: brands cross borders."""
_MOST = 3 + 3 + 2
"""What one Han character can say for Chinese at most: its writing, a word and a particle that it stands in."""
_LAST_HIRAGANA = "\u3096"
_quoted = regex("[「『“《][^「」『』“”《》]{1,40}[」』”》]")
_ends_in_kana = regex("[\u3041-\u306d\u306f-\u3096][^\\w]*$")  # a predicate, not a borrowed の
_kana_run = regex("[\u3041-\u3096ー]+|[\u30a1-\u30faー\uff66-\uff9f]+")


class Guess(NamedTuple):
    """What a text says of its language by itself; language is None where it says nothing."""

    language: Language | None
    sure: bool = False


def detect(text: str, hint: Language | None = None) -> Language:
    """The language of a text; ``hint`` (the file's, or a lang attribute) decides what the text cannot.

    Without a hint, Han characters that every language shares count as simplified Chinese.
    """
    guessed = guess(text)
    if guessed.sure and guessed.language:
        return guessed.language
    if any(map(is_han, text)):
        return hint if hint in EASTERN else guessed.language or Language.ZH_HANS
    return hint or guessed.language or Language.OTHER


def guess(text: str) -> Guess:
    """What the characters, words and shape of a text say: for blocks, and for single sentences."""
    text = text[:_SAMPLE]
    east = sum(map(is_cjk, text))
    letters = sum(map(str.isalpha, text))
    if letters == 0:
        return Guess(None)
    if east == 0 or _latin(text, east, letters):
        return _western(text, letters)
    return _eastern(text)


def _latin(text: str, east: int, letters: int) -> bool:
    """Whether an English sentence quotes some Japanese or Chinese."""
    return east * 5 < letters and sum(word.lower() in _ENGLISH for word in _WORD.findall(text)) >= 2


def _western(text: str, letters: int) -> Guess:
    words = _WORD.findall(text)
    latin = sum(map(len, words))
    if latin * 2 < letters:
        return Guess(Language.OTHER, True)
    common = sum(word.lower() in _ENGLISH for word in words)
    return Guess(Language.EN, len(words) >= 3 and (common > 0 or len(words) >= 5))


def _eastern(text: str) -> Guess:
    characters = list(filter(is_han, text))
    kana = _kana(text)
    if kana >= _MOST * len(characters) + text.count("，") + 2:
        return Guess(Language.JA, True)
    counts = Counter(map(writing, characters))
    simplified = 3 * counts[Writing.SIMPLIFIED] + 2 * counts[Writing.UNJAPANESE] + counts[Writing.RARE]
    traditional = 3 * counts[Writing.TRADITIONAL]
    found = _number(_ZH_WORDS, text)
    rest = Counter(map(writing, filter(is_han, _ZH_WORDS.sub("", text)))) if found else counts
    words = 3 * found + 2 * _number(_PARTICLE, text) + text.count("，")
    headings = _number(_JA_WORDS, text)
    leaning = _number(_JA_LEANING, text)
    japanese = kana + 3 * counts[Writing.JAPANESE] + 3 * headings + rest[Writing.UNSIMPLIFIED] + leaning
    chinese = simplified + traditional + words
    if chinese > japanese:
        variety = _variety(simplified, traditional, counts[Writing.UNSIMPLIFIED])
        both = headings > 0 and counts[Writing.JAPANESE] > 0 and chinese < 3 * japanese  # 人気No.1、顶级享受
        return Guess(variety, chinese - japanese >= 2 and not both)
    return Guess(Language.JA if japanese > chinese else None, japanese - chinese >= 2 or counts[Writing.JAPANESE] > 0)


def speaks_chinese(text: str) -> bool:
    """Whether a word or particle of Chinese occurs: old Japanese forms alone (國學院) are no Chinese."""
    return _number(_ZH_WORDS, text) + _number(_PARTICLE, text) > 0


def _number(words: re.Pattern[str], text: str) -> int:
    """How often words occur; a text that shares no Han character with them need not compile them."""
    return 0 if _characters(words.pattern).isdisjoint(text) else len(words.findall(text))


@cache
def _characters(pattern: str) -> frozenset[str]:
    return frozenset(filter(is_han, pattern))


def _kana(text: str) -> int:
    """How much the kana speak for Japanese: grammar much, a quoted word or a name some, a borrowed の little."""
    spoken = _quoted.sub("「」", text)
    borrowed = sum(map(_is_borrowed, _no.finditer(spoken)))
    runs = _kana_run.findall(_no.sub(lambda no: "" if _is_borrowed(no) else no.group(), spoken))
    names = len(_kana_run.findall(text)) - sum(map(_is_hiragana, runs))  # in quotes, in katakana, borrowed
    grammar = [16 if len(run) > 1 else 11 for run in runs if _is_hiragana(run)]
    ending = 8 if _ends_in_kana.search(spoken) else 0
    return sum(grammar) + 10 * max(0, len(grammar) - 1) + ending + _NAME * max(names, borrowed)


def _is_borrowed(no: re.Match[str]) -> bool:
    """Whether の stands between Han: the one kana that Chinese copy borrows, in names: 鲜の味."""
    start, end = no.span()
    return all(
        "\u4e00" <= beside <= "\u9fff" for beside in (no.string[max(0, start - 1) : start], no.string[end : end + 1])
    )


def _is_hiragana(run: str) -> bool:
    return run[0] <= _LAST_HIRAGANA


def _variety(simplified: int, traditional: int, unsimplified: int) -> Language:
    return Language.ZH_HANT if traditional + unsimplified > simplified else Language.ZH_HANS
