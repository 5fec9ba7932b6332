-- expect: missed-incident
-- A busy channel hides a silent one.
SELECT max(loaded_at) FROM orders HAVING max(loaded_at) < (SELECT now FROM clock) - INTERVAL '3 hours';
SELECT * FROM orders WHERE loaded_at > ordered_at + INTERVAL '1 hour' OR loaded_at < ordered_at;
SELECT * FROM orders WHERE loaded_at > (SELECT now FROM clock);
