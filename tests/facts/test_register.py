from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.facts.reading import Reading
from lintkit.facts.register import Ending, Register, endings
from lintkit.model import HOLE, Block, Document, Hole, Language, Role, Run, SourceMap


def read(text: str, role: Role = Role.PARAGRAPH, holes: str = "") -> Reading:
    at = [Hole(place, holes, holes) for place, char in enumerate(text) if char == HOLE]
    block = Block(role, text, SourceMap((Run(0, 0, len(text), len(text)),)), tuple(at), Language.JA)
    return Reading(Document("t.txt", text, "text", (block,)))


def one(text: str, holes: str = "") -> Ending:
    found = endings(read(text, holes=holes))
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("register", "text"),
    [
        # What a naive reading takes for something else.
        pytest.param(Register.NOUN, "新商品のサポーター。", id="ー belongs to a katakana word"),
        pytest.param(Register.NOUN, "お早めにお申し込みのこと。", id="こと"),
        pytest.param(Register.NOUN, "担当者は来週来るとのこと。", id="とのこと"),
        pytest.param(Register.NOUN, "送料は無料。", id="noun ending"),
        pytest.param(Register.NOUN, "今日届きます→詳しくはこちら", id="a pointer behind an arrow"),
        pytest.param(Register.NOUN, "お待ちする「春の間」", id="a quoted name at the end"),
        pytest.param(Register.FRAGMENT, "会員の方のみ。", id="のみ"),
        pytest.param(Register.FRAGMENT, "お申し込みは明日まで。", id="まで"),
        pytest.param(Register.FRAGMENT, "どうぞお楽しみに！", id="に"),
        pytest.param(Register.FRAGMENT, "この春、出会ったら。", id="a condition left open"),
        pytest.param(Register.FRAGMENT, "うれしいから。", id="a reason left open"),
        pytest.param(Register.NONE, "「すごくいいよ」", id="a quotation"),
        pytest.param(Register.NONE, "（別途送料がかかる。）", id="a bracketed note"),
        pytest.param(Register.NONE, "♪♪♪", id="signs alone"),
        pytest.param(Register.POLITE, "お帰りなさい。", id="お帰りなさい"),
        pytest.param(Register.POLITE, "便利だと思います。", id="a plain clause inside"),
        pytest.param(Register.POLITE, "お待ちしてま～す♪", id="stretched ます"),
        pytest.param(Register.REQUEST, "ぜひお越しくださ～い！", id="stretched ください"),
        # Polite.
        pytest.param(Register.POLITE, "お待ちしております♪", id="behind a note"),
        pytest.param(Register.POLITE, "楽しかったです(笑)", id="behind a laugh in brackets"),
        pytest.param(Register.POLITE, "楽しかったですw", id="behind a laugh"),
        pytest.param(Register.POLITE, "本日発送します（送料無料）。", id="behind a bracket"),
        pytest.param(Register.POLITE, "お送りしましたので、", id="left open"),
        pytest.param(Register.POLITE, "申し訳ありません", id="ありません"),
        pytest.param(Register.POLITE, "ございませんでした。", id="ませんでした"),
        pytest.param(Register.POLITE, "見ました。", id="behind kanji"),
        pytest.param(Register.POLITE, "届きますけど。", id="けど"),
        pytest.param(Register.POLITE, f"詳しくは下記をご覧いただけます{HOLE}", id="behind a URL"),
        pytest.param(Register.REQUEST, "どうぞお試し下さい", id="下さい"),
        pytest.param(Register.REQUEST, "どうぞお試しくださいな。", id="くださいな"),
        pytest.param(Register.POLITE, "明日届きますけれどね。", id="けれどね"),
        pytest.param(Register.REQUEST, "お試しくださいませ。", id="くださいませ"),
        pytest.param(Register.REQUEST, "お待ちください！！", id="behind two signs"),
        # Plain.
        pytest.param(Register.PLAIN, "人を励ます。", id="励ます is no ます"),
        pytest.param(Register.PLAIN, "商品を発送した。", id="past"),
        pytest.param(Register.PLAIN, "とても軽い。", id="adjective"),
        pytest.param(Register.PLAIN, "とても使いやすい。", id="〜やすい"),
        pytest.param(Register.PLAIN, "きれいだ。", id="だ"),
        pytest.param(Register.PLAIN, "猫である。", id="である"),
        pytest.param(Register.PLAIN, "使えないだろう。", id="だろう"),
        pytest.param(Register.PLAIN, "返品はできない", id="without a full stop"),
        pytest.param(Register.PLAIN, "お得だよー！", id="with a stretched particle"),
        pytest.param(Register.PLAIN, "晴天ですかと尋ねた。", id="です before と"),
        # The rest.
        pytest.param(Register.TE, "ぜひ来てね！", id="て"),
        pytest.param(Register.WILL, "春を楽しもう！", id="will"),
        pytest.param(Register.ORDER, "今すぐ買え！", id="order"),
        pytest.param(Register.ORDER, "見逃すな！", id="prohibition"),
        pytest.param(Register.GREETING, "いつもありがとう。", id="thanks"),
        pytest.param(Register.GREETING, "ごめんね。", id="sorry"),
    ],
)
def test_registers(register: Register, text: str) -> None:
    assert one(text).register is register


def test_a_name_at_the_end_is_a_noun() -> None:
    assert one(f"ようこそ、{HOLE}！", "variable").register is Register.NOUN


def test_emoji_and_notes_end_a_sentence() -> None:
    found = endings(read("今日届いたよ😊お待ちしています♪また来てね"))
    assert [ending.register for ending in found] == [Register.PLAIN, Register.POLITE, Register.TE]
    assert [ending.closed for ending in found] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        pytest.param("ご注文の品を発送した。", "発送した", id="noun with する"),
        pytest.param("確認しておいたよ。", "確認しておいたよ", id="auxiliary verbs and particle"),
        pytest.param("明日お送りする。", "お送りする", id="with its お"),
        pytest.param("送料は無料だ。", "無料だ", id="noun with だ"),
        pytest.param("送料は無料である。", "無料である", id="noun with である"),
        pytest.param("送料は一律500円だ。", "500円だ", id="with the number of its unit"),
        pytest.param("とても軽い。", "軽い", id="adjective"),
        pytest.param("すぐ使えるんだ。", "使えるんだ", id="んだ"),
        pytest.param("新作が出たよーー！", "出たよ", id="without what stretches it"),
        pytest.param("お待ちください", "お待ちください", id="polite, read at once: the whole"),
    ],
)
def test_the_predicate_is_what_is_marked(text: str, predicate: str) -> None:
    block = read(text)
    ending = endings(block)[-1]
    assert block.document.blocks[0].text[ending.predicate.start : ending.predicate.end] == predicate


def test_other_languages_have_no_register() -> None:
    block = Block(Role.PARAGRAPH, "您好。", SourceMap((Run(0, 0, 3, 3),)), language=Language.ZH_HANS)
    assert endings(Reading(Document("t.txt", "您好。", "text", (block,)))) == ()


@given(st.text("ですますくださいよね。！♪😊（）()「」ー〜～お得だ\n 笑w→" + HOLE, max_size=30))
def test_any_text_can_be_read(text: str) -> None:
    for ending in endings(read(text)):
        assert ending.sentence.span.covers(ending.predicate)
