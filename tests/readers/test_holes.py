from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.model import HOLE, Role, Span
from lintkit.readers.build import Builder
from lintkit.readers.holes import atoms, spans

PROSE = [
    "お客様各位",
    "全品50%OFF、さらに30%還元",
    "50%OFF30%分",
    "最大100%と50%の差",
    "５０％OFF３０％還元",
    "100%sure",
    "二〇二六年四月",
    "一〇〇円と二〇〇八年",
    "○×△",
    "○ △ ○○",
    "★★★★★ 星5つ",
    "【お名前】山田太郎",
    "（お名前）は必須です",
    "様々な…様子",
    "A様（30代）",
    "X様のご感想",
    "@shop_official をフォロー",
    "#PR #広告",
    "http:// で始まる",
    "価格{税込、送料込}",
    "f(x) = [a, b]",
    "3 < 5 & 7 > 2",
    "5 % off",
    "お問い合わせ：03-1234-5678",
    "見出し [1] と [注]",
    "ＰＣとスマホ",
    "半角ｶﾅ_と_下線",
    "a@b のように",
    "。。。××。。。",
    "■■■ 重要 ■■■",
    "見出し {#id} と {#b x #c と",
]

FOUND = [
    ("{{name}}様", "⌷様", "variable"),
    ("{{{name}}}様", "⌷様", "variable"),
    ("{{ order.total | money }}円", "⌷円", "variable"),
    ("{{${first_name} | default: 'x'}}様", "⌷様", "variable"),
    ("{% if vip %}特典", "⌷特典", "control"),
    ("{%- for a in b -%}特典", "⌷特典", "control"),
    ("{% if a % b %}特典", "⌷特典", "control"),
    ("{# 訳注 #}特典", "⌷特典", "control"),
    ("{{#if a}}特典", "⌷特典", "control"),
    ("{{else}}特典", "⌷特典", "control"),
    ("{{> header}}特典", "⌷特典", "control"),
    ("{{!-- 訳注 --}}特典", "⌷特典", "control"),
    ("{name}様", "⌷様", "variable"),
    ("{user.name}様", "⌷様", "variable"),
    ("{お名前}様", "⌷様", "variable"),
    ("{詳細}を見る", "⌷を見る", "variable"),
    ("{0}件", "⌷件", "variable"),
    ("{price:,.0f}円", "⌷円", "variable"),
    ("{}件", "⌷件", "variable"),
    ("｛氏名｝様", "⌷様", "variable"),
    ("{count, plural, one {# 件} other {# 件}}です", "⌷です", "variable"),
    ("%name%様", "⌷様", "variable"),
    ("%%name%%様", "⌷様", "variable"),
    ("%お名前%様", "⌷様", "variable"),
    ("％name％様", "⌷様", "variable"),
    ("${name}様", "⌷様", "variable"),
    ("#{name}様", "⌷様", "variable"),
    ("%{name}様", "⌷様", "variable"),
    ("{$name}様", "⌷様", "variable"),
    ("{!Contact.Name}様", "⌷様", "variable"),
    ("<%= name %>様", "⌷様", "variable"),
    ("<% if a > b %>特典", "⌷特典", "control"),
    ("<?= $name ?>様", "⌷様", "variable"),
    ("<?php echo 1 ?>特典", "⌷特典", "control"),
    ("[% name %]様", "⌷様", "variable"),
    ("[[name]]様", "⌷様", "variable"),
    ("*|FNAME|*様", "⌷様", "variable"),
    ("*|IF:VIP|*特典", "⌷特典", "control"),
    ("__NAME__様", "⌷様", "variable"),
    ("@NAME@様", "⌷様", "variable"),
    ("##name##様", "⌷様", "variable"),
    ("こんにちは%sさん", "こんにちは⌷さん", "variable"),
    ("%1$s様", "⌷様", "variable"),
    ("残り%d点", "残り⌷点", "variable"),
    ("%(name)s様", "⌷様", "variable"),
    ("○○様", "⌷様", "name"),
    ("〇〇 さん", "⌷ さん", "name"),
    ("◯◯さま", "⌷さま", "name"),
    ("●●様", "⌷様", "name"),
    ("△△様", "⌷様", "name"),
    ("××様", "⌷様", "name"),
    ("＿＿＿＿様", "⌷様", "name"),
    ("____様", "⌷様", "name"),
    ("ＸＸ様", "⌷様", "name"),
    ("[お名前]様", "⌷様", "name"),
    ("【お客様のお名前】さん", "⌷さん", "name"),
    ("（お名前）様", "⌷様", "name"),
    ("【姓名】您好", "⌷您好", "name"),
    ("[Name]様", "⌷様", "name"),
    ("○○銀行", "⌷銀行", "variable"),
    ("株式会社○○", "株式会社⌷", "variable"),
    ("〇〇円お得", "⌷円お得", "variable"),
    ("https://x.jp/a?b=1&c=2を見る。", "⌷を見る。", "url"),
    ("(https://x.jp/a)", "(⌷)", "url"),
    ("https://x.jp/a. Next", "⌷. Next", "url"),
    ("https://x.jp/{{id}}/b?c=${d}です", "⌷です", "url"),
    ("見てhttp://x.jp/", "見て⌷", "url"),
    ("www.x.jpへ", "⌷へ", "url"),
    ("お問い合わせはa.b+c@d-e.co.jpまで", "お問い合わせは⌷まで", "email"),
    ("data:image/png;base64,iVBORw0KGgo= を", "⌷ を", "object"),
    ("A" * 90 + "== を", "⌷ を", "object"),
]


@pytest.mark.parametrize("text", [pytest.param(text, id=text) for text in PROSE])
def test_prose_has_no_holes(text: str) -> None:
    assert list(spans(text)) == []


@pytest.mark.parametrize(("source", "text", "kind"), [pytest.param(*case, id=case[0][:24]) for case in FOUND])
def test_what_is_not_prose_is_one_hole(source: str, text: str, kind: str) -> None:
    builder = Builder(source)
    builder.copy(0, len(source))
    block = builder.block(Role.PARAGRAPH)
    assert block is not None
    assert block.text.replace(HOLE, "⌷") == text
    (hole,) = block.holes
    assert hole.kind == kind
    assert source[slice(*block.map.source(Span(hole.at, hole.at + 1)))] == hole.text


def test_template_code_is_found_before_markup_is() -> None:
    found = [(span, kind) for span, kind in atoms("*|A|* {{a_b_c}} [% x %] <% y %> <?= z ?> {% i %}")]
    assert [kind for _, kind in found] == ["variable", "variable", "variable", "control", "variable", "control"]
    assert list(atoms("なし")) == []


@pytest.mark.parametrize(
    "unit",
    [
        "{",
        "{{a",
        "{%a",
        "<%",
        "[[",
        "*|",
        "%a",
        "○",
        "_A",
        "a@",
        "a@a.",
        "https://a{",
        "www.",
        "{a,plural,",
        "{#",
        "A/",
    ],
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    started = time.perf_counter()
    list(spans(text))
    assert time.perf_counter() - started < 5


@given(st.text(st.sampled_from("{}%$<>=[]*|#@ab1_○〇様あ /:.https"), max_size=60))
def test_holes_lie_in_order_and_do_not_overlap(text: str) -> None:
    at = 0
    for span, _ in spans(text):
        assert at <= span.start < span.end <= len(text)
        at = span.end
