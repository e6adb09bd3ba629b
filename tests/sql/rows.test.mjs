// What `report --rows all` prints for an indicator, added up again here from the text of the CSV
// alone, gives the numerator and the denominator that the report states, to the last decimal.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { example, fixtures } from "../native.mjs";
import { decimal } from "./duckdb.mjs";

const scratch = mkdtempSync(join(tmpdir(), "vigie-rows-"));
after(() => rmSync(scratch, { recursive: true }));

function report({ json, inputs }, ...more) {
  const args = ["--today", json.today, ...more];
  if (json.period) args.push("--period", json.period);
  if (json.settings) {
    const path = join(scratch, "settings.json");
    writeFileSync(path, JSON.stringify(json.settings));
    args.push("--settings", path);
  }
  return example("report", ...args, ...inputs);
}

/** The cells of RFC 4180 text, a list per record. */
function records(text) {
  const out = [[""]];
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    const record = out.at(-1);
    if (quoted && c === '"' && text[i + 1] === '"') record[record.length - 1] += text[(i += 1)];
    else if (c === '"') quoted = !quoted;
    else if (!quoted && c === ",") record.push("");
    else if (!quoted && c === "\n") out.push([""]);
    else if (quoted || c !== "\r") record[record.length - 1] += c;
  }
  return out.slice(0, -1);
}

/** The exact sum of decimal texts. */
function sum(texts) {
  const scaled = (text) => {
    const [, sign, whole, part = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    const value = BigInt(whole + part.padEnd(18, "0"));
    return sign ? -value : value;
  };
  const total = texts.reduce((all, text) => all + scaled(text), 0n);
  const digits = String(total < 0n ? -total : total).padStart(19, "0");
  return decimal(`${total < 0n ? "-" : ""}${digits.slice(0, -18)}.${digits.slice(-18)}`);
}

let rowsSeen = 0;
for (const fixture of fixtures()) {
  test(`${fixture.name}: the rows add up`, () => {
    const [header, ...all] = records(report(fixture, "--rows", "all"));
    assert.deepEqual(header, ["indicator", "entity", "numerator", "denominator", "file", "line"]);
    const { kpis } = JSON.parse(report(fixture));
    const behind = new Map(kpis.map(({ id }) => [id, []]));
    for (const [id, ...row] of all) behind.get(id).push(row);
    for (const kpi of kpis) {
      const rows = behind.get(kpi.id);
      rowsSeen += rows.length;
      if (kpi.value === undefined) {
        assert.deepEqual(rows, [], kpi.id);
        continue;
      }
      if (kpi.numerator === undefined) {
        // A difference of two rates: its rows are the people of both groups.
        const part = (id) => kpi.parts.find((one) => one.id === id).value;
        assert.equal(rows.length, part("treated") + part("control"), kpi.id);
        const reacted = String(part("treated_reacted") + part("control_reacted"));
        assert.equal(sum(rows.map((row) => row[1])), decimal(reacted), kpi.id);
        continue;
      }
      assert.equal(sum(rows.map((row) => row[1])), decimal(kpi.numerator), kpi.id);
      const denominators = rows.map((row) => row[2]).filter((cell) => cell !== "");
      if (kpi.denominator === undefined) assert.deepEqual(denominators, [], kpi.id);
      else assert.equal(sum(denominators), decimal(kpi.denominator), kpi.id);
      for (const [, , , file, line] of rows) {
        assert.ok(Object.hasOwn(fixture.json.files, file) && Number(line) > 1, `${kpi.id}: ${file} ${line}`);
      }
    }
  });
}

test("there were rows to add up", () => assert.ok(rowsSeen > 500, `${rowsSeen} rows`));
