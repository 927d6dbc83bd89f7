"""What Dutch compounds fall apart into, and what is no compound."""

import pytest

from search.analysis import Exceptions, analyser_for
from search.analysis.words import load

NL = analyser_for("nl")

COMPOUNDS = """\
leernetwerken: leer netwerken
leernetwerk: leer netwerk
schoolleider: school leider
schoolleiders: school leiders
schoolleiding: school leiding
basisschool: basis school
basisscholen: basis scholen
basisschoolleerling: basis school leerling
samenwerkingsverband: samenwerking verband
samenwerkingsverbanden: samenwerking verbanden
praktijkvoorbeeld: praktijk voorbeeld
praktijkvoorbeelden: praktijk voorbeelden
kwaliteitskaart: kwaliteit kaart
kwaliteitszorg: kwaliteit zorg
ontwikkelingsperspectief: ontwikkeling perspectief
ontwikkelmodel: ontwikkel model
ontwikkelscan: ontwikkel scan
studiedag: studie dag
studiedagen: studie dagen
startbijeenkomst: start bijeenkomst
netwerkbijeenkomst: netwerk bijeenkomst
netwerkleren: netwerk leren
leerkracht: leer kracht
leerkrachten: leer krachten
leerkrachtgedrag: leer kracht gedrag
leerlingenraad: leerling raad
leerlingenzorg: leerling zorg
leerlingbegeleiding: leerling begeleiding
ouderbetrokkenheid: ouder betrokkenheid
ouderavond: ouder avond
kinderopvang: kind opvang
kindcentrum: kind centrum
schoolbestuur: school bestuur
schoolbesturen: school besturen
schoolplein: school plein
schooljaar: school jaar
schoolplan: school plan
schoolopleider: school opleider
opleidingsschool: opleiding school
opleidingsscholen: opleiding scholen
lerarenopleiding: leraren opleiding
lerarentekort: leraren tekort
lerarenteam: leraren team
taalonderwijs: taal onderwijs
taalachterstand: taal achterstand
taalontwikkeling: taal ontwikkeling
leesonderwijs: lees onderwijs
leesvaardigheid: lees vaardigheid
leesplezier: lees plezier
rekenonderwijs: reken onderwijs
rekenvaardigheid: reken vaardigheid
woordenschat: woord schat
woordenschatonderwijs: woord schat onderwijs
burgerschapsonderwijs: burgerschap onderwijs
kansengelijkheid: kans gelijkheid
kansenongelijkheid: kans ongelijkheid
gedragsproblemen: gedrag problemen
handelingsplan: handeling plan
groepsplan: groep plan
groepsdynamica: groep dynamica
thuiszitters: thuis zitters
zorgplicht: zorg plicht
zorgcoordinator: zorg coordinator
jeugdhulp: jeugd hulp
jeugdzorg: jeugd zorg
wijkteam: wijk team
deelnetwerk: deel netwerk
werkdruk: werk druk
werkgroep: werk groep
werkvorm: werk vorm
werkvormen: werk vormen
werkplekleren: werk plek leren
werkplekbegeleider: werk plek begeleider
teamleider: team leider
teamontwikkeling: team ontwikkeling
beeldcoach: beeld coach
startgesprek: start gesprek
driehoeksgesprek: drie hoek gesprek
oudergesprek: ouder gesprek
kindgesprek: kind gesprek
kindgesprekken: kind gesprekken
functioneringsgesprek: functionering gesprek
kleuteronderwijs: kleuter onderwijs
kleuterklas: kleuter klas
klassenmanagement: klassen management
klasgenoot: klas genoot
peuterspeelzaal: peuter speel zaal
speelplaats: speel plaats
onderwijsassistent: onderwijs assistent
onderwijskwaliteit: onderwijs kwaliteit
onderwijsvernieuwing: onderwijs vernieuwing
onderwijsprofessionals: onderwijs professionals
basisvaardigheden: basis vaardigheden
beroepsonderwijs: beroep onderwijs
beroepskeuze: beroep keuze
loopbaanorientatie: loop baan orientatie
huiswerkbegeleiding: huiswerk begeleiding
leermiddelen: leer middelen
leerplan: leer plan
leerlijn: leer lijn
leerlijnen: leer lijnen
leerdoelen: leer doelen
lesmateriaal: les materiaal
lesplan: les plan
lesbezoek: les bezoek
toetsbeleid: toets beleid
toetsresultaten: toets resultaten
doorstroomtoets: doorstroom toets
schooladvies: school advies
schoolverzuim: school verzuim
verzuimbeleid: verzuim beleid
pestprotocol: pest protocol
veiligheidsbeleid: veiligheid beleid
gezinsondersteuning: gezin ondersteuning
ondersteuningsplan: ondersteuning plan
ondersteuningsbehoefte: ondersteuning behoefte
nieuwkomersonderwijs: nieuwkomers onderwijs
taalklas: taal klas
intervisiegroep: intervisie groep
intervisiegroepen: intervisie groepen
auditnetwerk: audit netwerk
professionaliseringsplan: professionalisering plan
inspectierapport: inspectie rapport
schoolzelfevaluatie: school zelf evaluatie
gemeenteraad: gemeente raad
stadsdeel: stad deel
buurthuis: buurt huis
bibliotheekbezoek: bibliotheek bezoek
muziekles: muziek les
gymles: gym les
zwemles: zwem les
vakleerkracht: vak leer kracht
vakgroep: vak groep
bewegingsonderwijs: beweging onderwijs
techniekonderwijs: techniek onderwijs
wetenschapsknooppunt: wetenschap knoop punt
natuureducatie: natuur educatie
cultuureducatie: cultuur educatie
toekomstbestendig: toekomst bestendig
hoogbegaafdheid: hoog begaafdheid
meerbegaafde: meer begaafde
zelfregulatie: zelf regulatie
zelfvertrouwen: zelf vertrouwen
wijkverpleegkundige: wijk verpleeg kundige
fietsenstalling: fiets stalling
fietssloten: fiets sloten
zonnepanelen: zonne panelen
ziekenhuis: zieken huis
brandweerauto: brandweer auto
treinstation: trein station
voetbalwedstrijd: voetbal wedstrijd
appeltaart: appel taart
keukentafel: keuken tafel
keukentafelgesprek: keuken tafel gesprek
belastingdienst: belasting dienst
verkeersveiligheid: verkeer veiligheid
klimaatverandering: klimaat verandering
arbeidsmarkt: arbeid markt
arbeidsmarktbeleid: arbeid markt beleid
woningbouw: woning bouw
hondenuitlaatplaats: honden uitlaat plaats
koffiezetapparaat: koffiezet apparaat
boekenkast: boek kast
jaarverslag: jaar verslag
stuurgroep: stuur groep
projectleider: project leider
vergaderzaal: vergader zaal
weekendtas: weekend tas
vrijwilligerswerk: vrijwilliger werk
gezondheidszorg: gezondheid zorg
politieagent: politie agent
kamerbreed: kamer breed
dierenarts: dieren arts
telefoonnummer: telefoon nummer
"""
# what search needs is that parts have the right stem; "leraren" and "leraar" have the same
WHOLE = """\
    masterclass spelenderwijs eigenaarschap leiderschap burgerschap wetenschap begeleiding onderwijs
    bestuur beleid verantwoordelijkheid organisatie kwaliteit samenwerking handreiking ontwikkeling
    perspectief evaluatie professionalisering differentiatie coordinator bijeenkomst ondersteuning
    betrokkenheid vaardigheid instructie motivatie reflectie inspectie passend gelijkheid
    diversiteit inclusief inclusie medewerkers voorbeeld aanpak doorlopend verbeteren veranderen
    docenten studenten leerlingen kinderen ouders gemeente overleg opbrengst aanmelding verbinding
    toegankelijk waterschap landschap vriendschap gezondheid restaurant universiteit sinterklaas
    verstoren achterstand besturen gesprekken mediators maandag combinatie handleiding herinneringen
    handreikingen overeenkomsten verschrikking molen kust belangrijkste
"""


