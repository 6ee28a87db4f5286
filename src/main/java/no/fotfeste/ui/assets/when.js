// Shows and hides the questions that are asked only when others are answered in a certain way. Without it they are all
// shown, each with its condition in words, and the server leaves out what was not to be answered.
"use strict";

for (const form of document.querySelectorAll("form:has([data-when])")) {
    const parts = [...form.querySelectorAll("[data-when]")].map(at => ({ at, when: JSON.parse(at.dataset.when) }));
    const fields = new Map();
    for (const each of form.elements) {
        if (each.name) fields.set(each.name, [...(fields.get(each.name) ?? []), each]);
    }

    function answers(name) {
        const own = (fields.get(name + ".fri") ?? []).map(each => "~" + each.value.trim()).filter(each => each !== "~");
        const all = (fields.get(name) ?? []).filter(each => !each.closest("[data-when][hidden]"));
        return all.flatMap(each => ["radio", "checkbox"].includes(each.type) ? (each.checked ? [each.value] : []) : each.value.split("\n"))
            .map(each => each.trim()).filter(each => each !== "").concat(all.length ? own : []);
    }

    function plain(text, as) {
        if (as === "NUMBER") return Number.parseFloat(text.replace(",", ".").replace("−", "-"));
        const day = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\D+(\d{1,2})[.:](\d{2}))?$/.exec(text);
        const two = number => number.padStart(2, "0");
        if (day) return `${day[3]}-${two(day[2])}-${two(day[1])}` + (day[4] ? `T${two(day[4])}:${day[5]}` : "");
        const time = /^(\d{1,2})[.:](\d{2})$/.exec(text);
        return time ? `${two(time[1])}:${time[2]}` : text;
    }

    function same(condition, given) {
        return condition.is.some(value => condition.as === "SAME" ? value === given : plain(value, condition.as) === plain(given, condition.as));
    }

    const order = { ">": (a, b) => a > b, "<": (a, b) => a < b, ">=": (a, b) => a >= b, "<=": (a, b) => a <= b };

    function holds(condition) {
        const given = condition.of.flatMap(answers);
        if (condition.op === "exists") return (given.length > 0) === condition.is.includes("true");
        if (condition.op === "=") return given.some(each => same(condition, each));
        if (condition.op === "!=") return given.length > 0 && !given.some(each => same(condition, each));
        return given.some(each => condition.is.some(value => order[condition.op](plain(each, condition.as), plain(value, condition.as))));
    }

    // what is hidden may itself be what another question waits for
    function show() {
        for (let changed = true, turn = 0; changed && turn < 50; turn++) {
            changed = false;
            for (const { at, when } of parts) {
                const hide = !when.every(each => each.any ? each.if.some(holds) : each.if.every(holds));
                if (at.hidden !== hide) {
                    at.hidden = hide;
                    changed = true;
                }
            }
        }
    }

    for (const told of form.querySelectorAll("[data-when-told]")) told.hidden = true;
    form.addEventListener("input", show);
    form.addEventListener("submit", () => enable(false));
    addEventListener("pageshow", () => enable(true));
    show();

    // what is not asked is not sent, and is there again for whoever comes back
    function enable(on) {
        for (const each of form.querySelectorAll("[data-when][hidden] :is(input, select, textarea)")) each.disabled = !on;
    }
}
