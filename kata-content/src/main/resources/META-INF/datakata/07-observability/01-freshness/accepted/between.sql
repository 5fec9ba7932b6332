-- silent channels, with what was heard last
SELECT channel, max(loaded_at) AS last_heard
FROM channels LEFT JOIN orders USING (channel)
GROUP BY channel
HAVING NOT coalesce(bool_or(loaded_at >= (SELECT now FROM clock) - INTERVAL 3 HOURS), false);

-- impossible or late
SELECT o.*, age(o.loaded_at, o.ordered_at) AS took
FROM orders AS o CROSS JOIN clock
WHERE o.loaded_at NOT BETWEEN o.ordered_at AND least(o.ordered_at + INTERVAL 1 HOUR, clock.now);
