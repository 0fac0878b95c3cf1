from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.readers.decode import LARGEST, ReadError, codec, decode, encode

JAPANESE = [
    "お客様へ",
    "ご利用ありがとうございます。",
    "会員登録",
    "送料無料",
    "【重要】価格改定のお知らせ",
    "ｷｬﾝﾍﾟｰﾝ実施中",
    "A社との提携\r\nB社",
    "有効期限：発行日から3か月間",
    "東京都渋谷区",
    "春の特別セール開催中！",
    "領収書",
    "返品・交換",
    "本日の営業時間",
    "<p>薔薇と憂鬱</p>",
]
SIMPLIFIED = [
    "您好",
    "感谢您的购买",
    "优惠券领取",
    "最终解释权归本店所有。",
    "亲，欢迎光临",
    "退货",
    "满100元减20元",
    "护肤品",
]
TRADITIONAL = ["歡迎光臨", "優惠券領取", "免費送貨", "最終解釋權歸本店所有。", "退貨服務", "蝦皮購物", "滿千送百"]
WESTERN = ["don’t worry, it’s fine", "café au lait", "Größe und Maß"]


def _samples() -> list[object]:
    pairs = [(text, name) for text in JAPANESE for name in ("cp932", "euc_jp", "iso2022_jp", "utf-16-le", "utf-16-be")]
    pairs += [(text, name) for text in SIMPLIFIED for name in ("gb18030", "utf-16-le", "utf-16-be")]
    pairs += [(text, name) for text in TRADITIONAL for name in ("big5", "cp950", "gb18030", "utf-16-le")]
    pairs += [(text, "cp1252") for text in WESTERN]
    return [pytest.param(text, name, id=f"{name}: {text[:12]}") for text, name in pairs if _can(text, name)]


def _can(text: str, name: str) -> bool:
    try:
        text.encode(name)
    except UnicodeEncodeError:
        return False
    return True


@pytest.mark.parametrize(("text", "name"), _samples())
def test_short_text_is_read_in_the_encoding_it_was_written_in(text: str, name: str) -> None:
    decoded = decode(text.encode(name))
    assert decoded.text == text
    assert decoded.guessed
    assert not decoded.problems


