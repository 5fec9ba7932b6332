WITH times AS (
  SELECT visitor, min(seen_at) FILTER (WHERE action = 'view') AS view_at, max(seen_at) FILTER (WHERE action = 'buy') AS buy_at
  FROM main.events WHERE visitor IS NOT NULL GROUP BY visitor
), flags AS (
  SELECT t.visitor, t.view_at IS NOT NULL AS viewed,
         EXISTS (SELECT 1 FROM main.events c WHERE c.visitor = t.visitor AND c.action = 'click' AND c.seen_at > t.view_at) AS clicked,
         EXISTS (SELECT 1 FROM main.events c
                 WHERE c.visitor = t.visitor AND c.action = 'click' AND c.seen_at > t.view_at AND c.seen_at < t.buy_at) AS bought
  FROM times t
)
SELECT count(*) FILTER (WHERE viewed) AS viewed, count(*) FILTER (WHERE clicked) AS clicked, count(*) FILTER (WHERE bought) AS bought
FROM flags;
