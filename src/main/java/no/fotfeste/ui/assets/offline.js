// What is logged or answered where there is no network lies on the phone until the server has answered that it has it.
// On the phone: what was typed, the address it goes to, its key. No name, no number. It is sent by the one who wrote it
// and by nobody else; the same key twice is the same thing. Without this script the forms are ordinary forms.
"use strict";

(() => {
    const HOUR = 3600e3, DAY = 24 * HOUR;
    const WARN_AFTER = 5 * DAY, KEEP = 7 * DAY, TRUSTED = 16 * HOUR;
    const line = document.querySelector("[data-outbox]");
    const me = document.body.dataset.who || null;
    const shell = document.querySelector("[data-shell]");
    if (!line || !("indexedDB" in window)) return;

    const store = (name, mode, act) => new Promise((done, failed) => {
        const open = indexedDB.open("fotfeste", 1);
        open.onupgradeneeded = () => {
            open.result.createObjectStore("queue", { keyPath: "key" });
            open.result.createObjectStore("small", { keyPath: "name" });
        };
        open.onerror = () => failed(open.error);
        open.onsuccess = () => {
            const change = open.result.transaction(name, mode);
            const request = act(change.objectStore(name));
            change.oncomplete = () => { open.result.close(); done(request.result); };
            change.onerror = change.onabort = () => { open.result.close(); failed(change.error); };
        };
    });
    const put = (name, value) => store(name, "readwrite", s => s.put(value));
    const remove = (name, key) => store(name, "readwrite", s => s.delete(key));
    const get = (name, key) => store(name, "readonly", s => s.get(key));
    const all = () => store("queue", "readonly", s => s.getAll());

    const clock = at => String(at.getHours()).padStart(2, "0") + "." + String(at.getMinutes()).padStart(2, "0");
    const day = at => String(at.getDate()).padStart(2, "0") + "." + String(at.getMonth() + 1).padStart(2, "0") + "." + at.getFullYear();
    const word = (name, ...values) => values.reduce((text, value, i) => text.replace("{" + i + "}", value), line.dataset[name]);
    const limit = ms => AbortSignal.timeout(ms);

    // who writes on this phone: whoever was last logged in here, for as long as a working day
    async function writer() {
        if (me) return me;
        const last = await get("small", "who");
        return last && Date.now() - last.at < TRUSTED ? last.who : null;
    }

    async function remember() {
        if (!me) return;
        const last = await get("small", "who");
        if (last && last.who !== me) await remove("small", "today");
        await put("small", { name: "who", who: me, at: Date.now() });
        const visits = [...document.querySelectorAll("a[data-log]")];
        if (document.querySelector("[data-day]")) {
            await put("small", { name: "today", day: day(new Date()), visits: visits.map(a => ({ to: a.getAttribute("href"), when: a.dataset.log })) });
        }
    }

    // after a week it does not lie here any more; that it was not sent stays until its writer has seen it
    async function grow() {
        for (const entry of await all()) {
            if (Date.now() - entry.at > KEEP && entry.state !== "gone") await put("queue", { key: entry.key, who: entry.who, at: entry.at, state: "gone", fields: [], action: "" });
        }
    }

    async function mine() {
        const who = await writer();
        return who ? (await all()).filter(entry => entry.who === who).sort((a, b) => a.at - b.at) : [];
    }

    async function send(entry) {
        let key;
        try {
            const answer = await fetch("/logg/nokkel", { redirect: "manual", cache: "no-store", signal: limit(10000) });
            if (answer.type === "opaqueredirect") return { login: true };
            if (!answer.ok) return { wait: true };
            key = await answer.json();
        } catch (away) {
            return { wait: true };
        }
        if (!key.who) return { login: true };
        if (key.who !== entry.who) return { other: true };
        const body = new URLSearchParams(entry.fields);
        body.set("_csrf", key.token);
        try {
            const answer = await fetch(entry.action, { method: "POST", body, cache: "no-store", signal: limit(20000) });
            // only the page that says it is done is an answer that it is done
            if (answer.ok && answer.redirected && new URL(answer.url).searchParams.has("ok")) return { sent: true, to: answer.url };
            if ([400, 404, 409, 413, 422].includes(answer.status)) return { refused: true, token: key.token, message: problem(await answer.text()) };
        } catch (lost) {
            // handled or not, nobody knows: it is sent again, and the key makes it the same
        }
        return { wait: true };
    }

    function problem(html) {
        const page = new DOMParser().parseFromString(html, "text/html");
        return [...page.querySelectorAll(".ds-error-summary li, main .ds-alert p, main .lead")].map(each => each.textContent.trim()).join(" ").slice(0, 300);
    }

    let sending = false, sentAt = null, login = false;
    async function flush() {
        if (sending) return;
        sending = true;
        try {
            await (navigator.locks ? navigator.locks.request("fotfeste-send", work) : work());
        } finally {
            sending = false;
        }
        await show();
    }

    async function work() {
        login = false;
        for (const entry of await mine()) {
            if (entry.state !== "waits") continue;
            const result = await send(entry);
            if (result.sent) {
                await remove("queue", entry.key);
                sentAt = new Date();
            } else if (result.refused) {
                await put("queue", { ...entry, state: "refused", message: result.message });
            } else if (result.login) {
                login = true;
                return;
            } else if (result.wait) {
                return;
            }
        }
    }

    function counted(state, entries) {
        const forms = entries.filter(entry => entry.what === "form").length, one = entries.length === 1;
        if (forms === 0) return one ? word(state + "One") : word(state, entries.length);
        if (forms < entries.length) return word(state + "Both", entries.length);
        return one ? word(state + "OneForm") : word(state + "Forms", forms);
    }

    async function show() {
        await grow();
        const entries = await mine();
        const count = state => entries.filter(entry => entry.state === state).length;
        const waits = count("waits"), refused = count("refused"), gone = count("gone");
        const old = entries.filter(entry => entry.state !== "gone" && Date.now() - entry.at > WARN_AFTER).length;
        const parts = [];
        if (sentAt && !waits) parts.push(word("sent", clock(sentAt)));
        if (waits) parts.push(counted("waits", entries.filter(entry => entry.state === "waits")));
        if (waits && login) parts.push(word("login"));
        if (refused) parts.push(counted("refused", entries.filter(entry => entry.state === "refused")));
        if (old) parts.push(word("old"));
        if (gone) parts.push(word("gone", gone));
        const text = parts.join(" ");
        if (line.firstElementChild.textContent !== text) line.firstElementChild.textContent = text;
        line.hidden = parts.length === 0;
        line.lastElementChild.hidden = entries.length === 0 || location.pathname === "/uten-nett";
        await list(entries);
    }

    // the page that shows what waits; the words only to whoever is logged in and wrote them
    async function list(entries) {
        const rows = document.querySelector("[data-waiting]");
        if (!rows) return;
        const template = document.querySelector("template[data-waiting-row]");
        rows.replaceChildren(...entries.map(entry => {
            const row = template.content.cloneNode(true);
            const at = new Date(entry.at), put = (name, text) => { row.querySelector("[data-" + name + "]").textContent = text; };
            put("when", day(at) + " " + clock(at));
            put("state", word("state" + entry.state[0].toUpperCase() + entry.state.slice(1)) + (entry.message ? " " + entry.message : ""));
            const text = entry.fields.find(([name]) => name === "summary");
            put("text", me && text ? text[1] : "");
            const mend = row.querySelector("[data-mend]");
            mend.hidden = entry.state !== "refused" || !me;
            mend.href = (entry.page ?? entry.action) + "#rett-" + entry.key;
            row.querySelector("button").addEventListener("click", async () => {
                if (entry.state !== "gone" && !confirm(word("sure"))) return;
                await remove("queue", entry.key);
                await show();
            });
            return row;
        }));
        document.querySelector("[data-none-waiting]").hidden = entries.length > 0;
    }

    async function submitted(form, event) {
        event.preventDefault();
        if (form.dataset.sending) return;
        form.dataset.sending = "true";
        const fields = [...new FormData(form, event.submitter)].filter(([name]) => name !== "_csrf");
        const who = await writer();
        const entry = { key: form.elements._key.value, who, at: Date.now(), state: "waits", what: form.dataset.offline,
            action: form.getAttribute("action"), page: location.pathname + location.search, fields };
        try {
            if (!who) throw new Error("nobody");
            await put("queue", entry);
            forget(form);
        } catch (noStore) {
            form.submit();
            return;
        }
        const result = shell && !navigator.onLine ? { wait: true } : await send(entry);
        if (result.sent) {
            await remove("queue", entry.key);
            location.assign(result.to);
        } else if (result.refused && !shell) {
            // the server says beside each field what is wrong
            await remove("queue", entry.key);
            form.elements._csrf.value = result.token;
            form.submit();
        } else {
            if (result.refused) await put("queue", { ...entry, state: "refused", message: result.message });
            login = !!result.login;
            form.hidden = true;
            line.scrollIntoView({ block: "nearest" });
            line.focus();
            await show();
        }
    }

    // what was refused is opened in its own form again, with its own key
    async function mend(form) {
        const key = location.hash.startsWith("#rett-") ? location.hash.slice(6) : null;
        const entry = key && await get("queue", key);
        if (!entry || entry.who !== me || entry.action !== form.getAttribute("action")) return;
        form.elements._key.value = entry.key;
        fill(form, entry.fields);
    }

    function fill(form, fields) {
        for (const input of form.querySelectorAll("input[type=checkbox], input[type=radio]")) {
            input.checked = fields.some(([name, value]) => name === input.name && value === input.value);
        }
        for (const [name, value] of fields) {
            const input = form.elements[name];
            if (!name.startsWith("_") && input instanceof HTMLElement && !["checkbox", "radio", "hidden"].includes(input.type)) input.value = value;
        }
        form.querySelectorAll("details").forEach(each => { each.open = true; });
        form.dispatchEvent(new Event("input", { bubbles: true }));
    }

    // half a form whose draft does not reach the server lies here until it does
    const half = form => "half " + form.elements._form.value;
    const forget = form => remove("small", half(form)).catch(() => {});

    async function keepHalf(form) {
        const who = await writer();
        if (who) await put("small", { name: half(form), who, at: Date.now(), fields: [...new FormData(form)].filter(([name]) => !name.startsWith("_")) });
    }

    async function takeUp(form) {
        const left = await get("small", half(form));
        if (!left) return;
        if (left.who !== await writer()) return;
        if (Date.now() - left.at < KEEP) fill(form, left.fields);
        else await forget(form);
    }

    async function leave(form, event) {
        event.preventDefault();
        await flush();
        const left = await mine();
        if (left.some(entry => entry.state !== "gone") && !confirm(word("leave", left.length))) return;
        for (const entry of left) await remove("queue", entry.key);
        await remove("small", "who");
        await remove("small", "today");
        for (const each of await store("small", "readonly", s => s.getAllKeys())) if (each.startsWith("half ")) await remove("small", each);
        form.submit();
    }

    // the page without network: which form it is, is read off the address; it knows no names
    async function fillShell() {
        const path = location.pathname;
        const appointment = path.match(/^\/personer\/[0-9a-f-]{36}\/kontakter\/avtale\/([0-9a-f-]{36})\/logg$/);
        const contact = path.match(/^\/personer\/([0-9a-f-]{36})\/kontakter\/ny$/);
        const today = await get("small", "today"), who = await writer();
        const visits = today && today.day === day(new Date()) && who ? today.visits : [];
        for (const part of document.querySelectorAll("[data-shell-part]")) {
            part.hidden = !who || part.dataset.shellPart !== (appointment ? "appointment" : contact ? "contact" : "none");
            const form = part.querySelector("form");
            if (part.hidden || !form) continue;
            form.setAttribute("action", path);
            // the name it has on the server's own page, so that its answer is about this form
            form.elements._form.value = appointment ? "visit.going." + appointment[1] : "visit.contact." + contact[1];
            form.elements._key.value = crypto.randomUUID();
            if (form.elements.on) form.elements.on.value = day(new Date());
            if (form.elements.time) form.elements.time.value = clock(new Date());
            const visit = visits.find(each => each.to === path), when = part.querySelector("[data-shell-when]");
            if (when && visit) when.textContent = visit.when;
        }
        document.querySelector("[data-shell-nobody]").hidden = !!who;
        document.querySelector("[data-shell-away]").hidden = path === "/uten-nett";
        const rows = document.querySelector("[data-shell-visits]"), template = document.querySelector("template[data-shell-visit]");
        rows.replaceChildren(...visits.map(visit => {
            const row = template.content.cloneNode(true);
            row.querySelector("[data-when]").textContent = visit.when;
            row.querySelector("a").href = visit.to;
            return row;
        }));
        rows.closest("[data-shell-day]").hidden = visits.length === 0 || appointment || contact;
    }

    async function start() {
        await remember();
        if (shell) await fillShell();
        for (const form of document.querySelectorAll("form[data-offline]")) {
            await mend(form);
            if (!form.closest("[hidden]")) await takeUp(form);
            form.addEventListener("unkept", () => keepHalf(form).catch(() => {}));
            form.addEventListener("kept", () => forget(form));
            form.addEventListener("submit", event => submitted(form, event));
            form.dataset.ready = "true";
        }
        document.querySelector("form[action='/logg-ut']")?.addEventListener("submit", event => leave(event.target, event));
        await show();
        await flush();
    }

    start().catch(() => {});
    addEventListener("online", () => flush());
    addEventListener("pageshow", event => { if (event.persisted) flush(); });
    document.addEventListener("visibilitychange", () => { if (!document.hidden) flush(); });
    setInterval(async () => { if ((await mine()).some(entry => entry.state === "waits")) flush(); }, 20000);
    if (me && "serviceWorker" in navigator) navigator.serviceWorker.register("/sw.js").catch(() => {});
})();
