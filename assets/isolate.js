// The service worker of the lab, and of nothing else: its scope is the lab's folder. It keeps and changes no content; it
// adds the two headers that shared memory needs, which a static host can't send.
"use strict";
addEventListener("install", () => { skipWaiting(); });

async function isolated(request) {
  const response = await fetch(request);
  if (response.status === 0) return response; // A redirection: the browser follows it, and asks again.
  const headers = new Headers(response.headers);
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("Cross-Origin-Embedder-Policy", "require-corp");
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

addEventListener("fetch", (event) => {
  const { mode, destination } = event.request;
  if (mode === "navigate" || destination === "worker") event.respondWith(isolated(event.request));
});
