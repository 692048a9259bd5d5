"""Words that attribute speech, by language. In: a language tag. Out: the table of that language joined with English.

Facts of grammar, written for this project: a new language is a new row in TABLES.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

__all__ = ["Saying", "saying"]


@dataclass(frozen=True, slots=True)
class Saying:
    """Finite verbs of saying, verbs that name or judge (`weak`: they count beside a quotation alone), phrases
    before a source's name ("according to"), pronouns by gender, words that may stand between a name and its verb."""

    verbs: frozenset[str]
    weak: frozenset[str]
    according: dict[str, tuple[tuple[str, ...], ...]]
    masculine: frozenset[str]
    feminine: frozenset[str]
    other: frozenset[str]
    between: frozenset[str]
    relative: frozenset[str]
    that: frozenset[str]
    negation: frozenset[str]

    @property
    def pronouns(self) -> frozenset[str]:
        """All pronouns that can say something."""
        return self.masculine | self.feminine | self.other


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first word."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in text.split("|"):
        words = tuple(phrase.split())
        found[words[0]] = (*found.get(words[0], ()), words)
    return found


_ENGLISH = Saying(
    verbs=_words(
        "said says say saying told tells tell telling wrote writes writing added adds adding asked asks asking argued "
        "argues arguing answered answers answering announced announces announcing acknowledged acknowledges "
        "acknowledging admitted admits admitting advised advises affirmed affirms alleged alleges asserted asserts "
        "asserting bellowed boasted boasts bragged brags chanted charged claimed claims claiming commented comments "
        "commenting complained complains complaining conceded concedes concluded concludes concluding confessed "
        "confirmed confirms confirming contended contends continued continues continuing countered counters cried "
        "cries cautioned cautions declared declares declaring denied denies denying disclosed echoed elaborated "
        "emailed emphasized emphasised emphasizes emphasises emphasizing exclaimed exclaims explained explains "
        "explaining expounded fumed gushed hinted implored indicated indicates insisted insists insisting interjected "
        "interrupted intoned joked jokes joking lamented laments maintained maintains mocked mused muses muttered "
        "noted notes noting observed observes offered opined penned pleaded pledged posted posts pointed predicted "
        "predicts predicting proclaimed proclaims promised promises promising protested quipped quips raged ranted "
        "reasoned recalled recalls recalling recounted reiterated reiterates related relayed "
        "remarked remarks remembered reminded repeated repeats replied replies replying reported reports responded "
        "responds responding retorted revealed reveals scoffed shouted shouts sighed snapped snarked specified "
        "speculated stated states stating stressed stresses stressing submitted suggested suggests suggesting swore "
        "testified testifies testifying texted thundered tweeted tweets tweeting underlined underscored urged urges "
        "urging vowed vows vowing warned warns warning whispered wondered wonders yelled yells thinks believes "
        "believed hopes sang sings lectured begged signed instructed jeered taunted barked deadpanned "
        "enthused marveled marvelled summarized summarised theorized surmised"
    ),
    weak=_words(
        "spoke went read reads quoted ordered called calls calling described describes describing dubbed dubbing "
        "labeled labelled labels branded slammed blasted criticized criticised accused accuses accusing dismissed "
        "denounced decried hailed praised defended ripped attacked agreed agrees joined demanded demands demanding "
        "thought feels felt wants wanted sees saw cited cites citing referred refers termed characterized "
        "characterised deemed questioned likened compared listed invoked touted pressed began started signaled "
        "signalled expressed expresses proposed condemned rejected rebuked invited introduced addressed blamed "
        "credits credited"
    ),
    according=_phrases("according to|in the words of|quoting|in the view of|in the opinion of"),
    masculine=_words("he himself"),
    feminine=_words("she herself"),
    other=_words("they it i we you"),
    between=_words(
        "has have had having is was were be been being would will could can may might must did does do also later "
        "then now once again still only even just already often repeatedly since recently reportedly famously always "
        "both all soon further first finally himself herself themselves itself yesterday today tonight ever"
    ),
    relative=_words("who which whom"),
    that=_words("that how why whether what if"),
    negation=_words("not never n't didn't hasn't doesn't don't wouldn't won't couldn't can't haven't hadn't"),
)


def _table(
    verbs: str,
    according: str,
    masculine: str,
    feminine: str,
    other: str,
    between: str,
    relative: str,
    that: str,
    negation: str,
) -> Saying:
    return Saying(
        verbs=_words(verbs),
        weak=frozenset(),
        according=_phrases(according),
        masculine=_words(masculine),
        feminine=_words(feminine),
        other=_words(other),
        between=_words(between),
        relative=_words(relative),
        that=_words(that),
        negation=_words(negation),
    )


