// What a page is asked in a browser: each function runs there, and uses nothing of this file.

/** Faults of the page as it is, one line each. */
export function faults() {
  const root = document.documentElement;
  const box = (e) => e.getBoundingClientRect();
  const name = (e) => `${e.localName}${e.classList[0] ? `.${e.classList[0]}` : ""} '${e.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}'`;
  const found = [];
  if (root.scrollWidth > root.clientWidth) found.push(`${root.scrollWidth} px wide`);
  for (const drawing of document.querySelectorAll("main svg")) {
    const room = box(drawing);
    for (const text of drawing.querySelectorAll("text")) {
      const { left, right, top, bottom, width } = box(text);
      const isInside = left > room.left - 1 && right < room.right + 1 && top > room.top - 1 && bottom < room.bottom + 1;
      if (width > 0 && text.checkVisibility() && !isInside) found.push(`${name(text)} leaves its drawing`);
    }
  }
  return found;
}

/** What doesn't show that it has the focus of a keyboard, one line each. */
export function unseenFocus() {
  const name = (e) => `${e.localName}${e.classList[0] ? `.${e.classList[0]}` : ""} '${e.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}'`;
  const found = [];
  const look = (e) => {
    const s = getComputedStyle(e);
    return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.border, s.backgroundColor, s.textDecoration].join();
  };
  for (const e of document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")) {
    if (!e.checkVisibility({ visibilityProperty: true })) continue;
    e.blur();
    const before = look(e);
    e.focus({ focusVisible: true, preventScroll: true });
    if (document.activeElement === e && look(e) === before) found.push(`${name(e)} looks the same with the focus`);
    e.blur();
  }
  return found;
}

/**
 * Sets all text in one face, which is the same in each browser.
 *
 * @param fonts base64 of its regular and its bold
 */
export async function setFace(fonts) {
  const faces = fonts.map((font, i) => new FontFace("Widest", Uint8Array.from(atob(font), (c) => c.charCodeAt(0)), { weight: i ? "700" : "400" }));
  for (const face of faces) document.fonts.add(await face.load());
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:root { --font-text: "Widest" !important; --font-mono: "Widest" !important }`);
  document.adoptedStyleSheets = [sheet];
}

/** Where parts of the page are, as name, left, width and height in px; tables differ from browser to browser. */
export function layout() {
  const name = (e) => `${e.localName}${e.classList[0] ? `.${e.classList[0]}` : ""} '${e.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}'`;
  const parts = "main, nav, header, footer, main :is(h1, h2, h3, p, ul, ol, pre, figure, details)";
  return [...document.querySelectorAll(parts)]
    .filter((e) => e.checkVisibility() && !e.closest("table"))
    .map((e) => {
      const { left, width, height } = e.getBoundingClientRect();
      return [name(e), left, width, e.localName === "main" || e.querySelector("table") ? 0 : height];
    });
}

/**
 * The next thing that can be clicked and was not: what has the role of a control, and one link of each kind. The
 * page notes whether the click arrives.
 *
 * @param done keys of those that were
 */
export function next(done) {
  // A hint covers what is below it as long as its word has the focus.
  if (!document.querySelector("dialog[open]")) document.activeElement?.blur();
  const scope = document.querySelector("dialog[open]") ?? document;
  const path = (e) => (e.parentElement ? `${path(e.parentElement)}/${[...e.parentElement.children].indexOf(e)}` : "");
  const name = (e) => `${e.localName}${e.classList[0] ? `.${e.classList[0]}` : ""} '${e.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}'`;
  const kind = (e) => [e, e.parentElement].map((x) => `${x.localName}.${x.className}`).join(" in ");
  const isPage = (e) => /(\/|[.]html)$/.test(e.pathname) && !e.hasAttribute("download");
  const leads = (e) => e.localName === "a" && e.href.split("#")[0] !== location.href.split("#")[0];
  const reloads = (e) => e.localName === "a" && !leads(e) && !e.hash;
  const points = (e) => getComputedStyle(e).cursor === "pointer" && getComputedStyle(e.parentElement).cursor !== "pointer";
  const roles = "a[href], button, summary, select, input, [role=button], [role=tab], [role=option], [role=slider], [tabindex='0']";
  const isControl = (e) => e.matches(roles) || (!e.closest(roles) && points(e) && !e.closest("label"));
  for (const e of scope.querySelectorAll("*")) {
    if (!(e instanceof HTMLElement || e instanceof SVGElement) || !isControl(e)) continue;
    const key = leads(e) ? kind(e) : path(e);
    const isOff = e.disabled || e.inert || !e.checkVisibility({ visibilityProperty: true });
    if (done.includes(key) || isOff || reloads(e) || (leads(e) && (e.host !== location.host || !isPage(e)))) continue;
    e.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, right, top, bottom } = e.getBoundingClientRect();
    if (right < left + 2 || bottom < top + 2 || right < 1 || bottom < 1 || left > innerWidth - 1 || top > innerHeight - 1) continue;
    window.missed = " at all";
    const note = ({ target }) => (window.missed = e.contains(target) || target.contains(e) ? "" : `, but on ${name(target)}`);
    window.addEventListener("click", note, { capture: true, once: true });
    window.control = e;
    return {
      key,
      name: name(e),
      copies: /copy/i.test(e.className),
      leads: leads(e),
      takesText: e.matches("input:not([type]), input:is([type=text], [type=search])"),
    };
  }
  return null;
}

/** Ids of the page to link to: of its middle, of what is folded, and of a claim. */
export function places() {
  const all = [...document.querySelectorAll("main [id]:not(svg *)")].filter((e) => e.id && !e.closest("[hidden]"));
  const folded = all.find((e) => e.closest("details:not([open])"));
  const claim = all.find((e) => /claim/.test(e.className));
  return [all[Math.floor(all.length / 2)], folded, claim].filter(Boolean).map((e) => e.id);
}

/** Whether a reader sees what the address names. */
export function isAtTarget() {
  const e = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const { top, bottom } = e.getBoundingClientRect();
  return e.checkVisibility() && bottom > 0 && top < innerHeight;
}
