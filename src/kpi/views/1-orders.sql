-- What the SQL beside each indicator is written over: the rules of people, orders, refunds, money,
-- solicitations, attribution, costs and tickets (rules.md 1 to 31, 43 and 44), said a second time,
-- in SQL, so that another program can check the first. Nothing of it runs in the page. The files of
-- this folder are one text, in the order of their names.
--
-- It expects, for each kind of table, `order_cells`, `contact_cells`, `send_cells`, `campaign_cells`,
-- `ticket_cells`, `cost_cells`, `deal_cells` and so on: one row per record, every field as text (null where a file has no
-- such column), with `file` (rank by name), `family` (the same for files with equal headers), `line`
-- and `whole` (all its cells, mapped or not); contacts also `all_customers`, whether the file calls
-- its rows so. `columns_seen` (seen_kind, seen_field, seen_filled) lists the columns that exist;
-- `rates` (currency, rate) and `windows` (channel, days) are settings, as are the variables today,
-- window_months, window_days, currency, reference_date, attribution_touch, attribution_window,
-- attribution_model, crm_revenue, acquisition_categories, strategic_fields and amount_basis.

-- A cell that says something: exports spell nothing in many ways.
CREATE MACRO said(cell) AS
  CASE WHEN lower(trim(cell)) IN ('', '-', '--', 'n/a', 'na', 'null', '?', 'select') THEN NULL
       ELSE trim(cell) END;
CREATE MACRO number_of(cell) AS try_cast(said(cell) AS DECIMAL(28, 9));
CREATE MACRO day_of(cell) AS try_cast(left(said(cell), 10) AS DATE);
-- A cell that says something else than a day, or a number.
CREATE MACRO no_day(cell) AS said(cell) IS NOT NULL AND day_of(cell) IS NULL;
CREATE MACRO no_number(cell) AS said(cell) IS NOT NULL AND number_of(cell) IS NULL;
-- Null for a day that comes without a time.
CREATE MACRO time_of(cell) AS
  try_cast(replace(nullif(regexp_extract(said(cell), '^\d{4}-\d\d-\d\d[ T]\d\d?:\d\d(:\d\d)?'), ''), 'T', ' ')
           AS TIMESTAMP);
-- Blank for a day still to come.
CREATE MACRO past(cell) AS CASE WHEN day_of(cell) <= getvariable('today') THEN cell END;
-- yes, no, a date (which is yes), or null where the cell says nothing.
CREATE MACRO flag(cell) AS
  CASE WHEN lower(said(cell)) IN ('yes', 'true', '1') OR day_of(cell) IS NOT NULL THEN true
       WHEN lower(said(cell)) IN ('no', 'false', '0') THEN false END;
CREATE MACRO name_key(cell) AS lower(regexp_replace(coalesce(said(cell), ''), '\s+', ' ', 'g'));
CREATE MACRO channel_key(cell) AS lower(regexp_replace(coalesce(said(cell), ''), '[\s-]', '', 'g'));
-- A file of sends without a channel is e-mail where it records opens or clicks.
CREATE MACRO sent_by(file, channel, opened, clicked) AS
  CASE WHEN bool_or(said(channel) IS NOT NULL) OVER (PARTITION BY file) THEN channel_key(channel)
       WHEN bool_or(said(opened) IS NOT NULL OR said(clicked) IS NOT NULL) OVER (PARTITION BY file) THEN 'email'
       ELSE '' END;
-- A column exists; an entirely blank one is not present.
CREATE MACRO has_column(k, f) AS EXISTS (SELECT 1 FROM columns_seen WHERE seen_kind = k AND seen_field = f);
CREATE MACRO present(k, f) AS
  EXISTS (SELECT 1 FROM columns_seen WHERE seen_kind = k AND seen_field = f AND seen_filled);
-- Rows without a day only remain where their table has no days at all.
CREATE MACRO in_days(day, s, e) AS day IS NULL OR day BETWEEN s AND e;

-- Orders ------------------------------------------------------------------------------------------

-- The amount without tax only serves where some file has no other.
CREATE TABLE basis AS
SELECT coalesce(getvariable('amount_basis') = 'excl_tax',
                bool_or(NOT incl) AND bool_and(excl), false) AS excl
FROM (SELECT file, bool_or(said(amount) IS NOT NULL OR said(line_amount) IS NOT NULL) AS incl,
             bool_or(said(amount_excl_tax) IS NOT NULL) AS excl
      FROM order_cells GROUP BY file);

CREATE TABLE typed AS
SELECT file, family, line, whole,
       said(order_id) AS id, said(contact_id) AS contact_id, lower(said(email)) AS email,
       day_of(ordered_on) AS day, number_of(CASE WHEN b.excl THEN amount_excl_tax ELSE amount END) AS amount,
       number_of(line_amount) AS line_amount, abs(number_of(refunded_amount)) AS refunded_amount,
       upper(said(currency)) AS currency, said(status) AS status,
       coalesce(said(document), 'order') AS document, said(channel) AS channel, said(campaign) AS campaign
