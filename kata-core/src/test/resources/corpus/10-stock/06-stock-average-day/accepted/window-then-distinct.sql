SELECT warehouse_id, avg(total)
FROM (
  SELECT DISTINCT warehouse_id, day, sum(quantity) OVER (PARTITION BY warehouse_id, day) AS total
  FROM snapshot
)
GROUP BY ALL
ORDER BY 1;
