// A page that isn't there: the pages whose addresses are nearest to the asked one, and a search for its words.
(function () {
  "use strict";
  var MOST = 3;
  var FAR = 0.6; // A page of which more than that share of letters differs isn't near,
  var FARTHER = 0.2; // nor is one of which so much more differs than of the nearest.
  var help = document.querySelector(".missing-help");
  var chapters = Array.from(document.querySelectorAll(".missing-chapters a"));
  var site = new URL(help.dataset.site, location.href).pathname;

  function plain(path) {
    var inside = path.indexOf(site) === 0 ? path.slice(site.length) : path;
    return inside.toLowerCase().replace(/^on\/[^/]+\//, "").replace(/(?:index)?(?:\.html?)?$/, "").replace(/\/$/, "");
  }

  // How many letters must be added, left out or replaced.
  function distance(one, other) {
    var row = Array.from({ length: other.length + 1 }, function (_, i) { return i; });
    for (var i = 1; i <= one.length; i++) {
      var corner = row[0];
      row[0] = i;
      for (var j = 1; j <= other.length; j++) {
        var replaced = corner + (one[i - 1] === other[j - 1] ? 0 : 1);
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

  var asked = plain(decoded(location.pathname));
  var words = asked.split(/[^\p{L}\p{N}]+/u).filter(Boolean).join(" ");
  var nearest = chapters.map(function (link) {
    var address = plain(link.pathname);
    // The last part alone counts as well: a page may have moved to another folder.
    var share = Math.min(
      distance(asked, address) / Math.max(asked.length, address.length, 1),
      0.1 + distance(last(asked), last(address)) / Math.max(last(asked).length, last(address).length, 1));
    return { link: link, share: share };
  }).filter(function (page) {
    return asked !== "" && page.share <= FAR;
  }).sort(function (a, b) {
    return a.share - b.share;
  }).filter(function (page, i, near) {
    return i < MOST && page.share <= near[0].share + FARTHER;
  });

  function last(path) {
    return path.slice(path.lastIndexOf("/") + 1);
  }

  nearest.forEach(function (page) {
    var item = document.createElement("li");
    item.append(page.link.cloneNode(true));
    help.querySelector(".missing-nearest").append(item);
  });
  help.querySelector(".missing-near").hidden = nearest.length === 0;
  var search = help.querySelector("[data-search]");
  if (search && words) {
    search.dataset.search = words;
    search.querySelector("q").textContent = words;
    search.hidden = false;
  }
  help.hidden = false;
})();
