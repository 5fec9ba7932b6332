SELECT state, elections, dated
FROM (
  SELECT 1 AS n, 'planned' AS state, count(*) AS elections, count(held_on) AS dated FROM election WHERE state = 'planned'
  UNION ALL SELECT 2, 'open', count(*), count(held_on) FROM election WHERE state = 'open'
  UNION ALL SELECT 3, 'counted', count(*), count(held_on) FROM election WHERE state = 'counted'
  UNION ALL SELECT 4, 'annulled', count(*), count(held_on) FROM election WHERE state = 'annulled'
)
WHERE elections > 0
ORDER BY n;
