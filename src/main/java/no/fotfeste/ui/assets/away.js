// A form by a personal link, sent while the network is away: the page says so, stays as it is, and sends when the network
// is back. Nothing is left on the phone. The form's key makes it the same however many times it is sent.
"use strict";

for (const form of document.querySelectorAll("form[action^='/svar/skjema/'], form[action^='/delt/']")) {
    form.addEventListener("submit", event => submitted(form, event));
    addEventListener("pageshow", event => { if (event.persisted) delete form.dataset.sending; });
}

async function submitted(form, event) {
    event.preventDefault();
    if (form.dataset.sending) return;
    form.dataset.sending = "true";
    const body = new URLSearchParams(new FormData(form, event.submitter));
    for (;;) {
        try {
            const answer = await fetch(form.getAttribute("action"), { method: "POST", body, cache: "no-store", signal: AbortSignal.timeout(20000) });
            if (answer.status >= 500) throw new Error(answer.status);
            if (answer.ok && answer.redirected) { location.assign(answer.url); return; }
            // what is wrong is said beside each field, by the server
            if (event.submitter?.name) form.append(hidden(event.submitter.name, event.submitter.value));
            form.submit();
            return;
        } catch (away) {
            tell();
            await new Promise(again => { setTimeout(again, 5000); addEventListener("online", again, { once: true }); });
        }
    }
}

function hidden(name, value) {
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = name;
    input.value = value;
    return input;
}

function tell() {
    const status = document.querySelector("[data-away-text]");
    status.textContent = status.dataset.awayText;
    status.hidden = false;
    status.scrollIntoView({ block: "nearest" });
}
