"""Words that attribute speech, by language. In: a language tag. Out: the table of that language joined with English.

Facts of grammar, written for this project: a new language is a new row in TABLES.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from factcheck.matching.speakers.saying import Saying, joined, phrases, words
from factcheck.matching.speakers.small_words import DETERMINERS, LINKS
from factcheck.text.language_tags import primary_language
from factcheck.text.word_lists import stopwords

__all__ = ["Saying", "saying"]


_ENGLISH = Saying(
    verbs=words(
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
    weak=words(
        "spoke went read reads quoted ordered called calls calling described describes describing dubbed dubbing "
        "labeled labelled labels branded slammed blasted criticized criticised accused accuses accusing dismissed "
        "denounced decried hailed praised defended ripped attacked agreed agrees joined demanded demands demanding "
        "thought feels felt wants wanted sees saw cited cites citing referred refers termed characterized "
        "characterised deemed questioned likened compared listed invoked touted pressed began started signaled "
        "signalled expressed expresses proposed condemned rejected rebuked invited introduced addressed blamed "
        "credits credited"
    ),
    according=phrases("according to|in the words of|quoting|in the view of|in the opinion of"),
    masculine=words("he himself"),
    feminine=words("she herself"),
    other=words("they it i we you"),
    between=words(
        "has have had having is was were be been being would will could can may might must did does do also later "
        "then now once again still only even just already often repeatedly since recently reportedly famously always "
        "both all soon further first finally himself herself themselves itself yesterday today tonight ever"
    ),
    relative=words("who which whom"),
    that=words("that how why whether what if"),
    negation=words("not never n't didn't hasn't doesn't don't wouldn't won't couldn't can't haven't hadn't"),
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
        verbs=words(verbs),
        weak=frozenset(),
        according=phrases(according),
        masculine=words(masculine),
        feminine=words(feminine),
        other=words(other),
        between=words(between),
        relative=words(relative),
        that=words(that),
        negation=words(negation),
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
    "sv": _table(
        "sa säger sade sagt skriver skrev skrivit berättar berättade uppger uppgav förklarar förklarade menar menade "
        "anser ansåg tillägger tillade svarar svarade frågar frågade varnar varnade påpekar påpekade betonar betonade "
        "konstaterar konstaterade hävdar hävdade lovar lovade medger medgav meddelar meddelade bekräftar bekräftade "
        "kommenterar kommenterade tycker tyckte",
        "enligt|i ord av",
        "han",
        "hon",
        "de man jag vi",
        "har hade också sedan nu då även till i",
        "som",
        "att om hur",
        "inte aldrig",
    ),
    "pl": _table(
        "powiedział powiedziała powiedzieli mówi mówił mówiła mówią oświadczył oświadczyła stwierdził stwierdziła "
        "stwierdza dodał dodała dodaje podkreślił podkreśliła podkreśla wyjaśnił wyjaśniła wyjaśnia zaznaczył "
        "zaznaczyła zaznacza napisał napisała pisze zapewnił zapewniła zapewnia ocenił oceniła ocenia poinformował "
        "poinformowała informuje zapowiedział zapowiedziała przyznał przyznała przyznaje zapytał zapytała odparł "
        "odparła odpowiedział odpowiedziała ostrzegł ostrzegła twierdzi uważa skomentował skomentowała tłumaczy",
        "cytując|według|zdaniem",
        "on",
        "ona",
        "oni one ja my",
        "też także potem już się nam mu jej",
        "który która którzy",
        "że czy jak",
        "nie nigdy",
    ),
    "ru": _table(
        "сказал сказала сказали говорит говорил говорила заявил заявила заявили заявляет сообщил сообщила сообщили "
        "отметил отметила отмечает подчеркнул подчеркнула подчеркивает добавил добавила добавляет пояснил пояснила "
        "объяснил объяснила считает написал написала пишет рассказал рассказала уточнил уточнила признал признала "
        "признался призналась ответил ответила спросил спросила пообещал пообещала предупредил предупредила "
        "утверждает подтвердил подтвердила прокомментировал прокомментировала указал указала",
        "цитируя|по словам|по данным|по мнению",
        "он",
        "она",
        "они я мы",
        "также потом уже нам ему ей это",
        "который которая которые",
        "что как ли",
        "не никогда",
    ),
    "uk": _table(
        "сказав сказала сказали каже казав казала заявив заявила заявили заявляє повідомив повідомила повідомили "
        "зазначив зазначила зазначає наголосив наголосила наголошує підкреслив підкреслила додав додала додає пояснив "
        "пояснила вважає написав написала пише розповів розповіла розказав уточнив уточнила визнав визнала відповів "
        "відповіла запитав запитала пообіцяв пообіцяла попередив попередила стверджує підтвердив підтвердила",
        "цитуючи|за словами|за даними|на думку",
        "він",
        "вона",
        "вони я ми",
        "також потім вже нам йому їй це",
        "який яка які",
        "що як чи",
        "не ніколи",
    ),
}
#: Languages whose small words are common ones of others ("on", "de", "i"): their table is used where they are declared.
_ONLY_DECLARED = frozenset({"sv", "pl"})


@cache
def saying(lang: str | None) -> Saying:
    """The table of a language and English together; of all languages where the language is not known or has none.

    Only of a known language the function words are taken for such: one of all languages is a name in some.
    """
    key = primary_language(lang)
    merged = _ENGLISH
    for code in [key] if key else [code for code in TABLES if code not in _ONLY_DECLARED]:
        merged = joined(merged, TABLES[code]) if code in TABLES else merged
    return replace(merged, small=_small_words(key, merged)) if key in TABLES else merged


def _small_words(language: str, table: Saying) -> frozenset[str]:
    """The function words of a language that begin no name, and those with which a phrase for "according to" begins."""
    return (stopwords(language) | frozenset(TABLES[language].according)) - DETERMINERS - LINKS - table.pronouns
