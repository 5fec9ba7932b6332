-- expect: rows
SELECT transfer_id, amount
FROM transfer
QUALIFY dense_rank() OVER (ORDER BY amount DESC) <= 3
ORDER BY amount DESC;
