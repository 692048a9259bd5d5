"""Who says each quotation and each reported statement of a text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import matching
from factcheck.matching import quotes, speakers
from factcheck.matching.prepared.source_text import SourceText
from factcheck.model import Speaker

ENGLISH = [
    ("“We will rebuild,” Jane Roe said.", "Jane Roe"),
    ("“We will rebuild,” said Jane Roe.", "Jane Roe"),
    ("Jane Roe said: “We will rebuild.”", "Jane Roe"),
    ("Jane Roe said that they “will rebuild” in May.", "Jane Roe"),
    ("Said Jane Roe, “We will rebuild.”", "Jane Roe"),
    ("“We will,” Jane Roe, the transport minister, said on Monday, “rebuild it.”", "Jane Roe"),
    ("“We will rebuild,” said Jane Roe, a spokeswoman for the Roads Agency.", "Jane Roe"),
    ("“We will rebuild,” said transport minister Jane Roe on Monday.", "transport minister Jane Roe"),
    ("“We will rebuild,” Roe, 58, told reporters in Harlow.", "Roe"),
    ("“We will rebuild,” Sen. Jane Roe (R-Ohio) later told the paper.", "Sen. Jane Roe"),
    ("“We will rebuild,” Mr. Roe repeatedly said.", "Mr. Roe"),
    ("“We will rebuild!” Jane Roe shouted.", "Jane Roe"),
    ("“Will you rebuild?” asked Jane Roe.", "Jane Roe"),
    ("According to Jane Roe, the plan “costs too much”.", "Jane Roe"),
    ("The plan “costs too much”, according to Jane Roe.", "Jane Roe"),
    ("In the words of Jane Roe, the plan “costs too much”.", "Jane Roe"),
    ("The plan “costs too much for us”, Jane Roe said in a statement.", "Jane Roe"),
    ("Jane Roe wrote on Monday: “We will rebuild.”", "Jane Roe"),
    ("Jane Roe tweeted: “We will rebuild.”", "Jane Roe"),
    ("Asked by John Doe about the bridge, Jane Roe replied, “We will rebuild.”", "Jane Roe"),
    ("Jane Roe attacked John Doe on Monday, saying “he will not rebuild”.", "Jane Roe"),
    ("Jane Roe met John Doe and said “we will rebuild”.", "Jane Roe"),
    ("The agency issued a statement saying “we will rebuild”.", "The agency"),
    ("John Doe quoted Jane Roe as saying “we will rebuild”.", "Jane Roe"),
    ("“We will rebuild,” Jane Roe said, Yonhap reports.", "Jane Roe"),
    ("“We will rebuild,” a spokesman for the ministry said.", "a spokesman for the ministry"),
    ("“We will rebuild,” the ministry said.", "the ministry"),
    ("JANE ROE: “We will rebuild.”", "JANE ROE"),
    ("“We will rebuild”: Jane Roe", "Jane Roe"),
    ("“We like it,” said Roe, who chairs the board.", "Roe"),
    ("“We like it,” said Roe and Doe.", "Roe and Doe"),
    ("“We like it,” police said.", "police"),
    ("“We like it,” Jane Roe and her team wrote.", "Jane Roe and her team"),
    ("Jane Roe praised the film “The Long Bridge” and left.", None),
    ("“The Long Bridge” was called great by Jane Roe.", None),
    ("It got mixed reviews, with one critic saying that it was “so very fine”.", "one critic"),
    ("So Long was “so very fine” in May.", None),
    ("About the book: it is “so very fine”.", None),
    ("Note: “We like it.”", None),
    ("Jane Roe shared a plan called “Bridge” on Monday, writing “we like it”.", None),
    ("Jane Roe announced an attack on “the plan”, but John Doe now said “we like it”.", "Jane Roe"),
    ("Roe did not say “we will rebuild”.", None),
    ("Roe declined to say “yes”.", None),
    ("It is a so-called “smart” bridge.", None),
    ("“We will rebuild.”", None),
]


STATEMENTS = [
    ("Roe said that it will open.", ["Roe"]),
    ("Roe said it will open.", ["Roe"]),
    ("It will open, Roe warned.", ["Roe"]),
    ("Roe warned on Monday that it may close.", ["Roe"]),
    ("Roe told the council that it may close.", ["Roe"]),
    ("It will open in May, according to Harlow’s council.", ["Harlow’s council"]),
    ("According to the 2010 census, Harlow has a bridge.", ["the 2010 census"]),
    ("Roe claims he was ill.", ["Roe"]),
    ("The agency announced that it will open.", ["The agency"]),
    ("It took what Roe claims amounts to a year.", ["Roe"]),
    # no statements
    ("Roe wrote two novels and many songs.", []),
    ("Roe claimed six lives.", []),
    ("Roe is believed to have left.", []),
    ("Roe was told that it was closed.", []),
    ("It is one of the oldest stories ever told in Harlow.", []),
    ("They sang a tale told by sailors.", []),
    ("The country answered it with force.", []),
    ("Russia insists on continuing its war.", []),
    ("During said summit, they met.", []),
    ("April Brief: the bridge and its friends", []),
    ("A plan called “Bridge” was made.", []),
    ("Roe did not say that it will open.", []),
    ("Roe refused to say that it will open.", []),
]


@pytest.mark.parametrize(("text", "names"), STATEMENTS)
def test_reported_statements_and_what_is_none(text: str, names: list[str]) -> None:
    assert [said.name for said in speakers.read(text, lang="en")] == names


@pytest.mark.parametrize(("text", "speaker"), ENGLISH)
def test_english_forms(text: str, speaker: str | None) -> None:
    assert quotes.read(text, lang="en")[0].speaker == speaker


OTHER_LANGUAGES = [
    ("de", "„Wir bauen sie wieder auf“, sagte Verkehrsministerin Jane Roe am Montag.", "Jane Roe"),
    ("de", "Jane Roe sagte: „Wir bauen sie wieder auf.“", "Jane Roe"),
    ("de", "Laut Jane Roe ist der Plan „zu teuer“.", "Jane Roe"),
    ("de", "»Das ist zu teuer«, so Jane Roe.", "Jane Roe"),
    ("fr", "« Nous allons le reconstruire », a déclaré Jane Roe lundi.", "Jane Roe"),
    ("fr", "Selon Jane Roe, le plan est « trop cher ».", "Jane Roe"),
    ("fr", "Jane Roe a dit : « Nous allons le reconstruire. »", "Jane Roe"),
    ("es", "«Lo reconstruiremos», dijo Jane Roe el lunes.", "Jane Roe"),
    ("es", "Según Jane Roe, el plan es «demasiado caro».", "Jane Roe"),
    ("it", "«Lo ricostruiremo», ha detto Jane Roe lunedì.", "Jane Roe"),
    ("it", "Secondo Jane Roe il piano è «troppo caro».", "Jane Roe"),
    ("pt", "“Vamos reconstruir”, disse Jane Roe na segunda-feira.", "Jane Roe"),
    ("pt", "De acordo com Jane Roe, o plano é “caro demais”.", "Jane Roe"),
    ("nl", "‘We bouwen hem weer op’, zei Jane Roe maandag.", "Jane Roe"),
    ("nl", "Volgens Jane Roe is het plan ‘te duur’.", "Jane Roe"),
]


@pytest.mark.parametrize(("lang", "text", "speaker"), OTHER_LANGUAGES)
def test_other_languages(lang: str, text: str, speaker: str) -> None:
    (quote, *_) = quotes.read(text, lang=lang)
    assert quote.speaker is not None
    assert speakers.same(quote.speaker, speaker) is True
    assert quotes.read(text)[0].speaker == quote.speaker  # and without being told the language


STORY = """Jane Roe, the defence minister, met John Doe, the mayor of Harlow, on Monday.

