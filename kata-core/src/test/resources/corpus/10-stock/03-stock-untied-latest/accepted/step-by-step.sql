WITH last_time AS (SELECT * FROM movement QUALIFY moved_at = max(moved_at) OVER (PARTITION BY warehouse_id)),
     largest AS (SELECT * FROM last_time QUALIFY quantity = max(quantity) OVER (PARTITION BY warehouse_id))
SELECT warehouse_id, max(movement_id) AS movement_id, quantity FROM largest GROUP BY ALL;
