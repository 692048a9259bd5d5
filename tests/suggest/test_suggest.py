"""Suggestions: finders against loopback stand-ins, the store's own texts, and what a person takes."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest

from factcheck.claims.claims_file import read_claims_file
from factcheck.claims.taking import take_source
from factcheck.cli.suggest import FINDERS, command
from factcheck.documents import ReaderCage
from factcheck.errors import UsageError
from factcheck.matching import read_details
from factcheck.model import CitedSource, Claim, Place
from factcheck.sources.finders import SEARCHES, finders, search_words
from factcheck.sources.finders.library import Library
from factcheck.store import Store
from factcheck.suggesting import suggest

PAGE = """<!doctype html><html lang="en"><head><title>Port of Ellan</title></head>
<body><main><article><h1>Port of Ellan</h1>
<p>The port of Ellan handled 9,412 containers in 2023, the harbour board said. It was the best year since the war.</p>
<p>The board has its seat in the old customs house, and its members are elected every four years.</p>
</article></main></body></html>"""
CLAIM_WORDS = "The port of Ellan handled 9,412 containers in 2023."


def claim_of(text: str, *urls: str) -> Claim:
    sources = tuple(CitedSource(url=url) for url in urls)
    return Claim(
        id="c", text=text, place=Place(path="b.md"), details=read_details(text, lang="en"), sources=sources, lang="en"
    )


class Service(BaseHTTPRequestHandler):
    """All the services at once, as their documentation describes their answers; and one page to be found."""

    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        base = f"http://{self.headers['Host']}"
        answers = {
            "/w/api.php": {"query": {"search": [{"title": "Port of Ellan", "snippet": "A <b>port</b>"}]}},
            "/works": {"message": {"items": [{"DOI": "10.1234/ports", "title": ["Ports"]}]}},
            "/v2/10.1234/ports": {
                "doi": "10.1234/ports",
                "title": "Ports",
                "best_oa_location": {"url": f"{base}/wiki/Port_of_Ellan"},
            },
            "/search": {"results": [{"url": f"{base}/wiki/Port_of_Ellan", "title": "Port", "content": "9,412"}]},
            "/api/v2/doc/doc": {"articles": [{"url": f"{base}/wiki/Port_of_Ellan", "title": "Port", "domain": "x"}]},
        }
        path = urlsplit(self.path).path
        found = PAGE if path == "/wiki/Port_of_Ellan" else json.dumps(answers[path]) if path in answers else None
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8" if found == PAGE else "application/json")
        self.end_headers()
        self.wfile.write((found or "").encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    Service.asked.clear()
    base = f"127.0.0.1:{server.server_port}"
    for name in ("WIKIPEDIA", "CROSSREF", "UNPAYWALL", "SEARXNG", "GDELT"):
        monkeypatch.setenv(f"FACTCHECK_{name}_URL", f"http://{base}")
    monkeypatch.setenv("FACTCHECK_MAIL", "desk@newsroom.example")
    yield base
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("name", ["wikipedia", "searxng", "gdelt"])
def test_a_finder_proposes_the_page_that_states_the_claim(
    name: str, service: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("claims.yaml").write_text(
        f"factcheck: 1\nclaims:\n  - id: boxes\n    claim: {CLAIM_WORDS}\n", encoding="utf-8"
    )
    command.main(["claims.yaml", "--finder", name, "--allow-host", service], standalone_mode=False)
    out, err = capsys.readouterr()
    assert f"1. supported  http://{service}/wiki/Port_of_Ellan" in out
    assert "9,412 containers" in out
    assert err.splitlines()[-1] == "1 claim: 1 with suggestions, 0 without"
    # What was fetched is kept: the store alone now finds the page, and nobody is asked.
    Service.asked.clear()
    command.main(["claims.yaml"], standalone_mode=False)
    assert "found by library" in capsys.readouterr().out
    assert Service.asked == []


@pytest.mark.parametrize("jobs", [1, 3])
def test_the_store_is_read_by_as_many_readers_as_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    started: list[int | None] = []
    made = ReaderCage.__init__

    def count(cage: ReaderCage, *, workers: int | None = None, **limits: float) -> None:
        started.append(workers)
        made(cage, workers=workers, **limits)

    monkeypatch.setattr(ReaderCage, "__init__", count)
    suggest([claim_of(CLAIM_WORDS)], Store(tmp_path), jobs=jobs)
    assert set(started) == {jobs}


def test_crossref_and_unpaywall_speak_their_interfaces() -> None:
    environment = {"FACTCHECK_MAIL": "desk@newsroom.example"}
    crossref, unpaywall = finders(["crossref", "unpaywall"], environment)
    (query,) = crossref.queries(claim_of(CLAIM_WORDS))
    fields = parse_qs(urlsplit(query).query)
    assert fields["mailto"] == ["desk@newsroom.example"]
    assert "9,412" in fields["query.bibliographic"][0]
    found = crossref.candidates(json.dumps({"message": {"items": [{"DOI": "10.1/x", "title": ["T"]}, {}, 7]}}).encode())
    assert [(c.url, c.title) for c in found] == [("https://doi.org/10.1/x", "T")]
    assert unpaywall.queries(claim_of(CLAIM_WORDS)) == []
    (asked,) = unpaywall.queries(claim_of(CLAIM_WORDS, "https://doi.org/10.1234/ports"))
    assert urlsplit(asked).path == "/v2/10.1234/ports"
    copy = {
        "doi": "10.1/x",
        "title": "T",
        "best_oa_location": {"url": "https://a.example/", "url_for_pdf": "https://a.example/x.pdf"},
    }
    assert [c.url for c in unpaywall.candidates(json.dumps(copy).encode())] == ["https://a.example/x.pdf"]


@pytest.mark.parametrize("name", sorted(SEARCHES))
@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[]", b"7", b'{"query": 3}', b'{"results": [{"url": "javascript:x"}]}', b"[" * 99_999]
)
def test_answers_that_are_none_give_nothing(name: str, body: bytes) -> None:
    (finder,) = finders([name], {"FACTCHECK_MAIL": "a@b.example", "FACTCHECK_SEARXNG_URL": "https://s.example"})
    assert list(finder.candidates(body)) == []


def test_finders_without_their_key_say_what_to_set() -> None:
    assert set(FINDERS) == set(SEARCHES)
    for name in ("searxng", "unpaywall"):
        with pytest.raises(UsageError, match="set FACTCHECK_"):
            finders([name], {})


def test_a_search_is_asked_with_names_and_figures() -> None:
    words = search_words(
        claim_of('In 2023 the port of Ellan handled 9,412 containers: "the best year since the war", she said.'),
        quoted=True,
    )
    assert words.startswith('"the best year since the war"')
    assert {"Ellan", "2023"} <= set(words.split())
    assert "9,412" in words


def test_the_library_ranks_the_page_that_shares_most() -> None:
    library = Library({
        "https://a.example/": "The port of Ellan handled 9,412 containers in 2023.",
        "https://b.example/": "The port of Ellan is old.",
        "https://c.example/": "Bread is made of flour.",
    })  # fmt: skip
    found = library.find(claim_of(CLAIM_WORDS))
    assert [candidate.url for candidate in found] == ["https://a.example/", "https://b.example/"]


ENTRIES = {
    "none": (
        "  - id: a\n    claim: It fell by 3%\n",
        "  - id: a\n    claim: It fell by 3%\n    source: https://n.example/\n",
    ),
    "blank": (
        "  - id: a\n    claim: It fell by 3%\n    source:  # the brief names none\n    need: 1\n",
        "  - id: a\n    claim: It fell by 3%\n    source: https://n.example/  # the brief names none\n    need: 1\n",
    ),
    "one": (
        "  - id: a\n    claim: It fell by 3%\n    source: https://o.example/  # mine\n",
        "  - id: a\n    claim: It fell by 3%\n    source: https://o.example/  # mine\n    sources: https://n.example/\n",
    ),
    "block": (
        "  - id: a\n    claim: It fell by 3%\n    sources:\n      - https://o.example/  # mine\n    note: x\n",
        "  - id: a\n    claim: It fell by 3%\n    sources:\n      - https://o.example/  # mine\n"
        "      - https://n.example/\n    note: x\n",
    ),
    "flow": (
        "  - id: a\n    claim: It fell by 3%\n    sources: [https://o.example/]\n",
        "  - id: a\n    claim: It fell by 3%\n    sources: [https://o.example/, https://n.example/]\n",
    ),
    "folded": (
        "  - id: a\n    claim: >-\n      It fell by 3%\n      in May\n",
        "  - id: a\n    claim: >-\n      It fell by 3%\n      in May\n    source: https://n.example/\n",
    ),
}


@pytest.mark.parametrize("form", sorted(ENTRIES))
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_source_is_added_and_every_other_byte_kept(form: str, newline: str) -> None:
    before, after = ENTRIES[form]
    head, tail = "# mine\nfactcheck: 1\nclaims:\n", "\n  # the end\n  - id: b\n    claim: It rose by 4%\n"
    text, wanted = ((head + part + tail).replace("\n", newline) for part in (before, after))
    made = take_source(text, "a", "https://n.example/")
    assert made == wanted
    assert take_source(made, "a", "https://n.example/") == made
    assert [s.address for s in read_claims_file("c.yaml", made.encode(), root=None).claims[0].sources][
        -1
    ] == "https://n.example/"


def test_a_claim_that_is_not_there_or_short_is_refused() -> None:
    text = "factcheck: 1\nclaims:\n  - It fell by 3%: https://o.example/\n"
    with pytest.raises(UsageError, match="no claim 'x'"):
        take_source(text, "x", "https://n.example/")
    with pytest.raises(UsageError, match="long form"):
        take_source(text, "it-fell-by-3", "https://n.example/")


def test_the_verb_writes_what_was_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("claims.yaml").write_text("factcheck: 1\nclaims:\n" + ENTRIES["none"][0], encoding="utf-8")
    command.main(["claims.yaml", "--write", "a=https://n.example/"], standalone_mode=False)
    assert Path("claims.yaml").read_text(encoding="utf-8") == "factcheck: 1\nclaims:\n" + ENTRIES["none"][1]
    with pytest.raises(UsageError):
        command.main(["claims.yaml", "--write", "a"], standalone_mode=False)
