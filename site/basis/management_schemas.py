"""What the management API accepts for kinds of fields that Wagtail's own generators get wrong.

Imported when the app is ready, before Wagtail's apps, which build their schemas from these at import.
"""

from django.db.models import Field, ManyToManyField
from wagtail.api.v3.schemas.generators import create_generator, patch_generator
from wagtail.api.v3.schemas.generators.write import InputSchemaGenerator


def keys_schema(generator: InputSchemaGenerator, field: Field) -> tuple[object, object]:
    """The keys of related things; none when left out, where Wagtail asks for each list in each POST."""
    return list[int], []


for write_generator in (create_generator, patch_generator):
    write_generator.register_field_schema(ManyToManyField, keys_schema)
