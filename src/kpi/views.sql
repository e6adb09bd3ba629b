-- What the SQL beside each indicator is written over: the rules of people, orders, refunds, money,
-- solicitations, attribution, costs and tickets (rules.md 1 to 31, 43 and 44), said a second time,
-- in SQL, so that another program can check the first. Nothing of it runs in the page.
--
-- It expects, for each kind of table, `order_cells`, `contact_cells`, `send_cells`, `campaign_cells`,
-- `ticket_cells` and `cost_cells`: one row per record, every field as text (null where a file has no
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

-- Sends, campaigns in totals, costs, tickets ------------------------------------------------------

-- Rows without ids: identical ones of one file are separate events, those that another file of the
-- family repeats are not. `times` numbers the twins of a file.
CREATE MACRO twin(family, whole, file, line) AS row_number() OVER (PARTITION BY family, whole, file ORDER BY line);

CREATE TABLE send_rows AS
WITH typed AS (
  SELECT file, family, line, whole, day_of(sent_on) AS day,
         said(contact_id) AS contact_id, lower(said(email)) AS email,
         -- A file that names nobody at all: each row is a person of its own.
         bool_and(said(contact_id) IS NULL AND said(email) IS NULL) OVER (PARTITION BY file) AS nameless,
         name_key(campaign) AS campaign,
         sent_by(file, channel, opened, clicked) AS channel,
         flag(delivered) AS delivered, flag(opened) AS opened, flag(clicked) AS clicked,
         flag(responded) AS responded, flag(converted) AS converted, flag(unsubscribed) AS unsubscribed,
         lower(said(kind)) = 'transactional' AS transactional,
         lower(said("group")) = 'control' AS control, said("group") AS arm,
         number_of(revenue) AS revenue, number_of(cost) AS cost
  FROM send_cells
  WHERE (said(sent_on) IS NULL AND NOT present('sends', 'sent_on')) OR day_of(sent_on) IS NOT NULL
), settled AS (
  SELECT *, twin(family, whole, file, line) AS times
  FROM typed WHERE day IS NULL OR day <= getvariable('today')
)
SELECT row_number() OVER (ORDER BY file, line) AS send_id, *,
       coalesce(transactional, false) OR coalesce(control, false) AS silent
FROM settled
QUALIFY file = max(file) OVER (PARTITION BY family, whole, times);

CREATE TABLE campaign_rows AS
WITH typed AS (
  SELECT file, family, line, whole, day_of(sent_on) AS day, name_key(campaign) AS campaign,
         sent_by(file, channel, opened, clicked) AS channel,
         number_of(sent) AS sent, number_of(delivered) AS delivered, number_of(opened) AS opened,
         number_of(clicked) AS clicked, number_of(responded) AS responded,
         number_of(unsubscribed) AS unsubscribed, number_of(bounced) AS bounced,
         number_of(revenue) AS revenue, number_of(cost) AS cost
  FROM campaign_cells
  WHERE (said(sent_on) IS NULL AND NOT present('campaigns', 'sent_on')) OR day_of(sent_on) IS NOT NULL
), settled AS (
  SELECT *, twin(family, whole, file, line) AS times
  FROM typed WHERE day IS NULL OR day <= getvariable('today')
)
SELECT * EXCLUDE (delivered), coalesce(delivered, sent - bounced, sent) AS delivered,
       -- Its send rows, if one bears its name in its month, speak in its place.
       EXISTS (SELECT 1 FROM send_rows s WHERE s.campaign = settled.campaign
                 AND date_trunc('month', s.day) = date_trunc('month', settled.day)) AS gives_way
FROM settled
QUALIFY file = max(file) OVER (PARTITION BY family, whole, times);

CREATE TABLE cost_rows AS
WITH settled AS (
  SELECT file, family, line, whole, day_of(spent_on) AS day, number_of(amount) AS amount,
         coalesce(lower(said(category)), 'uncategorised') AS category,
         name_key(campaign) AS campaign, channel_key(channel) AS channel, upper(said(currency)) AS currency,
         twin(family, whole, file, line) AS times
  FROM cost_cells
  WHERE day_of(spent_on) <= getvariable('today') AND number_of(amount) IS NOT NULL
)
SELECT * FROM settled QUALIFY file = max(file) OVER (PARTITION BY family, whole, times);

CREATE TABLE ticket_rows AS
WITH typed AS (
  SELECT file, family, line, whole, said(ticket_id) AS id,
         said(contact_id) AS contact_id, lower(said(email)) AS email,
         day_of(created_on) AS day, time_of(created_on) AS created_at,
         day_of(past(resolved_on)) AS ended, time_of(past(resolved_on)) AS ended_at,
         number_of(resolution_hours) AS hours,
         day_of(first_response_on) AS answered, time_of(first_response_on) AS answered_at,
         number_of(first_response_minutes) AS minutes,
         flag(first_contact) AS first_contact, number_of(contacts_count) AS contacts_count,
         number_of(reopens) AS reopens, lower(said(status)) AS status,
         channel_key(channel) AS channel, said(agent) AS agent, said(team) AS team, said(reason) AS reason
  FROM ticket_cells WHERE day_of(created_on) <= getvariable('today')
)
SELECT * FROM (SELECT *, twin(family, whole, file, line) AS times FROM typed)
QUALIFY CASE WHEN id IS NOT NULL THEN row_number() OVER (PARTITION BY id ORDER BY file DESC, line DESC) = 1
             ELSE file = max(file) OVER (PARTITION BY family, whole, times) END;

CREATE TABLE tickets AS
SELECT *, coalesce(ended, CAST(coalesce(created_at, day) + to_seconds(CAST(hours * 3600 AS DOUBLE)) AS DATE)) AS resolved_day,
       ended IS NOT NULL OR hours IS NOT NULL OR coalesce(status IN ('resolved', 'closed'), false) AS resolved,
       -- Both in seconds, so that nothing is rounded before the sum.
       coalesce(minutes * 60, date_diff('second', created_at, answered_at), (answered - day) * 86400) AS response_seconds,
       coalesce(hours * 3600, date_diff('second', created_at, ended_at), (ended - day) * 86400) AS resolution_seconds
FROM ticket_rows;

-- People ------------------------------------------------------------------------------------------

CREATE TABLE contact_rows AS
SELECT * EXCLUDE (contact_id, email), said(contact_id) AS id, lower(said(email)) AS email,
       day_of(created_on) AS created
FROM contact_cells
WHERE (said(created_on) IS NULL OR day_of(created_on) <= getvariable('today'));

-- Everyone that other tables name.
CREATE TABLE named AS
SELECT DISTINCT contact_id AS id, email FROM (
  SELECT contact_id, email FROM orders UNION ALL SELECT contact_id, email FROM refunds
  UNION ALL SELECT contact_id, email FROM send_rows UNION ALL SELECT contact_id, email FROM ticket_rows
) WHERE contact_id IS NOT NULL OR email IS NOT NULL;

-- A row without id is the contact that has its e-mail; of one contact the later row wins.
CREATE TABLE contacts AS
WITH owners AS (
  SELECT email, min(id) AS id
  FROM (SELECT id, last(email ORDER BY file, line) AS email FROM contact_rows WHERE id IS NOT NULL GROUP BY id)
  GROUP BY email
), others AS (SELECT email, min(id) AS id FROM named WHERE id IS NOT NULL GROUP BY email
), keyed AS (
  SELECT coalesce(c.id, w.id, o.id, c.email, 'row ' || file || ' ' || line) AS person, c.*
  FROM contact_rows c LEFT JOIN owners w ON w.email = c.email LEFT JOIN others o ON o.email = c.email
)
SELECT *, day_of(customer_since) AS since,
       coalesce(lower(said(kind)), CASE WHEN all_customers THEN 'customer' END) AS of_kind,
       coalesce(flag(converted), false) AS is_converted,
       day_of(deactivated_on) AS deactivated, day_of(unsubscribed_on) AS left_on
FROM keyed
QUALIFY row_number() OVER (PARTITION BY person ORDER BY file DESC, line DESC) = 1;

-- Whose an id and an e-mail are: a contact by id, a contact by e-mail, or someone unlisted.
CREATE TABLE who AS
WITH mails AS (
  SELECT email, min(person) AS person FROM contacts WHERE email IS NOT NULL GROUP BY email
), more_mails AS (
  SELECT n.email, min(n.id) AS person FROM named n JOIN contacts c ON c.person = n.id
  WHERE n.email IS NOT NULL GROUP BY n.email
), unlisted AS (SELECT email, min(id) AS person FROM named WHERE id IS NOT NULL GROUP BY email)
SELECT n.id, n.email,
       CASE WHEN c.person IS NOT NULL THEN n.id
            ELSE coalesce(m.person, a.person, n.id, u.person, n.email) END AS person
FROM named n LEFT JOIN contacts c ON c.person = n.id LEFT JOIN mails m ON m.email = n.email
LEFT JOIN more_mails a ON a.email = n.email LEFT JOIN unlisted u ON u.email = n.email;

-- Money -------------------------------------------------------------------------------------------

CREATE TABLE report_currency AS
SELECT coalesce(getvariable('currency'), (
  SELECT currency FROM (SELECT currency, rows FROM orders UNION ALL SELECT currency, 1 FROM refunds)
  WHERE currency IS NOT NULL GROUP BY currency ORDER BY sum(rows) DESC, currency LIMIT 1
), (
  SELECT currency FROM cost_rows WHERE currency IS NOT NULL GROUP BY currency ORDER BY count(*) DESC, currency LIMIT 1
)) AS currency;

CREATE MACRO worth(currency, report, rate) AS CASE WHEN currency = report THEN 1 ELSE coalesce(rate, 1) END;

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
SELECT row_number() OVER () AS sale_id, s.day, s.purchase, w.person,
       s.currency IS NOT NULL AND s.currency <> c.currency AND r.rate IS NULL AS is_foreign,
       CASE WHEN s.counts THEN s.amount - s.refunded ELSE 0 END * worth(s.currency, c.currency, r.rate) AS net,
       CASE WHEN s.purchase THEN s.amount ELSE 0 END * worth(s.currency, c.currency, r.rate) AS gross,
       s.channel, name_key(s.campaign) AS campaign
FROM all_sales s
CROSS JOIN report_currency c
LEFT JOIN rates r ON r.currency = s.currency
LEFT JOIN who w ON w.id IS NOT DISTINCT FROM s.contact_id AND w.email IS NOT DISTINCT FROM s.email;

-- Rule 26: what was spent, wherever it stands.
CREATE TABLE costs AS
WITH told AS (
  SELECT DISTINCT campaign, date_trunc('month', day) AS month FROM cost_rows WHERE campaign <> ''
), send_costs AS (
  SELECT day, date_trunc('month', day) AS month, campaign, channel, cost FROM send_rows
  WHERE cost IS NOT NULL AND NOT coalesce(control, false)
), campaign_costs AS (
  SELECT day, date_trunc('month', day) AS month, campaign, channel, cost FROM campaign_rows
  WHERE cost IS NOT NULL
    AND (campaign, date_trunc('month', day)) NOT IN (SELECT (campaign, month) FROM send_costs WHERE day IS NOT NULL)
)
SELECT k.day, k.category, k.campaign, k.channel,
       k.amount * worth(k.currency, c.currency, r.rate) AS amount
FROM cost_rows k CROSS JOIN report_currency c LEFT JOIN rates r ON r.currency = k.currency
WHERE k.currency IS NULL OR k.currency = c.currency OR r.rate IS NOT NULL
UNION ALL
SELECT day, 'marketing', campaign, channel, cost FROM (FROM send_costs UNION ALL FROM campaign_costs) x
WHERE NOT EXISTS (SELECT 1 FROM told t WHERE t.campaign = x.campaign AND t.month = x.month);

-- Days and sets -----------------------------------------------------------------------------------

CREATE TABLE reference AS
WITH days AS (
  SELECT day FROM kept UNION ALL SELECT day FROM send_rows UNION ALL SELECT day FROM campaign_rows
  UNION ALL SELECT day FROM ticket_rows UNION ALL SELECT ended FROM ticket_rows UNION ALL SELECT day FROM cost_rows
)
SELECT coalesce(getvariable('reference_date'), (SELECT max(day) FROM days),
                (SELECT max(created) FROM contacts), getvariable('today')) AS day;

CREATE MACRO window_start(d) AS
  CAST(CAST(d AS DATE) - to_months(CAST(coalesce(getvariable('window_months'), 0) AS INTEGER))
       - to_days(CAST(coalesce(getvariable('window_days'), 0) AS INTEGER)) AS DATE);

CREATE MACRO on_file(d) AS TABLE SELECT * FROM contacts WHERE created IS NULL OR created <= d;

-- F: the day someone became a customer. Day 1 stands for "always was".
CREATE TABLE became AS
WITH bought AS (SELECT person, min(day) AS day FROM sales WHERE purchase AND person IS NOT NULL GROUP BY person)
SELECT coalesce(c.person, b.person) AS person,
       coalesce(least(b.day, c.since),
                CASE WHEN c.of_kind = 'customer' OR c.is_converted
                     THEN coalesce(c.created, DATE '0001-01-01') END) AS f,
       CASE WHEN c.all_customers AND c.of_kind = 'customer'
            THEN coalesce(c.created, DATE '0001-01-01') END AS called_customer
FROM bought b FULL JOIN contacts c ON c.person = b.person;

-- Without any day in the data (d is null) whoever is a customer always was.
CREATE MACRO customers(d) AS TABLE
  SELECT person FROM became WHERE least(f, called_customer) <= coalesce(d, DATE '9999-12-31');

CREATE MACRO actives(d) AS TABLE
  SELECT DISTINCT person FROM sales
  WHERE purchase AND person IS NOT NULL AND day <= d AND day > window_start(d);

-- Contacts that could still become customers: the denominator of activation.
CREATE MACRO prospects(s, e) AS TABLE
  SELECT o.person, o.deactivated, b.f FROM on_file(e) o JOIN became b USING (person)
  WHERE o.person NOT IN (SELECT person FROM customers(s - 1))
    AND (o.deactivated IS NULL OR o.deactivated >= s);

-- Solicitations and what followed -----------------------------------------------------------------

CREATE TABLE messages AS
SELECT r.* EXCLUDE (delivered), coalesce(r.delivered, true) AS delivered,
       CASE WHEN r.nameless THEN 'send ' || r.send_id ELSE w.person END AS person,
       coalesce(v.days, getvariable('attribution_window'),
                CASE WHEN r.channel IN ('email', 'sms', 'push') THEN 7 ELSE 30 END) AS days
FROM send_rows r
LEFT JOIN who w ON w.id IS NOT DISTINCT FROM r.contact_id AND w.email IS NOT DISTINCT FROM r.email
LEFT JOIN windows v ON v.channel = r.channel;

CREATE TABLE solicitations AS SELECT * FROM messages WHERE NOT silent;

CREATE MACRO solicited(s, e) AS TABLE
  SELECT DISTINCT person FROM solicitations WHERE person IS NOT NULL AND in_days(day, s, e);

-- Aggregates whose send rows are not there.
CREATE TABLE aggregates AS SELECT * FROM campaign_rows WHERE NOT gives_way;

CREATE TABLE purchases AS
SELECT person AS buyer, day AS bought_on FROM sales
WHERE purchase AND person IS NOT NULL AND day <= (SELECT r.day FROM reference r);

-- Names of macros' inner columns differ from those of their callers, which would be taken for them.
CREATE MACRO bought_after(whom, sent, days) AS
  EXISTS (SELECT 1 FROM purchases WHERE buyer = whom AND bought_on >= sent AND bought_on <= sent + days);

-- Whether a message had a favourable reaction: by its flags, else by a purchase.
CREATE TABLE reactions AS
SELECT *, CASE WHEN present('sends', 'responded') OR present('sends', 'converted')
               THEN coalesce(responded, false) OR coalesce(converted, false)
               ELSE bought_after(person, day, CAST(days AS INTEGER)) END AS favourable
FROM solicitations;

-- Rule 22: the sends that an order can be owed to, and the part of each under the five models.
CREATE TABLE touches AS
WITH clicks AS (
  SELECT channel, bool_or(clicked IS NOT NULL) AS recorded FROM send_rows GROUP BY channel
), met AS (
  SELECT b.sale_id, b.gross, b.day - m.day AS age, m.send_id, m.day AS sent,
         row_number() OVER (PARTITION BY b.sale_id ORDER BY m.day, m.campaign, m.channel, m.send_id) AS place
  FROM sales b JOIN solicitations m ON m.person = b.person JOIN clicks c ON c.channel = m.channel
  WHERE b.purchase AND NOT b.is_foreign AND b.campaign = ''
    AND b.day - m.day BETWEEN 0 AND m.days
    AND CASE WHEN coalesce(getvariable('attribution_touch') = 'clicked', c.recorded)
             THEN coalesce(m.clicked, false) ELSE m.delivered END
), ranked AS (
  SELECT *, dense_rank() OVER (PARTITION BY sale_id ORDER BY sent) AS nth,
         count(*) OVER (PARTITION BY sale_id, sent) AS that_day, max(sent) OVER (PARTITION BY sale_id) AS last_day
  FROM met
)
SELECT *, max(nth) OVER w AS days_met, count(*) OVER w AS met,
       count(*) FILTER (nth > 1 AND sent < last_day) OVER w AS between_ends
FROM ranked WINDOW w AS (PARTITION BY sale_id);

CREATE TABLE weights AS
SELECT 'last_touch' AS model, *, CASE WHEN sent = last_day THEN 1 ELSE 0 END AS part, that_day AS whole FROM touches
UNION ALL
SELECT 'first_touch', *, CASE WHEN nth = 1 THEN 1 ELSE 0 END, that_day FROM touches
UNION ALL
SELECT 'linear', *, 1, met FROM touches
UNION ALL
SELECT 'position_40_20_40', *,
       CASE WHEN days_met = 1 THEN 100 WHEN days_met = 2 THEN 50 WHEN nth = 1 OR sent = last_day THEN 40 ELSE 20 END,
       100 * CASE WHEN nth = 1 OR sent = last_day THEN that_day ELSE between_ends END FROM touches
UNION ALL
-- Only quotients count: back from the last touch, so that whole weeks are whole powers of two.
SELECT 'time_decay', *, pow(2, (sent - last_day) / 7.0), sum(pow(2, (sent - last_day) / 7.0)) OVER (PARTITION BY sale_id)
FROM touches;

-- To the cent, or to the decimals that the amount has; what remains goes to the last with a share.
CREATE TABLE shares AS
WITH units AS (
  SELECT *, (SELECT min(u) FROM (VALUES (100), (1000), (10000), (100000), (1000000), (10000000), (100000000), (1000000000)) v(u)
             WHERE gross * u = floor(gross * u)) AS per_unit FROM weights
), floored AS (
  SELECT *, CASE WHEN model = 'time_decay' THEN CAST(floor(CAST(gross AS DOUBLE) * per_unit * part / whole) AS HUGEINT)
                 ELSE CAST(gross * per_unit AS HUGEINT) * CAST(part AS HUGEINT) // CAST(whole AS HUGEINT) END AS n,
         place = max(CASE WHEN part > 0 THEN place END) OVER (PARTITION BY model, sale_id) AS takes_rest
  FROM units
)
SELECT model, sale_id, send_id, sent,
       CAST(n + CASE WHEN takes_rest THEN CAST(gross * per_unit AS HUGEINT) - sum(n) OVER (PARTITION BY model, sale_id)
                     ELSE 0 END AS DECIMAL(28, 9)) * CAST(1.0 / per_unit AS DECIMAL(10, 9)) AS amount
FROM floored;

-- Rule 23: what campaign revenue is, once for the report: column, name or attribution.
CREATE TABLE known_campaigns AS
SELECT campaign FROM send_rows WHERE campaign <> '' UNION SELECT campaign FROM campaign_rows WHERE campaign <> '';

CREATE TABLE campaign_revenue AS
SELECT CASE WHEN present('sends', 'revenue') OR present('campaigns', 'revenue') THEN 'column'
            WHEN EXISTS (SELECT 1 FROM sales s JOIN known_campaigns USING (campaign) WHERE s.purchase) THEN 'name'
            WHEN EXISTS (SELECT 1 FROM send_rows) THEN 'attribution'
            WHEN EXISTS (SELECT 1 FROM sales WHERE campaign <> '') THEN 'named' ELSE 'none' END AS way;

-- Of the column: what sends say, and the aggregates that still count, some in place of silent sends.
CREATE TABLE column_revenue AS
SELECT day, campaign, channel, revenue, false AS is_left FROM solicitations WHERE revenue IS NOT NULL
UNION ALL
SELECT day, campaign, channel, revenue, NOT gives_way FROM campaign_rows
WHERE revenue IS NOT NULL AND (NOT gives_way OR NOT present('sends', 'revenue'));

-- Rule 25: one row per contact and campaign that had both groups, with what it reacted and spent.
CREATE MACRO pairs(s, e) AS TABLE
  WITH rows AS (
    SELECT m.*, CASE WHEN present('sends', 'converted') THEN coalesce(converted, false)
                     ELSE bought_after(person, day, CAST(days AS INTEGER)) END AS reacted
    FROM messages m
    WHERE person IS NOT NULL AND in_days(day, s, e) AND NOT coalesce(transactional, false) AND arm IS NOT NULL
  ), bought AS (
    SELECT campaign, person, sum(gross) AS gross FROM (
      SELECT DISTINCT r.campaign, r.person, b.sale_id, b.gross FROM rows r JOIN sales b ON b.person = r.person
      WHERE b.purchase AND NOT b.is_foreign AND b.day BETWEEN r.day AND r.day + CAST(r.days AS INTEGER)
        AND b.day <= (SELECT day FROM reference)
    ) GROUP BY campaign, person
  ), grouped AS (
    SELECT campaign, person, bool_or(control) AS control, bool_or(reacted) AS reacted, sum(revenue) AS told
    FROM rows GROUP BY campaign, person
  )
  SELECT g.*, coalesce(CASE WHEN present('sends', 'revenue') THEN told ELSE gross END, 0) AS revenue
  FROM grouped g LEFT JOIN bought b ON b.campaign = g.campaign AND b.person = g.person
  QUALIFY bool_or(control) OVER (PARTITION BY g.campaign) AND bool_or(NOT control) OVER (PARTITION BY g.campaign);
