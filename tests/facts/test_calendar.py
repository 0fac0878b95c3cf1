from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.facts.calendar import dates, ranges
from lintkit.facts.calendar.days import WEEK
from lintkit.facts.calendar.impossible import impossible
from lintkit.facts.calendar.order import disorders
from lintkit.facts.calendar.terms import terms
from lintkit.facts.calendar.weekdays import mismatches, nearest
from lintkit.facts.calendar.wording import corrections
from lintkit.facts.calendar.years import told_years, years
from lintkit.facts.reading import Reading
from tests.support import reading

days = st.dates(datetime.date(2000, 1, 1), datetime.date(2099, 12, 31))


def named(text: str, path: str = "t.md") -> list[tuple[int | None, int, int | None, str]]:
    return [(date.year, date.month, date.day, date.weekday) for date in dates(reading(text, path))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("2027年5月1日（土・祝）", [(2027, 5, 1, "土")], id="holiday behind the weekday"),
        pytest.param("5月3日(祝・月)", [(None, 5, 3, "月")], id="holiday before it"),
        pytest.param("5月3日(祝日)", [(None, 5, 3, "")], id="a holiday is no Sunday"),
        pytest.param("5月1日(土日)", [(None, 5, 1, "")], id="two weekdays are none"),
        pytest.param("令和元年5月1日", [(2019, 5, 1, "")], id="first year of an era"),
        pytest.param("R9.5.1(土)", [(2027, 5, 1, "土")], id="era by letter"),
        pytest.param("2027年(令和9年)5月1日", [(2027, 5, 1, "")], id="both years"),
        pytest.param("二〇二七年十二月二十八日火曜日", [(2027, 12, 28, "火")], id="kanji"),
        pytest.param("27年5月1日(土)", [], id="two digits of a year"),
        pytest.param("5月末まで", [(None, 5, None, "")], id="the end of a month"),
        pytest.param("5/1まで", [(None, 5, 1, "")], id="short with evidence"),
        pytest.param("期間5/1", [(None, 5, 1, "")], id="short behind a label"),
        pytest.param("1/2の確率", [], id="fraction"),
        pytest.param("2027-13-45", [], id="a number"),
        pytest.param("2027-13-45(月)", [(2027, 13, 45, "月")], id="an impossible day"),
        pytest.param("2027年5月1日(土)〜5日(水)", [(2027, 5, 1, "土"), (2027, 5, 5, "水")], id="day only"),
        pytest.param("5/1〜2027/5/5", [(2027, 5, 1, ""), (2027, 5, 5, "")], id="the year stands at the end"),
        pytest.param("2026/12/28〜1/5", [(2026, 12, 28, ""), (2027, 1, 5, "")], id="over the new year"),
        pytest.param("12/28〜2027/1/5", [(2026, 12, 28, ""), (2027, 1, 5, "")], id="and back"),
        pytest.param("5月末〜5日", [(None, 5, None, "")], id="nothing follows the end of a month"),
        pytest.param("Open Sat, May 1, 2027!", [(2027, 5, 1, "土")], id="English"),
        pytest.param("May 1 (Sat.)", [(None, 5, 1, "土")], id="English, weekday behind"),
        pytest.param("Sat, May 1月2日", [(None, 5, 1, "土")], id="what overlaps is read once"),
        pytest.param("You may 10 times", [], id="a verb"),
        pytest.param("2027年5月1日周六", [(2027, 5, 1, "土")], id="Chinese"),
        pytest.param("> 2027年5月1日に届きました。", [], id="somebody else's words"),
        pytest.param("5/1(土)、5/8(土)", [(None, 5, 1, "土"), (None, 5, 8, "土")], id="two days are no range"),
        pytest.param("5/1〜5/5〜5/9", [(None, 5, 1, ""), (None, 5, 5, "")], id="a chain"),
    ],
)
def test_days(text: str, found: list[tuple[int | None, int, int | None, str]]) -> None:
    assert named(text) == found


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        pytest.param("5/1(土)18:00", (18, 0), id="digits"),
        pytest.param("5月1日 午後6時半", (18, 30), id="afternoon and a half"),
        pytest.param("5月1日朝9時15分", (9, 15), id="morning"),
        pytest.param("5月1日24時間営業", (None, None), id="a length of time"),
    ],
)
def test_clock(text: str, clock: tuple[int | None, int | None]) -> None:
    (date,) = dates(reading(text))
    assert (date.hour, date.minute) == clock


