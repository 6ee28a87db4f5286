// Half a minute in one's own voice: recorded where the browser has a microphone, heard again before it is saved. Played
// through the page's own script, so that no rule about what the page may load has to be softened.
"use strict";

if (!window.fotfesteVoice) {
    window.fotfesteVoice = true;
    document.addEventListener("DOMContentLoaded", begin);
    if (document.readyState === "complete" || document.readyState === "interactive") begin();
}

function begin() {
    if (window.fotfesteVoice === "begun") return;
    window.fotfesteVoice = "begun";
    for (const button of document.querySelectorAll("[data-play]")) {
        button.hidden = false;
        player(button, () => fetch(button.dataset.play).then(answer => answer.ok ? answer.arrayBuffer() : Promise.reject()));
    }
    for (const part of document.querySelectorAll("[data-voice]")) offer(part);
}

async function offer(part) {
    if (!navigator.mediaDevices?.getUserMedia || !window.MediaRecorder) return;
    const devices = await navigator.mediaDevices.enumerateDevices();
    if (!devices.some(device => device.kind === "audioinput")) return;
    part.hidden = false;
    recorder(part, Number(part.dataset.voice));
}

function recorder(part, most) {
    const form = part.querySelector("form"), button = part.querySelector("[data-record]");
    const hear = part.querySelector("[data-hear]"), status = part.querySelector("[data-recorded]");
    const send = form.querySelector("[type=submit]");
    let running = null, sound = null;
    send.disabled = true;
    player(hear, () => sound.arrayBuffer());

    button.addEventListener("click", async () => {
        if (running) { running.stop(); return; }
        let stream;
        try {
            stream = await navigator.mediaDevices.getUserMedia({audio: true});
        } catch (refused) {
            status.textContent = status.dataset.refused;
            return;
        }
        const pieces = [], began = performance.now();
        const seconds = () => Math.min(most, Math.max(1, Math.round((performance.now() - began) / 1000)));
        const tell = () => { status.textContent = status.dataset.going.replace("{0}", seconds()); };
        running = new MediaRecorder(stream, {audioBitsPerSecond: 32000});
        const clock = setInterval(tell, 5000), end = setTimeout(() => running?.stop(), most * 1000);
        running.addEventListener("dataavailable", piece => pieces.push(piece.data));
        running.addEventListener("stop", () => {
            clearInterval(clock);
            clearTimeout(end);
            stream.getTracks().forEach(track => track.stop());
            sound = new Blob(pieces, {type: running.mimeType});
            running = null;
            const length = seconds(), reader = new FileReader();
            reader.addEventListener("load", () => {
                form.elements.sound.value = reader.result.split(",")[1];
                form.elements.seconds.value = length;
                send.disabled = false;
                hear.hidden = false;
                button.textContent = button.dataset.again;
                status.textContent = status.dataset.done.replace("{0}", length);
            });
            reader.readAsDataURL(sound);
        });
        send.disabled = true;
        hear.hidden = true;
        running.start();
        button.textContent = button.dataset.stop;
        tell();
    });
}

function player(button, sound) {
    let playing = null;
    button.addEventListener("click", async () => {
        if (playing) { playing.stop(); return; }
        const context = new AudioContext();
        const source = context.createBufferSource();
        source.buffer = await context.decodeAudioData(await sound());
        source.connect(context.destination);
        source.addEventListener("ended", () => {
            playing = null;
            button.textContent = button.dataset.playWord;
            context.close();
        });
        playing = source;
        button.textContent = button.dataset.stopWord;
        source.start();
    });
}
