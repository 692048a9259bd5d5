"""Words that decide what a change in a quotation means. In: a folded word. Out: whether it negates, turns, counts.

Facts of seven languages, written for this project.
"""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["NEGATIONS", "NUMBER_WORDS", "SCALES", "content_words", "is_condition", "is_negation"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEGATIONS = _words(
    "not no never none nor neither nobody nothing nowhere without cannot hardly scarcely barely nicht kein keine "
    "keinen keiner keinem nie niemals nichts ohne weder ne pas jamais rien aucun aucune sans ni nunca jamás nada "
    "ningún ninguna sin tampoco non mai niente nessun nessuno senza né não nenhum nenhuma sem nem niet geen nooit "
    "niets zonder"
)
CONDITIONS = _words(
    "unless if except until provided only but whether wenn falls sofern außer aber sondern si sauf mais excepto salvo "
    "pero sino se tranne ma eccetto mas exceto als tenzij maar mits"
)
_COUNTING = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty"
)
NUMBER_WORDS = {word: str(number) for number, word in enumerate(_COUNTING.split("|"))}
SCALES = _words(
    "hundred thousand million billion trillion thirty forty fifty sixty seventy eighty ninety half third quarter "
    "dozen double twice once tausend millionen milliarden mille millions milliards mil millones miles"
)
_FUNCTION = _words(
    "the a an of to in on at by for with and or that this these those it its is are was were be been has have had "
    "do does did as from he she they we i you his her their our my your him them us me who which what there here so "
    "very just also then than will would can could may der die das und in zu den le la les de des et un une el los "
    "las y en il lo di e o os as um uma het een"
)


def is_negation(word: str) -> bool:
    """Whether a folded word negates."""
    return word in NEGATIONS or word.endswith("n't")


def is_condition(word: str) -> bool:
    """Whether a folded word makes what is said conditional or turns it."""
    return word in CONDITIONS


def content_words(words: Sequence[str]) -> list[str]:
    """The words that carry the meaning."""
    return [word for word in words if word not in _FUNCTION]
