-- expect: missed-incident
-- date_diff counts full hours on the clock's face.
SELECT c.channel FROM channels c LEFT JOIN orders o ON o.channel = c.channel GROUP BY c.channel
HAVING max(o.loaded_at) IS NULL OR date_diff('hour', max(o.loaded_at), (SELECT now FROM clock)) > 3;
SELECT * FROM orders WHERE loaded_at > ordered_at + INTERVAL '1 hour' OR loaded_at < ordered_at;
SELECT * FROM orders WHERE loaded_at > (SELECT now FROM clock);
