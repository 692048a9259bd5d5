"""What stands at an address whose text is gone, or not for this reader. In: nothing. Out: kind -> language -> phrases.

The sentences are made of a thing and what is said of it, so that a new noun is one word and not a row of them.
"""

from __future__ import annotations

from itertools import product


def _said(things: str, states: str) -> tuple[str, ...]:
    """Each thing with each state; both are lists parted by bars."""
    return tuple(f"{thing} {state}" for thing, state in product(things.split("|"), states.split("|")))


_GONE: dict[str, tuple[str, ...]] = {
    "en": _said(
        "content|video|page|article|story|post|item|document|file|listing|product|event|job|resource",
        "is no longer available|isn't available anymore|is not available anymore|isn't available|is not available|"
        "is unavailable|has been removed|was removed|has been deleted|was deleted|no longer exists|has expired",
    ),
    "de": _said(
        "inhalt|video|seite|artikel|beitrag|dokument|angebot|eintrag",
        "ist nicht mehr verfügbar|ist leider nicht mehr verfügbar|ist nicht verfügbar|wurde gelöscht|wurde entfernt|"
        "existiert nicht mehr|ist nicht mehr online",
    ),
    "fr": _said(
        "contenu|vidéo|page|article|document|annonce|offre",
        "n'est plus disponible|n'est pas disponible|a été supprimé|a été supprimée|a expiré",
    ),
    "es": _said(
        "contenido|vídeo|video|página|artículo|documento|anuncio",
        "ya no está disponible|no está disponible|ha sido eliminado|ha sido eliminada|ha caducado",
    ),
    "it": _said(
        "contenuto|video|pagina|articolo|documento|annuncio",
        "non è più disponibile|non è disponibile|è stato rimosso|è stata rimossa|è scaduto",
    ),
    "pt": _said(
        "conteúdo|vídeo|página|artigo|matéria|documento|anúncio",
        "já não está disponível|não está mais disponível|não está disponível|foi removido|foi removida",
    ),
    "nl": _said(
        "inhoud|video|pagina|artikel|document|bericht",
        "is niet meer beschikbaar|is niet langer beschikbaar|is niet beschikbaar|is verwijderd|bestaat niet meer",
    ),
    "pl": _said(
        "treść|film|strona|artykuł|materiał|ogłoszenie",
        "nie jest już dostępna|nie jest już dostępny|została usunięta|został usunięty|nie istnieje",
    ),
    "sv": _said(
        "innehållet|videon|sidan|artikeln|dokumentet|annonsen",
        "är inte längre tillgänglig|är inte längre tillgängligt|finns inte längre|har tagits bort",
    ),
    "ru": _said(
        "материал|видео|страница|статья|контент|объявление|документ",
        "больше не доступен|больше не доступно|больше не доступна|удалён|удален|удалена|удалено",
    ),
    "tr": _said("içerik|video|sayfa|haber|ilan", "artık mevcut değil|artık kullanılamıyor|kaldırıldı|"
            "yayından kaldırıldı"),
    "ja": tuple(
        f"この{thing}は{state}"
        for thing, state in product(
            ("コンテンツ", "動画", "ページ", "記事"),
            ("現在ご利用いただけません", "公開されていません", "削除されました", "掲載を終了"),
        )
    ),
}  # fmt: skip

