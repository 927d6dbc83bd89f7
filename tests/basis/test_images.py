"""What an uploaded picture gives away: nothing but the picture, on every way in."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image as Picture
from PIL import ImageSequence, PngImagePlugin
from wagtail.images.models import Filter
from wagtail.models import APIToken, Collection, UploadedFile
from wagtail.utils.file import hash_filelike

from basis.image_files import Unreadable, strip
from basis.models import Image
from basis.models.media import RENDITIONS
from tests.factories import make_image, picture_bytes

SECRET = b"Geheim-52.370216"  # what a camera or program might have written beside the picture
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">' + SECRET + b"</x:xmpmeta>"
RED, BLUE = (200, 30, 30), (30, 30, 200)
KINDS = ["jpeg", "png", "webp", "heic", "avif", "gif", "animated gif", "animated webp"]


@pytest.fixture(autouse=True)
def _form(settings):
    """The form that the settings name; test_settings_name_our_form says whether they do."""
    settings.WAGTAILIMAGES_IMAGE_FORM_BASE = "basis.forms.ImageForm"


def halves(size: tuple[int, int] = (60, 40)) -> Picture.Image:
    """A picture that is red on the left and blue on the right."""
    picture = Picture.new("RGB", size, BLUE)
    picture.paste(RED, (0, 0, size[0] // 2, size[1]))
    return picture


def exif(orientation: int = 1) -> bytes:
    """A camera's EXIF, with a place."""
    data = Picture.Exif()
    data[0x0112], data[0x010E] = orientation, SECRET.decode()
    data.get_ifd(0x8825).update({1: "N", 2: (52.0, 22.0, 12.8), 29: SECRET.decode()})
    return data.tobytes()


def with_metadata(kind: str, orientation: int = 1) -> SimpleUploadedFile:
    """A file of this kind full of what nobody should read."""
    target, picture = BytesIO(), halves()
    frames = [picture.copy(), picture.transpose(Picture.Transpose.ROTATE_180)]
    extension = kind.split()[-1]
    if kind == "jpeg":
        picture.save(target, "JPEG", exif=exif(orientation), comment=SECRET, xmp=XMP, quality=95)
    elif kind == "png":
        info = PngImagePlugin.PngInfo()
        info.add_text("Author", SECRET.decode())
        info.add_itxt("XML:com.adobe.xmp", XMP.decode())
        picture.save(target, "PNG", pnginfo=info, exif=exif(orientation))
    elif kind == "webp":
        picture.save(target, "WEBP", exif=exif(orientation), xmp=XMP, quality=95)
    elif kind == "animated webp":
        picture.save(
            target, "WEBP", save_all=True, append_images=frames[1:], duration=70, exif=exif(), xmp=XMP
        )
    elif kind == "heic":
        picture.save(target, "HEIF", exif=exif(), xmp=XMP, quality=95)
    elif kind == "avif":
        picture.save(target, "AVIF", exif=exif(), xmp=XMP, quality=95)
    elif kind == "gif":
        picture.save(target, "GIF", comment=SECRET)
    else:
        picture.save(target, "GIF", save_all=True, append_images=frames[1:], duration=70, comment=SECRET)
    return SimpleUploadedFile(f"klas.{extension}", target.getvalue(), f"image/{extension}")


def save_model(client: Client, file: SimpleUploadedFile) -> Image:
    """By our own code: seeds, importers."""
    return make_image(file=file)


def add_form(client: Client, file: SimpleUploadedFile) -> Image:
    """By the form of the list of images."""
    data = {"title": "Klas", "description": "Een klas", "file": file, "collection": root().pk}
    response = client.post(reverse("wagtailimages:add"), data)
    assert response.status_code == 302, response.context["form"].errors
    return Image.objects.get()


def chooser(client: Client, file: SimpleUploadedFile) -> Image:
    """By the upload tab of the chooser in a page."""
    data = {"title": "Klas", "description": "Een klas", "file": file, "collection": root().pk}
    named = {f"image-chooser-upload-{name}": value for name, value in data.items()}
    response = client.post(reverse("wagtailimages_chooser:create"), named)
    assert response.json()["step"] == "chosen"
    return Image.objects.get()


