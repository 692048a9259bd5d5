"""From a brief to a claims file: it can be read back, says the same, and is only ever added to."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.claims import initial
from factcheck.claims.brief import read_brief
from factcheck.claims.claims_file import read_claims_file
from factcheck.claims.lint import examine
from factcheck.cli import run
from factcheck.model import Quote, Speaker

BRIEF = """\
---
title: The harbour
date: 2024-03-02
---

# The harbour

Exports rose to [5.2 million tonnes](https://ports.example/exports) in 2023.[^a] The port employs 410 people.
Ruth Adeyemi said that the quay was too short. She added that it would be 900 metres long by 2030.

> We lost the vote, and we lost it badly: 12 to 3.

The Harbour Board of the North decided in the spring of 2021 to hire a further 120 workers for the quay, the cranes
and the new halls, which had stood empty for years: "empty as a drum", as the union's president, Paul O'Hara, said.

The quay cost €12 million [1].

[^a]: Harbour board, <https://board.example/report>.

## Sources

[1] Council, https://council.example/12
"""


def made(text: str = BRIEF) -> str:
    return initial.make(read_brief("brief.md", text.encode()), "brief.md").text


def test_the_file_reads_back_with_the_words_and_details_of_the_brief() -> None:
    brief = read_brief("brief.md", BRIEF.encode())
    file = read_claims_file("claims.yaml", made().encode(), root=None)
    assert file.brief == "brief.md"
    assert [claim.text.replace(" [1]", "") for claim in brief.claims] == [claim.text for claim in file.claims]
    for before, after in zip(brief.claims, file.claims, strict=True):
        assert [s.address for s in before.sources] == [s.address for s in after.sources]
        kinds = [{type(d).__name__ for d in claim.details} - {"Statement", "Speaker"} for claim in (before, after)]
        assert kinds[0] == kinds[1]


def test_the_file_passes_lint_and_covers_the_brief() -> None:
    linted = examine([("claims.yaml", made().encode())], read_file={"brief.md": BRIEF.encode()}.get)
    assert {finding.rule for finding in linted.findings} <= {"claim-without-source"}


def test_ids_read_well_and_origins_stand_as_comments() -> None:
    text = made()
    assert "- id: exports-rose-2023\n" in text
    assert "https://board.example/report  # footnote 1" in text
    assert "https://council.example/12  # reference [1]" in text


def test_a_pronoun_and_a_block_quotation_name_their_speaker() -> None:
    file = read_claims_file("claims.yaml", made().encode(), root=None)
    she = next(claim for claim in file.claims if claim.text.startswith("She added"))
    assert "Ruth Adeyemi" in [d.name for d in she.details if isinstance(d, Speaker)]
    block = next(claim for claim in file.claims if claim.text.startswith("We lost"))
    assert [d.text for d in block.details if isinstance(d, Quote)] == [
        "We lost the vote, and we lost it badly: 12 to 3."
    ]


def test_running_again_adds_what_is_new_and_keeps_every_byte() -> None:
    text = made().replace("# The claims of", "# Mine: the claims of").replace("id: exports-rose-2023", "id: mine")
    file = read_claims_file("claims.yaml", text.encode(), root=None)
    same = initial.add(read_brief("brief.md", BRIEF.encode()), file)
    assert (same.text, same.added) == (text, ())
    grown = BRIEF.replace("The quay cost", "Norway sent 44 ships in 2022.\n\nThe quay cost")
    more = initial.add(read_brief("brief.md", grown.encode()), file)
    assert [claim.text for claim in more.added] == ["Norway sent 44 ships in 2022."]
    assert more.text.startswith(text.rstrip("\n"))
    again = initial.add(
        read_brief("brief.md", grown.encode()), read_claims_file("claims.yaml", more.text.encode(), root=None)
    )
    assert again.added == ()


def test_a_reworded_sentence_is_no_new_claim() -> None:
    file = read_claims_file("claims.yaml", made().encode(), root=None)
    changed = BRIEF.replace("employs 410 people", "employs 430 people")
    assert initial.add(read_brief("brief.md", changed.encode()), file).added == ()


@pytest.mark.parametrize("words", ['A "b": 5 #c\'s 7% - {x}, [y]', "It cost 5: yes # no, 7% of it", "- 3% of “x”"])
def test_any_words_survive_the_file(words: str) -> None:
    brief = read_brief("brief.txt", f"Norway said that {words} in 2020.\n".encode())
    text = initial.make(brief, "brief.txt").text
    assert [c.text for c in read_claims_file("c.yaml", text.encode(), root=None).claims] == [
        c.text for c in brief.claims
    ]


def test_the_verb_writes_beside_the_brief_and_tells_the_next_step(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brief = tmp_path / "brief.md"
    brief.write_text(BRIEF, encoding="utf-8")
    assert run(["init", str(brief)]) == 0
    written = tmp_path / "brief.claims.yaml"
    assert written.read_text(encoding="utf-8") == made()
    _, err = capsys.readouterr()
    assert "Next: factcheck check " in err
    assert err.splitlines()[-1] == "7 claims: 5 with a source, 2 without"
    before = written.read_bytes()
    assert run(["init", str(brief)]) == 0
    assert written.read_bytes() == before
    assert run(["init", str(tmp_path / "none.md")]) == 2


def test_no_file_is_written_that_check_would_refuse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "brief.md").write_text(BRIEF, encoding="utf-8")
    assert run(["init", "brief.md", "-o", "made/claims.yaml"]) == 2
    assert "made/claims.yaml: the brief brief.md lies outside of the folder" in capsys.readouterr().err
    assert not (tmp_path / "made").exists()
    (tmp_path / "factcheck.toml").touch()
    assert run(["init", "brief.md", "-o", "made/claims.yaml"]) == 0
    assert run(["lint", "made/claims.yaml", "--fail-on", "error"]) == 0


CITED = """\
The quay is [too short](https://board.example/quay) for most. Is it [so](https://board.example/so)?

The port had [412 ships](https://board.example/ships) in 2023, and its halls are grey.

The cranes are old, as everybody [knows by now](https://board.example/cranes).
"""


def test_sentences_that_only_cite_are_counted_and_can_be_had(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "brief.md").write_text(CITED, encoding="utf-8")
    command = ["init", str(tmp_path / "brief.md"), "-o", str(tmp_path / "claims.yaml")]
    assert run(command) == 0
    err = capsys.readouterr().err
    assert "Left out: 2 sentences that cite a source and hold no figure" in err
    assert "(lines 1, 5). Take them too with --every-cited." in err
    assert run([*command, "--every-cited"]) == 0
    assert "Left out" not in capsys.readouterr().err
    file = read_claims_file("claims.yaml", (tmp_path / "claims.yaml").read_bytes(), root=None)
    assert sorted(claim.text.split()[1] for claim in file.claims) == ["cranes", "port", "quay"]
    assert all(claim.sources for claim in file.claims)
