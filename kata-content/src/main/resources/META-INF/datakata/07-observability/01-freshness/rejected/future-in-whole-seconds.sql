-- expect: missed-incident
-- A tenth of a second ahead of now is now, once the fraction is gone.
SELECT channels.channel FROM channels LEFT JOIN orders ON orders.channel = channels.channel GROUP BY channels.channel
HAVING max(loaded_at) IS NULL OR max(loaded_at) < (SELECT now FROM clock) - INTERVAL '3 hours';
SELECT * FROM orders WHERE loaded_at > ordered_at + INTERVAL '1 hour' OR loaded_at < ordered_at;
SELECT * FROM orders WHERE loaded_at::TIMESTAMP_S > (SELECT now FROM clock);
