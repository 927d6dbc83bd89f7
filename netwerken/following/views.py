"""What visitors do to follow a page: ask for it, confirm, see what they follow, and stop."""

from uuid import UUID

from django.conf import settings
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from basis.audience import Viewer, visible_to
from basis.frame import active_locale
from basis.limits import Limit, allow_all, network_of

from .. import services
from ..choices import FollowKind
from ..models import Abonnement, BijeenkomstPage, NetwerkPage
from ..tokens import aanmelding_of_messages, abonnement_for, token_for_follow
from ..views.shared import HOUR, MAILS_PER_HOUR, busy_when_locked
from .forms import FollowForm, MailsForm

Followed = BijeenkomstPage | NetwerkPage
ONE_CLICK = "List-Unsubscribe"  # the name of the only field of the POST of a mail program (RFC 8058)


def page_of(request: HttpRequest, kind: str, key: UUID) -> Followed:
    """The page that is followed, for this visitor in the language of the request; raises Http404."""
    here, viewer = Q(translation_key=key, locale=active_locale()), Viewer.of(request)
    page: Followed | None = None
    if kind == FollowKind.BIJEENKOMST:
        page = visible_to(BijeenkomstPage.objects.filter(here), viewer).first()
    elif kind == FollowKind.NETWERK:
        page = visible_to(NetwerkPage.objects.filter(here), viewer).first()
    if page is None:
        raise Http404
    return page


# no session to ride on: no cookie is set
@method_decorator([csrf_exempt, never_cache, busy_when_locked], name="dispatch")
class FollowView(View):
    """The form to follow a page, on a page of its own; the form on the page itself comes here too."""

    http_method_names = ["get", "head", "post"]

    def get(self, request: HttpRequest, kind: str, key: UUID) -> HttpResponse:
        """The form."""
        return self.show(request, page_of(request, kind, key), kind, FollowForm())

    def post(self, request: HttpRequest, kind: str, key: UUID) -> HttpResponse:
        """Promise the mail with the link; the answer is the same for a known and an unknown address."""
        page = page_of(request, kind, key)
        form = FollowForm(request.POST)
        done = redirect("volgen_gelukt", kind=kind, key=key)
        if form.is_from_a_machine:
            return done
        if not form.is_valid():
            return self.show(request, page, kind, form, 422)
        email = services.normalised(form.cleaned_data["email"])
        network = Limit("volgen-adres", network_of(request), settings.SIGNUPS_PER_HOUR)
        if not allow_all(network, Limit("volgen-mail", email, MAILS_PER_HOUR), per=HOUR):
            form.add_error(None, _("Dat was te vaak achter elkaar. Probeer het over een uur opnieuw."))
            return self.show(request, page, kind, form, 429)
        services.follow(FollowKind(kind), key, email, get_language() or "nl")
        return done

    def show(
        self, request: HttpRequest, page: Followed, kind: str, form: FollowForm, status: int = 200
    ) -> HttpResponse:
        """The page with the form, as it was filled in."""
        context = {"page": page, "kind": kind, "follow_form": form}
        return render(request, "netwerken/volgen_vragen.html", context, status=status)


@require_safe
def asked(request: HttpRequest, kind: str, key: UUID) -> HttpResponse:
    """Look in your mail."""
    return render(request, "netwerken/volgen_gelukt.html", {"page": page_of(request, kind, key)})


