"""Changes and weakenings in words. In: the values of `change`. Out: lines for a terminal, or Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.reports.change import Change, Weakening
from factcheck.reports.foreign import Foreign

_LONGEST = 300
_KINDS = {
    "added": "new claim",
    "removed": "claim removed",
    "verdict": "another verdict",
    "words": "the claim's words changed",
    "evidence": "the evidence changed, the verdict did not",
    "page": "only the page around the evidence changed",
}
_EVIDENCE = {
    "same": "the evidence sentence is the same, the page around it changed",
    "none": "the page changed",
    "changed": "the evidence sentence changed",
    "gone": "the evidence sentence is gone",
    "new": "a new evidence sentence",
}
_WEAKENINGS = {
    "removed-claim": "the claim was removed",
    "changed-words": "the claim's words changed",
    "new-skip": "the claim is skipped now",
    "wider-tolerance": "a wider tolerance",
    "lower-need": "fewer sources are needed",
    "dropped-near": "a word that must stand near was dropped",
    "dropped-detail": "a detail is no longer checked",
    "new-source": "a new source",
    "dropped-source": "a source was dropped",
    "new-decision": "a person let it stand",
}
Escaper = Callable[[Foreign], str]


def changes_text(changes: Sequence[Change], weakenings: Sequence[Weakening] = ()) -> str:
    """Lines for a terminal or a log; each starts with a word of ours."""
    return "".join(line + "\n" for line in _lines(changes, weakenings, Foreign.for_terminal, bullet="- "))


def changes_markdown(changes: Sequence[Change], weakenings: Sequence[Weakening] = ()) -> str:
    """The same as Markdown, for a job summary."""
    return "".join(line + "\n" for line in _lines(changes, weakenings, Foreign.for_markdown, bullet="- ", head="## "))


def _lines(
    changes: Sequence[Change], weakenings: Sequence[Weakening], escape: Escaper, *, bullet: str, head: str = ""
) -> Iterator[str]:
    if changes:
        yield f"{head}Changed since the earlier report"
        yield ""
        for change in changes:
            yield from _change(change, escape, bullet)
        yield ""
    if weakenings:
        yield f"{head}Weakened in this change"
        yield ""
        for each in weakenings:
            yield f"{bullet}{_WEAKENINGS[each.kind]}: {escape(each.id.cut(80))}{_pair(each, escape)}"
    if not changes and not weakenings:
        yield "Nothing changed."


def _change(change: Change, escape: Escaper, bullet: str) -> Iterator[str]:
    verdicts = [verdict for verdict in (change.verdict_before, change.verdict_after) if verdict]
    told = " -> ".join(escape(Foreign(verdict)) for verdict in dict.fromkeys(verdicts))
    yield f"{bullet}{_KINDS[change.kind]}: {escape(change.id.cut(80))} ({told}): {escape(change.text.cut(_LONGEST))}"
    for source in change.sources:
        page = "" if source.page_changed or source.evidence in {"same", "none"} else ", in the same bytes"
        yield f"  {bullet}{_EVIDENCE[source.evidence]}{page}: {escape(source.url.cut(_LONGEST))}"
        if source.evidence != "same":
            if source.before:
                yield f"    {bullet}before: {escape(source.before.cut(_LONGEST))}"
            if source.after:
                yield f"    {bullet}after: {escape(source.after.cut(_LONGEST))}"


def _pair(each: Weakening, escape: Escaper) -> str:
    before, after = each.before.cut(_LONGEST), each.after.cut(_LONGEST)
    if before and after:
        return f": {escape(before)} -> {escape(after)}"
    return f": {escape(before or after)}" if before or after else ""
