"""A link to a file beside the brief is its source, as far as the project's folder goes and no further."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.claims.brief import read_brief
from factcheck.claims.brief.local_files import links_of
from factcheck.claims.claims_file import read_claims_file
from factcheck.claims.inputs import read_claims
from factcheck.claims.lint import lint
from factcheck.cli import run
from factcheck.model import CitedSource

PAGE = "<p>The harbour handled 412 ships in 2023.</p>"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with briefs in a folder of their own, documents beside it, and a file outside."""
    top = tmp_path / "project"
    for folder in (".git", "briefs/data", "briefs/.hidden", "sources"):
        (top / folder).mkdir(parents=True)
    for name in (
        "briefs/data/page.html", "briefs/data/a b.csv", "briefs/.hidden/page.html", "sources/report.pdf", ".git/a.txt",
        "../outside.html", "briefs/picture.png",
    ):  # fmt: skip
        (top / name).write_text(PAGE)
    (top / "briefs" / "link.html").symlink_to(tmp_path / "outside.html")
    monkeypatch.chdir(top)
    return top


@pytest.mark.parametrize(
    ("link", "file", "page"),
    [
        ("data/page.html", "data/page.html", None),
        ("./data/page.html#ships", "data/page.html", None),
        ("data/a%20b.csv", "data/a b.csv", None),
        ("data\\page.html", "data/page.html", None),
        ("../sources/report.pdf#page=12", "../sources/report.pdf", 12),
        ("../sources/report.pdf#zoom=3&page=7", "../sources/report.pdf", 7),
        ("../sources/report.pdf#page=0", "../sources/report.pdf", None),
    ],
)
def test_a_file_inside_the_project_is_a_source(project: Path, link: str, file: str, page: int | None) -> None:
    links = links_of(project / "briefs/brief.md", project)
    assert links(link) == CitedSource(file=file, page=page)


@pytest.mark.parametrize(
    "link",
    [
        "data/none.html", "data", "picture.png", "brief.md", "./brief.md#top", "link.html", "../../outside.html",
        ".hidden/page.html", "../.git/a.txt", "/briefs/data/page.html", "//host/page.html", "file:data/page.html",
        "C:\\data\\page.html", "mailto:a@b.txt", "#page.html", "?a.html", "",
        "data/page.html\x00.html", "a" * 5000 + ".html",
    ],
)  # fmt: skip
def test_nothing_else_is(project: Path, link: str) -> None:
    (project / "briefs/brief.md").write_text("The harbour handled 412 ships.")
    assert links_of(project / "briefs/brief.md", project)(link) is None


BRIEFS = {
    "md": "The harbour handled [412 ships](data/page.html) in 2023.\n",
    "html": '<article><p>The harbour handled <a href="data/page.html">412 ships</a> in 2023.</p></article>',
}


@pytest.mark.parametrize("ending", BRIEFS)
def test_a_brief_cites_the_file_that_it_links_to(project: Path, ending: str) -> None:
    path = project / "briefs" / f"brief.{ending}"
    path.write_text(BRIEFS[ending])
    (claim,) = read_claims(path).claims
    assert [(each.file, each.origin) for each in claim.sources] == [("data/page.html", "link in the sentence")]
    assert run(["check", f"briefs/brief.{ending}"]) == 0


def test_a_word_file_cites_the_file_that_it_links_to(project: Path, docx_of) -> None:
    link = '<w:hyperlink r:id="rId1"><w:r><w:t>412 ships</w:t></w:r></w:hyperlink>'
    body = f"<w:p><w:r><w:t>The harbour handled </w:t></w:r>{link}<w:r><w:t> in 2023.</w:t></w:r></w:p>"
    path = project / "briefs/brief.docx"
    path.write_bytes(docx_of(body, links={"rId1": "data/page.html"}))
    (claim,) = read_claims(path).claims
    assert [each.file for each in claim.sources] == ["data/page.html"]


def test_a_footnote_cites_a_file(project: Path) -> None:
    path = project / "briefs/brief.md"
    path.write_text("The harbour handled 412 ships.[^1]\n\n[^1]: See [the list](data/page.html).\n")
    (claim,) = read_claims(path).claims
    assert [(each.file, each.origin) for each in claim.sources] == [("data/page.html", "footnote 1")]


