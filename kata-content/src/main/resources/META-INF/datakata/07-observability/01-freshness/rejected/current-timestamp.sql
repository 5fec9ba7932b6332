-- expect: forbidden
SELECT channel FROM orders GROUP BY channel HAVING max(loaded_at) < CAST(CURRENT_TIMESTAMP AS TIMESTAMP) - INTERVAL '3 hours';
