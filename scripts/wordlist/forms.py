"""Work out which forms of a word the two stemmers take for different words, and what to stem instead.

Only forms that the dictionary knows, only from a verb or singular that it knows too, and not where the form
is more often a word of its own.
"""

from collections import Counter
from collections.abc import Iterator

from search.analysis.compounds import singulars
from search.analysis.dutch_words import NO_PARTS, PARTICLES
from search.analysis.stems import AS_IS, Stems, keeps_its_beginning

from .irregular import NO_NOUNS, NOT_FORMS, NOUNS, PRESENT, STRONG

UNSTRESSED = ("be", "ge", "her", "ont", "ver", "er", "mis", "onder", "over", "door", "voor", "om")
SEPARABLE = (
    *PARTICLES,
    "vast",
    "thuis",
    "deel",
    "plaats",
    "les",
    "kennis",
    "goed",
    "klaar",
    "terecht",
    "vrij",
)
MIN_BASE, MIN_FORM = 1.0, 2.0
HALF = 0.4  # of a factor of ten
MAX_NOUN = 1.0  # a form may be ten times as common as its verb before it counts as another word


def bases(words: set[str], zipf: dict[str, float], last: Counter[str]) -> dict[str, str]:
    """Of each form that goes astray, the base to stem instead."""
    verbs = {word for word in words if len(word) >= 5 and word.endswith("en") and stem_of(word, words)}
    stems = Stems("dutch_porter", "dutch")
    plurals = dict(_plurals(words, zipf))
    for verb in plurals.keys() & verbs:  # "werken" is plural as well as verb, "staren" is no plural of "star"
        noun = plurals[verb]
        if stem_of(verb, words) != noun or zipf.get(noun, 0) < zipf.get(verb, 0):
            del plurals[verb]
    plurals |= NOUNS
    found = {**NOUNS, **PRESENT}
    taken = set(found.values())  # a base is not itself the form of another
    for form, verb in (*_strong(words, zipf), *_weak(words, verbs, zipf), *plurals.items()):
        base = plurals.get(verb, verb)  # "gewerkt" by way of "werken" to "werk"
        if form not in NOT_FORMS and form != base and form not in taken and base not in found:
            found.setdefault(form, base)
            taken.add(found[form])
    own = _own_s(words, zipf, last, stems)
    found = {form: own.get(base, base) for form, base in found.items()} | own
    astray = {form: base for form, base in found.items() if _is_astray(form, base, zipf, stems)}
    return {form: base for form, base in astray.items() if not _follows(form, base, words, astray)}


def stem_of(verb: str, words: set[str]) -> str:
    """The first person of a verb by the rules of spelling; nothing when it is no verb by the dictionary."""
    plain_first = singulars(verb)
    for stem in reversed(plain_first):  # "spelen" comes of "speel", though "spel" is a word too
        closed = (
            len(stem) < 2 or stem[-2] not in "aou" or stem[-3:-2] in tuple("aeou") or verb[-3] == verb[-4]
        )
        if closed and stem in words and (f"{stem}t" in words or f"{stem}{stem[-1]}e" in words):
            return stem
    return ""


def _weak(words: set[str], verbs: set[str], zipf: dict[str, float]) -> Iterator[tuple[str, str]]:
    """The present, past and participle of regular verbs."""
    for verb in sorted(verbs):
        stem = stem_of(verb, words)
        root = verb[:-2]
        ending = "t" if root[-1] in "ktfsxpc" or root.endswith("ch") else "d"
        past = f"{stem}{ending}"
        participles = [past if not stem.endswith(("t", "d")) else stem]
        participle = participles[0]
        if not verb.startswith(UNSTRESSED):
            participles = [f"ge{participle}"]
        for particle in SEPARABLE:
            rest = verb.removeprefix(particle)
            if rest != verb and rest in verbs:
                participles.append(f"{particle}ge{participle.removeprefix(particle)}")
                participles.append(f"{particle}te{rest}")
        forms = {f"{stem}t", f"{past}e", f"{past}en", *participles, *(f"{form}e" for form in participles)}
        if len(verb) >= 6 and zipf.get(stem, 0) <= zipf.get(verb, 0):
            forms.add(stem)
        for form in sorted(forms & words):
            is_noun = f"{form}en" in words and (
                f"{form}e" not in words
                or (form == f"{stem}t" and zipf.get(form, 0) > zipf.get(verb, 0) + HALF)
            )
            most = zipf.get(verb, 0) + MAX_NOUN
            if form == f"{past}en" and zipf.get(past, 0) > most:  # "verbanden" is of "verband"
                continue
            if not is_noun and zipf.get(form, 0) <= most:
                yield form, verb


