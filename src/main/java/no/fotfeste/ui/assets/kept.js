// What somebody without an account writes lies on their own device from the first character until it has been sent: a page
// that closes, a network that is away and half an hour that runs out take nothing. It is shown again in the form it was
// written in and nowhere else, and goes after a week. Without this the forms are ordinary forms.
"use strict";

(() => {
    const WEEK = 7 * 24 * 3600e3, done = new URLSearchParams(location.search).get("ok") ?? document.querySelector("[data-kept-sent]")?.dataset.keptSent;

    function kept(mode, act) {
        return new Promise((answer, failed) => {
            const open = indexedDB.open("fotfeste-kept", 1);
            open.onupgradeneeded = () => open.result.createObjectStore("forms");
            open.onerror = () => failed(open.error);
            open.onsuccess = () => {
                const transaction = open.result.transaction("forms", mode), asked = act(transaction.objectStore("forms"));
                transaction.oncomplete = () => { open.result.close(); answer(asked.result); };
                transaction.onerror = transaction.onabort = () => { open.result.close(); failed(transaction.error); };
            };
        });
    }

    const fields = form => [...form.querySelectorAll("textarea, input[type=text]")].map(each => [each.name, each.value]);
    const empty = form => fields(form).every(([, value]) => value === "");
    // where the device keeps nothing, it stands on the page only
    const write = (form, sent) => kept("readwrite", store => empty(form) ? store.delete(form.dataset.kept)
        : store.put({ at: Date.now(), fields: fields(form), done: sent ? form.dataset.keptDone : null }, form.dataset.kept)).catch(() => {});

    async function takeUp() {
        let left = 0;
        for (const name of await kept("readonly", store => store.getAllKeys())) {
            const one = await kept("readonly", store => store.get(name));
            if (Date.now() - one.at > WEEK || one.done && one.done === done) await kept("readwrite", store => store.delete(name));
            else left++;
        }
        for (const form of document.querySelectorAll("form[data-kept]")) {
            const one = await kept("readonly", store => store.get(form.dataset.kept));
            if (!one || !empty(form)) continue;
            for (const [name, value] of one.fields) if (value && form.elements[name]) form.elements[name].value = value;
            form.querySelector("[data-kept-note]").hidden = false;
            for (let at = form.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
        }
        const waits = document.querySelector("[data-kept-waits]");
        if (waits) waits.hidden = left === 0;
    }

    for (const form of document.querySelectorAll("form[data-kept]")) {
        form.addEventListener("input", () => write(form, false));
        form.addEventListener("submit", () => write(form, true));
    }
    takeUp().catch(() => {});
})();
