// Where this machine keeps the browsers of the tests: `node tools/browsers.mjs chromium` prints the
// path, or fails. tools/setup.sh and the test harness both ask here.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

const NAMES = {
  chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
  firefox: ["firefox", "firefox-esr"],
};

const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * The path of a browser, or null. VIGIE_CHROMIUM and VIGIE_FIREFOX name one that is elsewhere;
 * set to nothing, they hide the one that is there.
 *
 * @param {"chromium" | "firefox"} browser
 */
export function findBrowser(browser) {
  const chosen = process.env[`VIGIE_${browser.toUpperCase()}`];
  if (chosen !== undefined) return chosen || null;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = NAMES[browser].flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find(isProgram) ?? null;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const found = findBrowser(process.argv[2]);
  if (found) console.log(found);
  else process.exitCode = 1;
}
