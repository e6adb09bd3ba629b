// The dashboard: aims, the list that can be searched, what is missing; and the page when nothing
// can be computed any more.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fixture } from "../native.mjs";
import { crashWorker, inBrowsers, openVigie, waitForNewWorker } from "./harness.mjs";
import { cards, chooseFiles, goTo, onDay, press, reportBecomes, exportReport, see, seeCards } from "./verbs.mjs";

const JUNE = fixture("thirty-months-june");

inBrowsers(["chromium", "firefox"], (run) => {
  const open = async () => {
    const page = await openVigie(run, { beforeScripts: onDay(JUNE.json.today) });
    await chooseFiles(page, ...JUNE.inputs);
    await seeCards(page);
    return page;
  };

  test("an aim chooses the cards, and is put down again", async () => {
    const page = await open();
    const mix = await cards(page);
    await press(page, "Garder ses clients");
    await page.waitForFunction(() => document.querySelector("h1").innerText === "Garder ses clients");
    assert.ok((await cards(page)).includes("Attrition des actifs"));
    await press(page, "Garder ses clients");
    await page.waitForFunction(() => document.querySelector("h1").innerText === "Tableau de bord");
    assert.deepEqual(await cards(page), mix);
  });

  test("an indicator is found without its accents and its case", async () => {
    const page = await open();
    await page.type("#search", "REACH");
    await page.waitForFunction(() => document.querySelectorAll(".list tbody tr:not(.section)").length === 1);
    assert.equal(await page.$eval(".list tbody a", (link) => link.innerText), "Taux de réachat");
    // The field keeps the keyboard and what was typed.
    assert.equal(await page.$eval("#search", (one) => one === document.activeElement && one.value), "REACH");
    await page.type("#search", "zzz");
    await see(page, "Aucun indicateur de ce nom.");
  });

  test("what cannot be computed says the one thing to add, once for all that lack it", async () => {
    const page = await open();
    const text = await page.$eval("#missing", (one) => one.innerText);
    assert.equal(text.split("export d’envois").length, 2, text);
    assert.match(text, /Taux de clic/);
    await press(page, "Taux de clic");
    await see(page, "Ajoutez un export d’envois");
  });

  test("after three faults there is a screen that says what to do, and a way on", async () => {
    const page = await open();
    const before = await exportReport(page);
    for (let fault = 1; fault < 3; fault += 1) await waitForNewWorker(page, await crashWorker(page));
    await crashWorker(page);
    await see(page, "Vigie s’est arrêtée");
    const told = await page.$eval(".diagnostics", (one) => one.innerText);
    assert.match(told, /0\.1\.0/);
    assert.match(told, /src\/\S+\.rs:\d+/);
    assert.doesNotMatch(told, /orders/);
    await press(page, "Réessayer");
    await seeCards(page);
    assert.equal(await reportBecomes(page, before), before);
  });

  test("the language is switched where the reader is", async () => {
    const page = await open();
    await goTo(page, "#/kpi/revenue");
    await see(page, "Ce que c’est");
    await press(page, "EN");
    await see(page, "What it is");
    await see(page, "Revenue");
    assert.equal(await page.$eval("html", (html) => html.lang), "en");
    assert.equal(await page.title(), "Revenue – Vigie");
  });
});
