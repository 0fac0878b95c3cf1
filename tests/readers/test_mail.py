"""Mail: every encoding and charset, exact places in the raw message, and broken MIME."""

from __future__ import annotations

import base64
import quopri
import re
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.model import Block, Document, Language, Role, Span
from lintkit.readers import ReadError
from lintkit.readers.mail import read

JA = "お客様へ\n\n春のキャンペーンで500円分のクーポンを差し上げます。\n有効期限は発行日から3か月間です。\n"
ZH = "亲爱的顾客\n\n春季活动：最优惠的价格，立即领取优惠券。\n"
TW = "親愛的顧客\n\n春季活動：最優惠的價格，立即領取優惠券。\n"
FOR = {"big5": TW, "gb2312": ZH, "gb18030": ZH, "gbk": ZH}
BASE64 = "From: a|Content-Type: text/plain; charset=utf-8|Content-Transfer-Encoding: base64"
CHARSETS = ("utf-8", "iso-2022-jp", "shift_jis", "cp932", "euc-jp", "gb2312", "gbk", "gb18030", "big5")


def message(body: bytes, charset: str, transfer: str, subtype: str = "plain") -> bytes:
    """A mail with one part, encoded as it says."""
    body = body.replace(b"\n", b"\r\n")
    encoded = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring}.get(transfer, bytes)(body)
    header = (
        f"From: shop@example.com\nSubject: test\nMIME-Version: 1.0\n"
        f"Content-Type: text/{subtype}; charset={charset}\nContent-Transfer-Encoding: {transfer}\n\n"
    )
    return header.encode().replace(b"\n", b"\r\n") + encoded


def place(document: Document, words: str) -> tuple[Block, str]:
    """The first block with some words, and the raw source that they map to."""
    block = next(block for block in document.blocks if words in block.text)
    at = block.text.index(words)
    span = block.map.source(Span(at, at + len(words)))
    return block, document.source[span.start : span.end]


def undone(raw: str, charset: str, transfer: str, source_encoding: str) -> list[str]:
    """What a raw slice of the message may be once it is decoded: alone it does not say where its characters begin."""
    data = raw.encode(source_encoding)
    if transfer == "base64":
        # Bytes come in threes: up to two of the neighbours' stand before and behind.
        data = base64.b64decode(re.sub(rb"\s", b"", data))
    elif transfer == "quoted-printable":
        data = quopri.decodestring(data)
    starts = [data[skip:] for skip in range(3 if transfer == "base64" else 1)]
    if charset == "iso-2022-jp":
        starts += [b"\x1b$B" + start for start in starts]
    return [start.decode(charset, "ignore") for start in starts]


def words_of(document: Document) -> list[str]:
    return [block.text for block in document.blocks if block.role not in (Role.SUBJECT, Role.SENDER)]


@pytest.mark.parametrize("subtype", ["plain", "html"])
@pytest.mark.parametrize("transfer", ["8bit", "quoted-printable", "base64"])
@pytest.mark.parametrize("charset", CHARSETS)
def test_every_charset_in_every_encoding(charset: str, transfer: str, subtype: str) -> None:
    copy = FOR.get(charset, JA)
    body = copy if subtype == "plain" else "".join(f"<p>{line}</p>\n" for line in copy.split("\n"))
    document = read("a.eml", message(body.encode(charset), charset, transfer, subtype))
    assert document.problems == ()
    assert "".join("".join(words_of(document)).split()) == "".join(copy.split())
    for words in re.findall(r"[\w：]{3,}", copy):
        block, raw = place(document, words)
        assert block.part == 1
        readings = undone(raw, charset, transfer, "latin-1" if document.encoding == "latin-1" else "utf-8")
        if transfer == "base64":
            assert any(words in reading for reading in readings)
            assert len(raw) < 4 * len(words.encode(charset)) // 3 + 16
        elif charset == "utf-8" and transfer == "8bit":
            assert raw == words
        else:
            assert words in readings


