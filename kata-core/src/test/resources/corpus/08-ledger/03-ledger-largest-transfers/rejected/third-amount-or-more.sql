-- expect: rows
SELECT transfer_id, amount
FROM transfer
WHERE amount >= (SELECT amount FROM transfer ORDER BY amount DESC LIMIT 1 OFFSET 2)
ORDER BY amount DESC;