def multi_upload(client: Client, file: SimpleUploadedFile) -> Image:
    """By dragging files into the multiple uploader, then giving the description that it asks for."""
    data = {"title": "Klas", "files[]": file, "collection": root().pk}
    answer = client.post(reverse("wagtailimages:add_multiple"), data).json()
    assert answer["success"], answer
    upload = answer["uploaded_file_id"]
    fields = {"title": "Klas", "description": "Een klas", "collection": root().pk}
    named = {f"uploaded-image-{upload}-{name}": value for name, value in fields.items()}
    url = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[upload])
    answer = client.post(url, named).json()
    assert answer["success"], answer
    return Image.objects.get()


def api(client: Client, file: SimpleUploadedFile) -> Image:
    """By a program with a token."""
    bearer = {"Authorization": f"Bearer {token(client)}"}
    data = {"title": "Klas", "description": "Een klas", "collection_id": root().pk, "file": file}
    response = Client().post("/beheer/api/v3/images/", data, headers=bearer)
    assert response.status_code == 201, response.content
    return Image.objects.get()


def token(client: Client) -> str:
    """A token of whoever is logged in."""
    user_id = client.session["_auth_user_id"]
    key = APIToken.generate_token()
    APIToken.objects.create(user_id=user_id, name="proef", key_hash=APIToken.hash_token(key), prefix=key[:8])
    return key


def root() -> Collection:
    """The collection of everyone."""
    return Collection.get_first_root_node()


WAYS = [save_model, add_form, chooser, multi_upload, api]


def stored_bytes(image: Image) -> list[bytes]:
    """The original and each size as they lie on disk."""
    files = [image.file, *(rendition.file for rendition in image.renditions.all())]
    return [Path(file.path).read_bytes() for file in files]


@pytest.mark.parametrize("kind", KINDS)
def test_the_planted_metadata_is_really_in_the_upload(kind):
    assert SECRET in with_metadata(kind).read()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("way", WAYS)
def test_no_way_of_upload_keeps_metadata(as_beheerder, way, kind):
    image = way(as_beheerder, with_metadata(kind))
    files = stored_bytes(image)
    assert len(files) > len(RENDITIONS)
    for data in files:
        assert SECRET not in data
        assert b"Exif" not in data
        with Picture.open(BytesIO(data)) as picture:
            assert not dict(picture.getexif())
            assert not {"comment", "xmp", "exif", "Author"} & picture.info.keys()


@pytest.mark.parametrize("way", WAYS)
def test_hash_size_and_dimensions_are_those_of_the_stored_file(as_beheerder, way):
    image = way(as_beheerder, with_metadata("jpeg", orientation=6))
    data = Path(image.file.path).read_bytes()
    assert image.file_hash == hash_filelike(BytesIO(data))
    assert image.file_size == len(data)
    assert (image.width, image.height) == (40, 60)


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_a_photo_that_lay_on_its_side_stands_upright(home, kind):
    image = make_image(file=with_metadata(kind, orientation=6))  # turn a quarter clockwise to see it
    with Picture.open(image.file.path) as picture:
        top, bottom = picture.convert("RGB").getpixel((20, 5)), picture.convert("RGB").getpixel((20, 55))
    assert picture.size == (40, 60)
    assert top[0] > top[2]
    assert bottom[2] > bottom[0]


@pytest.mark.parametrize("kind", ["animated gif", "animated webp"])
def test_an_animation_stays_one(home, kind):
    image = make_image(file=with_metadata(kind))
    with Picture.open(image.file.path) as picture:
        frames = [frame.convert("RGB").getpixel((5, 5)) for frame in ImageSequence.Iterator(picture)]
        picture.seek(0)
        picture.load()
        duration = picture.info["duration"]
    assert len(frames) == 2
    assert frames[0][0] > frames[0][2]
    assert frames[1][2] > frames[1][0]
    assert duration == 70


def test_heic_is_stored_as_jpeg(home):
    image = make_image(file=with_metadata("heic"))
    assert image.file.name.endswith(".jpg")
    with Picture.open(image.file.path) as picture:
        assert picture.format == "JPEG"


def test_transparency_stays(home):
    target = BytesIO()
    Picture.new("RGBA", (60, 40), (0, 0, 0, 0)).save(target, "PNG")
    image = make_image(file=ContentFile(target.getvalue(), "leeg.png"))
    with Picture.open(image.file.path) as picture:
        assert picture.convert("RGBA").getpixel((5, 5))[3] == 0


