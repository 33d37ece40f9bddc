// Tells those who hear the page what a button did. The same text is told again after a moment.
const evidocSay = (() => {
  "use strict";
  const status = document.createElement("p");
  let forgetting = 0;
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.body.append(status);
  return (text) => {
    clearTimeout(forgetting);
    status.textContent = text;
    forgetting = setTimeout(() => { status.textContent = ""; }, 2000);
  };
})();
