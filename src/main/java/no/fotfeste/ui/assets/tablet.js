// On a tablet that has been handed over: what the phone remembers of whoever was logged in, so that they can write
// without network, is gone. What they wrote and have not sent stays, and is shown to nobody else.
"use strict";

(() => {
    if (!("indexedDB" in window)) return;
    const open = indexedDB.open("fotfeste", 1);
    open.onupgradeneeded = () => {
        open.result.createObjectStore("queue", { keyPath: "key" });
        open.result.createObjectStore("small", { keyPath: "name" });
    };
    open.onsuccess = () => {
        const change = open.result.transaction("small", "readwrite");
        change.objectStore("small").delete("who");
        change.objectStore("small").delete("today");
        change.oncomplete = change.onabort = () => open.result.close();
    };
})();