def _strong(words: set[str], zipf: dict[str, float]) -> Iterator[tuple[str, str]]:
    """The past and participle of strong verbs, also with a particle before them."""
    for verb, *pasts, participle in STRONG:
        for form in (*pasts, participle, f"{participle}e"):
            yield form, verb
        for particle in SEPARABLE:
            if f"{particle}{verb}" in words:
                for form in (*pasts, participle, f"te{verb}"):
                    if not _is_noun(f"{particle}{form}", words, zipf):
                        yield f"{particle}{form}", f"{particle}{verb}"
        for prefix in UNSTRESSED:
            if f"{prefix}{verb}" in words:
                for form in (*pasts, participle.removeprefix("ge")):
                    yield f"{prefix}{form}", f"{prefix}{verb}"


def _is_noun(form: str, words: set[str], zipf: dict[str, float]) -> bool:
    """Whether the past of a verb is rather a noun or its plural: "afspraken", "invoer"."""
    return f"{form}en" in words or any(
        base in words and zipf.get(base, 0) >= zipf.get(form, 0) - 0.5 for base in singulars(form)
    )


def _plurals(words: set[str], zipf: dict[str, float]) -> Iterator[tuple[str, str]]:
    """Plurals and diminutives of nouns."""
    for word in sorted(words):
        is_singular = f"{word}s" in words  # "molen"
        candidates = singulars(word) if word.endswith(("en", "s")) and not is_singular else []
        if word.endswith("a") and len(word) >= 5:
            candidates = [f"{word[:-1]}um"]
        elif word.endswith(("ieve", "ieze")):
            candidates = [word[:-2] + {"v": "f", "z": "s"}[word[-2]]]
        elif word.endswith("ici"):
            candidates = [f"{word[:-1]}us"]
        elif word.endswith(("je", "jes")):
            small = word.removesuffix("s")
            candidates = [
                small.removesuffix(end) for end in ("etje", "pje", "tje", "je") if small.endswith(end)
            ]
            candidates += [c[:-1] for c in candidates if len(c) > 3 and c[-1] == c[-2]]
        known = [base for base in candidates if len(base) >= 3 and base in words and base not in NO_NOUNS]
        if known:
            base = max(known, key=lambda base: zipf.get(base, 0))
            if zipf.get(word, 0) <= zipf.get(base, 0) + MAX_NOUN:
                yield word, base


def _own_s(words: set[str], zipf: dict[str, float], last: Counter[str], stems: Stems) -> dict[str, str]:
    """The stem of nouns whose s the stemmers take for a plural's ("kans", "toets"), and of their plurals."""
    found: dict[str, str] = {}
    for word in words:
        if not word.endswith("s") or word.endswith("ss") or word[:-1] not in (stems.of(word)):
            continue
        plurals = {f"{word}en", f"{word[:-1]}zen"} & words
        if plurals and (last[word] >= 3 or zipf.get(word, 0) >= zipf.get(word[:-1], 0)):
            found |= dict.fromkeys((word, *plurals), AS_IS + word)
    return found


def _is_astray(form: str, base: str, zipf: dict[str, float], stems: Stems) -> bool:
    """Whether form and base share neither stem; of a form that is common, whether they differ in one."""
    form_heavy, form_light = stems.of(form)
    base_heavy, base_light = stems.of(base)
    if keeps_its_beginning(base):
        base_light = base_heavy
    if base.startswith(AS_IS):
        return zipf.get(form, 0) >= MIN_BASE
    if form_heavy != base_heavy and form_light != base_light:
        return zipf.get(base, 0) >= MIN_BASE or form in NOUNS
    return (form_heavy != base_heavy or form_light != base_light) and zipf.get(form, 0) >= MIN_FORM


def _follows(form: str, base: str, words: set[str], astray: dict[str, str]) -> bool:
    """Whether the form is a compound whose last part is in the list by itself: "handelswegen" by "wegen"."""
    for cut in range(3, len(form) - 2):
        head = astray.get(form[cut:])
        beginning = form[:cut]
        if head and beginning not in NO_PARTS and beginning.removesuffix("s") in words:
            prefix = AS_IS if head.startswith(AS_IS) else ""
            if prefix + beginning + head.removeprefix(AS_IS) == base:
                return True
    return False
