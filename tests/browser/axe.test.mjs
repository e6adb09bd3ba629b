// axe, which knows the rules of WCAG, finds nothing on any screen in either theme.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fixture } from "../native.mjs";
import { inBrowsers, openVigie } from "./harness.mjs";
import { chooseFiles, goTo, onDay } from "./verbs.mjs";

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
    });
  }
});
