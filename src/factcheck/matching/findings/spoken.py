"""What is said and who says it -> its finding. In: a quotation or speaker and the trial of its claim. Out: outcome,
reason, passage, note.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.matching.trial import Trial
from factcheck.model import Detail, Finding, Outcome, Quote, Reason, Speaker


def find_quote(detail: Detail, trial: Trial) -> Finding:
    """A quotation, word for word and by its speaker."""
    from factcheck.matching import quotes

    assert isinstance(detail, Quote)
    near = [w.lower for w in trial.claim.content if not detail.start <= w.start < detail.end]
    speaker = detail.speaker or next((s.name for s in trial.claim.speakers), None)
    wanted = [*near, *trial.claim.claim.near]
    finding = quotes.find(detail, trial.source, speaker=speaker, near=wanted, lang=trial.claim.claim.lang)
    if _is_named_there(detail, finding, speaker, trial):
        finding = replace(finding, outcome=Outcome.STATES, reason=Reason.NONE, note="", score=trial.alignment.here)
    if finding.outcome is Outcome.STATES and finding.passage is not None:
        trial.spoken.append((finding.passage.start, finding.passage.end))
    if finding.outcome is Outcome.DIFFERS and is_title(detail.text):
        return replace(finding, certain=False)
    return finding


def is_title(quoted: str) -> bool:
    """Whether a few quoted words are the title or name of something: each of them but the small ones is capitalised.

    A title given otherwise than in the source may be a short or another form of it, which a person must tell.
    """
    long = [word for word in quoted.split() if len(word.strip(".,:;!?'’\"()[]")) > 3]
    return len(long) > 1 and all(word.lstrip("'’\"([")[:1].isupper() for word in long)


#: Words up to which a quotation may be a title or a name rather than what somebody said.
SHORT_QUOTATION = 4
#: Share of a claim's words in a sentence from which a title or a name in quotation marks stands there in context.
NAMED_THERE = 0.5


def _is_named_there(quote: Quote, finding: Finding, speaker: str | None, trial: Trial) -> bool:
    """Whether a few words that nobody speaks, a title or a name, stand in the very sentence that bears on the claim."""
    if finding.outcome is not Outcome.ELSEWHERE or finding.reason is not Reason.CONTEXT or speaker:
        return False
    if finding.passage is None or len(quote.text.split()) > SHORT_QUOTATION or trial.alignment.here < NAMED_THERE:
        return False
    return trial.source.sentence_at(finding.passage.start) == trial.alignment.sentence


def find_speaker(detail: Detail, trial: Trial) -> Finding:
    """A speaker: whether the stretch that states the claim's words is theirs, or, where nobody clearly says that one,
    another stretch of them.
    """
    from factcheck.matching import speakers

    assert isinstance(detail, Speaker)
    stretches = trial.stretches()
    finding = speakers.find(detail, stretches[0] if stretches else None, trial.source)
    if finding.outcome is Outcome.ELSEWHERE:
        found = (speakers.find(detail, other, trial.source) for other in stretches[1:])
        return next((other for other in found if other.outcome is Outcome.STATES), finding)
    return finding
