WITH viewed AS (
  SELECT visitor, min(seen_at) AS since FROM events WHERE action = 'view' AND visitor IS NOT NULL GROUP BY visitor
), clicked AS (
  SELECT e.visitor, min(e.seen_at) AS since
  FROM events AS e JOIN viewed AS v ON v.visitor = e.visitor
  WHERE e.action = 'click' AND e.seen_at > v.since
  GROUP BY e.visitor
), bought AS (
  SELECT e.visitor
  FROM events AS e JOIN clicked AS c ON c.visitor = e.visitor
  WHERE e.action = 'buy' AND e.seen_at > c.since
  GROUP BY e.visitor
)
SELECT (SELECT count(*) FROM viewed) AS viewed, (SELECT count(*) FROM clicked) AS clicked, (SELECT count(*) FROM bought) AS bought;
