"""What a change makes easier to pass is told, and what it makes harder is not."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from factcheck.claims.claims_file import read_claims_file
from factcheck.decisions import Decision, Kind
from factcheck.decisions.weakening import weakened
from factcheck.model import Claim

CLAIM = """\
id: deaths
claim: At least 120 people died
figure: [120, 12 %]
need: 2
near: [flood, May]
tolerance: 1%
sources: [https://e.org/1, https://e.org/2]
"""


def claims(text: str) -> tuple[Claim, ...]:
    body = "".join(f"    {line}\n" for line in text.splitlines())
    data = f"factcheck: 1\nlang: en\nclaims:\n  - note: x\n{body}".encode()
    return read_claims_file("claims.yaml", data, root=None).claims


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("tolerance: 1%", "tolerance: 5%", "tolerance is wider"),
        ("tolerance: 1%\n", "tolerance: 30\n", "tolerance is wider"),
        ("need: 2", "need: any", "2 before, any now"),
        ("need: 2", "need: all", None),
        ("need: 2", "need: 3", None),
        ("tolerance: 1%", "tolerance: exact", None),
        ("tolerance: 1%\n", "", None),
        ("[flood, May]", "[flood]", "near it any more: May"),
        ("[flood, May]", "[flood, May, river]", None),
        ("[120, 12 %]", "[120]", "any more: 12 %"),
        ("https://e.org/2]", "https://e.org/2, https://e.org/3]", "new sources: https://e.org/3"),
        ("note: x", "note: y", None),
        ("id: deaths", "id: other", None),
        ("id: deaths", "skip: a printed book\nid: deaths", "skipped now: a printed book"),
        ("At least 120", "Some 120", None),
    ],
)
def test_what_is_loosened(old: str, new: str, words: str | None) -> None:
    assert old in CLAIM or old == "note: x"
    found = weakened(claims(CLAIM), claims(CLAIM.replace(old, new)))
    if words is None:
        assert found == ()
    else:
        (only,) = found
        assert only.claim == "deaths"
        assert words in only.what


def test_a_claim_taken_out() -> None:
    (only,) = weakened(claims(CLAIM), claims("claim: Something else\n"))
    assert (only.claim, only.what) == ("deaths", "The claim was taken out.")


def test_new_decisions_that_settle() -> None:
    def decision(kind: Kind) -> Decision:
        return Decision(
            at=datetime(2026, 1, 2, tzinfo=UTC),
            claim="deaths",
            claim_sha256="0",
            verdict="not-found",
            decision=kind,
            by="MK",
            why="by phone",
        )

    old, new, fix = decision(Kind.BASELINE), decision(Kind.OVERRIDDEN), decision(Kind.FIX)
    found = weakened((), (), [old], [old, new, fix])
    assert [each.what for each in found] == ["'not-found' was overridden by MK: by phone"]


def test_exact_is_narrower_than_rounding() -> None:
    exact, rounding = claims(CLAIM.replace("1%", "exact")), claims(CLAIM.replace("tolerance: 1%\n", ""))
    assert exact[0].tolerance == Decimal(0)
    assert [each.what for each in weakened(exact, rounding)] == ["Its tolerance is wider."]
    assert weakened(rounding, exact) == ()
