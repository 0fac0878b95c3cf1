"""A reading: the language of each block among its neighbours, and each fact worked out once."""

from __future__ import annotations

import pytest

from lintkit.facts.reading import Reading, fact, languages
from lintkit.model import Block, Document, Language, Role, Run, Setting, SourceMap

JA, HANS, HANT, EN, OTHER = Language.JA, Language.ZH_HANS, Language.ZH_HANT, Language.EN, Language.OTHER


def block(text: str, language: Language | None = None, section: int = 0) -> Block:
    return Block(Role.PARAGRAPH, text, SourceMap((Run(0, 0, 1, 1),)), language=language, section=section)


def reading(*blocks: Block | str) -> Reading:
    made = tuple(block(one) if isinstance(one, str) else one for one in blocks)
    return Reading(Document("t.txt", "", "text", made))


CASES = [
    pytest.param([], [], id="nothing"),
    pytest.param(["ありがとうございます", "数量限定", "¥3,000", "50%OFF"], [JA] * 4, id="short ones follow"),
    pytest.param(["立即领取", "数量限定", "100"], [HANS] * 3, id="short ones follow Chinese"),
    pytest.param(["數量有限", "商品"], [HANT] * 2, id="traditional"),
    pytest.param(["ありがとうございます", "Please see our terms before you order."], [JA, EN], id="English sentence"),
    pytest.param(["Please see our terms before you order.", "SALE"], [EN, EN], id="English file"),
    pytest.param(["★★★"], [OTHER], id="no letters at all"),
    pytest.param([block("ありがとう", EN), block("商品", EN)], [JA, JA], id="lang=en of a template proves nothing"),
    pytest.param([block("Thank you for your purchase.", JA)], [EN], id="English in a page declared Japanese"),
    pytest.param(
        [block("欢迎光临", JA), block("ありがとうございます", JA)], [HANS, JA], id="Chinese in a page declared Japanese"
    ),
    pytest.param([block("商品", HANT), "ありがとうございます"], [HANT, JA], id="declared decides what is open"),
    pytest.param([block("欢迎光临", HANT)], [HANT], id="declared variety"),
    pytest.param(
        ["欢迎光临", "商品", "ありがとうございます。またのご来店を"],
        [HANS, JA, JA],
        id="neighbours that differ: the main",
    ),
    pytest.param(
        [
            "ありがとうございます。またのご来店を",
            block("欢迎光临", section=1),
            block("商品", section=1),
            block("商品", section=2),
        ],
        [JA, HANS, HANS, JA],
        id="neighbours within the section",
    ),
]


@pytest.mark.parametrize(("blocks", "tongues"), CASES)
def test_languages(blocks: list[Block | str], tongues: list[Language]) -> None:
    assert languages(reading(*blocks)) == tuple(tongues)


def test_a_rule_sees_the_blocks_of_its_language() -> None:
    both = reading("ありがとう。またね。", "欢迎光临。", "Thank you for your order.")
    assert [sentence.text for sentence in both.only("ja").sentences()] == ["ありがとう。", "またね。"]
    assert [number for number, _ in both.only("zh").blocks()] == [1]
    assert len(list(both.only("any").sentences())) == 4


def test_facts_are_worked_out_once_over_all_languages() -> None:
    calls = []

    @fact
    def count(reading: Reading) -> int:
        calls.append(reading)
        return len(list(reading.blocks()))

    both = reading("ありがとう", "欢迎光临")
    assert (count(both.only("ja")), count(both)) == (2, 2)
    assert len(calls) == 1


def test_tokens_and_folding_of_a_sentence() -> None:
    both = reading("ＡＢです", "国家级品质")
    japanese, chinese = both.sentences()
    assert [token.surface for token in both.tokens(japanese)] == ["AB", "です"]
    assert [token.surface for token in both.tokens(chinese)] == ["国家级", "品质"]
    assert both.tokens(chinese) is both.tokens(chinese)
    assert both.folded(japanese) is both.folded(japanese)
    assert both.folded(japanese).text == "abです"


def test_settings() -> None:
    known = Reading(Document("t.txt", "", "text", ()), {"kind": Setting("email", "option")})
    assert (known.setting("kind"), known.setting("market")) == ("email", "")
