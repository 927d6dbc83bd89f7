"""The demo form: one question of every kind."""

from typing import Any

from home.models import FormulierVeld

FORMULIER: dict[str, Any] = {
    "title": "Wat wil jij volgend jaar leren?",
    "slug": "wat-wil-jij-leren",
    "introduction": "Met jouw antwoorden maken we het programma voor het nieuwe schooljaar.",
    "picture": "",
    "body": [
        (
            "text",
            "<p>Invullen kost vijf minuten. Eens per kwartaal nemen we alle wensen door, samen met "
            "de procesbegeleiders. Twee weken later lees je op deze site wat ervan komt.</p>",
        )
    ],
}
QUESTIONS: list[dict[str, Any]] = [
    {"label": "Je naam", "field_type": "name"},
    {"label": "E-mail van je werk", "field_type": "email"},
    {"label": "Telefoon", "field_type": "telephone", "required": False, "help_text": "Als je liever belt."},
    {"label": "Je school", "field_type": "singleline"},
    {
        "label": "Waar werk je?",
        "field_type": "dropdown",
        "choices": "Basisschool\nVoortgezet onderwijs\nSpeciaal onderwijs\nLerarenopleiding\nSchoolbestuur",
    },
    {
        "label": "Welke onderwerpen spreken je aan?",
        "field_type": "checkboxes",
        "choices": "Taal in alle vakken\nOuders als partner\nNieuwe collega's begeleiden\nVan po naar vo",
    },
    {
        "label": "Wanneer kun je het best?",
        "field_type": "radio",
        "choices": "Op woensdagmiddag\nOp een andere middag, na drieën\nIn de avond",
    },
    {
        "label": "Hoe vaak per jaar wil je bij elkaar komen?",
        "field_type": "number",
        "required": False,
        "help_text": "Een getal, zoals 4.",
    },
    {
        "label": "Vanaf wanneer kun je beginnen?",
        "field_type": "date",
        "required": False,
    },
    {
        "label": "Waar loop je in je werk tegenaan?",
        "field_type": "multiline",
        "help_text": "Noem geen namen van leerlingen of ouders.",
    },
    {
        "label": "Is er een pagina die wij moeten lezen?",
        "field_type": "url",
        "required": False,
    },
    {"label": "Jullie mogen me bellen over mijn antwoord", "field_type": "checkbox", "required": False},
]


def fields_of(privacy: int) -> dict[str, Any]:
    """What the page says around its questions; `privacy` is the page that it links to."""
    return {
        "button_text": "Stuur mijn wensen op",
        "thank_you": "<p>We lezen alles. Na dit kwartaal staat op deze site wat we ermee doen.</p>",
        "consent_text": (
            "<p>We gebruiken je antwoorden om het programma te maken, en je naam en adres om je iets te "
            "vragen of terug te bellen. Alleen het projectteam leest ze. Op de pagina over "
            f'<a linktype="page" id="{privacy}">privacy</a> staat wat je rechten zijn.</p>'
        ),
        "mail_to": "programma@example.org",
        "retention_days": 120,
    }


def questions() -> list[FormulierVeld]:
    """The questions in their order."""
    return [FormulierVeld(sort_order=place, **row) for place, row in enumerate(QUESTIONS)]
