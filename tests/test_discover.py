"""Paths to files: what is named, what is walked, what is hidden, and in which order."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lintkit import discover as module
from lintkit.discover import discover, load
from lintkit.model import Problem


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    module.is_root.cache_clear()
    module._patterns.cache_clear()
    return tmp_path


def made(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("文。\n", encoding="utf-8")


def shown(*named: str, force: bool = False, excluded: str = "") -> list[str]:
    files, problems = discover(named, lambda path: bool(excluded) and excluded in str(path), force=force)
    assert problems == []
    return [file.shown for file in files]


def test_folders_are_walked_in_the_order_of_their_parts(folder: Path) -> None:
    made(folder, "b.md", "a/z.html", "a/b/c.txt", "a-b.eml", "a/B.md", "画面/返品.md", "image.png", "notes.docx")
    assert shown(".") == ["a/B.md", "a/b/c.txt", "a/z.html", "a-b.eml", "b.md", "画面/返品.md"]


def test_endings_in_capitals(folder: Path) -> None:
    made(folder, "A.MD")
    assert shown(".") == ["A.MD"]


HIDDEN = [
    pytest.param(".secret/a.md", id="hidden folder"),
    pytest.param(".a.md", id="hidden file"),
    pytest.param("node_modules/x/a.md", id="node_modules"),
    pytest.param("venv/a.md", id="venv"),
    pytest.param(".git/a.md", id="git"),
]


@pytest.mark.parametrize("name", HIDDEN)
def test_what_is_never_walked(folder: Path, name: str) -> None:
    made(folder, name, "b.md")
    assert shown(".") == ["b.md"]


def test_an_environment_is_known_by_its_marker(folder: Path) -> None:
    made(folder, "env/lib/a.md", "env/pyvenv.cfg", "b.md")
    assert shown(".") == ["b.md"]


IGNORED = [
    pytest.param({".gitignore": "drafts/\n"}, ["a.md", "x/b.md"], id="a folder"),
    pytest.param({".gitignore": "*.md\n!a.md\n"}, ["a.md"], id="an exception"),
    pytest.param(
        {".gitignore": "drafts/\n!drafts/c.md\n"}, ["a.md", "x/b.md"], id="no exception below a hidden folder"
    ),
    pytest.param(
        {".gitignore": "b.md\n", "x/.gitignore": "!b.md\n"}, ["a.md", "drafts/c.md", "x/b.md"], id="deeper wins"
    ),
    pytest.param({"x/.gitignore": "/b.md\n"}, ["a.md", "drafts/c.md"], id="from its own folder"),
    pytest.param(
        {".gitignore": "a.md\n", ".ignore": "!a.md\nx\n"}, ["a.md", "drafts/c.md"], id=".ignore before .gitignore"
    ),
    pytest.param({".gitignore": "\ufeff# comment\n\na.md\n"}, ["drafts/c.md", "x/b.md"], id="byte order mark"),
]


@pytest.mark.parametrize(("files", "expected"), IGNORED)
def test_ignore_files_count_at_every_level(folder: Path, files: dict[str, str], expected: list[str]) -> None:
    made(folder, "a.md", "drafts/c.md", "x/b.md")
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert shown(".") == expected


def test_ignore_files_above_the_named_folder_count_up_to_the_repository(folder: Path) -> None:
    made(folder, "x/a.md", "x/b.md")
    (folder / ".gitignore").write_text("b.md\n", encoding="utf-8")
    assert shown("x") == ["x/a.md"]


def test_ignore_files_above_the_repository_are_none_of_its(folder: Path) -> None:
    made(folder, "inner/a.md")
    (folder / "inner" / ".git").mkdir()
    (folder / ".gitignore").write_text("a.md\n", encoding="utf-8")
    assert shown("inner") == ["inner/a.md"]


def test_a_named_folder_is_walked_even_if_hidden(folder: Path) -> None:
    made(folder, "build/a.md", "build/b.md")
    (folder / ".gitignore").write_text("build/\n", encoding="utf-8")
    (folder / "build" / ".gitignore").write_text("b.md\n", encoding="utf-8")
    assert shown("build") == ["build/a.md"]


def test_named_files_are_always_checked(folder: Path) -> None:
    made(folder, "a.copy", ".b.md")
    (folder / ".gitignore").write_text("a.copy\n", encoding="utf-8")
    assert shown("a.copy", ".b.md") == [".b.md", "a.copy"]
    assert shown("a.copy", ".b.md", excluded="a.copy") == [".b.md", "a.copy"]


def test_force_hides_named_files_too(folder: Path) -> None:
    made(folder, "a.md", "b.md", "c.md")
    (folder / ".gitignore").write_text("a.md\n", encoding="utf-8")
    assert shown("a.md", "b.md", "c.md", force=True, excluded="b.md") == ["c.md"]


def test_excluded_folders_and_files_are_not_walked(folder: Path) -> None:
    made(folder, "a.md", "drafts/b.md")
    assert shown(".", excluded="drafts") == ["a.md"]
    assert shown(".", excluded="a.md") == ["drafts/b.md"]


def test_each_file_once(folder: Path) -> None:
    made(folder, "x/a.md")
    assert shown("x/a.md", "./x/a.md", "x", ".", str(folder / "x" / "a.md")) in (["x/a.md"], [f"{folder}/x/a.md"])


def test_links(folder: Path) -> None:
    made(folder, "x/b.md")
    (folder / "a.md").symlink_to("x/b.md")
    (folder / "loop").symlink_to(".")
    (folder / "x" / "up").symlink_to("..")
    assert shown(".") == ["x/b.md"]
    assert shown("a.md") == ["a.md"]


LINKS = [
    pytest.param({"b.md": "gone.md"}, id="to nothing"),
    pytest.param({"b.md": "b.md"}, id="to itself"),
    pytest.param({"b.md": ".c.md", ".c.md": "b.md"}, id="in a ring"),
]


@pytest.mark.parametrize("links", LINKS)
def test_links_that_lead_nowhere_are_said(folder: Path, links: dict[str, str]) -> None:
    made(folder, "a.md")
    for name, target in links.items():
        (folder / name).symlink_to(target)
    dead = Problem("b.md", "is a link to a file that is not there; mend the link, or remove it")
    files, problems = discover(["."])
    assert ([file.shown for file in files], problems) == (["a.md"], [dead])
    assert discover(["b.md"]) == ([], [dead])


def test_a_dead_link_that_is_hidden_is_nobodys_trouble(folder: Path) -> None:
    made(folder, "a.md")
    (folder / "b.md").symlink_to("gone.md")
    (folder / "c.png").symlink_to("gone.png")
    assert shown(".", excluded="b.md") == ["a.md"]


def test_names_stay_as_they_are_composed(folder: Path) -> None:
    names = ["か\u3099.md", "が.md"]
    made(folder, *names)
    assert shown(".") == sorted(names)


def test_pipes_are_not_walked(folder: Path) -> None:
    made(folder, "a.md")
    os.mkfifo(folder / "b.md")
    assert shown(".") == ["a.md"]


def test_a_named_pipe_is_refused_before_it_is_opened(folder: Path) -> None:
    os.mkfifo(folder / "b.md")
    what = "is a named pipe, not a file; what a program writes is checked with: program | lintkit check -"
    assert discover(["b.md"]) == ([], [Problem("b.md", what)])


def test_devices_and_sockets_are_refused(folder: Path) -> None:
    import socket

    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s")
        problems = discover([os.devnull, "s"])[1]
    assert [problem.message.partition(",")[0] for problem in problems] == ["is a device", "is a socket"]


def test_what_a_shell_opened_for_us_is_read(folder: Path) -> None:
    read, write = os.pipe()
    os.write(write, b"copy")
    os.close(write)
    (file,) = discover([f"/dev/fd/{read}"])[0]
    assert load(file) == b"copy"
    os.close(read)


@pytest.mark.parametrize("line", ["[z-a].md", "!", "foo\\", "[[:alpha:"])
def test_a_line_that_git_cannot_read_either_hides_nothing(folder: Path, line: str) -> None:
    made(folder, "a.md", "b.md")
    (folder / ".gitignore").write_text(f"{line}\nb.md\n", encoding="utf-8")
    assert shown(".") == ["a.md"]


def test_a_name_that_is_too_long(folder: Path) -> None:
    (problem,) = discover(["x" * 5000])[1]
    assert problem.message == "cannot be read (File name too long); check its name and permissions"


HIDES = [
    pytest.param("x/a.md", "everything in it is excluded", id="the file"),
    pytest.param("x", "everything in it is excluded", id="its folder"),
    pytest.param("zzz", "endings are", id="nothing"),
]


@pytest.mark.parametrize(("excluded", "said"), HIDES)
def test_why_there_is_nothing_to_check(folder: Path, excluded: str, said: str) -> None:
    made(folder, "x/a.md" if excluded != "zzz" else "x/a.png")
    (problem,) = discover(["."], lambda path: path == folder / excluded)[1]
    assert said in problem.message


def test_what_is_too_large_is_not_even_read(folder: Path) -> None:
    with (folder / "a.md").open("wb") as large:
        large.truncate(8 * 1024 * 1024 + 1)
    problem = load(discover(["a.md"])[0][0])
    assert isinstance(problem, Problem)
    assert problem.message.startswith("is larger than 8 MB and was not checked; copy is never that large")


ABSENT = [
    pytest.param("nothing.md", "there is no such file or folder; check the spelling", id="nothing like it"),
    pytest.param("cards/tanks.md", "there is no such file or folder; did you mean 'cards/thanks.md'?", id="a slip"),
    pytest.param("crads/thanks.md", "there is no such file, nor a folder 'crads'; check the spelling", id="no folder"),
]


@pytest.mark.parametrize(("name", "message"), ABSENT)
def test_named_paths_that_are_not_there_are_said(folder: Path, name: str, message: str) -> None:
    made(folder, "cards/thanks.md")
    assert discover([name]) == ([], [Problem(name, message)])


def test_a_named_folder_without_files_is_said(folder: Path) -> None:
    made(folder, "x/a.png")
    files, problems = discover(["x"])
    assert files == []
    assert [problem.path for problem in problems] == ["x"]
    assert "no file to check in this folder" in problems[0].message


def test_a_folder_that_cannot_be_read_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def scandir(path: str) -> object:
        raise PermissionError(13, "Permission denied", str(path))

    made(folder, "x/a.md")
    monkeypatch.setattr(os, "scandir", scandir)
    files, problems = discover(["x"])
    assert (files, problems) == (
        [],
        [Problem("x", "the folder cannot be read (Permission denied); check its permissions")],
    )


def test_a_file_that_cannot_be_asked_is_left_to_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(folder, "a.md")
    stat = Path.stat

    def refused(self: Path, **options: bool) -> os.stat_result:
        if self.name == "a.md" and not options:
            raise PermissionError(13, "Permission denied", str(self))
        return stat(self, **options)

    monkeypatch.setattr(Path, "stat", refused)
    assert module._regular(Path("a.md")) is True


def test_load(folder: Path) -> None:
    made(folder, "a.md")
    (file,) = discover(["a.md"])[0]
    assert load(file) == "文。\n".encode()
    (folder / "a.md").unlink()
    (folder / "a.md").mkdir()
    assert load(file) == Problem("a.md", "cannot be read (Is a directory); check its permissions")


def test_ignore_files_that_cannot_be_read_say_nothing(folder: Path) -> None:
    made(folder, "a.md")
    (folder / ".gitignore").mkdir()
    assert shown(".") == ["a.md"]


def test_outside_any_repository(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("bare")
    made(folder, "a.md")
    assert [file.path.name for file in discover([str(folder)])[0]] == ["a.md"]
