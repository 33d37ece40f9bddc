// A page that isn't there: the pages whose addresses are nearest to the asked one, and a search for its words.
(() => {
  "use strict";
  const MOST = 3;
  const FAR = 0.6; // A page of which more than that share of letters differs isn't near,
  const FARTHER = 0.2; // nor is one of which so much more differs than of the nearest.
  const help = document.querySelector(".missing-help");
  const chapters = Array.from(document.querySelectorAll(".missing-chapters a"));
  const site = new URL(help.dataset.site, location.href).pathname;

  function plain(path) {
    const inside = path.indexOf(site) === 0 ? path.slice(site.length) : path;
    return inside.toLowerCase().replace(/^on\/[^/]+\//, "").replace(/(?:index)?(?:\.html?)?$/, "").replace(/\/$/, "");
  }

  // How many letters must be added, left out or replaced.
  function distance(one, other) {
    const row = Array.from({ length: other.length + 1 }, (_, i) => i);
    for (let i = 1; i <= one.length; i++) {
      let corner = row[0];
      row[0] = i;
      for (let j = 1; j <= other.length; j++) {
        const replaced = corner + (one[i - 1] === other[j - 1] ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(row[j] + 1, row[j - 1] + 1, replaced);
      }
    }
    return row[other.length];
  }

  function decoded(path) {
    try {
      return decodeURIComponent(path);
    } catch (malformed) {
      return path;
    }
  }

  const asked = plain(decoded(location.pathname));
  const words = asked.split(/[^\p{L}\p{N}]+/u).filter(Boolean).join(" ");
  const nearest = chapters.map((link) => {
    const address = plain(link.pathname);
    // The last part alone counts as well: a page may have moved to another folder.
    const share = Math.min(
      distance(asked, address) / Math.max(asked.length, address.length, 1),
      0.1 + distance(last(asked), last(address)) / Math.max(last(asked).length, last(address).length, 1));
    return { link, share };
  }).filter((page) => asked !== "" && page.share <= FAR).sort((a, b) => a.share - b.share).filter((page, i, near) => i < MOST && page.share <= near[0].share + FARTHER);

  function last(path) {
    return path.slice(path.lastIndexOf("/") + 1);
  }

  nearest.forEach((page) => {
    const item = document.createElement("li");
    item.append(page.link.cloneNode(true));
    help.querySelector(".missing-nearest").append(item);
  });
  help.querySelector(".missing-near").hidden = nearest.length === 0;
  const search = help.querySelector("[data-search]");
  if (search && words) {
    search.dataset.search = words;
    search.querySelector("q").textContent = words;
    search.hidden = false;
  }
  help.hidden = false;
})();
