// Keeps the styles, the scripts and one page without anything personal, and shows that page where there is no network.
// FILES and VERSION stand above: the server writes them.
"use strict";

const SHELL = "/uten-nett";
const PATIENCE = 10000;

addEventListener("install", event => event.waitUntil((async () => {
    const cache = await caches.open(VERSION);
    await cache.addAll(FILES);
    // as nobody: the page that is kept is the one for whoever is not logged in
    await cache.put(SHELL, await fetch(SHELL, { credentials: "omit", cache: "no-store" }));
    await skipWaiting();
})()));

addEventListener("activate", event => event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name !== VERSION) await caches.delete(name);
    await clients.claim();
})()));

addEventListener("fetch", event => {
    const request = event.request, url = new URL(request.url);
    if (request.method !== "GET" || url.origin !== location.origin) return;
    if (url.pathname.startsWith("/assets/")) {
        event.respondWith(caches.match(request).then(kept => kept || fetch(request)));
    } else if (request.mode === "navigate") {
        event.respondWith(page(request));
    }
});

async function page(request) {
    let timer;
    const patience = new Promise((_, failed) => { timer = setTimeout(() => failed(new Error("slow")), PATIENCE); });
    try {
        return await Promise.race([fetch(request), patience]);
    } catch (away) {
        return (await caches.match(SHELL)) || Response.error();
    } finally {
        clearTimeout(timer);
    }
}
