import uuid

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import django.utils.timezone
import modelcluster.contrib.taggit
import modelcluster.fields
import wagtail.fields
from django.conf import settings
from django.db import migrations, models

import netwerken.models.people


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("basis", "0002_initial"),
        ("kennisbank", "0001_initial"),
        ("taggit", "0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Plaatsen",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("capacity", models.PositiveIntegerField(null=True, verbose_name="plaatsen")),
                ("taken", models.PositiveIntegerField(default=0, verbose_name="bezet")),
                ("wait_seq", models.PositiveIntegerField(default=0)),
                ("was_full", models.BooleanField(default=False)),
                ("free_told_at", models.DateTimeField(null=True)),
            ],
            options={
                "verbose_name": "plaatsen",
                "verbose_name_plural": "plaatsen",
            },
        ),
        migrations.CreateModel(
            name="Aanwezigheid",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("afgemeld", "afgemeld"), ("aanwezig", "aanwezig"), ("afwezig", "afwezig")],
                        default="afgemeld",
                        max_length=10,
                    ),
                ),
                ("changed_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "verbose_name": "aanwezigheid",
                "verbose_name_plural": "aanwezigheden",
            },
        ),
        migrations.CreateModel(
            name="Abonnement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("bijeenkomst", "bijeenkomst"), ("netwerk", "netwerk")], max_length=12
                    ),
                ),
                ("key", models.UUIDField()),
                ("unwanted", models.JSONField(default=list)),
                ("language", models.CharField(default="nl", max_length=10)),
                ("link_key", models.CharField(default=netwerken.models.people.new_link_key, max_length=32)),
                ("link_sent_at", models.DateTimeField(null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("confirmed_at", models.DateTimeField(null=True)),
            ],
            options={
                "verbose_name": "abonnement",
                "verbose_name_plural": "abonnementen",
            },
        ),
        migrations.CreateModel(
            name="Antwoord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("value", models.TextField(verbose_name="antwoord")),
            ],
            options={
                "verbose_name": "antwoord",
                "verbose_name_plural": "antwoorden",
            },
        ),
        migrations.CreateModel(
            name="Bericht",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subject", models.CharField(max_length=160, verbose_name="onderwerp")),
                ("text", models.TextField(max_length=10000, verbose_name="tekst")),
                ("by", models.CharField(editable=False, max_length=160)),
                ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("sent", models.PositiveIntegerField(default=0, editable=False)),
                ("skipped", models.PositiveIntegerField(default=0, editable=False)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                "verbose_name": "bericht",
                "verbose_name_plural": "berichten",
            },
        ),
        migrations.CreateModel(
            name="Bijeenkomst",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "signup_way",
                    models.CharField(
                        choices=[
                            ("hier", "Hier op de site"),
                            ("mail", "Per e-mail"),
                            ("elders", "Op een andere site"),
                            ("niet_nodig", "Aanmelden is niet nodig"),
                        ],
                        default="hier",
                        max_length=20,
                        verbose_name="aanmelden",
                    ),
                ),
                (
                    "signup_opens_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="aanmelden kan vanaf"),
                ),
                (
                    "signup_closes_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="aanmelden kan tot"),
                ),
                (
                    "signup_email",
                    models.EmailField(blank=True, max_length=254, verbose_name="aanmelden bij dit adres"),
                ),
                (
                    "signup_url",
                    models.URLField(blank=True, max_length=500, verbose_name="aanmelden op deze site"),
                ),
                (
                    "capacity_unit",
                    models.CharField(
                        choices=[("personen", "personen"), ("scholen", "scholen")],
                        default="personen",
                        max_length=10,
                        verbose_name="plaatsen zijn voor",
                    ),
                ),
                ("translation_key", models.UUIDField(editable=False, unique=True)),
                ("starts_at", models.DateTimeField(null=True)),
                ("ends_at", models.DateTimeField(null=True)),
                ("previous_starts_at", models.DateTimeField(editable=False, null=True)),
                ("location", models.CharField(blank=True, max_length=250)),
                ("address", models.CharField(blank=True, max_length=250)),
                ("online_url", models.URLField(blank=True, max_length=500)),
                ("is_online", models.BooleanField(default=False)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("gepland", "Gepland"),
                            ("verplaatst", "Verplaatst"),
                            ("gaat_niet_door", "Gaat niet door"),
                        ],
                        default="gepland",
                        max_length=20,
                    ),
                ),
                ("uid", models.CharField(editable=False, max_length=120, unique=True)),
                ("sequence", models.PositiveIntegerField(default=0, editable=False)),
                ("changed_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("notified_hash", models.CharField(blank=True, editable=False, max_length=64)),
                ("reminds_at", models.DateTimeField(editable=False, null=True)),
                ("to_announce", models.BooleanField(default=False, editable=False)),
                ("materials_told_at", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "verbose_name": "bijeenkomst",
                "verbose_name_plural": "bijeenkomsten",
                "ordering": ["starts_at"],
            },
        ),
        migrations.CreateModel(
            name="BijeenkomstPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                ("contact_name", models.CharField(blank=True, max_length=160, verbose_name="naam")),
                (
                    "contact_role",
                    models.CharField(
                        blank=True,
                        help_text="Zoals: coördinator. Of de school erbij.",
                        max_length=120,
                        verbose_name="rol",
                    ),
                ),
                ("contact_email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                ("contact_phone", models.CharField(blank=True, max_length=30, verbose_name="telefoon")),
                (
                    "introduction",
                    models.TextField(
                        blank=True,
                        help_text="Een of twee zinnen: wat is het en wat heb je eraan? Staat bovenaan en in lijsten.",
                        max_length=400,
                        verbose_name="introductie",
                    ),
                ),
                (
                    "doelgroep_note",
                    models.CharField(
                        blank=True,
                        help_text="Alleen als de lijst niet genoeg zegt, zoals: graag twee per school.",
                        max_length=200,
                        verbose_name="voor wie, in eigen woorden",
                    ),
                ),
                ("author", models.CharField(blank=True, max_length=160, verbose_name="auteur")),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="Waar komt het vandaan, als het niet van jullie is?",
                        max_length=250,
                        verbose_name="bron",
                    ),
                ),
                (
                    "licence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("cc-by", "CC BY: delen en bewerken met naamsvermelding"),
                            ("cc-by-sa", "CC BY-SA: met naamsvermelding, onder dezelfde licentie"),
                            ("cc-by-nc-sa", "CC BY-NC-SA: niet voor geld, onder dezelfde licentie"),
                            ("cc0", "CC0: alles mag"),
                            ("alle-rechten", "Alle rechten voorbehouden"),
                        ],
                        max_length=20,
                        verbose_name="licentie",
                    ),
                ),
                (
                    "published_on",
                    models.DateField(
                        blank=True,
                        help_text="Leeg: de dag waarop de pagina online komt.",
                        null=True,
                        verbose_name="publicatiedatum",
                    ),
                ),
                (
                    "review_on",
                    models.DateField(
                        blank=True,
                        help_text="Op deze dag mailen we de verantwoordelijke: klopt de pagina nog?",
                        null=True,
                        verbose_name="nakijken op",
                    ),
                ),
                ("reading_minutes", models.PositiveSmallIntegerField(default=0, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("bijeenkomst", "Bijeenkomst"),
                            ("startbijeenkomst", "Startbijeenkomst"),
                            ("studiedag", "Studiedag"),
                            ("werkbijeenkomst", "Werkbijeenkomst"),
                            ("workshop", "Workshop"),
                            ("intervisie", "Intervisie"),
                            ("audit", "Audit"),
                            ("peerreview", "Peer review"),
                            ("masterclass", "Masterclass"),
                            ("slotbijeenkomst", "Slotbijeenkomst"),
                        ],
                        default="bijeenkomst",
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                (
                    "starts_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Leeg: de datum is nog in overleg.",
                        null=True,
                        verbose_name="begint op",
                    ),
                ),
                ("ends_at", models.DateTimeField(blank=True, null=True, verbose_name="eindigt op")),
                (
                    "date_note",
                    models.CharField(
                        blank=True,
                        help_text="Zolang er geen datum is: in maart of april, we prikken de datum op 4 februari.",
                        max_length=160,
                        verbose_name="over de datum",
                    ),
                ),
                (
                    "location",
                    models.CharField(
                        blank=True,
                        help_text="Naam van de plek, of: in overleg, op een school van de deelnemers.",
                        max_length=250,
                        verbose_name="locatie",
                    ),
                ),
                (
                    "address",
                    models.CharField(
                        blank=True,
                        help_text="Straat, nummer en plaats.",
                        max_length=250,
                        verbose_name="adres",
                    ),
                ),
                ("is_online", models.BooleanField(default=False, verbose_name="online")),
                (
                    "online_url",
                    models.URLField(
                        blank=True,
                        help_text="Staat niet op de site: alleen wie een plaats heeft, krijgt de link.",
                        max_length=500,
                        verbose_name="link om mee te doen",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("gepland", "Gepland"),
                            ("verplaatst", "Verplaatst"),
                            ("gaat_niet_door", "Gaat niet door"),
                        ],
                        default="gepland",
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                (
                    "capacity",
                    models.PositiveIntegerField(
                        blank=True, help_text="Leeg: geen grens.", null=True, verbose_name="aantal plaatsen"
                    ),
                ),
                (
                    "capacity_unit",
                    models.CharField(
                        choices=[("personen", "personen"), ("scholen", "scholen")],
                        default="personen",
                        max_length=10,
                        verbose_name="plaatsen zijn voor",
                    ),
                ),
                (
                    "signup_way",
                    models.CharField(
                        choices=[
                            ("hier", "Hier op de site"),
                            ("mail", "Per e-mail"),
                            ("elders", "Op een andere site"),
                            ("niet_nodig", "Aanmelden is niet nodig"),
                        ],
                        default="hier",
                        max_length=20,
                        verbose_name="aanmelden",
                    ),
                ),
                (
                    "signup_opens_at",
                    models.DateTimeField(
                        blank=True, help_text="Leeg: meteen.", null=True, verbose_name="aanmelden kan vanaf"
                    ),
                ),
                (
                    "signup_closes_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Leeg: tot het begint. Sluit vanzelf op deze minuut.",
                        null=True,
                        verbose_name="aanmelden kan tot",
                    ),
                ),
                (
                    "signup_email",
                    models.EmailField(
                        blank=True,
                        help_text="Alleen bij aanmelden per e-mail.",
                        max_length=254,
                        verbose_name="aanmelden bij dit adres",
                    ),
                ),
                (
                    "signup_url",
                    models.URLField(
                        blank=True,
                        help_text="Alleen bij aanmelden op een andere site.",
                        max_length=500,
                        verbose_name="aanmelden op deze site",
                    ),
                ),
                (
                    "organiser",
                    models.CharField(
                        blank=True,
                        help_text="Alleen als dat een andere organisatie is, of ook een andere.",
                        max_length=160,
                        verbose_name="organisator",
                    ),
                ),
                ("costs", models.CharField(blank=True, max_length=160, verbose_name="kosten")),
                (
                    "programme",
                    wagtail.fields.StreamField(
                        [("item", 5)],
                        blank=True,
                        block_lookup={
                            0: ("wagtail.blocks.TimeBlock", (), {"label": "van", "required": False}),
                            1: (
                                "wagtail.blocks.TimeBlock",
                                (),
                                {
                                    "help_text": "Leeg: tot het volgende onderdeel begint.",
                                    "label": "tot",
                                    "required": False,
                                },
                            ),
                            2: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "", "label": "wat", "max_length": 200},
                            ),
                            3: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "", "label": "wie", "max_length": 160, "required": False},
                            ),
                            4: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Alleen als dit deel niet voor iedereen is, zoals: alleen directeuren.",
                                    "label": "voor wie",
                                    "max_length": 120,
                                    "required": False,
                                },
                            ),
                            5: (
                                "wagtail.blocks.StructBlock",
                                [[("time", 0), ("until", 1), ("title", 2), ("speaker", 3), ("for_whom", 4)]],
                                {},
                            ),
                        },
                        help_text="Met de tijd erbij.",
                        verbose_name="programma",
                    ),
                ),
                ("speakers", models.CharField(blank=True, max_length=250, verbose_name="sprekers")),
                (
                    "body",
                    wagtail.fields.StreamField(
                        [
                            ("heading", 3),
                            ("text", 4),
                            ("quote", 7),
                            ("callout", 11),
                            ("accordion", 14),
                            ("image", 17),
                            ("video", 25),
                            ("steps", 29),
                            ("table", 35),
                            ("van_naar", 43),
                            ("kerncijfers", 54),
                            ("links", 64),
                            ("documents", 65),
                            ("contactkaart", 73),
                            ("lijst", 89),
                            ("columns", 92),
                            ("rubric", 93),
                            ("rubric_reference", 97),
                        ],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "", "label": "Tekst", "max_length": 140},
                            ),
                            1: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [("h2", "Kop"), ("h3", "Tussenkop")],
                                    "help_text": "Een tussenkop staat onder een kop.",
                                    "label": "Niveau",
                                },
                            ),
                            2: (
                                "wagtail.blocks.RegexBlock",
                                (),
                                {
                                    "error_messages": {
                                        "invalid": "Gebruik alleen kleine letters, cijfers en streepjes."
                                    },
                                    "help_text": "Laatste deel van het adres van deze kop. Leeg: gemaakt van de tekst.",
                                    "label": "Anker",
                                    "max_length": 80,
                                    "regex": "^[a-z0-9-]*$",
                                    "required": False,
                                },
                            ),
                            3: (
                                "wagtail.blocks.StructBlock",
                                [[("text", 0), ("level", 1), ("anchor", 2)]],
                                {},
                            ),
                            4: ("basis.blocks.text.RichTextBlock", (), {}),
                            5: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Zonder aanhalingstekens.",
                                    "label": "Citaat",
                                    "max_length": 500,
                                    "rows": 3,
                                },
                            ),
                            6: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Zoals: leraar groep 5.",
                                    "label": "Wie zei het",
                                    "max_length": 140,
                                    "required": False,
                                },
                            ),
                            7: ("wagtail.blocks.StructBlock", [[("text", 5), ("attribution", 6)]], {}),
                            8: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [("info", "Tip of uitleg"), ("attention", "Let op")],
                                    "label": "Soort",
                                },
                            ),
                            9: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "", "label": "Titel", "max_length": 120, "required": False},
                            ),
                            10: ("wagtail.blocks.RichTextBlock", (), {"label": "Tekst"}),
                            11: (
                                "wagtail.blocks.StructBlock",
                                [[("kind", 8), ("title", 9), ("text", 10)]],
                                {},
                            ),
                            12: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Vaak een vraag: Hoeveel tijd kost het?",
                                    "label": "Titel",
                                    "max_length": 160,
                                },
                            ),
                            13: ("wagtail.blocks.StructBlock", [[("title", 12), ("text", 10)]], {}),
                            14: ("wagtail.blocks.StreamBlock", [[("item", 13)]], {}),
                            15: ("wagtail.images.blocks.ImageBlock", [], {"label": "Afbeelding"}),
                            16: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Staat onder de afbeelding. De maker noemen we vanzelf.",
                                    "label": "Bijschrift",
                                    "max_length": 250,
                                    "required": False,
                                },
                            ),
                            17: ("wagtail.blocks.StructBlock", [[("image", 15), ("caption", 16)]], {}),
                            18: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "", "label": "Titel", "max_length": 160},
                            ),
                            19: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {
                                    "help_text": "Op YouTube, Vimeo of een andere site. We laden niets tot iemand erop klikt.",
                                    "label": "Adres van de video",
                                    "required": False,
                                },
                            ),
                            20: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {
                                    "help_text": "Een mp4- of webm-bestand uit de documenten. Speelt af op de pagina zelf.",
                                    "label": "Of een eigen bestand",
                                    "required": False,
                                },
                            ),
                            21: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {
                                    "help_text": "Een vtt-bestand bij het eigen bestand. Voor wie de video niet hoort.",
                                    "label": "Ondertiteling",
                                    "required": False,
                                },
                            ),
                            22: (
                                "wagtail.images.blocks.ImageChooserBlock",
                                (),
                                {
                                    "help_text": "Staat er voor de video begint.",
                                    "label": "Stilstaand beeld",
                                    "required": False,
                                },
                            ),
                            23: (
                                "wagtail.blocks.RegexBlock",
                                (),
                                {
                                    "error_messages": {
                                        "invalid": "Schrijf de duur als 4:30, of als 1:04:30."
                                    },
                                    "help_text": "Minuten en seconden, zoals 4:30.",
                                    "label": "Duur",
                                    "max_length": 8,
                                    "regex": "^(\\d{1,2}:)?\\d{1,2}:\\d{2}$",
                                    "required": False,
                                },
                            ),
                            24: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "help_text": "Wat er gezegd wordt en te zien is. Voor wie niet kan of wil kijken, en voor zoeken.",
                                    "label": "Uitgeschreven tekst",
                                    "required": False,
                                },
                            ),
                            25: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("title", 18),
                                        ("url", 19),
                                        ("file", 20),
                                        ("captions", 21),
                                        ("poster", 22),
                                        ("duration", 23),
                                        ("transcript", 24),
                                    ]
                                ],
                                {},
                            ),
                            26: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Wat doe je? Zoals: Bel de ouders.",
                                    "label": "Titel",
                                    "max_length": 140,
                                },
                            ),
                            27: ("wagtail.blocks.RichTextBlock", (), {"label": "Tekst", "required": False}),
                            28: ("wagtail.blocks.StructBlock", [[("title", 26), ("text", 27)]], {}),
                            29: ("wagtail.blocks.StreamBlock", [[("step", 28)]], {}),
                            30: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Waar gaat deze tabel over?",
                                    "label": "Titel",
                                    "max_length": 200,
                                },
                            ),
                            31: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Zoals: Wie | Wat | Wanneer. Leeg: de eerste rij wordt de kopregel.",
                                    "label": "Kopregel",
                                    "max_length": 500,
                                    "required": False,
                                },
                            ),
                            32: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {
                                    "help_text": "Handig als elke rij met een naam of onderwerp begint.",
                                    "label": "De eerste kolom is een kop",
                                    "required": False,
                                },
                            ),
                            33: ("wagtail.blocks.TextBlock", (), {"default": "", "label": "Rij", "rows": 1}),
                            34: (
                                "wagtail.blocks.StreamBlock",
                                [[("row", 33)]],
                                {
                                    "help_text": "Zet een | tussen de cellen. Of plak een tabel uit Word of Excel in één rij: die verdelen we.",
                                    "label": "Rijen",
                                },
                            ),
                            35: (
                                "wagtail.blocks.StructBlock",
                                [[("caption", 30), ("header", 31), ("header_column", 32), ("rows", 34)]],
                                {},
                            ),
                            36: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Zoals: Hoe we anders naar begeleiden kijken.",
                                    "label": "Titel",
                                    "max_length": 200,
                                },
                            ),
                            37: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "Van", "label": "Boven de linkerkolom", "max_length": 60},
                            ),
                            38: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "Naar", "label": "Boven de rechterkolom", "max_length": 60},
                            ),
                            39: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {"default": "", "label": "Van", "max_length": 500, "rows": 2},
                            ),
                            40: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {"default": "", "label": "Naar", "max_length": 500, "rows": 2},
                            ),
                            41: ("wagtail.blocks.StructBlock", [[("van", 39), ("naar", 40)]], {}),
                            42: (
                                "wagtail.blocks.StreamBlock",
                                [[("row", 41)]],
                                {"help_text": "Drie tot tien rijen.", "label": "Rijen"},
                            ),
                            43: (
                                "wagtail.blocks.StructBlock",
                                [[("caption", 36), ("van_label", 37), ("naar_label", 38), ("rows", 42)]],
                                {},
                            ),
                            44: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Zoals 111, 8,5 of 84%.",
                                    "label": "Getal",
                                    "max_length": 20,
                                },
                            ),
                            45: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Zoals: scholen. Begin met een kleine letter.",
                                    "label": "Wat",
                                    "max_length": 120,
                                },
                            ),
                            46: ("wagtail.blocks.StructBlock", [[("number", 44), ("label", 45)]], {}),
                            47: (
                                "wagtail.blocks.StreamBlock",
                                [[("figure", 46)]],
                                {"label": "Waarvan", "required": False},
                            ),
                            48: (
                                "wagtail.blocks.StructBlock",
                                [[("number", 44), ("label", 45), ("parts", 47)]],
                                {},
                            ),
                            49: (
                                "wagtail.blocks.StreamBlock",
                                [[("figure", 48)]],
                                {
                                    "help_text": "Een deel van dit aantal, zoals: 23 opleidingsscholen.",
                                    "label": "Waarvan",
                                    "required": False,
                                },
                            ),
                            50: (
                                "wagtail.blocks.StructBlock",
                                [[("number", 44), ("label", 45), ("parts", 49)]],
                                {},
                            ),
                            51: ("wagtail.blocks.StreamBlock", [[("figure", 50)]], {"label": "Cijfers"}),
                            52: (
                                "wagtail.blocks.DateBlock",
                                (),
                                {
                                    "help_text": "Op welke dag klopten deze cijfers?",
                                    "label": "Peildatum",
                                    "required": False,
                                },
                            ),
                            53: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "", "label": "Bron", "max_length": 160, "required": False},
                            ),
                            54: (
                                "wagtail.blocks.StructBlock",
                                [[("title", 9), ("figures", 51), ("reference_date", 52), ("source", 53)]],
                                {},
                            ),
                            55: ("wagtail.blocks.PageChooserBlock", (), {"label": "Pagina"}),
                            56: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Leeg: de titel van de pagina.",
                                    "label": "Tekst van de link",
                                    "max_length": 160,
                                    "required": False,
                                },
                            ),
                            57: ("wagtail.blocks.StructBlock", [[("page", 55), ("text", 56)]], {}),
                            58: ("wagtail.documents.blocks.DocumentChooserBlock", (), {"label": "Document"}),
                            59: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Leeg: de titel van het document.",
                                    "label": "Tekst van de link",
                                    "max_length": 160,
                                    "required": False,
                                },
                            ),
                            60: ("wagtail.blocks.StructBlock", [[("document", 58), ("text", 59)]], {}),
                            61: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {"help_text": "Begint met https://.", "label": "Adres"},
                            ),
                            62: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Waar kom je uit? Niet: klik hier.",
                                    "label": "Tekst van de link",
                                    "max_length": 160,
                                },
                            ),
                            63: ("wagtail.blocks.StructBlock", [[("url", 61), ("text", 62)]], {}),
                            64: (
                                "wagtail.blocks.StreamBlock",
                                [[("page", 57), ("document", 60), ("url", 63)]],
                                {},
                            ),
                            65: ("wagtail.blocks.StreamBlock", [[("document", 58)]], {}),
                            66: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "", "label": "Naam", "max_length": 120},
                            ),
                            67: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Zoals: procesbegeleider.",
                                    "label": "Rol",
                                    "max_length": 120,
                                    "required": False,
                                },
                            ),
                            68: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "", "label": "Organisatie", "max_length": 160, "required": False},
                            ),
                            69: (
                                "wagtail.blocks.EmailBlock",
                                (),
                                {"label": "E-mailadres", "required": False},
                            ),
                            70: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "", "label": "Telefoon", "max_length": 30, "required": False},
                            ),
                            71: (
                                "wagtail.images.blocks.ImageChooserBlock",
                                (),
                                {
                                    "help_text": "Alleen met toestemming van wie erop staat.",
                                    "label": "Foto",
                                    "required": False,
                                },
                            ),
                            72: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "ul", "link"],
                                    "help_text": "Waarvoor kun je bij deze persoon terecht? En wanneer?",
                                    "label": "Tekst",
                                    "required": False,
                                },
                            ),
                            73: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("name", 66),
                                        ("role", 67),
                                        ("organisation", 68),
                                        ("email", 69),
                                        ("phone", 70),
                                        ("photo", 71),
                                        ("text", 72),
                                    ]
                                ],
                                {},
                            ),
                            74: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "", "label": "Titel", "max_length": 140},
                            ),
                            75: (
                                "wagtail.blocks.MultipleChoiceBlock",
                                [],
                                {
                                    "choices": [],
                                    "help_text": "Niets gekozen: alles.",
                                    "label": "Soort",
                                    "required": False,
                                },
                            ),
                            76: (
                                "wagtail.blocks.MultipleChoiceBlock",
                                [],
                                {"choices": [], "label": "Thema's", "required": False},
                            ),
                            77: (
                                "wagtail.blocks.MultipleChoiceBlock",
                                [],
                                {"choices": [], "label": "Sectoren", "required": False},
                            ),
                            78: (
                                "wagtail.blocks.MultipleChoiceBlock",
                                [],
                                {"choices": [], "label": "Regio's", "required": False},
                            ),
                            79: (
                                "wagtail.blocks.MultipleChoiceBlock",
                                [],
                                {
                                    "choices": [],
                                    "help_text": "Bijeenkomsten en nieuws van deze netwerken, en de netwerken die eronder vallen.",
                                    "label": "Netwerken",
                                    "required": False,
                                },
                            ),
                            80: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("coming", "Wat nog komt"),
                                        ("past", "Wat geweest is"),
                                        ("last_12_months", "De afgelopen twaalf maanden"),
                                        ("this_schooljaar", "Dit schooljaar"),
                                        ("last_schooljaar", "Vorig schooljaar"),
                                        ("next_schooljaar", "Volgend schooljaar"),
                                    ],
                                    "help_text": "De dag van een bijeenkomst, of de publicatiedatum.",
                                    "label": "Periode",
                                    "required": False,
                                },
                            ),
                            81: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("newest", "Nieuwste eerst"),
                                        ("oldest", "Oudste eerst"),
                                        ("date", "Eerst wat het eerst komt, daarna wat geweest is"),
                                        ("title", "Op titel"),
                                    ],
                                    "label": "Volgorde",
                                },
                            ),
                            82: (
                                "wagtail.blocks.IntegerBlock",
                                (),
                                {"default": 6, "label": "Hoeveel", "max_value": 50, "min_value": 1},
                            ),
                            83: (
                                "wagtail.blocks.StreamBlock",
                                [[("page", 55)]],
                                {
                                    "help_text": "Kies je hier pagina's, dan toont de lijst die, in jouw volgorde. De kenmerken tellen dan niet.",
                                    "label": "Zelf gekozen pagina's",
                                    "required": False,
                                },
                            ),
                            84: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("cards", "Kaarten; bijeenkomsten als agenda"),
                                        ("compact", "Een korte lijst met titels"),
                                    ],
                                    "label": "Weergave",
                                },
                            ),
                            85: (
                                "wagtail.blocks.PageChooserBlock",
                                (),
                                {
                                    "help_text": "Een pagina waar meer te vinden is.",
                                    "label": "Link naar alles",
                                    "required": False,
                                },
                            ),
                            86: (
                                "wagtail.blocks.RegexBlock",
                                (),
                                {
                                    "error_messages": {"invalid": "Begin met / of met https://."},
                                    "help_text": "Zoals /agenda/ of het adres van een lijst met filters.",
                                    "label": "Of een adres",
                                    "max_length": 500,
                                    "regex": "^(/|https?://)\\S*$",
                                    "required": False,
                                },
                            ),
                            87: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Leeg: Alles bekijken.",
                                    "label": "Tekst van de link",
                                    "max_length": 80,
                                    "required": False,
                                },
                            ),
                            88: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Deze zin staat er als de lijst leeg is. Leeg: dan zien bezoekers de lijst niet.",
                                    "label": "Als er niets is",
                                    "max_length": 200,
                                    "required": False,
                                },
                            ),
                            89: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("title", 74),
                                        ("kinds", 75),
                                        ("themas", 76),
                                        ("sectoren", 77),
                                        ("regios", 78),
                                        ("netwerken", 79),
                                        ("period", 80),
                                        ("order", 81),
                                        ("number", 82),
                                        ("pages", 83),
                                        ("display", 84),
                                        ("more_page", 85),
                                        ("more_address", 86),
                                        ("more_text", 87),
                                        ("empty_text", 88),
                                    ]
                                ],
                                {},
                            ),
                            90: (
                                "wagtail.blocks.StreamBlock",
                                [
                                    [
                                        ("text", 4),
                                        ("image", 17),
                                        ("quote", 7),
                                        ("callout", 11),
                                        ("kerncijfers", 54),
                                        ("links", 64),
                                        ("documents", 65),
                                        ("contactkaart", 73),
                                    ]
                                ],
                                {"label": "Linkerkolom"},
                            ),
                            91: (
                                "wagtail.blocks.StreamBlock",
                                [
                                    [
                                        ("text", 4),
                                        ("image", 17),
                                        ("quote", 7),
                                        ("callout", 11),
                                        ("kerncijfers", 54),
                                        ("links", 64),
                                        ("documents", 65),
                                        ("contactkaart", 73),
                                    ]
                                ],
                                {"label": "Rechterkolom"},
                            ),
                            92: ("wagtail.blocks.StructBlock", [[("left", 90), ("right", 91)]], {}),
                            93: ("kennisbank.rubric.block.RubricBlock", (), {}),
                            94: (
                                "kennisbank.rubric.reference_block.RubricChooserBlock",
                                (),
                                {"icon": "table", "label": "Ontwikkelmodel"},
                            ),
                            95: (
                                "kennisbank.rubric.reference_block.AspectsBlock",
                                (),
                                {
                                    "help_text": "De namen, elk op een eigen regel. Leeg: alle aspecten.",
                                    "label": "Alleen deze aspecten",
                                },
                            ),
                            96: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("table", "Tabel; op een telefoon kaarten"),
                                        ("cards", "Altijd kaarten"),
                                    ],
                                    "label": "Weergave",
                                },
                            ),
                            97: (
                                "wagtail.blocks.StructBlock",
                                [[("rubric", 94), ("aspects", 95), ("display", 96)]],
                                {},
                            ),
                        },
                        verbose_name="tekst",
                    ),
                ),
                (
                    "materials",
                    wagtail.fields.StreamField(
                        [("document", 0)],
                        blank=True,
                        block_lookup={
                            0: ("wagtail.documents.blocks.DocumentChooserBlock", (), {"label": "Document"})
                        },
                        help_text="Verslag en presentaties.",
                        verbose_name="materiaal achteraf",
                    ),
                ),
            ],
            options={
                "verbose_name": "bijeenkomst",
                "verbose_name_plural": "bijeenkomsten",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="Coordinator",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
            ],
            options={
                "verbose_name": "coördinator",
                "verbose_name_plural": "coördinatoren",
            },
        ),
        migrations.CreateModel(
            name="Deelnametelling",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("schooljaar", models.CharField(max_length=9)),
                ("role", models.CharField(blank=True, max_length=80, verbose_name="functie")),
                ("count", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name": "telling van deelname",
                "verbose_name_plural": "tellingen van deelname",
            },
        ),
        migrations.CreateModel(
            name="Gebeurtenis",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("happened_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("te_bevestigen", "te bevestigen"),
                            ("aangevraagd", "aangevraagd"),
                            ("wachtlijst", "wachtlijst"),
                            ("aangeboden", "aangeboden"),
                            ("bevestigd", "bevestigd"),
                            ("geweigerd", "afgewezen"),
                            ("verlopen", "niet op tijd bevestigd"),
                            ("geannuleerd", "geannuleerd"),
                        ],
                        max_length=20,
                    ),
                ),
                ("by", models.CharField(max_length=160)),
                ("reason", models.CharField(blank=True, max_length=200)),
                ("mail_key", models.CharField(blank=True, max_length=200)),
            ],
            options={
                "verbose_name": "gebeurtenis",
                "verbose_name_plural": "gebeurtenissen",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="MailIntro",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "what",
                    models.CharField(
                        choices=[
                            ("bevestig", "bevestig je aanmelding"),
                            ("team_bevestig", "bevestig jullie aanmelding"),
                            ("bevestigd", "je bent aangemeld"),
                            ("aangevraagd", "je aanvraag is binnen"),
                            ("wachtlijst", "je staat op de wachtlijst"),
                            ("doorgeschoven", "er is plaats voor je"),
                            ("aanbod", "wil je deze plaats?"),
                            ("geweigerd", "je aanmelding is afgewezen"),
                            ("geannuleerd", "je bent afgemeld"),
                            ("herinnering", "herinnering aan de bijeenkomst"),
                            ("materiaal", "er is materiaal"),
                            ("uitnodiging", "uitnodiging"),
                        ],
                        max_length=30,
                        verbose_name="mail",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("nl", "Nederlands"), ("en", "Engels")],
                        default="nl",
                        max_length=10,
                        verbose_name="taal",
                    ),
                ),
                (
                    "text",
                    models.TextField(
                        help_text="Staat boven de vaste tekst, na de aanhef. Een lege regel maakt een nieuwe alinea.",
                        max_length=2000,
                        verbose_name="inleiding",
                    ),
                ),
            ],
            options={
                "verbose_name": "inleiding van een mail",
                "verbose_name_plural": "inleidingen van mails",
                "ordering": ["netwerk__name", "what", "language"],
            },
        ),
        migrations.CreateModel(
            name="Netwerk",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(editable=False, unique=True)),
                ("name", models.CharField(max_length=255, verbose_name="naam")),
                (
                    "retention_days",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Na de laatste bijeenkomst. Leeg: zoals voor alle netwerken.",
                        null=True,
                        verbose_name="bewaartermijn in dagen",
                    ),
                ),
            ],
            options={
                "verbose_name": "netwerk",
                "verbose_name_plural": "netwerken",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="NetwerkenPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    models.TextField(
                        blank=True,
                        help_text="Een of twee zinnen: wat is het en wat heb je eraan? Staat bovenaan en in lijsten.",
                        max_length=400,
                        verbose_name="introductie",
                    ),
                ),
                (
                    "doelgroep_note",
                    models.CharField(
                        blank=True,
                        help_text="Alleen als de lijst niet genoeg zegt, zoals: graag twee per school.",
                        max_length=200,
                        verbose_name="voor wie, in eigen woorden",
                    ),
                ),
                ("author", models.CharField(blank=True, max_length=160, verbose_name="auteur")),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="Waar komt het vandaan, als het niet van jullie is?",
                        max_length=250,
                        verbose_name="bron",
                    ),
                ),
                (
                    "licence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("cc-by", "CC BY: delen en bewerken met naamsvermelding"),
                            ("cc-by-sa", "CC BY-SA: met naamsvermelding, onder dezelfde licentie"),
                            ("cc-by-nc-sa", "CC BY-NC-SA: niet voor geld, onder dezelfde licentie"),
                            ("cc0", "CC0: alles mag"),
                            ("alle-rechten", "Alle rechten voorbehouden"),
                        ],
                        max_length=20,
                        verbose_name="licentie",
                    ),
                ),
                (
                    "published_on",
                    models.DateField(
                        blank=True,
                        help_text="Leeg: de dag waarop de pagina online komt.",
                        null=True,
                        verbose_name="publicatiedatum",
                    ),
                ),
                (
                    "review_on",
                    models.DateField(
                        blank=True,
                        help_text="Op deze dag mailen we de verantwoordelijke: klopt de pagina nog?",
                        null=True,
                        verbose_name="nakijken op",
                    ),
                ),
                ("reading_minutes", models.PositiveSmallIntegerField(default=0, editable=False)),
            ],
            options={
                "verbose_name": "overzicht van netwerken",
                "verbose_name_plural": "overzichten van netwerken",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="NetwerkPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                ("contact_name", models.CharField(blank=True, max_length=160, verbose_name="naam")),
                (
                    "contact_role",
                    models.CharField(
                        blank=True,
                        help_text="Zoals: coördinator. Of de school erbij.",
                        max_length=120,
                        verbose_name="rol",
                    ),
                ),
                ("contact_email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                ("contact_phone", models.CharField(blank=True, max_length=30, verbose_name="telefoon")),
                (
                    "introduction",
                    models.TextField(
                        blank=True,
                        help_text="Een of twee zinnen: wat is het en wat heb je eraan? Staat bovenaan en in lijsten.",
                        max_length=400,
                        verbose_name="introductie",
                    ),
                ),
                (
                    "doelgroep_note",
                    models.CharField(
                        blank=True,
                        help_text="Alleen als de lijst niet genoeg zegt, zoals: graag twee per school.",
                        max_length=200,
                        verbose_name="voor wie, in eigen woorden",
                    ),
                ),
                ("author", models.CharField(blank=True, max_length=160, verbose_name="auteur")),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="Waar komt het vandaan, als het niet van jullie is?",
                        max_length=250,
                        verbose_name="bron",
                    ),
                ),
                (
                    "licence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("cc-by", "CC BY: delen en bewerken met naamsvermelding"),
                            ("cc-by-sa", "CC BY-SA: met naamsvermelding, onder dezelfde licentie"),
                            ("cc-by-nc-sa", "CC BY-NC-SA: niet voor geld, onder dezelfde licentie"),
                            ("cc0", "CC0: alles mag"),
                            ("alle-rechten", "Alle rechten voorbehouden"),
                        ],
                        max_length=20,
                        verbose_name="licentie",
                    ),
                ),
                (
                    "published_on",
                    models.DateField(
                        blank=True,
                        help_text="Leeg: de dag waarop de pagina online komt.",
                        null=True,
                        verbose_name="publicatiedatum",
                    ),
                ),
                (
                    "review_on",
                    models.DateField(
                        blank=True,
                        help_text="Op deze dag mailen we de verantwoordelijke: klopt de pagina nog?",
                        null=True,
                        verbose_name="nakijken op",
                    ),
                ),
                ("reading_minutes", models.PositiveSmallIntegerField(default=0, editable=False)),
                (
                    "goal",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Waarom is er dit netwerk? Wat was de aanleiding?",
                        verbose_name="waar het om gaat",
                    ),
                ),
                (
                    "goals",
                    wagtail.fields.StreamField(
                        [("goal", 0)],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "description": "Eén doel of speerpunt, in één zin",
                                    "icon": "tick",
                                    "label": "Doel",
                                    "max_length": 250,
                                },
                            )
                        },
                        help_text="Doelen of speerpunten, elk in één zin. Staan als lijst op de pagina.",
                        verbose_name="doelen",
                    ),
                ),
                (
                    "for_whom",
                    models.CharField(
                        blank=True,
                        help_text="In eigen woorden, zoals: schoolleiders, samen met een collega van dezelfde school.",
                        max_length=250,
                        verbose_name="voor wie",
                    ),
                ),
                (
                    "inzet",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Tijd, voorbereiding, en wat een deelnemer meebrengt.",
                        verbose_name="wat vragen we",
                    ),
                ),
                ("how_it_works", wagtail.fields.RichTextField(blank=True, verbose_name="zo werkt het")),
                (
                    "frequency",
                    models.CharField(
                        blank=True,
                        help_text="In woorden: vijf middagen per jaar.",
                        max_length=160,
                        verbose_name="hoe vaak",
                    ),
                ),
                (
                    "period",
                    models.CharField(
                        blank=True,
                        help_text="In woorden: schooljaar 2026-2027, dit voorjaar.",
                        max_length=120,
                        verbose_name="periode",
                    ),
                ),
                (
                    "starts_on",
                    models.DateField(
                        blank=True,
                        help_text="Leeg: nog niet bekend, of niet van belang.",
                        null=True,
                        verbose_name="begint op",
                    ),
                ),
                (
                    "series_length",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Dan krijgt elke bijeenkomst een nummer: 2 van 5. Leeg: geen vaste reeks.",
                        null=True,
                        verbose_name="aantal bijeenkomsten in de reeks",
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        blank=True,
                        help_text="In woorden: om de beurt bij een van de deelnemers. Een adres zet je bij de bijeenkomst.",
                        max_length=200,
                        verbose_name="waar",
                    ),
                ),
                (
                    "group_size",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Leeg: er zijn geen vaste groepen.",
                        null=True,
                        verbose_name="hoogstens per groep",
                    ),
                ),
                (
                    "group_unit",
                    models.CharField(
                        choices=[("personen", "personen"), ("scholen", "scholen")],
                        default="personen",
                        max_length=10,
                        verbose_name="een groep telt",
                    ),
                ),
                (
                    "groups_note",
                    models.CharField(
                        blank=True,
                        help_text="Zoals: per regio, dan hoeft niemand ver te reizen.",
                        max_length=200,
                        verbose_name="hoe de groepen zijn ingedeeld",
                    ),
                ),
                (
                    "certificate",
                    models.CharField(
                        blank=True,
                        help_text="Wat krijgt een deelnemer of school na afloop, en wanneer?",
                        max_length=200,
                        verbose_name="bewijs of certificaat",
                    ),
                ),
                ("costs", models.CharField(blank=True, max_length=160, verbose_name="kosten")),
                (
                    "signup_way",
                    models.CharField(
                        choices=[
                            ("per_bijeenkomst", "Per bijeenkomst"),
                            ("mail", "Per e-mail, voor het hele netwerk"),
                            ("elders", "Op een andere site, voor het hele netwerk"),
                            ("niet_nodig", "Aanmelden is niet nodig"),
                            ("gesloten", "De inschrijving is gesloten"),
                        ],
                        default="per_bijeenkomst",
                        max_length=20,
                        verbose_name="aanmelden",
                    ),
                ),
                (
                    "signup_email",
                    models.EmailField(blank=True, max_length=254, verbose_name="aanmelden bij dit adres"),
                ),
                (
                    "signup_url",
                    models.URLField(blank=True, max_length=500, verbose_name="aanmelden op deze site"),
                ),
                (
                    "signup_opens_on",
                    models.DateField(
                        blank=True, help_text="Leeg: meteen.", null=True, verbose_name="aanmelden kan vanaf"
                    ),
                ),
                (
                    "signup_closes_on",
                    models.DateField(
                        blank=True,
                        help_text="Leeg: zolang het netwerk loopt. Sluit vanzelf na deze dag.",
                        null=True,
                        verbose_name="aanmelden kan tot en met",
                    ),
                ),
                (
                    "programme",
                    wagtail.fields.StreamField(
                        [
                            ("heading", 3),
                            ("text", 4),
                            ("quote", 7),
                            ("callout", 11),
                            ("accordion", 14),
                            ("image", 17),
                            ("video", 25),
                            ("steps", 29),
                            ("table", 35),
                            ("van_naar", 43),
                            ("kerncijfers", 54),
                            ("links", 64),
                            ("documents", 65),
                            ("contactkaart", 73),
                            ("lijst", 89),
                            ("columns", 92),
                            ("rubric", 93),
                            ("rubric_reference", 97),
                        ],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "", "label": "Tekst", "max_length": 140},
                            ),
                            1: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [("h2", "Kop"), ("h3", "Tussenkop")],
                                    "help_text": "Een tussenkop staat onder een kop.",
                                    "label": "Niveau",
                                },
                            ),
                            2: (
                                "wagtail.blocks.RegexBlock",
                                (),
                                {
                                    "error_messages": {
                                        "invalid": "Gebruik alleen kleine letters, cijfers en streepjes."
                                    },
                                    "help_text": "Laatste deel van het adres van deze kop. Leeg: gemaakt van de tekst.",
                                    "label": "Anker",
                                    "max_length": 80,
                                    "regex": "^[a-z0-9-]*$",
                                    "required": False,
                                },
                            ),
                            3: (
                                "wagtail.blocks.StructBlock",
                                [[("text", 0), ("level", 1), ("anchor", 2)]],
                                {},
                            ),
                            4: ("basis.blocks.text.RichTextBlock", (), {}),
                            5: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Zonder aanhalingstekens.",
                                    "label": "Citaat",
                                    "max_length": 500,
                                    "rows": 3,
                                },
                            ),
                            6: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Zoals: leraar groep 5.",
                                    "label": "Wie zei het",
                                    "max_length": 140,
                                    "required": False,
                                },
                            ),
                            7: ("wagtail.blocks.StructBlock", [[("text", 5), ("attribution", 6)]], {}),
                            8: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [("info", "Tip of uitleg"), ("attention", "Let op")],
                                    "label": "Soort",
                                },
                            ),
                            9: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "", "label": "Titel", "max_length": 120, "required": False},
                            ),
                            10: ("wagtail.blocks.RichTextBlock", (), {"label": "Tekst"}),
                            11: (
                                "wagtail.blocks.StructBlock",
                                [[("kind", 8), ("title", 9), ("text", 10)]],
                                {},
                            ),
                            12: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Vaak een vraag: Hoeveel tijd kost het?",
                                    "label": "Titel",
                                    "max_length": 160,
                                },
                            ),
                            13: ("wagtail.blocks.StructBlock", [[("title", 12), ("text", 10)]], {}),
                            14: ("wagtail.blocks.StreamBlock", [[("item", 13)]], {}),
                            15: ("wagtail.images.blocks.ImageBlock", [], {"label": "Afbeelding"}),
                            16: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Staat onder de afbeelding. De maker noemen we vanzelf.",
                                    "label": "Bijschrift",
                                    "max_length": 250,
                                    "required": False,
                                },
                            ),
                            17: ("wagtail.blocks.StructBlock", [[("image", 15), ("caption", 16)]], {}),
                            18: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "", "label": "Titel", "max_length": 160},
                            ),
                            19: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {
                                    "help_text": "Op YouTube, Vimeo of een andere site. We laden niets tot iemand erop klikt.",
                                    "label": "Adres van de video",
                                    "required": False,
                                },
                            ),
                            20: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {
                                    "help_text": "Een mp4- of webm-bestand uit de documenten. Speelt af op de pagina zelf.",
                                    "label": "Of een eigen bestand",
                                    "required": False,
                                },
                            ),
                            21: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {
                                    "help_text": "Een vtt-bestand bij het eigen bestand. Voor wie de video niet hoort.",
                                    "label": "Ondertiteling",
                                    "required": False,
                                },
                            ),
                            22: (
                                "wagtail.images.blocks.ImageChooserBlock",
                                (),
                                {
                                    "help_text": "Staat er voor de video begint.",
                                    "label": "Stilstaand beeld",
                                    "required": False,
                                },
                            ),
                            23: (
                                "wagtail.blocks.RegexBlock",
                                (),
                                {
                                    "error_messages": {
                                        "invalid": "Schrijf de duur als 4:30, of als 1:04:30."
                                    },
                                    "help_text": "Minuten en seconden, zoals 4:30.",
                                    "label": "Duur",
                                    "max_length": 8,
                                    "regex": "^(\\d{1,2}:)?\\d{1,2}:\\d{2}$",
                                    "required": False,
                                },
                            ),
                            24: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "help_text": "Wat er gezegd wordt en te zien is. Voor wie niet kan of wil kijken, en voor zoeken.",
                                    "label": "Uitgeschreven tekst",
                                    "required": False,
                                },
                            ),
                            25: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("title", 18),
                                        ("url", 19),
                                        ("file", 20),
                                        ("captions", 21),
                                        ("poster", 22),
                                        ("duration", 23),
                                        ("transcript", 24),
                                    ]
                                ],
                                {},
                            ),
                            26: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Wat doe je? Zoals: Bel de ouders.",
                                    "label": "Titel",
                                    "max_length": 140,
                                },
                            ),
                            27: ("wagtail.blocks.RichTextBlock", (), {"label": "Tekst", "required": False}),
                            28: ("wagtail.blocks.StructBlock", [[("title", 26), ("text", 27)]], {}),
                            29: ("wagtail.blocks.StreamBlock", [[("step", 28)]], {}),
                            30: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Waar gaat deze tabel over?",
                                    "label": "Titel",
                                    "max_length": 200,
                                },
                            ),
                            31: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Zoals: Wie | Wat | Wanneer. Leeg: de eerste rij wordt de kopregel.",
                                    "label": "Kopregel",
                                    "max_length": 500,
                                    "required": False,
                                },
                            ),
                            32: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {
                                    "help_text": "Handig als elke rij met een naam of onderwerp begint.",
                                    "label": "De eerste kolom is een kop",
                                    "required": False,
                                },
                            ),
                            33: ("wagtail.blocks.TextBlock", (), {"default": "", "label": "Rij", "rows": 1}),
                            34: (
                                "wagtail.blocks.StreamBlock",
                                [[("row", 33)]],
                                {
                                    "help_text": "Zet een | tussen de cellen. Of plak een tabel uit Word of Excel in één rij: die verdelen we.",
                                    "label": "Rijen",
                                },
                            ),
                            35: (
                                "wagtail.blocks.StructBlock",
                                [[("caption", 30), ("header", 31), ("header_column", 32), ("rows", 34)]],
                                {},
                            ),
                            36: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Zoals: Hoe we anders naar begeleiden kijken.",
                                    "label": "Titel",
                                    "max_length": 200,
                                },
                            ),
                            37: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "Van", "label": "Boven de linkerkolom", "max_length": 60},
                            ),
                            38: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "Naar", "label": "Boven de rechterkolom", "max_length": 60},
                            ),
                            39: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {"default": "", "label": "Van", "max_length": 500, "rows": 2},
                            ),
                            40: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {"default": "", "label": "Naar", "max_length": 500, "rows": 2},
                            ),
                            41: ("wagtail.blocks.StructBlock", [[("van", 39), ("naar", 40)]], {}),
                            42: (
                                "wagtail.blocks.StreamBlock",
                                [[("row", 41)]],
                                {"help_text": "Drie tot tien rijen.", "label": "Rijen"},
                            ),
                            43: (
                                "wagtail.blocks.StructBlock",
                                [[("caption", 36), ("van_label", 37), ("naar_label", 38), ("rows", 42)]],
                                {},
                            ),
                            44: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Zoals 111, 8,5 of 84%.",
                                    "label": "Getal",
                                    "max_length": 20,
                                },
                            ),
                            45: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Zoals: scholen. Begin met een kleine letter.",
                                    "label": "Wat",
                                    "max_length": 120,
                                },
                            ),
                            46: ("wagtail.blocks.StructBlock", [[("number", 44), ("label", 45)]], {}),
                            47: (
                                "wagtail.blocks.StreamBlock",
                                [[("figure", 46)]],
                                {"label": "Waarvan", "required": False},
                            ),
                            48: (
                                "wagtail.blocks.StructBlock",
                                [[("number", 44), ("label", 45), ("parts", 47)]],
                                {},
                            ),
                            49: (
                                "wagtail.blocks.StreamBlock",
                                [[("figure", 48)]],
                                {
                                    "help_text": "Een deel van dit aantal, zoals: 23 opleidingsscholen.",
                                    "label": "Waarvan",
                                    "required": False,
                                },
                            ),
                            50: (
                                "wagtail.blocks.StructBlock",
                                [[("number", 44), ("label", 45), ("parts", 49)]],
                                {},
                            ),
                            51: ("wagtail.blocks.StreamBlock", [[("figure", 50)]], {"label": "Cijfers"}),
                            52: (
                                "wagtail.blocks.DateBlock",
                                (),
                                {
                                    "help_text": "Op welke dag klopten deze cijfers?",
                                    "label": "Peildatum",
                                    "required": False,
                                },
                            ),
                            53: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "", "label": "Bron", "max_length": 160, "required": False},
                            ),
                            54: (
                                "wagtail.blocks.StructBlock",
                                [[("title", 9), ("figures", 51), ("reference_date", 52), ("source", 53)]],
                                {},
                            ),
                            55: ("wagtail.blocks.PageChooserBlock", (), {"label": "Pagina"}),
                            56: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Leeg: de titel van de pagina.",
                                    "label": "Tekst van de link",
                                    "max_length": 160,
                                    "required": False,
                                },
                            ),
                            57: ("wagtail.blocks.StructBlock", [[("page", 55), ("text", 56)]], {}),
                            58: ("wagtail.documents.blocks.DocumentChooserBlock", (), {"label": "Document"}),
                            59: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Leeg: de titel van het document.",
                                    "label": "Tekst van de link",
                                    "max_length": 160,
                                    "required": False,
                                },
                            ),
                            60: ("wagtail.blocks.StructBlock", [[("document", 58), ("text", 59)]], {}),
                            61: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {"help_text": "Begint met https://.", "label": "Adres"},
                            ),
                            62: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Waar kom je uit? Niet: klik hier.",
                                    "label": "Tekst van de link",
                                    "max_length": 160,
                                },
                            ),
                            63: ("wagtail.blocks.StructBlock", [[("url", 61), ("text", 62)]], {}),
                            64: (
                                "wagtail.blocks.StreamBlock",
                                [[("page", 57), ("document", 60), ("url", 63)]],
                                {},
                            ),
                            65: ("wagtail.blocks.StreamBlock", [[("document", 58)]], {}),
                            66: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "", "label": "Naam", "max_length": 120},
                            ),
                            67: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Zoals: procesbegeleider.",
                                    "label": "Rol",
                                    "max_length": 120,
                                    "required": False,
                                },
                            ),
                            68: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "", "label": "Organisatie", "max_length": 160, "required": False},
                            ),
                            69: (
                                "wagtail.blocks.EmailBlock",
                                (),
                                {"label": "E-mailadres", "required": False},
                            ),
                            70: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "", "label": "Telefoon", "max_length": 30, "required": False},
                            ),
                            71: (
                                "wagtail.images.blocks.ImageChooserBlock",
                                (),
                                {
                                    "help_text": "Alleen met toestemming van wie erop staat.",
                                    "label": "Foto",
                                    "required": False,
                                },
                            ),
                            72: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "ul", "link"],
                                    "help_text": "Waarvoor kun je bij deze persoon terecht? En wanneer?",
                                    "label": "Tekst",
                                    "required": False,
                                },
                            ),
                            73: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("name", 66),
                                        ("role", 67),
                                        ("organisation", 68),
                                        ("email", 69),
                                        ("phone", 70),
                                        ("photo", 71),
                                        ("text", 72),
                                    ]
                                ],
                                {},
                            ),
                            74: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "", "label": "Titel", "max_length": 140},
                            ),
                            75: (
                                "wagtail.blocks.MultipleChoiceBlock",
                                [],
                                {
                                    "choices": [],
                                    "help_text": "Niets gekozen: alles.",
                                    "label": "Soort",
                                    "required": False,
                                },
                            ),
                            76: (
                                "wagtail.blocks.MultipleChoiceBlock",
                                [],
                                {"choices": [], "label": "Thema's", "required": False},
                            ),
                            77: (
                                "wagtail.blocks.MultipleChoiceBlock",
                                [],
                                {"choices": [], "label": "Sectoren", "required": False},
                            ),
                            78: (
                                "wagtail.blocks.MultipleChoiceBlock",
                                [],
                                {"choices": [], "label": "Regio's", "required": False},
                            ),
                            79: (
                                "wagtail.blocks.MultipleChoiceBlock",
                                [],
                                {
                                    "choices": [],
                                    "help_text": "Bijeenkomsten en nieuws van deze netwerken, en de netwerken die eronder vallen.",
                                    "label": "Netwerken",
                                    "required": False,
                                },
                            ),
                            80: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("coming", "Wat nog komt"),
                                        ("past", "Wat geweest is"),
                                        ("last_12_months", "De afgelopen twaalf maanden"),
                                        ("this_schooljaar", "Dit schooljaar"),
                                        ("last_schooljaar", "Vorig schooljaar"),
                                        ("next_schooljaar", "Volgend schooljaar"),
                                    ],
                                    "help_text": "De dag van een bijeenkomst, of de publicatiedatum.",
                                    "label": "Periode",
                                    "required": False,
                                },
                            ),
                            81: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("newest", "Nieuwste eerst"),
                                        ("oldest", "Oudste eerst"),
                                        ("date", "Eerst wat het eerst komt, daarna wat geweest is"),
                                        ("title", "Op titel"),
                                    ],
                                    "label": "Volgorde",
                                },
                            ),
                            82: (
                                "wagtail.blocks.IntegerBlock",
                                (),
                                {"default": 6, "label": "Hoeveel", "max_value": 50, "min_value": 1},
                            ),
                            83: (
                                "wagtail.blocks.StreamBlock",
                                [[("page", 55)]],
                                {
                                    "help_text": "Kies je hier pagina's, dan toont de lijst die, in jouw volgorde. De kenmerken tellen dan niet.",
                                    "label": "Zelf gekozen pagina's",
                                    "required": False,
                                },
                            ),
                            84: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("cards", "Kaarten; bijeenkomsten als agenda"),
                                        ("compact", "Een korte lijst met titels"),
                                    ],
                                    "label": "Weergave",
                                },
                            ),
                            85: (
                                "wagtail.blocks.PageChooserBlock",
                                (),
                                {
                                    "help_text": "Een pagina waar meer te vinden is.",
                                    "label": "Link naar alles",
                                    "required": False,
                                },
                            ),
                            86: (
                                "wagtail.blocks.RegexBlock",
                                (),
                                {
                                    "error_messages": {"invalid": "Begin met / of met https://."},
                                    "help_text": "Zoals /agenda/ of het adres van een lijst met filters.",
                                    "label": "Of een adres",
                                    "max_length": 500,
                                    "regex": "^(/|https?://)\\S*$",
                                    "required": False,
                                },
                            ),
                            87: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Leeg: Alles bekijken.",
                                    "label": "Tekst van de link",
                                    "max_length": 80,
                                    "required": False,
                                },
                            ),
                            88: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Deze zin staat er als de lijst leeg is. Leeg: dan zien bezoekers de lijst niet.",
                                    "label": "Als er niets is",
                                    "max_length": 200,
                                    "required": False,
                                },
                            ),
                            89: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("title", 74),
                                        ("kinds", 75),
                                        ("themas", 76),
                                        ("sectoren", 77),
                                        ("regios", 78),
                                        ("netwerken", 79),
                                        ("period", 80),
                                        ("order", 81),
                                        ("number", 82),
                                        ("pages", 83),
                                        ("display", 84),
                                        ("more_page", 85),
                                        ("more_address", 86),
                                        ("more_text", 87),
                                        ("empty_text", 88),
                                    ]
                                ],
                                {},
                            ),
                            90: (
                                "wagtail.blocks.StreamBlock",
                                [
                                    [
                                        ("text", 4),
                                        ("image", 17),
                                        ("quote", 7),
                                        ("callout", 11),
                                        ("kerncijfers", 54),
                                        ("links", 64),
                                        ("documents", 65),
                                        ("contactkaart", 73),
                                    ]
                                ],
                                {"label": "Linkerkolom"},
                            ),
                            91: (
                                "wagtail.blocks.StreamBlock",
                                [
                                    [
                                        ("text", 4),
                                        ("image", 17),
                                        ("quote", 7),
                                        ("callout", 11),
                                        ("kerncijfers", 54),
                                        ("links", 64),
                                        ("documents", 65),
                                        ("contactkaart", 73),
                                    ]
                                ],
                                {"label": "Rechterkolom"},
                            ),
                            92: ("wagtail.blocks.StructBlock", [[("left", 90), ("right", 91)]], {}),
                            93: ("kennisbank.rubric.block.RubricBlock", (), {}),
                            94: (
                                "kennisbank.rubric.reference_block.RubricChooserBlock",
                                (),
                                {"icon": "table", "label": "Ontwikkelmodel"},
                            ),
                            95: (
                                "kennisbank.rubric.reference_block.AspectsBlock",
                                (),
                                {
                                    "help_text": "De namen, elk op een eigen regel. Leeg: alle aspecten.",
                                    "label": "Alleen deze aspecten",
                                },
                            ),
                            96: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("table", "Tabel; op een telefoon kaarten"),
                                        ("cards", "Altijd kaarten"),
                                    ],
                                    "label": "Weergave",
                                },
                            ),
                            97: (
                                "wagtail.blocks.StructBlock",
                                [[("rubric", 94), ("aspects", 95), ("display", 96)]],
                                {},
                            ),
                        },
                        verbose_name="programma",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("in_voorbereiding", "In voorbereiding"),
                            ("loopt", "Loopt"),
                            ("afgerond", "Afgerond"),
                        ],
                        default="loopt",
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                (
                    "follow_up",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Hoe gaat het verder, ook als dat niet op deze site is? Wie doet dat?",
                        verbose_name="vervolg",
                    ),
                ),
                (
                    "project",
                    models.CharField(
                        blank=True,
                        help_text="Waar het netwerk bij hoort of van betaald wordt, als dat geen netwerk op deze site is.",
                        max_length=160,
                        verbose_name="project of regeling",
                    ),
                ),
                ("platform_url", models.URLField(blank=True, verbose_name="link naar het eigen platform")),
            ],
            options={
                "verbose_name": "netwerk",
                "verbose_name_plural": "netwerken",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="NetwerkPartner",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                ("name", models.CharField(max_length=160, verbose_name="naam")),
                ("url", models.URLField(blank=True, verbose_name="website")),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NetwerkPerson",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "name",
                    models.CharField(
                        blank=True,
                        help_text="Leeg: nog niet bekend. Dan staat de rol er.",
                        max_length=120,
                        verbose_name="naam",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        help_text="Zoals: procesbegeleider, expert, critical friend.",
                        max_length=80,
                        verbose_name="rol",
                    ),
                ),
                ("organisation", models.CharField(blank=True, max_length=120, verbose_name="organisatie")),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Persoon",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("email", models.EmailField(max_length=254, unique=True, verbose_name="e-mailadres")),
                ("name", models.CharField(max_length=120, verbose_name="naam")),
                ("role", models.CharField(blank=True, max_length=80, verbose_name="functie")),
                ("school_name", models.CharField(blank=True, max_length=160, verbose_name="school")),
                (
                    "calendar_key",
                    models.CharField(default=netwerken.models.people.new_link_key, max_length=32),
                ),
            ],
            options={
                "verbose_name": "persoon",
                "verbose_name_plural": "personen",
            },
        ),
        migrations.CreateModel(
            name="Reeks",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "signup_way",
                    models.CharField(
                        choices=[
                            ("hier", "Hier op de site"),
                            ("mail", "Per e-mail"),
                            ("elders", "Op een andere site"),
                            ("niet_nodig", "Aanmelden is niet nodig"),
                        ],
                        default="hier",
                        max_length=20,
                        verbose_name="aanmelden",
                    ),
                ),
                (
                    "signup_opens_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="aanmelden kan vanaf"),
                ),
                (
                    "signup_closes_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="aanmelden kan tot"),
                ),
                (
                    "signup_email",
                    models.EmailField(blank=True, max_length=254, verbose_name="aanmelden bij dit adres"),
                ),
                (
                    "signup_url",
                    models.URLField(blank=True, max_length=500, verbose_name="aanmelden op deze site"),
                ),
                (
                    "capacity_unit",
                    models.CharField(
                        choices=[("personen", "personen"), ("scholen", "scholen")],
                        default="personen",
                        max_length=10,
                        verbose_name="plaatsen zijn voor",
                    ),
                ),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("name", models.CharField(max_length=160, verbose_name="naam")),
                (
                    "is_one_signup",
                    models.BooleanField(
                        default=True,
                        help_text="Uit: mensen melden zich per bijeenkomst aan.",
                        verbose_name="één aanmelding voor de hele reeks",
                    ),
                ),
                ("starts_at", models.DateTimeField(editable=False, null=True)),
                ("last_starts_at", models.DateTimeField(editable=False, null=True)),
                ("ends_at", models.DateTimeField(editable=False, null=True)),
                ("is_off", models.BooleanField(default=False, editable=False)),
            ],
            options={
                "verbose_name": "reeks",
                "verbose_name_plural": "reeksen",
            },
        ),
        migrations.CreateModel(
            name="ReeksDeel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(editable=False, unique=True)),
                ("sort_order", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "verbose_name": "deel van een reeks",
                "verbose_name_plural": "delen van een reeks",
                "ordering": ["sort_order", "pk"],
            },
        ),
        migrations.CreateModel(
            name="SchoolPlaats",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("school_key", models.CharField(max_length=200)),
                ("members", models.PositiveIntegerField(default=1)),
            ],
        ),
        migrations.CreateModel(
            name="Team",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("link_key", models.CharField(default=netwerken.models.people.new_link_key, max_length=32)),
                ("link_sent_at", models.DateTimeField(null=True)),
                ("language", models.CharField(default="nl", max_length=10)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "verbose_name": "team",
                "verbose_name_plural": "teams",
            },
        ),
        migrations.CreateModel(
            name="Toestemming",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("purpose", models.CharField(max_length=80)),
                ("text_version", models.CharField(max_length=20)),
                ("given_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("withdrawn_at", models.DateTimeField(null=True)),
            ],
            options={
                "verbose_name": "toestemming",
                "verbose_name_plural": "toestemmingen",
            },
        ),
        migrations.CreateModel(
            name="Uitnodiging",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("link_key", models.CharField(default=netwerken.models.people.new_link_key, max_length=32)),
                ("invited_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "answer",
                    models.CharField(
                        blank=True, choices=[("komt", "komt"), ("komt_niet", "komt niet")], max_length=10
                    ),
                ),
                ("answered_at", models.DateTimeField(null=True)),
                ("reminded_at", models.DateTimeField(null=True)),
            ],
            options={
                "verbose_name": "uitnodiging",
                "verbose_name_plural": "uitnodigingen",
            },
        ),
        migrations.CreateModel(
            name="VasteDeelnemer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="naam")),
                ("role", models.CharField(blank=True, max_length=80, verbose_name="functie")),
                ("school_name", models.CharField(blank=True, max_length=160, verbose_name="school")),
                (
                    "source",
                    models.CharField(
                        help_text="Zoals: gaf zich op bij de startbijeenkomst van 4 september.",
                        max_length=200,
                        verbose_name="waar de toestemming vandaan komt",
                    ),
                ),
                ("added_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("added_by", models.CharField(editable=False, max_length=160)),
            ],
            options={
                "verbose_name": "vaste deelnemer",
                "verbose_name_plural": "vaste deelnemers",
            },
        ),
        migrations.CreateModel(
            name="Vraag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.PositiveSmallIntegerField(default=0, verbose_name="volgorde")),
                ("label", models.CharField(max_length=160, verbose_name="vraag")),
                (
                    "field_type",
                    models.CharField(
                        choices=[
                            ("singleline", "Single line text"),
                            ("multiline", "Multi-line text"),
                            ("email", "Email"),
                            ("number", "Number"),
                            ("url", "URL"),
                            ("checkbox", "Checkbox"),
                            ("checkboxes", "Checkboxes"),
                            ("dropdown", "Drop down"),
                            ("multiselect", "Multiple select"),
                            ("radio", "Radio buttons"),
                            ("date", "Date"),
                            ("datetime", "Date/time"),
                            ("hidden", "Hidden field"),
                        ],
                        default="singleline",
                        max_length=16,
                        verbose_name="soort",
                    ),
                ),
                ("required", models.BooleanField(default=False, verbose_name="verplicht")),
                (
                    "choices",
                    models.TextField(blank=True, help_text="Eén keuze per regel.", verbose_name="keuzes"),
                ),
                ("help_text", models.CharField(blank=True, max_length=250, verbose_name="uitleg")),
            ],
            options={
                "verbose_name": "vraag",
                "verbose_name_plural": "vragen",
                "ordering": ["sort_order", "pk"],
            },
        ),
        migrations.CreateModel(
            name="VrijePeriode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=80, verbose_name="naam")),
                ("first_day", models.DateField(verbose_name="eerste dag")),
                ("last_day", models.DateField(verbose_name="laatste dag")),
            ],
            options={
                "verbose_name": "vrije periode",
                "verbose_name_plural": "vrije periodes",
                "ordering": ["first_day"],
            },
        ),
        migrations.CreateModel(
            name="Wijziging",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("before", models.JSONField()),
                ("due_at", models.DateTimeField()),
            ],
            options={
                "verbose_name": "wijziging",
                "verbose_name_plural": "wijzigingen",
            },
        ),
        migrations.CreateModel(
            name="Wissing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("address_hash", models.CharField(max_length=64, unique=True)),
                ("erased_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "verbose_name": "wissing",
                "verbose_name_plural": "wissingen",
            },
        ),
        migrations.CreateModel(
            name="Aanmelding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="naam")),
                ("role", models.CharField(blank=True, max_length=80, verbose_name="functie")),
                ("school_name", models.CharField(blank=True, max_length=160, verbose_name="school")),
                ("school_key", models.CharField(blank=True, max_length=200)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("te_bevestigen", "te bevestigen"),
                            ("aangevraagd", "aangevraagd"),
                            ("wachtlijst", "wachtlijst"),
                            ("aangeboden", "aangeboden"),
                            ("bevestigd", "bevestigd"),
                            ("geweigerd", "afgewezen"),
                            ("verlopen", "niet op tijd bevestigd"),
                            ("geannuleerd", "geannuleerd"),
                        ],
                        default="te_bevestigen",
                        max_length=20,
                    ),
                ),
                ("wait_seq", models.PositiveIntegerField(null=True)),
                ("hold_until", models.DateTimeField(null=True)),
                ("verified_at", models.DateTimeField(null=True)),
                ("reminded_at", models.DateTimeField(null=True)),
                ("link_key", models.CharField(default=netwerken.models.people.new_link_key, max_length=32)),
                ("link_sent_at", models.DateTimeField(null=True)),
                ("messages_stopped_at", models.DateTimeField(null=True)),
                ("language", models.CharField(default="nl", max_length=10)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "school",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="basis.school",
                    ),
                ),
            ],
            options={
                "verbose_name": "aanmelding",
                "verbose_name_plural": "aanmeldingen",
            },
        ),
        migrations.CreateModel(
            name="Aanmeldregels",
            fields=[
                (
                    "plaatsen",
                    models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="regels",
                        serialize=False,
                        to="netwerken.plaatsen",
                    ),
                ),
                (
                    "needs_approval",
                    models.BooleanField(
                        default=False,
                        help_text="Iemand heeft dan pas een plaats na je goedkeuring.",
                        verbose_name="de coördinator keurt aanmeldingen goed",
                    ),
                ),
                (
                    "has_waiting_list",
                    models.BooleanField(
                        default=True,
                        help_text="Uit: als het vol is, sluit het aanmelden.",
                        verbose_name="wachtlijst",
                    ),
                ),
                (
                    "waiting_order",
                    models.CharField(
                        choices=[
                            (
                                "streng",
                                "op volgorde: wie het langst wacht gaat eerst, ook als dat team nog niet past",
                            ),
                            (
                                "passend",
                                "wie past gaat eerst: de langst wachtende die in de vrije plaatsen past",
                            ),
                        ],
                        default="streng",
                        max_length=10,
                        verbose_name="volgorde van de wachtlijst",
                    ),
                ),
                (
                    "offer_within_days",
                    models.PositiveSmallIntegerField(
                        default=7,
                        help_text="Zo kort van tevoren vragen we eerst of iemand nog kan. 0: nooit.",
                        verbose_name="aanbieden in plaats van toewijzen, vanaf zoveel dagen vooraf",
                    ),
                ),
                (
                    "offer_hours",
                    models.PositiveSmallIntegerField(
                        default=24,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="uren om op een aanbod te antwoorden",
                    ),
                ),
                (
                    "hold_hours",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Weekenden en vrije dagen tellen niet mee. Leeg: zoals voor de hele site.",
                        null=True,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="uren om te bevestigen",
                    ),
                ),
                (
                    "team_min",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="een team telt minstens",
                    ),
                ),
                (
                    "team_max",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Leeg: mensen melden zich alleen voor zichzelf aan.",
                        null=True,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="een team telt hoogstens",
                    ),
                ),
                (
                    "team_role",
                    models.CharField(
                        blank=True,
                        help_text="Zoals: schoolleider.",
                        max_length=80,
                        verbose_name="minstens één teamlid is",
                    ),
                ),
                (
                    "has_late_joiners",
                    models.BooleanField(
                        default=True,
                        help_text="Wie later instapt, krijgt de rest van de bijeenkomsten.",
                        verbose_name="aanmelden kan ook als de reeks al loopt",
                    ),
                ),
                (
                    "first_reminder_days",
                    models.PositiveSmallIntegerField(
                        default=7,
                        help_text="Aan wie een plaats heeft. 0: geen.",
                        verbose_name="dagen vooraf een herinnering",
                    ),
                ),
                (
                    "last_reminder_days",
                    models.PositiveSmallIntegerField(
                        default=1, help_text="0: geen.", verbose_name="dagen vooraf een tweede herinnering"
                    ),
                ),
                (
                    "signups_per_hour",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="Een hele school zit achter één adres. Leeg: zoals voor de hele site.",
                        null=True,
                        verbose_name="aanmeldingen per uur van één netwerkadres",
                    ),
                ),
            ],
            options={
                "verbose_name": "regels van het aanmelden",
                "verbose_name_plural": "regels van het aanmelden",
            },
        ),
        migrations.AddConstraint(
            model_name="plaatsen",
            constraint=models.CheckConstraint(
                condition=models.Q(("capacity", None), ("taken__lte", models.F("capacity")), _connector="OR"),
                name="netwerken_plaatsen_never_oversold",
            ),
        ),
        migrations.AddField(
            model_name="aanmelding",
            name="plaatsen",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="aanmeldingen",
                to="netwerken.plaatsen",
            ),
        ),
        migrations.AddField(
            model_name="aanwezigheid",
            name="aanmelding",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="aanwezigheden",
                to="netwerken.aanmelding",
            ),
        ),
        migrations.AddField(
            model_name="antwoord",
            name="aanmelding",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="antwoorden",
                to="netwerken.aanmelding",
            ),
        ),
        migrations.AddField(
            model_name="bericht",
            name="plaatsen",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="berichten",
                to="netwerken.plaatsen",
            ),
        ),
        migrations.AddField(
            model_name="bijeenkomst",
            name="plaatsen",
            field=models.OneToOneField(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="bijeenkomst",
                to="netwerken.plaatsen",
            ),
        ),
        migrations.AddField(
            model_name="bijeenkomst",
            name="source_locale",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="wagtailcore.locale",
            ),
        ),
        migrations.AddField(
            model_name="aanwezigheid",
            name="bijeenkomst",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="aanwezigheden",
                to="netwerken.bijeenkomst",
            ),
        ),
        migrations.AddField(
            model_name="bijeenkomstpage",
            name="aanpakken",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True, related_name="+", to="basis.aanpak", verbose_name="aanpakken"
            ),
        ),
        migrations.AddField(
            model_name="bijeenkomstpage",
            name="doelgroepen",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True, related_name="+", to="basis.doelgroep", verbose_name="voor wie"
            ),
        ),
        migrations.AddField(
            model_name="bijeenkomstpage",
            name="handreikingen",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True, related_name="+", to="kennisbank.handreikingpage", verbose_name="lees vooraf"
            ),
        ),
        migrations.AddField(
            model_name="bijeenkomstpage",
            name="host_school",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="basis.school",
                verbose_name="gastschool",
            ),
        ),
        migrations.AddField(
            model_name="bijeenkomstpage",
            name="image",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="basis.image",
                verbose_name="afbeelding",
            ),
        ),
        migrations.AddField(
            model_name="bijeenkomstpage",
            name="principes",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True, related_name="+", to="basis.principe", verbose_name="principes"
            ),
        ),
        migrations.AddField(
            model_name="bijeenkomstpage",
            name="responsible",
            field=models.ForeignKey(
                blank=True,
                help_text="Wie houdt deze pagina bij?",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="verantwoordelijk",
            ),
        ),
        migrations.AddField(
            model_name="bijeenkomstpage",
            name="sectoren",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True, related_name="+", to="basis.sector", verbose_name="sectoren"
            ),
        ),
        migrations.AddField(
            model_name="bijeenkomstpage",
            name="tags",
            field=modelcluster.contrib.taggit.ClusterTaggableManager(
                blank=True,
                help_text="A comma-separated list of tags.",
                through="basis.PageTag",
                to="taggit.Tag",
                verbose_name="trefwoorden",
            ),
        ),
        migrations.AddField(
            model_name="bijeenkomstpage",
            name="themas",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True, related_name="+", to="basis.thema", verbose_name="thema's"
            ),
        ),
        migrations.AddField(
            model_name="coordinator",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="coordinates",
                to=settings.AUTH_USER_MODEL,
                verbose_name="coördinator",
            ),
        ),
        migrations.AddField(
            model_name="deelnametelling",
            name="bestuur",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="basis.schoolbestuur",
            ),
        ),
        migrations.AddField(
            model_name="deelnametelling",
            name="school",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="basis.school"
            ),
        ),
        migrations.AddField(
            model_name="gebeurtenis",
            name="aanmelding",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="gebeurtenissen",
                to="netwerken.aanmelding",
            ),
        ),
        migrations.AddField(
            model_name="netwerk",
            name="group",
            field=models.OneToOneField(
                editable=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="auth.group"
            ),
        ),
        migrations.AddField(
            model_name="mailintro",
            name="netwerk",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="mail_intros",
                to="netwerken.netwerk",
                verbose_name="netwerk",
            ),
        ),
        migrations.AddField(
            model_name="deelnametelling",
            name="netwerk",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="netwerken.netwerk",
            ),
        ),
        migrations.AddField(
            model_name="coordinator",
            name="netwerk",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="coordinatoren",
                to="netwerken.netwerk",
                verbose_name="netwerk",
            ),
        ),
        migrations.AddField(
            model_name="bijeenkomst",
            name="netwerk",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="bijeenkomsten",
                to="netwerken.netwerk",
            ),
        ),
        migrations.AddField(
            model_name="netwerkenpage",
            name="doelgroepen",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True, related_name="+", to="basis.doelgroep", verbose_name="voor wie"
            ),
        ),
        migrations.AddField(
            model_name="netwerkenpage",
            name="image",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="basis.image",
                verbose_name="afbeelding",
            ),
        ),
        migrations.AddField(
            model_name="netwerkenpage",
            name="responsible",
            field=models.ForeignKey(
                blank=True,
                help_text="Wie houdt deze pagina bij?",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="verantwoordelijk",
            ),
        ),
        migrations.AddField(
            model_name="netwerkenpage",
            name="sectoren",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True, related_name="+", to="basis.sector", verbose_name="sectoren"
            ),
        ),
        migrations.AddField(
            model_name="netwerkenpage",
            name="tags",
            field=modelcluster.contrib.taggit.ClusterTaggableManager(
                blank=True,
                help_text="A comma-separated list of tags.",
                through="basis.PageTag",
                to="taggit.Tag",
                verbose_name="trefwoorden",
            ),
        ),
        migrations.AddField(
            model_name="netwerkenpage",
            name="themas",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True, related_name="+", to="basis.thema", verbose_name="thema's"
            ),
        ),
        migrations.AddField(
            model_name="netwerkpage",
            name="aanpakken",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True, related_name="+", to="basis.aanpak", verbose_name="aanpakken"
            ),
        ),
        migrations.AddField(
            model_name="netwerkpage",
            name="doelgroepen",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True, related_name="+", to="basis.doelgroep", verbose_name="voor wie"
            ),
        ),
        migrations.AddField(
            model_name="netwerkpage",
            name="image",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="basis.image",
                verbose_name="afbeelding",
            ),
        ),
        migrations.AddField(
            model_name="netwerkpage",
            name="principes",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True, related_name="+", to="basis.principe", verbose_name="principes"
            ),
        ),
        migrations.AddField(
            model_name="netwerkpage",
            name="regios",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True, related_name="+", to="basis.regio", verbose_name="regio's"
            ),
        ),
        migrations.AddField(
            model_name="netwerkpage",
            name="responsible",
            field=models.ForeignKey(
                blank=True,
                help_text="Wie houdt deze pagina bij?",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="verantwoordelijk",
            ),
        ),
        migrations.AddField(
            model_name="netwerkpage",
            name="sectoren",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True, related_name="+", to="basis.sector", verbose_name="sectoren"
            ),
        ),
        migrations.AddField(
            model_name="netwerkpage",
            name="successor",
            field=models.ForeignKey(
                blank=True,
                help_text="Het netwerk waarin dit verdergaat.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="netwerken.netwerkpage",
                verbose_name="wat hierop volgt",
            ),
        ),
        migrations.AddField(
            model_name="netwerkpage",
            name="tags",
            field=modelcluster.contrib.taggit.ClusterTaggableManager(
                blank=True,
                help_text="A comma-separated list of tags.",
                through="basis.PageTag",
                to="taggit.Tag",
                verbose_name="trefwoorden",
            ),
        ),
        migrations.AddField(
            model_name="netwerkpage",
            name="themas",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True, related_name="+", to="basis.thema", verbose_name="thema's"
            ),
        ),
        migrations.AddField(
            model_name="netwerkpage",
            name="vorm",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="basis.netwerkvorm",
                verbose_name="vorm",
            ),
        ),
        migrations.AddField(
            model_name="bijeenkomstpage",
            name="netwerken",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True,
                help_text="Naast het netwerk waar deze pagina onder staat.",
                related_name="+",
                to="netwerken.netwerkpage",
                verbose_name="ook van deze netwerken",
            ),
        ),
        migrations.AddField(
            model_name="netwerkpartner",
            name="page",
            field=modelcluster.fields.ParentalKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="partners",
                to="netwerken.netwerkpage",
            ),
        ),
        migrations.AddField(
            model_name="netwerkperson",
            name="page",
            field=modelcluster.fields.ParentalKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="people", to="netwerken.netwerkpage"
            ),
        ),
        migrations.AddField(
            model_name="persoon",
            name="school",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="basis.school",
            ),
        ),
        migrations.AddField(
            model_name="abonnement",
            name="persoon",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="abonnementen",
                to="netwerken.persoon",
            ),
        ),
        migrations.AddField(
            model_name="aanmelding",
            name="persoon",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="aanmeldingen",
                to="netwerken.persoon",
            ),
        ),
        migrations.AddField(
            model_name="reeks",
            name="netwerk",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="reeksen",
                to="netwerken.netwerk",
                verbose_name="netwerk",
            ),
        ),
        migrations.AddField(
            model_name="reeks",
            name="plaatsen",
            field=models.OneToOneField(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reeks",
                to="netwerken.plaatsen",
            ),
        ),
        migrations.AddField(
            model_name="bijeenkomst",
            name="reeks",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="bijeenkomsten",
                to="netwerken.reeks",
            ),
        ),
        migrations.AddField(
            model_name="reeksdeel",
            name="reeks",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="delen",
                to="netwerken.reeks",
                verbose_name="reeks",
            ),
        ),
        migrations.AddField(
            model_name="schoolplaats",
            name="plaatsen",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="scholen", to="netwerken.plaatsen"
            ),
        ),
        migrations.AddField(
            model_name="team",
            name="contact",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="teams", to="netwerken.persoon"
            ),
        ),
        migrations.AddField(
            model_name="team",
            name="plaatsen",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="teams", to="netwerken.plaatsen"
            ),
        ),
        migrations.AddField(
            model_name="aanmelding",
            name="team",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="leden",
                to="netwerken.team",
            ),
        ),
        migrations.AddField(
            model_name="toestemming",
            name="persoon",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="toestemmingen",
                to="netwerken.persoon",
            ),
        ),
        migrations.AddField(
            model_name="uitnodiging",
            name="aanmelding",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="uitnodigingen",
                to="netwerken.aanmelding",
            ),
        ),
        migrations.AddField(
            model_name="uitnodiging",
            name="plaatsen",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="uitnodigingen",
                to="netwerken.plaatsen",
            ),
        ),
        migrations.AddField(
            model_name="vastedeelnemer",
            name="netwerk",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="vaste_deelnemers",
                to="netwerken.netwerk",
            ),
        ),
        migrations.AddField(
            model_name="vastedeelnemer",
            name="persoon",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="vaste_deelnames",
                to="netwerken.persoon",
            ),
        ),
        migrations.AddField(
            model_name="vastedeelnemer",
            name="school",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="basis.school",
            ),
        ),
        migrations.AddField(
            model_name="uitnodiging",
            name="vaste_deelnemer",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="uitnodigingen",
                to="netwerken.vastedeelnemer",
            ),
        ),
        migrations.AddField(
            model_name="vraag",
            name="plaatsen",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="vragen", to="netwerken.plaatsen"
            ),
        ),
        migrations.AddField(
            model_name="antwoord",
            name="vraag",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="antwoorden", to="netwerken.vraag"
            ),
        ),
        migrations.AddConstraint(
            model_name="vrijeperiode",
            constraint=models.CheckConstraint(
                condition=models.Q(("last_day__gte", models.F("first_day"))),
                name="netwerken_free_days_in_order",
                violation_error_message="De laatste dag ligt voor de eerste.",
            ),
        ),
        migrations.AddField(
            model_name="wijziging",
            name="bijeenkomst",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="wijziging",
                to="netwerken.bijeenkomst",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanmeldregels",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("team_min", None),
                    models.Q(("team_max__isnull", False), ("team_min__lte", models.F("team_max"))),
                    _connector="OR",
                ),
                name="netwerken_team_min_below_max",
                violation_error_message="Een team telt minstens meer dan hoogstens.",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanwezigheid",
            constraint=models.UniqueConstraint(
                fields=("aanmelding", "bijeenkomst"), name="netwerken_one_presence_per_meeting"
            ),
        ),
        migrations.AddConstraint(
            model_name="mailintro",
            constraint=models.UniqueConstraint(
                fields=("netwerk", "what", "language"),
                name="netwerken_one_intro_per_mail",
                violation_error_message="Deze mail heeft al een inleiding in deze taal.",
            ),
        ),
        migrations.AddConstraint(
            model_name="deelnametelling",
            constraint=models.UniqueConstraint(
                django.db.models.functions.comparison.Coalesce("netwerk", 0),
                models.F("schooljaar"),
                django.db.models.functions.comparison.Coalesce("school", 0),
                django.db.models.functions.comparison.Coalesce("bestuur", 0),
                models.F("role"),
                name="netwerken_one_count_per_group",
            ),
        ),
        migrations.AddConstraint(
            model_name="coordinator",
            constraint=models.UniqueConstraint(
                fields=("netwerk", "user"),
                name="netwerken_coordinator_once",
                violation_error_message="Deze persoon is al coördinator van dit netwerk.",
            ),
        ),
        migrations.AddIndex(
            model_name="abonnement",
            index=models.Index(fields=["kind", "key", "confirmed_at"], name="netwerken_followers"),
        ),
        migrations.AddConstraint(
            model_name="abonnement",
            constraint=models.UniqueConstraint(
                fields=("persoon", "kind", "key"), name="netwerken_follows_once"
            ),
        ),
        migrations.AddIndex(
            model_name="bijeenkomst",
            index=models.Index(fields=["starts_at"], name="netwerken_starts_at"),
        ),
        migrations.AddIndex(
            model_name="bijeenkomst",
            index=models.Index(fields=["reminds_at"], name="netwerken_reminds_at"),
        ),
        migrations.AddConstraint(
            model_name="schoolplaats",
            constraint=models.UniqueConstraint(
                fields=("plaatsen", "school_key"), name="netwerken_one_place_per_school"
            ),
        ),
        migrations.AddIndex(
            model_name="aanmelding",
            index=models.Index(fields=["status", "hold_until"], name="netwerken_holds"),
        ),
        migrations.AddIndex(
            model_name="aanmelding",
            index=models.Index(fields=["plaatsen", "status", "wait_seq"], name="netwerken_queue"),
        ),
        migrations.AddConstraint(
            model_name="aanmelding",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("status__in", ("te_bevestigen", "aangeboden", "bevestigd", "aangevraagd", "wachtlijst"))
                ),
                fields=("plaatsen", "persoon"),
                name="netwerken_one_active_aanmelding",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanmelding",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "wachtlijst"), ("wait_seq__isnull", False)),
                    models.Q(models.Q(("status", "wachtlijst"), _negated=True), ("wait_seq", None)),
                    _connector="OR",
                ),
                name="netwerken_in_the_queue_with_a_number",
            ),
        ),
        migrations.AddConstraint(
            model_name="vastedeelnemer",
            constraint=models.UniqueConstraint(
                fields=("netwerk", "persoon"), name="netwerken_standing_member_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="uitnodiging",
            constraint=models.UniqueConstraint(
                fields=("plaatsen", "vaste_deelnemer"), name="netwerken_invited_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="antwoord",
            constraint=models.UniqueConstraint(
                fields=("aanmelding", "vraag"), name="netwerken_one_answer_per_question"
            ),
        ),
    ]
