-- expect: forbidden
SELECT channel FROM orders GROUP BY channel HAVING age(max(loaded_at)) > INTERVAL '3 hours';
