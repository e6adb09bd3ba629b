// Workbooks, archives, folders and pasted cells, on the built page: each gives the numbers of the
// CSV, and the door is closed before a byte of any is read.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { serve } from "../../tools/serve.mjs";
import { example, fixture } from "../native.mjs";
import { xlsx, zip } from "./containers.mjs";
import { DIST, inBrowsers, openTab, openVigie, violations } from "./harness.mjs";
import {
  chooseFiles, dropFiles, exportReport, fileOf, goTo, onDay, paste, press, reportBecomes, saved, see, seeCards,
} from "./verbs.mjs";

const CASE = fixture("all-with-contacts-and-costs");
const TODAY = CASE.json.today;
const CSVS = Object.fromEntries(CASE.inputs.map((path) => [basename(path), readFileSync(path, "utf8")]));
const scratch = mkdtempSync(join(tmpdir(), "vigie-unpack-"));
after(() => rmSync(scratch, { recursive: true }));

const native = (...paths) => example("report", "--today", TODAY, ...paths);
const kpis = (report) => JSON.parse(report).kpis;
const EXPECTED = kpis(native(...CASE.inputs));

const PICTURE = Buffer.from("\x89PNG\r\n", "latin1");

/** What is given to the page, all with the same rows in them. */
const CONTAINERS = {
  "classeur.xlsx": xlsx(CSVS),
  "archive.zip": zip(CSVS),
  "archive d’archives.zip": zip({ "dedans/a.zip": zip(CSVS), "image.png": PICTURE }),
  "classeur comprimé.gz": gzipSync(xlsx(CSVS)),
};

