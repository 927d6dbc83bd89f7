"""What visitors do with forms: send them."""

from datetime import timedelta
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from basis.audience import Viewer, visible_to
from basis.frame import active_locale
from basis.limits import allow, network_of

from ..models.formulier import FormulierPage
from .form import VisitorForm
from .services import hand_in

HOUR = timedelta(hours=1)
FORMS_PER_HOUR = 200  # from one network address: a whole school sits behind one


def page_of(request: HttpRequest, key: UUID) -> FormulierPage:
    """The form of this key in the language of the request, for who may see it. Raises Http404."""
    pages = FormulierPage.objects.filter(translation_key=key, locale=active_locale())
    page = visible_to(pages, Viewer.of(request)).first()
    if page is None:
        raise Http404
    return page


# no session to ride on: no cookie is set
@method_decorator([csrf_exempt, never_cache], name="dispatch")
class SendView(View):
    """Takes a filled-in form."""

    http_method_names = ["get", "post"]

    def get(self, request: HttpRequest, key: UUID) -> HttpResponse:
        """The address of the form without a form: to the page."""
        return redirect(page_of(request, key).get_url(request))

    def post(self, request: HttpRequest, key: UUID) -> HttpResponse:
        """Keep the answers; on any problem the page comes back with what was typed."""
        page = page_of(request, key)
        if not page.questions:
            raise Http404
        form = VisitorForm(request.POST, page=page)
        if form.is_from_a_machine:
            return redirect("formulier_verstuurd", key=key)
        if not form.is_valid():
            return self.again(request, page, form, 422)
        if not allow("formulier", network_of(request), limit=FORMS_PER_HOUR, per=HOUR):
            form.add_error(
                None, _("Er kwamen te veel formulieren achter elkaar. Probeer het over een uur opnieuw.")
            )
            return self.again(request, page, form, 429)
        hand_in(page, form)
        return redirect("formulier_verstuurd", key=key)

    def again(
        self, request: HttpRequest, page: FormulierPage, form: VisitorForm, status: int
    ) -> HttpResponse:
        """The page once more, with the form as it was filled in and what is wrong with it."""
        context = page.get_context(request, form=form)
        return render(request, page.get_template(request), context, status=status)


@require_safe
def sent(request: HttpRequest, key: UUID) -> HttpResponse:
    """Thank you; an address of its own, so that reloading sends nothing twice."""
    page = page_of(request, key)
    return render(request, page.landing_page_template, page.get_context(request))
