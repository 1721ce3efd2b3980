"""What relations, severities and modalities are called in a report: neutral words only."""

from typing import NamedTuple

from rashomon_schemas.attribution import Modality
from rashomon_schemas.finding import Relation, Severity
from rashomon_schemas.question import QuestionKind


class Label(NamedTuple):
    """How something is called, and what that means."""

    name: str
    meaning: str


class Mark(NamedTuple):
    """A sign that reads without colour, and its word."""

    sign: str
    word: str


RELATIONS: dict[Relation, Label] = {
    "not-comparable": Label("not comparable", "The readings are about different things."),
    "scope-differs": Label("scope differs", "The readings count different groups or places."),
    "update": Label("later figure", "A later figure that fits the earlier one as an update."),
    "revised-down": Label("later and lower", "A later figure below the earlier one."),
    "contradicts": Label("incompatible", "No value satisfies all readings at once."),
    "tension": Label("in tension", "Compatible, though readers take the words apart."),
    "refines": Label("compatible, narrower", "One reading lies within the other."),
    "overlaps": Label("compatible, overlapping", "The readings share some values."),
    "same-bound": Label("same bound", "Different words for the same bound."),
    "same": Label("same", "The readings are the same."),
    "one-source-only": Label("one source only", "No other source mentions it."),
    "internal": Label("within one article", "One article's own statements differ."),
    "adds-up": Label("adds up", "Parts and total fit together."),
    "does-not-add-up": Label("does not add up", "Parts and total do not fit together."),
    "unresolved": Label("not resolved", "The text gives too little to compare it."),
    "negation-differs": Label("negation differs", "One reading has a negation the other lacks."),
    "speaker-differs": Label("speaker differs", "The words are given to different speakers."),
    "number-differs": Label("number differs", "A number inside the quotation differs."),
    "joined": Label("passages run together", "One reading joins passages the other has apart."),
    "gap-unmarked": Label("passage absent, unmarked", "One reading lacks words without a sign."),
    "intensifier": Label("intensifier differs", "One reading has a strengthening word."),
    "word-differs": Label("wording differs", "Different words at the same place."),
    "person-or-tense": Label("person or tense differs", "The grammar of the words differs."),
    "bracketed": Label("words in brackets", "One reading has words in editor's brackets."),
    "longer": Label("longer at an end", "One reading has more words at its head or tail."),
    "shorter": Label("shorter at an end", "One reading has fewer words at its head or tail."),
    "gap-marked": Label("passage absent, marked", "One reading lacks words and marks the gap."),
    "translation-variant": Label("possible translations", "Possibly one utterance translated."),
    "quoted-or-paraphrased": Label("quoted or paraphrased", "Quoted here, paraphrased there."),
    "venue-differs": Label("venue differs", "The words are placed on different occasions."),
    "typography": Label("typography only", "Only typographic signs differ."),
    "punctuation-or-case": Label("punctuation or case", "Only marks or capitals differ."),
    "identical": Label("identical", "The readings are identical."),
    "spelling-differs": Label("spelling differs", "One name under several spellings."),
    "denied": Label("denied", "A source gives it; somebody denies it."),
    "denials-by-several": Label("several denials", "Different people deny the same thing."),
    "shared-root": Label("shared origin", "Several sources go back to one origin."),
    "relayed": Label("relayed", "Passed on; the origin is not stated."),
    "withdrawn": Label("no longer given", "A later version does not give it, or takes it back."),
    "revised": Label("revised", "A later version says it differently, or is the first to say it."),
    "versions": Label("versions of one text", "Several texts are versions of one source's."),
    "modality-differs": Label("firmness differs", "Stated more or less firmly."),
    "origin-differs": Label("origin differs", "The readings name different origins."),
    "agent-differs": Label("agent differs", "The readings name different agents."),
    "act-differs": Label("verbs differ", "The readings name different acts."),
}

SEVERITIES: dict[Severity, Mark] = {
    "high": Mark("▲", "high"),
    "medium": Mark("◆", "medium"),
    "low": Mark("●", "low"),
    "note": Mark("○", "note"),
}

MODALITIES: dict[Modality, Mark] = {
    "asserted": Mark("■", "asserted"),
    "reported": Mark("□", "reported"),
    "alleged": Mark("◇", "alleged"),
    "conditional": Mark("?", "conditional"),
    "denied": Mark("✕", "denied"),
}

KINDS: dict[str, str] = {
    "count": "Numbers",
    "agent": "By whom",
    "place": "Where",
    "date": "Dates",
    "quotation": "Quotations",
    "denial": "Denials",
    "name": "Names",
    "origin": "Origins",
    "version": "Versions of one source",
}

BESIDE_COUNTS: frozenset[QuestionKind] = frozenset({"agent", "place"})
"""Kinds of questions whose answers stand beside counts and have no claims of their own."""

CONVENTIONS: dict[str, str] = {
    "strict-plural": "tens means 20 or more, dozens 24 or more, hundreds 200 or more",
    "acled": "tens means 10 or more, dozens 12 or more, hundreds 100 or more",
}
"""What the shipped conventions do to round words (strict-plural: the plural taken at its word;
acled: the Armed Conflict Location & Event Data codebook)."""


def unsaid(kind: QuestionKind) -> str:
    """How it is called that a source is silent: who tells of a happening may still not date it."""
    return "no date given" if kind == "date" else "not mentioned"


def unanswered(kind: QuestionKind) -> str:
    """How it is called that a source speaks of the matter and does not say what is asked."""
    return "not stated" if kind in BESIDE_COUNTS else "spoken of, without an answer"


CAUTIONS = (
    "No difference found is not agreement.",
    "These texts are read as one story.",
    "A source that is silent neither agrees nor disagrees.",
)
