from __future__ import annotations

import pytest

from lintkit.facts.address import is_named, name_placeholder
from tests.support import reading


@pytest.mark.parametrize(
    ("named", "text"),
    [
        pytest.param(False, "お客様へ", id="customer"),
        pytest.param(False, "皆様へ", id="everybody"),
        pytest.param(False, "お母様へ", id="a mother"),
        pytest.param(False, "この度はありがとうございます。", id="no address"),
        pytest.param(False, "{{shop_name}}の佐藤です。", id="the shop's name"),
        pytest.param(False, "{{name}}のご注文", id="a name without a title"),
        pytest.param(True, "佐藤様", id="name"),
        pytest.param(True, "佐藤 花子 様", id="full name"),
        pytest.param(True, "Smithさんへ", id="foreign name"),
        pytest.param(True, "佐藤様、ありがとうございます。", id="name before a comma"),
        pytest.param(True, "{{name}}様\n\nありがとう", id="placeholder"),
        pytest.param(True, "いつもありがとうございます、{{customer}}さま。", id="placeholder inside a line"),
    ],
)
def test_whether_a_card_says_a_name(named: bool, text: str) -> None:
    assert is_named(reading(text)) is named


@pytest.mark.parametrize(
    ("placeholder", "text"),
    [
        pytest.param("", "お客様へ", id="none"),
        pytest.param("", "{{shop_name}}より", id="the shop's"),
        pytest.param("", "{{order_id}}のご注文", id="another"),
        pytest.param("", "https://example.com/name", id="a URL"),
        pytest.param("{{ customer.name }}", "{{ customer.name }}様", id="the customer's"),
    ],
)
def test_the_placeholder_for_the_name(placeholder: str, text: str) -> None:
    assert name_placeholder(reading(text)) == placeholder