@pytest.mark.parametrize(
    ("words", "charset", "data"),
    [
        pytest.param("髙①㈱です", "iso-2022-jp", b"\x1b$B|b-!-j$G$9\x1b(B", id="vendor characters in ISO-2022-JP"),
        pytest.param("髙①㈱です", "iso-2022-jp-ms", b"\x1b$B|b-!-j$G$9\x1b(B", id="ISO-2022-JP-MS"),
        pytest.param("髙①㈱です", "cp50221", b"\x1b$B|b-!-j$G$9\x1b(B", id="CP50221"),
        pytest.param("ｱｲｳです", "iso-2022-jp", b"\x1b(I123\x1b$B$G$9\x1b(B", id="half-width kana in ISO-2022-JP"),
        pytest.param("髙①～", "shift_jis", "髙①～".encode("cp932"), id="vendor characters in Shift_JIS"),
        pytest.param("𠮷野家😀", "utf-8", "𠮷野家😀".encode(), id="beyond the first plane"),
        pytest.param("𠮷野家", "gb18030", "𠮷野家".encode("gb18030"), id="four bytes of GB18030"),
        pytest.param("カ\u3099です", "utf-8", "カ\u3099です".encode(), id="NFD"),
        pytest.param("で①す", "euc-jp", b"\xa4\xc7\xad\xa1\xa4\xb9", id="vendor characters in EUC-JP"),
    ],
)
@pytest.mark.parametrize("transfer", ["8bit", "base64"])
def test_characters_beyond_the_standard(words: str, charset: str, data: bytes, transfer: str) -> None:
    document = read("a.eml", message(data, charset, transfer))
    assert words_of(document) == [words]
    assert document.problems == ()


def header(lines: str, body: str = "本文です。") -> bytes:
    return f"{lines}\nContent-Type: text/plain; charset=utf-8\n\n{body}\n".encode()


@pytest.mark.parametrize(
    ("lines", "subject"),
    [
        pytest.param("Subject: 春のセール", "春のセール", id="raw UTF-8"),
        pytest.param("Subject: =?UTF-8?B?5pil44Gu44K744O844Or?=", "春のセール", id="base64"),
        pytest.param("Subject: =?utf-8?q?=E6=98=A5=E3=81=AE_sale?=", "春の sale", id="Q with underscore"),
        pytest.param("Subject: =?utf-8?B?5pil44Gu?=\n =?utf-8?B?44K744O844Or?=", "春のセール", id="folded words join"),
        pytest.param(
            "Subject: =?utf-8?B?5pil44E=?=\n =?utf-8?B?ruOCu+ODvOODqw==?=", "春のセール", id="a character split"
        ),
        pytest.param("Subject: =?ISO-2022-JP?B?GyRCPVUkTiU7ITwlaxsoQg==?=", "春のセール", id="ISO-2022-JP"),
        pytest.param("Subject: [shop] =?utf-8?B?5pil?= 2026\n sale", "[shop] 春 2026 sale", id="mixed and folded"),
        pytest.param("Subject: =?gb2312?B?tLq8vg==?=", "春季", id="GB2312"),
        pytest.param("Subject: =?utf-8*ja?B?5pil?=", "春", id="with a language"),
        pytest.param("Subject: =?nonsense?B?5pil?=", "春", id="unknown charset"),
        pytest.param("Subject: =?utf-8?B?5pil", "=?utf-8?B?5pil", id="never closed"),
        pytest.param("Subject: =?utf-8?B?5pil/wD/AP8A?=", "春\ufffd \ufffd \ufffd", id="no text at all"),
        pytest.param("SUBJECT : 春", "春", id="odd spelling"),
    ],
)
def test_the_subject(lines: str, subject: str) -> None:
    document = read("a.eml", header(f"From: a@example.com\n{lines}"))
    block = next(block for block in document.blocks if block.role is Role.SUBJECT)
    assert block.text == subject
    assert document.headers["subject"] == subject
    assert block.part == 0


def test_subject_words_stand_where_they_were_encoded() -> None:
    document = read("a.eml", header("From: a@example.com\nSubject: [x] =?utf-8?B?5pil44Gu?= =?utf-8?Q?=E5=A4=8F?= end"))
    assert place(document, "春")[1] == "5pil"
    assert place(document, "夏")[1] == "=E5=A4=8F"
    assert place(document, "end")[1] == "end"
    assert place(document, "の夏")[1] == "44Gu?= =?utf-8?Q?=E5=A4=8F"


