"""Recorded HTTP traffic in VCR's format, played back. In: a YAML file and a request. Out: the recorded answer.

The format is vcrpy's version 1: `interactions`, each with `request` (method, uri) and `response` (status, headers,
body). A request matches by method, scheme, host, port, path and query. Answers of one request are played in the
order of the recording, the last one for ever. What was not recorded raises Trouble(not-kept): nothing is dialled.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import httpx

from factcheck.errors import InvalidInputError, UsageError
from factcheck.fetching.settings import Trouble
from factcheck.model import Problem

Key = tuple[str, str, str, int | None, str, tuple[tuple[str, str], ...]]
Recorded = tuple[int, list[tuple[str, str]], bytes]


class CassetteTransport(httpx.AsyncBaseTransport):
    """Answers from a recording. One instance is one playing."""

    def __init__(self, path: Path) -> None:
        self._answers = read_cassette(path)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The recorded answer. Raises Trouble(not-kept)."""
        recorded = self._answers.get(_key(request.method, request.url))
        if not recorded:
            raise Trouble(Problem.NOT_KEPT, "The recording holds no answer for this address.")
        status, headers, body = recorded.pop(0) if len(recorded) > 1 else recorded[0]
        return httpx.Response(status, headers=headers, stream=httpx.ByteStream(body))


def read_cassette(path: Path) -> dict[Key, list[Recorded]]:
    """The answers of a recording by request. Raises UsageError (no such file), InvalidInputError (no recording)."""
    import yaml

    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: cannot read the recording: {error.strerror or error}.") from None
    try:
        loaded = yaml.load(data, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506  # both are safe
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else f"{path}:1:1"
        raise InvalidInputError(
            [f"{place}: this recording is not readable YAML ({error.problem}). Record it anew."]
        ) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise InvalidInputError(
            [f"{path}:1:1: this recording is not readable YAML ({error}). Record it anew."]
        ) from None
    interactions = loaded.get("interactions") if isinstance(loaded, Mapping) else None
    if not isinstance(interactions, list):
        raise InvalidInputError(
            [f"{path}:1:1: this is not recorded traffic; `interactions` is missing. Record it anew."]
        )
    answers: dict[Key, list[Recorded]] = {}
    for number, interaction in enumerate(interactions, start=1):
        try:
            key, recorded = _interaction(interaction)
        except (KeyError, TypeError, ValueError, AttributeError, httpx.InvalidURL) as error:
            message = f"{path}:1:1: interaction {number} of this recording is incomplete ({error!r}). Record it anew."
            raise InvalidInputError([message]) from None
        answers.setdefault(key, []).append(recorded)
    return answers


def _interaction(interaction: Mapping[str, Any]) -> tuple[Key, Recorded]:
    request, response = interaction["request"], interaction["response"]
    headers = [
        (str(name), str(value))
        for name, values in (response.get("headers") or {}).items()
        for value in ([values] if isinstance(values, str) else values)
    ]
    body = (response.get("body") or {}).get("string") or b""
    key = _key(str(request["method"]), httpx.URL(str(request["uri"])))
    return key, (int(response["status"]["code"]), headers, body.encode() if isinstance(body, str) else bytes(body))


def _key(method: str, url: httpx.URL) -> Key:
    query = tuple(sorted(parse_qsl(url.query.decode("ascii"), keep_blank_values=True)))
    return method.upper(), url.scheme, url.host, url.port, url.raw_path.partition(b"?")[0].decode("ascii"), query
