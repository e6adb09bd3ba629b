// Runs the SQL beside the indicators in DuckDB, over a fixture's canonical CSV files, which DuckDB
// reads by itself: what is compared with the program has not passed through the program.
import { DuckDBInstance } from "@duckdb/node-api";
import { readFileSync } from "node:fs";

/** The fields that the views expect, as the canonical files name them. */
const FIELDS = [
  "order_id", "ordered_on", "contact_id", "email", "amount", "line_amount", "refunded_amount",
  "currency", "status", "document", "channel", "campaign",
];

/** The headers of a canonical file, or none for an empty one. */
function headers(path) {
  const [line] = readFileSync(path, "utf8").split(/\r?\n/, 1);
  return line ? line.split(",") : [];
}

const quoted = (text) => `'${String(text).replaceAll("'", "''")}'`;

/** A database that holds the files of a case, with the views over them. */
export async function database(files, { today, settings = {} }, views) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const run = (sql) => connection.run(sql);
  const columns = FIELDS.map((field) => `${field} VARCHAR`).join(", ");
  await run(`CREATE TABLE cells (file INTEGER, family VARCHAR, line BIGINT, ${columns})`);
  for (const [rank, path] of files.entries()) {
    const there = headers(path);
    if (there.length === 0) continue;
    const picked = FIELDS.map((field) => (there.includes(field) ? `"${field}"` : "NULL"));
    await run(
      `INSERT INTO cells SELECT ${rank}, ${quoted(there.join())}, row_number() OVER (), ${picked} ` +
        `FROM read_csv(${quoted(path)}, header = true, all_varchar = true, delim = ',', quote = '"', ` +
        `escape = '"', null_padding = true)`,
    );
  }
  const chosen = settings.settings ?? {};
  await run("CREATE TABLE rates (currency VARCHAR, rate DECIMAL(18, 9))");
  for (const [currency, rate] of Object.entries(chosen.rates ?? {})) {
    await run(`INSERT INTO rates VALUES (${quoted(currency)}, ${rate})`);
  }
  const window = chosen.active_window ?? "12m";
  if (!window.endsWith("m")) throw new Error(`the views know windows of months, not ${window}`);
  await run(`SET VARIABLE today = DATE ${quoted(today)}`);
  await run(`SET VARIABLE window_months = ${window.slice(0, -1)}`);
  await run(`SET VARIABLE currency = ${chosen.currency ? quoted(chosen.currency) : "NULL::VARCHAR"}`);
  await run(views);
  return connection;
}

/** Numerator and denominator of an indicator for the days from start to end. */
export async function computed(connection, sql, start, end) {
  const query = sql.replaceAll("$start", `DATE ${quoted(start)}`).replaceAll("$end", `DATE ${quoted(end)}`);
  const reader = await connection.runAndReadAll(query);
  const [row] = reader.getRowObjectsJson();
  return { numerator: decimal(row.numerator), denominator: decimal(row.denominator) };
}

/** A number without the zeros that say nothing: "12.50" and "12.5" are "12.5". */
export function decimal(value) {
  if (value === undefined || value === null) return undefined;
  const text = String(value);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