@pytest.mark.parametrize("name", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-be"])
def test_a_byte_order_mark_names_the_encoding_and_is_not_text(name: str) -> None:
    text = "お客様へ\r\n𠮷 Ａ"
    data = text.encode(name) if name in ("utf-8-sig", "utf-16", "utf-32") else ("\ufeff" + text).encode(name)
    decoded = decode(data)
    assert decoded.text == text
    assert not decoded.guessed
    assert decoded.encoding.endswith("-sig")
    assert encode(decoded.text, decoded.encoding) == data


@pytest.mark.parametrize(
    ("data", "declared", "encoding"),
    [
        pytest.param("お客様".encode(), "shift_jis", "utf-8", id="UTF-8 comes before what the file says"),
        pytest.param("髙島屋".encode("cp932"), "Shift_JIS", "cp932", id="the Windows superset"),
        pytest.param("优惠".encode("gb18030"), "gb2312", "gb18030", id="GB2312 as GB18030"),
        pytest.param("お客様".encode("euc_jp"), "x-euc-jp", "euc_jp", id="an old label"),
        pytest.param("優惠".encode("big5"), '"Big5"', "big5hkscs", id="a quoted label"),
    ],
)
def test_a_declared_charset_is_not_guessed(data: bytes, declared: str, encoding: str) -> None:
    decoded = decode(data, declared)
    assert (decoded.encoding, decoded.guessed) == (encoding, False)


@pytest.mark.parametrize("declared", ["no-such-charset", "big5", "base64", "a\0b"])
def test_a_wrong_declaration_is_set_right_by_looking(declared: str) -> None:
    decoded = decode("お客様、ありがとうございます。".encode("cp932"), declared)
    assert decoded.text == "お客様、ありがとうございます。"
    assert decoded.guessed


@pytest.mark.parametrize(
    ("data", "text", "problem"),
    [
        pytest.param(
            "あ\r\nい".encode() + "う".encode("cp932") + "\nえお".encode(),
            "あ\r\nい��\nえお",
            "line 2: byte 0x82",
            id="mixed",
        ),
        pytest.param("あいう".encode()[:-1], "あい�", "line 1: the file ends in the middle", id="UTF-8 cut off"),
        pytest.param(
            "あい\nう".encode("cp932")[:-1], "あい\n�", "line 2: the file ends in the middle", id="cp932 cut off"
        ),
        pytest.param(
            "あいう".encode("utf-16")[:-1], "あい�", "line 1: the file ends in the middle", id="UTF-16 cut off"
        ),
        pytest.param(
            "あいう".encode("utf-8-sig") + b"\xff" + "え".encode(), "あいう�え", "line 1: byte 0xFF", id="behind a mark"
        ),
    ],
)
def test_damage_is_said_with_its_line_and_the_rest_is_read(data: bytes, text: str, problem: str) -> None:
    decoded = decode(data)
    assert decoded.text == text
    assert len(decoded.problems) == 1
    assert decoded.problems[0].startswith(problem)


def test_a_file_in_two_encodings_is_read_in_the_one_that_most_of_it_is_in() -> None:
    data = "いつもありがとうございます。価格のお知らせ\n".encode("cp932") * 3 + b"\x81 \n"
    decoded = decode(data)
    assert decoded.encoding == "cp932"
    assert decoded.problems[0].startswith("line 4: byte 0x81 is not CP932")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b"\xef\xbb\xbf\r\n \n", "is empty", id="white space"),
        pytest.param(b"\x89PNG\r\n\x1a\n....", "is a PNG image", id="png"),
        pytest.param(b"PK\x03\x04....", "is a zip archive or an Office document", id="docx"),
        pytest.param(b"%PDF-1.7", "is a PDF", id="pdf"),
        pytest.param("あ".encode() + b"\0\1\2", "is binary", id="NUL bytes"),
        pytest.param(b"\x01\x02\x03\x04abc", "is binary", id="control characters"),
        pytest.param(bytes(range(128, 256)), "is in no encoding", id="every byte"),
        pytest.param(
            b"a" * (LARGEST + 1), "is larger than 8 MB and was not checked; copy is never that large", id="too large"
        ),
    ],
)
def test_what_is_no_text_is_refused_with_advice(data: bytes, what: str) -> None:
    with pytest.raises(ReadError, match=what) as why:
        decode(data)
    assert "\n" not in str(why.value)
    assert ";" in str(why.value)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(b"\x1b$B-!-j\x1b(B abc \x1b(I1\x1b(B", "①㈱ abc ｱ", id="marks of Windows and half-width kana"),
        pytest.param("お客様\r\n腕時計".encode("iso2022_jp"), "お客様\r\n腕時計", id="line ends"),
        pytest.param(b'\x1b$B$"\n$$\x1b(B', "あ\nい", id="a line end inside Japanese"),
        pytest.param(
            "①お客様へ".encode("cp932").replace(b"\x87\x40", b"") + b"", "お客様へ", id="cp932 is no ISO-2022-JP"
        ),
        pytest.param(b"\xad\xa1" + "お客様へのご案内".encode("euc_jp"), "①お客様へのご案内", id="EUC-JP with ①"),
        pytest.param(b"\xad\xa1" + "ｱｲ A お客様".encode("euc_jp"), "①ｱｲ A お客様", id="EUC-JP with half-width kana"),
    ],
)
def test_japanese_with_the_vendors_characters(data: bytes, text: str) -> None:
    assert decode(data).text == text


def test_escapes_of_a_terminal_are_no_japanese() -> None:
    assert decode(b"abc\x1b[0m \x1b$x def ghi jkl mno pqr stu vwx yz").encoding == "utf-8"


def test_an_unknown_character_set_is_left_to_others() -> None:
    data = b'\x1b$B$"\x1b$(D\x30\x21\x1b(B plain words, enough of them to be no binary file at all'
    assert decode(data).encoding == "utf-8"


def test_there_is_no_way_back_to_vendor_encodings() -> None:
    with pytest.raises(UnicodeError):
        encode("①", "cp50221")


@pytest.mark.parametrize(
    ("label", "name"),
    [("UTF8", "utf-8"), ("Windows-31J", "cp932"), ("ISO-2022-JP", "iso-2022-jp"), ("rot13", ""), ("zip", ""), ("", "")],
)
def test_labels_of_the_web(label: str, name: str) -> None:
    assert codec(label) == name


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\x1b"), min_size=1).filter(str.strip))
def test_every_unicode_text_survives_utf8_with_a_mark(text: str) -> None:
    try:
        decoded = decode(text.encode("utf-8-sig"))
    except ReadError:
        return
    assert (decoded.text, decoded.guessed) == (text, False)
