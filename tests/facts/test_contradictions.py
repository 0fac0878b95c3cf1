from __future__ import annotations

import pytest

from lintkit.facts.contradictions import contradictions
from tests.support import reading


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("応募期間：5/1〜5/31\n\n※応募期間は5/1〜6/30です。", 1, id="two ends"),
        pytest.param("応募期間：5/1〜5月末\n\n※応募期間は5/1〜6月末です。", 0, id="ends without a day"),
        pytest.param("応募期間：5/1〜5/31、応募期間：5/1〜6/30", 0, id="one sentence"),
        pytest.param("応募期間：5/1〜5/31\n\n応募期間：5/1〜6/30\n\n応募期間：5/1〜7/31", 0, id="three values"),
        pytest.param("| A | 応募期間：5/1〜5/31 |\n|---|---|\n| B | 応募期間：5/1〜6/30 |", 0, id="rows of one table"),
        pytest.param("- 応募期間：5/1〜5/31\n- 応募期間：5/1〜6/30", 0, id="items of one list"),
        pytest.param("## A\n\n応募期間：5/1〜5/31\n\n## B\n\n応募期間：5/1〜6/30", 0, id="sections side by side"),
        pytest.param(
            "## A\n\n応募期間：5/1〜5/31\n\n## 応募要項\n\n応募期間：5/1〜6/30", 1, id="the terms of the page"
        ),
        pytest.param("応募期間：5/1〜5/31\n\n変更後の応募期間：5/1〜6/30", 0, id="a change is told"),
        pytest.param("第1弾\n\n応募期間：5/1〜5/31\n\n応募期間：5/1〜6/30", 0, id="several times"),
        pytest.param("お一人様3個まで\n\nお一人様5個までです。", 1, id="two limits"),
        pytest.param("お一人様3個から\n\nお一人様5個からです。", 0, id="no limits"),
        pytest.param("お一人様何個まで\n\nお一人様5個までです。", 0, id="one limit"),
        pytest.param("お一人様{{n}}個まで\n\nお一人様5個までです。", 0, id="a blank is no limit"),
        pytest.param("每人限领3张\n\n每人限领5张", 0, id="Chinese"),
        pytest.param(
            "# 投稿で500円クーポン進呈\n\n投稿してくださった方に300円クーポンを進呈します。", 1, id="two amounts"
        ),
        pytest.param("# 投稿でクーポン進呈\n\n投稿してくださった方に300円クーポンを進呈します。", 0, id="one amount"),
        pytest.param(
            "# 投稿で100〜500円クーポン進呈\n\n投稿してくださった方に300円クーポンを進呈します。", 0, id="a range"
        ),
    ],
)
def test_contradictions(text: str, count: int) -> None:
    assert len(contradictions(reading(text, kind="campaign"))) == count


def test_both_bodies_of_a_mail_are_compared() -> None:
    part = "Content-Type: text/{}; charset=utf-8\n\n{}\n"
    mail = (
        'MIME-Version: 1.0\nFrom: a@example.jp\nSubject: x\nContent-Type: multipart/alternative; boundary="b"\n\n'
        f"--b\n{part.format('plain', '応募期間：5/1〜5/31です。')}"
        f"--b\n{part.format('html', '<p>応募期間：5/1〜6/30です。</p>')}--b--\n"
    )
    assert len(contradictions(reading(mail, "t.eml"))) == 1