@given(
    days,
    st.sampled_from(
        ["{0.year}年{0.month}月{0.day}日({1})", "{0:%Y/%m/%d}（{1}）", "{0.year}.{0.month}.{0.day}({1}曜日)"]
    ),
)
def test_the_right_weekday_is_never_found_and_any_other_is(day: datetime.date, form: str) -> None:
    for number, weekday in enumerate(WEEK):
        wrong = mismatches(reading(f"開催日は{form.format(day, weekday)}です。"))
        assert bool(wrong) == (number != day.weekday())


@given(days, st.sampled_from(list(WEEK)))
def test_the_nearest_day_has_the_weekday_and_lies_within_the_week(day: datetime.date, weekday: str) -> None:
    near = nearest(day, weekday)
    assert WEEK[near.weekday()] == weekday
    assert abs((near - day).days) <= 3


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("5/1(金)開始", set(), id="nothing"),
        pytest.param("2027年4月1日より販売。5/1(金)開始", {2027}, id="a full day beside it"),
        pytest.param("# 2027年の予定\n\n5/1(金)開始", {2027}, id="a title"),
        pytest.param("# 2027年の予定\n\n1/5(火)開始", {2027, 2028}, id="a title, in winter"),
        pytest.param("# 2027年の予定\n\n12/5(火)開始", {2026, 2027}, id="a title, in the other winter"),
        pytest.param("# 2010年創業の店\n\n5/1(金)開始", set(), id="history"),
        pytest.param("# 2027年の予定\n\n## 春\n\n5/1(金)開始", {2027}, id="a title far above"),
        pytest.param("## 2027年の予定\n\n春です。\n\n## 夏\n\n7/1(金)開始", {2027}, id="a title before"),
        pytest.param("---\ndate: 2027-04-01\n---\n5/1(金)開始", {2027}, id="front matter"),
        pytest.param("---\ndate: 2027-14-01\n---\n5/1(金)開始", set(), id="front matter that is no day"),
        pytest.param("---\ndate: 春\n---\n5/1(金)開始", set(), id="front matter without a day"),
        pytest.param("2027年2月30日に。5/1(金)開始", set(), id="an impossible day tells nothing"),
        pytest.param("2027年9月15日に。2/29(金)開始", {2028}, id="leap days are rare"),
    ],
)
def test_the_year_that_is_told(text: str, told: set[int]) -> None:
    read = reading(text)
    assert told_years(read, dates(read)[-1]) == told


def test_a_mail_tells_its_year() -> None:
    mail = "From: a@example.jp\nDate: Thu, 1 Apr 2027 10:00:00 +0900\nSubject: x\n\n5/1(金)より開始いたします。\n"
    read = reading(mail, "t.eml")
    assert told_years(read, dates(read)[0]) == {2027}


