"""Says whether a calendar holds to RFC 5545, to RFC 7986 and, with a method, to RFC 5546; reads it strictly.

Written from the standard and without a look at how the product writes: only what we may write is let through.
"""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import urlsplit

SAFE = '[^\x00-\x08\x0a-\x1f\x7f";:,]*'
QUOTED = '"[^\x00-\x08\x0a-\x1f\x7f"]*"'
PARAMETER = re.compile(f"([A-Z-]+)=({QUOTED}|{SAFE})")
LINE = re.compile(f"([A-Z0-9-]+)((?:;[A-Z-]+=(?:{QUOTED}|{SAFE}))*):([^\x00-\x08\x0a-\x1f\x7f]*)")
UTC_TIME = re.compile(r"\d{8}T\d{6}Z")
DURATION = re.compile(r"P(\d+W|\d+D|(\d+D)?T(\d+H)?(\d+M)?(\d+S)?)")
MAILBOX = re.compile(r"mailto:[^\s:?]+@[\w.-]+")
IN_LIST = re.compile(r"(?:\\.|[^,\\])+")
ESCAPE = re.compile(r"\\(.?)", re.DOTALL)

# properties by how often: exactly once, at most once, any number
CALENDAR = {
    "once": {"VERSION", "PRODID"},
    "most": {"CALSCALE", "METHOD", "X-WR-CALNAME", "X-PUBLISHED-TTL", "NAME", "SOURCE", "URL"}
    | {"REFRESH-INTERVAL", "LAST-MODIFIED"},
    "any": set(),
}
EVENT = {
    "once": {"UID", "DTSTAMP", "DTSTART"},
    "most": {"DTEND", "SEQUENCE", "STATUS", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "LAST-MODIFIED"}
    | {"ORGANIZER"},
    "any": {"CATEGORIES", "ATTENDEE", "CONFERENCE"},
}
TEXTS = {"UID", "SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "PRODID"}
MOMENTS = {"DTSTAMP", "DTSTART", "DTEND", "LAST-MODIFIED"}
URIS = {"URL", "SOURCE", "CONFERENCE"}


class Wrong(AssertionError):
    """What is not as the standard says."""


@dataclass
class Part:
    """A component: its properties as name, parameters and value, and what is in it."""

    name: str
    properties: list[tuple[str, dict[str, str], str]] = field(default_factory=list)
    parts: list["Part"] = field(default_factory=list)

    def all(self, name: str) -> list[str]:
        """The raw values of a property."""
        return [value for own, _parameters, value in self.properties if own == name]

    def text(self, name: str) -> str:
        """The text of a property, as people read it; empty when it is not there."""
        return unescaped(self.all(name)[0]) if self.all(name) else ""

    def texts(self, name: str) -> list[str]:
        """The texts of a property that holds several."""
        return [unescaped(one) for value in self.all(name) for one in IN_LIST.findall(value)]

    def moment(self, name: str) -> datetime:
        """The moment of a property."""
        return moment(self.all(name)[0])

    def parameters(self, name: str) -> dict[str, str]:
        """The parameters of a property."""
        return next(parameters for own, parameters, _value in self.properties if own == name)


def need(holds: object, problem: str) -> None:
    """Raise Wrong when something does not hold."""
    if not holds:
        raise Wrong(problem)


def check(content: bytes) -> Part:
    """Read a calendar; raises Wrong at the first thing that is not right."""
    root = read(lines_of(content))
    need(root.name == "VCALENDAR", "no VCALENDAR")
    check_properties(root, CALENDAR)
    need(root.all("VERSION") == ["2.0"], "VERSION")
    need(root.all("CALSCALE") in ([], ["GREGORIAN"]), "CALSCALE")
    need(root.parts, "a calendar holds at least one component (3.4)")
    if "SOURCE" in names(root):
        need(root.parameters("SOURCE") == {"VALUE": "URI"}, "SOURCE has no default type (RFC 7986, 5.8)")
        need(root.parameters("REFRESH-INTERVAL") == {"VALUE": "DURATION"}, "RFC 7986, 5.7")
    methods = root.all("METHOD")
    need(methods in ([], ["REQUEST"], ["CANCEL"]), "METHOD")
    for event in events(root):
        check_event(event, methods)
    uids = [event.text("UID") for event in events(root)]
    need(len(set(uids)) == len(uids), "two events with one UID")
    return root


def events(root: Part) -> list[Part]:
    """The events of a calendar."""
    return [part for part in root.parts if part.name == "VEVENT"]


def names(part: Part) -> set[str]:
    """Which properties there are."""
    return {name for name, _parameters, _value in part.properties}


def lines_of(content: bytes) -> list[str]:
    """Content lines without their folds (3.1)."""
    need(content.endswith(b"\r\n"), "the last line does not end")
    physical = content[:-2].split(b"\r\n")
    found: list[str] = []
    for line in physical:
        need(b"\r" not in line and b"\n" not in line, "half a line break")
        need(len(line) <= 75, f"a line of {len(line)} octets")
        text = line.decode()  # alone: a fold inside a character would not decode
        if text[:1] in (" ", "\t"):
            need(found, "the first line is a continuation")
            found[-1] += text[1:]
        else:
            need(text, "an empty line")
            found.append(text)
    return found


def read(lines: list[str]) -> Part:
    """The components as they are nested."""
    root, stack = None, []
    for line in lines:
        match = LINE.fullmatch(line)
        need(match, f"no content line: {line[:60]}")
        assert match
        name, parameters, value = match[1], dict(PARAMETER.findall(match[2])), match[3]
        need(match[2].count("=") >= len(parameters), "a parameter twice")
        if name == "BEGIN":
            part = Part(value)
            need(root is None or stack, "more than one calendar")
            (stack[-1].parts.append(part) if stack else None)
            root = root or part
            stack.append(part)
        elif name == "END":
            need(stack and stack.pop().name == value, f"END:{value}")
        else:
            need(stack, "a property outside a component")
            stack[-1].properties.append((name, parameters, value))
    need(root and not stack, "a component does not end")
    assert root
    return root


def check_properties(part: Part, kinds: dict[str, set[str]]) -> None:
    """Each property is known, as often as it may be, and of its type."""
    for name in kinds["once"]:
        need(len(part.all(name)) == 1, f"{name} is there {len(part.all(name))} times")
    for name, _parameters, value in part.properties:
        need(name in set().union(*kinds.values()), f"{name} in {part.name}")
        if name in kinds["most"]:
            need(len(part.all(name)) == 1, f"{name} more than once")
        if name in TEXTS:
            unescaped(value)
        if name in MOMENTS:
            moment(value)
        if name in URIS:
            need(value.isascii() and re.fullmatch(r"\S+", value), f"{name}: {value}")
            need(urlsplit(value).scheme in {"http", "https"}, f"{name}: {value}")
        if name in {"REFRESH-INTERVAL", "X-PUBLISHED-TTL"}:
            need(DURATION.fullmatch(value), f"{name}: {value}")


def check_event(event: Part, methods: list[str]) -> None:
    """One event (3.6.1), and what a method asks of it (RFC 5546, 3.2)."""
    check_properties(event, EVENT)
    need(event.text("UID"), "an empty UID")
    need(re.fullmatch(r"\d+", event.all("SEQUENCE")[0]), "SEQUENCE")
    need(event.all("STATUS")[0] in {"CONFIRMED", "TENTATIVE", "CANCELLED"}, "STATUS")
    need(event.text("SUMMARY").strip(), "an empty SUMMARY")
    if event.all("DTEND"):
        need(event.moment("DTEND") > event.moment("DTSTART"), "it ends before it begins")
    for value in event.all("CATEGORIES"):
        need(",".join(IN_LIST.findall(value)) == value, "an empty category")
    event.texts("CATEGORIES")
    for name, parameters, value in event.properties:
        if name in {"ORGANIZER", "ATTENDEE"}:
            need(MAILBOX.fullmatch(value), f"{name}: {value}")
            need("^" not in parameters.get("CN", "").replace("^^", "").replace("^'", ""), "CN (RFC 6868)")
        if name == "CONFERENCE":
            need(parameters.get("VALUE") == "URI", "CONFERENCE has no default type (RFC 7986, 5.11)")
    people = len(event.all("ORGANIZER")), len(event.all("ATTENDEE"))
    need(people == ((1, 1) if methods else (0, 0)), f"{people} organizers and attendees")
    if methods == ["CANCEL"]:
        need(event.all("STATUS") == ["CANCELLED"], "a CANCEL of what is on")


def unescaped(value: str) -> str:
    """What a TEXT says (3.3.11)."""

    def one(match: re.Match[str]) -> str:
        need(match[1] in {"\\", ";", ",", "n", "N"}, f"escape {match[0]}")
        return "\n" if match[1] in "nN" else match[1]

    plain = ESCAPE.sub("", value)
    need(not set(plain) & set(";,"), f"a bare comma or semicolon in: {value[:60]}")
    need(not set(plain) & set("\x85\u2028\u2029"), "what some readers take for a line break")
    return ESCAPE.sub(one, value)


def moment(value: str) -> datetime:
    """A moment in UTC (3.3.5, form 2)."""
    need(UTC_TIME.fullmatch(value), f"no moment in UTC: {value}")
    return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
