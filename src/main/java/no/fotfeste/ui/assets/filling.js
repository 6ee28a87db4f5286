// One question at a time in the browser, without asking the server between them; questions read aloud; a break now and
// then. Without it the form is one page, and the link leads to the same questions one page each.
"use strict";

for (const part of document.querySelectorAll("[data-filling]")) filling(part);

function filling(part) {
    const form = part.querySelector("form"), status = part.querySelector("[data-filling-at]");
    const moves = part.querySelector("[data-filling-moves]"), [back, next] = moves.children;
    const one = part.querySelector("[data-filling-one]"), aloud = part.querySelector("[data-filling-aloud]");
    const word = (name, ...values) => values.reduce((text, value, i) => text.replace("{" + i + "}", value), part.dataset[name]);
    const CONTAINERS = ".asked, .questions, details[open].more, details[open] > .more-inner, form > div:not([class], [data-filling-end])";
    const QUESTION = ".ds-fieldset, .ds-field, [data-question]";
    const BREAK_AFTER = 10;
    let step = -1, furthest = 0;

    // what stands in the form from top to bottom, laid out in steps that each end with one question; the last is the end
    function steps() {
        const all = [[]];
        let asked = false;
        const walk = at => {
            for (const each of at.children) {
                if (each.matches("[hidden], [type=hidden]")) continue;
                if (each.matches(CONTAINERS)) { walk(each); continue; }
                const question = each.matches(QUESTION), name = each.querySelector("[name]")?.name ?? "";
                const same = name.endsWith(".fri") || name.endsWith(".enhet");
                if (asked && !same) { all.push([]); asked = false; }
                all.at(-1).push(each);
                asked = question || (asked && same);
            }
        };
        walk(form);
        const end = all.findIndex(each => each.some(at => at.matches("[data-filling-end]")));
        return end < 0 ? all : [...all.slice(0, end), all.slice(end).flat()];
    }

    function answered(all) {
        return all.slice(0, -1).filter(each => each.some(at => [...at.querySelectorAll("input, select, textarea")]
            .some(field => ["radio", "checkbox"].includes(field.type) ? field.checked && field.value : field.value.trim()))).length;
    }

    function show(to, moved = true) {
        const all = steps(), last = all.length - 1;
        step = Math.max(0, Math.min(to, last));
        part.dataset.single = "true";
        form.querySelectorAll("[data-away]").forEach(at => at.removeAttribute("data-away"));
        all.forEach((each, i) => { if (i !== step) each.forEach(at => at.setAttribute("data-away", "")); });
        for (const group of form.querySelectorAll(".asked, .questions, details.more")) {
            const within = all[step].some(at => group === at || group.contains(at) || at.contains(group));
            group.toggleAttribute("data-away", !within);
        }
        moves.hidden = false;
        back.hidden = step === 0;
        next.hidden = step === last;
        one.textContent = word("whole");
        furthest = Math.max(furthest, step);
        const pause = step > 0 && step < last && step % BREAK_AFTER === 0 ? " " + word("break") : "";
        status.textContent = step === last ? word("end", answered(all), last) : word("at", step + 1, last) + pause;
        if (!moved) return;
        const at = all[step].find(each => each.matches(QUESTION)) ?? all[step][0];
        (at?.matches(".ds-field") ? at.querySelector("input, select, textarea") : at)?.focus({ preventScroll: true });
        part.scrollIntoView({ block: "start" });
        if (reading) read([all[step]]);
    }

    function whole() {
        step = -1;
        delete part.dataset.single;
        form.querySelectorAll("[data-away]").forEach(at => at.removeAttribute("data-away"));
        moves.hidden = true;
        status.textContent = "";
        one.textContent = word("one");
    }

    function go(to) {
        show(to);
        history.pushState({ step }, "", "#" + (step + 1));
    }

    one.addEventListener("click", event => {
        event.preventDefault();
        if (step >= 0) { whole(); history.pushState({}, "", location.pathname + location.search); } else go(furthest);
    });
    next.addEventListener("click", () => go(step + 1));
    back.addEventListener("click", () => go(step - 1));
    addEventListener("popstate", event => { if (event.state?.step >= 0) show(event.state.step); else if (step >= 0) whole(); });
    // the enter key goes on; only the button at the end sends
    form.addEventListener("keydown", event => {
        if (event.key !== "Enter" || step < 0 || next.hidden || event.target.matches("textarea, button, summary, a")) return;
        event.preventDefault();
        go(step + 1);
    });
    form.addEventListener("toggle", event => { if (step >= 0) show(steps().findIndex(each => each.some(at => event.target.contains(at))), false); }, true);

    // --- read aloud: by a voice on this machine only, so that no word leaves it
    let reading = false;
    const speech = window.speechSynthesis, lang = at => (at.closest("[lang]")?.lang || "nb").slice(0, 2).replace("nn", "nb");
    const voice = to => speech.getVoices().find(each => each.localService && (each.lang.slice(0, 2).replace("no", "nb")) === to);

    function words(at) {
        const said = [...at.querySelectorAll("legend, label, .hint, option:not([value=''])")].map(each => each.innerText);
        return (said.length ? said : [at.innerText]).map(each => each.trim()).filter(each => each).join(". ");
    }

    function read(all) {
        speech.cancel();
        form.querySelectorAll("[data-read]").forEach(at => at.removeAttribute("data-read"));
        for (const at of all.flat().filter(each => !each.matches("[data-filling-end], .form-end") && each.offsetParent)) {
            const text = words(at), say = new SpeechSynthesisUtterance(text), chosen = voice(lang(at));
            if (!text) continue;
            say.lang = chosen?.lang ?? "nb-NO";
            say.voice = chosen ?? null;
            say.rate = 0.9;
            say.onstart = () => { at.setAttribute("data-read", ""); if (step < 0) at.scrollIntoView({ block: "center" }); };
            say.onend = () => at.removeAttribute("data-read");
            speech.speak(say);
        }
    }

    aloud.hidden = !speech;
    aloud.addEventListener("click", () => {
        reading = !reading;
        aloud.setAttribute("aria-pressed", reading);
        aloud.textContent = word(reading ? "quiet" : "aloud");
        if (!reading) { speech.cancel(); form.querySelectorAll("[data-read]").forEach(at => at.removeAttribute("data-read")); return; }
        if (!voice(lang(form))) { status.textContent = word("voiceless"); reading = false; aloud.setAttribute("aria-pressed", false); aloud.textContent = word("aloud"); return; }
        const all = steps(), from = step >= 0 ? step : all.findIndex(each => each.some(at => at.getBoundingClientRect().bottom > 0));
        read(step >= 0 ? [all[step]] : all.slice(Math.max(0, from)));
    });
    addEventListener("pagehide", () => speech?.cancel());

    const at = /^#(\d{1,5})$/.exec(location.hash);
    if (form.querySelector(".ds-error-summary, .conflict")) return;
    if (at) show(Number(at[1]) - 1, false);
    else if (part.dataset.filling === "one") { show(0, false); history.replaceState({ step: 0 }, ""); }
}
