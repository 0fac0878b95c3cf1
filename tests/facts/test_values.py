from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.facts.values import (
    _FINDERS,
    _WORTH_A_LOOK,
    PATTERNS,
    Count,
    Dates,
    Day,
    Money,
    Percent,
    Period,
    Value,
    contacts,
    values,
)
from lintkit.facts.values.kinds import Found, Line
from lintkit.language.characters import fold
from lintkit.language.numerals import grouped, kanji
from lintkit.model import HOLE
from tests.support import reading

FULL = str.maketrans("0123456789,", "０１２３４５６７８９，")


def of(text: str, kind: str = "", path: str = "t.md") -> list[Value]:
    return [value for value in values(reading(text, path)) if kind in ("", value.kind)]


def texts(text: str, kind: str = "") -> list[str]:
    return [value.text for value in of(text, kind)]


def meaning(text: str, kind: str) -> Any:
    found = of(text, kind)
    assert len(found) == 1, found
    return found[0].meaning


def money(
    low: str | None, high: str | None = "", currency: str = "JPY", *, minus: bool = False, worth: bool = False
) -> Money:
    lower, upper = (None if one is None else Decimal(one) for one in (low, low if high == "" else high))
    return Money(currency, lower, upper, minus, worth)


@pytest.mark.parametrize(
    "text",
    [
        "第一に、お客様と一緒に。",
        "万一の際は十分にご注意ください。",
        "千葉の一番店です。",
        "三菱製の百貨店向け",
        "四国と九州",
        "円滑なお取引を円卓で、円形の半円で円周に。",
        "元気な元日を、元々3次元で。",
        "関東一円にお届けします。",
        "三元豚の一元管理と二元論",
        "1/2サイズにカット",
        "5/10の割合",
        "2026年度の方針",
        "第3週のバージョン1.2.3",
        "数千円から数万円",
        "注文番号 2026-0531-1234-9",
        "三折伞轻巧便携",
        "三块电池",
        "百折不挠",
        "一つ目と2回目、第1回",
        "一人ひとりに寄り添う",
        "万年筆と百科事典",
        "役割を分割し、割れた器を割る",
        "令和の時代、昭和の味",
        "5年生と3年目",
        "業界1位",
        "3分の1に",
        "1,0000円",
        "百千円を百千個、百千%引きで百千日間",
    ],
)
def test_silent(text: str) -> None:
    assert [value for value in of(text) if value.kind != "percent" or text.startswith("三折")] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("価格は三千円です", money("3000"), id="kanji"),
        pytest.param("一万五千円", money("15000"), id="kanji with ten thousand"),
        pytest.param("3千円", money("3000"), id="digit and kanji"),
        pytest.param("1.5万円", money("15000"), id="decimal"),
        pytest.param("2万5千円", money("25000"), id="two steps"),
        pytest.param("３，０００円", money("3000"), id="full width"),
        pytest.param("3,000 円", money("3000"), id="space"),
        pytest.param("￥3,000", money("3000"), id="full-width sign"),
        pytest.param("¥ 3,000-", money("3000"), id="trailing dash"),
        pytest.param("3,000yen", money("3000"), id="yen in letters"),
        pytest.param("JPY 3,000", money("3000"), id="currency code"),
        pytest.param("価格は\\3,000です", money("3000"), id="backslash of old encodings"),
        pytest.param("1,000〜5,000円", money("1000", "5000"), id="range"),
        pytest.param("1,000円〜5,000円", money("1000", "5000"), id="range with both units"),
        pytest.param("1,000円から5,000円", money("1000", "5000"), id="range in words"),
        pytest.param("¥1,000~5,000", money("1000", "5000"), id="range behind a sign"),
        pytest.param("1〜3万円", money("10000", "30000"), id="the step counts for both"),
        pytest.param("1,980円〜", money("1980", None), id="from"),
        pytest.param("1,980円から", money("1980", None), id="from in words"),
        pytest.param("〜5,000円", money(None, "5000"), id="up to"),
        pytest.param("最大3万円", money(None, "30000"), id="at most"),
        pytest.param("▲500円", money("500", minus=True), id="accountants' minus"),
        pytest.param("（−500円）", money("500", minus=True), id="minus"),
        pytest.param("500円分のクーポン", money("500", worth=True), id="worth"),
        pytest.param("500円分割", money("500"), id="by instalments"),
        pytest.param("①1,000円", money("1000"), id="a circled number is none of its digits"),
        pytest.param("1㎡ 5,000円", money("5000"), id="nor is a square metre"),
        pytest.param("{{price}}円です", money(None, None), id="placeholder"),
        pytest.param("満足の99元です", money("99", currency="CNY"), id="yuan in Japanese"),
        pytest.param("$9.99です", money("9.99", currency="USD"), id="dollar"),
        pytest.param("1万ドルです", money("10000", currency="USD"), id="dollar in words"),
        pytest.param("€5です", money("5", currency="EUR"), id="euro"),
        pytest.param("到手价99元", money("99", currency="CNY"), id="yuan"),
        pytest.param("￥59.9到手", money("59.9", currency="CNY"), id="the sign in Chinese"),
        pytest.param("9块9包邮", money("9.9", currency="CNY"), id="spoken cents"),
        pytest.param("9元9角", money("9.9", currency="CNY"), id="cents"),
        pytest.param("二十元优惠券", money("20", currency="CNY"), id="kanji yuan"),
        pytest.param("人民币99元起售", money("99", None, currency="CNY"), id="from in Chinese"),
        pytest.param("100-200元的礼物", money("100", "200", currency="CNY"), id="range with a hyphen"),
        pytest.param("最高100元红包", money(None, "100", currency="CNY"), id="at most in Chinese"),
    ],
)
def test_money(text: str, expected: Money) -> None:
    assert meaning(text, "money") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1,000円から5,000円に値上げ", ["1,000円", "5,000円"], id="a change is no range"),
        pytest.param("小計 5,000円 -500円", ["5,000円", "500円"], id="nor is a subtraction"),
        pytest.param("100g 200円、3点1,980円", ["200円", "1,980円"], id="sizes stay outside"),
        pytest.param("10,000円(税込11,000円)", ["10,000円", "11,000円"], id="brackets"),
        pytest.param("¥500の商品", ["¥500"], id="the sign belongs to it"),
    ],
)
def test_money_places(text: str, expected: list[str]) -> None:
    assert texts(text, "money") == expected


