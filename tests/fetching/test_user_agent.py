"""A site can see who asks, and whom it may ask."""

from __future__ import annotations

import importlib.metadata
from dataclasses import replace
from email.message import Message

import pytest
from loopback import reply

from factcheck import __version__
from factcheck.fetching.user_agent import is_contact, package, user_agent


@pytest.fixture
def published(monkeypatch):
    """The package as if it were installed with these lines `Project-URL`."""

    def install(*urls: str) -> None:
        metadata = Message()
        metadata["Version"] = __version__
        for url in urls:
            metadata["Project-URL"] = url
        monkeypatch.setattr(importlib.metadata, "metadata", lambda name: metadata)
        package.cache_clear()

    yield install
    package.cache_clear()


def test_a_site_reads_whom_it_may_ask(fetch, site, settings) -> None:
    site.pages["/"] = reply("page")
    fetch(site.url("/"), settings=replace(settings, user_agent=user_agent("desk@paper.example")))
    sent = site.seen[0].headers["user-agent"]
    assert f"factcheck/{__version__}; +desk@paper.example; " in sent


@pytest.mark.parametrize(
    ("urls", "shown"),
    [
        (
            ["Documentation, https://docs.example", "Homepage, https://factcheck.example"],
            "+https://factcheck.example; ",
        ),
        (["Repository, https://code.example/factcheck"], "+https://code.example/factcheck; "),
        (["Homepage, not an address\r\nX-Evil: 1"], ""),
        ([], ""),
    ],
)
def test_without_a_contact_it_is_the_package_of_the_package(published, urls: list[str], shown: str) -> None:
    published(*urls)
    assert f"factcheck/{__version__}; {shown}checks" in user_agent()


@pytest.mark.parametrize("contact", ["https://paper.example/desk?a=b", "http://paper.example", "desk@paper.example"])
def test_an_address_is_a_contact(contact: str) -> None:
    assert is_contact(contact)


@pytest.mark.parametrize(
    "contact", ["", "Jane", "ftp://paper.example", "https://paper.example/a b", "a@b.example\r\nX: 1", "https://x/(y)"]
)
def test_what_would_break_the_header_is_none(contact: str) -> None:
    assert not is_contact(contact)
