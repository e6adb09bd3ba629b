// How the page starts: under any path, remembering what was chosen, and with a sentence instead of
// a blank page when it cannot.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { serve } from "../../tools/serve.mjs";
import { DIST, builtFiles, inBrowsers, openTab, openVigie, visibleText } from "./harness.mjs";

inBrowsers(["chromium", "firefox"], (run) => {
  for (const prefix of ["/", "/vigie/", "/a/deeper/path/"]) {
    test(`it starts under ${prefix} and asks for nothing outside`, async () => {
      const site = await serve({ folder: DIST, prefix });
      try {
        await openVigie(run, { address: site.url });
        const own = new Set(builtFiles().map((file) => `GET ${prefix}${file}`).concat(`GET ${prefix}`));
        assert.deepEqual(site.requests.filter((request) => !own.has(request)), []);
      } finally {
        await site.close();
      }
    });
  }

  // A host may know Zstandard, and declare it: the browser then opens what is packed.
  for (const [host, how] of [
    ["that knows no type for programs", { types: { ".zst": "application/octet-stream" } }],
    ["that declares them packed", { encodings: { ".zst": "zstd" } }],
  ]) {
    test(`it starts from a host ${host}`, async () => {
      const site = await serve({ folder: DIST, ...how });
      try {
        await openVigie(run, { address: site.url });
      } finally {
        await site.close();
      }
    });
  }

  test("the theme and language of the last visit are there before the page is", async () => {
    const page = await openTab(run, {
      beforeScripts: () => {
        localStorage.setItem("vigie.theme", "dark");
        localStorage.setItem("vigie.language", "en");
        // Parsing is over, "load" has not come yet: nothing of the program runs.
        addEventListener("DOMContentLoaded", () => {
          const { lang, dataset } = document.documentElement;
          globalThis.atFirst = { lang, theme: dataset.theme, started: "door" in dataset };
        });
      },
    });
    const expected = { lang: "en", theme: "dark", started: false };
    assert.deepEqual(await page.evaluate(() => atFirst), expected);
  });

  test("without WebAssembly it says so, in both languages", async () => {
    const page = await openTab(run, { beforeScripts: () => delete globalThis.WebAssembly });
    const text = await visibleText(page);
    assert.match(text, /Ce navigateur ne peut pas exécuter Vigie/);
    assert.match(text, /This browser cannot run Vigie/);
  });

  test("when one of its files is missing it says so, in both languages", async () => {
    const site = await serve({ folder: DIST, missing: /_bg\.wasm\.zst$/ });
    try {
      const page = await openTab(run, { address: site.url });
      await page.waitForSelector("#boot-failed:not([hidden])");
      const text = await visibleText(page);
      assert.match(text, /Vigie n’a pas pu démarrer/);
      assert.match(text, /Vigie could not start/);
      assert.match(text, /\.wasm\.zst: 404/);
    } finally {
      await site.close();
    }
  });

  test("opened from a folder it says how to serve it, in both languages", async () => {
    const page = await openTab(run, { address: pathToFileURL(`${DIST}/index.html`).href });
    const text = await visibleText(page);
    assert.match(text, /ne peut pas s’ouvrir directement depuis un dossier/);
    assert.match(text, /cannot be opened straight from a folder/);
  });
});
