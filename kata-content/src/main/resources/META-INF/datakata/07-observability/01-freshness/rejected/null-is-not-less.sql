-- expect: missed-incident
-- The maximum of nothing is NULL, and NULL is not older than anything.
SELECT channels.channel FROM channels LEFT JOIN orders ON orders.channel = channels.channel GROUP BY channels.channel
HAVING max(loaded_at) < (SELECT now FROM clock) - INTERVAL '3 hours';
SELECT * FROM orders WHERE loaded_at > ordered_at + INTERVAL '1 hour' OR loaded_at < ordered_at;
SELECT * FROM orders WHERE loaded_at > (SELECT now FROM clock);
