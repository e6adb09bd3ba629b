// DuckDB and the program agree on every fixture: on the period, on both comparisons' buckets and on
// all 24 buckets of every indicator; and when one row of the input changes, both change alike.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, test } from "node:test";
import { example, fixtures } from "../native.mjs";
import { computed, database, decimal } from "./duckdb.mjs";

const { views, indicators } = JSON.parse(example("sql"));
const scratch = mkdtempSync(join(tmpdir(), "vigie-sql-"));
after(() => rmSync(scratch, { recursive: true }));

/** The program's report on canonical files: mappings are for the headers of the others. */
function report(files, { today, period, settings }) {
  const args = ["--today", today];
  if (period) args.push("--period", period);
  if (settings) {
    const path = join(scratch, "settings.json");
    writeFileSync(path, JSON.stringify({ ...settings, mappings: [] }));
    args.push("--settings", path);
  }
  return JSON.parse(example("report", ...args, ...files));
}

/** Every span of an indicator that has a number: its days, numerator and denominator. */
function spans(report, kpi) {
  const reference = report.reference_date;
  const last = (span) => (span.complete || span.end < reference ? span.end : reference);
  const now = kpi.value === undefined ? [] : [{ ...report.period, ...kpi }];
  const buckets = (kpi.series ?? []).filter((bucket) => bucket.value !== null);
  return [...now, ...buckets].map((span) => ({ ...span, end: last(span) }));
}

/** Compares all numbers; gives the program's and how many they were. */
async function compare(files, json) {
  const ours = report(files, json);
  const connection = await database(files, json, views);
  const numbers = [];
  for (const kpi of ours.kpis) {
    for (const span of spans(ours, kpi)) {
      const theirs = await computed(connection, indicators[kpi.id], span.start, span.end);
      const mine = { numerator: decimal(span.numerator), denominator: decimal(span.denominator) };
      assert.deepEqual(theirs, mine, `${kpi.id} from ${span.start} to ${span.end}`);
      numbers.push(`${kpi.id} ${span.start} ${mine.numerator}/${mine.denominator}`);
    }
  }
  connection.closeSync();
  return numbers;
}

/** The file with the amount of one row made larger; null where no row has one. */
function changed(path) {
  const lines = readFileSync(path, "utf8").split("\n");
  const amount = lines[0].trim().split(",").findIndex((header) => ["amount", "line_amount"].includes(header));
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const cells = lines[at].split(",");
    // A quoted line would have to be split with care; any other row will do.
    if (amount < 0 || lines[at].includes('"') || !(Number(cells[amount]) > 0)) continue;
    cells[amount] = (Number(cells[amount]) + 1.25).toFixed(2) + (cells[amount].endsWith("\r") ? "\r" : "");
    lines[at] = cells.join(",");
    const copy = join(scratch, basename(path));
    writeFileSync(copy, lines.join("\n"));
    return copy;
  }
  return null;
}

let all = 0;
let moved = 0;
for (const { name, json, canonical: files } of fixtures()) {
  test(`${name}: DuckDB agrees`, async () => {
    const before = await compare(files, json);
    all += before.length;
    const copies = files.map((file) => changed(file) ?? file);
    const later = await compare(copies, json);
    if (later.join() !== before.join()) moved += 1;
  });
}

test("the comparison compared something", () => {
  assert.ok(all > 1000, `${all} numbers`);
  assert.ok(moved > 25, `a changed row moved the numbers of ${moved} fixtures`);
});
