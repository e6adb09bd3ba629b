// Runs the SQL beside the indicators in DuckDB, over a fixture's canonical CSV files, which DuckDB
// reads by itself: what is compared with the program has not passed through the program.
import { DuckDBInstance } from "@duckdb/node-api";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** The fields of each kind of table that the views expect, as the canonical files name them. */
const FIELDS = {
  orders: [
    "order_id", "ordered_on", "contact_id", "email", "amount", "amount_excl_tax", "line_amount", "tax",
    "shipping", "refunded_amount", "cost", "margin", "currency", "status", "document", "product",
    "category", "quantity", "channel", "campaign",
  ],
  contacts: [
    "contact_id", "email", "name", "first_name", "last_name", "company", "phone", "gender", "birth_date",
    "city", "country", "created_on", "modified_on", "kind", "customer_since", "status", "deactivated_on",
    "source", "segment", "owner", "team", "unsubscribed_on", "opposed", "converted",
  ],
  sends: [
    "sent_on", "contact_id", "email", "campaign", "channel", "delivered", "opened", "clicked", "responded",
    "converted", "unsubscribed", "kind", "revenue", "cost", "group",
  ],
  campaigns: [
    "campaign", "sent_on", "channel", "sent", "delivered", "opened", "clicked", "responded",
    "unsubscribed", "bounced", "revenue", "cost",
  ],
  costs: ["spent_on", "amount", "category", "channel", "campaign", "network", "impressions", "clicks", "currency"],
  tickets: [
    "created_on", "ticket_id", "contact_id", "email", "resolved_on", "resolution_hours",
    "first_response_on", "first_response_minutes", "first_contact", "contacts_count", "reopens",
    "channel", "agent", "team", "reason", "status", "satisfaction",
  ],
  visits: ["visited_on", "visitors", "conversions", "goal", "channel", "source"],
  deals: [
    "deal_id", "name", "stage", "status", "contact_id", "email", "account", "amount", "currency", "created_on",
    "closed_on", "expected_close_on", "probability", "owner", "team", "pipeline", "source", "product", "lost_reason",
  ],
  stage_changes: ["deal_id", "stage", "entered_on"],
  surveys: ["answered_on", "score", "kind", "contact_id", "email", "segment", "comment"],
  subscriptions: [
    "subscription_id", "contact_id", "email", "started_on", "ended_on", "term_ends_on", "renewed", "status", "plan",
    "monthly_amount", "currency", "cancel_reason", "churned",
  ],
  activities: [
    "happened_on", "user", "team", "kind", "outcome", "duration_minutes", "contact_id", "deal_id",
  ],
  usage_events: ["happened_on", "user", "event", "team"],
  product_usage: ["happened_on", "contact_id", "count", "feature"],
  social: ["posted_on", "network", "posts", "impressions", "clicks", "followers", "spend"],
};

/** The headers of a canonical file, or none for an empty one. */
function headers(path) {
  const [line] = readFileSync(path, "utf8").replace(/^\ufeff/, "").split(/\r?\n/, 1);
  return line ? line.split(",") : [];
}

const quoted = (text) => `'${String(text).replaceAll("'", "''")}'`;
const list = (texts) => `[${texts.map(quoted).join(", ")}]::VARCHAR[]`;
const ONE = { activities: "activity", product_usage: "product_usage", social: "social" };
const cellsOf = (kind) => `${ONE[kind] ?? kind.slice(0, -1)}_cells`;
const channelKey = (channel) => channel.toLowerCase().replace(/[\s-]/g, "");

/** Whether a contacts file calls its rows customers: a person said so, or its name does. */
function allCustomers(path, there, mappings) {
  const mapping = mappings.find((one) => one.headers?.join() === there.join());
  return mapping?.all_customers ?? /client|customer/i.test(basename(path));
}

