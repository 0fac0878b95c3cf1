from __future__ import annotations

import time

import pytest

from lintkit.model import HOLE, Block, Cell, Document, Language, Role, Span
from lintkit.readers.markdown import read as read_markdown

H, P, L, Q, T = Role.HEADING, Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTE, Role.TABLE_CELL


def read(source: str, path: str = "t.md") -> Document:
    return read_markdown(path, source, "utf-8")


def text(block: Block) -> str:
    return block.text.replace(HOLE, "⌷")


def quoted(block: Block, source: str) -> list[str]:
    return [source[slice(*block.map.source(Span(at, at + 1)))] for at in range(len(block.text))]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        pytest.param("# 見出し𠮷 {#id}\n本文\n\n次\n===", [(H, "見出し𠮷"), (P, "本文"), (H, "次")], id="headings"),
        pytest.param("- あ\n- い\n\n  う\n  1. え", [(L, "あ"), (L, "い"), (L, "う"), (L, "え")], id="lists"),
        pytest.param("- [ ] 未\n- [x] 済", [(L, "未"), (L, "済")], id="task lists"),
        pytest.param("> 引用\n> 文\n\n外", [(Q, "引用文"), (P, "外")], id="a quotation"),
        pytest.param("> - あ\n>\n> > い", [(Q, "あ"), (Q, "い")], id="within a quotation"),
        pytest.param("> [!NOTE]\n> 注意", [(P, "注意")], id="a box is no quotation"),
        pytest.param("|a|b|\n|-|-|\n|c\\|d|`e`|", [(T, "a"), (T, "b"), (T, "c|d"), (T, "⌷")], id="a table"),
        pytest.param("**お客様**へ、_又_は~~旧~~", [(P, "お客様へ、_又_は旧")], id="emphasis vanishes"),
        pytest.param("**真。**她 これは**「重要」**です", [(P, "真。她 これは「重要」です")], id="emphasis that fails"),
        pytest.param("5\\*3\\*\\*2 * 1", [(P, "5*3**2 * 1")], id="asterisks that stay"),
        pytest.param("&yen;1&#12354;\\&amp; &copy", [(P, "¥1あ&amp; &copy")], id="entities and escapes"),
        pytest.param("[リンク](http://x.jp \"題\")と[参照][r]\n\n[r]: http://y.jp", [(P, "リンクと参照")], id="links"),
        pytest.param("<https://x.jp/>と<a@x.jp>とhttps://y.jp", [(P, "⌷と⌷と⌷")], id="addresses"),
        pytest.param("`お客様`を", [(P, "⌷を")], id="inline code"),
        pytest.param("```ja\nお客様\n```\n\n    お客様\n\n本", [(P, "本")], id="code blocks"),
        pytest.param("![図](a.png)を見る", [(P, "⌷を見る"), (Role.LABEL, "図")], id="an image"),
        pytest.param("![](a.png)", [(P, "⌷")], id="an image without a text"),
        pytest.param("![a *b* `c`](a.png)", [(P, "⌷"), (Role.LABEL, "a b")], id="marks in an alt"),
        pytest.param("アクセスで\nきる", [(P, "アクセスできる")], id="a soft break in a word"),
        pytest.param("Hello\nworld", [(P, "Hello world")], id="a soft break between words"),
        pytest.param("あ\\\nい  \nう", [(P, "あ\nい\nう")], id="hard breaks"),
        pytest.param("お客様\nこの度は", [(P, "お客様\nこの度は")], id="an address"),
        pytest.param("**お客様**\nこの度は", [(P, "お客様\nこの度は")], id="an address in bold"),
        pytest.param("価格\n*強調*です", [(P, "価格強調です")], id="emphasis at the start of a line"),
        pytest.param("期間：4月\n**対象**：全員", [(P, "期間：4月\n対象：全員")], id="labels"),
        pytest.param("春<br>b 新作<br/>夏", [(P, "春\nb 新作\n夏")], id="br"),
        pytest.param("この度は、<br>ありがとう", [(P, "この度は、ありがとう")], id="br within a sentence"),
        pytest.param("so it<br>goes on", [(P, "so it goes on")], id="br between words"),
        pytest.param("<br>あ<br>", [(P, "あ")], id="br at the edges"),
        pytest.param("<ruby>漢<rt>かん</rt></ruby>字", [(P, "漢字")], id="ruby"),
        pytest.param("<kbd>あ<b>い</b></kbd>う", [(P, "⌷う")], id="code in tags"),
        pytest.param("<code>あ</code><code>い</code>", [(P, "⌷⌷")], id="two codes"),
        pytest.param("<img src=a alt=図>と<svg></svg>", [(P, "⌷と⌷"), (Role.LABEL, "図")], id="image tags"),
        pytest.param("a</b>b<wbr>c", [(P, "abc")], id="stray tags"),
        pytest.param("<p>あ</p>\n\n<button>買う</button>", [(P, "あ"), (P, "買う")], id="html"),
        pytest.param("*|FNAME|* さん、{{ a_b }}と{{ c_d }}", [(P, "⌷ さん、⌷と⌷")], id="template code is no markup"),
        pytest.param("{{ a }}\n{% if x * y * z %}\n特典\n{% endif %}", [(P, "⌷\n⌷\n特典\n⌷")], id="tags on lines"),
        pytest.param("{{a `b` c}}", [(P, "⌷⌷")], id="code within template code"),
        pytest.param("あ{# {{b}} #}い", [(P, "あい")], id="template code in a comment"),
        pytest.param("あ{# *訳* #}い{{!-- x --}}う", [(P, "あいう")], id="template comments"),
        pytest.param("|a|\n|-|\n|新作<br>春|", [(T, "a"), (T, "新作\n春")], id="br in a cell"),
        pytest.param("---\n\n***\n", [], id="rules"),
        pytest.param("{% include x %}", [], id="nothing visible"),
    ],
)  # fmt: skip
def test_blocks(source: str, blocks: list[tuple[Role, str]]) -> None:
    assert [(block.role, text(block)) for block in read(source).blocks] == blocks


