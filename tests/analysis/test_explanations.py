"""Every claim says which rule, row, parse or date made it; what was set aside says why not."""

import json
from pathlib import Path

import pytest
from tests.promises.stories import SENTENCES, article, command

import rashomon as rs
from rashomon.extract import Settings

TEXT = (
    "At least three miners were killed in Varnsund on Monday, Mayor Oda Rennick told the Beacon. "
    "“We warned them,” she said. She denied that 2,000 had been detained. Dozens were injured. "
    "The mast is 20 metres tall."
)


def reasons(text: str, **settings: Path) -> dict[str, dict[str, str]]:
    """By aspect, what was explained and by what."""
    (found,) = rs.explain(
        article(text, published=None), settings=Settings(lexicon=settings.get("lexicon"))
    )
    return {each.claim.aspect: dict(each.reasons) for each in found.claims}


def test_a_count_names_its_hedge_its_act_and_the_way_between_them() -> None:
    killed = reasons(TEXT)["killed"]
    assert killed["rule"] == "count-verb-object"
    assert killed["hedge"] == "hedges.toml [before] at-least: 'at least'"
    assert killed["interval"].startswith("at-least: 3 to no upper end; readers take 3 to 4.5")
    assert killed["act"] == "'killed': aspects.toml [killed] object: 'kill'"
    assert killed["parse"] == "three ↑nummod miners ↑nsubjpass killed"
    assert "the text gives no date to count from" in killed["event date"]


def test_speech_and_denials_name_their_cues() -> None:
    found = reasons(TEXT)
    assert "cues.toml" in found["said"]["cue"]
    assert found["said"]["speaker"] == "'she' is Oda Rennick, by pronoun"
    assert found["denial"]["cue"] == "'denied'; denials.toml [verbs] always: 'deny'"
    assert "[strict-plural.vague]: 'dozens'" in found["injured"]["hedge"]


def test_a_row_of_ones_own_is_marked(tmp_path: Path) -> None:
    (tmp_path / "hedges.toml").write_text('[before]\nnearly = ["nigh on"]\n', encoding="utf-8")
    found = reasons("Nigh on 40 people were killed.", lexicon=tmp_path)["killed"]
    assert found["hedge"] == "hedges.toml [before] nearly (yours): 'nigh on'"


def test_every_claim_and_every_set_aside_is_explained() -> None:
    (found,) = rs.explain(article("\n\n".join(SENTENCES)))
    assert all(dict(each.reasons)["rule"] == each.claim.rule for each in found.claims)
    rows = json.loads(found.to_json())
    assert len(rows) == len(found.claims) + len(found.set_aside)
    assert all(row["reasons"][0]["by"] for row in rows)
    assert "set aside" in repr(found)


def test_a_hostile_text_can_not_write_to_the_terminal() -> None:
    (found,) = rs.explain(article("Three people\x1b[2J were killed by \u202eHale."))
    assert not {"\x1b", "\u202e"} & set(repr(found))
    assert found.claims


def test_the_command_explains_a_file_or_some_words(tmp_path: Path) -> None:
    (tmp_path / "tide.txt").write_text(TEXT + "\u202e\x1b[2J", encoding="utf-8")
    done = command("explain", tmp_path / "tide.txt")
    assert done.returncode == 0
    assert "count killed  “At least three miners”" in done.stdout
    assert "set aside: counts-nothing-named" in done.stdout
    assert "\x1b" not in done.stdout
    (tmp_path / "photo.txt").write_bytes(b"\x89PNG\r\n")
    assert "rashomon: photo.txt is left out" in command("explain", tmp_path).stderr
    rows = json.loads(command("explain", "--text", TEXT, "--json").stdout)
    assert {"count", "quotation", "set aside"} <= {row["kind"] for row in rows}


@pytest.mark.parametrize("arguments", [[], ["a.txt", "--text", "x"], ["--text", " "]])
def test_the_command_asks_for_one_of_both(arguments: list[str]) -> None:
    done = command("explain", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "either a FILE or some words" in done.stderr