@pytest.mark.parametrize(
    ("value", "name"),
    [
        pytest.param("株式会社サンプル <a@example.com>", ["株式会社サンプル"], id="bare"),
        pytest.param('"サンプル, Inc." <a@example.com>', ["サンプル, Inc."], id="quoted"),
        pytest.param("=?utf-8?B?5pil?= <a@example.com>", ["春"], id="encoded"),
        pytest.param("a@example.com", [], id="address only"),
        pytest.param("<a@example.com>", [], id="bracket only"),
        pytest.param('"" <a@example.com>', [], id="empty name"),
    ],
)
def test_the_sender(value: str, name: list[str]) -> None:
    document = read("a.eml", header(f"From: {value}\nSubject: x"))
    assert [block.text for block in document.blocks if block.role is Role.SENDER] == name


def test_other_fields_are_facts() -> None:
    lines = (
        "From: =?utf-8?B?5pil?= <a@example.com>\nTo: b@example.com\nSubject: x\nX-Secret: y\n"
        "List-Unsubscribe: <https://example.com/u>,\n <mailto:u@example.com>\nList-Unsubscribe-Post: One-Click\n"
        "Date: Mon, 1 Jun 2026 09:00:00 +0900\nDate: second"
    )
    headers = read("a.eml", header(lines)).headers
    assert headers["from"] == "春 <a@example.com>"
    assert headers["list-unsubscribe"] == "<https://example.com/u>, <mailto:u@example.com>"
    assert headers["list-unsubscribe-post"] == "One-Click"
    assert headers["date"].startswith("Mon")
    assert "x-secret" not in headers


def both() -> EmailMessage:
    mail = EmailMessage()
    mail["Subject"] = "春のご案内"
    mail["From"] = "サンプル商店 <a@example.com>"
    mail.set_content("お客様\n\n本文です。\n")
    mail.add_alternative("<html lang='ja'><p>お客<b>様</b></p><p>HTMLの本文です。</p></html>", subtype="html")
    return mail


def test_both_alternatives_are_read_and_told_apart() -> None:
    document = read("a.eml", both().as_bytes())
    assert [(block.part, block.text) for block in document.blocks] == [
        (0, "春のご案内"),
        (0, "サンプル商店"),
        (1, "お客様"),
        (1, "本文です。"),
        (2, "お客様"),
        (2, "HTMLの本文です。"),
    ]
    assert document.blocks[-1].language is Language.JA
    assert document.problems == ()


def test_sections_and_tables_of_the_parts_do_not_mix() -> None:
    mail = EmailMessage()
    mail["Subject"] = "題"
    table = "<p>甲<h2>乙</h2><table><tr><th>丙</table>"
    mail.set_content(table, subtype="html")
    mail.add_alternative(table, subtype="html")
    blocks = read("a.eml", mail.as_bytes()).blocks
    assert [(block.text, block.section) for block in blocks] == [
        ("題", 0), ("甲", 0), ("乙", 1), ("丙", 1), ("甲", 2), ("乙", 3), ("丙", 3),
    ]  # fmt: skip
    assert [block.cell.table for block in blocks if block.cell] == [0, 1]


def test_attachments_are_not_read() -> None:
    mail = both()
    mail.add_attachment("秘密".encode(), maintype="text", subtype="plain", filename="秘密.txt")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    document = read("a.eml", mail.as_bytes())
    assert "秘密" not in "".join(block.text for block in document.blocks)
    assert document.problems == ()


def test_a_forwarded_mail_is_a_quotation() -> None:
    mail = EmailMessage()
    mail["From"] = "a@example.com"
    mail.set_content("転送します。")
    mail.add_attachment(both())
    raw = mail.as_bytes().replace(b"Content-Disposition: attachment", b"X-Was: attachment")
    document = read("a.eml", raw)
    assert [block.role for block in document.blocks if "HTML" in block.text] == [Role.QUOTE]
    assert "subject" not in document.headers


@pytest.mark.parametrize(
    ("body", "roles"),
    [
        pytest.param("本文です。\n", {"本文です。": Role.PARAGRAPH}, id="body"),
        pytest.param("承知しました。\n> 了解しました。\n", {"了解": Role.QUOTE, "承知": Role.PARAGRAPH}, id="quoted"),
        pytest.param(
            "本文です。\n\n-- \nサンプル商店\n", {"サンプル商店": Role.FOOTER, "本文": Role.PARAGRAPH}, id="signature"
        ),
        pytest.param(
            "本文です。\n\n--\nサンプル商店\n", {"サンプル商店": Role.FOOTER}, id="signature without its space"
        ),
        pytest.param("1 > 0です。\n", {"1 > 0です。": Role.PARAGRAPH}, id="a greater-than sign"),
    ],
)
def test_quotations_and_signatures(body: str, roles: dict[str, Role]) -> None:
    document = read("a.eml", header("From: a@example.com", body))
    for words, role in roles.items():
        block, raw = place(document, words)
        assert block.role is role
        assert raw == words


