-- expect: missed-incident
-- If everything is late together, nothing is late.
SELECT c.channel FROM channels c LEFT JOIN orders o ON o.channel = c.channel GROUP BY c.channel
HAVING max(o.loaded_at) IS NULL OR max(o.loaded_at) < (SELECT max(loaded_at) FROM orders) - INTERVAL '3 hours';
SELECT * FROM orders WHERE loaded_at > ordered_at + INTERVAL '1 hour' OR loaded_at < ordered_at;
SELECT * FROM orders WHERE loaded_at > (SELECT now FROM clock);
