// Starts Vigie: brings in the program, closes the door, and only then lets the program run.
//
// The program is two generated files: the JavaScript that wasm-bindgen writes and the WebAssembly
// itself. Both are fetched here, once. The page and its workers start from copies in memory, so
// that nothing has to be fetched later, not even after a crash, and everything can be forbidden.
//
// For the Rust side this file leaves
//   document.documentElement.dataset.door   "closed" from before the program's first line
//   globalThis.vigie.spawn()                a new Worker running the same program
"use strict";

(() => {
  // One more policy. A request needs the consent of all policies, so this one can only take away
  // from the first, in index.html. What stays allowed: running the program from memory (blob:),
  // pictures made by the page, and the style sheets that are loaded already. It names default-src
  // although the first policy does too: without it Chromium lets a prefetch through.
  const CLOSED_DOOR = [
    "default-src 'none'",
    "script-src 'wasm-unsafe-eval' blob:",
    "worker-src blob:",
    "img-src blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

  // What a worker runs after the program's JavaScript: it waits for the compiled program, which
  // spawn() posts first, and starts it. The program finds that it is in no window and installs its
  // own `onmessage`, within this same event, so that no later message can come before that.
  const WORKER_START = `
self.addEventListener("message", ({ data }) => initSync({ module: data.module }), { once: true });
`;

  const root = document.documentElement;

  /** What the person chose on an earlier visit, if the browser keeps it and lets us read it. */
  function remembered(key, choices) {
    try {
      const value = localStorage.getItem(`vigie.${key}`);
      return choices.includes(value) ? value : null;
    } catch {
      return null;
    }
  }

  const theme = remembered("theme", ["light", "dark"]);
  if (theme) root.dataset.theme = theme;
  const language = remembered("language", ["fr", "en"]);
  if (language) root.lang = language;

  function explain(id, error) {
    document.getElementById(id).hidden = false;
    if (error) {
      document.getElementById("boot-reason").textContent = `${error}\n${navigator.userAgent}`;
      console.error(error);
    }
  }

  async function fetched(id) {
    const address = document.getElementById(id).href;
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response;
  }

  function inMemory(...parts) {
    return URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));
  }

  function closeTheDoor() {
    const meta = document.createElement("meta");
    meta.httpEquiv = "Content-Security-Policy";
    meta.content = CLOSED_DOOR;
    document.head.append(meta);
    root.dataset.door = "closed";
  }

  async function start() {
    // Compiled from bytes, not from the response: a simple host may not know the type of .wasm.
    const [glue, module] = await Promise.all([
      fetched("part-js").then((response) => response.text()),
      fetched("part-wasm").then((response) => response.arrayBuffer()).then(WebAssembly.compile),
    ]);
    const program = await import(inMemory(glue));
    const workerAddress = inMemory(glue, WORKER_START);

    globalThis.vigie = Object.freeze({
      spawn() {
        const worker = new Worker(workerAddress, { type: "module", name: "vigie" });
        worker.postMessage({ module });
        return worker;
      },
    });

    // A worker is bound by the policies that the page has when it starts it, and the program may
    // start one in its first line: so the door closes before the program runs, not after.
    closeTheDoor();
    // Not initSync, which Chromium forbids on a page for more than 8 MB: a debug build has more.
    await program.default({ module_or_path: module });
    document.getElementById("boot").remove();
  }

  // Not before "load": the style sheets must be here when the door closes.
  addEventListener("load", () => {
    if (location.protocol === "file:") {
      explain("boot-served");
    } else if (typeof WebAssembly !== "object") {
      explain("boot-wasm");
    } else {
      start().catch((error) => explain("boot-failed", error));
    }
  });
})();
