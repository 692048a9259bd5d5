"""Marks that lost their partner. In: a Brief. Out: findings on quotation marks and on scars of lost links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.claims.brief import Brief
from factcheck.claims.brief.manuscript import Paragraph
from factcheck.claims.rules import LOST_LINK, MIXED_QUOTES, UNBALANCED_QUOTE
from factcheck.model import BriefFinding

#: Opening mark -> the marks that may close it, over the habits of languages: “…”, „…“, «…», »…«, "…".
_CLOSES = {"“": "”", "„": "“”", "«": "»", "»": "«"}
_CURLY = re.compile(r"[“”„«»]")
_STRAIGHT = re.compile(r'(?<!\d)"')
_SPACES_ONLY = re.compile(r"[ \t]*\u00a0[ \t\u00a0]*")
_SCAR = re.compile(r"(?<=\w)\u00a0{2,8}(?=\w)|(?<=\w)[ \u00a0]*\u00a0[ \u00a0]*(?=[.,](?:\s|$))")


def unbalanced_quotation_mark(brief: Brief) -> Iterator[BriefFinding]:
    """Curly, low and angle marks opened and closed within a paragraph; straight ones in pairs.

    A quotation over several paragraphs opens each of them and closes the last, which is no fault.
    """
    prose = _prose(brief)
    for index, paragraph in enumerate(prose):
        text = brief.readable[paragraph.start : paragraph.end]
        following = brief.readable[prose[index + 1].start] if index + 1 < len(prose) else ""
        at = _unpaired(text, following)
        if at is not None:
            mark = text[at : at + 2] if text.startswith("''", at) else text[at]
            yield UNBALANCED_QUOTE.finding(
                f"The mark {mark} has no partner in this paragraph. Close the quotation where it ends.",
                brief.place(paragraph.start + at, paragraph.start + at + len(mark)),
            )


def _unpaired(text: str, following: str) -> int | None:
    """The offset of the first mark without a partner; None when all are paired."""
    if _CURLY.search(text):
        return _unpaired_curly(text, following)
    straight = [match.start() for match in _STRAIGHT.finditer(text)]
    if len(straight) % 2 == 0 or following == '"':
        return None
    return straight[-1] if text[straight[-1] - 1 : straight[-1]].isspace() or straight[-1] == 0 else straight[0]


def _unpaired_curly(text: str, following: str) -> int | None:
    opened: list[int] = []
    guillemets_inward = 0 <= text.find("»") < (text.find("«") if "«" in text else -1)
    for offset, letter in enumerate(text):
        if letter in "„“«»”":
            closes = bool(opened) and letter in _CLOSES.get(text[opened[-1]], "")
            if closes:
                opened.pop()
            elif letter == "”" or (letter == "»" and not guillemets_inward) or (letter == "«" and guillemets_inward):
                return offset
            else:
                opened.append(offset)
    if not opened or following == text[opened[0]]:
        return None
    return opened[0]


def mixed_quotation_marks(brief: Brief) -> Iterator[BriefFinding]:
    """Straight pairs in a brief that sets its other quotations in curly marks. The first of the rarer kind is told."""
    curly: list[int] = []
    straight: list[int] = []
    for paragraph in _prose(brief):
        text = brief.readable[paragraph.start : paragraph.end]
        curly += [paragraph.start + match.start() for match in re.finditer("[“„]", text)]
        found = [paragraph.start + match.start() for match in _STRAIGHT.finditer(text)]
        straight += found if len(found) % 2 == 0 else []
    if curly and len(straight) >= 2:
        rarer = straight if len(straight) / 2 <= len(curly) else curly
        kinds = ("straight", "curly") if rarer is straight else ("curly", "straight")
        yield MIXED_QUOTES.finding(
            f"This quotation stands in {kinds[0]} marks, others in {kinds[1]} ones. Use one kind.",
            brief.place(rarer[0], rarer[0] + 1),
        )


def lost_link(brief: Brief) -> Iterator[BriefFinding]:
    """Lines of nothing but non-breaking spaces, and such spaces before a full stop or in a row between words.

    Told once, with how many there are: they come from one copying.
    """
    if brief.kind != "text":
        return
    scars: list[tuple[int, int]] = []
    start = 0
    for line in brief.text.split("\n"):
        if _SPACES_ONLY.fullmatch(line):
            scars.append((start, start + len(line)))
        else:
            scars += [(start + match.start(), start + match.end()) for match in _SCAR.finditer(line)]
        start += len(line) + 1
    if scars:
        places = "this place" if len(scars) == 1 else f"{len(scars)} places, first here"
        yield LOST_LINK.finding(
            f"Non-breaking spaces stand alone in {places}: a link or picture was lost in copying. "
            "Put the link back, or delete the spaces.",
            brief.manuscript.written_place(*scars[0]),
        )


def _prose(brief: Brief) -> Sequence[Paragraph]:
    """The paragraphs that hold sentences, each once."""
    return list({sentence.paragraph.start: sentence.paragraph for sentence in brief.sentences}.values())
