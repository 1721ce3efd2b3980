"""Web Annotations: JSON-LD that expands to the vocabulary of the Recommendation and nothing else.

`context.json` holds those terms of the W3C's context that are used, with the IRIs that the Web
Annotation Vocabulary (23 February 2017) gives them, so that no test needs a network.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from tests.analysis.report.hostile import hostile
from tests.analysis.report.sample import sample
from tests.analysis.report.tables.given import NASTY, library, of_text, texts

from rashomon.report.tables.annotations import to_annotations
from rashomon_schemas import Report

OA = "http://www.w3.org/ns/oa#"
AS = "http://www.w3.org/ns/activitystreams#"
CONTEXT = json.loads((Path(__file__).parent / "context.json").read_text(encoding="utf-8"))
BOTH = pytest.mark.parametrize("rows", ["claims", "findings"])


def expanded(data: bytes) -> dict[str, Any]:
    """The document as JSON-LD means it; every key is an IRI, and what is none is lost."""
    jsonld = library("pyld.jsonld")

    def loader(url: str, _: object) -> dict[str, Any]:
        assert url == "http://www.w3.org/ns/anno.jsonld"
        return {"contextUrl": None, "documentUrl": url, "document": CONTEXT}

    (found,) = jsonld.expand(json.loads(data), {"documentLoader": loader})
    return dict(found)


def keys(value: object) -> int:
    """How many keys there are in all, but for the words of JSON-LD itself."""
    if isinstance(value, dict):
        own = sum(not key.startswith("@") and key not in ("id", "type") for key in value)
        return own + sum(map(keys, value.values()))
    return sum(map(keys, value)) if isinstance(value, list) else 0


def items(collection: dict[str, Any]) -> list[dict[str, Any]]:
    (page,) = collection[f"{AS}first"]
    assert page["@type"] == [f"{AS}OrderedCollectionPage"]
    assert page[f"{AS}partOf"] == [{"@id": collection["@id"]}]
    return list(page[f"{AS}items"][0]["@list"])


@BOTH
@pytest.mark.parametrize("report", [sample(), hostile()], ids=["sample", "hostile"])
def test_no_term_is_unknown_to_the_vocabulary(report: Report, rows: str) -> None:
    data = to_annotations([report], rows)
    given = json.loads(data)
    assert keys(expanded(data)) == keys({k: v for k, v in given.items() if k != "@context"})


@BOTH
def test_the_collection_counts_its_annotations(rows: str) -> None:
    report = sample()
    collection = expanded(to_annotations([report], rows))
    assert collection["@type"] == [f"{AS}OrderedCollection"]
    wanted = len(report.claims if rows == "claims" else report.findings)
    assert collection[f"{AS}totalItems"][0]["@value"] == len(items(collection)) == wanted


@BOTH
@pytest.mark.parametrize("report", [sample(), hostile()], ids=["sample", "hostile"])
def test_each_annotation_has_what_the_model_asks_for(report: Report, rows: str) -> None:
    found = items(expanded(to_annotations([report], rows)))
    assert len({item["@id"] for item in found}) == len(found)
    for item in found:
        assert item["@type"] == [f"{OA}Annotation"]
        assert len(item[f"{OA}motivatedBy"]) == 1
        words, record = item[f"{OA}hasBody"]
        assert words["@type"] == [f"{OA}TextualBody"]
        assert record[f"{OA}hasSource"][0]["@id"].startswith("urn:rashomon:")
        for target in item[f"{OA}hasTarget"]:
            assert len(target[f"{OA}hasSource"]) == 1
            position, quote = target[f"{OA}hasSelector"]
            assert position["@type"] == [f"{OA}TextPositionSelector"]
            assert quote["@type"] == [f"{OA}TextQuoteSelector"]
            start, end = (position[f"{OA}{n}"][0]["@value"] for n in ("start", "end"))
            assert 0 <= start < end
            assert len(quote[f"{OA}exact"][0]["@value"]) == end - start


@pytest.mark.parametrize("report", [sample(), hostile()], ids=["sample", "hostile"])
def test_selectors_read_back_in_the_text_they_name(report: Report) -> None:
    text = {f"urn:sha256:{a.sha256}": a.text for a in report.articles}
    text |= {a.url: a.text for a in report.articles if a.url}
    for item in json.loads(to_annotations([report], "claims"))["first"]["items"]:
        for target in item["target"]:
            whole = text[target["source"]]
            place, quote = target["selector"]
            assert whole[place["start"] : place["end"]] == quote["exact"]
            assert whole[: place["start"]].endswith(quote["prefix"])
            assert whole[place["end"] :].startswith(quote["suffix"])


@given(texts)
def test_any_text_is_json_of_one_encoding(text: str) -> None:
    found = json.loads(to_annotations([of_text(text)], "claims").decode("utf-8"))
    exact = found["first"]["items"][0]["target"][0]["selector"][1]["exact"]
    assert len(exact) == len(text)


@pytest.mark.parametrize(
    "url", [None, "javascript:alert(1)", "file:///etc/passwd", "https://a.example/<b>", *NASTY[:9]]
)
def test_what_is_no_web_address_is_named_by_its_hash(url: str | None) -> None:
    report = of_text("four", url=url)
    (item,) = json.loads(to_annotations([report], "claims"))["first"]["items"]
    assert item["target"][0]["source"] == f"urn:sha256:{report.articles[0].sha256}"


def test_a_web_address_names_its_text() -> None:
    report = of_text("four", url="https://lantern.example/fire?a=1")
    (item,) = json.loads(to_annotations([report], "claims"))["first"]["items"]
    assert item["target"][0]["source"] == "https://lantern.example/fire?a=1"


def test_two_stories_are_one_collection() -> None:
    reports = [of_text("four", story="pier"), of_text("five", story="mill")]
    found = json.loads(to_annotations(reports, "claims"))
    assert (found["total"], found["label"]) == (2, "claims: pier, mill")
