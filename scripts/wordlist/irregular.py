"""Dutch that no rule gives: plurals and the past of strong verbs."""

NOUNS = {
    "leden": "lid",
    "steden": "stad",
    "kinderen": "kind",
    "kinders": "kind",
    "schepen": "schip",
    "koeien": "koe",
    "eieren": "ei",
    "liederen": "lied",
    "bladeren": "blad",
    "goederen": "goed",
    "volkeren": "volk",
    "raderen": "rad",
    "gemoederen": "gemoed",
    "kalveren": "kalf",
    "lammeren": "lam",
    "hoenderen": "hoen",
    "gelederen": "gelid",
    "mogelijkheden": "mogelijkheid",
    "lieden": "lui",
    "data": "datum",
    "criteria": "criterium",
    "musea": "museum",
    "centra": "centrum",
    "media": "medium",
    "themas": "thema",
    "collegas": "collega",
    "docentes": "docente",
    "leraressen": "lerares",
    "politici": "politicus",
    "academici": "academicus",
    "musici": "musicus",
    "cursussen": "cursus",
    "wegen": "weg",
    "dagen": "dag",
    "paden": "pad",
    "daken": "dak",
    "vaten": "vat",
    "glazen": "glas",
    "spelen": "spel",
    "doelen": "doel",
    "sloten": "slot",
    "oorlogen": "oorlog",
    "gaten": "gat",
    "verslagen": "verslag",
    "bedragen": "bedrag",
    "gebeden": "gebed",
    "gebreken": "gebrek",
    "verdragen": "verdrag",
    "tijdstippen": "tijdstip",
}

# infinitive, past singular, past plural, participle
STRONG = [
    tuple(line.split())
    for line in """\
beginnen begon begonnen begonnen
begrijpen begreep begrepen begrepen
bezoeken bezocht bezochten bezocht
bieden bood boden geboden
bijten beet beten gebeten
binden bond bonden gebonden
blijken bleek bleken gebleken
blijven bleef bleven gebleven
breken brak braken gebroken
brengen bracht brachten gebracht
buigen boog bogen gebogen
denken dacht dachten gedacht
doen deed deden gedaan
dragen droeg droegen gedragen
drijven dreef dreven gedreven
dringen drong drongen gedrongen
drinken dronk dronken gedronken
dwingen dwong dwongen gedwongen
eten at aten gegeten
gaan ging gingen gegaan
genezen genas genazen genezen
genieten genoot genoten genoten
geven gaf gaven gegeven
gieten goot goten gegoten
grijpen greep grepen gegrepen
hangen hing hingen gehangen
hebben had hadden gehad
heffen hief hieven geheven
helpen hielp hielpen geholpen
houden hield hielden gehouden
kiezen koos kozen gekozen
kijken keek keken gekeken
klinken klonk klonken geklonken
komen kwam kwamen gekomen
kopen kocht kochten gekocht
krijgen kreeg kregen gekregen
kunnen kon konden gekund
laten liet lieten gelaten
lezen las lazen gelezen
liggen lag lagen gelegen
lijden leed leden geleden
lijken leek leken geleken
lopen liep liepen gelopen
meten mat maten gemeten
nemen nam namen genomen
prijzen prees prezen geprezen
raden ried rieden geraden
rijden reed reden gereden
roepen riep riepen geroepen
scheiden scheidde scheidden gescheiden
schenken schonk schonken geschonken
schieten schoot schoten geschoten
schijnen scheen schenen geschenen
schrijven schreef schreven geschreven
schuiven schoof schoven geschoven
slaan sloeg sloegen geslagen
slapen sliep sliepen geslapen
sluiten sloot sloten gesloten
snijden sneed sneden gesneden
spreken sprak spraken gesproken
springen sprong sprongen gesprongen
staan stond stonden gestaan
steken stak staken gestoken
sterven stierf stierven gestorven
stijgen steeg stegen gestegen
strijden streed streden gestreden
treden trad traden getreden
treffen trof troffen getroffen
trekken trok trokken getrokken
vallen viel vielen gevallen
vangen ving vingen gevangen
varen voer voeren gevaren
vechten vocht vochten gevochten
verbieden verbood verboden verboden
verdwijnen verdween verdwenen verdwenen
vergelijken vergeleek vergeleken vergeleken
vergeten vergat vergaten vergeten
verlaten verliet verlieten verlaten
verliezen verloor verloren verloren
vinden vond vonden gevonden
vliegen vloog vlogen gevlogen
vragen vroeg vroegen gevraagd
weten wist wisten geweten
wegen woog wogen gewogen
werpen wierp wierpen geworpen
werven wierf wierven geworven
wijzen wees wezen gewezen
winnen won wonnen gewonnen
worden werd werden geworden
zeggen zei zeiden gezegd
zenden zond zonden gezonden
zien zag zagen gezien
zingen zong zongen gezongen
zinken zonk zonken gezonken
zitten zat zaten gezeten
zoeken zocht zochten gezocht
zwemmen zwom zwommen gezwommen
zwijgen zweeg zwegen gezwegen
bewegen bewoog bewogen bewogen
bewijzen bewees bewezen bewezen
bedenken bedacht bedachten bedacht
ontbreken ontbrak ontbraken ontbroken
ontvangen ontving ontvingen ontvangen
onderzoeken onderzocht onderzochten onderzocht
verkopen verkocht verkochten verkocht
ervaren ervoer ervoeren ervaren""".splitlines()
]
# of the third person of verbs that end in a vowel
PRESENT = {
    "gaat": "gaan",
    "staat": "staan",
    "doet": "doen",
    "ziet": "zien",
    "slaat": "slaan",
    "komt": "komen",
}
PRESENT |= {
    "leest": "lezen",
    "las": "lezen",
    "stelt": "stellen",
    "heeft": "hebben",
    "onderzocht": "onderzoeken",
}
# forms that are more often another word
_NOT_FORMS = (
    "verband verbanden molen plant gerecht gezicht gevecht at mat vat wist lag had kon won werd was zat"
    " voer boog droeg leden maten graven wegen bleek leek reden wezen verboden bezocht boden droegen"
    " zinken graf staat dat eten weten geleden vergeten gebied geschoten"
)
NOT_FORMS = frozenset(_NOT_FORMS.split())
# words that have no plural
_NO_NOUNS = "per den hun hen haar mijn zijn dit dat toe lui loo tal als dan men ter van"
NO_NOUNS = frozenset(_NO_NOUNS.split())