@pytest.mark.parametrize("row", COMPOUNDS.splitlines())
def test_compound_has_these_parts(row):
    word, parts = row.split(": ")
    assert " ".join(NL.terms(word).parts) == parts


@pytest.mark.parametrize("word", WHOLE.split())
def test_word_is_whole(word):
    assert NL.terms(word).parts == ()


@pytest.mark.parametrize("row", COMPOUNDS.splitlines())
def test_spans_are_the_places_of_the_parts(row):
    terms = NL.terms(row.split(":")[0])
    assert tuple(terms.surface[start:end] for start, end in terms.spans) == terms.parts
    assert len(terms.parts) == len(terms.part_stems) == len(terms.part_kp)


@pytest.mark.parametrize(
    ("compound", "word"),
    [
        ("leernetwerken", "netwerk"),
        ("lerarenopleiding", "leraar"),
        ("kansengelijkheid", "kans"),
        ("basisscholen", "school"),
        ("kinderopvang", "kind"),
        ("samenwerkingsverbanden", "verband"),
        ("kwaliteitskaarten", "kaart"),
        ("teamleden", "lid"),
    ],
)
def test_compound_contains_a_word(compound, word):
    assert NL.terms(word).stem in NL.terms(compound).part_stems


def test_compounds_inside_a_compound_are_there_too():
    assert NL.terms("basisschoolleerling").joined == ("basisschool", "schoolleerling")
    assert NL.terms("basisscholen").stem in NL.terms("basisschoolleerling").joined_stems


