"""How people sign up for some of the meetings: as a team, with questions, by approval."""

from typing import Any

from netwerken import services
from netwerken.models import BijeenkomstPage, Vraag
from netwerken.selectors import row_of

RULES: dict[str, dict[str, Any]] = {
    "elke-brugklasser": {"team_min": 1, "team_max": 4, "team_role": ""},
    "vraag-op-een-kaart": {"team_min": 2, "team_max": 4, "team_role": "schoolleider"},
    "wie-beoordeelt": {"needs_approval": True},
}
QUESTIONS: dict[str, list[dict[str, Any]]] = {
    "elke-brugklasser": [
        {
            "label": "Wat eet je bij de lunch?",
            "field_type": "radio",
            "choices": "Alles\nVegetarisch\nGeen lunch",
            "required": True,
        },
        {"label": "Heb je iets nodig om mee te doen?", "field_type": "multiline"},
    ]
}


def set_up(key: str, page: BijeenkomstPage) -> None:
    """The rules and the questions of one meeting, by its key in the demo."""
    row = row_of(page)
    if row is None:
        return
    if key in RULES:
        services.set_rules(row.plaatsen_id, RULES[key])
    for place, question in enumerate(QUESTIONS.get(key, [])):
        Vraag.objects.create(plaatsen_id=row.plaatsen_id, sort_order=place, **question)
