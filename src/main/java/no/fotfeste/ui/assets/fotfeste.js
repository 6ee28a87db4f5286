// Everything works without this. It keeps text while it is written, moves focus to what is wrong, and asks before
// text would be left behind.
"use strict";

document.querySelector("[data-focus]")?.focus();

for (const form of document.querySelectorAll("form[data-keep]")) keep(form);

// what is written goes when the writer rests, and however long they go on without resting: nothing unsent is ever older
// than MOST and the time it takes to send; a server that does not answer is given up and tried again
function keep(form) {
    const REST = 700, MOST = 1500, PATIENCE = 10000;
    let timer, since = null, unsent = false, sending = false, submitted = false;
    const saved = form.querySelector("[data-saved]");

    async function save() {
        if (sending) return;
        sending = true;
        unsent = false;
        since = null;
        const fields = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
        fields.delete("_key");
        try {
            if (!(await fetch(form.dataset.keep === "true" ? "/utkast" : form.dataset.keep, { method: "POST", body: fields, redirect: "manual", keepalive: fields.toString().length < 60000, signal: AbortSignal.timeout(PATIENCE) })).ok) throw new Error("not kept");
            // to whoever has no login «saved» would sound as if it had been sent
            if (form.dataset.keep === "here") return;
            const now = new Date();
            form.dispatchEvent(new Event("kept"));
            saved.textContent = saved.dataset.word + " " + String(now.getHours()).padStart(2, "0") + "." + String(now.getMinutes()).padStart(2, "0");
        } catch (offline) {
            // a form that is on its way needs no draft, and must not be held back by one that failed
            if (submitted) return;
            unsent = true;
            form.dispatchEvent(new Event("unkept"));
        } finally {
            sending = false;
            if (unsent && !submitted) again();
        }
    }

    function again() {
        const now = performance.now();
        since ??= now;
        clearTimeout(timer);
        timer = setTimeout(save, Math.max(0, Math.min(REST, since + MOST - now)));
    }

    form.addEventListener("input", () => { unsent = true; again(); });
    form.addEventListener("submit", () => { clearTimeout(timer); unsent = false; submitted = true; });
    addEventListener("pageshow", () => { submitted = false; });
    addEventListener("pagehide", () => { if (unsent && !submitted) save(); });
    addEventListener("beforeunload", event => { if (unsent && !submitted) { save(); event.preventDefault(); } });
}

for (const button of document.querySelectorAll("button[data-put]")) button.addEventListener("click", put);

// into the text, without losing what is written, and so that it can be undone
function put(event) {
    const { into, below } = this.dataset, field = this.form.elements[into];
    event.preventDefault();
    const end = below !== undefined, at = end ? field.value.length : field.selectionStart;
    const before = field.value.slice(0, at).trim() === "" ? "" : end ? "\n\n" : /\s$/.test(field.value.slice(0, at)) ? "" : " ";
    field.focus();
    field.setSelectionRange(at, end ? at : field.selectionEnd);
    if (!document.execCommand("insertText", false, before + this.dataset.put)) {
        field.setRangeText(before + this.dataset.put, field.selectionStart, field.selectionEnd, "end");
        field.dispatchEvent(new Event("input", { bubbles: true }));
    }
}

for (const button of document.querySelectorAll("button[data-copy]")) {
    button.closest("p").hidden = false;
    button.addEventListener("click", async () => {
        const field = document.getElementById(button.dataset.copy);
        field.select();
        try { await navigator.clipboard.writeText(field.value); } catch (old) { document.execCommand("copy"); }
        button.nextElementSibling.textContent = button.dataset.done;
    });
}
