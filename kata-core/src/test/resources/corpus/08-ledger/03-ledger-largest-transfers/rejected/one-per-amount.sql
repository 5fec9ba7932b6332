-- expect: rows
SELECT max(transfer_id) AS transfer_id, amount
FROM transfer
GROUP BY amount
ORDER BY amount DESC
LIMIT 3;
