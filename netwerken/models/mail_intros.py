"""What a netwerk says in its own words above the fixed text of a mail."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..choices import IntroducedMail, MailLanguage
from .rows import Netwerk


class MailIntro(models.Model):
    """A few sentences above one kind of mail of one netwerk, in one language; plain text."""

    netwerk = models.ForeignKey(
        Netwerk, models.CASCADE, related_name="mail_intros", verbose_name=_("netwerk")
    )
    what = models.CharField(_("mail"), max_length=30, choices=IntroducedMail)
    language = models.CharField(
        _("taal"), max_length=10, choices=MailLanguage, default=MailLanguage.NEDERLANDS
    )
    text = models.TextField(
        _("inleiding"),
        max_length=2000,
        help_text=_("Staat boven de vaste tekst, na de aanhef. Een lege regel maakt een nieuwe alinea."),
    )

    class Meta:
        verbose_name = _("inleiding van een mail")
        verbose_name_plural = _("inleidingen van mails")
        ordering = ["netwerk__name", "what", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["netwerk", "what", "language"],
                name="netwerken_one_intro_per_mail",
                violation_error_message=_("Deze mail heeft al een inleiding in deze taal."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.netwerk}: {self.get_what_display()}"
