from __future__ import annotations

import pytest

from lintkit.checks.address import Address
from tests.support import reading

CHECK = Address(generic=("ja-address/customer",), unless=("ja-address/not-spoken-to",))


def found(text: str) -> list[tuple[str, str]]:
    read = reading(text, kind="thank-you-card")
    return [
        (read.document.blocks[one.block].text[one.span.start : one.span.end], one.suggestions[0])
        for one in CHECK.find(read.only("ja"))
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("お客様サポートより", id="an office"),
        pytest.param("「お客様」", id="a quotation"),
        pytest.param("すべてのお客様へ", id="all customers"),
        pytest.param("佐藤様\n\nお客様のお越しをお待ちしています。", id="a name, then the customer"),
    ],
)
def test_nobody_is_spoken_to_without_a_name(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param("お客様", [("お客様", "○○様")], id="alone"),
        pytest.param("{{name}}様\n\nお客様、どうぞ。", [("お客様", "{{name}}様")], id="the file's placeholder"),
        pytest.param("佐藤 お客様へ", [("佐藤 お客様", "佐藤様")], id="behind a name"),
        pytest.param("{{name}}お客様へ", [("\ufffcお客様", "{{name}}様")], id="behind a placeholder"),
        pytest.param("感謝の\nお客様へ", [("お客様", "○○様")], id="behind a noun"),
    ],
)
def test_addresses(text: str, hits: list[tuple[str, str]]) -> None:
    assert found(text) == hits