/** One table of text per kind of file, and which columns there are. */
async function load(run, files, kinds, mappings) {
  await run("CREATE TABLE columns_seen (seen_kind VARCHAR, seen_field VARCHAR, seen_filled BOOLEAN)");
  for (const [kind, fields] of Object.entries(FIELDS)) {
    const columns = fields.map((field) => `"${field}" VARCHAR`).join(", ");
    const more = kind === "contacts" ? ", all_customers BOOLEAN" : "";
    await run(
      `CREATE TABLE ${cellsOf(kind)} (file INTEGER, family VARCHAR, line BIGINT, whole VARCHAR, ${columns}${more})`,
    );
  }
  for (const [rank, path] of files.entries()) {
    const there = headers(path);
    const kind = kinds[rank];
    if (there.length === 0 || !FIELDS[kind]) continue;
    const picked = FIELDS[kind].map((field) => (there.includes(field) ? `"${field}"` : "NULL"));
    if (kind === "contacts") picked.push(String(allCustomers(path, there, mappings)));
    await run(
      `INSERT INTO ${cellsOf(kind)} SELECT ${rank}, ${quoted(there.join())}, row_number() OVER (), ` +
        `CAST(t AS VARCHAR), ${picked} FROM read_csv(${quoted(path)}, header = true, all_varchar = true, ` +
        `delim = ',', quote = '"', escape = '"', null_padding = true) t ` +
        `WHERE coalesce(${there.map((header) => `nullif(trim("${header}"), '')`)}) IS NOT NULL`,
    );
    for (const field of FIELDS[kind].filter((one) => there.includes(one))) {
      await run(
        `INSERT INTO columns_seen SELECT ${quoted(kind)}, ${quoted(field)}, ` +
          `coalesce(bool_or(nullif(trim("${field}"), '') IS NOT NULL), false) FROM ${cellsOf(kind)} WHERE file = ${rank}`,
      );
    }
  }
}

/** The settings of a case as variables and tables. */
async function decide(run, chosen, today) {
  const set = (name, value) => run(`SET VARIABLE ${name} = ${value}`);
  const text = (name, value) => set(name, value === undefined ? "NULL::VARCHAR" : quoted(value));
  await run("CREATE TABLE rates (currency VARCHAR, rate DECIMAL(18, 9))");
  for (const [currency, rate] of Object.entries(chosen.rates ?? {})) {
    await run(`INSERT INTO rates VALUES (${quoted(currency)}, ${rate})`);
  }
  const days = chosen.attribution_window;
  const perChannel = typeof days === "object" && days !== null ? days : {};
  await run("CREATE TABLE windows (channel VARCHAR, days INTEGER)");
  for (const [channel, count] of Object.entries(perChannel)) {
    await run(`INSERT INTO windows VALUES (${quoted(channelKey(channel))}, ${count})`);
  }
  const window = String(chosen.active_window ?? "12m");
  const day = (value) => (value ? `DATE ${quoted(value)}` : "NULL::DATE");
  await set("today", day(today));
  await set("reference_date", day(chosen.reference_date));
  await set("window_months", window.endsWith("m") ? window.slice(0, -1) : 0);
  await set("window_days", window.endsWith("d") ? window.slice(0, -1) : 0);
  await set("attribution_window", typeof days === "object" || days === undefined ? "NULL::INTEGER" : Number(days));
  for (const name of ["currency", "amount_basis", "attribution_touch", "crm_revenue"]) {
    await text(name, chosen[name]);
  }
  await text("attribution_model", chosen.attribution_model ?? "last_touch");
  const categories = ["marketing", "sales", "operations", "uncategorised"];
  await set("acquisition_categories", list(chosen.acquisition_categories ?? categories));
  const fields = ["name", "email", "phone", "gender", "birth_date", "city", "country"];
  await set("strategic_fields", list(chosen.strategic_fields ?? fields));
}

/** A database that holds the files of a case, with the views over them. */
export async function database(files, { today, settings = {}, files: described }, views) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const run = (sql) => connection.run(sql);
  // What is this small is quicker without company.
  await run("SET threads = 1");
  const kinds = files.map((path) => described[basename(path)].table);
  await load(run, files, kinds, settings.mappings ?? []);
  await decide(run, settings.settings ?? {}, today);
  await run(views);
  return connection;
}

/** Numerator and denominator of an indicator for the days from start to end, none where nothing is dated. */
export async function computed(connection, sql, start, end) {
  const day = (value) => (value ? `DATE ${quoted(value)}` : "NULL::DATE");
  const query = sql.replaceAll("$start", day(start)).replaceAll("$end", day(end));
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