@pytest.mark.parametrize("way", [add_form, chooser])
def test_an_image_without_description_is_refused(as_beheerder, way):
    file = SimpleUploadedFile("klas.png", picture_bytes(), "image/png")
    urls = {add_form: reverse("wagtailimages:add"), chooser: reverse("wagtailimages_chooser:create")}
    prefix = "image-chooser-upload-" if way is chooser else ""
    fields = {"title": "Klas", "description": "", "file": file, "collection": root().pk}
    response = as_beheerder.post(urls[way], {f"{prefix}{name}": value for name, value in fields.items()})
    assert response.status_code == 200
    assert not Image.objects.exists()


def test_multi_upload_makes_no_image_before_it_is_described(as_beheerder):
    file = SimpleUploadedFile("klas.png", picture_bytes(), "image/png")
    answer = as_beheerder.post(
        reverse("wagtailimages:add_multiple"), {"title": "Klas", "files[]": file, "collection": root().pk}
    ).json()
    upload = answer["uploaded_file_id"]
    url = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[upload])
    named = {f"uploaded-image-{upload}-title": "Klas", f"uploaded-image-{upload}-description": " "}
    answer = as_beheerder.post(url, named | {f"uploaded-image-{upload}-collection": root().pk}).json()
    assert not answer["success"]
    assert not Image.objects.exists()


def bomb() -> bytes:
    """A PNG of 30,000 by 30,000 pixels in a few bytes: only its head counts, nothing may decode it."""
    data = bytearray(picture_bytes("PNG", (1, 1)))
    data[16:24] = (30_000).to_bytes(4, "big") * 2
    data[29:33] = crc32(data[12:29]).to_bytes(4, "big")
    return bytes(data)


def truncated() -> bytes:
    """A photo of which the last part did not arrive."""
    return picture_bytes("JPEG", (400, 400))[:-900]


def broken_off() -> bytes:
    """An animation of which the last frames did not arrive: the first alone can be decoded."""
    target = BytesIO()
    frames = [Picture.effect_noise((200, 200), 90).convert("RGB") for _frame in range(3)]
    frames[0].save(target, "GIF", save_all=True, append_images=frames[1:], duration=50)
    return target.getvalue()[: target.tell() * 7 // 10]


HOSTILE = {
    "html behind the head of a gif": ("foto.gif", b"GIF89a<html><script>alert(1)</script></html>"),
    "html behind the head of a jpeg": ("foto.jpg", b"\xff\xd8\xff\xe0<html>" + b"x" * 200),
    "html behind the head of a png": ("foto.png", b"\x89PNG\r\n\x1a\n<html>" + b"x" * 200),
    "html behind the head of a webp": ("foto.webp", b"RIFF\x20\0\0\0WEBPVP8 <html>" + b"x" * 200),
    "html behind the head of a heic": ("foto.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic<html>" + b"x" * 200),
    "text": ("foto.jpg", b"dit is geen foto"),
    "nothing": ("foto.png", b""),
    "truncated photo": ("foto.jpg", truncated()),
    "truncated animation": ("foto.gif", broken_off()),
    "bomb": ("foto.png", bomb()),
    "an svg": ("foto.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
}


@pytest.mark.parametrize("case", HOSTILE)
@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_a_file_that_is_no_picture_gives_an_error_at_the_field(as_beheerder, case):
    name, data = HOSTILE[case]
    fields = {"title": "Klas", "description": "Een klas", "collection": root().pk}
    response = as_beheerder.post(
        reverse("wagtailimages:add"), fields | {"file": SimpleUploadedFile(name, data)}
    )
    assert response.status_code == 200
    assert response.context["form"].errors["file"]
    answer = as_beheerder.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "Klas", "collection": root().pk, "files[]": SimpleUploadedFile(name, data)},
    ).json()
    assert not answer["success"]
    assert answer["error_message"]
    named = {f"image-chooser-upload-{name}": value for name, value in fields.items()}
    named["image-chooser-upload-file"] = SimpleUploadedFile(name, data)
    answer = as_beheerder.post(reverse("wagtailimages_chooser:create"), named).json()
    assert answer["step"] == "reshow_creation_form"
    assert not Image.objects.exists()
    assert not UploadedFile.objects.exists()


@pytest.mark.parametrize("case", HOSTILE)
@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_the_api_refuses_a_file_that_is_no_picture(as_beheerder, case):
    name, data = HOSTILE[case]
    fields = {"title": "Klas", "description": "Een klas", "collection_id": root().pk}
    response = Client().post(
        "/beheer/api/v3/images/",
        fields | {"file": SimpleUploadedFile(name, data)},
        headers={"Authorization": f"Bearer {token(as_beheerder)}"},
    )
    assert 400 <= response.status_code < 500, response.content
    assert response["Content-Type"].startswith("application/problem+json")
    assert not Image.objects.exists()


