"""The claims file for a user who is online: it reads, and names real public pages. Nothing is asked here."""

from __future__ import annotations

from urllib.parse import urlsplit

from factcheck.claims.inputs import read_claims


def test_the_live_claims_file_is_whole(root) -> None:
    claims = read_claims([root / "examples" / "live" / "claims.yaml"]).claims
    assert len(claims) >= 12
    assert all(claim.sources for claim in claims)
    hosts = [urlsplit(source.url or "").hostname or "" for claim in claims for source in claim.sources]
    assert all("." in host and not host.endswith((".example", ".test")) for host in hosts)


def test_the_live_claims_file_has_no_findings(factcheck) -> None:
    done = factcheck("lint", "examples/live/claims.yaml")
    assert done.returncode == 0, done.stdout.decode()
