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
         name_key(campaign) AS campaign, channel_key(channel) AS channel, name_key(network) AS network,
         upper(said(currency)) AS currency, twin(family, whole, file, line) AS times
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

-- Deals, subscriptions and the rest ---------------------------------------------------------------

CREATE TABLE deal_rows AS
WITH typed AS (
  SELECT file, family, line, whole, said(deal_id) AS id,
         said(contact_id) AS contact_id, lower(said(email)) AS email,
         day_of(created_on) AS created, day_of(past(closed_on)) AS closed,
         number_of(amount) AS amount, upper(said(currency)) AS currency,
         -- What the status says, else the name of the stage.
         CASE WHEN coalesce(lower(said(status)), 'false') <> 'false'
              THEN CASE WHEN lower(said(status)) IN ('won', 'lost') THEN lower(said(status)) ELSE 'open' END
              WHEN regexp_matches(lower(stage), 'won|gagn') THEN 'won'
              WHEN regexp_matches(lower(stage), 'lost|perdu') THEN 'lost' ELSE 'open' END AS status
  FROM deal_cells
  WHERE coalesce(day_of(created_on) <= getvariable('today'), said(created_on) IS NULL)
    AND NOT (no_day(closed_on) OR no_day(expected_close_on) OR no_number(amount) OR no_number(probability))
)
SELECT * FROM (SELECT *, twin(family, whole, file, line) AS times FROM typed)
QUALIFY CASE WHEN id IS NOT NULL THEN row_number() OVER (PARTITION BY id ORDER BY file DESC, line DESC) = 1
             ELSE file = max(file) OVER (PARTITION BY family, whole, times) END;

-- Without any day of beginning they hold always, by what they say of their end.
CREATE TABLE subscription_rows AS
WITH typed AS (
  SELECT file, family, line, whole, said(subscription_id) AS id,
         said(contact_id) AS contact_id, lower(said(email)) AS email,
         day_of(started_on) IS NULL
           AND bool_and(said(contact_id) IS NULL AND said(email) IS NULL) OVER (PARTITION BY file) AS nameless,
         day_of(started_on) AS started, day_of(ended_on) AS ended, day_of(term_ends_on) AS term_ended,
         coalesce(lower(said(status)), 'active') AS status, upper(said(currency)) AS currency,
         coalesce(flag(churned), false) OR coalesce(lower(said(status)) = 'cancelled', false) AS gone
  FROM subscription_cells
  WHERE (day_of(started_on) <= getvariable('today') OR said(started_on) IS NULL
           AND NOT present('subscriptions', 'started_on') AND present('subscriptions', 'churned'))
    AND NOT (no_day(ended_on) OR no_day(term_ends_on) OR no_number(monthly_amount))
)
SELECT *, coalesce(started, DATE '0001-01-01') AS runs_from,
       CASE WHEN started IS NOT NULL THEN coalesce(ended, CASE WHEN gone THEN term_ended END, DATE '9999-12-31')
            WHEN gone OR coalesce(ended <= getvariable('today'), false) THEN DATE '0001-01-01'
            ELSE DATE '9999-12-31' END AS runs_until,
       status NOT IN ('trial', 'incomplete')
         AND (started IS NULL OR NOT gone OR coalesce(ended, term_ended) IS NOT NULL) AS counts
FROM (SELECT *, twin(family, whole, file, line) AS times FROM typed)
QUALIFY CASE WHEN id IS NOT NULL THEN row_number() OVER (PARTITION BY id ORDER BY file DESC, line DESC) = 1
             ELSE file = max(file) OVER (PARTITION BY family, whole, times) END;

CREATE TABLE social_rows AS
WITH typed AS (
  SELECT file, family, line, whole, day_of(posted_on) AS day, name_key(network) AS network, number_of(spend) AS spend
  FROM social_cells
  WHERE day_of(posted_on) <= getvariable('today')
    AND NOT (no_number(posts) OR no_number(impressions) OR no_number(clicks) OR no_number(followers) OR no_number(spend))
)
SELECT * FROM (SELECT *, twin(family, whole, file, line) AS times FROM typed)
QUALIFY file = max(file) OVER (PARTITION BY family, whole, times);

-- An answer of an NPS lies between 0 and 10, in a file without kinds as well.
CREATE TABLE survey_rows AS
WITH typed AS (
  SELECT day_of(answered_on) AS day, said(contact_id) AS contact_id, lower(said(email)) AS email,
         lower(said(kind)) AS kind, score,
         bool_and(said(kind) IS NULL) OVER (PARTITION BY family) AS kindless
  FROM survey_cells
)
SELECT day, contact_id, email FROM typed
WHERE (day <= getvariable('today') OR day IS NULL AND NOT present('surveys', 'answered_on'))
  AND CASE WHEN number_of(score) IS NULL THEN kind IS DISTINCT FROM 'nps' AND regexp_matches(lower(score), 'satisf')
           ELSE number_of(score) BETWEEN 0 AND 10 OR NOT kindless AND kind IS DISTINCT FROM 'nps' END;

CREATE TABLE activity_rows AS
SELECT day_of(happened_on) AS day, said(contact_id) AS contact_id, NULL::VARCHAR AS email
FROM activity_cells WHERE day_of(happened_on) <= getvariable('today') AND NOT no_number(duration_minutes);

CREATE TABLE product_usage_rows AS
SELECT day_of(happened_on) AS day, said(contact_id) AS contact_id, NULL::VARCHAR AS email
FROM product_usage_cells WHERE day_of(happened_on) <= getvariable('today') AND NOT no_number(count);

-- The days of what else happened.
CREATE TABLE other_days AS
SELECT day FROM social_rows UNION ALL SELECT day FROM survey_rows
UNION ALL SELECT day FROM activity_rows UNION ALL SELECT day FROM product_usage_rows
UNION ALL SELECT created FROM deal_rows UNION ALL SELECT closed FROM deal_rows WHERE status <> 'open'
UNION ALL SELECT day FROM (
  SELECT day_of(visited_on) AS day FROM visit_cells WHERE number_of(visitors) IS NOT NULL AND NOT no_number(conversions)
  UNION ALL SELECT day_of(entered_on) FROM stage_change_cells WHERE said(deal_id) IS NOT NULL AND said(stage) IS NOT NULL
  UNION ALL SELECT day_of(happened_on) FROM usage_event_cells
) WHERE day <= getvariable('today');
