// What every browser test stands on: it serves the built page, starts the browsers, and opens the
// page with ears in it. Tests speak in the verbs below; what they expect stands in them.
//
// The browsers are the machine's own. Chromium is driven by CDP, Firefox by WebDriver BiDi, and
// nothing here is written for one of the two.

import { readdirSync } from "node:fs";
import { after, afterEach, before, describe } from "node:test";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { findBrowser } from "../../tools/browsers.mjs";
import { serve } from "../../tools/serve.mjs";

/** The page as `make build` left it. */
export const DIST = process.env.VIGIE_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

/** Every file of the built page, as paths inside its folder. */
export const builtFiles = () =>
  readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(DIST.length + 1));

// A test machine has no network worth asking, so Chromium is told not to look for updates and the
// like. It refuses to run as root inside its own sandbox.
const CHROMIUM_FLAGS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 || process.env.CI ? ["--no-sandbox"] : []),
];

function launch(name, executablePath) {
  const common = { executablePath, headless: true };
  return name === "firefox"
    ? puppeteer.launch({ ...common, browser: "firefox" })
    : puppeteer.launch({ ...common, browser: "chrome", args: CHROMIUM_FLAGS });
}

/**
 * Declares the same tests once for each named browser. `tests` receives a run, whose `site` (see
 * tools/serve.mjs) and `browser` are there while its tests run. Chromium has to be installed;
 * Firefox, where it is missing, is reported as skipped.
 */
export function inBrowsers(names, tests) {
  for (const name of names) {
    const path = findBrowser(name);
    if (!path && name === "chromium") throw new Error("No Chromium found: run tools/setup.sh browser");
    const skip = path ? false : `${name} is not installed on this machine`;
    describe(name, { skip }, () => {
      const run = { name };
      before(async () => {
        run.site = await serve({ folder: DIST, prefix: "/vigie/" });
        run.browser = await launch(name, path);
      });
      afterEach(async () => {
        for (const page of await run.browser.pages()) await page.close();
      });
      after(async () => {
        await run.browser?.close();
        await run.site?.close();
      });
      tests(run);
    });
  }
}

// Runs in the page before its own scripts. Its own worker's text gets a few lines more at its end,
// through which a test can ask something in there: neither browser lets a test reach into a worker
// in a way that the other one has too. They speak on a channel of their own, so that no message of
// the program is touched.
function listenInPage(probe) {
  // Every tab of a site hears a channel, so each has its own.
  const name = `vigie-test-${Math.random()}`;
  const ears = { violations: [], workers: 0, channel: new BroadcastChannel(name) };
  globalThis.vigieTest = ears;
  addEventListener("securitypolicyviolation", (event) => {
    ears.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
  ears.channel.addEventListener("message", ({ data }) => {
    if (data.started) ears.workers += 1;
    if (data.violation) ears.violations.push(`in the worker: ${data.violation}`);
  });
  // What the page saves is kept here instead of in somebody's downloads.
  ears.saved = [];
  const made = new Map();
  const address = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    const url = address(blob);
    made.set(url, blob);
    return url;
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) return click.call(this);
    const { download: name } = this;
    const blob = made.get(this.href);
    const head = blob.slice(0, 3).arrayBuffer();
    // Decoding takes a mark at the beginning off: whether there was one is told apart.
    Promise.all([blob.text(), head]).then(([text, head]) =>
      ears.saved.push({ name, text, marked: new Uint8Array(head).join() === "239,187,191" }),
    );
  };
  globalThis.Blob = class extends Blob {
    constructor(parts = [], options = {}) {
      super(options.type === "text/javascript" ? [...parts, probe.replace("CHANNEL", name)] : parts, options);
    }
  };
}

const probe = (answer) => `
if (typeof document === "undefined") {
  const channel = new BroadcastChannel("CHANNEL");
  const answer = ${answer};
  addEventListener("securitypolicyviolation", (event) => {
    channel.postMessage({ violation: event.effectiveDirective + " " + event.blockedURI });
  });
  channel.addEventListener("message", ({ data }) => {
    if (data.crash) dispatchEvent(new MessageEvent("message", { data: "no request" }));
    if (data.ask) Promise.resolve(answer(data.ask)).then((answered) => channel.postMessage({ answered }));
  });
  channel.postMessage({ started: true });
}`;

/**
 * A new tab at `address` (the page's own by default), not yet waited for.
 *
 * `inWorker`: a function, complete in itself, that `askWorker` then calls inside the page's worker.
 * `beforeScripts`: one that runs in the page before the page's own scripts.
 */
export async function openTab(run, { address = run.site.url, inWorker, beforeScripts } = {}) {
  const page = await run.browser.newPage();
  page.setDefaultTimeout(15_000);
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(error.message));
  await page.evaluateOnNewDocument(listenInPage, probe(inWorker ?? "(question) => question"));
  if (beforeScripts) await page.evaluateOnNewDocument(beforeScripts);
  await page.goto(address);
  return page;
}

/** Opens the page and waits until its door is closed, its worker runs and it has drawn itself. */
export async function openVigie(run, options) {
  const page = await openTab(run, options);
  await page.waitForFunction(
    () =>
      document.documentElement.dataset.door === "closed" &&
      !document.getElementById("boot") &&
      vigieTest.workers > 0,
  );
  return page;
}

/** What `inWorker` answers to `question`, inside the page's worker. */
export const askWorker = (page, question) =>
  page.evaluate(
    (ask) =>
      new Promise((done) => {
        const heard = ({ data }) => {
          if (!("answered" in data)) return;
          vigieTest.channel.removeEventListener("message", heard);
          done(data.answered);
        };
        vigieTest.channel.addEventListener("message", heard);
        vigieTest.channel.postMessage({ ask });
      }),
    question,
  );

/**
 * Makes the worker panic, by a message that is no request, which only a bug of the page could send
 * it; returns how many workers had been started until then.
 */
export const crashWorker = (page) =>
  page.evaluate(() => {
    vigieTest.channel.postMessage({ crash: true });
    return vigieTest.workers;
  });

/** Waits until the page has started another worker than the first `before`. */
export const waitForNewWorker = (page, before) =>
  page.waitForFunction((count) => vigieTest.workers > count, {}, before);

/** Waits until `holds()`, and says what `left()` is if that takes longer than ten seconds. */
export async function until(holds, left) {
  const end = performance.now() + 10_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Still waiting: ${JSON.stringify(left())}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** What the policies have forbidden so far in the page and its worker, as "directive address". */
export const violations = (page) => page.evaluate(() => vigieTest.violations);

/** The text that a person sees. */
export const visibleText = (page) => page.evaluate(() => document.body.innerText);
