"""How the tables of a config file become settings; unknown keys are errors with a suggestion."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from lintkit.config.settings import Config, ConfigError, Override, at
from lintkit.hints import hint
from lintkit.model import CONTEXT, Severity
from lintkit.model.thresholds import THRESHOLDS, Threshold
from lintkit.patterns import readable

LANGS = ("ja", "zh", "en")
FAIL_LEVELS = ("none", "info", "warning", "error")


def config(table: Any, path: Path, shown: str, text: str, start: int) -> Config:
    """The config that a parsed table is; `text` from `start` on is where errors look for their line."""
    return _Reader(shown, text, start).config(table, path)


class _Reader:
    """Turns a parsed table into a Config; knows the file's name and text for errors."""

    def __init__(self, shown: str, text: str, start: int) -> None:
        self.shown = shown
        self.text = text
        self.start = start

    def config(self, table: Any, path: Path) -> Config:
        if not isinstance(table, dict):
            raise self.error("lintkit", "lintkit wants a table of settings")
        readers: dict[str, Callable[[str, Any], Any]] = {
            **dict.fromkeys(("select", "ignore", "rules", "dictionaries"), self.strings),
            "exclude": self.patterns,
            "lang": lambda key, value: self.choice(key, value, LANGS),
            "fail-level": lambda key, value: self.choice(key, value, FAIL_LEVELS),
            "severity": self.severities,
            "thresholds": self.thresholds,
            "campaigns": self.campaigns,
            "overrides": self.overrides,
        }
        return Config(file=path.absolute(), **self.settings(table, readers, "the config"))

    def settings(self, table: dict[str, Any], readers: Mapping[str, Callable[[str, Any], Any]], of: str) -> Any:
        for key in table:
            if key not in readers:
                raise self.error(key, f"{of} has no key '{key}'{hint(key, readers)}")
        return {key.replace("-", "_"): readers[key](key, value) for key, value in table.items()}

    def strings(self, key: str, value: Any) -> tuple[str, ...]:
        values = [value] if isinstance(value, str) else value
        if not isinstance(values, list) or not all(isinstance(one, str) and one for one in values):
            raise self.error(key, f'{key} wants a list of texts, for example {key} = ["…"]')
        return tuple(values)

    def patterns(self, key: str, value: Any) -> tuple[str, ...]:
        for pattern in (values := self.strings(key, value)):
            if not readable(pattern):
                quoted = re.escape(pattern).replace("\\\\", r"\\+")  # as TOML writes a backslash
                place = at(self.shown, self.text, rf"[\"']{quoted}[\"']", self.start)
                raise ConfigError(f"{place}: {key}: '{pattern}' is no pattern as in .gitignore")
        return values

    def choice(self, key: str, value: Any, allowed: tuple[str, ...]) -> str:
        if value not in allowed:
            raise self.error(key, f"{key} cannot be '{value}'{hint(str(value), allowed)}")
        return str(value)

    def severities(self, key: str, value: Any) -> dict[str, Severity]:
        if not isinstance(value, dict):
            raise self.error(key, f'{key} wants lines of the form  rule-id = "error"')
        return {rule: Severity(self.choice(rule, one, tuple(Severity))) for rule, one in value.items()}

    def thresholds(self, key: str, value: Any) -> dict[str, Threshold]:
        if not isinstance(value, dict):
            raise self.error(key, f"{key} wants lines of the form  pushes-per-week = 2")
        for name in value:
            if name not in THRESHOLDS:
                raise self.error(name, f"{key} has no key '{name}'{hint(name, THRESHOLDS)}")
        return {name: self.threshold(name, one) for name, one in value.items()}

    def threshold(self, name: str, value: Any) -> Threshold:
        usual = THRESHOLDS[name]
        numbers = value if isinstance(value, list) else [value]
        whole = all(type(one) is int and one >= 0 for one in numbers)
        if not whole or len(numbers) != len(usual) or sorted(numbers) != numbers:
            wanted = "a whole number" if len(usual) == 1 else "two whole numbers, the smaller one first"
            example = usual[0] if len(usual) == 1 else list(usual)
            raise self.error(name, f"{name} wants {wanted}, for example {name} = {example}")
        return tuple(numbers)

    def campaigns(self, key: str, value: Any) -> dict[str, tuple[str, ...]]:
        if not isinstance(value, dict):
            raise self.error(key, f'{key} wants lines of the form  spring-sale = ["mails/spring-*.eml"]')
        return {name: self.patterns(name, one) for name, one in value.items()}

    def overrides(self, key: str, value: Any) -> tuple[Override, ...]:
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise self.error(key, "overrides wants tables that begin with the line [[overrides]]")
        return tuple(self.at_table(number).override(table) for number, table in enumerate(value))

    def at_table(self, number: int) -> _Reader:
        """A reader whose errors look for their line from the n-th [[overrides]] on."""
        headers = list(re.finditer(r"^\s*\[\[.*?overrides\s*\]\]", self.text[self.start :], re.MULTILINE))
        start = self.start + headers[number].start() if number < len(headers) else self.start
        return _Reader(self.shown, self.text, start)

    def override(self, table: dict[str, Any]) -> Override:
        readers: dict[str, Callable[[str, Any], Any]] = {"paths": self.patterns, "ignore": self.strings}
        readers["severity"] = self.severities
        readers |= dict.fromkeys(CONTEXT, lambda key, value: self.choice(key, value, CONTEXT[key]))
        values = self.settings(table, readers, "an override")
        if not values.get("paths"):
            raise self.error("overrides", "an override lacks the key 'paths', for example paths = [\"cards/**\"]")
        context = {name: values.pop(name) for name in CONTEXT if name in values}
        return Override(context=context, **values)

    def error(self, key: str, what: str) -> ConfigError:
        word = re.escape(key)
        lines = rf"^\s*(?:\[+[^\]\n]*)?[\"']?{word}[\"']?\s*[=.\]]|[{{,]\s*[\"']?{word}[\"']?\s*="
        return ConfigError(f"{at(self.shown, self.text, lines, self.start)}: {what}")
