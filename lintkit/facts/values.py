"""Amounts, percentages, dates, periods, counts and addresses in copy, with their exact places."""

from __future__ import annotations

_NUMBER = r"(?:\d[\d,]*(?:\.\d+)?(?:[十百千万億]+)?|[〇一二三四五六七八九十百千万億]+)"

PATTERNS: dict[str, str] = {
    "money": rf"(?:[¥\\]{_NUMBER}|{_NUMBER}(?:円|元|rmb|人民币))",
    "percent": rf"{_NUMBER}(?:%|パーセント|割引?)",
    "date": r"(?:\d{4}[年/.-]\d{1,2}[月/.-]\d{1,2}日?|\d{1,2}月\d{1,2}日|\d{1,2}/\d{1,2})",
    "period": rf"{_NUMBER}(?:日|週|か月|ヶ月|カ月|ヵ月|箇月|年|時間|営業日)間?(?:以内)?",
    "count": rf"{_NUMBER}(?:回|名|人|枚|個|点|件|組|台|本|张|次|份)",
    "url": r"https?://[!-~]+",
    "email": r"[\w.+-]+@[\w-]+\.[\w.]+",
    "phone": r"0\d{1,4}-\d{1,4}-\d{3,4}",
}
"""Regular expressions over folded text (language.characters.fold), one per type of value."""
