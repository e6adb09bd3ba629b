// What was recognised wrongly is put right by keyboard, and then the page says what the native
// command says with the same settings.
import assert from "node:assert/strict";
import { test } from "node:test";
import { example } from "../native.mjs";
import { inBrowsers } from "./harness.mjs";
import {
  chooseByKeyboard, exportSettings, fileOf, goTo, openFileOn, press, reportBecomes, see,
} from "./verbs.mjs";

const TODAY = "2024-07-10";

// Nobody can tell what it is: the day and the value have headers of their own.
const ODD = `Quand;Combien;Brut;Qui
03/05/2024;12,50;15,00;C-1
17/05/2024;8,00;9,60;C-2
30/06/2024;20,00;24,00;C-1
`;

// Taken for an order with its amount, which is in another column.
const WRONG = `Date de commande;Total TTC;Net payé;N° client
13/05/2024;100,00;90,00;C-1
28/06/2024;50,00;45,00;C-2
`;

const native = (path, settings) =>
  example("report", "--today", TODAY, "--settings", fileOf("settings-native.json", settings), path);

const revenue = (report) => JSON.parse(report).kpis.find((kpi) => kpi.id === "revenue").value;

inBrowsers(["chromium", "firefox"], (run) => {
  const openFile = (name, text) => openFileOn(run, TODAY, name, text);

  test("a wrong table and its columns are put right by keyboard", async () => {
    const { page, path } = await openFile("quoi.csv", ODD);
    await see(page, "Ces colonnes ne font aucun export connu");
    await chooseByKeyboard(page, "select.table-name", "Com");
    await page.waitForSelector(".file .fields");
    await page.$eval(".file .fields", (details) => (details.open = true));
    await chooseByKeyboard(page, "[data-change=role][data-more='0']", "Date de c");
    await chooseByKeyboard(page, "[data-change=role][data-more='1']", "Montant T");
    await chooseByKeyboard(page, "[data-change=role][data-more='3']", "Identifiant");
    await page.waitForFunction(() => !document.querySelector(".file .problems"));
    const settings = await goTo(page, "#/").then(() => exportSettings(page));
    const { table, fields } = JSON.parse(settings).mappings[0];
    assert.deepEqual([table, fields], ["orders", { ordered_on: "Quand", amount: "Combien", contact_id: "Qui" }]);
    const expected = native(path, settings);
    assert.equal(revenue(expected), "20.00");
    assert.equal(await reportBecomes(page, expected), expected);
  });

  test("a wrong column is put right by keyboard, and taken back", async () => {
    const { page, path } = await openFile("commandes.csv", WRONG);
    await page.$eval(".file .fields", (details) => (details.open = true));
    await chooseByKeyboard(page, "[data-change=role][data-more='2']", "Montant T");
    // The role has moved: it is of one column only.
    await page.waitForFunction(() => document.querySelector("[data-change=role][data-more='1']").value === "");
    await goTo(page, "#/");
    const settings = await exportSettings(page);
    const expected = native(path, settings);
    assert.equal(revenue(expected), "45.00");
    assert.equal(await reportBecomes(page, expected), expected);
    await goTo(page, "#/files");
    await press(page, "Revenir à ce qui a été reconnu");
    await goTo(page, "#/");
    const plain = native(path, '{"schema": 1}');
    assert.equal(revenue(plain), "50.00");
    assert.equal(await reportBecomes(page, plain), plain);
  });

  test("a list keeps the keyboard while everything is computed again", async () => {
    const { page } = await openFile("commandes.csv", WRONG);
    await page.$eval(".file .fields", (details) => (details.open = true));
    const list = "[data-change=role][data-more='2']";
    await page.focus(list);
    await page.keyboard.type("Marge");
    await page.waitForFunction(() => document.querySelector(".file .fields summary").innerText.startsWith("4 "));
    assert.ok(await page.$eval(list, (select) => select === document.activeElement));
  });
});
