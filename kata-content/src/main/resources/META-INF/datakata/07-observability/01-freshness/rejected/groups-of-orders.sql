-- expect: missed-incident
-- A channel without any order is no group.
SELECT channel FROM orders GROUP BY channel HAVING max(loaded_at) < (SELECT now FROM clock) - INTERVAL '3 hours';
SELECT * FROM orders WHERE loaded_at > ordered_at + INTERVAL '1 hour' OR loaded_at < ordered_at;
SELECT * FROM orders WHERE loaded_at > (SELECT now FROM clock);
