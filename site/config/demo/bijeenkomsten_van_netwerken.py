"""Thirteen short bijeenkomsten, so that every netwerk has something behind it or ahead of it."""

from typing import Any, cast

from .bijeenkomsten import Bijeenkomst
from .pages import Body

OFTEN: dict[str, Any] = {
    "other_netwerken": [],
    "online": False,
    "signup_way": "hier",
    "signup_email": "",
    "closes_days_before": 3,
    "status": "gepland",
    "costs": "Geen",
    "handreikingen": [],
    "materials": [],
}


def text(*paragraphs: str) -> Body:
    """A body of running text."""
    return [("text", "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs))]


def meeting(**facts: Any) -> Bijeenkomst:
    """A bijeenkomst with what is the same for most of them."""
    return cast(Bijeenkomst, {**OFTEN, **facts})


BIJEENKOMSTEN_VAN_NETWERKEN: list[Bijeenkomst] = [
    meeting(
        key="studiedag-herfst",
        slug="studiedag-wat-zet-je-in-een-advies",
        title="Studiedag: wat zet je in een advies?",
        netwerk="studiedagen-overstap",
        kind="studiedag",
        introduction=(
            "Acht leerlingen vertelden wat ze over zichzelf lazen. Daarna herschreven 74 leraren en mentoren "
            "hun zinnen."
        ),
        days=-34,
        time="09:00",
        until="16:00",
        location="Kadelandcollege, Oudermeent",
        address="Linieweg 41, Oudermeent",
        host_school="kadeland",
        capacity=90,
        taken=74,
        programme=[
            ("09:00", "Acht leerlingen lezen hun advies voor", ""),
            ("10:00", "Werkgroepen, eerste ronde", ""),
            ("12:00", "Lunch per route", ""),
            ("13:15", "Werkgroepen, tweede ronde", ""),
            ("15:00", "Afspraken in de agenda", "Yfke Terpstede"),
        ],
        costs="35 euro, met lunch",
        body=text(
            "Een jongen uit klas 1 las voor wat er over hem geschreven was: 'heeft baat bij structuur'. Hij "
            "had het opgezocht. 'Ik dacht dat het een medicijn was.' Die zin hing de rest van de dag in de "
            "lucht.",
            "Aan het eind van de middag stonden er 61 afspraken in agenda's. De werkgroep belt over drie "
            "maanden tien mensen om te vragen of het ervan kwam.",
        ),
        themas=["overstap"],
        sectoren=["po", "vo", "so-vso"],
        doelgroepen=["leraar", "mentor"],
        materials=["overstapkaart"],
        picture="zaal",
    ),
    meeting(
        key="studiedag-lente",
        slug="studiedag-de-eerste-zes-weken",
        title="Studiedag: de eerste zes weken",
        netwerk="studiedagen-overstap",
        kind="studiedag",
        introduction=(
            "Voor één leerling om wie je je zorgen maakt, maak je een plan met de school aan de andere kant "
            "van de zomer."
        ),
        days=124,
        time="09:00",
        until="16:00",
        location="Mbo Het Gangspil, Kromwetering",
        address="Gangspilkade 12, Kromwetering",
        host_school="gangspil",
        capacity=108,
        taken=12,
        programme=[
            ("09:00", "Acht leerlingen vertellen over hun eerste maandag", ""),
            ("10:00", "Werkgroepen, eerste ronde", ""),
            ("12:00", "Lunch per route", ""),
            ("13:15", "Een plan voor één leerling", ""),
            ("15:00", "Afspraken in de agenda", "Yfke Terpstede"),
        ],
        costs="35 euro, met lunch",
        body=text(
            "Bij het aanmelden voor deze dag kies je twee werkgroepen. Aan de lunchtafel zit je bij de "
            "scholen waar jouw leerlingen vandaan komen of heen gaan."
        ),
        handreikingen=["kaart-overstap"],
        themas=["overstap"],
        sectoren=["po", "vo", "so-vso", "mbo"],
        doelgroepen=["leraar", "mentor", "intern-begeleider"],
        picture="kruispunt",
    ),
    meeting(
        key="oost-eerste",
        slug="drie-studenten-vertellen",
        title="Drie studenten vertellen",
        netwerk="partnerschap-oost",
        kind="startbijeenkomst",
        introduction="De eerste van vijf middagen. Welke school past bij welke school, en waarom?",
        days=-55,
        weekday=1,
        time="13:30",
        until="16:00",
        location="De Luwteboom, Nieuwerzijl",
        address="Luwtelaan 15, Nieuwerzijl",
        host_school="luwteboom",
        capacity=20,
        capacity_unit="scholen",
        taken=14,
        programme=[
            ("13:30", "Drie studenten, drie keer tien minuten", ""),
            ("14:15", "Zoek een school op fietsafstand", "Merel Dijkvoet"),
            ("15:15", "De eerste vijf minuten van een les", "Samira Stuwland"),
        ],
        body=text(
            "Een student vertelde dat ze op haar grote school nooit een oudergesprek had gezien. Op een "
            "school met veertig kinderen zat ze er in een maand bij vier. Aan het eind waren er zes duo's."
        ),
        themas=["samen-opleiden"],
        sectoren=["po", "so-vso", "lerarenopleiding"],
        doelgroepen=["schoolopleider", "student"],
        picture="kring",
    ),
    meeting(
        key="oost-tweede",
        slug="een-dag-van-plek-wisselen",
        title="Een dag van plek wisselen",
        netwerk="partnerschap-oost",
        kind="werkbijeenkomst",
        introduction="De duo's wisselden van school. Wat zag je op de andere school dat je thuis nooit ziet?",
        days=16,
        weekday=1,
        time="13:30",
        until="16:00",
        location="Kindcentrum Zevenkavels, Nieuwerzijl",
        address="Kavelsingel 7, Nieuwerzijl",
        host_school="zevenkavels",
        capacity=20,
        capacity_unit="scholen",
        taken=9,
        programme=[
            ("13:30", "Wat zag je?", "Tjeerd Houtkade"),
            ("14:30", "Je rooster naast dat van je duoschool", ""),
            ("15:15", "Kijken naar het begin van een les", "Samira Stuwland"),
        ],
        body=text(
            "Neem het rooster van je school mee, op papier. Kon je nog niet wisselen? Kom toch, je luistert "
            "mee bij een ander duo."
        ),
        themas=["samen-opleiden"],
        sectoren=["po", "so-vso", "lerarenopleiding"],
        doelgroepen=["schoolopleider", "mentor"],
        picture="golven-avond",
    ),
    meeting(
        key="west-leerteams",
        slug="alle-leerteams-in-een-zaal",
        title="Alle leerteams in één zaal",
        netwerk="partnerschap-west",
        kind="werkbijeenkomst",
        introduction="De vier leerteams ruilen een middag van begeleider. De studenten zitten voor.",
        days=61,
        time="14:00",
        until="16:30",
        location="Pabo De Overhaal, Oudermeent",
        address="Overhaalplein 1, Oudermeent",
        host_school="overhaal",
        capacity=60,
        taken=0,
        signup_way="elders",
        signup_url="https://example.org/partnerschap/west/aanmelden",
        programme=[
            ("14:00", "Per leerteam: drie minuten film", "vier studenten"),
            ("15:15", "Wat neemt de begeleider mee terug?", "Lale Veendobbe"),
        ],
        body=text(
            "Elk leerteam brengt een fragment van drie minuten mee waarin iets misgaat. Leerlingen staan er "
            "niet herkenbaar op."
        ),
        themas=["samen-opleiden"],
        sectoren=["po", "lerarenopleiding"],
        doelgroepen=["mentor", "student"],
        picture="twee-tafels",
    ),
    meeting(
        key="regiomiddag",
        slug="regiomiddag-hoeveel-uur-is-genoeg",
        title="Regiomiddag: hoeveel uur is genoeg?",
        netwerk="partnerschap",
        other_netwerken=["partnerschap-oost", "partnerschap-west"],
        kind="bijeenkomst",
        introduction="Oost en West beslissen samen hoeveel tijd een mentor krijgt. Elke school één stem.",
        days=75,
        time="14:00",
        until="17:00",
        location="Het oude gemaal, Oudermeent",
        address="Gemaalweg 1, Oudermeent",
        capacity=36,
        capacity_unit="scholen",
        taken=11,
        programme=[
            ("14:00", "Mentoren vertellen waar hun uur bleef", ""),
            ("15:00", "Drie voorstellen van de stuurgroep", "Boaz Weteringhof"),
            ("16:15", "Stemmen, per school", "Puck Vlonderman"),
        ],
        body=text(
            "De voorstellen staan twee weken vooraf op de site van het partnerschap. Bespreek ze met je "
            "team, dan weet je wat je stemt. Komt er niemand van je school? Dan mag een student jullie kaart "
            "meenemen."
        ),
        themas=["samen-opleiden"],
        sectoren=["po", "so-vso", "lerarenopleiding"],
        doelgroepen=["schoolleider", "schoolopleider", "bestuurder"],
        picture="bruggen",
    ),
    meeting(
        key="audit-start-verzuim",
        slug="startmiddag-auditgroepen",
        title="Startmiddag: wanneer wist jij het?",
        netwerk="auditgroepen-aanwezig-zijn",
        kind="startbijeenkomst",
        introduction="Negen scholen legden naast elkaar hoe laat ze weten dat een leerling er niet is.",
        days=-18,
        time="13:30",
        until="16:30",
        location="Mbo Het Gangspil, Kromwetering",
        address="Gangspilkade 12, Kromwetering",
        host_school="gangspil",
        capacity=12,
        capacity_unit="scholen",
        taken=9,
        programme=[
            ("13:30", "De klok: hoe laat wist je het?", "Olaf Zomerkade"),
            ("14:30", "Kijken naar één melding", "Roos Sluisbloem"),
            ("15:30", "Per regio: wie ontvangt wanneer?", ""),
        ],
        body=text(
            "De snelste school wist het om 8.20 uur, de laatste de volgende dag. Het verschil zat niet in "
            "het systeem. Op de snelste school loopt de conciërge om kwart over acht langs alle lokalen."
        ),
        themas=["aanwezig-zijn"],
        sectoren=["po", "vo", "so-vso", "mbo"],
        doelgroepen=["intern-begeleider", "mentor", "teamleider"],
        materials=["agenda-maandagoverleg"],
        picture="lege-stoelen",
    ),
    meeting(
        key="audit-kadeland",
        slug="auditochtend-op-het-kadelandcollege",
        title="Auditochtend op het Kadelandcollege",
        netwerk="auditgroepen-aanwezig-zijn",
        kind="audit",
        introduction="Drie kijkteams volgen één ziekmelding door het gebouw, van de telefoon tot de klas.",
        days=38,
        weekday=1,
        time="08:00",
        until="12:00",
        location="Kadelandcollege, Oudermeent",
        address="Linieweg 41, Oudermeent",
        host_school="kadeland",
        capacity=3,
        capacity_unit="scholen",
        taken=3,
        programme=[
            ("08:00", "De eerste telefoontjes", ""),
            ("09:30", "In gesprek met vier leerlingen", ""),
            ("11:30", "Wat zagen we, in volgorde van de klok?", "Olaf Zomerkade"),
        ],
        body=text(
            "Deze ochtend is voor de scholen van de auditgroep in Liniehart. Alle plaatsen zijn vergeven. "
            "In Vaartkant en Polderrand zoeken we nog scholen."
        ),
        themas=["aanwezig-zijn"],
        sectoren=["po", "vo"],
        doelgroepen=["intern-begeleider", "mentor", "teamleider"],
        picture="rondgang",
    ),
    meeting(
        key="is-dit-toeval",
        slug="avond-1-is-dit-toeval",
        title="Avond 1: is dit toeval?",
        netwerk="masterclasses-cijfers-lezen",
        kind="masterclass",
        introduction="Gooi met dobbelstenen tot je een slecht jaar hebt. Kijk dan weer naar je grafiek.",
        days=None,
        time=None,
        until=None,
        date_note="een avond in overleg, we kiezen hem met wie een vraag stuurde",
        location="Pabo De Overhaal, Oudermeent",
        address="Overhaalplein 1, Oudermeent",
        host_school="overhaal",
        capacity=24,
        taken=0,
        signup_way="mail",
        signup_email="cijfers@example.org",
        programme=[],
        costs="60 euro voor alle vier de avonden",
        body=text("Neem één grafiek van je school mee zonder namen. Een rekenmachine heb je niet nodig."),
        themas=["kwaliteit"],
        sectoren=["po", "vo", "so-vso", "mbo"],
        doelgroepen=["schoolleider", "teamleider", "intern-begeleider"],
        picture="tegel-mist",
    ),
    meeting(
        key="stadsmiddag",
        slug="stadsmiddag-een-kaart-voor-iedereen",
        title="Stadsmiddag: één kaart voor iedereen",
        netwerk="stadsnetwerk",
        other_netwerken=["wijk-binnenwater", "wijk-gemaal", "wijk-zate"],
        kind="bijeenkomst",
        introduction="De drie wijken brengen elk een voorstel mee. Aan het eind ligt er één kaart op tafel.",
        days=21,
        time="14:30",
        until="17:00",
        location="Het oude gemaal, Oudermeent",
        address="Gemaalweg 1, Oudermeent",
        capacity=None,
        taken=0,
        signup_way="niet_nodig",
        programme=[
            ("14:30", "Drie wijken, drie voorstellen", "Tjitske Oeverland"),
            ("15:45", "Stemmen met een kaart, per school", ""),
            ("16:30", "Wie bewaakt wat?", "Olaf Zomerkade"),
        ],
        body=text(
            "Van elke school komt er één iemand, een tweede mag. Lees vooraf de drie voorstellen van je "
            "wijk. Er is een ringleiding in de zaal."
        ),
        themas=["aanwezig-zijn", "overstap"],
        sectoren=["po", "vo", "so-vso", "mbo"],
        doelgroepen=["intern-begeleider", "mentor"],
        picture="stad",
    ),
    meeting(
        key="binnenwater-buikpijn",
        slug="buikpijn-op-maandag",
        title="Buikpijn op maandag",
        netwerk="wijk-binnenwater",
        kind="werkbijeenkomst",
        introduction="Eén kaart, zeven scholen en een jeugdarts. Wie zou wat doen, en hoe snel?",
        days=13,
        time="15:30",
        until="17:00",
        location="Basisschool De Kwakelbrug, Oudermeent",
        address="Kwakelpad 3, Oudermeent",
        host_school="kwakelbrug",
        capacity=14,
        taken=9,
        programme=[
            ("15:30", "De kaart op tafel", "Loes Wilgenpad"),
            ("16:20", "Waar kon het sneller?", ""),
        ],
        body=text("Neem de data van je eigen tien kinderen mee, zonder namen. De jeugdarts is er bij."),
        themas=["aanwezig-zijn"],
        sectoren=["po", "vo"],
        doelgroepen=["intern-begeleider"],
        picture="binnenwater",
    ),
    meeting(
        key="gemaalwijk-lijn",
        slug="van-verhuisdag-tot-eerste-gesprek",
        title="Van verhuisdag tot eerste gesprek",
        netwerk="wijk-gemaal",
        kind="werkbijeenkomst",
        introduction="We hangen de lijn weer op. Hoeveel dagen duurde het dit keer voordat er iemand belde?",
        days=10,
        time="15:30",
        until="17:00",
        location="Kadelandcollege, Oudermeent",
        address="Linieweg 41, Oudermeent",
        host_school="kadeland",
        capacity=20,
        taken=13,
        programme=[
            ("15:30", "Jouw kinderen op de lijn", "Boudewijn Sluisman"),
            ("16:30", "Welk gat dichten we als eerste?", ""),
        ],
        body=text("De vorige keer was het gemiddelde elf dagen. Kom met iemand van de administratie."),
        handreikingen=["nieuwe-leerling"],
        themas=["overstap"],
        sectoren=["po", "vo", "so-vso"],
        doelgroepen=["intern-begeleider"],
        picture="gemaalwijk",
    ),
    meeting(
        key="zate-uren",
        slug="vijf-scholen-een-logopedist",
        title="Vijf scholen, één logopedist",
        netwerk="wijk-zate",
        kind="bijeenkomst",
        introduction="Eerst verdelen we de uren tot de zomer. Daarna kijken we mee bij een kind van groep 2.",
        days=30,
        time="15:30",
        until="17:00",
        location="Kindcentrum De Kwartelklimmer, Oudermeent",
        capacity=10,
        taken=6,
        programme=[
            ("15:30", "Wie heeft hoeveel uur nodig?", "Halima Dijkrand"),
            ("16:15", "Meekijken, met de ouders erbij", ""),
        ],
        body=text(
            "Neem je rooster mee tot de zomer. De ouders van het kind waar we kijken, zitten aan tafel."
        ),
        themas=["kwaliteit"],
        sectoren=["po"],
        doelgroepen=["intern-begeleider", "schoolleider"],
        picture="nieuwe-zate",
    ),
]
