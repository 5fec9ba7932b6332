-- expect: rows
WITH t AS (
  SELECT visitor, min(seen_at) FILTER (WHERE action = 'view') AS v, min(seen_at) FILTER (WHERE action = 'click') AS c,
         min(seen_at) FILTER (WHERE action = 'buy') AS b
  FROM events WHERE visitor IS NOT NULL GROUP BY visitor
)
SELECT count(v) AS viewed, count(*) FILTER (WHERE c > v) AS clicked, count(*) FILTER (WHERE c > v AND b > c) AS bought FROM t;