@pytest.mark.parametrize("case", HOSTILE)
@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_what_cannot_be_decoded_is_never_stored(case):
    name, data = HOSTILE[case]
    with pytest.raises(Unreadable):
        strip(ContentFile(data, name))


def test_a_bomb_of_many_frames_is_refused(home, settings):
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 60 * 40 * 2 - 1
    with pytest.raises(Unreadable):
        make_image(file=with_metadata("animated gif"))


def test_every_size_is_there_once_an_image_is_saved(home):
    image = make_image()
    assert set(image.renditions.values_list("filter_spec", flat=True)) == set(RENDITIONS.values())


def test_a_replaced_file_has_its_own_sizes(as_beheerder, django_capture_on_commit_callbacks):
    image = make_image()
    before, old = {r.file.path for r in image.renditions.all()}, Path(image.file.path)
    file = SimpleUploadedFile("anders.jpg", picture_bytes("JPEG", (200, 100)), "image/jpeg")
    fields = {"title": "Plein", "description": "Het plein", "collection": root().pk, "file": file}
    with django_capture_on_commit_callbacks(execute=True):
        response = as_beheerder.post(reverse("wagtailimages:edit", args=[image.pk]), fields)
    assert response.status_code == 302
    image = Image.objects.get()
    after = {r.file.path for r in image.renditions.all()}
    assert len(after) == len(RENDITIONS)
    assert not before & after
    assert not old.exists()
    assert not any(Path(path).exists() for path in before)
    assert all(Path(path).exists() for path in after)


def test_a_replacement_that_is_rolled_back_keeps_the_old_file(as_beheerder, monkeypatch):
    image = make_image()
    old = Path(image.file.path)
    file = SimpleUploadedFile("anders.jpg", picture_bytes("JPEG"), "image/jpeg")
    fields = {"title": "Plein", "description": "Het plein", "collection": root().pk, "file": file}
    as_beheerder.post(reverse("wagtailimages:edit", args=[image.pk]), fields)  # the test never commits
    assert old.exists()


def test_originals_and_sizes_lie_apart(home):
    image = make_image()
    private, public = Path(settings.MEDIA_ROOT) / "private", Path(settings.MEDIA_ROOT) / "public"
    assert Path(image.file.path).is_relative_to(private)
    assert all(Path(r.file.path).is_relative_to(public) for r in image.renditions.all())
    assert storages["renditions"].url("images/a.webp") == "/media/images/a.webp"


def test_the_json_of_multi_upload_holds_no_place(as_beheerder):
    data = {"title": "Klas", "files[]": with_metadata("jpeg"), "collection": root().pk}
    answer = as_beheerder.post(reverse("wagtailimages:add_multiple"), data).json()
    assert SECRET.decode() not in json.dumps(answer)


def test_settings_name_our_form():
    # without this line a disguised file is a 500: WAGTAILIMAGES_IMAGE_FORM_BASE = "basis.forms.ImageForm"
    from config.settings import base

    assert getattr(base, "WAGTAILIMAGES_IMAGE_FORM_BASE", None) == "basis.forms.ImageForm"


def test_sizes_that_come_out_the_same_are_encoded_once_and_others_are_not(db, monkeypatch):
    encoded: list[str] = []
    run = Filter.run

    def noted(self: Filter, *args: Any, **kwargs: Any) -> Any:
        encoded.append(self.spec)
        return run(self, *args, **kwargs)

    def sizes_of(size: tuple[int, int]) -> dict[str, bytes]:
        image = make_image(f"{size}", file=ContentFile(picture_bytes(size=size), "plein.png"))
        found = {}
        for rendition in image.renditions.all():
            with rendition.file.open() as file:
                found[rendition.filter_spec] = file.read()
        return {name: found[spec] for name, spec in RENDITIONS.items()}

    monkeypatch.setattr(Filter, "run", noted)
    same = sizes_of((1600, 900))
    assert same["wide"] == same["body"]
    assert same["card"] == same["narrow"]
    assert len(encoded) == len(RENDITIONS) - 2
    encoded.clear()
    other = sizes_of((1600, 1200))
    assert len(encoded) == len(RENDITIONS)
    for name, size in {"small": (320, 180), "wide": (1280, 720), "share": (1200, 630)}.items():
        for found in (same, other):
            with Picture.open(BytesIO(found[name])) as picture:
                assert picture.size == size
