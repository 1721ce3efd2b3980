"""A user's own tables reach every rule, by their content, and mistakes in them are named."""

from pathlib import Path

import pytest

from rashomon.errors import SettingsError
from rashomon.extract import Settings, extract
from rashomon.lexicon import laid_over, remembered, table
from rashomon_schemas import Article

TEXT = (
    "Wharfmaster Ilsabet Crane carped: “The pier is gone.”\n\nNigh on 40 dockers were mugged in "
    "Varnsund on 3 May 2019. The guild rubbished reports that nine men had died."
)
OURS = {
    "aspects": '[abducted]\nobject = ["mug"]\n',
    "populations": '[person]\nnouns = ["docker"]\n',
    "cues": 'say = ["carp"]\n',
    "hedges": '[before]\nnearly = ["nigh on"]\n',
    "titles": '[office]\nwords = ["wharfmaster"]\n',
    "denials": '[verbs]\nalways = ["rubbish"]\n',
}


def own(folder: Path, **tables: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in tables.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def said(folder: Path | None) -> dict[str, list[str]]:
    article = Article(source="tide", file="tide.txt", sha256="0" * 64, text=TEXT)
    found: dict[str, list[str]] = {}
    for claim in extract(article, settings=Settings(lexicon=folder)).claims:
        value = claim.value
        if claim.kind == "count":
            found.setdefault(claim.aspect, []).append(f"{claim.value.bound} {claim.value.low:g}")
        elif claim.kind == "quotation":
            found["speaker"] = [claim.speaker.name or "" if claim.speaker else ""]
        else:
            found.setdefault(claim.kind, []).append(str(value))
    return found


def test_words_of_the_user_reach_counts_hedges_speech_and_titles(tmp_path: Path) -> None:
    plain, with_own = said(None), said(own(tmp_path, **OURS))
    assert not {"abducted", "denial"} & set(plain)
    assert "nearly 20" in with_own["abducted"]
    assert with_own["speaker"] == ["Ilsabet Crane"]
    assert "denial" in with_own


def test_a_table_that_changed_is_read_anew(tmp_path: Path) -> None:
    own(tmp_path, aspects='[abducted]\nobject = ["spirit"]\n', populations=OURS["populations"])
    assert "abducted" not in said(tmp_path)
    own(tmp_path, aspects=OURS["aspects"])
    assert "abducted" in said(tmp_path)
    assert "abducted" not in said(None)


def test_what_is_made_of_tables_is_kept_for_each_content(tmp_path: Path) -> None:
    calls: list[int] = []

    @remembered
    def verbs() -> int:
        calls.append(1)
        return len(table("cues")["say"])

    shipped = verbs()
    for round_ in range(8):
        own(tmp_path, cues=f'say = ["warble{round_}", "yodel{round_}"]\n')
        with laid_over(tmp_path):
            assert verbs() == verbs() == shipped + 2
    assert verbs() == shipped
    assert len(calls) == 9


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("verbs", "a = 1", ["verbs.toml", "aspects, conventions"]),
        ("dates", "[months]", ["dates.toml", "no rule looks at"]),
        ("aspects", "[killed]\nverb = ['croak']", ["[killed]", "'verb'", "object"]),
        ("aspects", "killed = ['croak']", ["[killed]", "no table"]),
        ("aspects", "[killed]\nobject = 'croak'", ["'object' must be a list"]),
        ("hedges", "[ahead]\nabout = ['say']", ["'ahead'", "before"]),
        ("hedges", "[before]\nroughly = ['say']", ["[before]", "'roughly'", "about"]),
        ("cues", "say = [", ["cues.toml", "not a TOML table"]),
    ],
)
def test_a_table_that_no_rule_would_look_at_is_refused(
    tmp_path: Path, name: str, text: str, words: list[str]
) -> None:
    with pytest.raises(SettingsError) as refused:
        said(own(tmp_path, **{name: text}))
    for word in words:
        assert word in str(refused.value)


def test_a_folder_without_tables_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("say", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"no folder with \.toml tables"):
        said(tmp_path)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("titles", '[courtesy]\nboatswain = "m"'),
        ("numbers", "[ones]\nzilch = 0"),
        ("questions", '[labels]\nseen = "seen"'),
        ("units", '[measure.furlongs]\nafter = ["furlong", "furlongs"]'),
        ("aspects", '[pressganged]\nobject = ["pressgang"]'),
    ],
)
def test_rows_that_are_words_themselves_can_be_added(tmp_path: Path, name: str, text: str) -> None:
    assert said(own(tmp_path, **{name: text}))["speaker"]
