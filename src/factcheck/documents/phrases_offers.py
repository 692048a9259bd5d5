"""How a site asks to subscribe or register to read on. In: nothing. Out: language -> phrases, part of "paywall".

An offer is what the reader is to do and what he gets for it: "register for free" and "to read this article".
"""

from __future__ import annotations

from itertools import product


def _offers(doing: str, getting: str) -> tuple[str, ...]:
    """Each thing to do with each thing to get; both are lists parted by bars."""
    return tuple(f"{do}{get}" for do, get in product(doing.split("|"), getting.split("|")))


OFFERS: dict[str, tuple[str, ...]] = {
    "en": (
        *_offers(
            "subscribe|subscribe now|subscribe today|subscribe for free|register|register now|register for free|"
            "sign up|"
            "sign up now|sign up for free|sign in|log in|create an account|create a free account|join|join now|upgrade",
            " to keep reading| to read on| to read this| to read the rest| to read the full| to read more of|"
            " to unlock|"
            " to access this| to finish reading| and keep reading| and read on| to continue reading",
        ),
        "for paid subscribers", "for paying subscribers", "paid subscribers only", "available to subscribers",
        "paying members only",
        "continue reading your article", "continue reading this article with", "continue reading this post for free",
        "this post is for", "this story is for subscribers", "this article is exclusive to", "for members only",
        "free articles left", "you've reached your limit of", "you have read all your free",
    ),
    "de": (
        *_offers(
            "registrieren|jetzt registrieren|kostenlos registrieren|anmelden|jetzt anmelden|einloggen|abonnieren|"
            "abo abschließen|konto erstellen|kostenlos testen|jetzt testen",
            " und weiterlesen| und lesen|, um weiterzulesen| um weiterzulesen|, um den artikel| und artikel lesen",
        ),
        "nur für zahlende abonnenten", "nur für mitglieder", "lesen sie diesen artikel mit",
        "weiterlesen nach anmeldung",
    ),
    "fr": (
        *_offers(
            "inscrivez-vous|inscrivez-vous gratuitement|créez un compte|créez un compte gratuit|abonnez-vous|"
            "connectez-vous|identifiez-vous|je m'abonne|je m'inscris",
            " pour continuer la lecture| pour continuer à lire| pour lire cet article| pour lire l'article|"
            " et poursuivez la lecture",
        ),
        "pour les abonnés payants", "réservée aux abonnés", "pour poursuivre la lecture",
    ),
    "es": (
        *_offers(
            "regístrate|regístrate gratis|regístrese|regístrese gratis|suscríbete|suscríbase|inicia sesión|"
            "crea una cuenta",
            " para leer| y sigue leyendo| para continuar leyendo| para acceder al artículo| y siga leyendo",
        ),
        "solo para suscriptores de pago", "exclusivo para suscriptores",
    ),
    "it": (
        *_offers(
            "registrati|registrati gratis|registrati gratuitamente|abbonati|abbonati ora|accedi|crea un account",
            " per leggere| per proseguire| e continua a leggere| e leggi l'articolo| per sbloccare",
        ),
        "solo per gli abbonati", "solo per abbonati", "per proseguire la lettura",
    ),
    "pt": (
        *_offers(
            "registe-se|registe-se gratuitamente|cadastre-se|cadastre-se grátis|assine|assine já|faça login|"
            "crie uma conta",
            " para ler| para continuar| e continue lendo| e continue a ler| e leia",
        ),
        "apenas para assinantes", "somente para assinantes", "exclusivo para assinantes pagantes",
    ),
    "nl": (
        *_offers(
            "registreer|registreer gratis|registreer je|maak een account|maak een gratis account|log in|abonneer|"
            "word abonnee",
            " en lees verder| om dit artikel te lezen| om te lezen| om door te lezen| om het hele artikel",
        ),
        "alleen voor betalende abonnees", "voor abonnees",
    ),
    "pl": (
        *_offers(
            "zarejestruj się|zarejestruj się za darmo|zaloguj się|załóż konto|kup subskrypcję|wykup prenumeratę",
            ", aby czytać| aby czytać|, by czytać| i czytaj dalej|, aby przeczytać| i przeczytaj",
        ),
        "dla płatnych subskrybentów", "aby przeczytać cały artykuł",
    ),
    "sv": (
        *_offers(
            "registrera dig|registrera dig gratis|skapa konto|skapa ett gratis konto|logga in|bli prenumerant|"
            "prenumerera",
            " och läs vidare| för att läsa artikeln| för att fortsätta läsa| för att läsa hela| och läs hela",
        ),
        "för betalande prenumeranter", "bara för prenumeranter",
    ),
    "ru": (
        *_offers(
            "зарегистрируйтесь|зарегистрируйтесь бесплатно|войдите|подпишитесь|оформите подписку",
            ", чтобы читать|, чтобы продолжить чтение|, чтобы прочитать| и читайте дальше",
        ),
        "для платных подписчиков",
    ),
    "tr": (
        *_offers("üye olun|ücretsiz üye olun|kayıt olun|ücretsiz kaydolun|giriş yapın", " ve okumaya devam edin|"
            " ve devamını okuyun"),
        "yalnızca ücretli aboneler", "haberin devamını okumak için", "makaleyi okumak için",
    ),
    "ja": ("登録して続きを読む", "会員登録して", "無料登録して", "ログインして続きを読む", "続きは会員",
           "有料購読者限定", "会員登録すると"),
}  # fmt: skip
