from __future__ import annotations

import pytest

from lintkit.facts.faults import faults
from tests.support import reading


def told(text: str, kind: str = "review-reply") -> list[str]:
    read = reading(text, kind=kind)
    blocks = read.document.blocks
    return [blocks[one.sentence.block].text[one.span.start : one.span.end] for one in faults(read)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("楽しかったとのこと、ありがとうございます。", id="fun"),
        pytest.param("配送が早かったとのご感想、ありがとうございます。", id="fast"),
        pytest.param("包みが丁寧だったとのご意見をいただきました。", id="careful"),
        pytest.param("ビールが冷たかったとのこと、ありがとうございます。", id="cold as it should be"),
        pytest.param("少しも不快ではなかったとのこと、ありがとうございます。", id="denied"),
        pytest.param("うるさくなかったとのこと、ありがとうございます。", id="not loud"),
        pytest.param("以前のお店は接客が雑だったとのこと、拝読しました。", id="elsewhere"),
        pytest.param("雑にならないよう努めております。", id="no report"),
        pytest.param("料理が冷めていたら温め直します。", id="a condition"),
        pytest.param("残念だったとのことですが、次は晴れるとうれしいです。", id="glad in the same sentence"),
    ],
)
def test_good_judgements_are_no_fault(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param("不愉快だったとのこと、拝読しました。", ["不愉快だった"], id="unpleasant"),
        pytest.param("包装が雑だったとのご意見、ありがとうございます。", ["雑だった"], id="careless"),
        pytest.param("店員の態度が冷たかったとのご感想でした。", ["態度が冷たかった"], id="cold people"),
        pytest.param("料理が冷めていたとのこと、ご来店に感謝します。", ["冷めていた"], id="cold food"),
        pytest.param("一時間もお待たせしたとのこと、伺いました。", ["お待たせした"], id="made to wait"),
        pytest.param("受付で待たされたとのお声でした。", ["待たされた"], id="had to wait"),
        pytest.param("40分ほど待ったとのこと、伺いました。", ["分ほど待った"], id="waited long"),
        pytest.param("残念だったというお言葉を伺いました。", ["残念だった"], id="a pity"),
        pytest.param("隣の席がうるさかったとのこと、伺いました。", ["うるさかった"], id="loud"),
        pytest.param("説明が不親切に感じられたとのこと、伺いました。", ["不親切に感じられた"], id="felt"),
        pytest.param("味が薄かったとのご感想、ありがとうございます。", ["味が薄かった"], id="taste"),
    ],
)
def test_bad_judgements_are_faults(text: str, hits: list[str]) -> None:
    assert told(text) == hits
    assert told(text, "email") == []
