-- age of each channel in seconds
SELECT channel, age_s
FROM (
    SELECT c.channel, coalesce(epoch(max(k.now)) - epoch(max(o.loaded_at)), 1e9) AS age_s
    FROM channels c CROSS JOIN clock k LEFT JOIN orders o USING (channel)
    GROUP BY c.channel
)
WHERE age_s > 3 * 3600;
-- lag of each order in seconds
SELECT order_id, epoch(loaded_at) - epoch(ordered_at) AS lag_s FROM orders WHERE epoch(loaded_at) - epoch(ordered_at) NOT BETWEEN 0 AND 3600;
-- clocks that go ahead
SELECT order_id, loaded_at FROM orders JOIN clock ON orders.loaded_at > clock.now;