def test_a_link_to_nothing_leaves_a_claim_without_a_source(project: Path) -> None:
    path = project / "briefs/brief.md"
    path.write_text("The harbour handled [412 ships](data/none.html) in 2023.\n")
    (claim,) = read_claims(path).claims
    assert claim.sources == ()
    assert run(["check", str(path), "--strict"]) == 4


BESIDE = "[Post](https://post.example/f)"


@pytest.mark.parametrize("link", ["htp://m.example/a", "http:/m.example/a", "www.m.example/m.html", "nosuch.html"])
@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The museum had [410 guests]({}) in 2023. The ferry carried 312 people, see {}.", []),
        ("The ferry carried 312 people, see {1}. The museum had [410 guests]({0}) in 2023.", []),
        ("The museum had [410 guests]({}) in 2023, see {}.", ["https://post.example/f"]),
    ],
)  # fmt: skip
def test_a_mistyped_link_gives_no_source_and_is_told(project: Path, link: str, text: str, sources: list[str]) -> None:
    brief = project / "briefs/brief.md"
    brief.write_text(
        (text if "{1}" in text else text.replace("{}", "{0}", 1).replace("{}", "{1}")).format(link, BESIDE)
    )
    claim = next(each for each in read_claims(brief).claims if "410" in each.text)
    assert [each.url for each in claim.sources] == sources
    assert link in (claim.note or "")
    told = [each for each in lint([("briefs/brief.md", brief.read_bytes())]) if each.rule == "broken-link"]
    assert [link in each.message for each in told] == [True]
    assert run(["init", "briefs/brief.md", "-o", "claims.yaml"]) == 0
    named = lint([("claims.yaml", (project / "claims.yaml").read_bytes())])
    assert [each.rule for each in named if each.rule == "broken-link"] == ["broken-link"]


@pytest.mark.parametrize("link", ["#fn1", "mailto:roe@m.example", "data/page.html"])
def test_a_link_that_cites_nothing_else_is_not_told_as_broken(project: Path, link: str) -> None:
    brief = project / "briefs/brief.md"
    brief.write_text(f"The museum had [410 guests]({link}) in 2023. The ferry carried 312 people, see {BESIDE}.")
    assert "broken-link" not in {each.rule for each in lint([("briefs/brief.md", brief.read_bytes())])}
    (claim, _) = read_claims(brief).claims
    assert claim.sources


def test_bytes_alone_cite_no_file(project: Path) -> None:
    (claim,) = read_brief("briefs/brief.md", BRIEFS["md"].encode()).claims
    assert claim.sources == ()


@pytest.mark.parametrize("target", ["briefs/brief.claims.yaml", "claims.yaml", "sources/new/brief.claims.yaml"])
def test_init_names_the_file_as_seen_from_the_claims_file(project: Path, target: str) -> None:
    (project / "briefs/brief.md").write_text(
        "The harbour had [412 ships](data/page.html) in 2023.\n\nIt cost [9 euros](../sources/report.pdf#page=12).\n"
    )
    assert run(["init", "briefs/brief.md", "-o", target]) == 0
    made = read_claims_file(target, Path(target).read_bytes(), root=project)
    files = [(Path(target).parent / each.file).resolve() for claim in made.claims for each in claim.sources]
    assert files == [project / "briefs/data/page.html", project / "sources/report.pdf"]
    assert made.claims[1].sources[0].page == 12


def test_lint_sees_the_same_sources(project: Path) -> None:
    found = lint([("briefs/brief.md", BRIEFS["md"].encode())])
    assert "claim-without-source" not in {each.rule for each in found}


def test_what_a_brief_of_a_folder_cites_is_no_brief_of_it(project: Path) -> None:
    folder = project / "briefs"
    (folder / "link.html").unlink()
    (folder / "brief.md").write_text(BRIEFS["md"])
    assert {claim.place.path for claim in read_claims("briefs").claims} == {"briefs/brief.md"}
    both = read_claims(["briefs", "briefs/data/page.html"]).claims
    assert {claim.place.path for claim in both} == {"briefs/brief.md", "briefs/data/page.html"}


def test_briefs_that_cite_each_other_are_all_read(project: Path) -> None:
    folder = project / "sources"
    (folder / "report.pdf").unlink()
    (folder / "a.md").write_text("The harbour handled [412 ships](b.md) in 2023.\n")
    (folder / "b.md").write_text("The harbour handled [412 ships](a.md) in 2023.\n")
    assert {claim.place.path for claim in read_claims("sources").claims} == {"sources/a.md", "sources/b.md"}
