"""Each rule about a brief speaks where it should, at the right place, and names a remedy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import factcheck.claims.file
from factcheck.claims import whole
from factcheck.claims.brief import read_brief
from factcheck.claims.lint import lint
from factcheck.claims.rules import RULES, meanings

FILLER = "The harbour of Port Ellan is the largest of the coast. It lies between the river and the hills of the county."

CASES = [
    ("date-line-early", f"April Brief: the harbour\n\n12 February 2024\n\n{FILLER}\n", 3),
    ("date-line-early", f"The harbour\n\n12 February 2024\n\n{FILLER} It closed on 3 March 2024.\n", 5),
    ("wrong-weekday", f"{FILLER} The vote was on Monday, 13 February 2024.\n", 1),
    ("wrong-weekday", f"The harbour\n\nMontag, 13. Februar 2024\n\n{FILLER}\n", 3),
    ("odd-year", f"{FILLER} It closed on 3 May 2022, on 4 June 2013 and on 5 July 2023.\n", 1),
    ("foreign-separator", f"{FILLER} It handled 10.000 containers in May.\n", 1),
    ("foreign-separator", "Der Hafen ist der größte der Küste und er hat im Mai 10,000 Container verladen.\n", 1),
    ("mixed-number-formats", f"{FILLER} It handled 9000 containers in May and 9,500 containers in June.\n", 1),
    (
        "shares-do-not-add-up",
        f"{FILLER} Of the ships, 61% were tankers, 24% ferries and the remaining 19% yachts.\n",
        1,
    ),
    ("missing-unit", f"{FILLER} The quay cost 12 million in the end.\n", 1),
    ("unbalanced-quotation-mark", f"{FILLER} The board called it a “great day''.\n", 1),
    ("unbalanced-quotation-mark", f'{FILLER} The board called it "a great day.\n', 1),
    ("unbalanced-quotation-mark", f"{FILLER} The board called it a great day”.\n", 1),
    ("mixed-quotation-marks", f'{FILLER} “A great day,” said the board. "A bad day," said the union.\n', 1),
    ("lost-link", f"{FILLER}\n\u00a0\n{FILLER.replace('harbour', 'port')}\n", 2),
    (
        "two-figures",
        f"The fishing fleet of Skerry landed 4,120 tonnes of herring in 2021.\n\n{FILLER}\n\n"
        "In 2021 the fishing fleet of Skerry landed 4,210 tonnes of herring.\n",
        5,
    ),
    (
        "two-dates",
        f"The lighthouse of Skerry was built by convicts in 1861.\n\n{FILLER}\n\n"
        "Convicts built the lighthouse of Skerry in 1871.\n",
        5,
    ),
    (
        "two-names",
        f"The mayor, Ruth Adeyemi, opened the quay of the town.\n\n{FILLER} Kenya sent a ship.\n\n"
        "The union thanked Ruth Adeyimi for her work on it.\n",
        5,
    ),
]


@pytest.mark.parametrize(("rule", "text", "line"), CASES, ids=[f"{c[0]}-{i}" for i, c in enumerate(CASES)])
def test_a_rule_speaks_where_it_should(rule: str, text: str, line: int) -> None:
    found = whole.examine(read_brief("brief.txt", text.encode()))
    assert [(finding.rule, finding.place.line) for finding in found] == [(rule, line)]
    assert found[0].message.count(". ") >= 1, "a finding names what is wrong, and what to do"


def test_every_rule_has_a_stable_code_and_one_sentence() -> None:
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes) == len(meanings())
    for rule in RULES:
        assert rule.code == rule.code.lower().replace(" ", "-")
        assert rule.meaning.endswith(".")


def test_the_notes_of_claims_files_are_rules_too() -> None:
    folder = Path(factcheck.claims.file.__file__ or "").parent
    source = " ".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    told = set(re.findall(r'\.note\(\s*[^,]+,\s*"([a-z-]+)"', source))
    assert told
    assert told <= set(meanings())


def test_a_file_that_a_source_names_must_be_there(tmp_path: Path) -> None:
    (tmp_path / "there.html").write_text("<p>412 ships</p>")
    text = b"factcheck: 1\nclaims:\n  - A ship came: there.html\n  - Two ships came: gone.html\n"
    found = [each for each in lint([(str(tmp_path / "claims.yaml"), text)]) if each.rule == "missing-file"]
    assert [(each.place.line, each.message) for each in found] == [
        (4, "There is no file gone.html beside claims.yaml. Correct the path, or add the file.")
    ]