inBrowsers(["chromium", "firefox"], (run) => {
  const open = () => openVigie(run, { beforeScripts: onDay(TODAY) });

  for (const [name, bytes] of Object.entries(CONTAINERS)) {
    test(`${name} gives the native report, and the numbers of its CSV`, async () => {
      const page = await open();
      run.site.requests.length = 0;
      await dropFiles(page, [{ name, bytes }]);
      await seeCards(page);
      const expected = native(fileOf(name, bytes));
      assert.equal(await reportBecomes(page, expected), expected);
      assert.deepEqual(kpis(expected), EXPECTED);
      assert.deepEqual(run.site.requests, []);
      assert.deepEqual([await violations(page), page.faults], [[], []]);
    });
  }

  test("the sheets of a workbook are files of the list, and it is removed as one", async () => {
    const page = await open();
    await dropFiles(page, [{ name: "classeur.xlsx", bytes: CONTAINERS["classeur.xlsx"] }]);
    await goTo(page, "#/files");
    for (const name of Object.keys(CSVS)) await see(page, `classeur.xlsx/${name}`);
    assert.equal((await page.$$('[data-click="remove"]')).length, 1);
    await press(page, "Retirer classeur.xlsx");
    await page.waitForSelector(".empty");
  });

  test("a member's rejected rows are saved, and it is read otherwise", async () => {
    const orders = "order_id,order_date,amount\n1,2024-05-13,10\n2,2024-05-40,20\n";
    const page = await open();
    await dropFiles(page, [{ name: "deux.zip", bytes: zip({ "a.csv": orders, "b.csv": CSVS["contacts.csv"] }) }]);
    await goTo(page, "#/files");
    const { text } = await saved(page, "save-rejected");
    assert.match(text, /;2;2024-05-40;20/);
    await page.waitForSelector('select[data-change="delimiter"][data-arg="deux.zip/a.csv"]').then(async (list) => {
      await list.evaluate((one) => (one.closest("details").open = true));
      await list.select(";");
    });
    await see(page, "order_id,order_date,amount");
  });

  test("pasted cells are a file, also when they come at once", async () => {
    const page = await openTab(run, { beforeScripts: onDay(TODAY) });
    await page.waitForSelector(".drop-zone");
    for (const text of Object.values(CSVS)) await paste(page, text.replaceAll(",", "\t").replaceAll("\n", "\r\n"));
    await seeCards(page);
    await goTo(page, "#/files");
    await see(page, "collage 1");
    await page.waitForFunction((n) => document.querySelectorAll(".file .facts").length === n, {}, CASE.inputs.length);
    assert.deepEqual(kpis(await exportReport(await toDashboard(page))), EXPECTED);
  });

  test("a word that is pasted, or anything into a field, is no file", async () => {
    const page = await open();
    await paste(page, "mot");
    await chooseFiles(page, ...CASE.inputs);
    await seeCards(page);
    await paste(page, "a\tb\nc\td", "input[type=search]");
    await goTo(page, "#/files");
    await see(page, basename(CASE.inputs[0]));
    assert.doesNotMatch(await page.evaluate(() => document.body.innerText), /collage/);
  });

  test("what cannot be opened is told by its reason, and the rest is read", async () => {
    const page = await open();
    const locked = zip({ "a.csv": "order_id\n1\n" });
    locked[6] |= 1;
    locked[locked.indexOf("PK\x01\x02") + 8] |= 1;
    await dropFiles(page, [
      { name: "bombe.zip", bytes: zip({ "a.csv": Buffer.alloc(200 << 20) }) },
      { name: "secret.zip", bytes: locked },
      { name: "coupé.xlsx", bytes: CONTAINERS["classeur.xlsx"].subarray(0, 900) },
      { name: "vide.zip", bytes: zip({ "image.png": PICTURE }) },
      { name: "orders.csv", bytes: Buffer.from(CSVS["orders.csv"]) },
    ]);
    await seeCards(page);
    await goTo(page, "#/files");
    for (const sentence of ["bien trop grand", "demande un mot de passe", "ne s’ouvre pas", "pas de tableau"]) {
      await see(page, sentence);
    }
    assert.deepEqual(page.faults, []);
  });

  /** Says of each worker that starts, and of each file that is read, whether the door was open. */
  const watchTheDoor = `
    globalThis.early = [];
    const watched = (owner, name) => {
      const was = owner[name];
      owner[name] = function (...args) {
        if (document.documentElement.dataset.door !== "closed" && (this instanceof File || owner === FileReader.prototype)) {
          early.push(name);
        }
        return was.apply(this, args);
      };
    };
    for (const name of ["slice", "arrayBuffer", "text", "stream"]) watched(Blob.prototype, name);
    for (const name of ["readAsArrayBuffer", "readAsText"]) watched(FileReader.prototype, name);
    const data = DataTransfer.prototype.getData;
    DataTransfer.prototype.getData = function (...args) {
      if (document.documentElement.dataset.door !== "closed") early.push("getData");
      return data.apply(this, args);
    };
    globalThis.Worker = class extends Worker {
      constructor(...args) {
        if (document.documentElement.dataset.door !== "closed") early.push("worker");
        super(...args);
      }
    };`;

  for (const [what, give] of [
    ["dropped", (page) => dropFiles(page, [{ name: "classeur.xlsx", bytes: CONTAINERS["classeur.xlsx"] }])],
    ["chosen", (page) => chooseFiles(page, ...CASE.inputs)],
  ]) {
    test(`files ${what} before the door is closed wait for it`, async () => {
      run.site.requests.length = 0;
      const page = await openTab(run, { beforeScripts: `${onDay(TODAY)}; ${watchTheDoor}` });
      await page.waitForSelector(".drop-zone");
      await give(page);
      await seeCards(page);
      assert.deepEqual(kpis(await exportReport(page)), EXPECTED);
      assert.deepEqual(await page.evaluate(() => early), []);
      assert.equal(run.site.requests.filter((request) => request.includes("unpack")).length, 1);
      assert.deepEqual(await violations(page), []);
    });
  }

  for (const [what, host] of [
    ["is missing", { missing: /unpack/ }],
    ["never comes", { silent: /unpack/ }],
  ]) {
    test(`when what opens workbooks ${what}, CSV is read and a workbook is told why not`, async () => {
      const site = await serve({ folder: DIST, ...host });
      try {
        const page = await openTab(run, {
          address: site.url,
          beforeScripts: `${onDay(TODAY)}; ${watchTheDoor}`,
        });
        await page.waitForSelector(".drop-zone");
        const files = Object.entries(CSVS).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
        await dropFiles(page, [...files, { name: "classeur.xlsx", bytes: CONTAINERS["classeur.xlsx"] }]);
        await seeCards(page);
        assert.deepEqual(kpis(await exportReport(page)), EXPECTED);
        await goTo(page, "#/files");
        await see(page, "Rechargez la page");
        assert.deepEqual(await page.evaluate(() => early), []);
        const asked = site.requests.length;
        await page.evaluate(() => fetch(location.href).catch(() => {}));
        assert.equal(site.requests.length, asked);
      } finally {
        await site.close();
      }
    });
  }
});

inBrowsers(["chromium"], (run) => {
  const folder = join(scratch, "exports");
  mkdirSync(join(folder, "2024/.git"), { recursive: true });
  for (const [name, text] of Object.entries(CSVS)) writeFileSync(join(folder, "2024", name), text);
  writeFileSync(join(folder, ".DS_Store"), "\0\0");
  writeFileSync(join(folder, "2024/.git/config"), "a,b\n1,2\n");
  writeFileSync(join(folder, "logo.png"), PICTURE);

  const shows = async (page) => {
    await seeCards(page);
    await see(page, "logo.png");
    const { files } = JSON.parse(await exportReport(page));
    assert.deepEqual(files.map(({ name }) => name), Object.keys(CSVS).sort().map((name) => `exports/2024/${name}`));
    assert.deepEqual(kpis(await exportReport(page)), EXPECTED);
  };

  test("a folder is chosen: all files in it, by their paths, but the hidden ones", async () => {
    const page = await openVigie(run, { beforeScripts: onDay(TODAY) });
    const input = await page.waitForSelector("#choose-folder");
    await input.uploadFile(folder);
    await shows(page);
  });

  test("a folder is dropped: the same", async () => {
    const page = await openVigie(run, { beforeScripts: onDay(TODAY) });
    const session = await page.createCDPSession();
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"]) {
      await session.send("Input.dispatchDragEvent", { type, x: 400, y: 300, data });
    }
    await shows(page);
  });
});

async function toDashboard(page) {
  await goTo(page, "#/");
  await seeCards(page);
  return page;
}
