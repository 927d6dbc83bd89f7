"""Which Dutch words are forms of the same, and which are not."""

import pytest

from search.analysis import Terms, analyser_for

NL = analyser_for("nl")

SAME = """\
leraar leraren
school scholen
leerling leerlingen
les lessen
kind kinderen
lid leden
teamlid teamleden
stad steden
netwerk netwerken
begeleiden begeleiding
begeleidt begeleiden
begeleid begeleiden
ontwikkelt ontwikkelen
ontwikkeld ontwikkelen
ontwikkeling ontwikkelen
leert leren
geleerd leren
leerde leren
leest lezen
gelezen lezen
las lezen
geeft geven
gaf geven
gegeven geven
samengewerkt samenwerken
samenwerkt samenwerken
samenwerking samenwerken
opgeleid opleiden
opleiding opleiden
opleidingen opleiding
evaluatie evaluaties
geevalueerd evalueren
evalueert evalueren
evaluatie evalueren
rekent rekenen
gerekend rekenen
coordinator coordinatoren
coordinator coordinators
collega collegas
foto fotos
thema themas
museum musea
criterium criteria
centrum centra
onderzocht onderzoeken
onderzoek onderzoeken
besproken bespreken
bespreekt bespreken
gesprek gesprekken
bijeenkomst bijeenkomsten
docent docenten
schoolleider schoolleiders
kans kansen
taal talen
groot grote
goed goede
bestuur besturen
bestuurder bestuurders
ouder ouders
brief brieven
huis huizen
klas klassen
groep groepen
groepje groep
werkt werken
werkte werken
gewerkt werken
versterkt versterken
verbeterd verbeteren
verbetering verbeteren
onderwijst onderwijzen
aangeboden aanbieden
vraagt vragen
vroeg vragen
gevraagd vragen
nam nemen
deelgenomen deelnemen
neemt nemen
deelneemt deelnemen
deelnemer deelnemers
stelt stellen
gesteld stellen
vastgesteld vaststellen
afspraak afspraken
activiteit activiteiten
vaardigheid vaardigheden
mogelijkheid mogelijkheden
moeilijkheden moeilijkheid
dag dagen
studiedag studiedagen
boek boeken
aangemeld aanmelden
aanmelding aanmelden
meldt melden
start starten
gestart starten
plan plannen
praktijkvoorbeeld praktijkvoorbeelden
handreiking handreikingen
meertalig meertalige
inclusief inclusieve
actief actieve
reflecteert reflecteren
gezin gezinnen
gebouw gebouwen
gedrag gedragingen
toets toetsen
toetst toetsen
advies adviezen
mens mensen
grens grenzen
arts artsen
fiets fietsen
cursus cursussen
analyse analyses
werkgroep werkgroepen
basisschool basisscholen
ouderavond ouderavonden
kwaliteitskaart kwaliteitskaarten
maakt maken
gemaakt maken
maakte maken
speelt spelen
gespeeld spelen
denkt denken
dacht denken
schrijft schrijven
schreef schrijven
geschreven schrijven
"""
DIFFERENT = """\
begeleiding beleid
begeleiden beleid
kans kan
kansen kan
gelijk lijk
gedrag dragen
gebied bieden
gesprek spreken
bestuur stuur
leraar leren
leerling leer
onderwijs wijs
organisatie orgaan
kwaliteit kwantiteit
les lezen
les leest
bestuur besteden
gemeente menen
gezin zin
gezin zinnen
gebruik ruiken
geluid luiden
gezicht zicht
gerecht recht
ouder oud
student studie
inspectie inspiratie
motief motivatie
directie directeur
toets toetsenbord
praktijk praktisch
leider lijder
schrijver schrift
mentor ment
centrum cent
team teamer
plan plant
bes besturen
lid leed
led leden
stad steed
kring kringloop
afspraak spraak
ervaren varen
verslag slag
bewaren waren
gelijkheid lijkheid
geheim heim
gevaar varen
gevoel voelen
beroep roepen
advies adverteren
samen samenwerken
kust kussen
kunst kennen
"""


def shared(row: str) -> int:
    """How many of the two stems two words share."""
    first, second = (NL.terms(word) for word in row.split())
    return (first.stem == second.stem) + (first.kp == second.kp)


@pytest.mark.parametrize("row", SAME.splitlines())
def test_forms_of_a_word_share_a_stem(row):
    assert shared(row)


def test_nearly_all_forms_share_both_stems():
    rows = SAME.splitlines()
    assert sum(shared(row) == 2 for row in rows) >= 0.9 * len(rows)


@pytest.mark.parametrize("row", DIFFERENT.splitlines())
def test_other_words_share_no_stem(row):
    assert not shared(row)


def test_a_compound_is_inflected_as_its_last_part():
    assert NL.terms("werkgroepje").stem == NL.terms("werkgroep").stem
    assert NL.terms("oudercursussen").stem == NL.terms("oudercursus").stem
    assert NL.terms("deelnetwerkleden").stem == NL.terms("deelnetwerklid").stem


def test_english_has_its_own_stems():
    en = analyser_for("en")
    assert en.terms("teachers").stem == en.terms("teacher").stem
    assert en.terms("schools").stem != NL.terms("schools").stem or NL.terms("schools").stem == "school"
    assert en.terms("classrooms").parts == ("class", "room")
    assert en.joins(["class", "rooms"]) == ("classrooms",)
    assert en.joins(["blue", "sky"]) == ()


def test_an_unknown_language_leaves_words_as_they_are():
    assert analyser_for("fy").terms("skoallen") == Terms("skoallen", "skoallen", "skoallen")
    assert analyser_for("nl-BE").language == "nl"
    assert analyser_for("fy").language == "fy"
