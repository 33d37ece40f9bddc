// A button beside code and commands, which copies them. Without this script they can be selected.
(function () {
  "use strict";

  function put(text) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    var area = document.createElement("textarea");
    area.value = text;
    area.className = "visually-hidden";
    document.body.append(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("copy refused"));
  }

  function copyButton(label, text) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy-button";
    button.title = label;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", function () {
      put(text()).then(function () {
        status.textContent = "Copied";
        button.dataset.copied = "";
        setTimeout(function () {
          status.textContent = "";
          delete button.dataset.copied;
        }, 2000);
      }, function () {
        status.textContent = "Copying was refused";
      });
    });
    return button;
  }

  // The numbers of callouts stand in the code for the eye; they, and the spaces before them, aren't part of it.
  function codeOf(block) {
    var code = block.querySelector("pre").cloneNode(true);
    code.querySelectorAll(".conum").forEach(function (e) { e.textContent = "\u0000"; });
    return code.textContent.replace(/[ \t]*(?:\u0000[ \t]*)+$/gm, "").replace(/\s*$/, "\n");
  }

  var status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.body.append(status);

  document.querySelectorAll("figure.source").forEach(function (figure) {
    if (!figure.querySelector("pre")) return;
    figure.querySelector("figcaption").append(
      copyButton("Copy code", function () { return codeOf(figure); }));
  });
  document.querySelectorAll(".listingblock > .content").forEach(function (listing) {
    if (listing.closest("figure.source")) return;
    listing.append(copyButton("Copy code", function () { return codeOf(listing); }));
  });
  document.querySelectorAll(".source-run .command").forEach(function (command) {
    var text = command.textContent;
    command.append(copyButton("Copy command: " + text, function () { return text; }));
  });
})();
