"""The page in a real browser: nothing of a source runs, and the filter does."""

import base64
import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.analysis.report.hostile import PAYLOADS, hostile
from tests.analysis.report.sample import FINDINGS, sample

from rashomon.report import to_html

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def chromium() -> str:
    found = os.environ.get("RASHOMON_CHROMIUM") or shutil.which("chromium")
    assert found, "no Chromium found; name it in RASHOMON_CHROMIUM"
    return found


def dom(chromium: str, where: Path, html: str, *, probe: str = "", fragment: str = "") -> str:
    """The page's tree after it has run, with a probe of the test's own let in by hash."""
    if probe:
        html = with_probe(html, probe)
    file = where / "page.html"
    file.write_text(html, encoding="utf-8")
    return opened(chromium, where, f"{file.as_uri()}{fragment}")


def opened(chromium: str, where: Path, address: str) -> str:
    """The tree of a page once its script has run."""
    run = subprocess.run(
        [
            chromium,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={where}/p",
            "--virtual-time-budget=3000",
            "--dump-dom",
            address,
        ],
        capture_output=True,
        text=True,
        timeout=90,
        check=True,
    )
    return run.stdout


def with_probe(html: str, probe: str) -> str:
    digest = base64.b64encode(hashlib.sha256(probe.encode()).digest()).decode()
    html = html.replace("script-src ", f"script-src &#39;sha256-{digest}&#39; ", 1)
    return html.replace("</body>", f"<script>{probe}</script></body>")


def title(tree: str) -> str:
    found: list[str] = re.findall(r"<title>(.*?)</title>", tree, re.DOTALL)
    return found[0]


@pytest.mark.parametrize("payload", [None, *PAYLOADS])
def test_nothing_of_a_source_runs(chromium, tmp_path, payload):
    report = hostile(payload) if payload else hostile()
    tree = dom(chromium, tmp_path, to_html(report))
    assert title(tree).endswith("· rashomon")
    assert len(re.findall(r"<script", tree)) == 1
    assert not re.search(r"<(img|iframe)\b", tree)


def test_the_policy_stops_what_would_slip_through(chromium, tmp_path):
    html = to_html(sample())
    slipped = html.replace(
        "<main",
        "<script>document.title='PWNED'</script><img src=x onerror=\"document.title='P'\"><main",
        1,
    )
    assert title(dom(chromium, tmp_path, slipped)).endswith("· rashomon")


FILTER = """
const form = document.getElementById("filter");
for (const [name, value] of Object.entries(WANT)) form.elements[name].value = value;
form.dispatchEvent(new Event("input", {bubbles: true}));
document.title = [...document.querySelectorAll(".card")]
  .filter((card) => card.checkVisibility()).map((card) => card.id).join(" ")
  + "|" + document.getElementById("shown").value;
"""


@pytest.mark.parametrize(
    ("want", "keeps"),
    [
        ("{v: 'refines'}", lambda f: f.relation == "refines"),
        ("{a: 'detained'}", lambda f: f.aspect == "detained"),
        ("{s: '3'}", lambda f: any(r.source == "rights-desk" for r in f.readings)),
        (
            "{s: '1', a: 'killed'}",
            lambda f: f.aspect == "killed" and any(r.source == "lantern" for r in f.readings),
        ),
        ("{t: 'THREE Guards'}", lambda f: any(r.origin == "three guards" for r in f.readings)),
        ("{t: 'no such words'}", lambda f: False),
    ],
)
def test_the_filter_leaves_what_fits(chromium, tmp_path, want, keeps):
    probe = FILTER.replace("WANT", want)
    ids, shown = title(dom(chromium, tmp_path, to_html(sample()), probe=probe)).split("|")
    left = [finding.id for finding in FINDINGS if keeps(finding)]
    assert ids.split() == left
    assert shown == f"{len(left)} of {len(FINDINGS)} findings"


def test_a_link_to_a_finding_opens_its_card(chromium, tmp_path):
    last = FINDINGS[-1].id
    probe = f'document.title = String(document.getElementById("{last}").open)'
    html = to_html(sample())
    assert title(dom(chromium, tmp_path, html, probe=probe)) == "false"
    assert title(dom(chromium, tmp_path, html, probe=probe, fragment=f"#{last}")) == "true"


WIDE = """
addEventListener("load", () => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  parent.postMessage(document.documentElement.scrollWidth, "*");
});
"""
PHONE = """<!doctype html><title>waiting</title><script>
addEventListener("message", (event) => { document.title = event.data; });
</script><iframe src="page.html" width="390" height="800"></iframe>"""


@pytest.mark.parametrize("report", [sample, hostile])
def test_nothing_sticks_out_of_a_narrow_screen(chromium, tmp_path, report):
    inner = tmp_path / "page.html"
    inner.write_text(with_probe(to_html(report()), WIDE), encoding="utf-8")
    outer = tmp_path / "phone.html"
    outer.write_text(PHONE, encoding="utf-8")
    assert int(title(opened(chromium, tmp_path, outer.as_uri()))) <= 390