# the link itself is the authority
@method_decorator([csrf_exempt, never_cache, busy_when_locked], name="dispatch")
class FollowingView(View):
    """The page behind the link in a mail: confirm, see all that one follows, choose, stop one or all."""

    http_method_names = ["get", "head", "post"]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Show; changes nothing, since mail scanners open every link (law 5)."""
        abonnement = abonnement_for(token)
        if abonnement is None:
            return gone(request)
        return self.show(request, abonnement, MailsForm(abonnement=abonnement))

    def show(
        self, request: HttpRequest, abonnement: Abonnement, form: MailsForm, status: int = 200
    ) -> HttpResponse:
        """The page, with the form as it was filled in."""
        others = abonnement.persoon.abonnementen.filter(confirmed_at__isnull=False).exclude(pk=abonnement.pk)
        context = {
            "abonnement": abonnement,
            "token": token_for_follow(abonnement),
            "page": shown(request, abonnement),
            "others": [(other, shown(request, other)) for other in others.order_by("created_at", "pk")],
            "form": form,
            "is_saved": request.GET.get("gedaan") == "bewaard",
        }
        return render(request, "netwerken/volgen.html", context, status=status)

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Do what the button says; the one click of a mail program ends this one thing."""
        abonnement = abonnement_for(token)
        if abonnement is None:
            return gone(request)
        action = "stop" if ONE_CLICK in request.POST else request.POST.get("actie", "")
        if action == "kies" and abonnement.confirmed_at:
            return self.choose(request, abonnement, token)
        if action == "bevestigen":
            services.confirm_follow(abonnement)
        elif action == "stop":
            services.stop_following(abonnement.persoon, self.chosen(request, abonnement))
        elif action == "stop_alles":
            services.stop_following(abonnement.persoon)
        return self.after(request, abonnement, token)

    def choose(self, request: HttpRequest, abonnement: Abonnement, token: str) -> HttpResponse:
        """Write about what they want mail."""
        form = MailsForm(request.POST, abonnement=abonnement)
        if not form.is_valid():
            return self.show(request, abonnement, form, 422)
        services.choose_mails(abonnement, form.cleaned_data["mails"], form.cleaned_data.get("language", ""))
        return redirect(f"{reverse('volgen', args=[token])}?gedaan=bewaard")

    def chosen(self, request: HttpRequest, abonnement: Abonnement) -> Abonnement:
        """Which of the things that the same person follows is meant; that of the link when none is named."""
        number = request.POST.get("welke", "")
        own = abonnement.persoon.abonnementen.filter(pk=int(number)) if number.isdecimal() else None
        return (own and own.first()) or abonnement

    def after(self, request: HttpRequest, abonnement: Abonnement, token: str) -> HttpResponse:
        """Back to the page, by the link of something that is left; a mail program gets no redirect."""
        if ONE_CLICK in request.POST:
            return render(request, "netwerken/volgen_gestopt.html")
        left = abonnement.persoon.abonnementen.filter(confirmed_at__isnull=False).order_by("created_at", "pk")
        if Abonnement.objects.filter(pk=abonnement.pk).exists():
            return redirect("volgen", token=token)
        if (next_one := left.first()) is not None:
            return redirect("volgen", token=token_for_follow(next_one))
        return redirect("volgen_gestopt")


def shown(request: HttpRequest, abonnement: Abonnement) -> Followed | None:
    """The page of what is followed, if any visitor of this language still sees it."""
    try:
        return page_of(request, abonnement.kind, abonnement.key)
    except Http404:
        return None


def gone(request: HttpRequest) -> HttpResponse:
    """The link leads nowhere: it is wrong, or what it was for has ended."""
    return render(request, "netwerken/volgen_onbekend.html", status=404)


@require_safe
def stopped(request: HttpRequest) -> HttpResponse:
    """That it has ended."""
    return render(request, "netwerken/volgen_gestopt.html")


# the link itself is the authority
@method_decorator([csrf_exempt, never_cache, busy_when_locked], name="dispatch")
class MessagesView(View):
    """The page behind the link that ends the mails to all participants; a sign-up stays as it is."""

    http_method_names = ["get", "head", "post"]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Show the button; changes nothing."""
        aanmelding = aanmelding_of_messages(token)
        if aanmelding is None:
            return gone(request)
        return render(request, "netwerken/berichten.html", {"aanmelding": aanmelding})

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """End them, by the button or by the one click of a mail program."""
        aanmelding = aanmelding_of_messages(token)
        if aanmelding is None:
            return gone(request)
        services.stop_messages(aanmelding)
        if ONE_CLICK in request.POST:
            return render(request, "netwerken/volgen_gestopt.html")
        return redirect(reverse("berichten", args=[token]))