@pytest.mark.parametrize(
    ("extra", "body", "words"),
    [
        pytest.param("", "お客様に差し上げ \nます。", "差し上げ ", id="not flowed"),
        pytest.param("; format=flowed", "お客様に差し上げ \nます。", "差し上げます", id="flowed"),
        pytest.param("; format=flowed; delsp=yes", "お客様に差し上げ \nます。", "差し上げます", id="deleted space"),
        pytest.param("; format=flowed", "we give \nyou points", "give you points", id="Latin"),
        pytest.param("; format=flowed; delsp=yes", "we gi \nve points", "give points", id="Latin, deleted space"),
        pytest.param("; format=flowed", " From here", "From here", id="stuffed"),
        pytest.param("; format=flowed", "名前です。\n-- \nサンプル", "サンプル", id="a signature is not flowed"),
    ],
)
def test_flowed_text(extra: str, body: str, words: str) -> None:
    raw = f"From: a@example.com\nContent-Type: text/plain; charset=utf-8{extra}\n\n{body}\n".encode()
    document = read("a.eml", raw)
    assert words.strip() in "\n".join(words_of(document))
    _, found = place(document, words.strip())
    assert re.sub(r" ?\n", "", found).replace(" ", "") == words.strip().replace(" ", "")


def broken(text: str) -> Document:
    return read("a.eml", text.replace("|", "\n").encode())


@pytest.mark.parametrize(
    ("text", "words", "problem"),
    [
        pytest.param("本文だけです。", "本文だけです。", "line 1: .*no header fields", id="no header"),
        pytest.param("From: a@example.com|本文です。|", "本文です。", "line 2: neither", id="no empty line"),
        pytest.param(
            "From: a|Content-Type: multipart/mixed; boundary=x||--x|Content-Type: text/plain||本文です。|",
            "本文です。",
            "line 5: .*never closed",
            id="boundary never closed",
        ),
        pytest.param(
            "From: a|Content-Type: multipart/mixed; boundary=x||--y|Content-Type: text/plain||本文です。|--y--|",
            "本文です。",
            "line 4: .*another boundary",
            id="another boundary",
        ),
        pytest.param(
            "From: a|Content-Type: multipart/mixed||本文です。|",
            "本文です。",
            "line 4: .*stands nowhere",
            id="no boundary",
        ),
        pytest.param(
            f"{BASE64}||5pys5paH44Gn44GZ44C|",
            "本文です",
            "line 6: .*cut off",
            id="truncated base64",
        ),
        pytest.param(
            f"{BASE64}||5pys5paH|-- |footer: x|",
            "本文",
            "line 6: .*not base64",
            id="a footer behind base64",
        ),
        pytest.param(
            f"{BASE64}||これは本文です。|",
            "これは本文です。",
            "line 5: .*not encoded as it says",
            id="no base64 at all",
        ),
        pytest.param(
            "From: a|Content-Type: text/plain|Content-Transfer-Encoding: rot13||本文です。|",
            "本文です。",
            "line 5: .*not encoded as it says .'rot13'",
            id="unknown encoding",
        ),
        pytest.param(
            "From: a|Content-Type: text/plain; charset=klingon|Content-Transfer-Encoding: quoted-printable||=E6=9C=AC|",
            "本",
            "line 5: .*charset='klingon'.*utf-8",
            id="unknown charset",
        ),
        pytest.param(
            "From: a|Content-Type: text/plain; charset=gb2312|Content-Transfer-Encoding: base64||5pys5paH44Gn44GZ|",
            "本文です",
            "line 5: .*charset='gb2312'.*utf-8",
            id="wrong charset",
        ),
        pytest.param(
            "From: a|Content-Type: text/plain; charset=shift_jis||本文です。|",
            "本文です。",
            "line 4: .*is utf-8",
            id="8bit",
        ),
        pytest.param("From: a|Content-Type: image/png||x|", "", "line 4: .*no part with text", id="no text"),
        pytest.param(
            "From: a|Subject: =?utf-8?Q?x=0D=0ABcc:_b?=|Content-Type: text/plain||本文|",
            "x Bcc: b",
            "line 2: .*hides",
            id="injection",
        ),
        pytest.param(
            "From: a|Content-Type: text/html||<p>本文|<!-- x", "本文", "line 5: the comment is never closed", id="HTML"
        ),
        pytest.param(
            f"{BASE64}||iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB|",
            "",
            "line 5: .*is a PNG image",
            id="a picture as text",
        ),
    ],
)
def test_broken_mail_is_read_as_far_as_it_goes(text: str, words: str, problem: str) -> None:
    document = broken(text)
    assert words in "\n".join(block.text for block in document.blocks)
    assert any(re.match(problem, found) for found in document.problems), document.problems


