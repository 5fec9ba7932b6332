-- expect: missed-incident
SELECT c.channel FROM channels c LEFT JOIN orders o ON o.channel = c.channel GROUP BY c.channel
HAVING max(o.loaded_at) IS NULL OR date_sub('second', max(o.loaded_at), (SELECT now FROM clock)) > 3 * 3600;
SELECT * FROM orders WHERE loaded_at > ordered_at + INTERVAL '1 hour' OR loaded_at < ordered_at;
SELECT * FROM orders WHERE loaded_at > (SELECT now FROM clock);
