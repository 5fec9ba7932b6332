-- channels without a fresh order
SELECT channel FROM channels
EXCEPT
SELECT channel FROM orders WHERE loaded_at >= (SELECT now - INTERVAL '3 hours' FROM clock);

-- orders that took too long, or less than nothing
FROM orders WHERE NOT (loaded_at <= ordered_at + INTERVAL '1 hour' AND loaded_at >= ordered_at);

-- orders out of the future
FROM orders WHERE loaded_at > (FROM clock SELECT max(now));
