-- expect: rows
SELECT transfer_id, amount
FROM (SELECT *, rank() OVER (ORDER BY amount DESC) AS place FROM transfer)
WHERE place <= 3
ORDER BY amount DESC;
