-- What the SQL beside each indicator is written over: the rules of orders,
-- refunds, people and money (rules.md 1 to 9), said a second time, in SQL, so
-- that another program can check the first. Nothing of it runs in the page.
--
-- It expects the table `cells`: one row per record of the orders files, every
-- field as text (null where a file has no such column), with `file` (rank by
-- name), `family` (the same for files with equal headers) and `line`; the table
-- `rates` (currency, rate); and the variables today, window_months and currency.

CREATE TABLE typed AS
SELECT file, family, line,
       nullif(trim(order_id), '') AS id,
       nullif(trim(contact_id), '') AS contact_id,
       nullif(lower(trim(email)), '') AS email,
       try_cast(nullif(trim(ordered_on), '') AS DATE) AS day,
       try_cast(nullif(trim(amount), '') AS DECIMAL(28, 9)) AS amount,
       try_cast(nullif(trim(line_amount), '') AS DECIMAL(28, 9)) AS line_amount,
       abs(try_cast(nullif(trim(refunded_amount), '') AS DECIMAL(28, 9))) AS refunded_amount,
       nullif(upper(trim(currency)), '') AS currency,
       nullif(trim(status), '') AS status,
       coalesce(nullif(trim(document), ''), 'order') AS document,
       nullif(trim(channel), '') AS channel,
       nullif(trim(campaign), '') AS campaign,
       concat_ws(chr(31), ordered_on, amount, line_amount, refunded_amount, contact_id, email,
                 currency, status, document, channel, campaign) AS whole
FROM cells
WHERE (nullif(trim(ordered_on), '') IS NULL OR try_cast(trim(ordered_on) AS DATE) IS NOT NULL)
  AND (nullif(trim(amount), '') IS NULL OR try_cast(trim(amount) AS DECIMAL(28, 9)) IS NOT NULL)
  AND (nullif(trim(line_amount), '') IS NULL
       OR try_cast(trim(line_amount) AS DECIMAL(28, 9)) IS NOT NULL);

CREATE TABLE dated AS
SELECT *, coalesce(amount, line_amount) < 0 OR document = 'credit_note' AS refund,
       document = 'invoice' AS invoice
FROM typed
WHERE day IS NULL OR day <= getvariable('today');

-- An export made again: of an order the rows of the last file; of rows without
-- an order, those of the file that has the most of them.
CREATE TABLE kept AS
WITH counted AS (
  SELECT *,
         max(file) OVER (PARTITION BY family, id, refund) AS last_file,
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
  FROM kept WHERE NOT refund GROUP BY family, id
) GROUP BY family;

CREATE TABLE order_rows AS
SELECT k.*, f.lines, coalesce(k.id, 'row ' || k.file || ' ' || k.line) AS order_key
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

CREATE TABLE orders AS
SELECT order_key, any_value(r.id) AS id, min(day) AS day, any_value(a.amount) AS amount,
       first(refunded_amount ORDER BY file, line) FILTER (refunded_amount IS NOT NULL) AS refunded,
       first(contact_id ORDER BY file, line) FILTER (contact_id IS NOT NULL) AS contact_id,
       first(email ORDER BY file, line) FILTER (email IS NOT NULL) AS email,
       first(currency ORDER BY file, line) FILTER (currency IS NOT NULL) AS currency,
       first(status ORDER BY file, line) FILTER (status IS NOT NULL) AS status,
       first(channel ORDER BY file, line) FILTER (channel IS NOT NULL) AS channel,
       first(campaign ORDER BY file, line) FILTER (campaign IS NOT NULL) AS campaign,
       max(document) AS document, count(*) AS rows
FROM order_rows r JOIN amounts a USING (order_key)
GROUP BY order_key
HAVING min(day) IS NOT NULL AND any_value(a.amount) IS NOT NULL;

CREATE MACRO valid(status, document) AS
  document <> 'quote' AND coalesce(status, 'valid') NOT IN ('cancelled', 'refused', 'draft', 'quote', 'refunded')
  AND (coalesce(status, 'valid') <> 'pending' OR document = 'invoice');

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

CREATE TABLE report_currency AS
SELECT coalesce(getvariable('currency'), (
  SELECT currency FROM (
    SELECT currency, sum(rows) AS n FROM (
      SELECT currency, rows FROM orders UNION ALL SELECT currency, 1 FROM refunds
    ) WHERE currency IS NOT NULL GROUP BY currency
  ) ORDER BY n DESC, currency LIMIT 1
)) AS currency;

CREATE TABLE known_emails AS
SELECT email, min(contact_id) AS contact_id FROM (
  SELECT email, contact_id FROM orders UNION ALL SELECT email, contact_id FROM refunds
) WHERE email IS NOT NULL AND contact_id IS NOT NULL GROUP BY email;

-- One row per order and refund: what it adds to revenue, whose it is.
CREATE TABLE sales AS
WITH all_sales AS (
  SELECT day, amount, valid(status, document) AND amount > 0 AS purchase,
         valid(status, document) AS counts,
         CASE WHEN id IN (SELECT id FROM refunds WHERE id IS NOT NULL) THEN 0
              ELSE coalesce(refunded, 0) END AS refunded,
         contact_id, email, currency, channel, campaign
  FROM orders
  UNION ALL
  SELECT day, 0, false, counts, amount, contact_id, email, currency, channel, campaign FROM refunds
)
SELECT s.day, s.purchase,
       coalesce(s.contact_id, k.contact_id, s.email) AS person,
       s.currency IS NOT NULL AND s.currency <> c.currency AND r.rate IS NULL AS is_foreign,
       CASE WHEN s.counts THEN (s.amount - s.refunded)
            * CASE WHEN s.currency = c.currency THEN 1 ELSE coalesce(r.rate, 1) END ELSE 0 END AS net,
       CASE WHEN s.purchase THEN s.amount
            * CASE WHEN s.currency = c.currency THEN 1 ELSE coalesce(r.rate, 1) END ELSE 0 END AS gross,
       s.channel, s.campaign
FROM all_sales s
CROSS JOIN report_currency c
LEFT JOIN rates r ON r.currency = s.currency
LEFT JOIN known_emails k ON k.email = s.email;

CREATE MACRO window_start(d) AS
  CAST(CAST(d AS DATE) - to_months(CAST(getvariable('window_months') AS INTEGER)) AS DATE);

CREATE MACRO customers(d) AS TABLE
  SELECT DISTINCT person FROM sales WHERE purchase AND person IS NOT NULL AND day <= d;

CREATE MACRO actives(d) AS TABLE
  SELECT DISTINCT person FROM sales
  WHERE purchase AND person IS NOT NULL AND day <= d AND day > window_start(d);
