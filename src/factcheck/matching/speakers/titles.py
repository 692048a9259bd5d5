"""Titles, offices, institutions and given names, by which a name is read. In: nothing. Out: tables of words.

Common knowledge, written for this project; words in small letters without diacritics where the reader folds them.
"""

from __future__ import annotations

__all__ = [
    "FEMALE",
    "FEMININE_TITLES",
    "FILLERS",
    "INSTITUTIONS",
    "MALE",
    "MASCULINE_TITLES",
    "NICKNAME_SETS",
    "OF",
    "PERSONS",
    "PRONOUNS",
    "SPOKEN_FOR",
    "TITLES",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MASCULINE_TITLES = _words("mr sir lord king prince herr m monsieur señor sr signor senhor dhr father brother dom don")
FEMININE_TITLES = _words(
    "mrs ms miss lady dame queen princess frau fr mme mlle madame señora sra signora senhora mevr sister doña"
)
#: Words before or after a name that tell an office or a trade, not who it is.
TITLES = (
    MASCULINE_TITLES
    | FEMININE_TITLES
    | _words(
        "dr prof professor rev reverend hon honorable judge justice sen senator senators rep representative reps "
        "congressman congresswoman gov governor president vice prime minister premier chancellor chairman "
        "chairwoman chair chairperson chief executive officer ceo cfo coo cto director deputy assistant associate "
        "secretary treasurer general gen col colonel lt lieutenant sgt sergeant capt captain maj major adm admiral "
        "cmdr commander ambassador mayor speaker leader majority minority whip coach manager host anchor analyst "
        "strategist economist spokesman spokeswoman spokesperson spokespeople attorney lawyer sheriff detective "
        "inspector former ex acting then current late republican democrat democratic candidate nominee presidential "
        "author writer journalist reporter correspondent columnist editor pollster adviser advisor aide co founder "
        "cofounder actor actress singer comedian researcher scientist student teacher voter activist businessman "
        "billionaire mogul fellow senior junior mp msp mep del delegate councilman councilwoman councillor "
        "commissioner administrator physician pastor bishop cardinal pope rabbi imam sheikh jr sr ii iii iv phd md "
        "esq defence defense foreign interior finance state campaign party news ministre présidente ministerin "
        "präsident präsidentin bundeskanzler bundeskanzlerin kanzler kanzlerin ministro ministra presidente "
        "presidenta portavoz sprecher sprecherin porte parole portavoce voorzitter woordvoerder president's "
        "analyst's"
    )
)
#: Common nouns of people, who may be named by them alone: "one critic said".
PERSONS = _words(
    "critic expert official resident witness farmer mother father woman man neighbour neighbor friend daughter "
    "son wife husband sister brother worker driver owner employee customer victim survivor soldier officer fan "
    "passenger tourist visitor user reviewer tester pilot nurse doctor patient caller protester demonstrator "
    "migrant refugee opponent supporter source insider observer"
)
SPOKEN_FOR = _words(
    "spokesman spokeswoman spokesperson spokespeople official officials representative representatives statement "
    "press release"
)
OF = _words("of from at for with")
FILLERS = _words(
    "the a an of for and at in from to his her their its s de la le del der die das van von el al bin ibn y du dos da "
    "do den"
)
INSTITUTIONS = _words(
    "administration agency army association authority bank board bureau campaign center centre city club "
    "commission committee company congress corp council county court department federation force forces "
    "foundation fund gobierno government governo group house inc institute kremlin ltd minist ministerie "
    "ministerio ministerium ministry network news newspaper office organisation organization party pentagon "
    "police post re regering senate service services society t team times union universit university université"
)
PRONOUNS = _words("he she they it i we you er sie il elle él ella lui lei ele ela hij zij ze ils elles")
FEMALE = _words(
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley "
    "kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia "
    "kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel "
    "carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina "
    "joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances "
    "kathryn janice jean alice sophia hillary hilary carly melania michele kellyanne ivanka chelsea jane julia claire "
    "loretta nikki condoleezza madeleine ursula marine giorgia sanna jacinda theresa priti liz kate meghan camila "
    "isabel carmen lucia paula elena silvia francesca giulia chiara sofia marta rosa petra sabine monika ursula "
    "renate heike anja katja claudia birgit nathalie valérie sophie isabelle céline charlotte amélie élisabeth "
    "annalena angela natasha olga tatiana svetlana fatima aisha huma tulsi kamala debbie wendy tammy cathy jill beth "
    "sue sally peggy molly lucy grace rose ellen joanne marie louise greta gina tina erin kristen kirsten holly"
)
MALE = _words(
    "james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark "
    "donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary "
    "nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick "
    "raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter "
    "christian keith roger terry harry ralph sean jesse roy louis billy bruce eugene carl arthur albert joe bernie "
    "barack ted marco jeb ben chris mike tim bill bob tom jim dan dave steve greg jeff ken ron don rick rob reince "
    "vladimir emmanuel boris rishi keir olaf friedrich joachim hans klaus jürgen wolfgang stefan thomas uwe bernd "
    "jens pierre jean françois jacques michel nicolas philippe alain pedro juan carlos luis josé antonio manuel "
    "francisco miguel javier fernando giovanni giuseppe mario luca matteo silvio marco paolo francesco roberto joão "
    "antónio paulo rui jan pieter willem mohammed muhammad ahmed ali hassan ibrahim recep xi elon jared corey rudy "
    "newt mitt lindsey rand rex jamie alan craig glenn derek howard fred martin simon neil ian graham stuart nigel "
    "gavin dominic"
)
#: Short forms and twins of one given name, a row each.
NICKNAMES = (
    "robert bob bobby rob | william bill billy will | richard dick rick rich | james jim jimmy | john "
    "jack johnny jon | joseph joe | thomas tom tommy | michael mike mick | edward ed eddie ted | charles "
    "charlie chuck | elizabeth liz beth betty | margaret peggy meg | katherine kate kathy catherine cathy "
    "| bernard bernie | daniel dan danny | david dave | donald don | anthony tony | steven steve stephen "
    "| christopher chris | matthew matt | andrew andy | benjamin ben | samuel sam | timothy tim | "
    "patricia pat patty | deborah debbie | susan sue | jeffrey jeff | gregory greg | ronald ron | kenneth "
    "ken | alexander alex | nicholas nick | joshua josh | theodore ted | rudolph rudy | kimberly kim | "
    "jennifer jen jenny | vladimir volodymyr | alexander aleksandr oleksandr | mohammed muhammad mohamed mohammad"
)
NICKNAME_SETS = tuple(frozenset(row.split()) for row in NICKNAMES.split("|"))
