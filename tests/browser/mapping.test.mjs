// What was recognised wrongly is put right by keyboard, taken back and made again, and remembered;
// and then the page says what the native command says with the same settings.
import assert from "node:assert/strict";
import { test } from "node:test";
import { example } from "../native.mjs";
import { inBrowsers, openVigie, violations } from "./harness.mjs";
import {
  checkColumns, chooseByKeyboard, chooseFiles, exportSettings, fileOf, goTo, onDay, openFileOn, press,
  reportBecomes, see,
} from "./verbs.mjs";

const TODAY = "2024-07-10";

// Nobody can tell what it is: the day and the value have headers of their own.
const ODD = `Quand;Combien;Truc;Qui
03/05/2024;12,50;15,00;C-1
17/05/2024;8,00;9,60;C-2
30/06/2024;20,00;24,00;C-1
`;

// Taken for an order with its amount, which is in another column; a word that no dictionary has;
// and days that can be read both ways.
const WRONG = `Date de commande;Total TTC;Net payé;N° client;Statut
13/05/2024;100,00;90,00;C-1;payée
28/06/2024;50,00;45,00;C-2;zombie
30/06/2024;7,00;6,00;C-1;payée
`;
const EITHER = `order date,amount,contact_id
06/05/2024,10.00,C-1
07/06/2024,12.50,C-2
`;

const native = (path, settings) =>
  example("report", "--today", TODAY, "--settings", fileOf("settings-native.json", settings), path);

const revenue = (report) => JSON.parse(report).kpis.find((kpi) => kpi.id === "revenue").value;

const role = (n) => `[data-change=role][data-more='${n}']`;

