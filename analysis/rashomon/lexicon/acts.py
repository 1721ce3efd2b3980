"""Which aspects the words of an act name ("abducted", "arrests", "rounded up")."""

from rashomon.lexicon import Table, remembered, table
from rashomon_schemas import CountClaim

_LISTS = ("object", "subject", "nouns", "counted", "mass", "adjectives")
_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("es", ""),
    ("s", ""),
    ("ed", ""),
    ("ed", "e"),
    ("d", ""),
    ("ing", ""),
    ("ing", "e"),
    ("ings", ""),
    ("ings", "e"),
)


@remembered
def _aspect_of_words() -> dict[str, str]:
    """Every word of the lexicon with its aspect; of two aspects, the first keeps a word."""
    words: dict[str, str] = {}
    for aspect, row in table("aspects").items():
        for word in _words(row):
            words.setdefault(word, aspect)
    return words


def _words(row: Table) -> list[str]:
    plain = [word for name in _LISTS for word in row.get(name, [])]
    particles = [
        f"{verb} {particle}"
        for phrase in row.get("phrases", [])
        for verb in phrase.get("verb", [])
        for particle in phrase.get("particle", [])
    ]
    return plain + particles


def lemmas(word: str) -> list[str]:
    """Base forms an English word may have, the word itself first ("arrested": arrest, arreste)."""
    found = [word]
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            found.append(stem + instead)
            if not instead and len(stem) > 2 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return list(dict.fromkeys(found))


def aspect_of(act: str) -> str | None:
    """The aspect an act's words name, or None when the lexicon doesn't know them."""
    known = _aspect_of_words()
    head, _, rest = act.casefold().strip().partition(" ")
    tails = [f" {rest.split()[0]}"] if rest else []
    forms = [lemma + tail for tail in [*tails, ""] for lemma in lemmas(head)]
    forms += lemmas(rest.split()[-1]) if rest else []  # "enforced disappearances"
    return next((known[form] for form in forms if form in known), None)


def aspects_of(claim: CountClaim) -> frozenset[str]:
    """The aspects a count belongs to: its own and those its other acts name."""
    named = (aspect_of(act) for act in claim.acts)
    return frozenset([claim.aspect, *(aspect for aspect in named if aspect is not None)])


def weighty(claim: CountClaim) -> frozenset[str]:
    """Those of a claim's acts that say more than its aspect does ("murdered" for killed)."""
    heavy = set(table("questions")["weighty"]["words"])
    words = [word for act in claim.acts for word in act.casefold().split()]
    return frozenset(lemma for word in words for lemma in lemmas(word) if lemma in heavy)
