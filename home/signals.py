"""From publishing news to telling who follows the netwerken that it is about."""

from datetime import timedelta
from typing import Any

from django.dispatch import receiver
from django.utils import timezone
from wagtail.signals import page_published

from netwerken.services import tell_of_news

from .models import NieuwsPage

QUIET = timedelta(minutes=10)  # to mend what one sees wrong once it is on the site
OLD = timedelta(days=30)


@receiver(page_published, sender=NieuwsPage)
def news_published(instance: NieuwsPage, **kwargs: Any) -> None:
    """Tell of a new message, once; what was written long ago is no news."""
    is_old = instance.first_published_at and instance.first_published_at < timezone.now() - OLD
    if is_old or not instance.live:
        return
    tell_of_news(instance, instance.netwerken.values_list("translation_key", flat=True), QUIET)
