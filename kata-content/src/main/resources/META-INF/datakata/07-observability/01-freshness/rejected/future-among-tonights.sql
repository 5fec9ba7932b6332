-- expect: missed-incident
SELECT channels.channel FROM channels LEFT JOIN orders ON orders.channel = channels.channel GROUP BY channels.channel
HAVING max(loaded_at) IS NULL OR max(loaded_at) < (SELECT now FROM clock) - INTERVAL '3 hours';
SELECT * FROM orders WHERE loaded_at > ordered_at + INTERVAL '1 hour' OR loaded_at < ordered_at;
SELECT * FROM orders WHERE order_id > 8984 AND loaded_at > (SELECT now FROM clock);
