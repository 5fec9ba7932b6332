-- expect: missed-incident
-- The channels are typed in; a new one is watched by nobody.
SELECT * FROM (VALUES ('web'), ('app'), ('store')) AS known(channel)
WHERE channel IN (SELECT channel FROM channels)
  AND channel NOT IN (SELECT channel FROM orders WHERE loaded_at >= (SELECT now FROM clock) - INTERVAL '3 hours');
SELECT * FROM orders WHERE loaded_at > ordered_at + INTERVAL '1 hour' OR loaded_at < ordered_at;
SELECT * FROM orders WHERE loaded_at > (SELECT now FROM clock);