def test_the_day_of_reading_tells_the_year_at_last() -> None:
    plain = reading("5/1(金)開始")
    given_day = Reading(plain.document, as_of=datetime.date(2027, 4, 1), dated=True)
    (date,) = dates(given_day)
    assert years(given_day, date) == {2027}
    assert told_years(given_day, date) == frozenset()


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        pytest.param("2027年5月1日（金）", ["2027年5月1日（土）", "2027年4月30日（金）"], id="into the month before"),
        pytest.param("2027/05/01(日)", ["2027/05/01(土)", "2027/05/02(日)"], id="padded"),
        pytest.param(
            "２０２７年５月１日（日）", ["２０２７年５月１日（土）", "２０２７年５月２日（日）"], id="full width"
        ),
        pytest.param("二〇二七年五月一日（日）", ["二〇二七年五月一日（土）", "二〇二七年五月二日（日）"], id="kanji"),
        pytest.param("2027年5月1日周五", ["2027年5月1日周六", "2027年4月30日周五"], id="Chinese"),
        pytest.param("May 1, 2027 (SUN)", ["May 1, 2027 (SAT)", "May 2, 2027 (SUN)"], id="capitals"),
        pytest.param("sunday, may 1, 2027", ["saturday, may 1, 2027", "sunday, may 2, 2027"], id="small letters"),
        pytest.param("2027年1月1日(木)", ["2027年1月1日(金)"], id="another year is not offered"),
        pytest.param("2027年5月1日(土)〜5日(木)", ["5日(水)", "6日(木)"], id="day only"),
        pytest.param("2027年4月28日(水)〜30日(日)", ["30日(金)"], id="day only, in another month"),
    ],
)
def test_corrections(text: str, offered: list[str]) -> None:
    read = reading(f"{text}です。")
    (wrong,) = mismatches(read)
    assert list(corrections(read.document.blocks[0].text, wrong)) == offered


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param("5/1(土)〜5/5(水)", [], id="a year fits both"),
        pytest.param("5/1(土)〜5/5(木)", [(5, 5)], id="none does"),
        pytest.param("12/28(月)〜1/5(水)", [(1, 5)], id="none does over the new year"),
        pytest.param("2/30(土)〜3/5(木)", [], id="an impossible day fits nothing"),
        pytest.param("5/1(土)、5/8(土)、5/15(日)", [(5, 15)], id="one of three"),
        pytest.param("5/1(土)、5/9(土)、5/17(土)", [], id="all three apart"),
        pytest.param("5/1(土)、5/8(土)、2/30(土)", [], id="an impossible one"),
        pytest.param("4/3(土)、4/10(土)、5/1(土)〜5/5(木)", [(5, 5)], id="once only"),
    ],
)
def test_without_a_year(text: str, wrong: list[tuple[int, int]]) -> None:
    assert [(one.date.month, one.date.day) for one in mismatches(reading(f"{text}です。"))] == wrong


@pytest.mark.parametrize(
    ("text", "what"),
    [
        pytest.param("2028年2月29日", [], id="leap year"),
        pytest.param("2027年2月29日", ["day"], id="no leap year"),
        pytest.param("2月29日", [], id="some leap year"),
        pytest.param("2月30日", ["day"], id="no year has it"),
        pytest.param("13月1日", ["month"], id="month"),
        pytest.param("0月0日", [], id="blanks"),
        pytest.param("99月99日", [], id="more blanks"),
        pytest.param("5月末", [], id="month end"),
        pytest.param("5/31(月)25:00", [], id="late at night"),
        pytest.param("5/31(月)18:75", ["time"], id="minutes, told once"),
        pytest.param("10:00〜25:70", ["time"], id="a range of times"),
        pytest.param("18時75分から", ["time"], id="minutes in words"),
        pytest.param("> 営業は10:00〜25:70です", [], id="quoted"),
        pytest.param("10:00〜19:00", [], id="possible"),
    ],
)
def test_impossible(text: str, what: list[str]) -> None:
    assert [one.what for one in impossible(reading(text))] == what


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("期間は2/30〜2/10です", 0, id="an impossible day is before nothing"),
        pytest.param("キャンペーン期間：6/1〜6/30\n有効期限：2/30", 0, id="nor is it late"),
        pytest.param("キャンペーン期間：2026年12月1日〜12月25日\n有効期限：10月31日", 1, id="a year at one side"),
        pytest.param("有効期限：2026年5月1日", 0, id="no start"),
        pytest.param("5/10 18:00〜5/10 10:00", 0, id="times of one day without a year"),
    ],
)
def test_order(text: str, count: int) -> None:
    assert len(disorders(reading(text))) == count


@pytest.mark.parametrize(
    ("text", "what"),
    [
        pytest.param("応募締切：5月31日", ["deadline"], id="label"),
        pytest.param("応募締切\n\n5月31日まで", ["deadline"], id="label above"),
        pytest.param("| 当選発表 | 5月31日 |\n|---|---|", ["announcement"], id="label of a row"),
        pytest.param("カードの有効期限：2027年5月31日", [], id="of a card"),
        pytest.param("5月31日", [], id="none"),
        pytest.param("キャンペーン期間：5/1〜5/31、クーポンの有効期限：6/30", ["campaign", "expiry"], id="two"),
    ],
)
def test_terms(text: str, what: list[str]) -> None:
    assert [one.what for one in terms(reading(text))] == what


def test_ranges_span_both_ends() -> None:
    (one,) = ranges(reading("期間 5/1〜5/5 です"))
    assert reading("期間 5/1〜5/5 です").document.blocks[0].text[slice(*one.span)] == "5/1〜5/5"
