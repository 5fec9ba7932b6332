SELECT reading, count(*) AS missing
FROM (
  SELECT reading, unnest(range(1, max(version) + 1)) AS version FROM feed GROUP BY reading
  EXCEPT
  SELECT reading, version FROM feed
)
GROUP BY reading
ORDER BY 1;
