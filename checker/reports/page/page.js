"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (id) => document.getElementById(id);
  const findings = all(".finding");
  const form = one("filters");

  // Filters
  const words = new Map(findings.map((f) => [f, f.textContent.toLowerCase()]));
  const wanted = () => {
    const severities = new Set(all("input[name=severity]:checked").map((box) => box.value));
    const [text, kind, source] = ["text", "kind", "source"].map((name) => one("filter-" + name).value);
    const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
    return (f) =>
      severities.has(f.dataset.severity) &&
      (!kind || f.dataset.kind === kind) &&
      (!source || f.dataset.sources.split(" ").includes(source)) &&
      parts.every((part) => words.get(f).includes(part));
  };
  const filter = () => {
    const matches = wanted();
    let shown = 0;
    for (const f of findings) {
      f.hidden = !matches(f);
      shown += f.hidden ? 0 : 1;
      const row = document.querySelector(`tr[data-row="${CSS.escape(f.dataset.id)}"]`);
      if (row) row.hidden = f.hidden;
    }
    for (const event of all(".event")) {
      const none = event.querySelector(".nothing");
      if (none) none.hidden = all(".finding:not([hidden])", event).length > 0;
    }
    one("shown").value = `${shown} of ${findings.length} shown`;
  };
  form.hidden = findings.length === 0;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (e) => e.preventDefault());
  const showAll = () => {
    form.reset();
    filter();
  };
  one("show-all").addEventListener("click", showAll);
  filter();

  // What hovers: the sides of the findings that use the words under the pointer or the focus
  const tip = one("tip");
  const line = (tag, text, className = "") => {
    const made = document.createElement(tag);
    made.textContent = text;
    made.className = className;
    return made;
  };
  const describe = (reference) => {
    const at = reference.lastIndexOf(":");
    const finding = one("f-" + reference.slice(0, at));
    if (!finding) return [];
    const sides = all(".side", finding).map((side) => {
      const color = [...side.classList].find((name) => /^s\d$/.test(name));
      const sources = [...new Set(all(".source", side).map((s) => s.textContent))].join(", ");
      const made = line("p", side.querySelector(".given").textContent + " ", color);
      made.dir = "auto";
      made.append(line("small", side.dataset.side === reference.slice(at + 1) ? sources + " (here)" : sources));
      return made;
    });
    return [line("strong", finding.querySelector(".subject").textContent), ...sides];
  };
  const show = (mark) => {
    tip.replaceChildren(...mark.dataset.f.trim().split(" ").flatMap(describe));
    tip.hidden = false;
    mark.setAttribute("aria-describedby", "tip");
    const box = mark.getClientRects()[0] || mark.getBoundingClientRect();
    const left = Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - 12);
    const below = box.bottom + 8 + tip.offsetHeight < window.innerHeight;
    const top = below ? box.bottom + 8 : Math.max(box.top - tip.offsetHeight - 8, 4);
    // The policy forbids style attributes; properties set by script are no attributes.
    tip.style.left = `${Math.max(left, 8) + window.scrollX}px`;
    tip.style.top = `${top + window.scrollY}px`;
  };
  const hide = () => {
    tip.hidden = true;
    for (const mark of all("[aria-describedby=tip]")) mark.removeAttribute("aria-describedby");
  };
  const marked = (target) => (target.closest ? target.closest(".m") : null);
  for (const [begin, end] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    document.addEventListener(begin, (e) => marked(e.target) && show(marked(e.target)));
    document.addEventListener(end, (e) => marked(e.target) && hide());
  }

  // Links lead into what is folded
  const reveal = () => {
    const target = one(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const finding = target.closest(".finding");
    if (finding && finding.hidden) showAll();
    for (let e = target; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
    const inner = target.matches(".finding.note") && target.querySelector("details");
    if (inner) inner.open = true;
    target.scrollIntoView({ block: finding ? "start" : "center" });
  };
  window.addEventListener("hashchange", reveal);
  if (location.hash) reveal();

  // Keys
  const step = (by) => {
    const shown = findings.filter((f) => !f.hidden);
    const at = shown.indexOf(document.activeElement.closest(".finding"));
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1)];
    if (next) {
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "start" });
    }
  };
  document.addEventListener("keydown", (e) => {
    if (e.key === "Escape") hide();
    if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName)) return;
    const act = { j: () => step(1), k: () => step(-1), "/": () => one("filter-text").focus() }[e.key];
    if (act) {
      e.preventDefault();
      act();
    }
  });
  for (const hint of all(".keys")) hint.hidden = false;

  // Theme and print
  const theme = one("theme");
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  window.addEventListener("beforeprint", () => all(".finding > details, .compatible").forEach((d) => { d.open = true; }));
})();
