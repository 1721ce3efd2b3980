"""Invented reports of invented events, alike in kind: who, where and how many differ."""

from tests.analysis.factories import article

from rashomon_schemas import Article

FERRY = {
    "beacon": (
        "2031-05-03",
        "Ferry runs aground off Ostrel; 14 passengers hurt. The ferry Maren Holt struck a reef "
        "near Ostrel on Friday night. Captain Ivo Tessdal was questioned. Fourteen passengers were "
        "taken to Kalvik hospital, harbour master Runa Aske said.",
    ),
    "courier": (
        "2031-05-03",
        "Captain questioned after the Maren Holt hits a reef. Police in Kalvik questioned Ivo "
        "Tessdal, captain of the Maren Holt, which ran aground off Ostrel. Harbour master Runa "
        "Aske spoke of 15 injured passengers.",
    ),
    "lantern": (
        "2031-05-05",
        "Reef was on the chart, says harbour master. Two days after the Maren Holt ran aground off "
        "Ostrel, Runa Aske said that the reef was charted. Captain Tessdal has not spoken.",
    ),
}
QUARRY = {
    "gazette": (
        "2031-05-03",
        "Rockfall at Dunmere quarry kills two. Two workers died when a wall of the Dunmere slate "
        "quarry gave way on Friday. Foreman Osk Brandeg said that blasting had been stopped in "
        "April. Passengers of a works bus were hurt.",
    ),
    "mirror": (
        "2031-05-04",
        "Dunmere quarry had been warned. Inspectors warned the slate quarry at Dunmere before the "
        "rockfall that killed two workers, foreman Osk Brandeg said. Police questioned the owner.",
    ),
}
ELECTION = {
    "herald": (
        "2031-05-04",
        "Solveig Maar wins in Tarnby. Solveig Maar was elected mayor of Tarnby with 54 per cent; "
        "turnout was 61 per cent, the council said.",
    ),
}


def told(*events: dict[str, tuple[str, str]]) -> list[Article]:
    """The articles of some events, one after the other."""
    return [
        article(source, text=text, published=day)
        for event in events
        for source, (day, text) in event.items()
    ]
