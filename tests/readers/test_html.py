"""HTML: what a visitor sees, in which role, at which place; broken and templated pages lose nothing of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.model import HOLE, Block, Cell, Document, Language, Role, Span
from lintkit.readers import read as document_of
from lintkit.readers.html import fragment, read


def page(source: str) -> Document:
    return read("a.html", source, "utf-8")


def texts(source: str) -> list[str]:
    return [block.text for block in page(source).blocks]


def only(source: str) -> Block:
    [block] = page(source).blocks
    return block


def quoted(source: str, words: str) -> str:
    """The source that some words of the page map to."""
    document = page(source)
    block = next(block for block in document.blocks if words in block.text)
    at = block.text.index(words)
    span = block.map.source(Span(at, at + len(words)))
    return source[span.start : span.end]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("", id="empty"),
        pytest.param("<p> \n\t </p>", id="white space"),
        pytest.param("<p>&nbsp;</p>", id="a no-break space"),
        pytest.param("<p><br></p>", id="a line break"),
        pytest.param("<!DOCTYPE html><html><head></head><body></body></html>", id="an empty page"),
        pytest.param(
            "<script>お客様 < '</p>'</script><style>p::after{content:'お客様'}</style>", id="script and style"
        ),
        pytest.param('<SCRIPT type="text/template"><p>了解しました</p></SCRIPT>', id="a template in a script"),
        pytest.param("<svg><title>図</title><text>図</text></svg>", id="a drawing"),
        pytest.param("<div><template><p>未使用</p></template></div>", id="an inert template"),
        pytest.param("<pre class='highlight'>お客様</pre>", id="highlighted code"),
        pytest.param("<pre><code>// お客様</code></pre>", id="code in lines"),
        pytest.param("<!-- お客様 --><!--[if mso]><p>お客様</p><![endif]-->", id="comments"),
        pytest.param(
            "{# お客様 #}{% comment %}お客様{% endcomment %}{{!-- お客様 --}}{{! x }}<%# お客様 %>",
            id="template comments",
        ),
        pytest.param('<img src="data:image/png;base64,iVBORw0KGgo=" alt="">', id="a picture without words"),
        pytest.param('<img src="x.png" alt="data:image/png;base64,iVBORw0KGgo=">', id="encoded data in alt"),
        pytest.param('<meta name="viewport" content="width=device-width"><meta charset="utf-8">', id="machine meta"),
        pytest.param('<link rel="alternate" title="フィード"><style title="太字"></style>', id="titles for machines"),
        pytest.param(
            '<a href="/了解しました" class="了解" data-x="了解" id="了解">\u200b</a>', id="attributes nobody sees"
        ),
        pytest.param('<input type="hidden" value="了解"><input type="text" value="山田">', id="values of fields"),
        pytest.param("{% if a %}{% endif %}<% if x %><% end %>", id="only template tags"),
    ],
)
def test_nothing_to_read(source: str) -> None:
    assert texts(source) == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("お客<b>様</b>", ["お客様"], id="inline tags"),
        pytest.param("お客<span>\n</span>様", ["お客様"], id="line end in a tag"),
        pytest.param("お客<wbr>様<!-- x -->へ", ["お客様へ"], id="wbr and comment"),
        pytest.param(
            "<p>ご購入\n      いただき\r\n\tありがとう", ["ご購入いただきありがとう"], id="soft breaks in Japanese"
        ),
        pytest.param("<p>buy\n   one  now", ["buy one now"], id="soft breaks in English"),
        pytest.param("<p>お客様 各位", ["お客様 各位"], id="a typed space stays"),
        pytest.param("<p>buy <b> one</b> <b> </b> now", ["buy one now"], id="spaces around tags"),
        pytest.param("<p>クーポン\nABC", ["クーポンABC"], id="a soft break beside Japanese"),
        pytest.param("ご購入いた<br>だいたお客様へ", ["ご購入いただいたお客様へ"], id="br in a word"),
        pytest.param("春の新作を<br/>\n  お届けします。", ["春の新作をお届けします。"], id="br in a sentence"),
        pytest.param("このたびは、<BR>誠に", ["このたびは、誠に"], id="br after a comma"),
        pytest.param("終わりです。<br>次です。", ["終わりです。\n次です。"], id="br between sentences"),
        pytest.param(
            "お待ちしております<br>サンプル商店", ["お待ちしております\nサンプル商店"], id="br after a polite ending"
        ),
        pytest.param(
            "株式会社サンプル<br>東京都渋谷区<br>電話", ["株式会社サンプル\n東京都渋谷区\n電話"], id="short lines"
        ),
        pytest.param("・送料無料<br>・返品可能", ["・送料無料\n・返品可能"], id="bullets"),
        pytest.param("you get<br>points", ["you get points"], id="br in English"),
        pytest.param("段落です<br><br>次です", ["段落です", "次です"], id="two br"),
        pytest.param("段落<hr>次", ["段落", "次"], id="hr"),
        pytest.param("<p>段落</br>次です。", ["段落\n次です。"], id="closing br"),
        pytest.param("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</ruby>です", ["漢字です"], id="ruby"),
        pytest.param("<ruby><rb>漢<rt>かん<rb>字<rt>じ</ruby>", ["漢字"], id="ruby with rb"),
        pytest.param("<p>円<code>a<b>b</b></code>です", [f"円{HOLE}です"], id="inline code"),
        pytest.param("<p>{{ name }}様、<%= x %>", [f"{HOLE}様、{HOLE}"], id="placeholders"),
        pytest.param("a<del>1,980</del>980円", ["a 1,980 980円"], id="struck prices are apart"),
        pytest.param("彼は<q>最高</q>と", ["彼は「最高」と"], id="q"),
        pytest.param("<p lang=en>He said <q>best</q>", ["He said “best”"], id="English q"),
        pytest.param("数量<input>個", [f"数量{HOLE}個"], id="a field in a sentence"),
        pytest.param("<p><img src=a>見出し<img src=b>", ["見出し"], id="pictures beside text"),
        pytest.param("<a href=x>前</a><span style='display: block'>後</span>", ["前", "後"], id="a block by style"),
        pytest.param("<my-card>前</my-card>後", ["前", "後"], id="custom elements"),
        pytest.param("<div>前<p>中</p>後</div>", ["前", "中", "後"], id="mixed content"),
        pytest.param(
            "<pre>一行目です。\n  二行目です。\n\n三行目</pre>",
            ["一行目です。\n二行目です。", "三行目"],
            id="preformatted",
        ),
        pytest.param("<pre>a  b</pre>", ["a b"], id="preformatted columns"),
        pytest.param("<noscript>JavaScriptを有効に</noscript>", ["JavaScriptを有効に"], id="noscript"),
        pytest.param("<div style='display:none'>先読み文</div><p hidden>x</p>", ["先読み文", "x"], id="hidden text"),
        pytest.param("<template><div>部品</div></template>", ["部品"], id="a component"),
        pytest.param("<div><template v-if='a'>部品</template></div>", ["部品"], id="a conditional template"),
        pytest.param("<svg aria-label='図'></svg>", ["図"], id="a drawing with a label"),
        pytest.param("<svg><text>図<br>図</text></svg>", [], id="a break in a drawing"),
        pytest.param("<svg>図<p>本文</p>", ["本文"], id="an unclosed drawing"),
        pytest.param("<div><kbd>x</div>本文", [HOLE, "本文"], id="unclosed code"),
        pytest.param("本<wbr/>文<rt>", ["本文"], id="stray ruby"),
        pytest.param("😀𠮷野家カ\u3099ｱｲｳ", ["😀𠮷野家カ\u3099ｱｲｳ"], id="unusual characters"),
    ],
)
def test_text_as_a_browser_shows_it(source: str, expected: list[str]) -> None:
    assert texts(source) == expected


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        pytest.param("&amp;&lt;b&gt;", "&<b>", id="named"),
        pytest.param("&yen;1,000", "¥1,000", id="yen"),
        pytest.param("&yen1,000", "¥1,000", id="without a semicolon"),
        pytest.param("&#12354;&#x3042;&#X3042;", "あああ", id="numbered"),
        pytest.param("&#x1F600;", "😀", id="beyond the first plane"),
        pytest.param("a&nbsp;b", "a\u00a0b", id="no-break space"),
        pytest.param("&unknown; & &;", "&unknown; & &;", id="unknown"),
        pytest.param("AT&T &notanentity", "AT&T ¬anentity", id="as browsers do"),
        pytest.param("&#;&#x;", "&#;&#x;", id="no number"),
        pytest.param("&#128;", "€", id="Windows numbers"),
        pytest.param("a\0b", "ab", id="NUL"),
    ],
)
def test_references(written: str, shown: str) -> None:
    assert texts(f"<p>x{written}</p>") == [f"x{shown}".strip()]


def test_a_reference_stands_for_its_source() -> None:
    source = "<p>価格は&yen;1,000&amp;送料</p>"
    assert quoted(source, "¥1,000") == "&yen;1,000"
    assert quoted(source, "&送料") == "&amp;送料"
    assert quoted(source, "1,000") == "1,000"
    assert quoted("お客<b>様</b>へ", "お客様") == "お客<b>様"
    assert quoted("ご購入いた<br>\n  だいた", "いただい") == "いた<br>\n  だい"


@pytest.mark.parametrize(
    ("source", "role", "text"),
    [
        pytest.param("<h2>見出し</h2>", Role.HEADING, "見出し", id="heading"),
        pytest.param("<h1><div>見出し</div></h1>", Role.HEADING, "見出し", id="heading with div"),
        pytest.param("<li>項目", Role.LIST_ITEM, "項目", id="item"),
        pytest.param("<ul><li><p>項目</p></ul>", Role.LIST_ITEM, "項目", id="paragraph in an item"),
        pytest.param("<dl><dt>項目</dl>", Role.LIST_ITEM, "項目", id="term"),
        pytest.param("<blockquote><p>声</p></blockquote>", Role.QUOTE, "声", id="quotation"),
        pytest.param("<button type=button>送る</button>", Role.BUTTON, "送る", id="button"),
        pytest.param('<a class="c-btn" href=#>送る</a>', Role.BUTTON, "送る", id="link as button"),
        pytest.param("<span role=button>送る</span>", Role.BUTTON, "送る", id="role button"),
        pytest.param("<input type=Submit value=送る>", Role.BUTTON, "送る", id="submit"),
        pytest.param('<input type="image" alt="送る">', Role.BUTTON, "送る", id="image button"),
        pytest.param("<footer>商店</footer>", Role.FOOTER, "商店", id="footer"),
        pytest.param('<div class="site-footer"><ul><li>商店</ul></div>', Role.FOOTER, "商店", id="footer class"),
        pytest.param("<div role=contentinfo>商店</div>", Role.FOOTER, "商店", id="footer role"),
        pytest.param("<footer><h2>商店</h2></footer>", Role.HEADING, "商店", id="heading in a footer"),
        pytest.param("<label>氏名</label>", Role.LABEL, "氏名", id="label"),
        pytest.param("<select><optgroup label=東></select>", Role.LABEL, "東", id="option group"),
        pytest.param("<option>東京", Role.LABEL, "東京", id="option"),
        pytest.param("<textarea>ご<b>記入</textarea>", Role.LABEL, "ご<b>記入", id="text area"),
        pytest.param('<input placeholder="山田">', Role.LABEL, "山田", id="placeholder"),
        pytest.param("<i title='説明'></i>", Role.LABEL, "説明", id="title"),
        pytest.param("<img alt=写真>", Role.LABEL, "写真", id="alt without quotes"),
        pytest.param("<i aria-label=閉じる></i>", Role.LABEL, "閉じる", id="aria-label"),
        pytest.param("<title>題 &amp; <b></title>", Role.META, "題 & <b>", id="page title"),
        pytest.param("<META NAME=Description CONTENT='説明'>", Role.META, "説明", id="description"),
        pytest.param("<meta content=題 property=og:title>", Role.META, "題", id="og:title"),
        pytest.param("<figcaption>図</figcaption>", Role.PARAGRAPH, "図", id="caption of a figure"),
        pytest.param("<details><summary>詳細</summary></details>", Role.PARAGRAPH, "詳細", id="summary"),
        pytest.param("<mj-button>送る</mj-button>", Role.BUTTON, "送る", id="MJML button"),
    ],
)
def test_roles(source: str, role: Role, text: str) -> None:
    block = only(source)
    assert (block.role, block.text) == (role, text)


def test_button_captions_break_the_sentence_around_them() -> None:
    blocks = page("今すぐ<a class='btn btn-primary'>登録</a>できます").blocks
    assert [(block.role, block.text) for block in blocks] == [
        (Role.PARAGRAPH, "今すぐ"),
        (Role.BUTTON, "登録"),
        (Role.PARAGRAPH, "できます"),
    ]


def test_sections_and_levels() -> None:
    source = "<title>題</title><p>前<h1>甲</h1><img alt=写真><p>一<h3>乙</h3><p>二"
    assert [(block.text, block.section, block.level) for block in page(source).blocks] == [
        ("題", 0, 0),
        ("前", 0, 0),
        ("甲", 1, 1),
        ("写真", 1, 0),
        ("一", 1, 0),
        ("乙", 2, 3),
        ("二", 2, 0),
    ]


def test_an_unclosed_heading_ends_with_its_text() -> None:
    assert [block.role for block in page("<h2>見出し<p>本文<h3>次<ul><li>項目").blocks] == [
        Role.HEADING,
        Role.PARAGRAPH,
        Role.HEADING,
        Role.LIST_ITEM,
    ]
    assert only("<h2><p>見出し</p></h2>").role is Role.HEADING


@pytest.mark.parametrize(
    ("source", "small"),
    [
        pytest.param("<p>本文", False, id="body"),
        pytest.param("<p>980円<small>（税込）</small>", False, id="partly small"),
        pytest.param("<p class=notebook>本文", False, id="another word"),
        pytest.param("<p class=smallbox-title>本文", False, id="part of a word"),
        pytest.param("<div class='small-12 columns'>本文", False, id="a column of a grid"),
        pytest.param("<div class='supplement-list note-body'>本文", False, id="supplements"),
        pytest.param("<p class='lead text-xs'>注", True, id="utility class"),
        pytest.param("<p class='price-note__text'>注", True, id="element of a note"),
        pytest.param("<p style='font-size:16px'>本文", False, id="font size"),
        pytest.param("<p style='font-size:px'>本文", False, id="no font size"),
        pytest.param("<font size=3>本文</font>", False, id="font element"),
        pytest.param("<p><small>※注</small>", True, id="small"),
        pytest.param("<div class='c-note'><p>注", True, id="note class"),
        pytest.param("<p class='footnote'>注", True, id="footnote class"),
        pytest.param("<p style='FONT-SIZE: 10px;'>注", True, id="ten pixels"),
        pytest.param("<p style='font-size:0.7em'>注", True, id="em"),
        pytest.param("<p style='font-size:x-small'>注", True, id="named size"),
        pytest.param("<font size='-1'>注</font>", True, id="small font element"),
        pytest.param("<mj-text font-size='9px'>注</mj-text>", True, id="MJML size"),
    ],
)
def test_prominence(source: str, small: bool) -> None:
    assert only(source).small is small


@pytest.mark.parametrize(
    ("source", "language"),
    [
        pytest.param("<p>本文", None, id="not declared"),
        pytest.param("<html lang=ja><p>本文", Language.JA, id="Japanese"),
        pytest.param("<p lang=zh-CN>优惠", Language.ZH_HANS, id="simplified"),
        pytest.param("<p lang=zh>优惠", Language.ZH_HANS, id="Chinese"),
        pytest.param("<p lang=zh-Hant-HK>優惠", Language.ZH_HANT, id="traditional"),
        pytest.param("<p lang=zh_TW>優惠", Language.ZH_HANT, id="underscore"),
        pytest.param("<p lang=zh-Hans-HK>优惠", Language.ZH_HANS, id="simplified in Hong Kong"),
        pytest.param("<p xml:lang=en-GB>sale", Language.EN, id="English"),
        pytest.param("<p lang=ko>세일", Language.OTHER, id="another language"),
        pytest.param("<html lang=ja><p lang=''>sale", None, id="undeclared again"),
        pytest.param("<html lang=en><p>お客様", None, id="Japanese on a page that says English"),
        pytest.param("<html lang=zh><p>お客様", None, id="Japanese on a page that says Chinese"),
        pytest.param("<html lang=fr><p>优惠", None, id="Chinese on a page that says French"),
        pytest.param("<html lang=ja><p>優惠", Language.JA, id="Chinese words left on a Japanese page"),
        pytest.param("<html lang='{{ lang }}'><p>本文", None, id="filled in later"),
        pytest.param("<p lang=ja>本文<span lang=zh>优惠</span>", None, id="two in one sentence"),
    ],
)
def test_declared_languages(source: str, language: Language | None) -> None:
    assert only(source).language == language


def cells(source: str) -> list[tuple[str, Cell | None]]:
    return [(block.text, block.cell) for block in page(source).blocks]


def test_a_table() -> None:
    source = "<table><thead><tr><th>甲<th>乙<tbody><tr><td>丙<td>丁</table>後"
    assert cells(source) == [
        ("甲", Cell(0, 0, 0, True)),
        ("乙", Cell(0, 0, 1, True)),
        ("丙", Cell(0, 1, 0, False)),
        ("丁", Cell(0, 1, 1, False)),
        ("後", None),
    ]
    assert {block.role for block in page(source).blocks[:4]} == {Role.TABLE_CELL}


def test_cells_that_span() -> None:
    source = "<table><tr><th rowspan=2>甲<td colspan='2'>乙<td>丙<tr><td>丁<td rowspan=x>戊</table>"
    places = {text: (cell.row, cell.column) for text, cell in cells(source) if cell}
    assert places == {"甲": (0, 0), "乙": (0, 1), "丙": (0, 3), "丁": (1, 1), "戊": (1, 2)}


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("<table role=presentation><tr><th>甲<td>乙<tr><td>丙<td>丁</table>", id="declared"),
        pytest.param("<table><tr><td>甲<tr><td>乙</table>", id="one column"),
        pytest.param("<table><tr><td>甲<td>乙</table>", id="one row"),
        pytest.param("<table><tr><td>甲<td><table><tr><td>乙</table><tr><td>丙<td>丁</table>", id="nested"),
    ],
)
def test_layout_tables_hold_paragraphs(source: str) -> None:
    assert {(block.role, block.cell) for block in page(source).blocks} == {(Role.PARAGRAPH, None)}


def test_a_data_table_inside_a_layout_table() -> None:
    source = "<table><tr><td><p>前<table><tr><th>甲<tr><td>乙</table></td></tr></table><table><tr><th>丙</table>"
    assert cells(source) == [
        ("前", None),
        ("甲", Cell(1, 0, 0, True)),
        ("乙", Cell(1, 1, 0, False)),
        ("丙", Cell(2, 0, 0, True)),
    ]


def test_rows_of_a_template_without_their_table() -> None:
    assert cells("<td>零</td><tr><td>甲<td>乙</tr>{% for x in y %}<tr><td>丙<td>丁{% endfor %}")[0] == (
        "零",
        Cell(0, 0, 0, False),
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("<p>3 < 5 <5 a<b", ["3 < 5 <5 a<b"], id="less-than signs"),
        pytest.param("<p>円<か>と<", ["円<か>と<"], id="brackets around Japanese"),
        pytest.param("<div>甲<span>乙</div>丙</span></p>丁", ["甲乙", "丙", "丁"], id="crossed tags"),
        pytest.param("<ul><li>甲<li>乙</ul>", ["甲", "乙"], id="unclosed items"),
        pytest.param("<P>甲<P CLASS=X>乙</P", ["甲", "乙</P"], id="upper case, and a tag without its end"),
        pytest.param('<p title="甲>乙<p>丙', ["甲", "乙", "丙"], id="a quote that never closes"),
        pytest.param('<p title="甲', ['<p title="甲'], id="a quote and nothing else"),
        pytest.param('甲<a href="x>乙</a>丙 "y\'>丁', ["甲丁"], id="a quote that closes late"),
        pytest.param("<p a=1 b='2' c = \"3\" d e=>甲", ["甲"], id="attributes in all forms"),
        pytest.param(
            "</>甲</ x>乙<!x>丙<?xml x?>丁<!-->戊<!--->己<!--x--!>庚", ["甲乙丙丁戊己庚"], id="bogus comments"
        ),
        pytest.param("<![CDATA[甲]]>乙", ["乙"], id="CDATA"),
        pytest.param("<td>甲</div>乙", ["甲乙"], id="a stray end tag in a cell"),
        pytest.param(
            "<div><table><tr><td>甲</div>乙<td>丙</table>丁</div>", ["甲乙", "丙", "丁"], id="a stray end in a table"
        ),
        pytest.param("<div><ul><li>甲</div>乙", ["甲", "乙"], id="an end tag across a list"),
        pytest.param("<title>甲<p>乙", ["甲", "乙"], id="an unclosed title"),
        pytest.param("<button>甲<button>乙", ["甲", "乙"], id="button in button"),
        pytest.param("<head><title>甲</title>乙<body>丙", ["甲", "乙", "丙"], id="text in the head"),
        pytest.param("<body>甲</body></html>乙", ["甲乙"], id="text behind the page"),
        pytest.param("</p>甲</p>乙", ["甲", "乙"], id="stray paragraph ends"),
        pytest.param("<br/>甲<div/>乙<p/>丙", ["甲", "乙", "丙"], id="self-closing tags"),
        pytest.param("<% 甲", ["<% 甲"], id="an open server tag"),
        pytest.param("{{ 甲", ["{{ 甲"], id="an open placeholder"),
        pytest.param("<x", ["<x"], id="an open tag"),
        pytest.param("<!甲", ["<!甲"], id="an open declaration"),
        pytest.param("{%甲{#甲", ["{%甲{#甲"], id="open template tags"),
        pytest.param("{{! 甲", ["{{! 甲"], id="an open template comment"),
        pytest.param("{% comment %}甲", ["{% comment %}甲"], id="an open comment block"),
    ],
)
def test_broken_pages_lose_no_text(source: str, expected: list[str]) -> None:
    document = page(source)
    blocks = (block for block in document.blocks)
    restored = []
    for block in blocks:
        holes = iter(block.holes)
        restored.append("".join(next(holes).text if char == HOLE else char for char in block.text))
    assert restored == expected


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        pytest.param("甲\n<!-- 乙", 2, "comment", id="comment"),
        pytest.param("甲<script>\n乙", 1, "<script>", id="script"),
        pytest.param("甲\n\n<STYLE>乙</styl>", 3, "<style>", id="style"),
    ],
)
def test_what_hides_the_rest_of_the_page_is_told(source: str, line: int, words: str) -> None:
    [problem] = page(source).problems
    assert problem.startswith(f"line {line}: ")
    assert words in problem
    assert texts(source) == ["甲"]


@pytest.mark.parametrize(
    ("source", "expected", "kinds"),
    [
        pytest.param('<a href="{{url}}" {% if x > 1 %}class=a{% endif %}>甲</a>', ["甲"], [], id="in attributes"),
        pytest.param('<a href="{% url "x" %}" title=\'乙\'>甲</a>', ["乙", "甲"], [], id="quotes in quotes"),
        pytest.param("<a {{ attrs }} {% x 'y>' %} b={{ c }}>甲</a>", ["甲"], [], id="between attributes"),
        pytest.param(
            "<p>{% if a <b %}甲{% endif %}", [f"{HOLE}甲{HOLE}"], ["control", "control"], id="less-than in a tag"
        ),
        pytest.param("<%= a > b %>様<% if a <b %>", [f"{HOLE}様{HOLE}"], ["variable", "control"], id="server tags"),
        pytest.param("<?php echo '<p>x</p>' ?>様<?= $x ?>", [f"{HOLE}様{HOLE}"], ["variable", "variable"], id="PHP"),
        pytest.param("甲<?php if (a) { ?>乙<?php", [f"甲{HOLE}乙{HOLE}"], ["control", "control"], id="PHP left open"),
        pytest.param(
            "<img alt='{{ name }}様' title=\"{{ 'x' }}\">", [f"{HOLE}様", HOLE], ["variable"] * 2, id="in a label"
        ),
        pytest.param("<p :title='x' @click=\"a > b\" v-if='a'>{{ x }}", [HOLE], ["variable"], id="Vue"),
        pytest.param("{#if a}甲{/if}", None, None, id="Svelte survives"),
        pytest.param("<style>a{b:{{c}}}</style>甲", ["甲"], [], id="in a style"),
        pytest.param("<tr{% if a %} class='b'{% endif %}><td>甲", ["甲"], [], id="in a tag's name"),
    ],
)
def test_template_languages(source: str, expected: list[str] | None, kinds: list[str] | None) -> None:
    blocks = page(source).blocks
    if expected is None:
        assert any("甲" in block.text for block in blocks)
        return
    assert [block.text for block in blocks] == expected
    assert [hole.kind for block in blocks for hole in block.holes] == kinds


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("<!-- lintkit: ignore[x] -- y -->", " lintkit: ignore[x] -- y ", id="HTML"),
        pytest.param("{# lintkit: ignore[x] #}", " lintkit: ignore[x] ", id="Jinja"),
        pytest.param("{#- a -#}", " a ", id="Jinja with dashes"),
        pytest.param("{{!-- a --}}", " a ", id="Handlebars"),
        pytest.param("{{! a }}", " a ", id="Mustache"),
        pytest.param("<%# a %>", " a ", id="ERB"),
        pytest.param("<%-- a --%>", " a ", id="JSP"),
        pytest.param("{% comment %} a {% endcomment %}", " a ", id="Liquid"),
    ],
)
def test_comments(source: str, text: str) -> None:
    document = page(f"甲{source}乙")
    assert [(comment.text, comment.span) for comment in document.comments] == [(text, Span(1, 1 + len(source)))]
    assert texts(f"甲{source}乙") == ["甲乙"]


def test_a_doctype_is_no_comment() -> None:
    assert page("<!DOCTYPE html><![if x]></ >").comments == ()


def test_a_fragment_keeps_the_positions_of_its_text() -> None:
    source = "# 題\n\n<h2>甲</h2><!-- x --><p title=乙>丙</p>\n\n丁 <b"
    start, end = source.index("<h2"), source.index("\n\n丁")
    blocks, comments = fragment(source, start, end, 3)
    assert [(block.text, block.section) for block in blocks] == [("甲", 4), ("乙", 4), ("丙", 4)]
    assert [source[slice(*block.map.source(Span(0, 1)))] for block in blocks] == ["甲", "乙", "丙"]
    assert source[slice(*comments[0].span)] == "<!-- x -->"


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("<div>" * 20000 + "甲" + "</div>" * 20000, id="deep"),
        pytest.param("<b>甲" + "<b>" * 20000, id="deep inline"),
        pytest.param("<b>" * 20000 + "甲" + "</i>" * 20000, id="stray ends in the deep"),
        pytest.param("<div><table><tr><td>" + "<ul>" * 20000 + "</div>" * 20000 + "甲", id="stray ends across lists"),
        pytest.param("甲" + "<!--" * 20000, id="open comments"),
        pytest.param("甲" + "<a b='>' " * 20000 + 'y="', id="open tags"),
        pytest.param("甲" + '<a b="' * 20001, id="open quotes"),
        pytest.param("甲" + "{{" * 20000 + "{% comment " * 20000 + "<%" * 20000, id="open templates"),
        pytest.param("甲" + "&" * 40000 + " " * 40000 + "&a" * 20000, id="ampersands and spaces"),
        pytest.param("甲" + "<br>" * 20000 + "<title>" * 20000, id="breaks and titles"),
        pytest.param("<table><tr><td rowspan=999>甲" + "<td rowspan=999>" * 5000 + "<tr><td>" * 5000, id="spans"),
        pytest.param("甲" + "<a " + "x=1 " * 40000, id="attributes"),
        pytest.param("甲<a " + "x=1 " * 40000 + ">", id="attributes of one tag"),
        pytest.param("<pre>甲" + "\n" * 40000 + " \n" * 20000, id="empty lines"),
        pytest.param("甲<p style='font-size" + " " * 40000 + "display" + " " * 40000 + "'>", id="a long style"),
    ],
)
def test_hostile_pages_are_read_in_good_time(source: str) -> None:
    assert any("甲" in block.text for block in page(source).blocks)


@given(st.text(alphabet="<>/!-=\"'&;#{}%?pbatr d\n甲。\0", max_size=200))
def test_arbitrary_text_never_crashes_and_maps_home(source: str) -> None:
    check(page(source))


MARKUP = [
    "<p>", "</p>", "<b>", "</b>", "<div>", "</div>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "</td>",
    "</table>", "<h2>", "</h2>", "<br>", "<hr>", "<img>", "<input>", "<a href=x>", "</a>", "<a class=btn>",
    "<button>", "</button>", "<select>", "<option>", "</select>", "<small>", "</small>", "<span lang=zh>", "</span>",
    "<q>", "</q>", "<dl>", "<dt>", "<dd>", "</dl>", "<footer>", "</footer>", "<blockquote>", "</blockquote>",
    "<ruby>", "</ruby>", "<pre>", "</pre>", "<x-y>", "{{ a }}", "{% b %}", "<% c %>", "<?php d ?>", "<!-- e -->",
    "< ", "&amp;", "&", " ", "\n", "<td", "</", "<!x>", "<body>",
]  # fmt: skip


@given(st.lists(st.sampled_from(MARKUP), max_size=40))
def test_no_word_between_tags_is_lost(pieces: list[str]) -> None:
    source = "".join(
        f"{piece}>語{number}終" if piece in ("<td", "</") else f"{piece}語{number}終"
        for number, piece in enumerate(pieces)
    )
    document = page(source)
    read_back = "".join("".join(block.text.split()) for block in document.blocks)
    for number in range(len(pieces)):
        assert f"語{number}終" in read_back
    check(document)


def check(document: Document) -> None:
    """Each character maps into the source, and a copied one to itself."""
    for block in document.blocks:
        for at, char in enumerate(block.text):
            span = block.map.source(Span(at, at + 1))
            assert 0 <= span.start < span.end <= len(document.source)
            if span.end - span.start == 1 and char not in (HOLE, "\n", " "):
                assert document.source[span.start] == char


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("t.html", "<p>前 <del>後<b>中</b></del> 今</p>", id="del"),
        pytest.param("t.html", "<p>前 <span class='price old-price'>後中</span> 今</p>", id="class"),
        pytest.param("t.html", "<p>前 <span style='text-decoration: line-through'>後中</span> 今</p>", id="style"),
        pytest.param("t.md", "前 ~~後中~~ 今", id="Markdown"),
        pytest.param("t.md", "前 <s>後中</s> 今", id="tag in Markdown"),
    ],
)
def test_what_is_struck_through_is_told(path: str, text: str) -> None:
    document = document_of(path, text.encode())
    (block,) = document.blocks
    assert "".join(text[span.start : span.end] for span in block.struck) == "後中"


def test_smaller_words_of_a_block_are_told() -> None:
    (block,) = page("<p>大<small>小</small></p>").blocks
    assert [(span.end - span.start, block.small) for span in block.fine] == [(1, False)]
    (block,) = page("<p><small>小</small></p>").blocks
    assert (block.fine, block.small) == ((), True)