FROM order_cells, basis b
WHERE (said(ordered_on) IS NULL OR day_of(ordered_on) IS NOT NULL)
  AND (said(amount) IS NULL OR number_of(amount) IS NOT NULL)
  AND (said(line_amount) IS NULL OR number_of(line_amount) IS NOT NULL);

CREATE TABLE dated AS
SELECT *, coalesce(amount, line_amount) < 0 OR document = 'credit_note' AS refund, document = 'invoice' AS invoice
FROM typed WHERE day IS NULL OR day <= getvariable('today');

-- An export made again: of an order the rows of the last file; of rows without an order, those of
-- the file that has the most of them.
CREATE TABLE kept AS
WITH counted AS (
  SELECT *, max(file) OVER (PARTITION BY family, id, refund) AS last_file,
         count(*) OVER (PARTITION BY family, whole, file) AS alike
  FROM dated
), ranked AS (
  SELECT *, max(alike * 1000 + file) OVER (PARTITION BY family, whole) % 1000 AS fullest FROM counted
)
SELECT * FROM ranked
WHERE CASE WHEN id IS NOT NULL THEN file = last_file ELSE file = fullest END;

-- Whether the amount of a family of files is a line's: some order differs in it.
CREATE TABLE families AS
SELECT family, bool_or(different) AS lines FROM (
  SELECT family, id, id IS NOT NULL AND count(DISTINCT amount) > 1 AS different
  FROM kept WHERE NOT refund GROUP BY family, id, invoice
) GROUP BY family;

CREATE TABLE order_rows AS
SELECT k.*, f.lines, if(invoice, 'invoice ', '') || coalesce(k.id, 'row ' || k.file || ' ' || k.line) AS order_key
FROM kept k JOIN families f USING (family) WHERE NOT k.refund;

CREATE TABLE amounts AS
WITH per_family AS (
  SELECT order_key, family, min(file) AS file,
         first(amount ORDER BY file, line) FILTER (amount IS NOT NULL AND NOT lines) AS total,
         sum(CASE WHEN lines THEN amount ELSE line_amount END) AS line_total
  FROM order_rows GROUP BY order_key, family
)
SELECT order_key,
       coalesce(first(total ORDER BY file) FILTER (total IS NOT NULL),
                first(line_total ORDER BY file) FILTER (line_total IS NOT NULL)) AS amount
FROM per_family GROUP BY order_key;

CREATE MACRO first_said(cell, file, line) AS first(cell ORDER BY file, line) FILTER (cell IS NOT NULL);

CREATE TABLE orders_and_invoices AS
SELECT order_key, any_value(r.id) AS id, min(day) AS day, any_value(a.amount) AS amount,
       first_said(refunded_amount, file, line) AS refunded, first_said(status, file, line) AS status,
       first_said(contact_id, file, line) AS contact_id, first_said(email, file, line) AS email,
       first_said(channel, file, line) AS channel, first_said(campaign, file, line) AS campaign,
       first_said(currency, file, line) AS currency,
       max(document) AS document, count(*) AS rows
FROM order_rows r JOIN amounts a USING (order_key)
GROUP BY order_key
HAVING min(day) IS NOT NULL AND any_value(a.amount) IS NOT NULL;

CREATE MACRO valid(status, document) AS
  document <> 'quote' AND coalesce(status, 'valid') NOT IN ('cancelled', 'refused', 'draft', 'quote', 'refunded')
  AND (coalesce(status, 'valid') <> 'pending' OR document = 'invoice');

-- Orders give way to their invoices: by id where half of the invoices find theirs, else by date.
CREATE TABLE orders AS
WITH invoices AS (
  SELECT id, day, id IN (SELECT id FROM orders_and_invoices WHERE document <> 'invoice' AND id IS NOT NULL) AS found
  FROM orders_and_invoices WHERE document = 'invoice' AND valid(status, document)
), rule AS (
  SELECT coalesce(avg(CASE WHEN found THEN 1 ELSE 0 END) >= 0.5, false) AS by_id, min(day) AS first_day FROM invoices
)
SELECT o.* FROM orders_and_invoices o, rule r
WHERE CASE WHEN document = 'invoice' THEN true
           WHEN by_id THEN coalesce(id NOT IN (SELECT id FROM invoices WHERE id IS NOT NULL), true)
           ELSE coalesce(day < r.first_day, true) END;

CREATE TABLE refunds AS
SELECT k.id, k.day, abs(coalesce(k.amount, k.line_amount)) AS amount,
       coalesce(k.contact_id, o.contact_id) AS contact_id,
       CASE WHEN k.contact_id IS NULL AND k.email IS NULL THEN o.email ELSE k.email END AS email,
       k.currency, coalesce(o.channel, CASE WHEN o.id IS NULL THEN k.channel END) AS channel,
       coalesce(o.campaign, CASE WHEN o.id IS NULL THEN k.campaign END) AS campaign,
       coalesce(k.status, 'valid') NOT IN ('cancelled', 'refused', 'pending', 'draft')
         AND (o.id IS NULL OR valid(o.status, o.document)) AS counts
FROM kept k LEFT JOIN orders o ON o.id = k.id
WHERE k.refund AND k.day IS NOT NULL;
