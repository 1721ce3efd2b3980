"""The word lists about speech, as sets."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.lexicon import remembered, table

if TYPE_CHECKING:
    from spacy.tokens import Token

_ALWAYS = frozenset("said says told tweeted wrote writes added adds".split())
"""Forms that are verbs of speech whatever the tagger made of them beside a mark."""


@dataclass(frozen=True)
class CueWords:
    """Which words give speech to somebody; lemmas, lower case."""

    plain: frozenset[str]
    say: frozenset[str]
    judge: frozenset[str]
    nouns: frozenset[str]
    thoughts: frozenset[str]
    messages: frozenset[str]
    told: frozenset[str]
    venue_nouns: frozenset[str]
    venue_prepositions: frozenset[str]
    works: frozenset[str]
    makers: frozenset[str]
    moves: frozenset[str]
    titled: frozenset[str]

    def says(self, token: "Token") -> bool:
        """Whether a token is a verb that introduces speech."""
        if token.lower_ in _ALWAYS:
            return token.pos_ != "ADJ"
        return token.pos_ in {"VERB", "AUX"} and token.lemma_.lower() in self.say

    def says_plainly(self, token: "Token") -> bool:
        """Whether a token is one of the verbs that do little but report speech."""
        return token.lemma_.lower() in self.plain and self.says(token)

    def carries(self, token: "Token") -> bool:
        """Whether a token is a verb that can carry quoted words inside its clause."""
        return self.says(token) or (token.pos_ == "VERB" and token.lemma_.lower() in self.judge)

    def known(self, word: str) -> bool:
        """Whether a form of one of the verbs or nouns that give words to somebody."""
        low = word.lower()
        endings = ("", "s", "es", "d", "ed", "ing")
        stems = {low.removesuffix(e) for e in endings} | {low.removesuffix("ing") + "e"}
        stems |= {low.removesuffix("ied") + "y", low.removesuffix("ies") + "y"}
        return low in _ALWAYS or bool(stems & (self.say | self.judge | self.nouns)) or low == "said"

    def is_noun(self, token: "Token") -> bool:
        """Whether a token is a noun of speech ("call", "accusation")."""
        return token.pos_ == "NOUN" and token.lemma_.lower() in self.nouns


@remembered
def cue_words() -> CueWords:
    """The shipped word lists."""
    rows = table("cues")
    return CueWords(
        plain=frozenset(rows["plain"]),
        say=frozenset(rows["say"]),
        judge=frozenset(rows["judge"]),
        nouns=frozenset(rows["nouns"]),
        thoughts=frozenset(rows["thoughts"]),
        messages=frozenset(rows["messages"]),
        told=frozenset(rows["told"]),
        venue_nouns=frozenset(rows["venue_nouns"]),
        venue_prepositions=frozenset(rows["venue_prepositions"]),
        works=frozenset(rows["works"]),
        makers=frozenset(rows["makers"]),
        moves=frozenset(rows["moves"]),
        titled=frozenset(rows["titled"]),
    )
