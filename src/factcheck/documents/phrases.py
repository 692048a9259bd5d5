"""What pages say instead of their text, in twelve languages. In: a text. Out: whether it holds such words.

One table: kind of words -> language -> phrases, written folded (lower case, straight apostrophes). `state.py` says
what else must be true before a phrase is believed. A new language is a line under each kind.
"""

from __future__ import annotations

import re
from functools import lru_cache

PHRASES: dict[str, dict[str, tuple[str, ...]]] = {
    # Titles and headings of error pages: they must be nearly the whole title.
    "missing title": {
        "en": ("page not found", "404 not found", "not found", "page could not be found", "404", "error 404",
               "404 error",
               "page does not exist",
               "page doesn't exist", "page unavailable", "page cannot be found", "page can't be found", "oops",
               "410 gone",
               "file not found", "article not found", "content not found", "page no longer available", "http 404",
               "article no longer available", "this page isn't available", "we can't find that page", "page missing"),
        "de": ("seite nicht gefunden", "seite wurde nicht gefunden", "nicht gefunden", "fehler 404", "404 fehler",
               "seite existiert nicht", "inhalt nicht gefunden", "artikel nicht gefunden", "dokument nicht gefunden"),
        "fr": ("page introuvable", "page non trouvée", "erreur 404", "page inexistante", "article introuvable",
               "cette page n'existe pas"),
        "es": ("página no encontrada", "error 404", "no encontrado", "página no existe", "no se encontró la página",
               "la página no existe", "contenido no encontrado"),
        "it": ("pagina non trovata", "errore 404", "pagina inesistente", "contenuto non trovato"),
        "pt": ("página não encontrada", "erro 404", "não encontrado", "conteúdo não encontrado", "página inexistente"),
        "nl": ("pagina niet gevonden", "fout 404", "niet gevonden", "pagina bestaat niet"),
        "pl": ("nie znaleziono strony", "strona nie istnieje", "strony nie znaleziono", "błąd 404"),
        "sv": ("sidan hittades inte", "sidan finns inte", "sidan kunde inte hittas", "fel 404"),
        "ru": ("страница не найдена", "ошибка 404", "не найдено", "страница не существует"),
        "tr": ("sayfa bulunamadı", "hata 404", "404 hatası", "aradığınız sayfa bulunamadı"),
        "ja": ("ページが見つかりません", "お探しのページは見つかりません", "ページが存在しません", "404エラー"),
    },
    "missing": {
        "en": ("page you are looking for", "page you were looking for", "page you requested", "page you've requested",
               "requested page could not be found", "requested url was not found", "page could not be found",
               "page no longer exists", "this page does not exist", "this page doesn't exist",
               "the page may have moved",
               "may have been moved or deleted", "may have been removed", "article you are looking for",
               "page not found",
               "content you are looking for", "this article is no longer available", "link you followed may be broken"),
        "de": ("seite wurde nicht gefunden", "seite konnte nicht gefunden werden", "gesuchte seite",
        "angeforderte seite",
               "seite existiert nicht", "gewünschte seite", "seite ist nicht mehr verfügbar", "seite nicht gefunden"),
        "fr": ("page que vous recherchez", "page que vous cherchez", "page demandée", "n'existe plus",
        "page introuvable"),
        "es": ("página que buscas", "página que busca", "página que está buscando", "página solicitada",
               "página no encontrada", "la página no existe"),
        "it": ("pagina che stai cercando", "pagina che cercavi", "pagina richiesta", "pagina non è stata trovata"),
        "pt": ("página que você procura", "página que procura", "página que você está procurando", "página solicitada",
               "página não foi encontrada"),
        "nl": ("pagina die je zoekt", "pagina die u zoekt", "opgevraagde pagina", "pagina is niet gevonden",
               "pagina kon niet worden gevonden"),
        "pl": ("strona, której szukasz", "strony, której szukasz", "szukana strona", "nie znaleziono strony"),
        "sv": ("sidan du söker", "sidan du letar efter", "sidan kunde inte hittas", "sidan finns inte"),
        "ru": ("запрашиваемая страница", "запрошенная страница", "страница, которую вы ищете", "страница не найдена",
               "страница была удалена"),
        "tr": ("aradığınız sayfa", "istediğiniz sayfa", "sayfa bulunamadı", "sayfa kaldırılmış"),
        "ja": ("お探しのページ", "指定されたページ", "ページが見つかりません", "削除された可能性"),
    },
    "consent title": {
        "en": ("before you continue", "we value your privacy", "your privacy choices", "we care about your privacy",
               "your privacy is important", "cookie consent", "privacy settings", "cookie settings", "consent",
               "privacy preference", "cookies on this site", "about your privacy", "continue with ads",
               "we use cookies"),
        "de": ("bevor sie fortfahren", "ihre privatsphäre", "datenschutzeinstellungen", "privatsphäre-einstellungen",
               "mit werbung weiterlesen", "cookie-einstellungen", "ihre zustimmung", "willkommen bei", "einwilligung",
               "wir verwenden cookies"),
        "fr": ("avant de continuer", "votre vie privée", "respect de votre vie privée", "gestion des cookies",
               "vos choix en matière de cookies", "consentement"),
        "es": ("antes de continuar", "tu privacidad", "su privacidad", "valoramos tu privacidad",
        "configuración de cookies"),
        "it": ("prima di continuare", "la tua privacy", "rispettiamo la tua privacy", "impostazioni cookie",
        "consenso"),
        "pt": ("antes de continuar", "a sua privacidade", "sua privacidade", "definições de cookies"),
        "nl": ("voordat je verdergaat", "jouw privacy", "uw privacy", "cookie-instellingen", "toestemming"),
        "pl": ("zanim przejdziesz dalej", "twoja prywatność", "ustawienia prywatności", "cenimy twoją prywatność"),
        "sv": ("innan du fortsätter", "din integritet", "vi värnar om din integritet", "cookieinställningar"),
        "ru": ("прежде чем продолжить", "ваша конфиденциальность", "настройки файлов cookie"),
        "tr": ("devam etmeden önce", "gizliliğiniz", "gizliliğinize değer veriyoruz", "çerez ayarları"),
        "ja": ("続行する前に", "プライバシー設定", "cookie の設定", "クッキーの設定"),
    },
    # What a button says; the button must say little else.
    "accept": {
        "en": ("accept all", "accept cookies", "accept and continue", "accept & continue", "agree and continue",
        "i agree",
               "i accept", "allow all", "agree", "accept", "reject all", "manage options", "manage preferences",
               "got it",
               "cookie settings", "manage cookies", "continue without accepting", "yes, i'm happy", "consent",
               "agree and close"),
        "de": ("alle akzeptieren", "akzeptieren", "zustimmen", "alle cookies akzeptieren", "zustimmen und weiter",
               "einverstanden", "alle ablehnen", "einstellungen verwalten", "akzeptieren und weiter", "ich stimme zu"),
        "fr": ("tout accepter", "accepter", "accepter et continuer", "j'accepte", "tout refuser",
        "continuer sans accepter",
               "accepter et fermer", "paramétrer"),
        "es": ("aceptar todo", "aceptar", "aceptar y continuar", "aceptar todas", "rechazar todo", "aceptar cookies"),
        "it": ("accetta tutto", "accetta", "accetta e continua", "accetto", "rifiuta tutto", "accetta tutti"),
        "pt": ("aceitar tudo", "aceitar", "aceitar e continuar", "aceito", "rejeitar tudo", "aceitar todos"),
        "nl": ("alles accepteren", "accepteren", "akkoord", "akkoord en doorgaan", "alles weigeren",
        "ja, ik accepteer"),
        "pl": ("zaakceptuj wszystko", "akceptuję", "zgadzam się", "przejdź do serwisu", "odrzuć wszystko", "akceptuj"),
        "sv": ("godkänn alla", "acceptera alla", "jag godkänner", "acceptera", "godkänn", "avvisa alla"),
        "ru": ("принять все", "принять", "согласен", "принять и продолжить", "отклонить все", "согласиться"),
        "tr": ("tümünü kabul et", "kabul et", "kabul ediyorum", "tümünü reddet", "onaylıyorum"),
        "ja": ("すべて同意", "同意する", "すべて受け入れる", "同意して続行", "すべて拒否", "承諾する"),
    },
    "cookies": {
        "en": ("cookie", "consent", "personal data", "privacy", "partners", "personalised ads", "personalized ads"),
        "de": ("cookie", "einwilligung", "zustimmung", "personenbezogene", "datenschutz", "partner", "tracking"),
        "fr": ("cookie", "consentement", "données personnelles", "vie privée", "partenaires"),
        "es": ("cookie", "consentimiento", "datos personales", "privacidad", "socios"),
        "it": ("cookie", "consenso", "dati personali", "partner"),
        "pt": ("cookie", "consentimento", "dados pessoais", "privacidade", "parceiros"),
        "nl": ("cookie", "toestemming", "persoonsgegevens", "privacy", "partners"),
        "pl": ("cookie", "zgod", "danych osobowych", "prywatno", "partner"),
        "sv": ("cookie", "kakor", "samtycke", "personuppgifter", "partner"),
        "ru": ("cookie", "согласи", "персональных данных", "конфиденциальн", "партн"),
        "tr": ("çerez", "cookie", "onay", "kişisel veri", "iş ortak"),
        "ja": ("cookie", "クッキー", "同意", "個人データ", "個人情報", "プライバシー", "パートナー"),
    },
    # First and second person: how a wall speaks and an article about walls does not.
    "addressed": {
        "en": ("we", "our", "you", "your", "us"), "de": ("wir", "unsere", "unseren", "sie", "ihre", "ihr", "uns",
        "ihren"),
        "fr": ("nous", "nos", "vous", "votre", "vos"), "es": ("nosotros", "nuestros", "nuestro", "tu", "tus", "usted",
               "utilizamos", "usamos", "puede", "puedes"),
        "it": ("noi", "nostri", "tuo", "tuoi", "utilizziamo", "usiamo", "puoi", "tua"),
        "pt": ("nós", "nossos", "seu", "seus", "utilizamos", "usamos", "você", "pode"),
        "nl": ("wij", "we", "onze", "je", "jouw", "u", "uw"), "pl": ("my", "nasi", "naszych", "twoje", "używamy",
        "możesz"),
        "sv": ("vi", "våra", "du", "din", "dina"), "ru": ("мы", "наши", "вы", "ваши", "ваше", "вас"),
        "tr": ("biz", "sizin", "kullanıyoruz", "tarayıcınız", "deneyiminizi", "verilerinizi"),
        "ja": ("当社", "当サイト", "お客様", "弊社", "私たち"),
    },
    "paywall": {
        "en": ("subscribe to continue", "subscribe to read", "subscribe to keep reading", "to continue reading",
               "continue reading with a subscription", "this article is for subscribers", "for subscribers only",
               "subscribers only", "subscriber-only", "exclusive to subscribers", "already a subscriber",
               "subscribe to unlock",
               "unlock this article", "read the full story", "become a subscriber to read", "to read the full article",
               "to read this article in full", "you have reached your limit of free articles", "keep reading for",
               "start your free trial to read", "sign up to read the rest", "this content is for members",
               "premium content"),
        "de": ("jetzt weiterlesen", "weiterlesen mit", "nur für abonnenten", "exklusiv für abonnenten",
        "für abonnenten",
               "diesen artikel weiterlesen", "mit einem abo", "jetzt abonnieren", "bereits abonnent",
               "artikel freischalten",
               "plus-artikel", "um den artikel zu lesen", "um weiterzulesen", "lesen sie weiter mit", "als abonnent"),
        "fr": ("réservé aux abonnés", "réservé à nos abonnés", "la suite est réservée", "article réservé",
        "déjà abonné",
               "abonnez-vous pour lire", "pour lire la suite", "il vous reste", "contenu réservé",
               "lire la suite de l'article"),
        "es": ("solo para suscriptores", "contenido exclusivo para suscriptores", "suscríbete para seguir",
        "para suscriptores",
               "suscríbete para leer", "ya eres suscriptor", "para continuar leyendo", "seguir leyendo"),
        "it": ("contenuto riservato agli abbonati", "riservato agli abbonati", "abbonati per continuare",
        "sei già abbonato",
               "per continuare a leggere", "abbonati per leggere", "articolo riservato"),
        "pt": ("exclusivo para assinantes", "conteúdo exclusivo", "para continuar lendo", "já é assinante",
        "assine para ler",
               "para continuar a ler", "só para assinantes", "exclusivo para subscritores"),
        "nl": ("alleen voor abonnees", "exclusief voor abonnees", "verder lezen", "al abonnee", "om verder te lezen",
               "abonneer om te lezen", "lees verder met"),
        "pl": ("tylko dla prenumeratorów", "tylko dla subskrybentów", "czytaj dalej z prenumeratą",
        "dalszy ciąg dostępny",
               "aby czytać dalej", "wykup dostęp", "masz już prenumeratę"),
        "sv": ("endast för prenumeranter", "för prenumeranter", "fortsätt läsa med", "redan prenumerant",
        "för att läsa vidare",
               "den här artikeln är låst", "läs hela artikeln"),
        "ru": ("только для подписчиков", "доступно подписчикам", "оформите подписку", "чтобы читать дальше",
        "уже подписчик",
               "полный текст доступен"),
        "tr": ("sadece aboneler", "abonelere özel", "okumaya devam etmek için", "abone olun", "zaten abone misiniz"),
        "ja": ("有料会員限定", "会員限定記事", "この記事は有料", "続きを読むには", "残り", "購読が必要"),
    },
    "login title": {
        "en": ("log in", "login", "sign in", "sign in to continue", "please sign in", "log in to continue",
        "member login",
               "please log in", "authentication required", "create an account"),
        "de": ("anmelden", "anmeldung", "einloggen", "bitte melden sie sich an", "login erforderlich"),
        "fr": ("connexion", "se connecter", "connectez-vous", "identifiez-vous", "s'identifier"),
        "es": ("iniciar sesión", "inicia sesión", "acceder", "inicie sesión"), "it": ("accedi", "login",
        "effettua il login"),
        "pt": ("iniciar sessão", "fazer login", "entrar", "faça login"), "nl": ("inloggen", "aanmelden", "log in"),
        "pl": ("zaloguj się", "logowanie"), "sv": ("logga in", "inloggning"),
        "ru": ("вход", "войти", "авторизация", "войдите"), "tr": ("giriş yap", "oturum aç", "üye girişi"),
        "ja": ("ログイン", "サインイン"),
    },
    "login": {
        "en": ("log in to continue", "sign in to continue", "you must be logged in", "you need to log in",
        "please log in",
               "please sign in", "log in to view", "sign in to view", "log in to see", "you must log in",
               "you must sign in",
               "requires you to log in", "sign in to see", "log in or sign up to view"),
        "de": ("melden sie sich an, um", "bitte melden sie sich an", "sie müssen angemeldet sein", "bitte einloggen",
               "nur für angemeldete", "sie müssen sich anmelden"),
        "fr": ("connectez-vous pour", "vous devez être connecté", "veuillez vous connecter", "identifiez-vous pour"),
        "es": ("inicia sesión para", "debes iniciar sesión", "inicie sesión para", "debe iniciar sesión"),
        "it": ("accedi per", "devi effettuare l'accesso", "effettua il login per", "devi accedere"),
        "pt": ("faça login para", "inicie sessão para", "precisa iniciar sessão", "você precisa fazer login"),
        "nl": ("log in om", "u moet ingelogd zijn", "je moet ingelogd zijn", "meld je aan om"),
        "pl": ("zaloguj się, aby", "musisz być zalogowany", "aby zobaczyć, zaloguj się"),
        "sv": ("logga in för att", "du måste vara inloggad", "du måste logga in"),
        "ru": ("войдите, чтобы", "необходимо войти", "необходимо авторизоваться", "требуется авторизация"),
        "tr": ("giriş yapmanız gerekiyor", "görmek için giriş yap", "devam etmek için giriş yap", "oturum açmanız"),
        "ja": ("ログインしてください", "ログインが必要", "続けるにはログイン"),
    },
    "script": {
        "en": ("enable javascript", "javascript is disabled", "javascript is required", "requires javascript",
        "without javascript",
               "turn on javascript", "need to enable javascript", "javascript to run this app", "activate javascript"),
        "de": ("javascript aktivieren", "aktivieren sie javascript", "javascript ist deaktiviert",
        "benötigt javascript",
               "javascript muss aktiviert"),
        "fr": ("activer javascript", "activez javascript", "javascript est désactivé", "nécessite javascript"),
        "es": ("active javascript", "activa javascript", "habilite javascript", "habilita javascript",
        "requiere javascript"),
        "it": ("abilita javascript", "attiva javascript", "attivare javascript", "richiede javascript",
        "abilitare javascript"),
        "pt": ("ative o javascript", "habilite o javascript", "ativar o javascript", "requer javascript",
        "ativar javascript"),
        "nl": ("schakel javascript in", "javascript inschakelen", "javascript is vereist", "javascript staat uit"),
        "pl": ("włącz javascript", "włączyć javascript", "wymaga javascript", "włącz obsługę javascript"),
        "sv": ("aktivera javascript", "slå på javascript", "kräver javascript"),
        "ru": ("включите javascript", "включить javascript", "требуется javascript", "javascript отключен"),
        "tr": ("javascript'i etkinleştirin", "javascript etkin", "javascript gerektirir", "javascript'i açın"),
        "ja": ("javascriptを有効", "javascript を有効", "javascriptが無効", "javascript が無効"),
    },
    "challenge": {
        "en": ("just a moment", "attention required", "verify you are human", "verifying you are human",
        "are you a robot",
               "are you human", "i'm not a robot", "checking your browser", "unusual traffic",
               "pardon our interruption",
               "access denied", "access to this page has been denied", "security check", "press & hold",
               "bot verification",
               "please complete the captcha", "you have been blocked", "request unsuccessful", "human verification",
               "confirm you're not a robot", "prove you are human", "ddos protection by", "request blocked",
               "403 forbidden",
               "your request has been blocked", "robot check", "one more step", "you don't have permission to access"),
        "de": ("zugriff verweigert", "sind sie ein mensch", "sind sie ein roboter", "sicherheitsüberprüfung",
        "ich bin kein roboter",
               "überprüfung ihres browsers", "bestätigen sie, dass sie ein mensch", "ungewöhnlichen datenverkehr",
               "nur einen moment"),
        "fr": ("accès refusé", "êtes-vous un robot", "vérification de sécurité", "je ne suis pas un robot",
        "un instant",
               "vérifiez que vous êtes humain", "trafic inhabituel"),
        "es": ("acceso denegado", "verifique que es humano", "verifica que eres humano", "no soy un robot",
        "eres un robot",
               "comprobación de seguridad", "tráfico inusual", "un momento"),
        "it": ("accesso negato", "verifica di essere umano", "non sono un robot", "sei un robot",
        "controllo di sicurezza"),
        "pt": ("acesso negado", "verifique que é humano", "verifique se você é humano", "não sou um robô",
        "não sou um robot",
               "verificação de segurança"),
        "nl": ("toegang geweigerd", "bent u een robot", "ik ben geen robot", "controleer of u een mens bent",
        "beveiligingscontrole"),
        "pl": ("odmowa dostępu", "nie jestem robotem", "potwierdź, że jesteś człowiekiem", "dostęp zabroniony"),
        "sv": ("åtkomst nekad", "jag är inte en robot", "bekräfta att du är människa", "säkerhetskontroll"),
        "ru": ("доступ запрещен", "доступ запрещён", "вы не робот", "я не робот", "подтвердите, что вы человек",
        "проверка браузера"),
        "tr": ("erişim engellendi", "robot olmadığınızı", "ben robot değilim", "insan olduğunuzu doğrulayın"),
        "ja": ("アクセスが拒否されました", "ロボットではありません", "人間であることを確認", "アクセスは拒否"),
    },
}  # fmt: skip

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "\xa0": " ", "\u202f": " ", "\xad": None, "İ": "i"})
_WORD = re.compile(r"\w+")
_NO_SPACES = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")


