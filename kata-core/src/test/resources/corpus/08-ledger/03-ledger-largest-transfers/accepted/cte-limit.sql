WITH ranked AS (FROM transfer ORDER BY amount DESC, transfer_id LIMIT 3)
SELECT transfer_id, amount FROM ranked ORDER BY 2 DESC, 1
