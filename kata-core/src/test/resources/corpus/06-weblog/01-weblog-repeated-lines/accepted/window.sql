SELECT DISTINCT *
FROM (
  SELECT e.*, count(*) OVER (PARTITION BY visitor, seen_at, page, action, ms) AS copies FROM events e
) AS counted
WHERE copies <> 1;