def folded(text: str) -> str:
    """`text` as the phrases are written."""
    return " ".join(text.translate(_APOSTROPHES).lower().split())


@lru_cache(maxsize=32)
def _phrases(kind: str) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """The phrases of a kind, longest first: by their longest word, and those that are looked for letter by letter."""
    phrases = sorted({phrase for every in PHRASES[kind].values() for phrase in every}, key=len, reverse=True)
    if kind == "cookies":
        return {}, tuple(phrases)
    keyed: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        if not _NO_SPACES.search(phrase):
            key = max(_WORD.findall(phrase), key=len)
            keyed[key] = (*keyed.get(key, ()), phrase)
    return keyed, tuple(phrase for phrase in phrases if _NO_SPACES.search(phrase))


def longest(kind: str, text: str) -> str:
    """The longest phrase of this kind in a folded text, or "". Words stand whole, but in Japanese; stems may go on."""
    keyed, loose = _phrases(kind)
    found = ""
    for key in keyed.keys() & set(_WORD.findall(text)):
        for phrase in keyed[key]:
            if len(phrase) > len(found) and phrase in text and _stands(text, phrase):
                found = phrase
    if kind == "cookies" or not text.isascii():
        found = max((phrase for phrase in loose if phrase in text), key=len, default=found)
    return found


def _stands(text: str, phrase: str) -> bool:
    """Whether the phrase stands in whole words somewhere."""
    at = text.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        if (at == 0 or not text[at - 1].isalnum()) and (end == len(text) or not text[end].isalnum()):
            return True
        at = text.find(phrase, at + 1)
    return False


def holds(kind: str, text: str) -> bool:
    """Whether a folded text holds a phrase of this kind."""
    return longest(kind, text) != ""


def asks_consent(text: str) -> bool:
    """Whether a folded paragraph is a site speaking to its reader about cookies and data."""
    return holds("cookies", text) and holds("addressed", text)