GONE: dict[str, dict[str, tuple[str, ...]]] = {
    "gone": _GONE,
    # A name that nobody uses: nearly the whole of a title or heading, or a sentence about "this domain".
    "domain": {
        "en": ("this domain is for sale", "domain is for sale", "domain name is for sale", "domain may be for sale",
               "buy this domain", "this domain is available for sale", "this domain has expired", "domain has expired",
               "domain name has expired", "domain is parked", "domain parked", "parked domain", "this domain is parked",
               "make an offer on this domain", "inquire about this domain", "domain is registered but"),
        "de": ("diese domain steht zum verkauf", "domain steht zum verkauf", "diese domain kaufen", "domain kaufen",
               "diese domain ist geparkt", "diese domain ist registriert"),
        "fr": ("ce domaine est à vendre", "nom de domaine est à vendre", "acheter ce domaine", "domaine a expiré"),
        "es": ("este dominio está en venta", "dominio en venta", "comprar este dominio", "dominio ha caducado"),
        "it": ("questo dominio è in vendita", "dominio in vendita", "acquista questo dominio", "dominio è scaduto"),
        "pt": ("este domínio está à venda", "domínio à venda", "comprar este domínio", "domínio expirou"),
        "nl": ("dit domein is te koop", "deze domeinnaam is te koop", "domeinnaam te koop", "koop dit domein"),
        "pl": ("ta domena jest na sprzedaż", "domena na sprzedaż", "kup tę domenę", "domena wygasła"),
        "sv": ("domänen är till salu", "domän till salu", "köp denna domän", "domänen har gått ut"),
        "ru": ("этот домен продаётся", "этот домен продается", "домен продается", "домен продаётся",
               "купить этот домен"),
        "tr": ("bu alan adı satılıktır", "bu alan adı satılık", "bu alan adını satın al"),
        "ja": ("このドメインは販売中", "このドメインを購入", "ドメイン販売中"),
    },
    # What a server shows where nobody has put a page: English, as they come.
    "default page": {
        "en": ("welcome to nginx", "apache2 ubuntu default page", "apache2 debian default page", "apache2 default page",
               "test page for the apache http server", "http server test page", "apache http server test page",
               "iis windows server",
               "test page for the nginx http server", "welcome to caddy", "default web site page", "default plesk page",
               "cpanel default page", "welcome to openresty", "it works", "welcome to centos", "default page"),
    },
    "default": {
        "en": ("the nginx web server is successfully installed", "web server is successfully installed",
               "default welcome page used to test", "used to test the proper operation of",
               "used to test the correct operation", "thank you for using nginx", "replace this file",
               "internet information services", "web server software is running but no content has been added",
               "there is no website configured at this address", "it works"),
    },
    # A site that speaks of itself, and not of the world.
    "of a site": {
        "en": ("this page", "this site", "this website", "this content", "this video", "this service", "this server",
               "this domain",
               "this resource", "the server", "the page", "the site", "the requested", "requested", "the url",
               "this url", "the link",
               "javascript", "cookies", "administrator", "webmaster", "sorry", "unfortunately", "please", "click"),
        "de": ("diese seite", "diese website", "dieser inhalt", "dieses video", "diese domain", "die seite",
               "der server", "leider", "bitte",
               "angeforderte"),
        "fr": ("cette page", "ce site", "ce contenu", "cette vidéo", "ce domaine", "la page", "le serveur", "désolé",
               "veuillez"),
        "es": ("esta página", "este sitio", "este contenido", "este vídeo", "este video", "este dominio", "la página",
               "lo sentimos", "por favor"),
        "it": ("questa pagina", "questo sito", "questo contenuto", "questo video", "questo dominio", "la pagina",
               "spiacenti", "ci dispiace"),
        "pt": ("esta página", "este site", "este conteúdo", "este vídeo", "este domínio", "a página", "desculpe",
               "lamentamos", "por favor"),
        "nl": ("deze pagina", "deze site", "deze website", "deze inhoud", "deze video", "dit domein", "de pagina",
               "helaas", "sorry"),
        "pl": ("ta strona", "ten serwis", "ta treść", "ten materiał", "ten film", "ta domena", "strona", "niestety",
               "przepraszamy", "prosimy"),
        "sv": ("den här sidan", "denna sida", "sidan", "innehållet", "denna domän", "tyvärr", "vänligen"),
        "ru": ("эта страница", "этот сайт", "этот материал", "это видео", "этот домен", "страница", "к сожалению",
               "пожалуйста"),
        "tr": ("bu sayfa", "bu site", "bu içerik", "bu video", "bu alan adı", "sayfa", "üzgünüz", "maalesef", "lütfen"),
        "ja": ("このページ", "当サイト", "このサイト", "このコンテンツ", "この動画",
               "このドメイン", "ページ", "申し訳", "ください"),
    },
    # Not for readers of this country.
    "region": {
        "en": (*_said("not available|unavailable|isn't available|not accessible",
                      "in your country|in your region|in your location|in your area|in your territory|where you are"),
               "we recognize you are attempting to access this website from", "from your country is not allowed",
               "unavailable for legal reasons", "blocked in your country", "not available to visitors from",
               "unavailable in most european countries"),
        "de": _said("nicht verfügbar|nicht zugänglich", "in ihrem land|in deinem land|in ihrer region"),
        "fr": ("pas disponible dans votre pays", "pas disponible dans votre région", "indisponible dans votre pays"),
        "es": ("no está disponible en su país", "no está disponible en tu país", "no disponible en tu región"),
        "it": ("non è disponibile nel tuo paese", "non disponibile nel tuo paese", "non è disponibile nella tua area"),
        "pt": ("não está disponível no seu país", "não disponível no seu país", "não está disponível na sua região"),
        "nl": ("niet beschikbaar in jouw land", "niet beschikbaar in uw land", "niet beschikbaar in je regio"),
        "pl": ("niedostępna w twoim kraju", "niedostępny w twoim kraju", "nie jest dostępna w twoim kraju"),
        "sv": ("inte tillgänglig i ditt land", "inte tillgängligt i ditt land", "inte tillgänglig i din region"),
        "ru": ("недоступен в вашей стране", "недоступно в вашей стране", "недоступен в вашем регионе",
               "недоступна в вашем регионе", "недоступно в вашем регионе"),
        "tr": ("ülkenizde kullanılamıyor", "bulunduğunuz ülkede", "bölgenizde kullanılamıyor"),
        "ja": ("お住まいの国では", "お住まいの地域では"),
    },
    # Not for readers whose age is not known.
    "age": {
        "en": ("are you over 18", "are you over 21", "are you 18 or older", "are you 21 or older",
               "are you at least 18",
               "are you of legal drinking age", "you must be at least 18", "you must be 18", "you must be 21",
               "you must be of legal drinking age", "verify your age", "confirm your age", "age verification",
               "enter your date of birth", "please enter your age", "i am over 18", "i am 18 or older"),
        "de": ("sind sie über 18", "sind sie mindestens 18", "bist du über 18", "altersprüfung",
               "bestätigen sie ihr alter",
               "sind sie volljährig"),
        "fr": ("avez-vous plus de 18 ans", "avez-vous l'âge légal", "vérification de l'âge", "confirmez votre âge",
               "êtes-vous majeur"),
        "es": ("eres mayor de edad", "es usted mayor de edad", "eres mayor de 18", "verificación de edad",
               "confirma tu edad"),
        "it": ("sei maggiorenne", "hai più di 18 anni", "verifica dell'età", "conferma la tua età"),
        "pt": ("você tem mais de 18", "tem mais de 18 anos", "verificação de idade", "confirme a sua idade",
               "é maior de idade"),
        "nl": ("ben je 18 jaar of ouder", "bent u 18 jaar of ouder", "ben je ouder dan 18", "leeftijdscontrole"),
        "pl": ("czy masz ukończone 18 lat", "czy masz 18 lat", "weryfikacja wieku", "potwierdź swój wiek"),
        "sv": ("är du över 18", "är du över 20", "ålderskontroll", "bekräfta din ålder"),
        "ru": ("вам уже есть 18", "вам исполнилось 18", "вам есть 18", "подтвердите возраст",
               "подтвердите свой возраст"),
        "tr": ("18 yaşından büyük müsünüz", "yaşınızı doğrulayın", "yaş doğrulama"),
        "ja": ("18歳以上ですか", "20歳以上ですか", "年齢確認", "年齢を確認"),
    },
    # Nearly the whole of a line.
    "loading": {
        "en": ("loading", "please wait", "loading, please wait", "loading please wait", "loading content",
               "one moment please", "please stand by"),
        "de": ("wird geladen", "bitte warten", "lädt", "lade", "seite wird geladen"),
        "fr": ("chargement", "chargement en cours", "veuillez patienter"),
        "es": ("cargando", "espere por favor", "por favor espere", "por favor, espere"),
        "it": ("caricamento", "caricamento in corso", "attendere prego", "attendere"),
        "pt": ("carregando", "a carregar", "aguarde", "por favor, aguarde"),
        "nl": ("laden", "even geduld", "even geduld a.u.b", "bezig met laden"),
        "pl": ("ładowanie", "proszę czekać", "trwa ładowanie"),
        "sv": ("laddar", "vänligen vänta", "var god vänta"),
        "ru": ("загрузка", "пожалуйста, подождите", "подождите", "идёт загрузка", "идет загрузка"),
        "tr": ("yükleniyor", "lütfen bekleyin"),
        "ja": ("読み込み中", "ロード中", "しばらくお待ちください"),
    },
    # We asked too often: nearly the whole of a title or heading.
    "limited title": {
        "en": ("too many requests", "429 too many requests", "error 429", "rate limit exceeded", "rate limited",
               "request rate threshold exceeded", "you have been rate limited", "slow down"),
        "de": ("zu viele anfragen",), "fr": ("trop de requêtes",), "es": ("demasiadas solicitudes",
               "demasiadas peticiones"),
        "it": ("troppe richieste",), "pt": ("muitas solicitações", "demasiados pedidos"), "nl": ("te veel verzoeken",
               "te veel aanvragen"),
        "pl": ("zbyt wiele żądań", "zbyt wiele zapytań"), "sv": ("för många förfrågningar",),
               "ru": ("слишком много запросов",),
        "tr": ("çok fazla istek",), "ja": ("リクエストが多すぎます",),
    },
}  # fmt: skip
