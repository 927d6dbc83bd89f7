"""What holds for a whole series, in its form."""

from datetime import datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..choices import CapacityUnit, SignupWay
from ..models import Netwerk
from .dates import NoSuchHour, clock_text, day_text, moment_of, read_clock, read_day
from .fields import CLOCK_HINT, DAY_HINT, YEARS, ClockInput, DayInput, Raw, link_field, text_field, text_of
from .values import SeriesFacts

SELDOM = ("opens_on", "opens_time", "closes_on", "closes_time", "signup_email", "signup_url")


class NetwerkField(forms.ModelChoiceField):
    """Chooses one of the own netwerken."""

    def label_from_instance(self, obj: Netwerk) -> str:
        """Its name."""
        return obj.name


class SeriesForm(forms.Form):
    """What holds for the whole series."""

    netwerk = NetwerkField(
        label=gettext_lazy("Netwerk"),
        queryset=Netwerk.objects.none(),
        empty_label=gettext_lazy("Kies een netwerk"),
        error_messages={
            "required": gettext_lazy("Kies een netwerk."),
            "invalid_choice": gettext_lazy("Kies een netwerk uit de lijst."),
        },
    )
    name = forms.CharField(
        label=gettext_lazy("Naam van de reeks"),
        max_length=160,
        help_text=gettext_lazy("Zoals: Samen kijken naar rekenen, voorjaar 2027."),
        error_messages={
            "required": gettext_lazy("Geef de reeks een naam."),
            "max_length": gettext_lazy("Dit is te lang: hoogstens %(limit_value)d tekens."),
        },
    )
    for_whom = text_field(
        gettext_lazy("Voor wie"),
        200,
        help_text=gettext_lazy("In eigen woorden: schoolleiders, graag met een collega."),
    )
    is_one_signup = forms.TypedChoiceField(
        label=gettext_lazy("Waarvoor meldt iemand zich aan?"),
        choices=[
            ("ja", gettext_lazy("In één keer voor de hele reeks")),
            ("nee", gettext_lazy("Per bijeenkomst")),
        ],
        coerce=lambda value: value == "ja",
        initial="ja",
    )
    signup_way = forms.ChoiceField(label=gettext_lazy("Aanmelden"), choices=SignupWay.choices)
    capacity = forms.IntegerField(
        label=gettext_lazy("Aantal plaatsen"),
        required=False,
        min_value=0,
        max_value=100_000,
        help_text=gettext_lazy("Leeg: geen grens."),
        error_messages={
            "invalid": gettext_lazy("Vul een heel getal in."),
            "min_value": gettext_lazy("Vul een heel getal in."),
            "max_value": gettext_lazy("Dit getal is te groot. Laat het leeg als er geen grens is."),
        },
    )
    capacity_unit = forms.ChoiceField(label=gettext_lazy("Plaatsen zijn voor"), choices=CapacityUnit.choices)
    opens_on = text_field(
        gettext_lazy("Aanmelden kan vanaf"), 60, widget=DayInput(), help_text=gettext_lazy("Leeg: meteen.")
    )
    opens_time = text_field(gettext_lazy("Tijd waarop aanmelden opent"), 40, widget=ClockInput())
    closes_on = text_field(
        gettext_lazy("Aanmelden kan tot"),
        60,
        widget=DayInput(),
        help_text=gettext_lazy("Leeg: tot het begint."),
    )
    closes_time = text_field(gettext_lazy("Tijd waarop aanmelden sluit"), 40, widget=ClockInput())
    signup_email = forms.EmailField(
        label=gettext_lazy("Aanmelden bij dit adres"),
        required=False,
        help_text=gettext_lazy("Alleen bij aanmelden per e-mail."),
        error_messages={
            "invalid": gettext_lazy("Dit mailadres klopt niet. Schrijf het zo: naam@example.org.")
        },
    )
    signup_url = link_field(
        gettext_lazy("Aanmelden op deze site"),
        help_text=gettext_lazy("Alleen bij aanmelden op een andere site."),
    )

    def __init__(self, *args: Any, netwerken: Any, known: SeriesFacts | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = known
        self.fields["netwerk"].queryset = netwerken  # type: ignore[attr-defined]  # a ModelChoiceField
        if known is not None:
            del self.fields["netwerk"]  # a series stays where it is
            if known.for_whom is None:
                self.fields["for_whom"].help_text = _(
                    "Nu verschilt dit per bijeenkomst. Leeg: dat blijft zo. Vul je iets in, dan geldt"
                    " het voor alle."
                )

    @property
    def is_open(self) -> bool:
        """Whether what is filled in less often should be seen at once."""
        raw, wrong = self.raw(), set(self.errors) if self.is_bound else set()
        return any(raw[name] for name in SELDOM) or bool(wrong & set(SELDOM))

    def clean_name(self) -> str:
        """On one line."""
        return " ".join(self.cleaned_data["name"].split())

    def clean(self) -> dict[str, Any]:
        """Find the moments between which one signs up, and where."""
        cleaned: dict[str, Any] = super().clean() or {}
        opens = cleaned["signup_opens_at"] = self._moment("opens_on", "opens_time", time(0))
        closes = cleaned["signup_closes_at"] = self._moment("closes_on", "closes_time", time(23, 59))
        if opens and closes and closes <= opens:
            self.add_error("closes_on", _("Aanmelden sluit voor het opent."))
        way = cleaned.get("signup_way")
        if way == SignupWay.MAIL and not cleaned.get("signup_email") and "signup_email" not in self.errors:
            self.add_error("signup_email", _("Bij welk adres melden mensen zich aan?"))
        if way == SignupWay.ELDERS and not cleaned.get("signup_url") and "signup_url" not in self.errors:
            self.add_error("signup_url", _("Op welke site melden mensen zich aan?"))
        return cleaned

    def _moment(self, day_name: str, clock_name: str, default: time) -> datetime | None:
        """The moment in two fields; both may be empty, or the time alone."""
        written, clock_written = self.cleaned_data.get(day_name), self.cleaned_data.get(clock_name)
        if not written:
            if clock_written:
                self.add_error(day_name, _("Vul ook de dag in."))
            return None
        day = read_day(written)
        full = day.full if day else None
        clock = read_clock(clock_written) if clock_written else default
        if full is None or full.year not in YEARS:
            self.add_error(day_name, DAY_HINT)
        elif clock is None:
            self.add_error(clock_name, CLOCK_HINT)
        else:
            try:
                return moment_of(full, clock)
            except NoSuchHour as error:
                self.add_error(clock_name, str(error))
        return None

    def raw(self) -> Raw:
        """What stands in the fields, typed or first put there."""
        return {name: text_of(self[name].value()) for name in self.fields}

    def facts(self) -> SeriesFacts:
        """What was typed; where nothing was, exactly what there is."""
        if self.known is not None and self.raw() == raw_of_series(self.known):
            return self.known
        cleaned = self.cleaned_data
        names = [name for name in SeriesFacts.__dataclass_fields__ if name != "for_whom"]
        for_whom = cleaned["for_whom"] or (None if self.known and self.known.for_whom is None else "")
        return SeriesFacts(for_whom=for_whom, **{name: cleaned[name] for name in names})


def raw_of_series(facts: SeriesFacts) -> Raw:
    """The facts of a series as the fields of its form."""
    opens = timezone.localtime(facts.signup_opens_at) if facts.signup_opens_at else None
    closes = timezone.localtime(facts.signup_closes_at) if facts.signup_closes_at else None
    return {
        "name": facts.name,
        "for_whom": facts.for_whom or "",
        "is_one_signup": "ja" if facts.is_one_signup else "nee",
        "signup_way": str(facts.signup_way),
        "capacity": "" if facts.capacity is None else str(facts.capacity),
        "capacity_unit": str(facts.capacity_unit),
        "opens_on": day_text(opens.date()) if opens else "",
        "opens_time": clock_text(opens.time()) if opens else "",
        "closes_on": day_text(closes.date()) if closes else "",
        "closes_time": clock_text(closes.time()) if closes else "",
        "signup_email": facts.signup_email,
        "signup_url": facts.signup_url,
    }
