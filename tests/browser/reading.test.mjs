// How a file was read is told, and put right by keyboard; several tables of a file are sheets of
// their own; rejected rows are saved. What the page then says is what the native command says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { example } from "../native.mjs";
import { inBrowsers, violations } from "./harness.mjs";
import {
  checkColumns, chooseByKeyboard, exportSettings, fileOf, goTo, openFileOn, press, reportBecomes, saved, see,
} from "./verbs.mjs";

const TODAY = "2024-07-10";

// In Windows-1252, where é is E9: È on a Macintosh.
const WESTERN = Buffer.from(
  "Date de commande;Montant payé;N° client;Payée\n03/05/2024;12,50;C-1;créé\n17/05/2024;8,00;C-2;créé\n",
  "latin1",
);

const TWO = `Export de la boutique;;
N° commande;Date de commande;Montant TTC
1;03/05/2024;12,50
2;17/05/2024;8,00

Date;Canal;Dépenses;Devise
01/05/2024;Facebook;100,00;EUR
02/05/2024;Google;50,00;EUR
`;

// Line 3 has no day 32, line 5 a cell too many.
const DAMAGED = `N° commande;Date de commande;Montant TTC;Note
1;21/05/2024;10,00;bien
2;32/05/2024;20,00;=1+1
3;03/05/2024;30,00;
4;04/05/2024;40,00;trop;de cellules
`;

const native = (path, settings, ...args) =>
  example("report", "--today", TODAY, "--settings", fileOf("settings-native.json", settings), ...args, path);

const PLAIN = '{"schema": 1}';

inBrowsers(["chromium", "firefox"], (run) => {
  const openFile = (name, text) => openFileOn(run, TODAY, name, text);

  const openByKeyboard = async (page) => {
    await page.focus(".reading > summary");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".reading[open]");
  };

  const columnsBecome = (page, expected) =>
    page.waitForFunction(
      (expected) => [...document.querySelectorAll(".grid li:not(.names) strong")].map((one) => one.innerText).join() === expected,
      {},
      expected,
    );

  const settingsOf = async (page) => {
    await goTo(page, "#/");
    const settings = await exportSettings(page);
    await goTo(page, "#/files");
    return settings;
  };

  test("another encoding is chosen by keyboard, and taken back", async () => {
    const { page, path } = await openFile("commandes.csv", WESTERN);
    await see(page, "Lu en Windows-1252, point-virgule, en-têtes à la ligne 1");
    await checkColumns(page);
    await openByKeyboard(page);
    await see(page, "«\u00a0payé\u00a0» se lit bien en Windows-1252");
    await chooseByKeyboard(page, "[data-change=encoding]", "Mac");
    await columnsBecome(page, "Date de commande,Montant payÈ,N∞ client,PayÈe");
    await see(page, "Lu en Mac OS Roman");
    const settings = await settingsOf(page);
    const [{ headers, encoding }] = JSON.parse(settings).mappings;
    assert.deepEqual([headers[1], encoding], ["Montant payÈ", "macintosh"]);
    const expected = native(path, settings);
    assert.equal(JSON.parse(expected).files[0].encoding, "macintosh");
    await goTo(page, "#/");
    assert.equal(await reportBecomes(page, expected), expected);
    await goTo(page, "#/files");
    await page.waitForSelector(".reading");
    await openByKeyboard(page);
    await chooseByKeyboard(page, "[data-change=encoding]", "Selon");
    await see(page, "Lu en Windows-1252");
    await goTo(page, "#/");
    const plain = native(path, PLAIN);
    assert.equal(await reportBecomes(page, plain), plain);
    assert.equal(JSON.parse(await exportSettings(page)).mappings, undefined);
    assert.deepEqual([await violations(page), page.faults], [[], []]);
  });

  test("another delimiter and another line of headers", async () => {
    const { page, path } = await openFile("commandes.csv", WESTERN);
    await openByKeyboard(page);
    await chooseByKeyboard(page, "[data-change=delimiter]", "Virg");
    await see(page, "Lu en Windows-1252, virgule");
    await chooseByKeyboard(page, "[data-change=delimiter]", "Point");
    await see(page, "Lu en Windows-1252, point-virgule");
    await page.focus("[data-change=header-line]");
    await page.keyboard.type("2");
    await page.keyboard.press("Tab");
    await see(page, "en-têtes à la ligne 2");
    const settings = await settingsOf(page);
    const [{ headers, delimiter, header_line }] = JSON.parse(settings).mappings;
    assert.deepEqual([headers[2], delimiter, header_line], ["C-1", ";", 2]);
    await goTo(page, "#/");
    const expected = native(path, settings);
    assert.equal(await reportBecomes(page, expected), expected);
  });

  test("two tables of a file are two sheets, removed together", async () => {
    const { page } = await openFile("boutique.csv", TWO);
    const sheets = await page.$$eval(".file", (files) => files.map((file) => file.querySelector("h2").innerText));
    assert.deepEqual(sheets, ["boutique.csv", "boutique.csv#2"]);
    await see(page, "tableau 2 de boutique.csv");
    const rows = await page.$$eval(".file .facts", (facts) => facts.map((one) => one.innerText.match(/(\d+) lignes/)[1]));
    assert.deepEqual(rows, ["2", "2"]);
    assert.equal((await page.$$("[data-click=remove]")).length, 1);
    await press(page, "Retirer boutique.csv");
    await page.waitForFunction(() => !document.querySelector(".file"));
  });

  test("rejected rows are saved with their reasons", async () => {
    const { page, path } = await openFile("commandes.csv", DAMAGED);
    await see(page, "2 rejetées");
    const { name, text, marked } = await saved(page, "save-rejected");
    assert.deepEqual([name, marked], ["vigie-rejected-commandes.csv", true]);
    assert.deepEqual(text.trimEnd().split("\r\n").map((line) => line.replace("\ufeff", "")), [
      "ligne;motif;colonne;N° commande;Date de commande;Montant TTC;Note",
      "3;date illisible;Date de commande;2;32/05/2024;20,00;'=1+1",
      "5;pas autant de cellules que d’en-têtes;;4;04/05/2024;40,00;trop;de cellules",
    ]);
    await press(page, "EN");
    const english = (await saved(page, "save-rejected")).text.replace("\ufeff", "");
    assert.equal(english, native(path, PLAIN, "--rejected", "commandes.csv"));
  });
});