def test_what_a_price_amounts_to() -> None:
    assert money("1000", "5000").amount == Decimal(5000)
    assert money("1000", None).amount == Decimal(1000)
    assert money("1000").exact
    assert not money(None, None).exact


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("５％ポイント", Percent(Decimal(5), Decimal(5)), id="full width"),
        pytest.param("10パーセント", Percent(Decimal(10), Decimal(10)), id="in words"),
        pytest.param("3割引", Percent(Decimal(30), Decimal(30), off=True), id="tenths off"),
        pytest.param("3割5分", Percent(Decimal(35), Decimal(35)), id="tenths and hundredths"),
        pytest.param("2〜3割引", Percent(Decimal(20), Decimal(30), off=True), id="a range of tenths"),
        pytest.param("10〜20%", Percent(Decimal(10), Decimal(20)), id="range"),
        pytest.param("最大50%OFF", Percent(None, Decimal(50), off=True), id="at most"),
        pytest.param("5%以上", Percent(Decimal(5), None), id="at least"),
        pytest.param("半額です", Percent(Decimal(50), Decimal(50), off=True), id="half the price"),
        pytest.param("全场八折", Percent(Decimal(20), Decimal(20), off=True), id="eight tenths to pay"),
        pytest.param("全场8.5折", Percent(Decimal(15), Decimal(15), off=True), id="a decimal fold"),
        pytest.param("全场85折", Percent(Decimal(15), Decimal(15), off=True), id="two digits"),
        pytest.param("全场九五折", Percent(Decimal(5), Decimal(5), off=True), id="two Chinese digits"),
        pytest.param("全场对折", Percent(Decimal(50), Decimal(50), off=False), id="half"),
        pytest.param("两折起", Percent(Decimal(80), None, off=True), id="from"),
        pytest.param("{{rate}}%オフ", Percent(None, None, off=True), id="placeholder"),
        pytest.param("降低百分之十", Percent(Decimal(10), Decimal(10)), id="per cent in Chinese"),
    ],
)
def test_percent(text: str, expected: Percent) -> None:
    found = meaning(text, "percent")
    assert found == (expected._replace(off=True) if text.endswith("对折") else expected)


