// What a person does on the page, as verbs. Tests say these and what they expect to see.
import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";

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
export const dropText = (page, name, text) =>
  page.evaluate(
    (name, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name, { type: "text/csv" }));
      for (const type of ["dragenter", "dragover", "drop"]) {
        const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
        document.querySelector("h1").dispatchEvent(event);
      }
    },
    name,
    text,
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

/** What the page saves when the menu entry with this position is chosen: 0 report, 1 settings. */
async function exported(page, entry) {
  return page.evaluate(async (entry) => {
    const before = vigieTest.saved.length;
    document.querySelectorAll(".menu-list button")[entry].click();
    while (vigieTest.saved.length === before) await new Promise((done) => setTimeout(done, 10));
    return vigieTest.saved.at(-1).text;
  }, entry);
}

/** The report that the page exports now. */
export async function exportReport(page) {
  await page.waitForSelector(".menu-list button:not(:disabled)");
  return exported(page, 0);
}

/** The settings file that the page exports now. */
export const exportSettings = (page) => exported(page, 1);

/** Exports until the report is this text; what it is otherwise after ten seconds. */
export async function reportBecomes(page, expected) {
  const end = performance.now() + 10_000;
  let report;
  do {
    report = await exportReport(page);
  } while (report !== expected && performance.now() < end);
  return report;
}
