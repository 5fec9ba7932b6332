-- expect: forbidden
SELECT * FROM orders WHERE ordered_at < now() - INTERVAL '1 day';
