-- every channel is fresh
SELECT channels.channel, max(orders.loaded_at) AS newest
FROM channels
LEFT JOIN orders ON orders.channel = channels.channel
GROUP BY channels.channel
HAVING max(orders.loaded_at) IS NULL OR max(orders.loaded_at) < (SELECT now FROM clock) - INTERVAL '3 hours';

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
