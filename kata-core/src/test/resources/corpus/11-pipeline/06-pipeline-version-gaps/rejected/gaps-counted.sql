-- expect: rows
SELECT reading, count(*) AS missing
FROM (
  SELECT reading, version - lag(version, 1, 0) OVER (PARTITION BY reading ORDER BY version) AS step
  FROM (SELECT DISTINCT reading, version FROM feed)
)
WHERE step > 1
GROUP BY reading ORDER BY reading;
