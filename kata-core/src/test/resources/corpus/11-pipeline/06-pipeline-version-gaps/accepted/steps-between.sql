SELECT reading, sum(step - 1) AS missing
FROM (
  SELECT reading, version - lag(version, 1, 0) OVER (PARTITION BY reading ORDER BY version) AS step
  FROM (SELECT DISTINCT reading, version FROM feed)
)
GROUP BY reading
HAVING sum(step - 1) > 0
ORDER BY reading;
