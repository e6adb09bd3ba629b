// The page as a person uses it, on the built page in real browsers.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { test } from "node:test";
import { example, fixture, fixtures } from "../native.mjs";
import {
  builtFiles, crashWorker, inBrowsers, openVigie, violations, waitForNewWorker,
} from "./harness.mjs";
import {
  chooseFiles, choosePeriod, choosePeriodKind, dropText, exportReport, exportSettings, fileOf, goTo,
  loadSettings, onDay, press, reportBecomes, see,
} from "./verbs.mjs";

const JUNE = fixture("thirty-months-june");

/** What the native command prints for a case. */
function native({ json, inputs }, settings = json.settings) {
  const args = ["--today", json.today];
  if (json.period) args.push("--period", json.period);
  if (settings) args.push("--settings", fileOf("native-settings.json", JSON.stringify(settings)));
  return example("report", ...args, ...inputs);
}

/** The page with the files of a case, on its day, in its period. */
async function openCase(run, { json, inputs }) {
  const page = await openVigie(run, { beforeScripts: onDay(json.today) });
  await chooseFiles(page, ...inputs);
  await page.waitForSelector('[data-click="save-report"]:not(:disabled)');
  if (json.settings) await loadSettings(page, json.settings);
  if (json.period === "all") await choosePeriodKind(page, "all");
  else if (json.period && json.start) await choosePeriod(page, json.start, json.end);
  return page;
}

inBrowsers(["chromium"], (run) => {
  for (const one of fixtures()) {
    test(`${one.name}: the page's report is the native one, to the byte`, async () => {
      const page = await openCase(run, one);
      const expected = native(one);
      assert.equal(await reportBecomes(page, expected), expected);
      assert.deepEqual([await violations(page), page.faults], [[], []]);
    });
  }
});

inBrowsers(["chromium", "firefox"], (run) => {
  for (const name of ["thirty-months-june", "french-export", "order-in-two-files"]) {
    test(`${name}: files in, the native report out`, async () => {
      const one = fixture(name);
      const page = await openCase(run, one);
      const expected = native(one);
      assert.equal(await reportBecomes(page, expected), expected);
    });
  }

  test("a dropped file becomes cards with their numbers", async () => {
    const page = await openVigie(run, { beforeScripts: onDay(JUNE.json.today) });
    const [path] = JUNE.inputs;
    await dropText(page, basename(path), readFileSync(path, "utf8"));
    await see(page, "Chiffre d’affaires");
    await see(page, "Taux d’attrition");
    const expected = native({ ...JUNE, json: { ...JUNE.json, period: undefined } });
    assert.equal(await reportBecomes(page, expected), expected);
  });

  test("after a panic the files are read again, without a request", async () => {
    const page = await openCase(run, JUNE);
    const expected = native(JUNE);
    assert.equal(await reportBecomes(page, expected), expected);
    run.site.requests.length = 0;
    await waitForNewWorker(page, await crashWorker(page));
    await see(page, "relus");
    assert.equal(await reportBecomes(page, expected), expected);
    assert.deepEqual(run.site.requests, []);
    assert.deepEqual(await violations(page), []);
  });

  test("in a whole visit the page's own files are all that is asked for", async () => {
    run.site.requests.length = 0;
    const page = await openCase(run, JUNE);
    await goTo(page, "#/kpi/revenue");
    await see(page, "Ce que c’est");
    await press(page, "EN");
    await see(page, "What it is");
    await goTo(page, "#/privacy");
    await goTo(page, "#/files");
    await exportReport(page).catch(() => {});
    const own = new Set(builtFiles().map((file) => `GET /vigie/${file}`).concat("GET /vigie/"));
    assert.deepEqual(run.site.requests.filter((request) => !own.has(request)), []);
    assert.deepEqual([await violations(page), page.faults], [[], []]);
  });

  test("a question about dates is answered with the keyboard", async () => {
    const one = fixture("ambiguous-dates");
    const page = await openCase(run, one);
    const answer = await page.waitForSelector("button.answer");
    await answer.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => !document.querySelector("button.answer"));
    const settings = JSON.parse(await exportSettings(page));
    assert.equal(settings.mappings[0].date_order, "dmy");
    const expected = native(one, settings);
    assert.equal(await reportBecomes(page, expected), expected);
    assert.match(expected, /"status": "ok"/);
  });

  test("the trend is read with the keyboard, and as a table", async () => {
    const page = await openCase(run, JUNE);
    await goTo(page, "#/kpi/orders_count");
    const drawing = await page.waitForSelector(".trend-drawing svg .hit");
    assert.ok(drawing);
    await page.focus(".trend-drawing");
    const { series } = JSON.parse(native(JUNE)).kpis.find((kpi) => kpi.id === "orders_count");
    const readout = () => page.$eval(".readout", (line) => line.innerText);
    await page.keyboard.press("ArrowLeft");
    await page.waitForFunction(() => document.querySelector(".readout").innerText !== "");
    assert.match(await readout(), new RegExp(`juin 2024.*\\b${series.at(-1).value}\\b`));
    await page.keyboard.press("ArrowLeft");
    await page.waitForFunction(() => /mai 2024/.test(document.querySelector(".readout").innerText));
    assert.match(await readout(), new RegExp(`\\b${series.at(-2).value}\\b`));
    const rows = await page.$$eval(".trend-table tbody tr", (rows) => rows.length);
    assert.equal(rows, series.length);
    // Still there for who comes back to it.
    await goTo(page, "#/");
    await page.waitForSelector(".list");
    await goTo(page, "#/kpi/orders_count");
    await page.waitForSelector(".trend-drawing svg .hit");
  });

  test("a file is taken away with one click, and the page starts again", async () => {
    const page = await openCase(run, JUNE);
    await goTo(page, "#/files");
    await see(page, "orders.csv");
    await press(page, "Retirer orders.csv");
    await page.waitForFunction(() => !document.body.innerText.includes("orders.csv"));
    await goTo(page, "#/");
    await see(page, "Déposez vos fichiers ici");
  });

  test("what cannot be read is said, and the rest goes on", async () => {
    const page = await openVigie(run, { beforeScripts: onDay(JUNE.json.today) });
    await chooseFiles(page, ...JUNE.inputs, fileOf("picture.csv", "\u0089PNG\r\n\u001a\n\u0000\u0000"));
    await see(page, "Chiffre d’affaires");
    await goTo(page, "#/files");
    await see(page, "picture.csv");
    await see(page, "Ces colonnes ne font aucun export connu");
    assert.deepEqual(page.faults, []);
  });

  test("both languages, both themes: nothing is cut at 390 pixels", async () => {
    const page = await openCase(run, JUNE);
    await page.setViewport({ width: 390, height: 844 });
    for (const language of ["FR", "EN"]) {
      await press(page, language);
      for (const hash of ["#/", "#/kpi/churn_rate", "#/files", "#/privacy"]) {
        await goTo(page, hash);
        await page.waitForFunction((hash) => location.hash === hash, {}, hash);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= 390, `${hash} in ${language} is ${wide} wide`);
      }
    }
  });
});