“The bridge will open in May,” she said. “Nobody will be moved.”

“And we shall pay for it.”

Doe was not convinced. “I have heard that before,” he said.

“Nothing has come of it.” He had asked twice. “I asked in March.

“And I asked in June.”

The minister replied: “That was my predecessor.”

The work will begin in April, Roe said. It will take a year, according to the Roads Agency.

Mary Major, a teacher, lives beside the river. She said: “I can hear it every night.”

Doe said that Roe had promised a park.
"""

WHO = [
    ("The bridge will open", "Jane Roe"),
    ("Nobody will be moved", "Jane Roe"),
    ("And we shall pay", "Jane Roe"),
    ("I have heard that", "John Doe"),
    ("Nothing has come", "John Doe"),
    ("I asked in March", "John Doe"),
    ("And I asked in June", "John Doe"),
    ("That was my predecessor", "Jane Roe"),
    ("The work will begin in April", "Jane Roe"),
    ("It will take a year", "Roads Agency"),
    ("I can hear it every night", "Mary Major"),
    ("Roe had promised a park", "John Doe"),
]


@pytest.mark.parametrize(("words", "speaker"), WHO)
def test_speakers_are_carried_over_sentences_and_paragraphs(words: str, speaker: str) -> None:
    start = STORY.index(words)
    said = speakers.telling_of(SourceText.of(STORY, lang="en")).said(start, start + len(words))
    assert said is not None
    assert speakers.same(said.speaker(STORY).name, speaker) is True, said


@pytest.mark.parametrize("words", ["Doe was not convinced", "lives beside the river"])
def test_what_the_text_itself_says_has_no_speaker(words: str) -> None:
    start = STORY.index(words)
    assert speakers.telling_of(SourceText.of(STORY, lang="en")).said(start, start + len(words)) is None


def test_an_interview_is_read_by_its_labels() -> None:
    text = "Harlow Post: Will it open?\nJane Roe: It will open in May.\nWe have the money.\nHarlow Post: All of it?\n"
    telling = speakers.telling_of(SourceText.of(text, lang="en"))
    rows = (("It will open in May", "Jane Roe"), ("We have the money", "Jane Roe"), ("All of it", "Harlow Post"))
    for words, speaker in rows:
        start = text.index(words)
        said = telling.said(start, start + len(words))
        assert said is not None
        assert said.speaker(text).name == speaker


def test_the_order_of_asking_does_not_matter() -> None:
    text = "“One,” said Roe.\n\n" + "\n\n".join(f"“Sentence number {n} of hers.”" for n in range(300)) + "\n"
    last = text.index("“Sentence number 299")
    asked_last = speakers.telling_of(SourceText.of(text, lang="en")).said(last, last + 20)
    assert asked_last is not None
    assert asked_last.speaker(text).name == "Roe"
    assert quotes.read(text, lang="en")[-1].speaker == "Roe"


def test_read_gives_the_stretch_that_is_said() -> None:
    text = "The work will begin in April, Roe said. Doe said that it would not."
    found = speakers.read(text, lang="en")
    assert [(said.name, text[slice(*said.attributed)].strip(" ,.")) for said in found if said.attributed] == [
        ("Roe", "The work will begin in April"),
        ("Doe", "that it would not"),
    ]


def test_read_takes_the_quotations_that_are_read_already() -> None:
    text = "“One,” said Roe. Doe said: “Two.”"
    assert speakers.read(text, quotes=quotes.read(text)) == speakers.read(text)


@settings(deadline=None)
@given(st.text(alphabet='RoeD said,.:“”"\n he', max_size=120))
def test_offsets_are_true_for_any_text(text: str) -> None:
    for said in speakers.read(text):
        assert text[said.start : said.end] == said.raw
        assert said.attributed is not None
        assert 0 <= said.attributed[0] <= said.attributed[1] <= len(text)


def test_a_tag_behind_belongs_to_the_next_quotation_where_the_first_has_its_own() -> None:
    text = "According to Jane Roe, “we will rebuild the lock.” Ole Holm said: “It costs far too much.”"
    assert [quote.speaker for quote in quotes.read(text, lang="en")] == ["Jane Roe", "Ole Holm"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Pour le ministre, la réforme est un succès.", ["le ministre"]),
        ("Le maire a acheté 5 bus pour la ville.", []),
        ("Les députés ont voté pour la loi.", []),
    ],
)
def test_what_is_done_for_somebody_is_not_said_by_them(text: str, speakers: list[str]) -> None:
    found = matching.read_details(text, lang="fr")
    assert [each.raw for each in found if isinstance(each, Speaker)] == speakers
