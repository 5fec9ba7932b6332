WITH d AS (SELECT s.warehouse_id AS w, s.day, CAST(sum(s.quantity) AS DOUBLE) AS q FROM main.snapshot AS s GROUP BY s.warehouse_id, s.day)
SELECT w, sum(q) / count(*) FROM d GROUP BY w ORDER BY w ASC NULLS FIRST;
