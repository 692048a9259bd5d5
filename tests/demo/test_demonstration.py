"""The demonstration says what a careful reader would say, offline, twice the same."""

from __future__ import annotations

import json
from collections import Counter
from urllib.parse import urlsplit

import pytest
import yaml

from factcheck.model import Problem, Verdict

# What a careful reader of examples/pages would say of each claim, and what the report must point at.
#   claim: (verdict, (kind, outcome, reason) of the detail that decides, words of the passage)
EXPECTED: dict[str, tuple[str, tuple[str, str, str] | None, str]] = {
    # a reservation is left out of the quotation
    "plants": ("contradicted", ("quote", "differs", "wording:ellipsis"), "factories are running around the clock"),
    # a wrong start date
    "first-ship": ("contradicted", ("date", "differs", "period"), "September 2023"),
    # "10.000" is ten thousand
    "containers": ("supported", ("figure", "states", ""), "10,000"),
    # a figure merged from two sources
    "shells": ("partial", ("figure", "states", ""), "more than three million"),
    "rockets": ("supported", ("figure", "states", ""), "more than 500,000"),
    # a figure given another cause
    "other-plants": ("contradicted", ("date", "differs", "period"), "since 2021"),
    "voyages": ("disputed", ("figure", "differs", "value"), "26"),
    # two copies of one wire text
    "trains": ("too-few", ("figure", "states", ""), "about 40"),
    # a PDF
    "wagons": ("supported", ("figure", "states", ""), "153"),
    "crate": ("supported", ("figure", "states", ""), "112 kilograms"),
    # a figure only in a reader's comment
    "price": ("not-found", ("figure", "elsewhere", "comment"), "3,200 dollars"),
    "boxes": ("contradicted", ("quote", "differs", "speaker"), "Nobody here asks"),
    # a soft 404
    "night-shift": ("unreadable", None, ""),
    # a page in German
    "return-cargo": ("supported", ("figure", "states", ""), "9.000"),
    "oelmann": ("supported", ("quote", "states", ""), "Wir zählen keine Schiffe mehr"),
    "flour": ("supported", ("figure", "states", ""), "64"),
    "trade": ("contradicted", ("figure", "differs", "scale"), "$34 million"),
    # a gift dated to the wrong event
    "limousine": ("contradicted", ("date", "differs", "period"), "February 2024"),
    "builders": ("supported", ("figure", "states", ""), "20,000 to 50,000"),
    # a dead link
    "tankers": ("unreadable", None, ""),
    # a consent wall
    "launches": ("unreadable", None, ""),
    # a figure only among the related links
    "cranes": ("not-found", ("figure", "elsewhere", "boilerplate"), "four"),
    "recognition": ("supported", ("date", "states", ""), "12 October 1948"),
    "debt": ("supported", ("figure", "states", ""), "about $10 billion"),
    "vote": ("supported", ("figure", "states", ""), "five"),
    "republics": ("supported", ("date", "states", ""), "July 2022"),
    # a page in windows-1252
    "bargain": ("supported", ("quote", "states", ""), "it never came cheap"),
    "stock": ("unsourced", None, ""),
    "friendship": ("nothing-to-check", None, ""),
}

PROBLEMS = {
    "night-shift": Problem.SOFT_404,
    "tankers": Problem.DEAD_LINK,
    "launches": Problem.CONSENT_WALL,
}


@pytest.fixture(scope="module")
def claims(demonstration) -> dict[str, dict]:
    """The claims of the report by their id."""
    return {claim["id"]: claim for claim in demonstration[1]["claims"]}


def test_every_claim_is_expected(claims) -> None:
    assert list(claims) == list(EXPECTED)
    assert len(claims) >= 20


def test_every_verdict_is_shown() -> None:
    assert {verdict for verdict, _, _ in EXPECTED.values()} == {verdict.value for verdict in Verdict}


@pytest.mark.parametrize("identity", EXPECTED)
def test_the_verdict_is_right(claims, identity: str) -> None:
    verdict, deciding, words = EXPECTED[identity]
    claim = claims[identity]
    assert claim["verdict"] == verdict, claim["note"]
    if deciding is None:
        return
    seen = [
        (claim["details"][found["index"]]["kind"], found["outcome"], found["reason"], found["passage"])
        for source in claim["sources"]
        for found in source["details"]
    ]
    kind, outcome, reason = deciding
    passages = [
        passage["exact"]
        for one, two, three, passage in seen
        if passage and (one, two) == (kind, outcome) and (not reason or three == reason)
    ]
    assert any(words in " ".join(passage.split()) for passage in passages), seen


@pytest.mark.parametrize(("identity", "problem"), PROBLEMS.items())
def test_what_could_not_be_read_says_why(claims, identity: str, problem: Problem) -> None:
    assert [source["problem"] for source in claims[identity]["sources"]] == [problem.value]


def test_the_merged_figure_is_told_from_its_two_sources(claims) -> None:
    note = claims["shells"]["note"]
    assert "merges" in note
    assert "10,000" in note
    assert "three million" in note


def test_copies_of_one_text_are_one_origin(claims) -> None:
    families = {
        identity: {source["family"] for source in claims[identity]["sources"]} for identity in ("trains", "vote")
    }
    assert {identity: len(found) for identity, found in families.items()} == {"trains": 1, "vote": 2}


def test_the_pdf_passages_name_their_pages_and_words_broken_at_the_line(claims) -> None:
    pages = {
        identity: {
            found["passage"]["page"]
            for source in claims[identity]["sources"]
            for found in source["details"]
            if found["passage"]
        }
        for identity in ("wagons", "crate")
    }
    assert pages == {"wagons": {2}, "crate": {1}}
    statement = claims["crate"]["sources"][0]["details"][-1]["passage"]["exact"]
    assert "kilograms" in statement


def test_the_page_in_windows_1252_keeps_its_letters(claims) -> None:
    passages = [found["passage"]["exact"] for found in claims["bargain"]["sources"][0]["details"] if found["passage"]]
    assert any("Zoë Marchand" in passage for passage in passages)


def test_the_date_line_before_the_events_is_told(factcheck) -> None:
    done = factcheck("lint", "claims.yaml", "--format", "json")
    rules = Counter(found["rule"] for found in json.loads(done.stdout)["brief_findings"])
    assert rules["date-line-early"] == 1
    assert not {"claim-drifted", "claim-not-in-brief"} & set(rules)


def test_every_address_is_reserved(root) -> None:
    recorded = yaml.safe_load((root / "cassettes" / "demo.yaml").read_bytes())["interactions"]
    hosts = {urlsplit(one["request"]["uri"]).hostname or "" for one in recorded}
    assert all(host.endswith(".example") for host in hosts)
    pages = {one["request"]["uri"] for one in recorded if not one["request"]["uri"].endswith("/robots.txt")}
    assert len(pages) >= 14