def test_places_are_exact() -> None:
    source = "x𠮷**お客**様&amp;\r\nへ [a](b)\\*"
    (block,) = read(source).blocks
    assert block.text == "x𠮷お客様&へ a*"
    assert quoted(block, source) == ["x", "𠮷", "お", "客", "様", "&amp;", "へ", " ", "a", "*"]


def test_headings_count_sections() -> None:
    blocks = read("あ\n\n# い\n\nう\n\n<h2>え</h2>\n\nお\n\n### か").blocks
    assert [(block.section, block.level) for block in blocks] == [(0, 0), (1, 1), (1, 0), (2, 2), (2, 0), (3, 3)]


def test_cells_are_numbered() -> None:
    blocks = read("|a|b|\n|-|-|\n|c|d|\n\n|e|\n|-|").blocks
    assert [block.cell for block in blocks] == [
        Cell(0, 0, 0, True), Cell(0, 0, 1, True), Cell(0, 1, 0, False), Cell(0, 1, 1, False), Cell(1, 0, 0, True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "small"),
    [
        ("本文[^1]\n\n[^1]: 注です", [("本文", False), ("注です", True)]),
        ("※注です", [("※注です", True)]),
        ("価格\n※税込", [("価格", False), ("※税込", True)]),
        ("価格  \n※税込\n送料込", [("価格", False), ("※税込送料込", True)]),
        ("<small>注</small>", [("注", True)]),
        ("価格<small>注</small>", [("価格注", False)]),
        ("<small>\n\n注\n\n</small>\n\n価格", [("注", True), ("価格", False)]),
        ("**強調**と*2の注", [("強調と*2の注", False)]),
    ],
)
def test_what_is_less_prominent(source: str, small: list[tuple[str, bool]]) -> None:
    assert [(block.text, block.small) for block in read(source).blocks] == small


@pytest.mark.parametrize(
    ("source", "languages"),
    [
        ("---\nlang: zh-TW\n---\n中文", [Language.ZH_HANT]),
        ("---\nlang: ja\n---\n<p lang=en>Hi</p>", [Language.EN]),
        ("# 标题 {lang=zh}\n\n文", [Language.ZH_HANS, None]),
        ('<div lang="zh">\n\n中文\n\n</div>\n\n文', [Language.ZH_HANS, None]),
        ("<span lang=zh>中文</span>", [Language.ZH_HANS]),
        ("日<span lang=zh>中文</span>", [None]),
    ],
)
def test_languages(source: str, languages: list[Language | None]) -> None:
    assert [block.language for block in read(source).blocks] == languages


def test_a_footer_holds_for_the_markdown_inside() -> None:
    blocks = read("<footer>\n\n会社\n\n# 見出し\n\n</footer>\n\n外").blocks
    assert [block.role for block in blocks] == [Role.FOOTER, H, P]


def test_comments_are_found_outside_code() -> None:
    source = "<!-- a -->\n\nい<!-- b -->う {# c #}\n\n`{# d #}` {/* e\n\n# f */}\n\n```\n{# g #}\n```\n\n"
    source += "{% comment %} h {% endcomment %}"
    document = read(source)
    assert [comment.text for comment in document.comments] == [" a ", " b ", " c ", " e\n\n# f ", " h "]
    for comment in document.comments:
        assert comment.text in source[slice(*comment.span)]
    assert [text(block) for block in document.blocks] == ["いう", "⌷"]


def test_the_name_of_a_heading_opens_no_comment() -> None:
    document = read("# 見出し {#id}\n\nあ{#訳注#}い")
    assert [comment.text for comment in document.comments] == ["訳注"]
    assert [block.text for block in document.blocks] == ["見出し", "あい"]


def test_unfinished_comments_are_text() -> None:
    assert [text(block) for block in read("あ {# い\n\nう {/* え").blocks] == ["あ {# い", "う {/* え"]


def test_modules_of_mdx_are_not_copy() -> None:
    source = "import A from './a'\n\nexport const b = 1\n\n本文<A b={c}>中</A>{d}\n\nimport する場合"
    assert [text(block) for block in read(source, "t.mdx").blocks] == ["本文中⌷", "import する場合"]
    assert len(read(source).blocks) == 4


def test_front_matter_comes_first() -> None:
    document = read("---\ntitle: 題\nkind: email\n---\n\n本文")
    assert [(block.role, block.text) for block in document.blocks] == [(Role.META, "題"), (P, "本文")]
    assert document.front["kind"] == "email"
    assert document.blocks[1].map.source(Span(0, 2)) == Span(30, 32)


@pytest.mark.parametrize(
    "unit", ["*", "[", "<", "`", "> ", "- ", "<a>", "</a>", "{{", "![", "**a", "あ\n", "|", "{#", "&", "\\"]
)
def test_hostile_markdown_takes_linear_time(unit: str) -> None:
    started = time.perf_counter()
    read(unit * (20_000 // len(unit)))
    assert time.perf_counter() - started < 5
