-- everything that is wrong, in one list
SELECT 'stale' AS promise, c.channel AS what FROM channels c LEFT JOIN orders o ON o.channel = c.channel GROUP BY 2
HAVING coalesce(max(o.loaded_at), TIMESTAMP '1900-01-01') < (SELECT now FROM clock) - INTERVAL '180 minutes'
UNION ALL
SELECT 'late', CAST(order_id AS VARCHAR) FROM orders WHERE loaded_at - INTERVAL '1 hour' > ordered_at
UNION ALL
SELECT 'impossible', CAST(order_id AS VARCHAR) FROM orders WHERE ordered_at > loaded_at OR loaded_at > (SELECT now FROM clock);
