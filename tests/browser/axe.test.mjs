// axe, which knows the rules of WCAG, finds nothing on any screen in either theme.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fixture } from "../native.mjs";
import { crashWorker, inBrowsers, openVigie, waitForNewWorker } from "./harness.mjs";
import { chooseByKeyboard, chooseFiles, goTo, onDay, press, see, seeCards } from "./verbs.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const JUNE = fixture("thirty-months-june");

inBrowsers(["chromium"], (run) => {
  for (const theme of ["light", "dark"]) {
    test(`axe finds nothing in the ${theme} theme`, async () => {
      const clock = onDay(JUNE.json.today);
      // The door forbids new scripts, so axe is there before it closes.
      const page = await openVigie(run, {
        beforeScripts: `${clock}; localStorage.setItem("vigie.theme", "${theme}"); ${AXE}`,
      });
      const look = async (where) => {
        const { violations } = await page.evaluate(() => axe.run(document));
        const told = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(" ")}`);
        assert.deepEqual(told, [], `${where} in ${theme}`);
      };
      await look("start");
      await chooseFiles(page, ...JUNE.inputs);
      await page.waitForSelector(".card .changes");
      await look("dashboard");
      for (const [hash, sign] of [
        ["#/kpi/churn_rate", ".trend-drawing svg"],
        ["#/kpi/revenue", ".trend-drawing svg"],
        ["#/files", ".file .facts"],
        ["#/privacy", ".prose"],
      ]) {
        await goTo(page, hash);
        await page.waitForSelector(sign);
        await look(hash);
      }
      await goTo(page, "#/files");
      await press(page, "Tout retirer");
      await page.waitForSelector(".empty");
      await look("no files");
      await press(page, "Essayer avec un exemple");
      await page.waitForSelector(".file .facts");
      await page.$$eval("[data-click=grid]", (all) => all.forEach((one) => one.click()));
      await page.waitForFunction(() => document.querySelectorAll(".grid").length > 3);
      await page.$$eval(".file details", (all) => all.forEach((one) => (one.open = true)));
      await chooseByKeyboard(page, "select.table-name", "Com");
      await see(page, "Rien à rétablir");
      await look("the sample's files");
      await goTo(page, "#/");
      await seeCards(page);
      await look("the sample's dashboard");
      for (const id of ["completeness", "cac", "uplift", "pressure", "marketing_contribution", "fcr"]) {
        await goTo(page, `#/kpi/${id}`);
        await page.waitForFunction((id) => document.querySelector("h1") && location.hash.endsWith(id), {}, id);
        await look(id);
      }
      for (let fault = 0; fault < 3; fault += 1) {
        const before = await crashWorker(page);
        if (fault < 2) await waitForNewWorker(page, before);
      }
      await page.waitForSelector(".broken");
      await look("the page of a fault");
    });
  }
});
