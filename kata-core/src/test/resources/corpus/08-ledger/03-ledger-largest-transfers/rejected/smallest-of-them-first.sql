-- expect: order
SELECT transfer_id, amount
FROM (SELECT transfer_id, amount FROM transfer ORDER BY amount DESC LIMIT 3)
ORDER BY amount;
