"""The outlet's own name behind a page's title, kept out of the headline's sentence."""

import re

_JOINT = re.compile(r" (?:[-–—|•·»]|::) ")
_OUTLET = re.compile(
    r"\b(?:News|TV|Radio|Channel \d|Times|Herald|Post|Tribune|Gazette|Chronicle|Journal|Courier|"
    r"Dispatch|Sentinel|Star|Sun|Mail|Daily|Weekly|Press|Online|Today|Observer|Telegraph|"
    r"[WK][A-Z]{2,3}\b|(?:ABC|BBC|CBS|CNN|FOX|NBC|NPR)\s?\d{0,2}\b)|\w\.(?:com|org|net|co|tv|info)\b"
)
_LONGEST = 60
"""Characters of an outlet's name at most; what is longer belongs to the headline."""


def parted(text: str, end: int) -> str:
    """The parser's copy with a full stop for the joint before the outlet's name in a title.

    Pages are titled "Two hurt in crash - KDVE Channel 4"; a parser reads the name as one of those
    hurt. The length is kept.

    Args:
        text: the parser's copy of an article.
        end: where its headline ends; 0 if it has none.
    """
    title = text[:end]
    for joint in _JOINT.finditer(title):
        tail = title[joint.end() :].strip()
        if len(tail) <= _LONGEST and _OUTLET.search(tail) and tail[:1].isupper():
            stop = joint.start()
            return f"{text[:stop]}.{' ' * (joint.end() - stop - 1)}{text[joint.end() :]}"
    return text
