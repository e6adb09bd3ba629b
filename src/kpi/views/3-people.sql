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
  UNION ALL SELECT contact_id, email FROM deal_rows UNION ALL SELECT contact_id, email FROM subscription_rows
  UNION ALL SELECT contact_id, email FROM survey_rows UNION ALL SELECT contact_id, email FROM activity_rows
  UNION ALL SELECT contact_id, email FROM product_usage_rows
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
), (
  SELECT currency FROM deal_rows WHERE currency IS NOT NULL AND NOT EXISTS (SELECT 1 FROM orders)
  GROUP BY currency ORDER BY count(*) DESC, currency LIMIT 1
), (
  SELECT currency FROM subscription_rows WHERE currency IS NOT NULL AND NOT EXISTS (SELECT 1 FROM orders)
  GROUP BY currency ORDER BY count(*) DESC, currency LIMIT 1
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
  UNION ALL
  -- Without any orders, deals that were won.
  SELECT closed, amount, amount > 0, true, 0, contact_id, email, currency, NULL, NULL FROM deal_rows
  WHERE status = 'won' AND closed IS NOT NULL AND amount IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM columns_seen WHERE seen_kind = 'orders')
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
WHERE NOT EXISTS (SELECT 1 FROM told t WHERE t.campaign = x.campaign AND t.month = x.month)
UNION ALL
SELECT day, 'marketing', '', '', spend FROM social_rows s
WHERE spend IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM cost_rows k WHERE k.network <> '' AND k.network = s.network
    AND date_trunc('month', k.day) = date_trunc('month', s.day)
);

-- Days and sets -----------------------------------------------------------------------------------

CREATE TABLE reference AS
WITH days AS (
  SELECT day FROM kept UNION ALL SELECT day FROM send_rows UNION ALL SELECT day FROM campaign_rows
  UNION ALL SELECT day FROM ticket_rows UNION ALL SELECT ended FROM ticket_rows UNION ALL SELECT day FROM cost_rows
  UNION ALL SELECT day FROM other_days
)
SELECT coalesce(getvariable('reference_date'), (SELECT max(day) FROM days),
                greatest((SELECT max(created) FROM contacts), (SELECT max(started) FROM subscription_rows)),
                getvariable('today')) AS day;

CREATE MACRO window_start(d) AS
  CAST(CAST(d AS DATE) - to_months(CAST(coalesce(getvariable('window_months'), 0) AS INTEGER))
       - to_days(CAST(coalesce(getvariable('window_days'), 0) AS INTEGER)) AS DATE);

CREATE MACRO on_file(d) AS TABLE SELECT * FROM contacts WHERE created IS NULL OR created <= d;

CREATE TABLE subscribed AS
SELECT s.*, CASE WHEN s.nameless THEN 'subscription ' || s.file || ' ' || s.line ELSE w.person END AS person
FROM subscription_rows s
LEFT JOIN who w ON w.id IS NOT DISTINCT FROM s.contact_id AND w.email IS NOT DISTINCT FROM s.email;

-- Whose subscription runs; where nothing at all has a day, today.
CREATE MACRO subscribers(d) AS TABLE
  SELECT DISTINCT person FROM subscribed
  WHERE counts AND person IS NOT NULL
    AND runs_from <= coalesce(d, getvariable('today')) AND runs_until > coalesce(d, getvariable('today'));

-- F: the day someone became a customer. Day 1 stands for "always was".
CREATE TABLE became AS
WITH bought AS (
  SELECT person, min(day) AS day FROM (
    SELECT person, day FROM sales WHERE purchase UNION ALL SELECT person, runs_from FROM subscribed WHERE counts
  ) WHERE person IS NOT NULL GROUP BY person
)
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
  WHERE purchase AND person IS NOT NULL AND day <= d AND day > window_start(d)
  UNION SELECT person FROM subscribers(d);

-- Contacts that could still become customers: the denominator of activation.
CREATE MACRO prospects(s, e) AS TABLE
  SELECT o.person, o.deactivated, b.f FROM on_file(e) o JOIN became b USING (person)
  WHERE o.person NOT IN (SELECT person FROM customers(s - 1))
    AND (o.deactivated IS NULL OR o.deactivated >= s);
