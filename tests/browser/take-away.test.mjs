// What leaves the page by the reader's own hand, opened and read again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fixture } from "../native.mjs";
import { inBrowsers, openVigie, violations } from "./harness.mjs";
import {
  chooseFiles, exportReport, exportSettings, fileOf, goTo, loadSettings, onDay, press, saved, see, seeCards,
} from "./verbs.mjs";

const JUNE = fixture("thirty-months-june");

const table = (text, separator) =>
  text.trimEnd().split("\r\n").map((line) => line.split(separator));

inBrowsers(["chromium", "firefox"], (run) => {
  const open = async (...paths) => {
    const page = await openVigie(run, { beforeScripts: onDay(JUNE.json.today) });
    await chooseFiles(page, ...paths);
    await seeCards(page);
    return page;
  };

  test("the indicators as a table for a spreadsheet of the reader's country", async () => {
    const page = await open(...JUNE.inputs);
    const { kpis } = JSON.parse(await exportReport(page));
    const revenue = kpis.find((kpi) => kpi.id === "revenue");
    for (const [language, separator, sign] of [["FR", ";", ","], ["EN", ",", "."]]) {
      await press(page, language);
      const { name, text, marked } = await saved(page, "save-kpis");
      assert.deepEqual([name, marked], ["vigie-indicators.csv", true]);
      assert.deepEqual(table(text, separator)[0].slice(0, 3), ["indicator", "part", "name"]);
      const row = table(text, separator).find(([id]) => id === "revenue");
      assert.deepEqual(row.slice(3, 5), ["money", revenue.value.replace(".", sign)]);
      assert.equal(table(text, separator).filter(([, part]) => part === "").length, kpis.length);
    }
  });

  test("the rows as a table that no spreadsheet runs", async () => {
    const page = await open(
      fileOf("evil.csv", 'order_id,order date,amount,contact_id\n"=1+1",2024-06-03,10,"@SUM(A1)"\n-7,2024-06-04,5,C-2\n'),
    );
    await goTo(page, "#/kpi/revenue");
    const { name, text } = await saved(page, "save-rows");
    assert.equal(name, "vigie-revenue.csv");
    assert.deepEqual(table(text, ";").map((row) => row.slice(0, 2)), [
      ["entity", "numerator"], ["'=1+1", "10,00"], ["-7", "5,00"],
    ]);
  });

  test("a chart as a drawing of its own", async () => {
    const page = await open(...JUNE.inputs);
    await goTo(page, "#/kpi/revenue");
    const { name, text } = await saved(page, "save-chart");
    assert.equal(name, "vigie-revenue.svg");
    assert.doesNotMatch(text, /class=|var\(|data-index/);
    const drawn = await page.evaluate(async (text) => {
      const image = new Image();
      const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
      image.src = url;
      await image.decode();
      const svg = new DOMParser().parseFromString(text, "image/svg+xml");
      return [image.naturalWidth, svg.querySelector("title")?.textContent, svg.querySelectorAll("parsererror").length];
    }, text);
    assert.deepEqual(drawn, [932, "Chiffre d’affaires", 0]);
    assert.deepEqual(await violations(page), []);
  });

  test("settings go out and come back in, and what is none is said", async () => {
    const page = await open(...JUNE.inputs);
    await goTo(page, "#/kpi/active_customers");
    await page.waitForSelector("[data-arg=window]").then((list) => list.select("6m"));
    await see(page, "6 mois");
    const settings = await exportSettings(page);
    assert.equal(JSON.parse(settings).settings.active_window, "6m");
    await press(page, "Revenir aux valeurs d’origine");
    await page.waitForFunction(() => document.querySelector("[data-arg=window]").value === "12m");
    await loadSettings(page, JSON.parse(settings));
    await see(page, "Réglages chargés.");
    assert.equal(await exportSettings(page), settings);
    await loadSettings(page, { schema: 1, settings: { activ_window: "6m" } });
    await see(page, "activ_window");
    assert.equal(await exportSettings(page), settings);
  });

  test("what the browser remembers is shown and forgotten", async () => {
    const page = await open(...JUNE.inputs);
    await press(page, "Garder ses clients");
    await goTo(page, "#/kpi/active_customers");
    await page.waitForSelector("[data-arg=window]").then((list) => list.select("6m"));
    await goTo(page, "#/privacy");
    await page.waitForSelector("#remembered dl");
    const keys = () => page.$$eval("#remembered dt", (all) => all.map((one) => one.innerText));
    const kept = () => page.evaluate(() => Object.keys(localStorage).sort());
    assert.deepEqual(await keys(), ["vigie.language", "vigie.aim", "vigie.settings"]);
    assert.deepEqual((await keys()).sort(), await kept());
    await press(page, "Tout oublier");
    await see(page, "Rien.");
    assert.deepEqual(await kept(), []);
  });
});
