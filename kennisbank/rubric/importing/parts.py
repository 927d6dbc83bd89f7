"""Reading the XML parts of a Word or Excel file, within bounds for a whole file."""

from zipfile import ZipFile

from basis.text_extraction.package import PartReader
from basis.text_extraction.values import Limits, TooBig

LIMITS = Limits(unpacked_bytes=16 * 1024 * 1024)
MAX_ELEMENTS = 400_000  # a rubric of 2,000 statements has some 50,000
EXTERNAL = "External"


class Budget:
    """How many elements may still be met in this file."""

    def __init__(self) -> None:
        self.left = MAX_ELEMENTS

    def spend(self) -> None:
        """One more. Raises TooBig."""
        self.left -= 1
        if self.left < 0:
            raise TooBig


class BoundedReader(PartReader):
    """A reader that spends of a budget."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._budget.spend()
        super()._start(name, attributes)

    def read_part(self, package: ZipFile, part: str) -> None:
        """Read a part to its end. Raises FileError."""
        for _step in self.parse(package, part, LIMITS):
            pass


class Relations(BoundedReader):
    """Where the ids in a part lead to."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.targets: dict[str, str] = {}
        self.external: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note a relation."""
        if name == "Relationship":
            kind = self.external if attributes.get("TargetMode") == EXTERNAL else self.targets
            kind[attributes.get("Id", "")] = attributes.get("Target", "")

    @classmethod
    def of(cls, package: ZipFile, part: str, budget: Budget) -> "Relations":
        """Those of a part; none when it has none."""
        folder, _slash, name = part.rpartition("/")
        found = cls(budget)
        path = f"{folder}/_rels/{name}.rels"
        if path in package.namelist():
            found.read_part(package, path)
        return found
