// What a person does on the page, as verbs. Tests say these and what they expect to see.
import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { openVigie } from "./harness.mjs";

const scratch = mkdtempSync(join(tmpdir(), "vigie-page-"));
after(() => rmSync(scratch, { recursive: true, force: true }));

/** A file on disk with this text, for the page to be given. */
export function fileOf(name, text) {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
}

/** For openVigie: a French reader on a first visit, whose clock stands at noon of a day. */
export const onDay = (day) => {
  const [year, month, date] = day.split("-").map(Number);
  return `localStorage.clear(); // what another test chose is not to be remembered
  localStorage.setItem("vigie.language", "fr");
  globalThis.Date = class extends Date {
    constructor(...args) { args.length ? super(...args) : super(${year}, ${month - 1}, ${date}, 12); }
  };`;
};

/** Chooses files with the page's own button, as the file dialog would return them. */
export async function chooseFiles(page, ...paths) {
  const input = await page.waitForSelector("input[type=file][multiple]");
  await input.uploadFile(...paths);
}

/** Drops a file with this text somewhere on the page. */
export const dropText = (page, name, text) => dropFiles(page, [{ name, bytes: Buffer.from(text) }]);

/** Drops several files at once. */
export const dropFiles = (page, files) =>
  page.evaluate(
    (files) => {
      const dataTransfer = new DataTransfer();
      for (const { name, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name, { type: "text/csv" }));
      }
      for (const type of ["dragenter", "dragover", "drop"]) {
        const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
        document.querySelector("h1").dispatchEvent(event);
      }
    },
    files.map(({ name, bytes }) => ({ name, base64: bytes.toString("base64") })),
  );

/** Pastes text into what the selector finds; anywhere on the page without one. */
export const paste = (page, text, selector = "body") =>
  page.evaluate(
    (text, selector) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      // Firefox has ways of its own to make one.
      const own = { dataType: "text/plain", data: text };
      const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData, ...own });
      document.querySelector(selector).dispatchEvent(event);
    },
    text,
    selector,
  );

/** Waits until the page shows the text. */
export const see = (page, text) =>
  page.waitForFunction((text) => document.body.innerText.includes(text), {}, text);

/** Presses the button or follows the link with this text, or this name. */
export async function press(page, name) {
  const found = await page.waitForFunction(
    (name) =>
      [...document.querySelectorAll("button, a, summary")].find(
        (one) => one.checkVisibility() && [one.innerText.trim(), one.ariaLabel].includes(name),
      ),
    {},
    name,
  );
  await found.click();
}

/** Opens a page of the page: `#/files`, `#/kpi/revenue`. */
export const goTo = (page, hash) => page.evaluate((hash) => (location.hash = hash), hash);

/** Chooses how the period is told: "month", "all", "range" and the like. */
export const choosePeriodKind = (page, kind) =>
  page.waitForSelector("select.period-kind").then((select) => select.select(kind));

/** Asks for the days from `start` to `end`. */
export async function choosePeriod(page, start, end) {
  await choosePeriodKind(page, "range");
  await page.waitForSelector("form.range");
  await page.evaluate((days) => {
    const form = document.querySelector("form.range");
    for (const [i, input] of form.querySelectorAll("input").entries()) {
      input.value = days[i];
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
    form.requestSubmit();
  }, [start, end]);
}

/** Loads a settings file. */
export async function loadSettings(page, settings) {
  const input = await page.waitForSelector("input[accept*=json]");
  await input.uploadFile(fileOf("settings.json", JSON.stringify(settings)));
}

/** What the page saves when the button that does this is pressed: its name and its text. */
export async function saved(page, deed) {
  const button = `[data-click="${deed}"]`;
  await page.waitForSelector(`${button}:not(:disabled)`);
  return page.evaluate(async (button) => {
    const before = vigieTest.saved.length;
    document.querySelector(button).click();
    while (vigieTest.saved.length === before) await new Promise((done) => setTimeout(done, 10));
    return vigieTest.saved.at(-1);
  }, button);
}

/** The report that the page exports now. */
export const exportReport = async (page) => (await saved(page, "save-report")).text;

/** The settings file that the page exports now. */
export const exportSettings = async (page) => (await saved(page, "save-settings")).text;

/** Chooses from a list by keyboard alone: goes to it, and types until the option is there. */
export async function chooseByKeyboard(page, list, typed) {
  const select = await page.waitForSelector(list);
  await select.focus();
  await page.keyboard.type(typed);
  await page.keyboard.press("Tab");
}

/** Opens the columns of the first table by keyboard. */
export async function checkColumns(page) {
  await page.focus("[data-click=grid]");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".grid");
}

/** The names of the indicators on the cards. */
export const cards = (page) => page.$$eval("article.card h3", (names) => names.map((one) => one.innerText));

/** Waits until there are cards with values. */
export const seeCards = (page) => page.waitForSelector("article.card .value");

/** Exports until the report is this text; what it is otherwise after ten seconds. */
export async function reportBecomes(page, expected) {
  const end = performance.now() + 10_000;
  let report;
  do {
    report = await exportReport(page);
  } while (report !== expected && performance.now() < end);
  return report;
}

/** The page of files on a day, with this file read; and the file's path. */
export async function openFileOn(run, day, name, text) {
  const path = fileOf(name, text);
  const page = await openVigie(run, { beforeScripts: onDay(day) });
  await chooseFiles(page, path);
  await goTo(page, "#/files");
  await page.waitForSelector(".file .facts");
  return { page, path };
}