@pytest.mark.parametrize(
    ("words", "compound"),
    [
        ("school leider", "schoolleider"),
        ("leraar opleiding", "lerarenopleiding"),
        ("kind opvang", "kinderopvang"),
        ("kwaliteit kaart", "kwaliteitskaart"),
        ("gedrag problemen", "gedragsproblemen"),
        ("leerling raad", "leerlingenraad"),
        ("woord schat", "woordenschat"),
        ("co teaching", "coteaching"),
        ("school zelf evaluatie", "schoolzelfevaluatie"),
    ],
)
def test_words_written_apart_may_be_a_compound(words, compound):
    assert compound in NL.joins(words.split())


@pytest.mark.parametrize("words", ["de school", "van de", "school", "school 7", "a b", "x " * 9, ""])
def test_these_words_make_no_compound(words):
    assert NL.joins(words.split()) == ()


@pytest.mark.parametrize("word", ["leerkracht", "leernetwerk"])  # the list has only the first
def test_editors_keep_a_word_whole_in_every_form_and_inside_others(word):
    changed = NL.with_exceptions(Exceptions.of(never=[word.title()]))
    assert len(NL.terms(word + "en").parts) == 2
    assert changed.terms(word).parts == ()
    assert changed.terms(word + "en").parts == ()
    assert changed.terms(word + "team").parts == (word, "team")


def test_editors_say_how_a_word_is_split():
    changed = NL.with_exceptions(Exceptions.of(splits={"Masterclass": ["master", "class"]}))
    assert changed.terms("masterclass").parts == ("master", "class")
    assert changed.terms("masterclass").spans == ((0, 6), (6, 11))
    assert NL.terms("masterclass").parts == ()


def test_parts_that_are_not_written_in_the_word_light_up_the_whole():
    changed = NL.with_exceptions(Exceptions.of(splits={"ib": ["interne", "begeleider"]}))
    assert changed.terms("ib").spans == ((0, 2), (0, 2))


@pytest.mark.parametrize(
    "word", ["", "a", "7", "a4", "x" * 10_000, "ab" * 40, "info@school.nl", "日本語の言葉"]
)
def test_odd_words_are_only_themselves(word):
    assert NL.terms(word).surface == word
    assert NL.terms(word).parts == ()


def test_knows_words_and_compounds_of_them():
    assert NL.is_known("netwerk")
    assert NL.is_known("leernetwerken")
    assert not NL.is_known("xqzzk")
    assert NL.frequency("school") > NL.frequency("griffel") > NL.frequency("xqzzk") == 0


def test_every_irregular_form_of_the_list_can_be_analysed():
    bases = load("nl").bases
    for form, base in bases.items():  # a form of a form once went round for ever
        for word in (form, base.removeprefix("="), "school" + form):
            assert NL.terms(word).stem
