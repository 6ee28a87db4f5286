// Asks now and then whether others have done something in the meeting. When the screen is for others than before, what
// stands on it goes at once, and the page is fetched anew, or the agenda where it is not for this screen any more; what was
// being written is kept first.
"use strict";

const news = document.querySelector("[data-poll]");
let tag = "";

async function ask() {
    if (document.hidden) return;
    try {
        const answer = await fetch(news.dataset.poll, { headers: tag ? { "If-None-Match": tag } : {}, cache: "no-store" });
        if (answer.status === 304) return;
        if (!answer.ok) throw new Error(answer.status);
        tag = answer.headers.get("ETag") ?? "";
        if (answer.headers.get("Fotfeste-Screen") !== news.dataset.screen) return anew();
        const text = await answer.text();
        if (text !== news.textContent) news.textContent = text;
    } catch (away) {
        // the next time
    }
}

async function anew() {
    clearInterval(asking);
    document.querySelector("main").hidden = true;
    for (const form of document.querySelectorAll("form[data-keep]")) {
        const fields = new URLSearchParams(new FormData(form));
        fields.delete("_key");
        if (form.querySelector("textarea")?.value) await fetch("/utkast", { method: "POST", body: fields, redirect: "manual" }).catch(() => {});
        form.dispatchEvent(new Event("submit"));
    }
    const there = await fetch(location.pathname).catch(() => ({ ok: true }));
    location.replace(there.ok ? location.pathname : news.dataset.home);
}

const asking = setInterval(ask, 4000);
document.addEventListener("visibilitychange", ask);
