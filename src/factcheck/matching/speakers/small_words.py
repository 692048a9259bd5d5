"""Small words around names, by what they tell of a speaker. In: nothing. Out: sets of words in lower case."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Capitalised words that name no one.
TIMES = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi "
    "mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo"
)
DETERMINERS = _words(
    "the a an one another his her their our its my this that these some many several two three other der die das ein "
    "eine le la les l' un une el los las uno una il lo gli i o os as um uma de het een another both few most any all"
)
LINKS = _words("of the de del della di da do dos van von der den du la le al el bin ibn und y e et & for at")
STOPS = _words(
    "in on at to with from by after before as that when while if but because since during under over about against "
    "into through between without until than then or so yet nor not who which whom whose where why how what and amid "
    "despite although though whether like via upon within is was were be been being has have had would will could can "
    "may might must did does do à dans avec après avant comme mais bei mit nach vor aber als wenn weil en con por "
    "para pero come ma quando mas quando met op bij maar toen told said says"
)
GROUPS = _words(
    "police officials experts witnesses authorities sources researchers scientists critics supporters residents "
    "lawyers prosecutors doctors analysts investigators economists campaigners activists leaders lawmakers aides "
    "advisers advisors reporters historians voters republicans democrats observers organizers organisers officers "
    "neighbours neighbors spokesman spokeswoman spokesperson defenders opponents others people everyone somebody "
    "someone nobody polizei behörden experten"
)
OPENERS = _words(
    "but and yet so then later also still now however meanwhile instead indeed thus because since when while as if "
    "although though after before once here there even perhaps maybe on in at by for to from with of or nor not this "
    "that these those what how why where who yes no well ok okay first second finally earlier today yesterday tonight "
    "asked according"
)
#: Labels before a colon that name nobody.
LABELS = _words(
    "note update updated photo image picture source sources related about read watch listen warning correction "
    "editor editors summary example tip tips video advertisement topics tags share contact figure table see also "
    "what why how when where who question answer problem solution result results step chapter part bottom key "
    "more day week year price total date time"
)
NEVER = _words("and but yet so then or also 's still now however he'd thus because since when while if as though")
POSSESSIVES = _words(
    "his her their its seine seinen seinem seiner ihre ihren ihrem ihrer son sa ses su sus suo sua seu zijn haar"
)
AND = _words("and und et y e en &")