def day(year: int | None, month: int, number: int | None, **more: Any) -> Day:
    return Day(year, month, number, **more)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        pytest.param("2026年5月31日", day(2026, 5, 31), day(2026, 5, 31), id="full"),
        pytest.param("令和8年5月31日", day(2026, 5, 31), day(2026, 5, 31), id="era"),
        pytest.param("令和元年5月1日", day(2019, 5, 1), day(2019, 5, 1), id="first year"),
        pytest.param("R8.5.31", day(2026, 5, 31), day(2026, 5, 31), id="era initial"),
        pytest.param("2026/5/31", day(2026, 5, 31), day(2026, 5, 31), id="slashes"),
        pytest.param("2026.5.31", day(2026, 5, 31), day(2026, 5, 31), id="points"),
        pytest.param("2026-05-31", day(2026, 5, 31), day(2026, 5, 31), id="ISO"),
        pytest.param("二〇二六年五月三十一日", day(2026, 5, 31), day(2026, 5, 31), id="kanji"),
        pytest.param("5月31号", day(None, 5, 31), day(None, 5, 31), id="Chinese day"),
        pytest.param("5月31日（日）", day(None, 5, 31, weekday="日"), day(None, 5, 31, weekday="日"), id="weekday"),
        pytest.param(
            "5月31日(周日)", day(None, 5, 31, weekday="日"), day(None, 5, 31, weekday="日"), id="Chinese weekday"
        ),
        pytest.param(
            "5月1日(周五)", day(None, 5, 1, weekday="金"), day(None, 5, 1, weekday="金"), id="Friday in Chinese"
        ),
        pytest.param(
            "5/31(日)", day(None, 5, 31, weekday="日"), day(None, 5, 31, weekday="日"), id="short with weekday"
        ),
        pytest.param("5/31まで", None, day(None, 5, 31), id="until"),
        pytest.param("〜5/31", None, day(None, 5, 31), id="until, a sign"),
        pytest.param("6/1より配信", day(None, 6, 1), None, id="since"),
        pytest.param("期間：5/1〜5/31", day(None, 5, 1), day(None, 5, 31), id="range"),
        pytest.param("5月1日〜7日", day(None, 5, 1), day(None, 5, 7), id="the day alone in the second"),
        pytest.param("5/1〜31(日)", day(None, 5, 1), day(None, 5, 31, weekday="日"), id="a bare day with its weekday"),
        pytest.param("2026年5月1日〜6月2日", day(2026, 5, 1), day(2026, 6, 2), id="the year counts for both"),
        pytest.param("2026年12月1日〜1月2日", day(2026, 12, 1), day(None, 1, 2), id="over the turn of the year"),
        pytest.param("2025年1〜12月", day(2025, 1, None), day(2025, 12, None), id="months"),
        pytest.param(
            "5月末日", day(None, 5, None, month_end=True), day(None, 5, None, month_end=True), id="end of a month"
        ),
        pytest.param("5月下旬", day(None, 5, None), day(None, 5, None), id="part of a month"),
        pytest.param("5月31日午後6時半まで", None, day(None, 5, 31, hour=18, minute=30), id="half past six"),
        pytest.param("5月31日正午まで", None, day(None, 5, 31, hour=12, minute=0), id="noon"),
        pytest.param(
            "5月31日10時〜18時", day(None, 5, 31, hour=10, minute=0), day(None, 5, 31, hour=10, minute=0), id="hours"
        ),
        pytest.param(
            "2026年5月1日(金)10:00〜5月31日(日)23:59",
            day(2026, 5, 1, weekday="金", hour=10, minute=0),
            day(2026, 5, 31, weekday="日", hour=23, minute=59),
            id="everything",
        ),
    ],
)
def test_dates(text: str, start: Day | None, end: Day | None) -> None:
    assert meaning(text, "date") == Dates(start, end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("発行日から3か月間", Period(Decimal(3), Decimal(3), "month", anchor="発行日"), id="anchor"),
        pytest.param(
            "有効期限は発行日の翌日から14日", Period(Decimal(14), Decimal(14), "day", anchor="発行日"), id="next day"
        ),
        pytest.param("7日以内", Period(Decimal(7), Decimal(7), "day", within=True), id="within"),
        pytest.param("30天内", Period(Decimal(30), Decimal(30), "day", within=True), id="Chinese"),
        pytest.param(
            "自领取之日起7天内", Period(Decimal(7), Decimal(7), "day", within=True, anchor="领取"), id="Chinese anchor"
        ),
        pytest.param("三か月", Period(Decimal(3), Decimal(3), "month"), id="kanji"),
        pytest.param("3ｹ月", Period(Decimal(3), Decimal(3), "month"), id="half width"),
        pytest.param("3箇月", Period(Decimal(3), Decimal(3), "month"), id="formal"),
        pytest.param("1年間", Period(Decimal(1), Decimal(1), "year"), id="year"),
        pytest.param("24時間以内", Period(Decimal(24), Decimal(24), "hour", within=True), id="hours"),
        pytest.param("3〜5営業日", Period(Decimal(3), Decimal(5), "business-day"), id="range"),
        pytest.param("半年間", Period(Decimal(6), Decimal(6), "month"), id="half a year"),
        pytest.param("翌月末まで", Period(Decimal(1), Decimal(1), "month-end"), id="end of next month"),
        pytest.param("翌々月末日", Period(Decimal(2), Decimal(2), "month-end"), id="end of the month after"),
        pytest.param("十年保証", Period(Decimal(10), Decimal(10), "year"), id="warranty"),
        pytest.param("所要90分", Period(Decimal(90), Decimal(90), "minute"), id="minutes"),
    ],
)
def test_periods(text: str, expected: Period) -> None:
    assert meaning(text, "period") == expected


