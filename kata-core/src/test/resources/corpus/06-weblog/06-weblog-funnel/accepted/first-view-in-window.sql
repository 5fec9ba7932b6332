WITH v AS (
  SELECT visitor, seen_at, action,
         min(CASE WHEN action = 'view' THEN seen_at END) OVER (PARTITION BY visitor) AS first_view
  FROM events WHERE visitor IS NOT NULL
), c AS (
  SELECT *, min(CASE WHEN action = 'click' AND seen_at > first_view THEN seen_at END) OVER (PARTITION BY visitor) AS first_click FROM v
)
SELECT count(DISTINCT CASE WHEN first_view IS NOT NULL THEN visitor END) AS viewed,
       count(DISTINCT CASE WHEN first_click IS NOT NULL THEN visitor END) AS clicked,
       count(DISTINCT CASE WHEN action = 'buy' AND seen_at > first_click THEN visitor END) AS bought
FROM c;
