// What somebody without an account writes lies on their own phone from the first character until it has been sent: a page
// that closes, a network that is away and half an hour that runs out take nothing. It is shown again on the page it was
// written on and nowhere else, and goes after a week. Without this the forms are ordinary forms.
"use strict";

(() => {
    const KEEP = 7 * 24 * 3600e3, PREFIX = "fotfeste delt ";
    let store;
    try {
        store = localStorage;
    } catch (closed) {
        return;
    }

    function read(name) {
        try {
            return JSON.parse(store.getItem(name));
        } catch (broken) {
            return null;
        }
    }

    function write(name, text, sent) {
        try {
            if (text === "") store.removeItem(name);
            else store.setItem(name, JSON.stringify({ text, sent, at: Date.now() }));
        } catch (full) {
            // then it stands on the page only
        }
    }

    const kept = () => Object.keys(store).filter(name => name.startsWith(PREFIX));
    for (const name of kept()) if (!(Date.now() - read(name)?.at < KEEP)) store.removeItem(name);

    const done = new URLSearchParams(location.search).get("ok");
    for (const part of document.querySelectorAll("[data-kept]")) {
        const form = part.querySelector("form"), field = form.querySelector("textarea"), name = PREFIX + part.dataset.kept;
        const left = read(name);
        if (left?.sent && done === part.dataset.keptDone) {
            store.removeItem(name);
        } else if (left && field.value === "") {
            field.value = left.text;
            part.querySelector("[data-kept-note]").hidden = false;
            for (let at = part.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
        }
        field.addEventListener("input", () => write(name, field.value, false));
        form.addEventListener("submit", () => write(name, field.value, true));
    }
    const waits = document.querySelector("[data-kept-waits]");
    if (waits) waits.hidden = kept().length === 0;
})();