inBrowsers(["chromium", "firefox"], (run) => {
  const openFile = (name, text) => openFileOn(run, TODAY, name, text);

  /** What a list shows becomes this. */
  const listBecomes = (page, list, shown) =>
    page.waitForFunction(
      (list, shown) => document.querySelector(list)?.selectedOptions[0].innerText === shown,
      {},
      list,
      shown,
    );

  /** The settings that the page has now; back on the page of files. */
  const settingsOf = async (page) => {
    await goTo(page, "#/");
    const settings = await exportSettings(page);
    await goTo(page, "#/files");
    await page.waitForSelector(".file .facts");
    return settings;
  };

  /** The page says what the native command says with its settings; these. */
  const agrees = async (page, path) => {
    await goTo(page, "#/");
    const settings = await exportSettings(page);
    const expected = native(path, settings);
    assert.equal(await reportBecomes(page, expected), expected);
    await goTo(page, "#/files");
    await page.waitForSelector(".file .facts");
    return expected;
  };

  const undo = (page) => keys(page, "Control", "z");
  const redo = (page) => keys(page, "Control", "y");
  const keys = async (page, hold, key) => {
    await page.keyboard.down(hold);
    await page.keyboard.press(key);
    await page.keyboard.up(hold);
  };

  test("a wrong table and its columns are put right by keyboard, taken back and made again", async () => {
    const { page, path } = await openFile("quoi.csv", ODD);
    await see(page, "Ces colonnes ne font aucun export connu");
    await chooseByKeyboard(page, "select.table-name", "Com");
    await see(page, "Annuler : ce qu’est quoi.csv".replace(" :", "\u00a0:"));
    // What is missing is there to see, without being asked for.
    await page.waitForSelector(role(0));
    await chooseByKeyboard(page, role(0), "Date de c");
    await chooseByKeyboard(page, role(1), "Montant T");
    await chooseByKeyboard(page, role(3), "Identifiant");
    await page.waitForFunction(() => !document.querySelector(".file .problems"));
    const { table, fields } = JSON.parse(await settingsOf(page)).mappings[0];
    assert.deepEqual([table, fields], ["orders", { ordered_on: "Quand", amount: "Combien", contact_id: "Qui" }]);
    assert.equal(revenue(await agrees(page, path)), "20.00");
    for (let step = 0; step < 4; step += 1) await undo(page);
    await see(page, "Ces colonnes ne font aucun export connu");
    await see(page, "Rien à annuler");
    assert.equal(JSON.parse(await settingsOf(page)).mappings, undefined);
    for (let step = 0; step < 4; step += 1) await redo(page);
    await page.waitForFunction(() => !document.querySelector(".file .problems"));
    await see(page, "Rien à rétablir");
    assert.equal(revenue(await agrees(page, path)), "20.00");
    assert.deepEqual([await violations(page), page.faults], [[], []]);
  });

  test("a role moves from its column by keyboard, says what it changes, and comes back", async () => {
    const { page, path } = await openFile("commandes.csv", WRONG);
    await checkColumns(page);
    await chooseByKeyboard(page, role(2), "Montant T");
    // The role has moved: it is of one column only.
    await listBecomes(page, role(1), "Ne sert à rien");
    await see(page, "choisi par vous");
    await see(page, "Les mêmes indicateurs qu’avant.");
    assert.equal(revenue(await agrees(page, path)), "51.00");
    await chooseByKeyboard(page, "select.table-name", "Dép");
    await page.waitForFunction(() => /^−\d+ indicateurs/.test(document.querySelector(".history").innerText));
    await undo(page);
    await page.waitForFunction(() => /^\+\d+ indicateurs/.test(document.querySelector(".history").innerText));
    await listBecomes(page, role(2), "Montant TTC");
    await press(page, "Revenir à ce qui a été reconnu");
    await listBecomes(page, role(1), "Montant TTC");
    assert.equal(revenue(await agrees(page, path)), "57.00");
    assert.equal(JSON.parse(await settingsOf(page)).mappings, undefined);
  });

  test("a word and an order of dates are settled by keyboard, and asked once for ever", async () => {
    const { page, path } = await openFile("commandes.csv", WRONG);
    await see(page, "1 mot à préciser");
    await page.focus(".words > summary");
    await page.keyboard.press("Enter");
    await see(page, "gardés dans ce navigateur");
    await chooseByKeyboard(page, "[data-change=word][data-more=zombie]", "Annul");
    await see(page, "2 mots compris");
    assert.equal(revenue(await agrees(page, path)), "7.00");
    await undo(page);
    await see(page, "1 mot à préciser");
    await redo(page);
    await see(page, "2 mots compris");

    const either = fileOf("orders.csv", EITHER);
    await chooseFiles(page, either);
    await page.waitForSelector(".answer");
    await page.focus(".answer");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => !document.querySelector(".questions"));
    const shown = ".file [data-change=date][data-arg='orders.csv']";
    await page.focus("[data-click=grid][data-arg='orders.csv']");
    await page.keyboard.press("Enter");
    await listBecomes(page, shown, "Le jour avant le mois");
    await chooseByKeyboard(page, shown, "Le m");
    await listBecomes(page, shown, "Le mois avant le jour");
    // Typed in a text, the keys are the text's.
    await page.$eval(".reading", (details) => (details.open = true));
    await page.focus("[data-change=header-line]");
    await undo(page);
    await listBecomes(page, shown, "Le mois avant le jour");
    await page.focus(shown);
    await undo(page);
    await listBecomes(page, shown, "Le jour avant le mois");
    await redo(page);
    await listBecomes(page, shown, "Le mois avant le jour");

    const settings = await settingsOf(page);
    const mappings = JSON.parse(settings).mappings;
    assert.deepEqual(mappings.map((one) => one.statuses ?? one.date_order), [{ zombie: "cancelled" }, "mdy"]);
    const again = await openVigie(run, { beforeScripts: onDay(TODAY).replace("localStorage.clear();", "") });
    await chooseFiles(again, path, either);
    await goTo(again, "#/files");
    await see(again, "2 mots compris");
    assert.equal(await again.$(".questions"), null);
    assert.equal(await settingsOf(again), settings);
  });

  test("a list keeps the keyboard while everything is computed again", async () => {
    const { page } = await openFile("commandes.csv", WRONG);
    await checkColumns(page);
    await page.focus(role(2));
    await page.keyboard.type("Marge");
    await see(page, "5 colonnes comprises sur 5");
    assert.ok(await page.$eval(role(2), (select) => select === document.activeElement));
  });
});