TABLES = {
    "de": _table(
        "sagt sagte sagten sagen gesagt erklärt erklärte erklärten betont betonte schreibt schrieb schrieben fügt "
        "fügte meint meinte teilt teilte berichtet berichtete berichteten warnt warnte warnten fordert forderte "
        "forderten kritisiert kritisierte lobt lobte antwortet antwortete fragt fragte erzählt erzählte erläutert "
        "erläuterte kündigt kündigte ergänzt ergänzte verspricht versprach behauptet behauptete nennt nannte spricht "
        "sprach räumt räumte unterstreicht unterstrich zitiert ruft rief twittert twitterte weiß findet bestätigt "
        "bestätigte bekräftigt bekräftigte heißt hieß urteilt urteilte mahnt mahnte",
        "laut|nach angaben von|nach angaben des|nach angaben der|so|zufolge|nach ansicht von|nach worten von|nach den "
        "worten von",
        "er",
        "sie",
        "es man ich wir",
        "hat hatte habe auch noch dazu nun später dann am im der die das",
        "der die welcher welche",
        "dass daß ob wie",
        "nicht nie kein keine",
    ),
    "fr": _table(
        "dit disait déclare déclaré déclarait affirme affirmé affirmait explique expliqué expliquait ajoute ajouté "
        "ajoutait écrit écrivait souligne souligné soulignait assure assuré assurait précise précisé indique indiqué "
        "annonce annoncé estime estimé rappelle rappelé raconte raconté confie confié répond répondu répondait "
        "demande demandé lance lancé martèle martelé regrette regretté note noté insiste insisté poursuit conclut "
        "prévient prévenu dénonce dénoncé reconnaît reconnu promet promis juge jugé tweete tweeté témoigne résume "
        "s'exclame",
        "selon|d'après|pour|de l'avis de|aux dires de|dixit",
        "il",
        "elle",
        "on ils elles je nous",
        "a ont avait est aussi ensuite encore a-t-il a-t-elle t-il t-elle se s'est",
        "qui",
        "que qu' comment si",
        "pas jamais n'a ne",
    ),
    "es": _table(
        "dijo dice dicho decía declaró declara declarado afirmó afirma afirmado explicó explica explicado añadió "
        "añade añadido agregó agrega escribió escribe escrito señaló señala señalado aseguró asegura asegurado indicó "
        "indica indicado anunció anuncia anunciado advirtió advierte advertido insistió insiste respondió responde "
        "preguntó pregunta contó cuenta comentó comenta destacó destaca subrayó subraya reconoció reconoce prometió "
        "promete recordó recuerda sostuvo sostiene manifestó manifiesta precisó precisa admitió admite apuntó apunta "
        "concluyó concluye denunció denuncia tuiteó lamentó lamenta confirmó confirma opina",
        "según|de acuerdo con|en palabras de|a juicio de",
        "él",
        "ella",
        "ellos ellas yo nosotros",
        "ha han había también luego después se le les lo",
        "que quien",
        "que si cómo",
        "no nunca jamás",
    ),
    "it": _table(
        "ha-detto detto dice disse diceva dichiarato dichiara dichiarò affermato afferma affermò spiegato spiega "
        "spiegò aggiunto aggiunge aggiunse scritto scrive scrisse sottolineato sottolinea sottolineò assicurato "
        "assicura annunciato annuncia annunciò avvertito avverte risposto risponde rispose chiesto chiede chiese "
        "raccontato racconta raccontò ricordato ricorda ricordò commentato commenta sostenuto sostiene sostenne "
        "riferito riferisce precisato precisa ammesso ammette osservato osserva concluso conclude insistito insiste "
        "promesso promette denunciato denuncia twittato conferma confermato ribadito ribadisce",
        "secondo|stando a|a detta di|per",
        "egli lui",
        "lei ella",
        "loro io noi",
        "ha hanno aveva anche poi ancora è si",
        "che cui",
        "che se come",
        "non mai",
    ),
    "pt": _table(
        "disse diz dizia dito declarou declara declarado afirmou afirma afirmado explicou explica explicado "
        "acrescentou acrescenta escreveu escreve escrito sublinhou sublinha garantiu garante anunciou anuncia "
        "advertiu adverte alertou alerta respondeu responde perguntou pergunta contou conta comentou comenta destacou "
        "destaca reconheceu reconhece prometeu promete lembrou lembra sustentou sustenta informou informa admitiu "
        "admite observou observa concluiu conclui insistiu insiste ressaltou ressalta frisou frisa salientou salienta "
        "tuitou confirmou confirma criticou critica referiu refere",
        "segundo|de acordo com|conforme|nas palavras de",
        "ele",
        "ela",
        "eles elas eu nós",
        "tem têm tinha havia também depois ainda se",
        "que quem",
        "que se como",
        "não nunca jamais",
    ),
    "nl": _table(
        "zei zegt zeiden zeggen gezegd verklaarde verklaart verklaard schrijft schreef geschreven benadrukt "
        "benadrukte vertelt vertelde verteld meldt meldde gemeld waarschuwt waarschuwde vraagt vroeg antwoordt "
        "antwoordde voegt voegde stelt stelde gesteld vindt vond noemt noemde legt legde belooft beloofde kondigt "
        "kondigde bevestigt bevestigde reageert reageerde twittert twitterde concludeert concludeerde erkent erkende "
        "aldus liet laat",
        "volgens|aldus|naar eigen zeggen van|in de woorden van",
        "hij",
        "zij ze",
        "het men ik wij we",
        "heeft hebben had ook nog later toen nu is",
        "die dat",
        "dat of hoe",
        "niet nooit geen",
    ),
}


@cache
def saying(lang: str | None) -> Saying:
    """The table of a language and English together; of all languages where the language is not known or has none."""
    key = (lang or "").split("-")[0].lower()
    merged = _ENGLISH
    for row in [TABLES[key]] if key in TABLES else [] if key else list(TABLES.values()):
        merged = _joined(merged, row)
    return merged


def _joined(one: Saying, two: Saying) -> Saying:
    according = dict(one.according)
    for first, phrases in two.according.items():
        according[first] = (*according.get(first, ()), *phrases)
    return Saying(
        verbs=one.verbs | two.verbs,
        weak=one.weak | two.weak,
        according=according,
        masculine=one.masculine | two.masculine,
        feminine=one.feminine | two.feminine,
        other=one.other | two.other,
        between=one.between | two.between,
        relative=one.relative | two.relative,
        that=one.that | two.that,
        negation=one.negation | two.negation,
    )
