"""The word lists about names, as sets."""

from dataclasses import dataclass
from typing import Literal

from rashomon.lexicon import remembered, table

Gender = Literal["m", "f"]


@dataclass(frozen=True)
class NameWords:
    """What single words tell about a name; all lower case."""

    courtesy: dict[str, str]
    office: frozenset[str]
    roles: frozenset[str]
    male_roles: frozenset[str]
    female_roles: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    variants: dict[str, int]
    particles: frozenset[str]
    suffixes: frozenset[str]
    before_organisation: frozenset[str]
    organisation: frozenset[str]
    outlets: frozenset[str]
    place: frozenset[str]

    def is_given(self, word: str) -> bool:
        """Whether a word is a known given name."""
        low = word.lower()
        return low in self.male or low in self.female or low in self.variants

    def is_title(self, word: str) -> bool:
        """Whether a word before a name is an office or a courtesy."""
        low = word.lower()
        return low in self.courtesy or low in self.office

    def is_role(self, word: str) -> bool:
        """Whether a noun is a person's role, in the singular."""
        low = word.lower()
        return low in self.roles or low in self.office or low in self.male_roles | self.female_roles

    def same_given(self, one: str, other: str) -> bool:
        """Whether two given names are one, by spelling, initial or short form."""
        a, b = one.lower().rstrip("."), other.lower().rstrip(".")
        if a == b or (len(min(a, b, key=len)) == 1 and a[:1] == b[:1]):
            return True
        return a in self.variants and self.variants[a] == self.variants.get(b)

    def gender(self, *words: str) -> Gender | None:
        """What the words of a title or a given name tell, the first that tells anything."""
        for word in words:
            low = word.lower()
            if self.courtesy.get(low) == "m" or low in self.male_roles:
                return "m"
            if self.courtesy.get(low) == "f" or low in self.female_roles:
                return "f"
            if (low in self.male) != (low in self.female):
                return "m" if low in self.male else "f"
        return None


@remembered
def name_words() -> NameWords:
    """The shipped word lists."""
    titles, names = table("titles"), table("name_variants")
    return NameWords(
        courtesy=titles["courtesy"],
        office=frozenset(titles["office"]["words"]),
        roles=frozenset(titles["office"]["roles"]),
        male_roles=frozenset(titles["office"]["male"]),
        female_roles=frozenset(titles["office"]["female"]),
        male=frozenset(names["male"]),
        female=frozenset(names["female"]),
        variants={word: i for i, row in enumerate(names["variants"]) for word in row},
        particles=frozenset(names["particles"]),
        suffixes=frozenset(names["suffixes"]),
        before_organisation=frozenset(titles["organisation"]["before"]),
        organisation=frozenset(titles["organisation"]["words"]),
        outlets=frozenset(titles["organisation"]["outlets"]),
        place=frozenset(titles["place"]["words"]),
    )
