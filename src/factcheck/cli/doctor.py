"""`factcheck doctor`: what a run here would stand on. In: a folder. Out: versions, settings, the store, refusals."""

from __future__ import annotations

import os
import platform
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from factcheck import __version__
from factcheck.errors import FactcheckError

DISTRIBUTION = "factcheck-toolkit"


@click.command(help="What is installed, where each setting comes from, whether the store verifies, what is refused.")
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@click.option("--store", metavar="DIR", help="Where evidence is kept. [default: by the settings, else .factcheck]")
def command(paths: tuple[str, ...], store: str | None) -> int:
    """Prints what it finds; uses no network. 2 where the settings or claims are invalid, 3 where the store is."""
    faults: list[int] = []
    for title, part in (
        ("Installed", _installed()),
        ("Settings", _settings(faults)),
        ("Evidence", _evidence(store, paths, faults)),
        ("Refused addresses", _refused(paths, faults)),
    ):
        click.echo(title)
        for line in part:
            click.echo(f"  {line}")
    return max(faults, default=0)


def _installed() -> Iterator[str]:
    from importlib.metadata import PackageNotFoundError, distribution, version

    yield f"factcheck {__version__}, Python {platform.python_version()} on {platform.system()} {platform.machine()}"
    try:
        needed = distribution(DISTRIBUTION).requires or []
    except PackageNotFoundError:
        yield f"{DISTRIBUTION} is not installed; it runs from its source"
        needed = []
    for name in sorted({_name(each) for each in needed if "extra ==" not in each}, key=str.lower):
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name}: MISSING. Install it: {sys.executable} -m pip install {name}"
    from factcheck.fetching.browser import find_browser

    yield f"Chromium, for --browser: {_found(find_browser())}"
    from factcheck import semantic

    yield f"Model, for --semantic: {semantic.state()}"
    yield f"git, for --changed-since and decide: {_found(shutil.which('git'))}"


def _name(requirement: str) -> str:
    """The name of a requirement such as `lxml>=5`; PEP 508 begins it with the name."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    return found.group() if found else requirement


def _found(path: str | None) -> str:
    return path or "none"


def _settings(faults: list[int]) -> Iterator[str]:
    from factcheck import configuration

    try:
        read = configuration.read(Path.cwd(), os.environ)
    except FactcheckError as error:
        faults.append(error.exit_code)
        yield from str(error).splitlines()
        return
    yield f"file: {read.file or 'none'}"
    for name, setting in read.settings.items():
        value = ", ".join(setting.value) if isinstance(setting.value, tuple) else setting.value
        yield f"{name} = {_shown(name, str(value))}  (from {setting.origin})"
    proxies = [name for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy")
               if os.environ.get(name)]  # fmt: skip
    if proxies:
        yield f"{', '.join(proxies)} of the environment: not used; give --proxy or FACTCHECK_PROXY"
    for name in sorted(os.environ):
        key = name.removeprefix(configuration.PREFIX).replace("_", "-").lower()
        if name.startswith(configuration.PREFIX) and key not in {*configuration.KEYS, "now"}:
            yield f"{name}: not a setting of factcheck; it changes nothing"


def _shown(name: str, value: str) -> str:
    """A value without the password that a proxy's address may carry."""
    if name != "proxy":
        return value
    from factcheck.fetching.address import masked

    return masked(value)


def _evidence(store: str | None, paths: tuple[str, ...], faults: list[int]) -> Iterator[str]:
    from factcheck import configuration
    from factcheck.cli.verify import decision_files, faults_of
    from factcheck.store import Store

    folder = store
    if folder is None:
        try:
            setting = configuration.read(Path.cwd(), os.environ).settings.get("store")
        except FactcheckError:
            setting = None
        folder = str(setting.value) if setting else ".factcheck"
    if not Path(folder).is_dir():
        yield f"{folder}: no store yet; the first gather or check makes it"
    else:
        found = Store(Path(folder)).verify()
        yield f"{folder}: {'verifies' if not found else f'{len(found)} faults'}"
        yield from found
        if not os.access(folder, os.W_OK):
            yield f"{folder}: may not be written; replay works, gather does not"
        faults += [3] if found else []
    for path in decision_files(paths):
        found = faults_of(path)
        yield f"{path.as_posix()}: {'verifies' if not found else f'{len(found)} faults'}"
        yield from found
        faults += [3] if found else []


def _refused(paths: tuple[str, ...], faults: list[int]) -> Iterator[str]:
    """The addresses of the claims that the guard refuses before any name is resolved."""
    from factcheck.claims.inputs import read_claims
    from factcheck.reports import Foreign

    if not paths and not Path("claims.yaml").is_file():
        yield "no claims file here to look at; name one"
        return
    try:
        claims = read_claims(paths or ("claims.yaml",), allow_outside=True)
    except FactcheckError as error:
        faults.append(error.exit_code)
        yield from str(error).splitlines()
        return
    addresses = sorted({source.url for claim in claims.claims for source in claim.sources if source.url})
    refusals = [(url, why) for url in addresses if (why := _refusal(url))]
    for url, why in refusals:
        yield f"{Foreign(url).for_terminal()}: {why}"
    yield f"{len(refusals)} of {len(addresses)} addresses are refused before their names are resolved"


def _refusal(url: str) -> str | None:
    """Why an address is not opened, or None. Hosts lifted by FACTCHECK_ALLOW_HOST are open."""
    from factcheck.fetching import FetchSettings
    from factcheck.fetching.address import admit
    from factcheck.fetching.settings import Trouble

    lifted = os.environ.get("FACTCHECK_ALLOW_HOST", "").replace(",", " ").lower().split()
    try:
        admit(url, FetchSettings(allow_hosts=frozenset(lifted)))
    except Trouble as trouble:
        return f"{trouble.problem.value}. {trouble.note}"
    return None
