"""A matplotlib drawing as SVG that a page with a strict content policy can hold.

The policy allows no style attribute, so each becomes presentation attributes; the plots' tones
become classes, so that the page's style sheet gives them their light and dark shades.
"""

import io
import re
import warnings
import xml.etree.ElementTree as ET
from typing import Any, cast

from rashomon.report.plots import canvas

_XLINK = "http://www.w3.org/1999/xlink"
_TONES = {canvas.INK: "ink", canvas.MUTE: "mute", canvas.LINE: "line", canvas.SOFT: "soft",
          canvas.PAPER: "paper"}  # fmt: skip
_LONG = re.compile(r"(\d\.\d{2})\d{1,12}")
_REFERENCE = re.compile(r"url\(#([^)]{1,80})\)")
_NUMBERS = frozenset({"d", "x", "y", "width", "height", "transform"})
_DROPPED = frozenset({"metadata", "style"})
_SETTINGS: dict[str, Any] = {
    "svg.fonttype": "none",  # text stays text: small, selectable, readable aloud
    "svg.hashsalt": "rashomon",
    "text.parse_math": False,
    "font.family": "DejaVu Sans",  # ships with matplotlib, so widths are the same everywhere
    "hatch.linewidth": 0.6,
    "path.simplify": False,
}


def drawn(draw: canvas.Draw, *, width: float, height: float, prefix: str) -> str:
    """Draw into fresh Axes and return one `<svg>` element.

    Args:
        draw: draws into the Axes it is given.
        width: inches.
        height: inches.
        prefix: put before every id, so that several drawings fit in one page.
    """
    import matplotlib as mpl  # noqa: PLC0415 - only when something is drawn
    from matplotlib.figure import Figure  # noqa: PLC0415 - as above

    with mpl.rc_context(cast(Any, _SETTINGS)), warnings.catch_warnings():
        # A glyph that matplotlib's font lacks is the browser's to find: the text stays text.
        warnings.filterwarnings("ignore", message="Glyph")
        figure = Figure(figsize=(width, height), layout="constrained")
        draw(figure.subplots())
        figure.patch.set_visible(False)
        for ax in figure.axes:
            ax.patch.set_visible(False)
        target = io.StringIO()
        figure.savefig(target, format="svg", metadata={"Date": None, "Creator": None})
    return cleaned(target.getvalue(), prefix)


def cleaned(svg: str, prefix: str) -> str:
    """The drawing without metadata, style attributes and needless ids."""
    root = ET.fromstring(svg)  # noqa: S314 - matplotlib's own output
    used = set(_REFERENCE.findall(svg)) | set(re.findall(r'href="#([^"]{1,80})"', svg))
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag.rpartition("}")[2] in _DROPPED:
                parent.remove(child)
    _unwrap(root)
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
        element.attrib = _attributes(element.attrib, used, prefix)
    for name in ("width", "height", "version"):
        root.attrib.pop(name, None)
    root.set("aria-hidden", "true")  # the figure around it has the words
    root.set("focusable", "false")
    return ET.tostring(root, encoding="unicode", short_empty_elements=True)


def _unwrap(parent: ET.Element) -> None:
    """Take away groups that carry nothing but an id, and the blanks between elements."""
    found: list[ET.Element] = []
    for child in parent:
        _unwrap(child)
        bare = child.tag.endswith("}g") and not set(child.attrib) - {"id"}
        found.extend(list(child) if bare else [child])
    parent[:] = found
    if not (parent.text or "").strip():
        parent.text = None
    for child in parent:
        child.tail = None


def _attributes(attributes: dict[str, str], used: set[str], prefix: str) -> dict[str, str]:
    """One element's attributes: styles spelled out, tones as classes, ids kept if used."""
    found: dict[str, str] = {}
    for name, value in attributes.items():
        plain = name.replace(f"{{{_XLINK}}}", "")
        if plain == "style":
            found |= _presentation(value)
        elif plain == "id":
            if value in used:
                found["id"] = f"{prefix}-{value}"
        elif plain == "href":
            found["href"] = value.replace("#", f"#{prefix}-")
        else:
            found[plain] = _LONG.sub(r"\1", value) if plain in _NUMBERS else value
    tones = [
        f"{part[0]}-{_TONES[found[part]]}"
        for part in ("fill", "stroke")
        if found.get(part) in _TONES
    ]
    if tones:
        found["class"] = " ".join(tones)
    found.pop("stroke-linejoin", None)
    return {k: _REFERENCE.sub(rf"url(#{prefix}-\1)", v) for k, v in found.items()}


def _presentation(style: str) -> dict[str, str]:
    """A style attribute as presentation attributes; the font is the page's, only its size stays."""
    found: dict[str, str] = {}
    for declaration in style.split(";"):
        name, _, value = declaration.partition(":")
        name, value = name.strip(), value.strip()
        if name == "font":
            size = re.search(r"([\d.]{1,8})px", value)
            found["font-size"] = size[1] if size else "10"
            if "monospace" in value or "Mono" in value:
                found["font-family"] = "monospace"
        elif name and value:
            found[name] = value
    return found
