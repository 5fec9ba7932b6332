-- every channel is fresh
SELECT channel
FROM channels
WHERE NOT EXISTS (
    SELECT 1
    FROM orders
    WHERE orders.channel = channels.channel AND loaded_at >= (SELECT now FROM clock) - INTERVAL '3 hours'
);

-- every order is loaded within the hour
SELECT order_id, ordered_at, loaded_at
FROM orders
WHERE loaded_at > ordered_at + INTERVAL '1 hour';

-- no order is loaded before it was made
SELECT order_id, ordered_at, loaded_at
FROM orders
WHERE loaded_at < ordered_at;

-- no order is loaded in the future
SELECT order_id, loaded_at
FROM orders
WHERE loaded_at > (SELECT now FROM clock);
