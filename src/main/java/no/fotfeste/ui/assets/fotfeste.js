// Everything works without this. It keeps text while it is written, moves focus to what is wrong, and asks before
// text would be left behind.
"use strict";

document.querySelector("[data-focus]")?.focus();

for (const form of document.querySelectorAll("form[data-keep]")) keep(form);

function keep(form) {
    let timer, unsent = false, sending = false, submitted = false;
    const saved = form.querySelector("[data-saved]");

    async function save() {
        if (sending) return again();
        sending = true;
        unsent = false;
        const fields = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
        fields.delete("_key");
        try {
            const answer = await fetch(form.dataset.keep === "true" ? "/utkast" : form.dataset.keep, { method: "POST", body: fields, redirect: "manual", keepalive: fields.toString().length < 60000 });
            if (!answer.ok) throw new Error(answer.status);
            const now = new Date();
            form.dispatchEvent(new Event("kept"));
            saved.textContent = saved.dataset.word + " " + String(now.getHours()).padStart(2, "0") + "." + String(now.getMinutes()).padStart(2, "0");
        } catch (offline) {
            // a form that is on its way needs no draft, and must not be held back by one that failed
            if (submitted) return;
            unsent = true;
            form.dispatchEvent(new Event("unkept"));
            again();
        } finally {
            sending = false;
        }
    }

    function again() {
        clearTimeout(timer);
        timer = setTimeout(save, 1000);
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
