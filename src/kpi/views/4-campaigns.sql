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
