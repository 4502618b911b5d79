"use strict";
(() => {
  const FIELDS = { standing: "Standing", kind: "Kind", outcome: "Outcome", issue: "Issues", actor: "Actors", source: "Sources" };
  const form = document.getElementById("filter");
  const words = document.getElementById("words");
  const status = document.getElementById("found");
  const clear = document.getElementById("clear");
  const facets = document.getElementById("facets");
  const chosen = Object.fromEntries(Object.keys(FIELDS).map((field) => [field, new Set()]));
  const boxes = {};
  const sets = {};

  // Case, accents and runs of space do not count, as in the program's own search; vowel signs are no accents.
  const ACCENTS =
    /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ufe20-\ufe2f]/gu;
  const fold = (text) => text.normalize("NFKD").toUpperCase().toLowerCase().normalize("NFKD").replace(ACCENTS, "").replace(/ς/g, "σ");
  // Signs that are neither letters nor figures part words; a word is found by its beginning.
  const bare = (text) => ` ${fold(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, " ").trim()}`;

  const facts = Array.from(document.querySelectorAll("article.fact"), (node) => ({
    node,
    mark: [],
    text: "",
    held: Object.fromEntries(Object.keys(FIELDS).map((field) => [field, (node.dataset[field] || "").split("\n").filter(Boolean)])),
  }));
  const byId = new Map(facts.map((fact) => [fact.node.id, fact]));
  for (const mark of document.querySelectorAll(".axis a")) {
    byId.get(decodeURIComponent(mark.getAttribute("href").slice(1)))?.mark.push(mark);
  }
  const textOf = (fact) => (fact.text ||= bare(Array.from(fact.node.querySelectorAll(".s"), (part) => part.textContent).join(" | ")));

  // `"a phrase"`, `-without`, and words that all must be there.
  const asked = () =>
    Array.from(words.value.matchAll(/(-?)(?:"([^"]*)"?|(\S+))/g), ([, not, phrase, word]) => ({
      not: Boolean(not),
      text: bare(phrase ?? word) + (phrase && words.value.includes(`"${phrase}"`) ? " " : ""),
    })).filter((term) => term.text.trim());
  const says = (fact, terms) => terms.every((term) => `${textOf(fact)} `.includes(term.text) !== term.not);
  const holds = (fact, but) =>
    Object.keys(FIELDS).every((field) => field === but || !chosen[field].size || fact.held[field].some((value) => chosen[field].has(value)));

  const called = (field, value) => document.getElementById(`${field}-${value}`)?.querySelector(".name")?.textContent ?? value;

  function build() {
    for (const [field, title] of Object.entries(FIELDS)) {
      const totals = new Map();
      for (const fact of facts) for (const value of fact.held[field]) totals.set(value, (totals.get(value) || 0) + 1);
      if (!totals.size) continue;
      const set = document.createElement("fieldset");
      const list = document.createElement("div");
      set.append(Object.assign(document.createElement("legend"), { textContent: title }), list);
      for (const value of [...totals.keys()].sort((one, other) => totals.get(other) - totals.get(one))) {
        const label = document.createElement("label");
        const box = Object.assign(document.createElement("input"), { type: "checkbox" });
        const name = Object.assign(document.createElement("span"), { textContent: called(field, value) });
        const count = document.createElement("span");
        box.addEventListener("change", () => {
          chosen[field][box.checked ? "add" : "delete"](value);
          show(true);
        });
        label.append(box, name, count);
        list.append(label);
        (boxes[field] ||= new Map()).set(value, { label, box, count });
      }
      facets.append((sets[field] = set));
    }
    for (const entry of document.querySelectorAll(".entries > li[id]")) {
      const [, field, value] = /^(issue|actor|source)-(.*)$/su.exec(entry.id) || [];
      const count = entry.querySelector(".facts");
      if (!boxes[field]?.has(value) || !count) continue;
      const link = Object.assign(document.createElement("a"), { href: `#${new URLSearchParams([[field, value]])}`, textContent: count.textContent });
      count.replaceChildren(link);
    }
  }

  function show(told) {
    const terms = asked();
    const counts = {};
    let found = 0;
    for (const fact of facts) {
      const said = says(fact, terms);
      const here = said && holds(fact);
      found += here;
      fact.node.hidden = !here;
      for (const mark of fact.mark) mark.classList.toggle("off", !here);
      if (!said) continue;
      for (const field of Object.keys(boxes)) {
        if (!here && !holds(fact, field)) continue;
        for (const value of fact.held[field]) (counts[field] ||= new Map()).set(value, (counts[field].get(value) || 0) + 1);
      }
    }
    for (const period of document.querySelectorAll(".period")) period.hidden = !period.querySelector(".fact:not([hidden])");
    for (const [field, values] of Object.entries(boxes)) {
      sets[field].hidden = !counts[field]?.size && !chosen[field].size;
      for (const [value, { label, box, count }] of values) {
        const left = counts[field]?.get(value) || 0;
        box.checked = chosen[field].has(value);
        count.textContent = left.toLocaleString("en");
        label.hidden = !left && !box.checked;
      }
    }
    const all = found === facts.length;
    status.textContent = all ? `${found.toLocaleString("en")} facts` : `${found.toLocaleString("en")} of ${facts.length.toLocaleString("en")} facts`;
    clear.hidden = !narrowed();
    lightUp(terms.filter((term) => !term.not));
    if (told) remember();
  }

  // The words that were searched for, where the browser can mark them without touching the page.
  function lightUp(terms) {
    if (!window.Highlight) return;
    const ranges = [];
    for (const { node } of terms.length ? facts : []) {
      if (node.hidden || ranges.length > 2000) continue;
      for (const part of node.querySelectorAll(".s")) {
        const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) ranges.push(...hits(walk.currentNode, terms));
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
  }

  function hits(node, terms) {
    return Array.from(node.data.matchAll(/[\p{L}\p{N}\p{M}]+/gu)).flatMap((word) => {
      const own = bare(word[0]);
      if (!terms.some((term) => term.text.trim().split(" ").some((part) => own.startsWith(` ${part}`)))) return [];
      const range = new Range();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      return [range];
    });
  }

  const narrowed = () => Boolean(words.value.trim()) || Object.values(chosen).some((values) => values.size);

  function state() {
    const pairs = new URLSearchParams();
    if (words.value.trim()) pairs.set("q", words.value.trim());
    for (const [field, values] of Object.entries(chosen)) for (const value of values) pairs.append(field, value);
    return pairs.toString();
  }

  function remember() {
    history.replaceState(null, "", `#${state()}`);
  }

  // The address holds either a view, `#q=coca&standing=disputed`, or a place in the page, `#fact-…`.
  function read() {
    const hash = location.hash.slice(1);
    const target = document.getElementById(decodeURIComponent(hash));
    if (target) {
      if (target.closest("[hidden]") && !form.contains(target)) forget();
      target.scrollIntoView();
      return;
    }
    const pairs = new URLSearchParams(hash);
    words.value = pairs.get("q") || "";
    for (const field of Object.keys(chosen)) chosen[field] = new Set(pairs.getAll(field).filter((value) => boxes[field]?.has(value)));
    show(false);
    if (narrowed()) document.getElementById("chronology").scrollIntoView();
  }

  function forget() {
    words.value = "";
    for (const values of Object.values(chosen)) values.clear();
    show(false);
  }

  form.hidden = false;
  facets.open = matchMedia("(min-width:72rem)").matches;
  build();
  show(false);
  if (location.hash.length > 1) read();
  let waiting = 0;
  words.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, facts.length > 2000 ? 150 : 0, true);
  });
  clear.addEventListener("click", () => {
    forget();
    remember();
    words.focus();
  });
  addEventListener("hashchange", read);
  addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]),textarea");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      words.focus();
      words.select();
    }
    if (event.key === "Escape" && typing) words.blur();
  });
})();
