// Narrows a long list to what a reader looks for; the address keeps it. Without this script, the list is whole.
(() => {
  "use strict";

  document.querySelectorAll(".filter").forEach((filter) => {
    const { items: selector, groups, noun } = filter.dataset;
    const fields = Array.from(filter.querySelectorAll("input, select"));
    const items = Array.from(document.querySelectorAll(selector));
    const count = filter.querySelector(".filter-count");
    let typing = false;

    // A term and its meaning are one.
    function partsOf(item) {
      return item.matches("dt") ? [item, item.nextElementSibling] : [item];
    }

    const texts = new Map(items.map((item) => [
      item, partsOf(item).map((part) => part.textContent).join(" ").toLowerCase()]));

    // Each word of the text is in the item, and so is each choice.
    function fits(item) {
      return fields.every(({ name, value }) => name === "text"
        ? value.toLowerCase().split(/\s+/).every((word) => texts.get(item).includes(word))
        : value === "" || item.dataset[name].split(" ").includes(value));
    }

    function apply() {
      let shown = 0;
      items.forEach((item) => {
        const found = fits(item);
        shown += found ? 1 : 0;
        partsOf(item).forEach((part) => { part.hidden = !found; });
      });
      if (groups) {
        document.querySelectorAll(groups).forEach((group) => {
          group.hidden = !items.some((item) => !item.hidden && group.contains(item));
        });
      }
      count.textContent = (shown === items.length ? "" : shown + " of ") + items.length + " " + noun;
    }

    function write(step) {
      const address = new URL(location.href);
      address.hash = "";
      fields.forEach(({ name, value }) => {
        if (value) address.searchParams.set(name, value);
        else address.searchParams.delete(name);
      });
      try {
        history[step](null, "", address);
      } catch {
        // A browser may refuse that for a file; the list is narrowed all the same.
      }
    }

    function read() {
      const asked = new URLSearchParams(location.search);
      fields.forEach((field) => {
        field.value = asked.get(field.name) || "";
        if (field.selectedIndex === -1) field.selectedIndex = 0;
      });
      apply();
    }

    // All that is typed at once is one step back.
    filter.addEventListener("input", ({ target }) => {
      apply();
      write(typing ? "replaceState" : "pushState");
      typing = target.name === "text";
    });
    filter.addEventListener("change", () => { typing = false; });
    window.addEventListener("popstate", read);
    window.addEventListener("pageshow", read);
    read();
  });
})();
