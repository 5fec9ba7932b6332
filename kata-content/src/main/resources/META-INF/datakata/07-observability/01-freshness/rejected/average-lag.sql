-- expect: missed-incident
SELECT channels.channel FROM channels LEFT JOIN orders ON orders.channel = channels.channel GROUP BY channels.channel
HAVING max(loaded_at) IS NULL OR max(loaded_at) < (SELECT now FROM clock) - INTERVAL '3 hours';
SELECT avg(epoch(loaded_at) - epoch(ordered_at)) FROM orders HAVING avg(epoch(loaded_at) - epoch(ordered_at)) NOT BETWEEN 0 AND 3600;
SELECT * FROM orders WHERE loaded_at > (SELECT now FROM clock);
