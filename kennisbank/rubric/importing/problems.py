"""Why something cannot be imported, in words for who tried."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.utils.translation import gettext as _

from basis.text_extraction.values import Encrypted, TooBig

from ..value import RubricError


class ImportProblem(Exception):
    """What was pasted or dropped is of no use; the message says why and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def too_big() -> ImportProblem:
    """It is larger than we go."""
    return ImportProblem(_("Dit is te groot om te lezen. Neem alleen de tabel en probeer het opnieuw."))


def no_table() -> ImportProblem:
    """There is nothing in it that we can read as a rubric."""
    return ImportProblem(
        _("We vinden geen tabel met niveaus. Neem de hele tabel over, met de rij waarin de niveaus staan.")
    )


@contextmanager
def explained(kind: str) -> Iterator[None]:
    """What goes wrong with a file of this kind, as an ImportProblem."""
    try:
        yield
    except Encrypted as error:
        raise ImportProblem(
            _("Dit bestand is beveiligd met een wachtwoord. Sla het op zonder wachtwoord.")
        ) from error
    except TooBig as error:
        raise too_big() from error
    except (ImportProblem, RubricError):
        raise
    except Exception as error:  # FileError, and whatever a hostile file makes a parser raise
        message = _("We kunnen dit bestand niet lezen. Open het in %(kind)s en sla het opnieuw op.")
        raise ImportProblem(message % {"kind": kind}) from error
