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

/** The program's report on canonical files: of mappings, what they say of canonical headers. */
function report(files, { today, period, settings }) {
  const args = ["--today", today];
  if (period) args.push("--period", period);
  if (settings) {
    const path = join(scratch, "settings.json");
    const first = files.map((file) => readFileSync(file, "utf8").split(/\r?\n/, 1)[0]);
    const mappings = (settings.mappings ?? []).filter(
      (mapping) => "all_customers" in mapping && first.includes(mapping.headers.join()),
    );
    writeFileSync(path, JSON.stringify({ ...settings, mappings }));
    args.push("--settings", path);
  }
  return JSON.parse(example("report", ...args, ...files));
}

/** Every span of an indicator that has a number: its days (none where nothing is dated) and both numbers. */
function spans(report, kpi) {
  const reference = report.reference_date;
  const last = ({ end, complete }) => (!end || complete || end < reference ? end : reference);
  const now = kpi.value === undefined ? [] : [{ ...report.period, ...kpi }];
  const buckets = (kpi.series ?? []).filter((bucket) => bucket.value !== null);
  return [...now, ...buckets].map((span) => ({ ...span, end: last(span) }));
}

/** Sums agree to the last digit, times (thirds of a minute have no last one) to nine; a difference
 * of two rates, which has no numerator of its own, as the quotient that it is. */
function agree(theirs, mine, value, what) {
  const near = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
  if (mine.numerator === undefined) {
    const theirValue = Number(theirs.numerator) / Number(theirs.denominator);
    assert.ok(near(theirValue, Number(value)), `${what}: ${theirValue} and ${value}`);
    return;
  }
  const thirds = /\.\d{8,}$/;
  if (thirds.test(mine.numerator) || thirds.test(theirs.numerator)) {
    assert.ok(near(Number(theirs.numerator), Number(mine.numerator)), what);
    assert.equal(theirs.denominator, mine.denominator, what);
    return;
  }
  assert.deepEqual(theirs, mine, what);
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
      agree(theirs, mine, span.value, `${kpi.id} from ${span.start} to ${span.end}`);
      numbers.push(`${kpi.id} ${span.start} ${span.value} ${mine.numerator}/${mine.denominator}`);
    }
  }
  connection.closeSync();
  return numbers;
}

/** What can be made of a cell, by its column, without the row's becoming unreadable. */
const MONEY = ["amount", "line_amount", "amount_excl_tax", "revenue", "cost", "resolution_hours"];
const COUNTS = ["sent", "clicked", "first_response_minutes", "contacts_count"];
const OTHER = { yes: "no", no: "yes", true: "false", false: "true", customer: "prospect", prospect: "customer" };
function moved(column, cell) {
  if (MONEY.includes(column) && Number(cell) > 0) return (Number(cell) + 1.25).toFixed(2);
  if (COUNTS.includes(column) && Number(cell) > 1) return String(Number(cell) + 1);
  return OTHER[cell];
}

/** The file with one cell of one row changed, a later row and an earlier column first; null where none can be. */
function changed(path) {
  const lines = readFileSync(path, "utf8").split("\n");
  const columns = lines[0].trim().split(",");
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const [, text, end] = /^(.*?)(\r?)$/.exec(lines[at]);
    const cells = text.split(",");
    const which = columns.findIndex((column, i) => moved(column, cells[i]) !== undefined);
    // A quoted line would have to be split with care; any other row will do.
    if (which < 0 || text.includes('"')) continue;
    cells[which] = moved(columns[which], cells[which]);
    lines[at] = cells.join(",") + end;
    const copy = join(scratch, basename(path));
    writeFileSync(copy, lines.join("\n"));
    return copy;
  }
  return null;
}

let all = 0;
let different = 0;
// Cases of products are about what their headers mean, which the views are not asked.
const canonical = fixtures().filter(({ name }) => !name.startsWith("product-"));
for (const { name, json, canonical: files } of canonical) {
  test(`${name}: DuckDB agrees`, async () => {
    const before = await compare(files, json);
    all += before.length;
    const copies = files.map((file) => changed(file) ?? file);
    const later = await compare(copies, json);
    if (later.join() !== before.join()) different += 1;
  });
}

test("the comparison compared something", () => {
  assert.ok(all > 1000, `${all} numbers`);
  assert.ok(different > 25, `a changed row moved the numbers of ${different} fixtures`);
});
