WITH fresh AS (
    SELECT DISTINCT channel FROM orders JOIN clock ON loaded_at >= now - to_hours(3)
)
SELECT channel, 'no fresh order' AS alarm FROM channels ANTI JOIN fresh USING (channel);

SELECT order_id, loaded_at - ordered_at AS took FROM orders WHERE loaded_at - ordered_at > INTERVAL '60 minutes' OR loaded_at - ordered_at < INTERVAL '0 seconds';

SELECT order_id FROM orders WHERE loaded_at > ALL (SELECT now FROM clock);