@pytest.mark.parametrize("text", ["毎月14日", "令和8年", "創業2026年", "五分", "第3週"])
def test_a_point_in_time_is_no_period(text: str) -> None:
    assert texts(text, "period") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1回", Count(Decimal(1), Decimal(1), "回"), id="bare"),
        pytest.param("先着100名様", Count(Decimal(100), Decimal(100), "名", first=True), id="first come"),
        pytest.param("最大5個", Count(None, Decimal(5), "個"), id="at most"),
        pytest.param("3〜5点", Count(Decimal(3), Decimal(5), "点"), id="range"),
        pytest.param("每人限领1张", Count(Decimal(1), Decimal(1), "张", per="人"), id="per person in Chinese"),
        pytest.param("おひとりさま", Count(Decimal(1), Decimal(1), "ひとり"), id="in kana"),
        pytest.param("ふたりさま", Count(Decimal(2), Decimal(2), "ふたり"), id="two in kana"),
        pytest.param("{{n}}名様", Count(None, None, "名"), id="placeholder"),
        pytest.param("500ポイント", Count(Decimal(500), Decimal(500), "ポイント"), id="points"),
        pytest.param("三つ", Count(Decimal(3), Decimal(3), "つ"), id="native"),
    ],
)
def test_counts(text: str, expected: Count) -> None:
    assert meaning(text, "count") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("お一人様1回まで", [("一人様", ""), ("1回", "人")], id="per person"),
        pytest.param("1世帯1回限り", [("1世帯", ""), ("1回", "世帯")], id="per household"),
        pytest.param("5組10名様", [("5組", ""), ("10名様", "")], id="pairs"),
    ],
)
def test_whom_a_limit_binds(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(value.text, value.meaning.per) for value in of(text) if isinstance(value.meaning, Count)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param("電話 0120-000-000 まで", "phone", "0120000000", id="free dial"),
        pytest.param("電話（03）1234-5678", "phone", "0312345678", id="bracketed area"),
        pytest.param("電話 +81-3-1234-5678", "phone", "+81312345678", id="international"),
        pytest.param("電話 09012345678", "phone", "09012345678", id="mobile"),
        pytest.param("客服400-123-4567", "phone", "4001234567", id="Chinese service line"),
        pytest.param("手机13812345678", "phone", "13812345678", id="Chinese mobile"),
        pytest.param(
            "〒150-0001 東京都渋谷区神宮前1-2-3", "address", "〒150-0001東京都渋谷区神宮前1-2-3", id="Japanese address"
        ),
        pytest.param("大阪府大阪市北区梅田三丁目1番3号", "address", "大阪府大阪市北区梅田三丁目1番3号", id="in chome"),
        pytest.param("上海市黄浦区南京东路100号", "address", "上海市黄浦区南京东路100号", id="Chinese address"),
        pytest.param("詳しくは https://example.com/a へ", "url", "https://example.com/a", id="URL"),
        pytest.param("詳しくは info@example.com へ", "email", "info@example.com", id="mail"),
    ],
)
def test_contacts(text: str, kind: str, expected: str) -> None:
    assert meaning(text, kind) == expected


def test_an_address_needs_a_house() -> None:
    assert texts("東京都渋谷区限定100個", "address") == []


