"""A brief may be standard input or the address of a page; a page is kept, so that a replay needs no network."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from cli_project import Run, Site

NOW = ("--now", "2026-11-20T14:00:00Z")


def test_a_page_is_checked_and_replayed(run: Run, project: Path, site: Site) -> None:
    url = site.url("/texts/harbour")
    assert run("replay", url).code == 2
    assert "Run `factcheck gather`" in run("replay", url).err
    checked = run("check", url, "--allow-host", site.host, *NOW)
    assert checked.last.startswith("2 claims: 2 unsourced")
    assert "harbour.html:3:" in checked.out
    asked = list(site.asked)
    replayed = run("replay", url, *NOW)
    assert replayed.out == checked.out
    assert run("check", url, "--offline", *NOW).out == checked.out
    assert site.asked == asked


def test_a_page_that_is_gone(run: Run, project: Path, site: Site) -> None:
    ran = run("check", site.url("/gone"), "--allow-host", site.host)
    assert ran.code == 2
    assert "There is no such page or file." in ran.err
    assert ran.last == "0 claims: nothing was checked"


def test_a_page_that_is_not_opened(run: Run, project: Path, site: Site) -> None:
    ran = run("check", site.url("/texts/harbour"))
    assert ran.code == 2
    assert "private or reserved address" in ran.err
    assert site.asked == []


def test_standard_input(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The ferry carried 9,300 people in 2022. [Source](harbour.html)\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    ran = run("check", "-", *NOW)
    assert ran.last.startswith("1 claim: 1 ")
    assert "standard-input.md:1:1" in ran.out


@pytest.mark.parametrize("target", ["made.claims.yaml", "sub/made.claims.yaml"])
def test_a_claims_file_made_from_a_page_is_one_that_check_reads(
    run: Run, project: Path, site: Site, target: str
) -> None:
    url = site.url("/texts/harbour")
    made = run("init", url, "-o", target, "--allow-host", site.host)
    assert made.code == 0
    assert Path(target).read_text(encoding="utf-8").startswith(f"# The claims of {url}, made by")
    assert run("check", target, *NOW).last.startswith("2 claims: ")
