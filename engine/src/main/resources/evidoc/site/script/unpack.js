// A compressed table is saved as plain text. Without this script, and from disk, the link saves it as it is.
(() => {
  "use strict";
  const PACKED = ".gz";

  async function unpacked(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(response.statusText);
    return new Response(response.body.pipeThrough(new DecompressionStream("gzip"))).blob();
  }

  function save(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  if (!window.DecompressionStream || window.location.protocol === "file:") return;
  document.querySelectorAll(`a[download][href$="${PACKED}"]`).forEach((link) => {
    const name = link.href.split("/").at(-1).slice(0, -PACKED.length);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      unpacked(link.href).then((blob) => save(blob, name), () => { window.location.assign(link.href); });
    });
  });
})();
