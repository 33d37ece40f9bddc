// A button beside code and commands, which copies them. Without this script they can be selected.
(() => {
  "use strict";

  function put(text) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "visually-hidden";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("copy refused"));
  }

  function copyButton(label, text) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy-button";
    button.title = label;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", () => {
      put(text()).then(() => {
        evidocSay("Copied");
        button.dataset.copied = "";
        setTimeout(() => { delete button.dataset.copied; }, 2000);
      }, () => { evidocSay("Copying was refused"); });
    });
    return button;
  }

  // The numbers of callouts stand in the code for the eye; they, and the spaces before them, aren't part of it.
  function codeOf(block) {
    const code = block.querySelector("pre").cloneNode(true);
    code.querySelectorAll(".conum").forEach((e) => { e.textContent = "\u0000"; });
    return code.textContent.replace(/[ \t]*(?:\u0000[ \t]*)+$/gm, "").replace(/\s*$/, "\n");
  }

  document.querySelectorAll("figure.source").forEach((figure) => {
    if (!figure.querySelector("pre")) return;
    figure.querySelector("figcaption").append(
      copyButton("Copy code", () => codeOf(figure)));
  });
  document.querySelectorAll(".listingblock > .content").forEach((listing) => {
    if (listing.closest("figure.source")) return;
    listing.append(copyButton("Copy code", () => codeOf(listing)));
  });
  document.querySelectorAll(".source-run .command").forEach((command) => {
    const text = command.textContent;
    command.append(copyButton("Copy command: " + text, () => text));
  });
})();