def test_an_envelope_line_and_a_mark_come_before_the_header() -> None:
    assert broken("From a@example.com Mon|From: b|Subject: 春||本文").problems == ()
    marked = read("a.eml", b"\xef\xbb\xbf" + header("Subject: 春"))
    assert (marked.headers["subject"], marked.encoding) == ("春", "utf-8-sig")
    wide = read("a.eml", "Subject: 春\n\n本文".encode("utf-16"))
    assert (wide.headers["subject"], words_of(wide)) == ("春", ["本文"])


def test_raw_japanese_without_a_charset() -> None:
    raw = "Subject: 春のセール\nFrom: サンプル <a@example.com>\n\n本文ですので、お読みください。\n".encode("cp932")
    document = read("a.eml", raw)
    assert [block.text for block in document.blocks] == ["春のセール", "サンプル", "本文ですので、お読みください。"]
    assert document.encoding == "latin-1"
    assert "guessed" in document.problems[0]
    seven = read("a.eml", "Subject: 春のセール\n\n本文です。\n".encode("iso-2022-jp"))
    assert [block.text for block in seven.blocks] == ["春のセール", "本文です。"]


def test_soft_line_breaks_of_quoted_printable_join() -> None:
    raw = "From: a\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
    document = read("a.eml", (raw + "=E3=81=\n=8A=E5=AE=A2  \n\n1=2, a=ZZ \n").encode())
    assert words_of(document) == ["お客", "1=2, a=ZZ"]
    assert place(document, "お")[1] == "=E3=81=\n=8A"


@pytest.mark.parametrize("deep", [5, 60])
def test_absurd_nesting(deep: int) -> None:
    text = "From: a\n"
    for level in range(deep):
        text += f"Content-Type: multipart/mixed; boundary=b{level}x\n\n--b{level}x\n"
    document = read("a.eml", (text + "\n本文です。\n").encode())
    assert any("deeper" in problem for problem in document.problems) == (deep > 20)


def test_directives_in_the_html_of_a_mail_keep_their_place() -> None:
    raw = "From: a\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    data = base64.encodebytes(b"<p>x</p>   <!-- lintkit: ignore[x] -->")
    document = read("a.eml", raw.encode() + data)
    [comment] = document.comments
    assert comment.text == " lintkit: ignore[x] "
    assert b"<!-- lintkit" in base64.b64decode(document.source[comment.span.start : comment.span.end])


@pytest.mark.parametrize("transfer", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "iso-2022-jp", "cp932"])
def test_a_long_mail_maps_to_its_end(charset: str, transfer: str) -> None:
    body = "".join(f"{number}番目の段落です。\n\n" for number in range(3000))
    document = read("a.eml", message(body.encode(charset), charset, transfer))
    assert len(words_of(document)) == 3000
    assert place(document, "2999番目")[0].map.source(Span(0, 1)).start > len(document.source) * 0.99


@given(st.binary(max_size=400))
def test_arbitrary_bytes_never_crash(data: bytes) -> None:
    try:
        document = read("a.eml", data)
    except ReadError:
        return
    check(document)


