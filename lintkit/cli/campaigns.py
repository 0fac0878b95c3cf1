"""Which documents belong to one campaign, and what they say to each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from lintkit.cli.plan import Plan
from lintkit.config import NAMES
from lintkit.discover import File, below, is_root, load
from lintkit.lazy import regex
from lintkit.model import Problem

if TYPE_CHECKING:  # a run without campaigns imports no facts for them
    from lintkit.facts.campaign.told import Told

_PARENTS = frozenset({"campaign", "campaigns", "promotion", "promotions", "promo", "キャンペーン", "活动"})
"""Folders whose own folders are campaigns."""
_HOMES = regex(
    r"(?:(?:.*[-_ ])?(?:campaign|referral|promo|promotion)[-_ ]?)?(?:terms|kiyaku)|(?:campaign|referral)[-_ ]?rules"
    r"|(?:campaign|referral|lp|landing)(?:[-_ ]?page)?"
    r"|.*(?:応募|キャンペーン|紹介|参加)(?:規約|条件|要項|ページ|プログラム)",
    re.IGNORECASE,
)
"""Names of files, without their ending, that make the folder they stand in a campaign."""
_LEVELS = 3
"""Folders upwards in which such a file is looked for."""
_MOST = 40
"""Documents of a campaign that are compared with each one; those whose word counts most are taken."""
_FRONT = regex(r"^campaign[ \t]*:[ \t]*[\"']?([^\"'\r\n#]{1,200}?)[\"']?[ \t]*(?:#.*)?$", re.MULTILINE)
_HEAD = 4096


@dataclass(frozen=True)
class Campaigns:
    """The campaigns of a run; each document is read for the others once, and remembered by its content."""

    plan: Plan
    files: tuple[File, ...]
    problems: dict[Path, Problem] = field(default_factory=dict)
    _told: dict[Path, Told | None] = field(default_factory=dict)
    _members: dict[Path | str, tuple[File, ...]] = field(default_factory=dict)

    def others(self, file: File) -> tuple[Told, ...]:
        """What the other documents of a file's campaign say; nothing for a file that belongs to none."""
        path = file.path.absolute()
        members = {one.path.absolute(): one for name in self._names(path) for one in self._all(name)}
        told = [self._tell(one, at) for at, one in members.items() if at != path]
        ranked = sorted((one for one in told if one), key=lambda one: (-one.rank, one.path))
        return tuple(ranked[:_MOST])

    def _names(self, path: Path) -> Iterator[Path | str]:
        """What a file's campaign is known by: its front matter, the config, its folder."""
        if name := self._fronted.get(path):
            yield f"front: {name}"
        settings = self.plan.settings(path)
        if settings and settings.file and (name := settings.campaign(path)):
            yield f"{settings.file}: {name}"
        if folder := _folder(path):
            yield folder

    def _all(self, name: Path | str) -> tuple[File, ...]:
        if name not in self._members:
            self._members[name] = tuple(self._found(name))
        return self._members[name]

    def _found(self, name: Path | str) -> Iterator[File]:
        """The documents of a campaign, those too that the run was not asked about."""
        if isinstance(name, Path):
            yield from _below(name, self.plan)
            return
        kind, _, word = name.partition(": ")
        if kind == "front":
            yield from (one for one in self.files if self._fronted.get(one.path.absolute()) == word)
            return
        for file in _below(Path(kind).parent, self.plan):
            settings = self.plan.settings(file.path)
            if settings and settings.campaign(file.path.absolute()) == word:
                yield file

    @cached_property
    def _fronted(self) -> dict[Path, str]:
        """The campaign that each file of the run names in its front matter."""
        return {file.path.absolute(): name for file in self.files if (name := _fronted(file.path))}

    @cached_property
    def _asked(self) -> dict[Path, File]:
        return {file.path.absolute(): file for file in self.files}

    def _tell(self, file: File, path: Path) -> Told | None:
        if path not in self._told:
            self._told[path] = self._listen(self._asked.get(path, file), asked=path in self._asked)
        return self._told[path]

    def _listen(self, file: File, *, asked: bool) -> Told | None:
        """What a file says; one that cannot be read is a problem of the run unless the run reports on it anyway."""
        from lintkit.readers import ReadError

        data = load(file)
        try:
            told = data if isinstance(data, Problem) else self._heard(file, data)
        except ReadError as why:
            told = Problem(file.shown, str(why))
        except Exception as bug:  # noqa: BLE001 -- the bug is told where the file itself is checked
            told = Problem(file.shown, f"lintkit failed on this file ({type(bug).__name__}: {bug})")
        if not isinstance(told, Problem):
            return told._replace(asked=asked) if told else None
        if not asked:
            what = f"{told.message}; the other documents of its campaign were checked without it"
            self.problems.setdefault(file.path, Problem(file.shown, what, "partly"))
        return None

    def _heard(self, file: File, data: bytes) -> Told | None:
        """What the bytes say, unless it is known from before; None where the file's config is faulty."""
        from lintkit import store

        state = self.plan.key(file.path)
        key = store.digest(state, file.shown, data) if state else ""
        known: Told | None = store.get("told", key) if key else None
        job = None if known else self.plan.job(file.path)
        if known or not job:
            return known
        from lintkit.engine import listen

        told = listen(file.shown, data, job)
        if key:
            store.put("told", key, told)
            store.sweep("told")
        return told


def _below(folder: Path, plan: Plan) -> Iterator[File]:
    """The documents of a folder, named as from here."""
    here = Path.cwd()
    for _, path in below(folder, plan.excluded):
        yield File((path.relative_to(here) if path.is_relative_to(here) else path).as_posix(), path)


def _folder(path: Path) -> Path | None:
    """The folder that is a file's campaign: below `campaigns/`, or one with a terms or campaign page in it.

    The root of a project is none, nor is what lies above it; outside of projects only the file's own folder counts,
    so that nobody's whole disk is read.
    """
    inside = any(_is_top(folder) for folder in path.parents[:-1])
    below_top = list(takewhile(lambda folder: not _is_top(folder), path.parents))
    near = enumerate(below_top if inside else below_top[:1])
    return next((folder for level, folder in near if _is_campaign(folder, level)), None)


def _is_campaign(folder: Path, level: int) -> bool:
    return folder.parent.name.lower() in _PARENTS or (level < _LEVELS and _is_home(folder))


@cache
def _is_top(folder: Path) -> bool:
    """Whether a folder is the root of a project, or of the disk."""
    return folder.parent == folder or is_root(folder) or (folder / NAMES[0]).is_file()


@cache
def _is_home(folder: Path) -> bool:
    from lintkit.readers import SUFFIXES

    try:
        names = [one.stem for one in folder.iterdir() if one.suffix.lower() in SUFFIXES]
    except OSError:
        return False
    return any(_HOMES.fullmatch(name) for name in names)


def _fronted(path: Path) -> str:
    """The campaign that a file's front matter names, or ""."""
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD).removeprefix(b"\xef\xbb\xbf")
    except OSError:
        return ""
    if not head.startswith(b"---") or b"campaign" not in head:
        return ""
    front = re.split(rb"\r?\n(?:---|\.\.\.)", head, maxsplit=1)[0]
    found = _FRONT.search(front.decode(errors="replace"))
    return found[1] if found else ""
