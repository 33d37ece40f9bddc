// What accompanies reading: the table of contents follows, a heading gives its address, a value says where it comes
// from. Without this script the page is complete, and a value has its title.
(function () {
  "use strict";

  // The section that is read: the last whose heading has passed the upper quarter of the window, at the end of the page
  // the last one.
  function followReader(links) {
    var headings = [];
    links.forEach(function (link) {
      var heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading && headings.indexOf(heading) < 0) headings.push(heading);
    });
    if (!headings.length) return;
    var waiting = false;

    function mark() {
      waiting = false;
      var root = document.documentElement;
      var passed = headings.filter(function (heading) {
        return heading.getBoundingClientRect().top < window.innerHeight / 4;
      });
      var atEnd = window.scrollY > 0 && window.scrollY + window.innerHeight >= root.scrollHeight - 2;
      var read = atEnd ? headings[headings.length - 1] : passed[passed.length - 1];
      links.forEach(function (link) {
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
    mark();
  }

  // A heading is a link to itself; a click copies that address, too.
  function copyAddress(link, say) {
    link.title = "Link to this section; a click copies it";
    link.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
      navigator.clipboard.writeText(link.href).then(function () {
        link.dataset.copied = "";
        say("Link copied");
        setTimeout(function () {
          delete link.dataset.copied;
          say("");
        }, 2000);
      }, function () {
        // The address bar has it.
      });
    });
  }

  // One tip for all values: it follows the pointer's or the keyboard's choice, can be pointed at, and Escape hides it.
  function values(found) {
    var tip = document.createElement("p");
    tip.className = "value-tip";
    tip.id = "_value-tip";
    tip.setAttribute("role", "tooltip");
    tip.hidden = true;
    document.body.append(tip);
    var shown = null;
    var leaving = 0;

    function hide() {
      clearTimeout(leaving);
      if (shown) shown.removeAttribute("aria-describedby");
      shown = null;
      tip.hidden = true;
    }

    function show(value) {
      hide();
      shown = value;
      value.setAttribute("aria-describedby", tip.id);
      tip.textContent = value.dataset.from;
      tip.hidden = false;
      var at = value.getClientRects()[0];
      var width = document.documentElement.clientWidth;
      var left = Math.min(at.left, width - tip.offsetWidth - 8);
      var above = at.top - tip.offsetHeight - 8;
      tip.style.left = window.scrollX + Math.max(8, left) + "px";
      tip.style.top = window.scrollY + (above >= 0 ? above : at.bottom + 8) + "px";
    }

    function leave() {
      clearTimeout(leaving);
      leaving = setTimeout(function () {
        if (shown !== document.activeElement) hide();
      }, 200);
    }

    found.forEach(function (value) {
      value.dataset.from = value.title;
      value.removeAttribute("title");
      value.tabIndex = 0;
      value.addEventListener("focus", function () { show(value); });
      value.addEventListener("blur", hide);
      value.addEventListener("pointerenter", function () { show(value); });
      value.addEventListener("pointerleave", leave);
    });
    tip.addEventListener("pointerenter", function () { clearTimeout(leaving); });
    tip.addEventListener("pointerleave", leave);
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape") hide();
    });
  }

  var status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.body.append(status);

  followReader(Array.from(document.querySelectorAll(".toc-list a")));
  document.querySelectorAll("h1 > .link, h2 > .link, h3 > .link, h4 > .link").forEach(function (link) {
    copyAddress(link, function (text) { status.textContent = text; });
  });
  var found = document.querySelectorAll(".run-value[title]");
  if (found.length) values(found);
})();
