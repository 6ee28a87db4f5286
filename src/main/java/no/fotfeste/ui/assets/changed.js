// A page that others write in too. While it is looked at it asks now and then how far it has come; when somebody has been
// there, it says so and offers to show it. What is being written is never touched.
"use strict";

const changed = document.querySelector("[data-changed]");
let watching = false;

async function watch() {
    if (watching || document.hidden) return;
    watching = true;
    try {
        const answer = await fetch(changed.dataset.changed, { cache: "no-store", redirect: "manual" });
        if (answer.ok && Number(await answer.text()) > Number(changed.dataset.at)) {
            changed.firstElementChild.hidden = false;
            clearInterval(watcher);
        }
    } catch (away) {
        // no network: it is asked again
    } finally {
        watching = false;
    }
}

const watcher = setInterval(watch, 4000);
document.addEventListener("visibilitychange", watch);
