-- expect: false-alarm
-- A few minutes past midnight, what is fresh was loaded yesterday.
SELECT channel FROM channels WHERE channel NOT IN (SELECT channel FROM orders, clock WHERE loaded_at::DATE = now::DATE);
SELECT * FROM orders WHERE loaded_at > ordered_at + INTERVAL '1 hour' OR loaded_at < ordered_at;
SELECT * FROM orders WHERE loaded_at > (SELECT now FROM clock);
