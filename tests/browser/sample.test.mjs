// The sample: one click to see it, one to be rid of it, and the same numbers as from its files.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { example, fixture } from "../native.mjs";
import { inBrowsers, openVigie, violations } from "./harness.mjs";
import {
  cards, chooseFiles, dropFiles, exportReport, goTo, onDay, press, reportBecomes, see, seeCards,
} from "./verbs.mjs";

const TODAY = "2026-09-14";
const folder = mkdtempSync(join(tmpdir(), "vigie-sample-"));
after(() => rmSync(folder, { recursive: true }));
example("sample", folder);
const NAMES = readdirSync(folder).sort();
const PATHS = NAMES.map((name) => join(folder, name));
const NATIVE = example("report", "--today", TODAY, ...PATHS);

const open = (run) => openVigie(run, { beforeScripts: onDay(TODAY) });

inBrowsers(["chromium", "firefox"], (run) => {
  test("the sample becomes cards, and its report is the native one", async () => {
    const page = await open(run);
    run.site.requests.length = 0;
    await press(page, "Essayer avec un exemple");
    await seeCards(page);
    const shown = await cards(page);
    assert.ok(shown.length >= 5 && shown.length <= 8, shown.join(", "));
    assert.equal(await reportBecomes(page, NATIVE), NATIVE);
    assert.deepEqual(run.site.requests, []);
    assert.deepEqual([await violations(page), page.faults], [[], []]);
  });

  test("the sample is called one on every page, and is removed with one click", async () => {
    const page = await open(run);
    await press(page, "Essayer avec un exemple");
    await seeCards(page);
    for (const hash of ["#/", "#/kpi/revenue", "#/files", "#/privacy"]) {
      await goTo(page, hash);
      await see(page, "Données d’exemple.");
    }
    await goTo(page, "#/");
    await press(page, "Retirer l’exemple");
    await see(page, "Déposez vos fichiers ici");
    assert.equal(await page.$(".sample-bar"), null);
  });

  test("files of one's own take the place of the sample", async () => {
    const page = await open(run);
    await press(page, "Essayer avec un exemple");
    await seeCards(page);
    const june = fixture("thirty-months-june");
    const bytes = readFileSync(june.inputs[0]);
    await dropFiles(page, [{ name: "orders.csv", bytes }]);
    await page.waitForFunction(() => !document.querySelector(".sample-bar"));
    const expected = example("report", "--today", TODAY, june.inputs[0]);
    assert.equal(await reportBecomes(page, expected), expected);
  });

  test("six files dropped at once become cards", async () => {
    const page = await open(run);
    await dropFiles(page, NAMES.map((name, i) => ({ name, bytes: readFileSync(PATHS[i]) })));
    await seeCards(page);
    assert.equal(await reportBecomes(page, NATIVE), NATIVE);
    await goTo(page, "#/files");
    for (const name of NAMES) await see(page, name);
    // Taken away one by one, the last leaves the start.
    for (const name of NAMES) await press(page, `Retirer ${name}`);
    await goTo(page, "#/");
    await see(page, "Déposez vos fichiers ici");
  });

  test("the order in which files come changes nothing", async () => {
    const page = await open(run);
    await chooseFiles(page, ...PATHS.toReversed());
    await seeCards(page);
    assert.equal(await reportBecomes(page, NATIVE), NATIVE);
    assert.ok((await exportReport(page)).length > 0);
  });
});
