"use strict";
(() => {
  const form = document.getElementById("filter");
  const out = document.getElementById("shown");
  const items = [...document.querySelectorAll("[data-s]")];
  const findings = items.filter((item) => item.classList.contains("card"));
  const groups = [...document.querySelectorAll("[data-group]")];
  const texts = new Map();

  const textOf = (item) => {
    if (!texts.has(item)) texts.set(item, item.textContent.toLowerCase());
    return texts.get(item);
  };

  // An item without a verdict or an aspect (a text, a source) is left alone by those two.
  const fits = (item, want) =>
    (!want.s || ` ${item.dataset.s} `.includes(` ${want.s} `)) &&
    (!want.a || item.dataset.a === undefined || item.dataset.a === want.a) &&
    (!want.v || item.dataset.v === undefined || item.dataset.v === want.v) &&
    (!want.t || item.dataset.a === undefined || textOf(item).includes(want.t));

  const apply = () => {
    const want = {
      s: form.elements.s.value,
      a: form.elements.a.value,
      v: form.elements.v.value,
      t: form.elements.t.value.trim().toLowerCase(),
    };
    for (const item of items) item.hidden = !fits(item, want);
    for (const group of groups) {
      const inside = [...group.querySelectorAll("[data-s]")];
      group.hidden = inside.length > 0 && inside.every((item) => item.hidden);
    }
    const left = findings.filter((item) => !item.hidden).length;
    const any = want.s || want.a || want.v || want.t;
    out.value = any ? `${left} of ${findings.length} findings` : "";
  };

  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
      at.hidden = false;
    }
    target.scrollIntoView();
  };

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.target.closest("input, select, textarea")) {
      event.preventDefault();
      form.elements.t.focus();
    }
  });
  for (const tools of document.querySelectorAll(".tools")) {
    tools.hidden = false;
    tools.addEventListener("click", (event) => {
      const button = event.target.closest("[data-open]");
      if (button) for (const card of findings) card.open = Boolean(button.dataset.open);
    });
  }
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  if (location.hash) reveal();
})();
