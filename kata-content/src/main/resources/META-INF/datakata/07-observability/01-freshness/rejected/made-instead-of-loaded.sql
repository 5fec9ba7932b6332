-- expect: false-alarm
SELECT c.channel FROM channels c LEFT JOIN orders o ON o.channel = c.channel GROUP BY c.channel
HAVING max(o.ordered_at) IS NULL OR max(o.ordered_at) < (SELECT now FROM clock) - INTERVAL '3 hours';
SELECT * FROM orders WHERE loaded_at > ordered_at + INTERVAL '1 hour' OR loaded_at < ordered_at;
SELECT * FROM orders WHERE loaded_at > (SELECT now FROM clock);
