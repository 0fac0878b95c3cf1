"""Rule pages: what makes one a rule, and how its errors read."""

from __future__ import annotations

from pathlib import Path

import pytest

from lintkit.pages import PageError
from lintkit.rule import Example, load, load_folder, message_fields

PAGE = """\
id: own-rule
verdict: style
severity: info
documents: [email]
message:
  ja: 「{found}」
  zh: “{found}”
  en: "'{found}', not '{better}'"
why: because
basis:
  - {law: house style}
check:
  kind: phrase
  phrases: [だめ]
valid:
  - いい。
invalid:
  - text: ⟦だめ⟧。
    path: x.html
    kind: sms
    fixed: いい。
"""


def loaded(tmp_path: Path, text: str, name: str = "own-rule.yaml") -> object:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return load(path, name)


def test_a_page_becomes_a_rule(tmp_path: Path) -> None:
    (tmp_path / "own-rule.yaml").write_text(PAGE, encoding="utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "own-two.yml").write_text(PAGE.replace("own-rule", "own-two"), encoding="utf-8")
    first, second = load_folder(tmp_path)
    assert (first.id, second.id) == ("own-rule", "own-two")
    assert first.documents == ("email",)
    assert first.valid == (Example("いい。", line=16),)
    assert first.invalid == (Example("⟦だめ⟧。", "x.html", {"kind": "sms"}, "いい。", 18),)


# What the old text of the page becomes, and the error that follows (`own` stands for the page's name).
FAULTS = [
    pytest.param("id: own-rule", "id: other", "own:1: the id 'other' must be the file's name 'own-rule'", id="id"),
    pytest.param("verdict: style", "verdict: styl", "own:2: verdict cannot be 'styl'; did you mean 'style'?", id="v"),
    pytest.param("why:", "wy:", "own:9: rule has no key 'wy'; did you mean 'why'?", id="unknown key"),
    pytest.param("why: because\n", "", "own:1: rule lacks the key 'why'", id="missing key"),
    pytest.param("why:", "id: x\nwhy:", "own:9: rule: the key 'id' stands twice; keep one of them", id="twice"),
    pytest.param("  zh: “{found}”\n", "", "own:6: message lacks the key 'zh'", id="a language is missing"),
    pytest.param(
        "documents: [email]", "documents: [mail]",
        "own:4: documents cannot hold 'mail'; did you mean 'email'?", id="document",
    ),
    pytest.param(
        "documents: [email]", "documents: [email]\naudience: [customer]",
        "own:5: audience cannot hold 'customer'; did you mean 'consumer'?", id="audience",
    ),
    pytest.param(
        "「{found}」", "「{fund}」", "own:5: message.ja has no field '{fund}'; did you mean 'found'?", id="field"
    ),
    pytest.param(
        "「{found}」", "「{}」", "own:5: message.ja has no field '{}'; allowed: better, found", id="no field"
    ),
    pytest.param(
        "「{found}」", "「{found.x}」",
        "own:5: message.ja has no field '{found.x}'; did you mean 'found'?", id="an attribute",
    ),
    pytest.param(
        "「{found}」", "「{found」",
        "own:5: message.ja has a stray brace; write {{ or }} for a brace itself", id="brace",
    ),
    pytest.param(
        "kind: phrase", "kind: phrse", "own:13: there is no kind of check 'phrse'; did you mean 'phrase'?", id="kind"
    ),
    pytest.param("kind: phrase\n  ", "", "own:13: check lacks the key 'kind'; allowed: ", id="no kind"),
    pytest.param(
        "phrases: [だめ]", "phrase: [だめ]",
        "own:14: a check of kind 'phrase' has no key 'phrase'; did you mean 'phrases'?", id="a check's key",
    ),
    pytest.param("phrases: [だめ]", "phrases: [(だめ]", "own:14: phrases: '(だめ'", id="a phrase"),
    pytest.param(
        "- いい。", "- ⟦いい⟧。",
        "own:15: a valid example has ⟦marks⟧; they show what is found in an invalid one", id="valid, marked",
    ),
    pytest.param(
        "text: ⟦だめ⟧。", "text: だめ。", "own:17: an invalid example marks no ⟦words⟧", id="invalid, not marked"
    ),
    pytest.param(
        "text: ⟦だめ⟧。", "text: ⟦だめ⟧。⟧",
        "own:17: an invalid example has a ⟦ or ⟧ without its partner", id="half a mark",
    ),
    pytest.param(
        "kind: sms", "kind: smss", "own:18: kind cannot be 'smss'; did you mean 'sms'?", id="an example's kind"
    ),
    pytest.param(
        "kind: sms", "knd: sms", "own:18: an example has no key 'knd'; did you mean 'kind'?", id="an example's key"
    ),
    pytest.param(
        "- いい。", "- [いい。]",
        "own:16: an example is a text, or 'text:' with path, fixed, kind, market …", id="an example's form",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "message"), FAULTS)
def test_faults_name_file_line_key_and_what_is_allowed(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in PAGE
    with pytest.raises(PageError) as why:
        loaded(tmp_path, PAGE.replace(old, new, 1))
    assert str(why.value).removeprefix("own-rule.yaml").startswith(message.removeprefix("own"))


@pytest.mark.parametrize(
    ("message", "fields"),
    [("a", set()), ("{found} {better}", {"found", "better"}), ("{{a}}", set()), ("{found:>5}", {"found"})],
)
def test_message_fields(message: str, fields: set[str]) -> None:
    assert message_fields(message) == fields
