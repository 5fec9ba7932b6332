-- expect: rows
SELECT reading, sum(step - 1) AS missing
FROM (SELECT reading, version - lag(version, 1, 0) OVER (PARTITION BY reading ORDER BY loaded_at, load_id) AS step FROM feed)
WHERE step > 1
GROUP BY reading ORDER BY reading;
