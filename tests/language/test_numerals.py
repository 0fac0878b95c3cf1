from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.language.numerals import ARABIC, NUMBER, grouped, kanji, parse


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("万", id="a step of ten thousand without a number"),
        pytest.param("百千", id="steps that grow"),
        pytest.param("1万2億", id="large steps that grow"),
        pytest.param("1,00", id="a broken group"),
        pytest.param("千5000", id="a rest above its step"),
        pytest.param("3万50000", id="a rest above ten thousand"),
        pytest.param("三5", id="two numbers side by side"),
        pytest.param("一a", id="a foreign sign"),
    ],
)
def test_no_number(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("1,980", "1980", id="commas"),
        pytest.param("1980.5", "1980.5", id="decimals"),
        pytest.param("三千", "3000", id="kanji"),
        pytest.param("一万五千", "15000", id="kanji with ten thousand"),
        pytest.param("3千", "3000", id="digit and step"),
        pytest.param("3千5百", "3500", id="digits and steps"),
        pytest.param("1.5万", "15000", id="decimal of ten thousand"),
        pytest.param("2万5千", "25000", id="two digits and steps"),
        pytest.param("1億2,000万", "120000000", id="hundred million and commas"),
        pytest.param("二〇二六", "2026", id="positional kanji"),
        pytest.param("千", "1000", id="a step alone"),
        pytest.param("十二億", "1200000000", id="kanji before a large step"),
        pytest.param("两千", "2000", id="Chinese two"),
        pytest.param("壱万", "10000", id="formal kanji"),
        pytest.param("0", "0", id="zero"),
    ],
)
def test_value(text: str, value: str) -> None:
    assert parse(text) == Decimal(value)


@given(st.integers(0, 10**16))
def test_kanji_are_read_as_they_are_written(number: int) -> None:
    assert parse(kanji(number)) == number


@given(st.integers(0, 10**16), st.integers(0, 99))
def test_commas_are_read_as_they_are_written(whole: int, cents: int) -> None:
    number = Decimal(whole) + Decimal(cents) / 100
    assert parse(grouped(number)) == number


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("1,0000", [], id="a broken group is no number, nor is its end"),
        pytest.param("1.2.3", [], id="a version is no number"),
        pytest.param("数千円、何百円、幾千", [], id="some thousands"),
        pytest.param("3万5千円と三千円", ["3万5千", "三千"], id="mixed and kanji"),
        pytest.param("1,980円", ["1,980"], id="commas"),
    ],
)
def test_number_in_text(text: str, numbers: list[str]) -> None:
    assert re.findall(NUMBER, text) == numbers


def test_arabic_takes_no_kanji() -> None:
    assert re.findall(ARABIC, "三千と3千と12個") == ["3", "12"]


@pytest.mark.parametrize("text", ["1," * 20000, "千" * 50000, "1千" * 20000, "9" * 50000])
def test_numbers_are_looked_for_in_linear_time(text: str) -> None:
    assert re.search(NUMBER + "円", text) is None
