"""The table of formats. In: a format's name. Out: the function that writes it, its module imported only when used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from factcheck.reports.view import ReportView


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """Where a format is written. `media_type` and `suffix` name the file; `takes` the options that it understands."""

    name: str
    writer: str
    media_type: str
    suffix: str
    takes: frozenset[str] = frozenset()

    def load(self) -> Callable[..., str]:
        """The function `(ReportView, **options) -> str`."""
        module, _, function = self.writer.partition(":")
        writer: Callable[..., str] = getattr(import_module(f"factcheck.reports.{module}"), function)
        return writer


def _format(name: str, writer: str, media_type: str, suffix: str, *takes: str) -> Format:
    return Format(name=name, writer=writer, media_type=media_type, suffix=suffix, takes=frozenset(takes))


FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        _format("text", "text:text_report", "text/plain", ".txt", "color", "width"),
        _format("json", "json_report:json_report", "application/json", ".json"),
        _format("markdown", "markdown:markdown_report", "text/markdown", ".md"),
        _format("html", "html:html_report", "text/html", ".html"),
        _format("sarif", "sarif:sarif_report", "application/sarif+json", ".sarif", "root"),
        _format("junit", "junit:junit_report", "application/xml", ".xml"),
        _format("github", "github:github_report", "text/plain", ".txt", "root"),
        _format("gitlab", "gitlab:gitlab_report", "application/json", ".json", "root"),
        _format("rdjson", "rdjson:rdjson_report", "application/json", ".json", "root"),
        _format("csv", "csv_table:csv_report", "text/csv", ".csv"),
    )
}
"""Every format by the name that `--format` takes, in the order in which help lists them."""


def write(view: ReportView, name: str, **options: object) -> str:
    """The report in the named format; options that the format does not take are left out. KeyError: no such format."""
    form = FORMATS[name]
    return form.load()(view, **{key: value for key, value in options.items() if key in form.takes})
