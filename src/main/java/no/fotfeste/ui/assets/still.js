// A page that may stand open only as long as somebody says yes to it. While it is looked at it asks every second; the moment
// the answer is no, what it shows is gone. Without this the next tap says the same.
"use strict";

const still = document.querySelector("[data-still]").dataset.still;
let asking = false;

async function ask() {
    if (asking || document.hidden) return;
    asking = true;
    try {
        const answer = await fetch(still, { cache: "no-store", redirect: "manual" });
        if (answer.status === 404) shut();
    } catch (away) {
        // no network: nothing is known, and nothing can be fetched either
    } finally {
        asking = false;
    }
}

function shut() {
    clearInterval(clock);
    document.querySelector("main").replaceChildren();
    location.replace(location.pathname);
}

const clock = setInterval(ask, 1000);
document.addEventListener("visibilitychange", ask);
addEventListener("pageshow", event => { if (event.persisted) ask(); });
