"""Words that say nothing about the subject: they count for the order of results, not for what is found."""

WORDS = {
    "nl": """
        de het een en of maar want dus toch ook nog wel niet geen al er hier daar dan nu nou zo als dat die
        dit deze wat wie waar wanneer waarom hoe welke welk hoeveel ik je jij jou jouw u uw hij zij ze we
        wij ons onze jullie hun hen mijn zijn haar me mij hem men iemand iets alles alle elk elke ieder
        iedere is ben bent was waren wordt worden werd werden heb hebt heeft hebben had hadden kan kun kunt
        kunnen kon konden zal zul zult zullen zou zouden moet moeten moest mag mogen mocht wil wilt willen
        wou doe doet doen deed ga gaat gaan ging aan af bij binnen boven buiten door in langs met na naar
        naast om onder op over per rond sinds te tegen ten ter tijdens tot tussen uit van vanaf vanuit via
        volgens voor vooral voordat zonder zoals omdat doordat terwijl zodat indien hoewel mits tenzij eens
        even graag heel erg zeer meer meest minder minst veel weinig toe mee weer zelf zich krijg krijgt
        krijgen kreeg gekregen maak maakt maken maakte gemaakt houd houdt houden hield kom komt komen kwam
        neem neemt nemen nam geef geeft geven gaf zet zetten laat laten liet vind vindt vinden vond zie ziet
        zien zag weet weten wist zeg zegt zeggen zei sta staat staan stond blijf blijft blijven bleef
        gebruik gebruikt gebruiken lukt helpt hoort horen betekent nodig beste goed goede beter anders
        altijd nooit soms vaak precies eigenlijk iedereen niemand niets waarop waarmee waarvoor waarbij
        waaraan erbij ervoor ermee daarbij
    """,
    "en": """
        a an the and or but so if than that this these those there here what which who whom whose when where
        why how i you he she it we they me him her us them my your his its our their is am are was were be
        been being do does did have has had can could will would shall should may might must of at by for
        with about against between into through during before after above below to from up down in out on
        off over under again not no nor only own same too very just as get gets make makes
    """,
}
SETS = {language: frozenset(words.split()) for language, words in WORDS.items()}


def is_stop_word(language: str, word: str) -> bool:
    """Whether a folded word is one of these."""
    return word in SETS.get(language, frozenset())
