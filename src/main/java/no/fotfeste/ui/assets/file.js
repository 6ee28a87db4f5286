// Files too big to be taken in are told of before they are sent, so that nothing that was written is lost on the way.
"use strict";

for (const field of document.querySelectorAll("input[type=file][data-most]")) {
    const told = document.getElementById(field.id + "-error");
    const tooBig = () => [...field.files].reduce((sum, file) => sum + file.size, 0) > Number(field.dataset.most);
    const tell = () => {
        told.hidden = !tooBig();
        told.textContent = tooBig() ? told.dataset.tooBig : "";
        field.setAttribute("aria-invalid", tooBig() ? "true" : "false");
    };
    field.addEventListener("change", tell);
    field.form.addEventListener("submit", event => {
        if (!tooBig()) return;
        event.preventDefault();
        tell();
        field.focus();
    });
}
