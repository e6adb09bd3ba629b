// Starts Vigie: brings in the program, lets it draw the page, brings in once it is idle what opens
// workbooks and archives, and closes the door. Only then there is a worker, and only a worker reads.
//
// The program is two generated files: the JavaScript that wasm-bindgen writes and the WebAssembly
// itself; what opens workbooks is a third. Each is fetched here, once; WebAssembly comes packed
// (tools/pack.mjs) and is opened by fzstd, a script of its own. The page and its workers
// start from copies in memory, so that nothing has to be fetched later, not even after a crash, and
// everything can be forbidden.
//
// For the Rust side this file leaves
//   document.documentElement.dataset.door   "closed" once every request is forbidden, for good
//   globalThis.vigie.closed                 a promise that is kept then
//   globalThis.vigie.hurry()                somebody waits: it closes within a few seconds
//   globalThis.vigie.close()                it closes now
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

  // What a worker runs after the program's JavaScript: it waits for the compiled programs, which
  // spawn() posts first, and starts its own. The program finds that it is in no window and installs
  // its own `onmessage`, within this same event, so that no later message can come before that.
  //
  // For the Rust side it leaves vigieRoom(size), where what opens containers is there: bytes to fill
  // with a container, and a function that gives [[[path, bytes], …], [path, …]], what is in it and
  // what was passed over, or the number of a refusal. Each container has an instance, and a memory,
  // of its own. A pointer beyond 2 GB comes as a negative number.
  const WORKER_START = `
const room = (unpack) => (size) => {
  const { memory, room, unpack: open, count, place, length } = new WebAssembly.Instance(unpack).exports;
  const view = (from, size) => new Uint8Array(memory.buffer, from >>> 0, size >>> 0);
  const text = (bytes) => new TextDecoder().decode(bytes);
  const part = (what, n) => view(place(what, n), length(what, n));
  const all = (passed, of) => Array.from({ length: count(passed) }, (_, n) => of(n));
  return [view(room(size), size), () => open() || [
    all(0, (n) => [text(part(0, n)), part(1, n)]),
    all(1, (n) => text(part(2, n))),
  ]];
};
self.addEventListener("message", ({ data }) => {
  if (data.unpack) self.vigieRoom = room(data.unpack);
  initSync({ module: data.module });
}, { once: true });
`;

  // How long the door stays open for what opens workbooks: while somebody waits, and while nobody
  // does. The page does without it then.
  const PATIENCE = 4_000;
  const LEISURE = 60_000;

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

  async function fetched(id, options) {
    const address = document.getElementById(id).href;
    const response = await fetch(address, options);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response;
  }

  /** Opens what is packed, piece by piece as it arrives, and lets through what is not. */
  function opened() {
    // WebAssembly that is not packed, in a build to be looked into or opened by the browser for a
    // host that declares the packing, begins with these bytes: "\0asm".
    const PLAIN = 0x00;
    let opener;
    return new TransformStream({
      transform(piece, out) {
        if (opener === undefined) {
          opener = piece[0] === PLAIN ? null : new fzstd.Decompress((open) => out.enqueue(open));
        }
        if (opener) opener.push(piece);
        else out.enqueue(piece);
      },
      flush() {
        // It says so if the end is missing.
        opener?.push(new Uint8Array(0), true);
      },
    });
  }

  /** The program of a response, compiled while it arrives, whatever the host says its type is. */
  async function compiled(response) {
    const { body } = await response;
    const headers = { "content-type": "application/wasm" };
    return WebAssembly.compileStreaming(new Response(body.pipeThrough(opened()), { headers }));
  }

  function inMemory(...parts) {
    return URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));
  }

  /** The door, open: how to close it, and what came in last. */
  function door() {
    const ended = new AbortController();
    let closed;
    const self = {
      unpack: null,
      closed: new Promise((resolve) => (closed = resolve)),
      close() {
        if (root.dataset.door) return;
        // A request that is under way ends with it.
        ended.abort();
        const meta = document.createElement("meta");
        meta.httpEquiv = "Content-Security-Policy";
        meta.content = CLOSED_DOOR;
        document.head.append(meta);
        root.dataset.door = "closed";
        closed();
      },
      hurry() {
        fetchLast();
        setTimeout(self.close, PATIENCE);
      },
      /** Once the page has nothing else to do. */
      waitForIdle() {
        setTimeout(self.close, LEISURE);
        if (globalThis.requestIdleCallback) requestIdleCallback(fetchLast, { timeout: 2_000 });
        else setTimeout(fetchLast, 200);
      },
    };
    let fetching = false;
    async function fetchLast() {
      if (fetching || root.dataset.door) return;
      fetching = true;
      try {
        self.unpack = await compiled(fetched("part-unpack", { signal: ended.signal, priority: "low" }));
      } catch (error) {
        // The page works without: it says so when somebody drops a workbook.
        console.warn(String(error));
      }
      self.close();
    }
    return self;
  }

  async function start() {
    const [glue, module] = await Promise.all([
      fetched("part-js").then((response) => response.text()),
      compiled(fetched("part-wasm")),
    ]);
    const program = await import(inMemory(glue));
    const workerAddress = inMemory(glue, WORKER_START);

    const ajar = door();
    globalThis.vigie = Object.freeze({
      closed: ajar.closed,
      close: ajar.close,
      hurry: ajar.hurry,
      spawn() {
        // A worker is bound by the policies that the page has when it starts it.
        if (root.dataset.door !== "closed") throw new Error("The door is open");
        const worker = new Worker(workerAddress, { type: "module", name: "vigie" });
        worker.postMessage({ module, unpack: ajar.unpack });
        return worker;
      },
    });

    // Not initSync, which Chromium forbids on a page for more than 8 MB: a debug build has more.
    await program.default({ module_or_path: module });
    document.getElementById("boot").remove();
    ajar.waitForIdle();
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