PIECES = [
    b"From: a\n", b"Content-Type: multipart/mixed; boundary=x\n", b"\n", b"--x\n", b"--x--\n", b"\r", b"\r\n", b"> ",
    b"Content-Type: text/html; charset=iso-2022-jp\n", b"Content-Transfer-Encoding: base64\n", b"5pys5paH\n", b"-- \n",
    b"Content-Transfer-Encoding: quoted-printable\n", b"=E6=98=A5", b"\x1b$B$\"\x1b(B", b"\x82\xa0", b"=", b"<p",
    b" \n", b"Subject: =?utf-8?B?5pil?= =?x?q?=82?=\n", b"\xff", "春のセール。".encode(),
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_broken_mails_map_every_block_into_the_source(pieces: list[bytes]) -> None:
    try:
        document = read("a.eml", b"".join(pieces))
    except ReadError:
        return
    check(document)


def check(document: Document) -> None:
    """Every block maps into the source, in order, one range for each character."""
    for block in document.blocks:
        runs = block.map.runs
        assert sum(run.length for run in runs) == len(block.text)
        for at in range(len(block.text)):
            span = block.map.source(Span(at, at + 1))
            assert 0 <= span.start < span.end <= len(document.source)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Zs"]), min_size=1, max_size=40))
def test_encoded_text_comes_back_and_points_home(words: str) -> None:
    for transfer in ("quoted-printable", "base64"):
        document = read("a.eml", message(f"あ {words} 終".encode(), "utf-8", transfer))
        for block in document.blocks:
            if block.role is Role.SUBJECT or block.holes:
                continue
            for at, char in enumerate(block.text):
                span = block.map.source(Span(at, at + 1))
                raw = document.source[span.start : span.end]
                assert char.isspace() or any(char in one for one in undone(raw, "utf-8", transfer, "utf-8"))


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("From: a\n\n本文\x1b[31m赤".encode(), "本文\x1b[31m赤", id="an escape in UTF-8"),
        pytest.param(
            "From: a\nContent-Transfer-Encoding: quoted-printable\n\n生の=E6=98=A5".encode(), "生の春", id="raw in QP"
        ),
        pytest.param("Subject: =?utf-8?Q?生の=E6=98=A5?=\n\n".encode(), "生の春", id="raw in a header word"),
        pytest.param(
            b"From: a\nContent-Type: text/plain; charset=utf-16\n\n\xfe\xff" + "本文です".encode("utf-16-be"),
            "本文です",
            id="UTF-16",
        ),
        pytest.param(
            b"From: a\nContent-Type: text/plain; charset=big5\n\n" + "親愛的Ê̄顧客".encode("big5hkscs"),
            "親愛的Ê̄顧客",
            id="one code for two characters",
        ),
        pytest.param(
            b"From: a\nContent-Type: text/plain; charset=iso-2022-jp\n\n\x1b$BK\\J8\x1b(B\x82\xa0\x82\xa2",
            "本文あい",
            id="Shift_JIS after ISO-2022-JP",
        ),
        pytest.param(
            b"From: a\nContent-Type: text/plain; charset=iso-2022-jp\n\n\x1b$BK\\J8K\n$$\t!\x1b(B",
            "本文K\nいu@",
            id="damaged ISO-2022-JP",
        ),
        pytest.param(
            b'From: a\nContent-Type: text/plain; charset=iso-2022-jp\n\n\x1b$BK\\\x1b(B\x82\x1b$B""',
            "本\ufffd□",
            id="ISO-2022-JP with half a character",
        ),
        pytest.param(
            b"From: a\nContent-Type: text/plain; charset=utf-8\n\n" + "本文です。".encode() * 3 + b"\xe6\x98",
            "本文です。本文です。本文です。\ufffd",
            id="cut off in a character",
        ),
        pytest.param(
            "From: a\nContent-Type: multipart/mixed; boundary=b\n\nx --b\n--bc\n--b\n\n本文\n--b--\n後".encode(),
            "本文",
            id="look-alikes",
        ),
        pytest.param(
            b"From: a\nContent-Type: multipart/mixed\n\na --x\nContent-\n--y\nContent-Type: text/plain\n\n"
            + "本文\n--y--".encode(),
            "本文",
            id="another boundary behind a look-alike",
        ),
    ],
)
def test_what_careless_senders_write(raw: bytes, expected: str) -> None:
    document = read("a.eml", raw)
    assert [block.text for block in document.blocks if block.role is not Role.SENDER] == [expected]
    check(document)


@pytest.mark.parametrize("charset", ["undefined", "unicode_escape", "punycode", "idna", "utf-7", "hex", "ja\x01"])
def test_charsets_that_are_none(charset: str) -> None:
    raw = f"From: a\nSubject: =?{charset}?Q?=E6=98=A5?=\nContent-Type: text/plain; charset={charset}\n\n".encode()
    document = read("a.eml", raw + "春です".encode("cp932"))
    assert document.blocks[-1].text == "春です"
