// What accompanies reading: the list of chapters shows the current one, the table of contents follows, a heading gives
// its address, and where there is room a cited source stands beside its sentence. Without this script the page is
// complete.
(() => {
  "use strict";

  // The section that is read: the last whose heading has passed the upper quarter of the window; at the end of the page,
  // where no other can, the one that the address names if it is in sight, else the last one.
  function followReader(links) {
    const headings = [];
    links.forEach((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading && headings.indexOf(heading) < 0) headings.push(heading);
    });
    if (!headings.length) return;
    let waiting = false;

    function isNamed(heading) {
      return window.location.hash === "#" + encodeURIComponent(heading.id);
    }

    function mark() {
      waiting = false;
      const root = document.documentElement;
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < window.innerHeight / 4);
      const atEnd = window.scrollY > 0 && window.scrollY + window.innerHeight >= root.scrollHeight - 2;
      const asked = headings.find((heading) => isNamed(heading) && heading.getBoundingClientRect().top >= 0);
      const read = atEnd ? asked || headings[headings.length - 1] : passed[passed.length - 1];
      links.forEach((link) => {
        if (read && link.hash === "#" + encodeURIComponent(read.id)) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
    }

    function soon() {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(mark);
    }

    window.addEventListener("scroll", soon, { passive: true });
    window.addEventListener("resize", soon, { passive: true });
    window.addEventListener("hashchange", soon);
    mark();
  }

  // A list of chapters that is longer than the window begins where the current one is in sight.
  function showCurrent(list) {
    const current = list && list.querySelector("[aria-current]");
    if (!current || list.scrollHeight <= list.clientHeight) return;
    const below = current.getBoundingClientRect().bottom - list.getBoundingClientRect().bottom;
    if (below > 0) list.scrollTop += below + list.clientHeight / 2;
  }

  // A heading is a link to itself; a click copies that address, too.
  function copyAddress(link, say) {
    link.title = "Link to this section; a click copies it";
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
      navigator.clipboard.writeText(link.href).then(() => {
        link.dataset.copied = "";
        say("Link copied");
        setTimeout(() => {
          delete link.dataset.copied;
          say("");
        }, 2000);
      }, () => {
        // The address bar has it.
      });
    });
  }

  // A source beside the paragraph that cites it, for the eye alone: the list of sources has it for everybody.
  function sourceBeside(cite) {
    const entry = document.getElementById(decodeURIComponent(cite.hash.slice(1)));
    const source = entry && entry.querySelector("p");
    if (!source) return;
    const note = document.createElement("span");
    note.className = "source-beside";
    note.setAttribute("aria-hidden", "true");
    note.append(...source.cloneNode(true).childNodes);
    note.querySelectorAll("a").forEach((link) => { link.tabIndex = -1; });
    cite.after(note);
  }

  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.body.append(status);

  document.querySelectorAll(".chapters").forEach((chapters) => {
    showCurrent(chapters);
    chapters.addEventListener("toggle", () => { showCurrent(chapters); });
    // When a tablet is turned, there may be room for them beside the text.
    window.matchMedia("(min-width: 64em)").addEventListener("change", () => {
      if (chapters.matches(":popover-open")) chapters.hidePopover();
    });
  });
  followReader(Array.from(document.querySelectorAll(".toc-list a")));
  // A claim has its proof there, and above the first section the page is already on the screen.
  document.querySelectorAll(".sect1 p:not(.claim *, .predict *, td *, li *) > .cite").forEach(sourceBeside);
  document.querySelectorAll("h1 > .link, h2 > .link, h3 > .link, h4 > .link").forEach((link) => {
    copyAddress(link, (text) => { status.textContent = text; });
  });
})();
