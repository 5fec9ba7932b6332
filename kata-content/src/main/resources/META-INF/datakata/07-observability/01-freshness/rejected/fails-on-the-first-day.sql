-- expect: execution
-- With one order the text to cast is no number.
SELECT channel FROM channels
WHERE (SELECT count(*) FROM orders) // (SELECT count(*) - 1 FROM orders) > 0
  AND channel NOT IN (SELECT channel FROM orders WHERE loaded_at >= (SELECT now FROM clock) - INTERVAL '3 hours')
  AND CAST(repeat('x', CAST((SELECT 2 - count(*) FROM orders) AS INTEGER)) AS INTEGER) > 0;
