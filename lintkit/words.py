"""What lintkit itself says to its readers, in Japanese, Chinese and English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lintkit.model import Finding, Reason, Severity


class Said(NamedTuple):
    """One saying in every language; ``en_one`` where English counts a single thing differently."""

    ja: str
    zh: str
    en: str
    en_one: str = ""


_WORDS: Mapping[str, Said] = {
    # severities, verdicts
    "error": Said("エラー", "错误", "error"),
    "warning": Said("警告", "警告", "warning"),
    "info": Said("情報", "提示", "info"),
    "wrong": Said("使えない表現", "不可使用的表述", "not allowed"),
    "missing": Said("記載もれ", "缺少说明", "something is missing"),
    "unproved": Said("根拠が必要", "需要依据", "needs proof"),
    "style": Said("言葉づかい", "用语不当", "wording"),
    # one finding
    "instead": Said("直し方", "改为", "Write"),
    "or": Said("または", "或", "or"),
    "basis": Said("根拠", "依据", "Basis"),
    "related": Said("関連", "相关", "See also"),
    "sought": Said("見当たらない言葉の例", "未找到的表述（例）", "Looked for, e.g."),
    "until": Said("{line}行目まで続きます", "延续到第{line}行", "goes on to line {line}"),
    "line": Said("{line}行目", "第{line}行", "line {line}"),
    "fixable": Said("自動修正できます（--fix）", "可自动修正（--fix）", "can be mended by --fix"),
    "fixable-unsafe": Said(
        "自動修正できます（--fix --unsafe-fixes、内容をご確認ください）",
        "可自动修正（--fix --unsafe-fixes，请核对内容）",
        "can be mended by --fix --unsafe-fixes; read the result",
    ),
    # a file and the run
    "problem": Said("確認できません", "无法检查", "could not be checked"),
    "partly": Said("一部を確認できません", "部分内容无法检查", "was checked only in part"),
    "unfixed": Said("修正できません", "无法修正", "could not be mended"),
    "faulty": Said("設定またはルールの誤り", "配置或规则有误", "cannot be used"),
    "guessed": Said(
        "文字コードを{encoding}と推定して読みました",
        "编码不明，按{encoding}读取",
        "read as {encoding}, which was guessed",
    ),
    "place": Said("場所", "位置", "Place"),
    "words": Said("言葉", "词语", "Words"),
    "context": Said("この文書の前提", "文档前提", "Context"),
    "found": Said(
        "{files}ファイルを確認しました：{counts}",
        "已检查{files}个文件：{counts}",
        "Checked {files} files: {counts}",
        "Checked 1 file: {counts}",
    ),
    "counts-error": Said("エラー{n}件", "{n}个错误", "{n} errors", "1 error"),
    "counts-warning": Said("警告{n}件", "{n}个警告", "{n} warnings", "1 warning"),
    "counts-info": Said("情報{n}件", "{n}个提示", "{n} remarks", "1 remark"),
    "counts-problem": Said("処理できなかったもの{n}件", "{n}项未能处理", "{n} problems", "1 problem"),
    "fixes": Said(
        "うち{n}件は --fix で自動修正できます。",
        "其中{n}处可用 --fix 自动修正。",
        "{n} of them can be mended with --fix.",
    ),
    "clean": Said(
        "{files}ファイルを確認しました。問題は見つかりませんでした。",
        "已检查{files}个文件，没有发现问题。",
        "Checked {files} files: nothing to mend.",
        "Checked 1 file: nothing to mend.",
    ),
    "no-files": Said("確認するファイルがありません。", "没有要检查的文件。", "There are no files to check."),
    "explain": Said(
        "くわしい説明：lintkit rule {rule}", "详细说明：lintkit rule {rule}", "To learn more: lintkit rule {rule}"
    ),
    "statistics": Said("ルール別の件数", "各规则的数量", "Findings by rule"),
    "more": Said("ほか{n}件", "另有{n}处", "{n} more"),
    "more-shown": Said(
        "ほか{n}件あります。すべてはログをご覧ください。",
        "另有{n}处，全部内容见日志。",
        "{n} more; the log has them all.",
    ),
    # a rule explained
    "says": Said("指摘", "指出的问题", "What it says"),
    "why": Said("理由", "原因", "Why"),
    "since": Said("（{date}から）", "（自{date}起）", " (since {date})"),
    "applies": Said("対象", "适用范围", "Where it looks"),
    "everywhere": Said("すべての文書", "所有文档", "every document"),
    "off": Said(
        "初期設定では動きません。使うには --select {rule} と指定してください。",
        "默认不启用；如需启用，请用 --select {rule}。",
        "Off unless selected: --select {rule}",
    ),
    "found-in": Said(
        "指摘される例（⟦ ⟧の中が指摘される言葉）",
        "会被指出的例子（⟦ ⟧内为被指出的词语）",
        "Found in (the words in ⟦ ⟧)",
    ),
    "silent-in": Said("指摘されない例", "不会被指出的例子", "Not found in"),
    "mend": Said("書きかえの例", "改写示例", "How to write it"),
    "silence": Said("このままでよいとき", "确认无需修改时", "When it may stay as it is"),
    "silence-here": Said(
        "その文の直前に、理由を添えて次のように書きます。",
        "在该段文字前写上以下内容，并说明理由：",
        "Write this before the text, with your reason:",
    ),
    "silence-reason": Said("法務確認済み", "已由法务确认", "checked by legal"),
    "silence-everywhere": Said(
        "どこでも使わないときは lintkit.toml に書きます。",
        "若要全部停用，请写入 lintkit.toml：",
        "To switch it off everywhere, in lintkit.toml:",
    ),
    # where a context setting was learnt
    "option": Said("コマンドの指定", "命令行指定", "option"),
    "because-path": Said("パスに「{words}」", "路径中有“{words}”", "'{words}' in the path"),
    "because-words": Said("{words}", "{words}", "{words}"),
    "because-mail": Said("メール形式", "邮件格式", "a mail"),
    "because-schedule": Said(
        "日付・チャネル・対象の列がある配信予定", "有日期、渠道、对象等列的推送计划", "columns of a plan of messages"
    ),
    "because-subtitles": Said("字幕形式", "字幕格式", "subtitles"),
    "because-front": Said("{words}", "{words}", "{words}"),
    "because-kind": Said("文書の種類が{words}", "文档类型为{words}", "a document of kind {words}"),
    "because-japanese": Said("本文の大半が日本語", "正文以日语为主", "most of the text is Japanese"),
    "because-chinese": Said("本文の大半が中国語", "正文以中文为主", "most of the text is Chinese"),
    "because-no-kind": Said(
        "文書の種類を示す言葉がありません", "没有词语显示文档类型", "nothing shows what kind of document this is"
    ),
    "because-nobody-else": Said(
        "取引先や社内に向けた言葉がありません",
        "没有面向企业或内部的词语",
        "nothing speaks to a business or to colleagues",
    ),
    "directive": Said("ファイル内の指定", "文件内指定", "directive in the file"),
    "front matter": Said("ファイル先頭の指定", "文件头部指定", "front matter"),
    "config": Said("設定ファイル", "配置文件", "config"),
    "inferred": Said("内容から推定", "根据内容推断", "inferred from the content"),
    "default": Said("初期値", "默认", "default"),
}


def say(lang: str, key: str, **values: object) -> str:
    """A saying with its values filled in; a key that has no saying is said as it stands."""
    said = _WORDS.get(key)
    if said is None:
        return key
    single = lang not in {"ja", "zh"} and said.en_one and values.get("files", values.get("n")) == 1
    text = said.en_one if single else {"ja": said.ja, "zh": said.zh}.get(lang, said.en)
    return text.format_map(values)


def because(lang: str, reasons: Iterable[Reason]) -> str:
    """Why a setting was inferred, as a list."""
    return joined(lang, [say(lang, reason.key, words=reason.words) for reason in reasons])


def counted(lang: str, findings: Iterable[Finding], problems: int = 0) -> str:
    """How many findings of each severity, and problems: "2 errors, 1 warning"; "" for nothing."""
    counts = Counter(finding.severity for finding in findings)
    amounts = [*((severity.value, counts[severity]) for severity in Severity), ("problem", problems)]
    return joined(lang, [say(lang, f"counts-{name}", n=n) for name, n in amounts if n])


def joined(lang: str, parts: list[str]) -> str:
    """Parts of a list as its language separates them."""
    return {"ja": "、", "zh": "、"}.get(lang, ", ").join(parts)
