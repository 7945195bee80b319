"use strict";
// Sorts, filters and searches what stands in the page; the state is in the address.
(() => {
  const find = (query, root = document) => [...root.querySelectorAll(query)];
  const controls = document.getElementById("choose");
  const search = document.getElementById("search");
  const story = document.getElementById("story");
  const boxes = find("input[type=checkbox]", controls);
  const shown = document.getElementById("shown");
  const parts = find("main [data-outlet], main tbody tr");
  const words = new Map();
  let place = "";

  const checked = (name) =>
    new Set(boxes.filter((box) => box.name === name && box.checked).map((box) => box.value));

  // The address: #place&outlet=a+b&story=x&voice=own&q=word
  const read = () => {
    const fields = decodeURI(location.hash.slice(1)).split("&");
    place = fields[0].includes("=") ? "" : fields.shift();
    const values = new Map(fields.map((field) => field.split(/=(.*)/s).map(decodeURIComponent)));
    const chosen = (name) => (values.get(name) || "").split(/[ +]/);
    for (const box of boxes) box.checked = chosen(box.name).includes(box.value);
    if (story) story.value = values.get("story") || "";
    search.value = values.get("q") || "";
  };

  const write = () => {
    const fields = [["outlet", [...checked("outlet")].join(" ")], ["story", story ? story.value : ""],
      ["voice", [...checked("voice")].join(" ")], ["q", search.value.trim()]];
    const told = fields.filter(([, value]) => value)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    history.replaceState(null, "", "#" + [place, ...told].join("&"));
  };

  const text = (part) => {
    if (!words.has(part)) words.set(part, part.textContent.toLowerCase());
    return words.get(part);
  };

  const filter = () => {
    const [outlets, voices, wanted] =
      [checked("outlet"), checked("voice"), search.value.trim().toLowerCase()];
    const named = story ? story.value : "";
    const apart = (set, value) => set.size > 0 && value && !set.has(value);
    const counts = { tr: [0, 0, "table rows"], figure: [0, 0, "sentences"], details: [0, 0, "articles"] };
    for (const part of parts) {
      const data = part.dataset;
      const drawn = part.namespaceURI.endsWith("svg");
      const out = apart(outlets, data.outlet) || apart(voices, data.voice)
        || (named && data.story && data.story !== named)
        || (!drawn && wanted && !text(part).includes(wanted));
      if (drawn) part.classList.toggle("dim", Boolean(out));
      else part.hidden = Boolean(out);
      const count = part.matches(".number") ? null : counts[part.localName];
      if (count) { count[1] += 1; count[0] += out ? 0 : 1; }
    }
    const told = Object.values(counts).map(([some, all, what]) => `${some} of ${all} ${what}`);
    shown.textContent = `Shown: ${told.join(", ")}.`;
  };

  // Opens what holds a place and goes there.
  const go = () => {
    const target = place && document.getElementById(place);
    if (!target) return;
    for (let up = target; up; up = up.parentElement) {
      if (up.localName === "details") up.open = true;
      up.hidden = false;
    }
    target.scrollIntoView();
    if (target.tabIndex < 0 && !target.hasAttribute("tabindex")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };

  // A link to a place keeps what is chosen.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const href = link && link.getAttribute("href");
    if (!href || !href.startsWith("#") || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const old = location.hash;
    place = href.slice(1);
    history.pushState(null, "", old || "#");
    write();
    go();
  });

  const key = (cell) => {
    const words = cell.textContent.trim();
    const number = parseFloat(words.replace(/^\(|,/g, ""));
    return Number.isNaN(number) ? words.toLowerCase() : number;
  };
  const order = (a, b) =>
    typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === "number" ? -1 : 1;

  for (const table of find("main table")) {
    const body = table.tBodies[0];
    const first = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];
    if (first.length < 2) continue;
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const next = { ascending: "descending", descending: null }[head.ariaSort];
        const way = head.ariaSort ? next : "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        if (way) head.setAttribute("aria-sort", way);
        const rows = [...first];
        const sign = way === "descending" ? -1 : 1;
        if (way) rows.sort((a, b) => sign * order(key(a.cells[column]), key(b.cells[column])));
        body.append(...rows);
      });
    });
  }

  // One stop of the tab key for each chart; arrows go from mark to mark.
  for (const chart of find("svg.chart")) {
    const marks = find("a", chart);
    marks.slice(1).forEach((mark) => mark.setAttribute("tabindex", "-1"));
    chart.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const at = marks.indexOf(document.activeElement);
      if (!step || at < 0) return;
      event.preventDefault();
      marks[(at + step + marks.length) % marks.length].focus();
    });
  }

  const change = () => { filter(); write(); };
  controls.addEventListener("change", change);
  search.addEventListener("input", change);
  document.getElementById("all").addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    if (story) story.value = "";
    search.value = "";
    change();
  });
  const enter = () => { read(); filter(); go(); };
  addEventListener("hashchange", enter);
  addEventListener("popstate", enter);
  controls.hidden = false;
  const wide = matchMedia("(min-width: 62rem)").matches;
  for (const fold of find(".fold")) fold.open = wide;
  enter();
})();
