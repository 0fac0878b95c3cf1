from __future__ import annotations

import pytest

from lintkit.reporters import Options
from lintkit.reporters.places import relative, uri

HERE = Options(cwd="/home/me/site")


@pytest.mark.parametrize(
    ("path", "options", "shown"),
    [
        pytest.param("a/b.md", Options(), "a/b.md", id="as it stands"),
        pytest.param("./a/../b.md", Options(), "b.md", id="normalised"),
        pytest.param("a\\b.md", HERE, "a/b.md", id="backslashes"),
        pytest.param("/home/me/site/lp/a.md", HERE, "lp/a.md", id="absolute, below"),
        pytest.param("/home/me/site2/a.md", HERE, "/home/me/site2/a.md", id="absolute, beside"),
        pytest.param("../a.md", HERE, "../a.md", id="relative, above"),
        pytest.param("a.md", Options(cwd="/r/lp", root="/r"), "lp/a.md", id="run in a folder of the repository"),
        pytest.param("../b/a.md", Options(cwd="/r/lp", root="/r/"), "b/a.md", id="and upwards"),
        pytest.param("C:\\r\\a.md", Options(cwd="C:\\r"), "a.md", id="Windows"),
        pytest.param("/a.md", Options(cwd="/"), "a.md", id="the root of everything"),
    ],
)
def test_relative(path: str, options: Options, shown: str) -> None:
    assert relative(path, options) == shown


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        pytest.param("lp/a-1_2.md", "lp/a-1_2.md", id="plain"),
        pytest.param(
            "紹介 カード.md", "%E7%B4%B9%E4%BB%8B%20%E3%82%AB%E3%83%BC%E3%83%89.md", id="Japanese and a space"
        ),
        pytest.param("a:b,c%#?.md", "a%3Ab%2Cc%25%23%3F.md", id="reserved characters"),
        pytest.param("/srv/あ.md", "file:///srv/%E3%81%82.md", id="outside"),
        pytest.param("D:\\x y\\a.md", "file:///D:/x%20y/a.md", id="another drive"),
        pytest.param("a\udce3.md", "a%E3.md", id="a byte that is no UTF-8"),
        pytest.param("a\ud800.md", "a%ED%A0%80.md", id="half a pair"),
    ],
)
def test_uri(path: str, shown: str) -> None:
    assert uri(path, HERE) == shown