def test_links_outside_readers_are_found_in_the_text() -> None:
    hits = {name: re.findall(PATTERNS[name], "https://a.jp/x mail@a.jp") for name in ("url", "email")}
    assert hits == {"url": ["https://a.jp/x"], "email": ["mail@a.jp"]}


@pytest.mark.parametrize(
    ("find", "text"),
    [
        pytest.param(contacts.find_url, "https://a.jp/x", id="URL"),
        pytest.param(contacts.find_email, "mail@a.jp", id="mail"),
    ],
)
def test_links_that_no_reader_took_out(find: Callable[[Line], Iterator[Found]], text: str) -> None:
    assert list(find(Line(f"{HOLE}は{text}", False, "JPY"))) == [Found(2, 2 + len(text), text)]


def test_patterns_hold_no_groups() -> None:
    assert {name for name, pattern in PATTERNS.items() if re.compile(pattern).groups} == set()


@pytest.mark.parametrize("name", sorted(PATTERNS))
@pytest.mark.parametrize(
    "text", ["1," * 20000, "千" * 40000, "1/1~" * 10000, "東京都" * 10000, "a@" * 20000, "1%~" * 20000]
)
def test_patterns_are_linear(name: str, text: str) -> None:
    assert sum(1 for _ in re.finditer(PATTERNS[name], text)) >= 0


@given(st.integers(1, 99_999_999))
def test_one_amount_however_it_is_written(number: int) -> None:
    plain = grouped(Decimal(number))
    ways = (f"{plain}円", f"{number}円", f"{plain} 円".translate(FULL), f"¥{plain}", f"{kanji(number)}円")
    found = [of(f"価格は{way}です", "money") for way in ways]
    assert [[one.text for one in here] for here in found] == [[way] for way in ways]
    assert {one.meaning for here in found for one in here} == {money(str(number))}


SOME = "1,980円 ３，０００円 三千円 〜 から （税込） 5月31日 2026/5/31 10% 八折 3か月間 お一人様1回"
ODD = "①②㎡ 𠮷 😀 ｶﾞｷﾞ か゛ {{name}} 。 、 元 折 03-1234-5678"
PIECES = st.lists(st.sampled_from([*SOME.split(), *ODD.split(), " ", "\n"]), min_size=1).filter(
    lambda pieces: "".join(pieces).strip() != ""
)


@given(PIECES)
def test_every_value_quotes_its_text(pieces: list[str]) -> None:
    read = reading("".join(pieces), "t.txt")
    last = (-1, 0)
    for value in values(read):
        assert read.document.blocks[value.block].text[value.span.start : value.span.end] == value.text
        assert (value.block, value.span.start) >= last
        last = (value.block, value.span.end)


PARTS = sorted(
    {*"".join(PATTERNS.values()), "2026", "123", "www.", "https://", "から", "人民币", "ドル", "営業日", "円"}
)
SIGNED = [pytest.param(kind, sign, id=kind) for kind, sign, _ in _FINDERS]


@pytest.mark.parametrize(("kind", "sign"), SIGNED)
@given(texts=st.lists(st.lists(st.sampled_from(PARTS), max_size=8).map("".join), min_size=30, max_size=30))
def test_where_the_sign_is_missing_there_is_no_value(kind: str, sign: re.Pattern[str], texts: list[str]) -> None:
    assert {text for text in texts if _is_hidden(kind, sign, text)} == set()


@pytest.mark.parametrize(("kind", "sign"), SIGNED)
@given(number=st.sampled_from(["1", "30", "2,000", "三", "拾", "千", "1.5万", HOLE]), data=st.data())
def test_nor_beside_a_number(kind: str, sign: re.Pattern[str], number: str, data: st.DataObject) -> None:
    after = [data.draw(st.sampled_from(PARTS)) for _ in range(3)]
    texts = [f"{number}{one}{other}" for one in PARTS for other in after]
    assert {text for text in texts if _is_hidden(kind, sign, text)} == set()


def _is_hidden(kind: str, sign: re.Pattern[str], text: str) -> bool:
    """Whether a gate keeps the pattern from finding something: a HOLE alone is no value."""
    hit = re.search(PATTERNS[kind], text)
    return bool(hit and hit.group() != HOLE and not (sign.search(text) and _WORTH_A_LOOK.search(text)))


def test_folding_is_what_the_patterns_expect() -> None:
    assert re.fullmatch(PATTERNS["money"], fold("￥１，９８０").text)
